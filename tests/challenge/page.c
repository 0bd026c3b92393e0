/* The pages of contested estimates: opened by the customer, decided by the contract desk. */
#include "tests/challenge/estimated.h"

#define STAFF  "helena.bastos@pt.lumenor.example.com"
#define VALUES "on=2026-03-02&total=12.600&mono=9500&colour=3+100&note=Menos"

static const char *
path_of(const struct company *co)
{
    return at(co->t, "/devices/%s/challenge", device_code(co, 1));
}

TEST(met_7_a_customer_contests_an_estimate_and_the_desk_accepts_it)
{
    const struct company co = estimated_company(t, 31);
    const char *cookies = cookies_of(&co, ADA);
    const char *staff = signed_cookies(t, STAFF);
    struct reply reply = signed_get(t, cookies, co.host, path_of(&co));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "14,000") && holds(&reply, "12,000"));
    reply = signed_post(t, cookies, co.host, path_of(&co), VALUES);
    expect_count(t, reply.status, 303);
    const struct str led = reply_header(&reply, "Location");
    const struct str page = str_slice(led, 0, str_find(led, '?', 0));
    const char *code =
        arena_cstr(t->arena, str_slice(page, sizeof "/en/challenges/" - 1, page.len));

    reply = signed_get(t, cookies, co.host, at(t, "/challenges/%s", code));
    expect(t, holds(&reply, "With the contract desk") && holds(&reply, "Take it back"));
    reply = signed_get(t, cookies, co.host, path_of(&co));
    expect_str(t, reply_header(&reply, "Location"), arena_cstr(t->arena, page));
    reply = signed_get(t, staff, NULL, "/en/desk/challenges");
    expect(t, holds(&reply, device_serial(&co, 1)));
    reply = signed_post(t, staff, NULL, at(t, "/desk/challenges/%s/reject", code), "answer=");
    expect_count(t, reply.status, 422);
    reply = signed_post(t, staff, NULL, at(t, "/desk/challenges/%s/accept", code), "");
    expect_str(t, reply_header(&reply, "Location"), "/en/desk/challenges?done=challenge-accepted");
    reply = signed_get(t, cookies, co.host, at(t, "/challenges/%s", code));
    expect(t, holds(&reply, "31.00") && !holds(&reply, "Take it back"));
}

TEST(met_7_what_cannot_be_contested_comes_back_filled_in)
{
    static const struct {
        const char *body, *words;
    } cases[] = {
        {"on=2026-03-02&total=11900&mono=8950&colour=2950",
         "This cannot be what the counter shows"                                             },
        {"on=2026-03-02&total=14100&mono=10550&colour=3550", "Report it as any other reading"},
        {"on=2026-03-02&total=1e4&mono=9500&colour=3100",
         "Type the number as the counter shows it"                                           },
        {"on=never&total=12600&mono=9500&colour=3100",       "There is a problem"            },
    };
    const struct company co = estimated_company(t, 32);
    const char *cookies = cookies_of(&co, ADA);

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct reply reply = signed_post(t, cookies, co.host, path_of(&co), cases[i].body);

        test_row("%s", cases[i].body);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, cases[i].words));
        expect(t, holds(&reply, "name=\"mono\""));
    }
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM challenge WHERE customer_id = %s"), 0);
    expect_count(t, signed_get(t, cookies_of(&co, CAIO), co.host, path_of(&co)).status, 403);
}
