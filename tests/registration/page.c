/* Registering as browsers do it: what becomes of the form, and what nobody learns from it (ACC-1,
 * ACC-2). */
#include "tests/registration/newcomer.h"

#include <string.h>

#define RIGHT_PASSWORD "vento+azul+sobre+sete+pontes"

static int64_t
people(struct test *t)
{
    return signed_count(t, "SELECT COUNT(*) FROM person");
}

static int64_t
outbox(struct test *t)
{
    return signed_count(t, "SELECT COUNT(*) FROM outbox");
}

TEST(somebody_with_an_invoice_registers_confirms_and_signs_in)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "rita");
    struct browser v = browser_new(t);

    expect_count(t, browser_get(&v, "/en/register").status, 200);
    const struct reply sent = newcomer_register(&v, &at, mail);

    expect_count(t, sent.status, 303);
    expect_str(t, reply_header(&sent, "Location"), "/en/register/sent");
    expect_count(t, browser_get(&v, "/en/register/sent").status, 200);
    expect_count(t, newcomer_count(t, mail, "p.state = 'unconfirmed' AND m.state = 'waiting'"), 1);
    expect_count(t, mail_count(t, "activate", mail), 1);
    const struct reply refused =
        browser_post(&v, "/en/sign-in", "mail=%s&password=" RIGHT_PASSWORD, mail);

    expect(t, refused.status != 303);
    const struct reply activated = newcomer_activate(&v, mail);

    expect_str(t, reply_header(&activated, "Location"), "/en/sign-in?done=activated");
    const struct reply signed_in =
        browser_post(&v, "/en/sign-in", "mail=%s&password=" RIGHT_PASSWORD, mail);

    expect_count(t, signed_in.status, 303);
    expect_count(t,
                 newcomer_count(t, mail,
                                "p.state = 'active' AND m.state = 'active' AND m.role = "
                                "'administrator'"),
                 1);
}

TEST(what_is_pasted_from_a_letter_is_understood)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "paula");
    struct browser v = browser_new(t);
    const struct reply sent =
        browser_post(&v, "/en/register",
                     "mail=%s&name=Paula&customer=No.+%.2s+%s&serial=s%%2Fn%%3A+q+rs+%s+iC-4550"
                     "&password=" RIGHT_PASSWORD,
                     mail, at.number, at.number + 2, at.serial + 3);

    expect_count(t, sent.status, 303);
    expect_count(t, newcomer_count(t, mail, "m.state = 'waiting'"), 1);
}

