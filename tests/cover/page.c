/* The forms of absence cover, and what a stand-in may do. */
#include "tests/member/company.h"

static struct reply
post(const struct company *co, const char *cookies, const char *target, const char *body)
{
    return signed_post(co->t, cookies, co->host, target, body);
}

static const char *
plan(const struct company *co, enum who by, const char *days)
{
    return arena_printf(co->t->arena, "by=%s&%s", member_code(co, by), days).at;
}

TEST(one_enters_and_ends_an_absence_of_ones_own)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    const char *body = plan(&co, ELIS, "starts=2026-03-02&ends=2026-03-06&key=COVER1");
    struct reply reply;

    for (unsigned i = 0; i < 2; i++) {
        reply = post(&co, cookies, "/en/account/cover", body);
        expect_count(t, reply.status, 303);
        expect_str(t, reply_header(&reply, "Location"), "/en/account/cover?done=cover-made");
    }
    expect_count(t, logged(&co, "cover-made"), 1);
    expect_count(t, mails_to(&co, ELIS, "cover"), 1);
    reply = signed_get(t, cookies, co.host, "/en/account/cover?done=cover-made");
    const size_t from = str_find_str(reply.body, STR("action=\"/en/account/cover/"));
    const struct str rest = str_slice(reply.body, from + 8, reply.body.len);
    const char *end = arena_cstr(t->arena, str_slice(rest, 0, str_find(rest, '"', 0)));

    expect(t, holds(&reply, "stands in for"));
    reply = post(&co, cookies_of(&co, CAIO), end, "");
    expect_count(t, reply.status, 404);
    reply = post(&co, cookies, end, "");
    expect_count(t, reply.status, 303);
    expect_count(t, logged(&co, "cover-ended"), 1);
}

TEST(a_refused_absence_comes_back_filled_in)
{
    static const struct {
        const char *days, *words;
    } cases[] = {
        {"starts=2026-02-01&ends=2026-03-06", "The first day is past."             },
        {"starts=2026-03-09&ends=2026-03-06", "The last day lies before the first."},
        {"starts=2026-03-09&ends=2028-03-06", "An absence lasts one year at most." },
        {"starts=9+March&ends=2026-03-06",    "There is a problem"                 },
    };
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct reply reply =
            post(&co, cookies, "/en/account/cover", plan(&co, ELIS, cases[i].days));

        test_row("%s", cases[i].days);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, cases[i].words));
        expect(t, holds(&reply, arena_printf(t->arena, "<option value=\"%s\" selected",
                                             member_code(&co, ELIS))
                                    .at));
    }
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM cover WHERE member_id = %s + 2"), 0);
}

TEST(an_administrator_enters_and_ends_an_absence_of_somebody)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    const char *page = at(t, "/people/%s", member_code(&co, CAIO));
    struct reply reply = post(&co, cookies, arena_printf(t->arena, "%s/cover", page).at,
                              plan(&co, DORA, "starts=2026-03-04&ends=2026-03-06"));

    expect_count(t, reply.status, 303);
    reply = post(&co, cookies, arena_printf(t->arena, "%s/cover", page).at,
                 plan(&co, BEA, "starts=2026-03-05&ends=2026-03-08"));
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "somebody stands in already"));
    reply = signed_get(t, cookies, co.host, page);
    const size_t from =
        str_find_str(reply.body, arena_printf(t->arena, "action=\"%s/cover/", page));
    const struct str rest = str_slice(reply.body, from + 8, reply.body.len);

    reply =
        post(&co, cookies, arena_cstr(t->arena, str_slice(rest, 0, str_find(rest, '"', 0))), "");
    expect_count(t, reply.status, 303);
    expect_count(t, logged(&co, "cover-made"), 1);
    expect_count(t, logged(&co, "cover-ended"), 1);
}

TEST(a_stand_in_has_the_rights_of_the_other_and_the_log_says_so)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ELIS);

    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('coverada%s', %s + 1, %s + 5, '2026-03-02', '2026-03-02')");
    expect_count(t, signed_get(t, cookies, co.host, "/en/people").status, 403);
    struct reply reply = post(&co, cookies, "/en/account/customer",
                              arena_printf(t->arena, "choice=coverada%06u", (unsigned)co.id).at);

    expect_count(t, reply.status, 303);
    cookies = signed_after(t, cookies, &reply);
    expect_count(t, logged(&co, "cover-taken"), 1);
    expect_count(t, signed_get(t, cookies, co.host, "/en/people").status, 200);
    reply = post(&co, cookies, at(t, "/people/%s/approve", member_code(&co, FABIO)), "role=reader");
    expect_count(t, reply.status, 303);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM audit WHERE chain_id = %s AND event = "
                               "'approved' AND actor_id = %s + 5 AND for_id = %s + 1"),
                 1);
    reply = post(&co, cookies, "/en/account/cover",
                 plan(&co, DORA, "starts=2026-03-04&ends=2026-03-06"));
    expect_count(t, reply.status, 403);
    reply = signed_get(t, cookies, co.host, "/en/account/cover");
    expect(t, holds(&reply, "Their absences are theirs to enter."));
}

TEST(a_stand_in_gives_themselves_nothing_that_outlasts_it)
{
    const struct company co = company_new(t);
    struct signed_as as = {.mail = mail_of(&co, ELIS)};
    const char *const elis = member_code(&co, ELIS);

    post(&co, cookies_of(&co, ADA), "/en/account/cover",
         plan(&co, ELIS, "starts=2026-03-02&ends=2026-03-06"));
    as.cover = arena_printf(t->arena, "standin%06u", (unsigned)co.id).at;
    run_in(&co, arena_printf(t->arena, "UPDATE cover SET code = '%s' WHERE member_id = %%s + 1",
                             as.cover)
                    .at);
    const char *const cookies = signed_cookies_as(t, &as);

    expect_count(t, signed_get(t, cookies, co.host, "/en/people").status, 200);
    expect_count(t, post(&co, cookies, at(t, "/people/%s/role", elis), "role=administrator").status,
                 403);
    expect_count(t,
                 post(&co, cookies, at(t, "/people/%s/assign", elis),
                      arena_printf(t->arena, "place=&serial=%s", device_serial(&co, 1)).at)
                     .status,
                 403);
    expect_count(t,
                 post(&co, cookies, at(t, "/people/%s/cover", member_code(&co, ADA)),
                      plan(&co, ELIS, "starts=2026-03-07&ends=2026-12-31"))
                     .status,
                 403);
    expect_count(
        t,
        post(&co, cookies, at(t, "/people/%s/role", member_code(&co, BEA)), "role=reader").status,
        303);
    expect_count(t, logged(&co, "role-changed"), 1);
    expect_count(t, logged(&co, "cover-made"), 1);
}

TEST(staff_have_no_absences_here)
{
    const char *cookies = signed_cookies(t, "helena.bastos@pt.lumenor.example.com");

    expect_count(t, signed_get(t, cookies, NULL, "/en/account/cover").status, 404);
    expect_count(t, signed_get(t, cookies, NULL, "/en/account/customer").status, 200);
    expect_count(t, signed_get(t, cookies, NULL, "/en/people").status, 403);
    expect_count(t, signed_get(t, cookies, NULL, "/en/devices").status, 403);
}
