/* Makes requests with passwords for tests. */
#include "tests/secret/given.h"

#include <string.h>

static const char *
of_ticket(const struct given *given, const char *sql)
{
    struct text text = {.arena = given->t->arena};

    for (const char *c = sql; *c != '\0'; c++) {
        if (c[0] == '%' && c[1] == 'T') {
            text_printf(&text, "%llu", (unsigned long long)given->ticket);
            c++;
        } else {
            text_add_char(&text, *c);
        }
    }
    return text_str(&text).at;
}

void
given_run(const struct given *given, const char *sql)
{
    signed_run(given->t, of_ticket(given, sql));
}

int64_t
given_views(const struct given *given)
{
    return signed_count(given->t, of_ticket(given, "SELECT COUNT(*) FROM secret_view v JOIN secret "
                                                   "s ON s.id = v.secret_id WHERE s.ticket_id = "
                                                   "%T"));
}

void
given_technical(const struct given *given)
{
    signed_run(given->t, "INSERT INTO person (id, code, brand, portal, mail, mail_key, "
                         "name, locale, state, staff_role, created_at) VALUES (699001, "
                         "'pe0000699001', 'lumenor', 'pt', 'technical@secret.example.org', "
                         "'technical@secret.example.org', 'Rui Teles', 'en', 'active', 'agent', "
                         "'2025-01-07 08:00:00') ON DUPLICATE KEY UPDATE id = id");
    signed_run(given->t, "INSERT INTO post (person_id, centre_id, department) SELECT "
                         "699001, id, 'technical' FROM centre WHERE code = 'pt-lisboa' ON "
                         "DUPLICATE KEY UPDATE person_id = 699001");
}

void
given_open(const struct given *given, uint64_t staff)
{
    struct instant now;
    char at[21];

    if (!clock_is_held(&now))
        now = clock_now();
    instant_format(now, at);
    at[19] = '\0';
    given_run(given, arena_printf(given->t->arena,
                                  "INSERT INTO ticket_opened (ticket_id, person_id, opened_at) "
                                  "VALUES (%%T, %llu, '%s') ON DUPLICATE KEY UPDATE opened_at = "
                                  "VALUES(opened_at)",
                                  (unsigned long long)staff, at)
                         .at);
}

static enum result
give(struct db *db, void *arg)
{
    const struct given *given = ((void **)arg)[0];
    const struct secret_spec *spec = ((void **)arg)[1];
    const struct member_doer doer = opened_doer(&given->opened.co, BEA);

    return secret_give(db, given->t->arena, &doer, given->ticket, 0, spec);
}

enum result
given_more(struct given *given, const struct secret_spec *spec)
{
    struct secret_spec copy = *spec;
    void *args[] = {given, &copy};
    const enum result r = db_transact(given->opened.db, give, (void *)args);

    given->code = given_newest(given);
    return r;
}

struct str
given_newest(struct given *given)
{
    struct secret_list list = {0};

    expect_result(given->t,
                  secret_of_ticket(given->opened.db, given->t->arena, given->opened.co.id,
                                   given->ticket, &list),
                  RES_OK);
    return list.count == 0 ? STR_NONE : list.first[list.count - 1].code;
}

struct given
given_new(const struct company *co)
{
    struct given given = {.t = co->t};

    visit_generation(co->t);
    clock_hold((struct instant){GIVEN_AT});
    given.opened = opened_new(co, &(struct opened_as){0});
    given.ticket = (uint64_t)signed_count(
        co->t, arena_printf(co->t->arena, "SELECT id FROM ticket WHERE code = '%.*s'",
                            STR_ARG(given.opened.code))
                   .at);
    clock_hold((struct instant){GIVEN_AT});
    given_open(&given, GIVEN_STAFF);
    expect_result(
        co->t,
        given_more(&given, &(struct secret_spec){.plain = STR(GIVEN_CANARY), .label = STR("NAS")}),
        RES_OK);
    return given;
}

void
given_end(struct given *given)
{
    opened_end(&given->opened);
    clock_release();
}

const char *
given_state(struct given *given, int64_t at)
{
    struct secret_list list = {0};

    clock_hold((struct instant){at});
    expect_result(given->t,
                  secret_of_ticket(given->opened.db, given->t->arena, given->opened.co.id,
                                   given->ticket, &list),
                  RES_OK);
    for (size_t i = 0; i < list.count; i++)
        if (str_is(list.first[i].code, given->code))
            return arena_cstr(given->t->arena, list.first[i].state);
    return "none";
}

enum result
given_reveal(struct given *given, uint64_t staff, int64_t at, struct secret_shown *out)
{
    *out = (struct secret_shown){0};
    clock_hold((struct instant){at});
    return secret_reveal(given->opened.db, given->t->arena, staff, given->opened.code, given->code,
                         out);
}
