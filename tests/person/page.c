/* One's own pages as browsers use them: profile, notifications, copies of one's data. */
#include "tests/sign/browser.h"

#include "handlers/person/person.h"

#include <string.h>

static int64_t
holds(struct test *t, const char *mail, const char *condition)
{
    return signed_count(
        t, arena_printf(t->arena, "SELECT COUNT(*) FROM person p WHERE p.mail = '%s' AND (%s)",
                        mail, condition)
               .at);
}

static struct browser
browser_of(struct test *t, const char *mail)
{
    struct browser v = browser_new(t);

    expect_count(t, browser_sign_in(&v, mail).status, 303);
    return v;
}

TEST(a_profile_is_changed_and_the_page_comes_in_the_language_chosen)
{
    const char *const mail = person_new(t, "perfil", "active");
    struct browser v = browser_of(t, mail);
    struct reply reply;

    expect_count(t, browser_get(&v, "/en/account/profile").status, 200);
    reply = browser_post(&v, "/en/account/profile",
                         "name=Ana+Nova&form=mrs&phone=%%2B351+210+000+000&locale=pt-PT&zone="
                         "Europe%%2FOslo&theme=dark");
    expect_count(t, reply.status, 303);
    expect_str(t, reply_header(&reply, "Location"), "/pt-PT/account/profile?done=saved");
    expect_count(t, browser_get(&v, "/pt-PT/account/profile?done=saved").status, 200);
    expect_count(t,
                 holds(t, mail,
                       "name = 'Ana Nova' AND address_form = 'mrs' AND phone = '+351 210 000 "
                       "000' AND locale = 'pt-PT' AND zone = 'Europe/Oslo' AND theme = 'dark'"),
                 1);
    expect_count(t,
                 signed_count(t, arena_printf(t->arena,
                                              "SELECT COUNT(*) FROM audit a JOIN person p ON p.id "
                                              "= a.person_id WHERE p.mail = '%s' AND a.event = "
                                              "'profile-changed'",
                                              mail)
                                     .at),
                 1);
}

TEST(a_profile_that_cannot_be_is_refused_and_comes_back_filled)
{
    static const struct {
        const char *body, *kept;
    } rows[] = {
        {"name=&form=none&locale=en&theme=dark&phone=12345",                    "12345"  },
        {"name=A%E2%80%AEB&form=none&locale=en&theme=dark",                     NULL     },
        {"name=Ana&form=dr&locale=en&theme=dark",                               "Ana"    },
        {"name=Ana&form=none&locale=xx&theme=dark",                             "Ana"    },
        {"name=Ana&form=none&locale=de-AT&theme=dark",                          "Ana"    }, /* of another portal */
        {"name=Ana&form=none&locale=en&theme=pink",                             "Ana"    },
        {"name=Ana&form=none&locale=en&theme=dark&zone=Europe%2FAtlantis",      "Ana"    },
        {"name=Ana&form=none&locale=en&theme=dark&zone=..%2F..%2Fetc%2Fpasswd", "Ana"    },
        {"name=Ana&form=none&locale=en&theme=dark&phone=call+me",               "call me"},
        {"name=Ana&name=Bea&form=none&locale=en&theme=dark",                    NULL     },
        {"name=Ana&form=none&locale=en",                                        "Ana"    },
        {"",                                                                    NULL     },
    };

    const char *const mail = person_new(t, "falso", "active");
    struct browser v = browser_of(t, mail);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct reply reply = browser_post(&v, "/en/account/profile", "%s", rows[i].body);

        test_row("%s", rows[i].body);
        expect_count(t, reply.status, 422);
        expect(t, rows[i].kept == NULL || reply_holds(&reply, rows[i].kept));
    }
    expect_count(t, holds(t, mail, "name = 'falso' AND theme = 'system' AND staff_role IS NULL"),
                 1);
}

