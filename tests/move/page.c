/* The pages of moves: chosen, asked for, followed, cancelled, and planned by staff. */
#include "tests/member/company.h"

#define STAFF "helena.bastos@pt.lumenor.example.com"

static const char *
body_of(const struct company *co, unsigned device, const char *rest)
{
    return arena_printf(co->t->arena,
                        "kind=move&device-1=%s&site-1=%s&place-1=Sala+9&contact=Rui&%s",
                        device_code(co, device), site_code(co, 2), rest)
        .at;
}

static const char *
led_to(struct test *t, const struct reply *reply)
{
    const struct str address = reply_header(reply, "Location");

    return arena_cstr(t->arena, str_slice(address, 0, str_find(address, '?', 0)));
}

TEST(mov_1_two_devices_are_chosen_asked_for_and_one_is_left_where_it_is)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    struct reply reply = signed_get(t, cookies, co.host, "/en/moves/new");

    expect_count(t, times(&reply, "name=\"device\""), 4);
    reply = signed_get(t, cookies, co.host,
                       at(t, "/moves/new?kind=move&device=%s&device=%s", device_code(&co, 1),
                          device_code(&co, 2)));
    expect_count(t, times(&reply, "<legend>"), 3);
    const char *body = arena_printf(t->arena, "%s&device-2=%s&site-2=%s&wanted-2=2026-03-10",
                                    body_of(&co, 1, "wanted-1=2026-03-09&key=MOVE1"),
                                    device_code(&co, 2), site_code(&co, 2))
                           .at;

    for (unsigned i = 0; i < 2; i++) {
        reply = signed_post(t, cookies, co.host, "/en/moves", body);
        expect_count(t, reply.status, 303);
    }
    const char *page = led_to(t, &reply);

    expect_count(t, logged(&co, "move-asked"), 1);
    reply = signed_get(t, cookies, co.host, page);
    expect(t, holds(&reply, device_serial(&co, 1)) && holds(&reply, device_serial(&co, 2)));
    expect(t, holds(&reply, "Leave it where it is"));
    reply =
        signed_post(t, cookies, co.host, arena_printf(t->arena, "%s/cancel", page).at, "line=2");
    expect_count(t, reply.status, 303);
    reply = signed_get(t, cookies, co.host, "/en/moves");
    expect_count(t, times(&reply, "Cancelled"), 1);
    expect_count(t, times(&reply, "Asked for</span>"), 1);
}

TEST(mov_1_a_refused_request_comes_back_filled_in)
{
    static const struct {
        const char *rest, *words;
    } cases[] = {
        {"wanted-1=2026-02-27",                     "This day is past"             },
        {"wanted-1=",                               "Say on which day"             },
        {"wanted-1=soon",                           "There is a problem"           },
        {"wanted-1=2026-03-09&device-2=nowherenow", "no longer yours to look after"},
    };
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct reply reply =
            signed_post(t, cookies, co.host, "/en/moves", body_of(&co, 1, cases[i].rest));

        test_row("%s", cases[i].rest);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, cases[i].words));
        expect(t, holds(&reply, "value=\"Sala 9\"") && holds(&reply, "value=\"Rui\""));
    }
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM move_order WHERE customer_id = %s"), 0);
}

TEST(mov_1_a_colleague_sees_moves_of_what_they_look_after_and_no_others)
{
    const struct company co = company_new(t);
    struct reply reply = signed_post(t, cookies_of(&co, ADA), co.host, "/en/moves",
                                     body_of(&co, 3, "wanted-1=2026-03-09"));
    const char *page = led_to(t, &reply);

    expect_count(t, signed_get(t, cookies_of(&co, ADA), co.host, page).status, 200);
    expect_count(t, signed_get(t, cookies_of(&co, BEA), co.host, page).status, 404);
    reply = signed_post(t, cookies_of(&co, BEA), co.host,
                        arena_printf(t->arena, "%s/cancel", page).at, "line=1");
    expect_count(t, reply.status, 404);
    expect_count(t, signed_get(t, cookies_of(&co, ELIS), co.host, "/en/moves").status, 403);
}

TEST(mov_1_staff_plan_a_day_and_finish_and_the_customer_is_told)
{
    const struct company co = company_new(t);
    const char *staff = signed_cookies(t, STAFF);
    struct reply reply = signed_post(t, cookies_of(&co, ADA), co.host, "/en/moves",
                                     body_of(&co, 1, "wanted-1=2026-03-09"));
    const struct str path = str_from(led_to(t, &reply));
    const char *code = arena_cstr(t->arena, str_slice(path, sizeof "/en/moves/" - 1, path.len));

    reply = signed_get(t, staff, NULL, "/en/desk/moves");
    expect(t, holds(&reply, device_serial(&co, 1)));
    reply =
        signed_post(t, staff, NULL, at(t, "/desk/moves/%s/plan", code), "line=1&day=2026-03-01");
    expect_str(t, reply_header(&reply, "Location"), "/en/desk/moves?done=day-past");
    reply =
        signed_post(t, staff, NULL, at(t, "/desk/moves/%s/plan", code), "line=1&day=2026-03-11");
    expect_str(t, reply_header(&reply, "Location"), "/en/desk/moves?done=line-planned");
    expect_count(t, mails_to(&co, ADA, "move-planned"), 1);
    reply = signed_post(t, staff, NULL, at(t, "/desk/moves/%s/done", code), "line=1");
    expect_str(t, reply_header(&reply, "Location"), "/en/desk/moves?done=line-done");
    reply = signed_get(t, cookies_of(&co, ADA), co.host, at(t, "/moves/%s", code));
    expect(t, holds(&reply, "Done") && !holds(&reply, "Leave it where it is"));
    expect_count(t, signed_get(t, cookies_of(&co, ADA), co.host, "/en/desk/moves").status, 403);
}