TEST(each_thing_that_is_wrong_is_named_and_everything_but_the_password_comes_back)
{
    static const struct {
        const char *mail, *name, *customer, *serial, *password, *code, *kept;
    } rows[] = {
        {"a%40b%0D%0Ac",          "N",           "1004711", "KLM17000",          RIGHT_PASSWORD, "field.malformed",              NULL               },
        {"a%40b",                 "N",           "1004711", "KLM17000",          RIGHT_PASSWORD, "registration.mail-malformed",  "a@b"              },
        {"%3Ca%40b.org%3E",       "N",           "1004711", "KLM17000",          RIGHT_PASSWORD,
         "registration.mail-malformed",                                                                                          NULL               },
        {"a%40b.org%2Cc%40d.org", "N",           "1004711", "KLM17000",          RIGHT_PASSWORD,
         "registration.mail-malformed",                                                                                          NULL               },
        {"a+b%40c.org",           "N",           "1004711", "KLM17000",          RIGHT_PASSWORD, "registration.mail-malformed",
         NULL                                                                                                                                       },
        {"",                      "N",           "1004711", "KLM17000",          RIGHT_PASSWORD, "field.missing",                NULL               },
        {"x%40example.org",       "",            "1004711", "KLM17000",          RIGHT_PASSWORD, "field.missing",                NULL               },
        {"x%40example.org",       "N%E2%80%AEN", "1004711", "KLM17000",          RIGHT_PASSWORD,
         "registration.name-odd",                                                                                                NULL               },
        {"x%40example.org",       "N",           "none",    "KLM17000",          RIGHT_PASSWORD, "registration.customer-unread",
         "none"                                                                                                                                     },
        {"x%40example.org",       "N",           "9999999", "KLM17000",          RIGHT_PASSWORD,
         "registration.customer-wrong",                                                                                          "9999999"          },
        {"x%40example.org",       "N",           "10471",   "KLM17000",          RIGHT_PASSWORD,
         "registration.customer-retired\" day=\"2006-04-01",                                                                     "10471"            },
        {"x%40example.org",       "N",           "1004711", "none",              RIGHT_PASSWORD, "registration.serial-unread",
         "none"                                                                                                                                     },
        {"x%40example.org",       "N",           "1004711", "ZZZ99999",          RIGHT_PASSWORD,
         "registration.serial-wrong\" serial=\"ZZZ99999",                                                                        "ZZZ99999"         },
        {"x%40example.org",       "N",           "1004711", "ZZ0+99999+iC-4550", RIGHT_PASSWORD,
         "registration.serial-beside\" ignored=\"iC-4550",                                                                       "ZZ0 99999 iC-4550"},
        {"x%40example.org",       "N",           "1004711", "KLM17500",          RIGHT_PASSWORD, "registration.serial-wrong",
         "KLM17500"                                                                                                                                 }, /* another customer's */
        {"x%40example.org",       "N",           "1004711", "",                  RIGHT_PASSWORD, "field.missing",                NULL               },
        {"x%40example.org",       "N",           "1004711", "KLM17000",          "short",        "sign.password-short",          "1004711"          },
        {"x%40example.org",       "N",           "1004711", "KLM17000",          "",             "field.missing",                NULL               },
    };

    const int64_t before = people(t);
    const int64_t mails = outbox(t);

    browser_new(t);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct str secret = STR("form=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
        const struct str token = signed_token(t, secret.at);
        const struct visit asked = {
            .method = "POST",
            .target = "/en/register",
            .cookies = secret.at,
            .accept = "application/xml",
            .origin = "http://pt.localhost:8080",
            .fetch_site = "same-origin",
            .type = "application/x-www-form-urlencoded",
            .body = arena_printf(t->arena,
                                 "token=%.*s&mail=%s&name=%s&customer=%s&serial=%s&password=%s",
                                 STR_ARG(token), rows[i].mail, rows[i].name, rows[i].customer,
                                 rows[i].serial, rows[i].password)
                        .at,
        };
        const struct reply reply = visit(t, &asked);

        test_row("%zu: %s", i, rows[i].code);
        expect_count(t, reply.status, 422);
        expect(t, reply_holds(&reply, rows[i].code));
        expect(t, rows[i].kept == NULL ||
                      reply_holds(&reply, arena_printf(t->arena, "value=\"%s\"", rows[i].kept).at));
        expect(t, !reply_holds(&reply, "vento"));
    }
    expect_count(t, people(t), before);
    expect_count(t, outbox(t), mails);
}

TEST(all_that_is_wrong_is_named_in_one_round)
{
    struct browser v = browser_new(t);
    const struct reply reply = browser_post(
        &v, "/en/register", "mail=&name=Rita&customer=1004711&serial=ZZZ99999&password=short");

    expect_count(t, reply.status, 422);
    expect(t, reply_holds(&reply, "id=\"problem-mail\"") &&
                  reply_holds(&reply, "id=\"problem-serial\"") &&
                  reply_holds(&reply, "id=\"problem-password\""));
}

TEST(the_name_of_the_company_is_no_password)
{
    struct browser v = browser_new(t);
    const struct reply reply = browser_post(&v, "/en/register",
                                            "mail=%s&name=Rita&customer=1004711&serial=KLM17000"
                                            "&password=tipografia+arr%%C3%%A1bida",
                                            newcomer_mail(t, "rita"));

    expect_count(t, reply.status, 422);
    expect(t, reply_holds(&reply, "id=\"problem-password\"") &&
                  !reply_holds(&reply, "id=\"problem-serial\""));
}

/* A page without what is random. */
static struct str
plain(struct test *t, struct str page)
{
    static const char *const marks[] = {"name=\"token\" value=\"", "name=\"key\" value=\"", NULL};

    for (size_t i = 0; marks[i] != NULL; i++) {
        const size_t at = str_find_str(page, str_from(marks[i]));
        const size_t from = at + strlen(marks[i]);

        if (at < page.len)
            page = arena_printf(t->arena, "%.*s%.*s", (int)from, page.at,
                                STR_ARG(str_slice(page, str_find(page, '"', from), page.len)));
    }
    return page;
}