TEST(fields_that_are_not_offered_change_nothing)
{
    const char *const mail = person_new(t, "extra", "active");
    struct browser v = browser_of(t, mail);

    expect_count(t,
                 browser_post(&v, "/en/account/profile",
                              "name=Ana&form=none&locale=en&theme=dark&staff_role=operator&state="
                              "erased&mail=x%%40y.org&id=1001")
                     .status,
                 303);
    expect_count(t, holds(t, mail, "staff_role IS NULL AND state = 'active'"), 1);
}

TEST(colleagues_see_a_new_name_at_once)
{
    const char *const asked = "SELECT SUM(version) FROM customer WHERE id IN (1001, 1002)";
    struct browser v = browser_of(t, "ana.vidal@arrabida.example.org");
    const int64_t before = signed_count(t, asked);

    browser_post(&v, "/en/account/profile",
                 "name=Ana+Vidal&form=none&locale=pt-PT&theme=system&zone=");
    expect_count(t, signed_count(t, asked), before + 2);
}

TEST(mails_are_wanted_one_by_one_and_the_required_ones_always)
{
    const char *const mail = person_new(t, "avisos", "active");
    struct browser v = browser_of(t, mail);
    struct reply reply;

    v.accept = "application/xml";
    reply = browser_get(&v, "/en/account/notifications");
    expect(t, reply_holds(&reply, "value=\"waiting\" checked=\"yes\""));
    expect(t, !reply_holds(&reply, "value=\"reset\""));
    v.accept = NULL;
    reply = browser_post(&v, "/en/account/notifications",
                         "wanted=cover&wanted=export-ready&wanted=reset&wanted=nonsense");
    expect_count(t, reply.status, 303);
    v.accept = "application/xml";
    reply = browser_get(&v, "/en/account/notifications");
    expect(t, !reply_holds(&reply, "value=\"waiting\" checked=\"yes\""));
    expect(t, reply_holds(&reply, "value=\"cover\" checked=\"yes\""));
    v.accept = NULL;
    expect_count(t, browser_post(&v, "/en/account/notifications", "%s", "").status, 303);
    expect_count(t,
                 signed_count(t, arena_printf(t->arena,
                                              "SELECT COUNT(*) FROM notification n JOIN person p "
                                              "ON p.id = n.person_id WHERE p.mail = '%s' AND "
                                              "n.is_wanted",
                                              mail)
                                     .at),
                 0);
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM notification WHERE event IN ('reset', "
                                 "'nonsense')"),
                 0);
}

/* One turn of the job, at a moment. */
static bool
run_job(struct test *t, int64_t seconds)
{
    struct instant now;
    struct db *db;
    bool did_some = false;
    bool did_sweep = false;

    expect(t, instant_parse(STR(VISIT_NOW), &now));
    now.seconds += seconds;
    clock_hold(now);
    db_open(&visit_generation(t)->config, DB_JOBS, &db);
    db_arena(db, t->arena);
    expect_result(t, person_make_export(db, t->arena, &did_some), RES_OK);
    expect_result(t, person_sweep_exports(db, &did_sweep), RES_OK);
    db_close(&db);
    clock_release();
    return did_some;
}

static const char *
newest_copy(struct test *t, const struct reply *list)
{
    const struct str code = reply_between(list, "<export id=\"", "\"");

    return arena_printf(t->arena, "/en/account/data/%.*s", STR_ARG(code)).at;
}

TEST(a_copy_is_asked_for_made_read_and_taken_along)
{
    const char *const mail = person_new(t, "copia", "active");
    struct browser v = browser_of(t, mail);
    const char *target;
    struct reply reply;

    while (run_job(t, 0))
        continue;
    expect_count(t, browser_post(&v, "/en/account/data", "%s", "").status, 303);
    expect_count(t, browser_post(&v, "/en/account/data", "%s", "").status, 303);
    v.accept = "application/xml";
    reply = browser_get(&v, "/en/account/data?done=asked");
    expect(t, reply_holds(&reply, "state=\"waiting\""));
    target = newest_copy(t, &reply);
    expect_count(t, browser_get(&v, target).status, 404);
    expect(t, run_job(t, 0));
    expect(t, !run_job(t, 0)); /* asked twice, made once */
    expect_count(t, mail_count(t, "export-ready", mail), 1);
    v.accept = NULL;
    reply = browser_get(&v, target);
    expect_count(t, reply.status, 200);
    expect(t, reply_holds(&reply, mail));
    expect(t, reply_holds(&reply, "Firefox"));
    reply = browser_get(&v, arena_printf(t->arena, "%s/xml", target).at);
    expect_count(t, reply.status, 200);
    expect_str(t, reply_header(&reply, "Content-Type"), "application/xml; charset=utf-8");
    expect(t, str_starts(reply_header(&reply, "Content-Disposition"), STR("attachment")));
    expect(t, reply_holds(&reply, "<personal-data made=\""));
    expect(t, reply_holds(&reply, "event=\"export-asked\""));
    expect(t, !reply_holds(&reply, "$argon2"));
}

