/* Customers of the tests of registration, and the ways of their people. */
#include "tests/registration/newcomer.h"

struct newcomer
newcomer_at(struct test *t)
{
    static unsigned last;
    const unsigned n = ++last;
    struct newcomer at = {
        .number = arena_printf(t->arena, "77%05u", n).at,
        .serial = arena_printf(t->arena, "QRS%05u", n).at,
    };

    visit_generation(t);
    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO customer (code, brand, portal, number, name, "
                               "created_at) VALUES ('regtest%05u', 'lumenor', 'pt', '%s', 'Gráfica "
                               "%u', '2025-01-01')",
                               n, at.number, n)
                      .at);
    at.customer = signed_count(
        t, arena_printf(t->arena, "SELECT id FROM customer WHERE number = '%s'", at.number).at);
    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO chain (id, length, last_hash) VALUES (%lld, 0, "
                               "UNHEX(REPEAT('00', 32)))",
                               (long long)at.customer)
                      .at);
    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO device (code, customer_id, brand, serial, kind, model) "
                               "VALUES ('regdevice%05u', %lld, 'lumenor', '%s', 'device', "
                               "'LX-4550')",
                               n, (long long)at.customer, at.serial)
                      .at);
    return at;
}

const char *
newcomer_mail(struct test *t, const char *name)
{
    static unsigned last;

    return arena_printf(t->arena, "%s.%u@register.example.org", name, ++last).at;
}

struct reply
newcomer_register(struct browser *v, const struct newcomer *at, const char *mail)
{
    return browser_post(v, "/en/register",
                        "mail=%s&name=Nova+Pessoa&customer=%s&serial=%s&password="
                        "vento+azul+sobre+sete+pontes",
                        mail, at->number, at->serial);
}

struct reply
newcomer_activate(struct browser *v, const char *mail)
{
    const char *target = mail_target(v->t, "activate", mail);
    struct reply page = {0};

    if (!expect(v->t, target != NULL))
        return page;
    page = browser_get(v, target);
    expect_count(v->t, page.status, 200);
    const struct str link =
        str_slice(str_from(target), str_find(str_from(target), '=', 0) + 1, str_from(target).len);

    return browser_post(v, "/en/activate", "link=%.*s", STR_ARG(link));
}

int64_t
newcomer_count(struct test *t, const char *mail, const char *condition)
{
    return signed_count(t, arena_printf(t->arena,
                                        "SELECT COUNT(*) FROM person p LEFT JOIN member m ON "
                                        "m.person_id = p.id WHERE p.mail = '%s' AND (%s)",
                                        mail, condition)
                               .at);
}