TEST(nobody_learns_from_the_form_who_has_an_account)
{
    static const char *const states[] = {NULL, "active", "suspended", "unconfirmed"};
    struct str first = STR_NONE;

    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        const struct newcomer at = newcomer_at(t);
        const char *const mail =
            states[i] == NULL ? newcomer_mail(t, "nova") : person_new(t, "velha", states[i]);
        struct browser v = browser_new(t);
        const struct reply sent = newcomer_register(&v, &at, mail);
        const struct reply page = browser_get(&v, "/en/register/sent");

        test_row("%s", states[i] == NULL ? "nobody" : states[i]);
        expect_count(t, sent.status, 303);
        expect_str(t, reply_header(&sent, "Location"), "/en/register/sent");
        expect_count(t, sent.body.len, 0);
        if (i == 0)
            first = plain(t, page.body);
        expect(t, str_is(plain(t, page.body), first));
        expect_count(t, mail_count(t, "activate", mail) + mail_count(t, "registered-again", mail),
                     1);
        expect_count(t, mail_count(t, "activate", mail),
                     states[i] == NULL || strcmp(states[i], "unconfirmed") == 0);
    }
}

TEST(who_has_an_account_keeps_password_and_memberships_when_somebody_registers_with_their_mail)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = person_new(t, "dona", "active");
    struct browser v = browser_new(t);
    struct browser w;

    newcomer_register(&v, &at, mail);
    w = browser_new(t);
    expect_count(t, browser_sign_in(&w, mail).status, 303);
    expect_count(t, newcomer_count(t, mail, "m.id IS NOT NULL"), 0);
}

TEST(mail_addresses_that_are_the_same_make_one_account)
{
    const struct newcomer at = newcomer_at(t);
    struct browser v = browser_new(t);

    newcomer_register(&v, &at, "Uma.Pessoa@Register.Example.ORG");
    newcomer_register(&v, &at, "uma.pessoa@register.example.org");
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM person WHERE mail_key = "
                                 "'uma.pessoa@register.example.org'"),
                 1);
}

TEST(a_form_sent_twice_makes_one_account_and_one_mail)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "dupla");
    struct browser v = browser_new(t);

    for (int i = 0; i < 2; i++) {
        const struct reply sent =
            browser_post(&v, "/en/register",
                         "mail=%s&name=Dupla&customer=%s&serial=%s&password=" RIGHT_PASSWORD
                         "&key=abcdefghijklmnop",
                         mail, at.number, at.serial);

        expect_count(t, sent.status, 303);
        expect_str(t, reply_header(&sent, "Location"), "/en/register/sent");
    }
    expect_count(t, newcomer_count(t, mail, "1"), 1);
    expect_count(t, mail_count(t, "activate", mail), 1);
}

TEST(a_colleague_at_the_same_form_is_somebody_else)
{
    const struct newcomer at = newcomer_at(t);
    const char *const one = newcomer_mail(t, "um");
    const char *const two = newcomer_mail(t, "dois");
    const char *const mails[] = {one, two};
    struct browser v = browser_new(t);

    for (size_t i = 0; i < 2; i++)
        browser_post(&v, "/en/register",
                     "mail=%s&name=X&customer=%s&serial=%s&password=" RIGHT_PASSWORD "&key=same",
                     mails[i], at.number, at.serial);
    expect_count(t, newcomer_count(t, one, "1"), 1);
    expect_count(t, newcomer_count(t, two, "1"), 1);
}

TEST(guesses_at_one_customer_number_end_and_the_form_stays_filled)
{
    struct browser v = browser_new(t);
    struct reply reply = {0};
    unsigned refused = 0;

    for (int i = 0; i < 25; i++) {
        v.address = arena_printf(t->arena, "10.%d.1.1", i).at;
        reply = browser_post(
            &v, "/en/register",
            "mail=x%%40example.org&name=N&customer=1004711&serial=ZZZ%05d&password=" RIGHT_PASSWORD,
            i);
        refused += reply.status == 429 ? 1 : 0;
    }
    expect_count(t, refused, 5);
    expect(t, reply_holds(&reply, "ZZZ00024"));
    expect(t, reply_holds(&reply, "too many attempts"));
    browser_new(t);
}

TEST(a_stranger_cannot_fill_somebodys_mailbox)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "alvo");
    struct browser v = browser_new(t);
    unsigned refused = 0;

    for (int i = 0; i < 8; i++) {
        v.address = arena_printf(t->arena, "10.%d.2.1", i).at;
        refused += newcomer_register(&v, &at, mail).status == 429 ? 1 : 0;
    }
    expect_count(t, refused, 3);
    expect_count(t, mail_count(t, "activate", mail), 5);
    browser_new(t);
}