TEST(a_copy_is_nobody_elses_and_gone_after_seven_days_to_the_second)
{
    const char *const mail = person_new(t, "prazo", "active");
    struct browser v = browser_of(t, mail);
    struct browser other;
    struct reply reply;
    const char *target;

    browser_post(&v, "/en/account/data", "%s", "");
    while (run_job(t, 0))
        continue;
    v.accept = "application/xml";
    reply = browser_get(&v, "/en/account/data");
    target = newest_copy(t, &reply);
    expect_count(t, browser_get(&v, target).status, 200);
    other = browser_of(t, person_new(t, "alheio", "active"));
    other.accept = "application/xml";
    const struct reply theirs = browser_get(&other, target);
    const struct reply nobodys = browser_get(&other, "/en/account/data/abcdefghijkl");

    expect_count(t, theirs.status, 404);
    expect_count(t, nobodys.status, 404);
    expect_count(t, theirs.body.len + strlen("abcdefghijkl"),
                 nobodys.body.len + strlen(target) - strlen("/en/account/data/"));
    expect_count(t, browser_get(&other, arena_printf(t->arena, "%s/xml", target).at).status, 404);
    const int64_t week = 604800;
    struct signed_as as = {.mail = mail};

    expect(t, instant_parse(STR(VISIT_NOW), &as.at));
    as.at.seconds += week - 60;
    v.cookies = signed_cookies_as(t, &as);
    browser_wait(&v, week - 1);
    expect_count(t, browser_get(&v, target).status, 200);
    browser_wait(&v, week);
    expect_count(t, browser_get(&v, target).status, 404);
    run_job(t, week);
    expect_count(t,
                 signed_count(t, arena_printf(t->arena,
                                              "SELECT COUNT(*) FROM export e JOIN person p ON "
                                              "p.id = e.person_id WHERE p.mail = '%s' AND "
                                              "e.document IS NOT NULL",
                                              mail)
                                     .at),
                 0);
}

TEST(five_copies_a_day_are_the_most)
{
    const char *const mail = person_new(t, "muitas", "active");
    struct browser v = browser_of(t, mail);
    unsigned refused = 0;

    for (int i = 0; i < 7; i++)
        refused += browser_post(&v, "/en/account/data", "%s", "").status == 429 ? 1 : 0;
    expect_count(t, refused, 2);
    browser_new(t);
}

TEST(a_copy_begun_by_a_runner_that_died_is_made_by_the_next)
{
    const char *const mail = person_new(t, "meia", "active");
    struct browser v = browser_of(t, mail);

    while (run_job(t, 0))
        continue;
    browser_post(&v, "/en/account/data", "%s", "");
    signed_run(t, arena_printf(t->arena,
                               "UPDATE export e JOIN person p ON p.id = e.person_id SET e.state = "
                               "'running', e.parts_done = 3, e.parts = 6 WHERE p.mail = '%s'",
                               mail)
                      .at);
    expect(t, run_job(t, 0));
    expect_count(t,
                 signed_count(t, arena_printf(t->arena,
                                              "SELECT COUNT(*) FROM export e JOIN person p ON "
                                              "p.id = e.person_id WHERE p.mail = '%s' AND "
                                              "e.state = 'ready' AND e.parts_done = e.parts",
                                              mail)
                                     .at),
                 1);
}