TEST(one_network_cannot_try_numbers_for_ever)
{
    struct browser v = browser_new(t);
    unsigned refused = 0;

    for (int i = 0; i < 33; i++) {
        v.address = arena_printf(t->arena, "192.0.2.%d", i + 1).at;
        refused += browser_post(&v, "/en/register",
                                "mail=x%%40example.org&name=N&customer=88%05d&serial=ZZZ00001&"
                                "password=" RIGHT_PASSWORD,
                                i)
                               .status == 429
                       ? 1
                       : 0;
    }
    expect_count(t, refused, 3);
    browser_new(t);
}

TEST(broken_bytes_and_huge_bodies_are_answered_and_change_nothing)
{
    static const struct {
        const char *body;
        unsigned status;
    } rows[] = {
        {"mail=%FF%FE&name=N",                                                  400},
        {"mail=a%00b&name=N",                                                   400},
        {"mail=%ED%A0%80&name=N",                                               400},
        {"mail=%zz",                                                            400},
        {"mail=a%40b.org&mail=c%40d.org&name=N&customer=1&serial=2&password=x", 422},
        {"",                                                                    422},
    };
    struct browser v = browser_new(t);
    const int64_t before = people(t);
    char *huge = arena_alloc(t->arena, (1U << 20) + 1);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%s", rows[i].body);
        expect_count(t, browser_post(&v, "/en/register", "%s", rows[i].body).status,
                     rows[i].status);
    }
    memset(huge, 'a', 1U << 20);
    expect_count(t, browser_post(&v, "/en/register", "password=%s", huge).status, 413);
    huge[2000] = '\0';
    expect_count(t,
                 browser_post(&v, "/en/register",
                              "mail=x%%40example.org&name=N&customer=1004711&serial=KLM17000&"
                              "password=%s",
                              huge)
                     .status,
                 422);
    expect_count(t, people(t), before);
}

TEST(look_alike_addresses_are_two_accounts_with_the_domain_in_ascii)
{
    const struct newcomer at = newcomer_at(t);
    struct browser v = browser_new(t);

    /* a Cyrillic letter in the domain */
    expect_count(t, newcomer_register(&v, &at, "rui%40ex%D0%B0mple.org").status, 303);
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM person WHERE mail_key LIKE "
                                 "'rui@xn--%' AND mail_key = mail"),
                 1);
    expect_count(
        t, signed_count(t, "SELECT COUNT(*) FROM person WHERE mail_key = 'rui@example.org'"), 0);
}

TEST(a_form_without_its_token_or_from_elsewhere_registers_nobody)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "alheia");
    const char *const body =
        arena_printf(t->arena, "mail=%s&name=N&customer=%s&serial=%s&password=" RIGHT_PASSWORD,
                     mail, at.number, at.serial)
            .at;
    const struct visit rows[] = {
        {.origin = "http://pt.localhost:8080", .fetch_site = "same-origin"},
        {.origin = "https://evil.example.org",                                    .fetch_site = "cross-site"},
        {.fetch_site = "cross-site"},
        {0          },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct visit asked = rows[i];

        asked.method = "POST";
        asked.target = "/en/register";
        asked.type = "application/x-www-form-urlencoded";
        asked.body = body;
        test_row("%zu", i);
        expect_count(t, visit(t, &asked).status, 403);
    }
    expect_count(t, newcomer_count(t, mail, "1"), 0);
}

TEST(asking_again_gives_one_answer_and_the_newest_link_works)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "outra");
    const char *const active = person_new(t, "activa", "active");
    const char *const mails[] = {mail, "nobody@register.example.org", active};
    struct browser v = browser_new(t);
    struct reply first;

    newcomer_register(&v, &at, mail);
    const char *const old = mail_target(t, "activate", mail);

    for (size_t i = 0; i < 3; i++) {
        const struct reply reply = browser_post(&v, "/en/activate/again", "mail=%s", mails[i]);

        test_row("%s", mails[i]);
        expect_count(t, reply.status, 303);
        expect_str(t, reply_header(&reply, "Location"), "/en/register/sent?done=again");
    }
    expect_count(t, mail_count(t, "activate", mail), 2);
    expect_count(t, mail_count(t, "registered-again", active), 1);
    expect_count(t, mail_count(t, "activate", "nobody@register.example.org"), 0);
    expect_count(t, mail_count(t, "no-account", "nobody@register.example.org"), 1);
    first = browser_get(&v, old);
    expect_count(t, first.status, 404);
    expect_count(t, newcomer_activate(&v, mail).status, 303);
}
