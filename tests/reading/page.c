/* The pages of readings: reported, corrected, refused with what was meant, all at once, decided. */
#include "tests/reading/counters.h"

#define STAFF "helena.bastos@pt.lumenor.example.com"

static const char *
new_path(const struct company *co, unsigned device)
{
    return at(co->t, "/devices/%s/readings/new", device_code(co, device));
}

static struct reply
report(const struct company *co, enum who who, unsigned device, const char *body)
{
    return signed_post(co->t, cookies_of(co, who), co->host, new_path(co, device), body);
}

static const char *
led_to(struct test *t, const struct reply *reply)
{
    const struct str address = reply_header(reply, "Location");

    return arena_cstr(t->arena, str_slice(address, 0, str_find(address, '?', 0)));
}

TEST(met_2_a_reading_is_reported_on_one_page_and_confirmed_with_its_receipt)
{
    const struct company co = company_new(t);

    counters_add(&co);
    struct reply reply = signed_get(t, cookies_of(&co, BEA), co.host, new_path(&co, 1));

    expect_count(t, reply.status, 200);
    expect_count(t, times(&reply, "inputmode=\"numeric\""), 3);
    for (unsigned i = 0; i < 2; i++) { /* a double click */
        reply = report(&co, BEA, 1, "total=15+000&mono=12.000&colour=3000&key=READ1");
        expect_count(t, reply.status, 303);
    }
    expect_count(t, logged(&co, "reading-sent"), 1);
    reply = signed_get(t, cookies_of(&co, BEA), co.host, led_to(t, &reply));
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Receipt") && holds(&reply, "15,000") && holds(&reply, "Accepted"));
    expect(t, holds(&reply, "Correct the reading"));
}

TEST(met_6_a_slip_comes_back_named_with_everything_typed)
{
    static const struct {
        const char *body, *words;
    } cases[] = {
        {"total=15000&mono=120000&colour=3000",              "a digit too many: did you mean 12,000?"},
        {"total=15000&mono=3000&colour=12000",               "seem to have changed places"           },
        {"total=14000&mono=11100&colour=2900",               "less than the last reading"            },
        {"total=15001&mono=12000&colour=3000",               "which makes 15,000"                    },
        {"total=-5&mono=1&colour=2",                         "no minus"                              },
        {"total=15000,5&mono=1&colour=2",                    "whole pages"                           },
        {"total=15000",                                      "Enter what this counter shows"         },
        {"on=2026-03-09&total=15000&mono=12000&colour=3000", "still to come"                         },
        {"on=2025-03-09&total=15000&mono=12000&colour=3000", "too long ago"                          },
    };
    const struct company co = company_new(t);

    counters_add(&co);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct reply reply = report(&co, BEA, 1, cases[i].body);

        test_row("%s", cases[i].body);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, cases[i].words));
    }
    expect_count(t, logged(&co, "reading-sent"), 0);
}

TEST(met_4_today_s_reading_is_corrected_by_the_same_form)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    counters_add(&co);
    struct reply reply = report(&co, ADA, 2, "total=5400");
    const char *first = led_to(t, &reply);

    expect_count(t, reply.status, 303);
    reply = report(&co, ADA, 2, "total=5410");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "There is a reading of"));
    reply = signed_get(t, cookies, co.host, new_path(&co, 2));
    expect(t, holds(&reply, "takes its place") && holds(&reply, "value=\"5400\""));
    const char *code = first + str_find_str(str_from(first), STR("/readings/")) + 10;

    reply = report(&co, ADA, 2, arena_printf(t->arena, "total=5390&corrects=%s", code).at);
    expect_count(t, reply.status, 303);
    reply = signed_get(t, cookies, co.host, at(t, "/devices/%s/readings", device_code(&co, 2)));
    expect(t, holds(&reply, "5,390") && holds(&reply, "5,400") && holds(&reply, "Replaced"));
    expect(t, holds(&reply, "<svg"));
}

TEST(met_7_below_an_estimate_the_page_leads_to_the_challenge)
{
    const struct company co = company_new(t);

    counters_add(&co);
    counters_past(&co, &(struct counters_past){
                           2, 5, "2026-02-28", "estimated", {5500, 0, 0}
    });
    const struct reply reply = report(&co, ADA, 2, "total=5300");

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "/challenge\"") && holds(&reply, "Contest the estimate"));
}

TEST(met_2_all_due_devices_stand_on_one_page_and_good_rows_are_stored_without_the_others)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    const char *one = device_code(&co, 1);
    const char *two = device_code(&co, 2);
    const char *three = device_code(&co, 3);

    counters_add(&co);
    struct reply reply = signed_get(t, cookies, co.host, "/en/readings/due");

    expect_count(t, times(&reply, "<fieldset"), 4);
    const char *body =
        arena_printf(t->arena,
                     "device=%s&device=%s&device=%s&count.%s.total=15000&count.%s.mono=12000&"
                     "count.%s.colour=3000&count.%s.total=520&count.%s.total=",
                     one, two, three, one, one, one, two, three)
            .at;

    reply = signed_post(t, cookies, co.host, "/en/readings/due", body);
    expect_count(t, reply.status, 422);
    expect(t,
           holds(&reply, "One reading is stored") && holds(&reply, "A digit seems to be missing"));
    expect_count(t, times(&reply, "value=\"520\""), 1);
    expect_count(t, logged(&co, "reading-sent"), 1);
    reply =
        signed_post(t, cookies, co.host, "/en/readings/due",
                    arena_printf(t->arena, "device=%s&count.%s.total=5300&key=DUE1", two, two).at);
    expect_count(t, reply.status, 303);
    reply = signed_get(t, cookies, co.host, "/en/readings/due");
    expect_count(t, times(&reply, "<fieldset"), 2);
    reply = signed_post(t, cookies, co.host, "/en/readings/due",
                        arena_printf(t->arena, "device=%s", three).at);
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "No reading was entered"));
}

TEST(met_12_the_history_is_saved_as_csv)
{
    const struct company co = company_new(t);

    counters_add(&co);
    const struct reply reply = signed_get(t, cookies_of(&co, ADA), co.host,
                                          at(t, "/devices/%s/readings.csv", device_code(&co, 1)));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "2026-01-31,14500,11600,2900,,,accepted,plausible,page"));
}

TEST(met_5_the_contract_desk_accepts_and_rejects_what_waits)
{
    const struct company co = company_new(t);
    const char *staff = signed_cookies(t, STAFF);

    counters_add(&co);
    struct reply reply = report(&co, BEA, 1, "total=24900&mono=22000&colour=2900");

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "I have looked at the counter again"));
    reply = report(&co, BEA, 1, "total=24900&mono=22000&colour=2900&sure=yes");
    expect_count(t, reply.status, 303);
    const char *page = led_to(t, &reply);
    const char *code = page + str_find_str(str_from(page), STR("/readings/")) + 10;

    reply = signed_get(t, staff, co.host, "/en/desk/readings");
    expect(t, holds(&reply, device_serial(&co, 1)));
    reply = signed_post(t, staff, co.host, at(t, "/desk/readings/%s/reject", code), "");
    expect_count(t, reply.status, 303);
    expect_count(t, mails_to(&co, BEA, "reading-rejected"), 1);
    expect_count(t, logged(&co, "reading-rejected"), 1);
    reply = signed_post(t, staff, co.host, at(t, "/desk/readings/%s/accept", code), "");
    expect_count(t, reply.status, 303); /* decided already: back to the list, nothing changes */
    expect_count(t, logged(&co, "reading-accepted"), 0);
    reply = signed_get(t, cookies_of(&co, BEA), co.host, page);
    expect(t, holds(&reply, "Rejected"));
}

TEST(met_8_staff_open_a_new_epoch_of_a_customer_whose_file_is_open)
{
    const struct company co = company_new(t);
    const char *staff = signed_cookies(t, STAFF);
    const char *path = at(t, "/desk/devices/%s/epoch", device_code(&co, 2));

    counters_add(&co);
    struct reply reply = signed_get(t, staff, co.host, path);

    expect_count(t, reply.status, 303); /* to the file, which is opened on purpose */
    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO opened_file (person_id, customer_id, opened_at) SELECT "
                               "id, %u, '2026-03-02 09:00:00' FROM person WHERE mail = '%s'",
                               (unsigned)co.id, STAFF)
                      .at);
    reply = signed_get(t, staff, co.host, path);
    expect_count(t, reply.status, 200);
    reply =
        signed_post(t, staff, co.host, path, "register=total&cause=board&on=2026-01-01&count=0");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "cannot begin anew before its last reading"));
    reply =
        signed_post(t, staff, co.host, path, "register=total&cause=board&on=2026-03-01&count=10");
    expect_count(t, reply.status, 303);
    reply = report(&co, ADA, 2, "total=60");
    expect_count(t, reply.status, 303);
}

TEST(met_13_anybody_checks_a_receipt_and_learns_nothing_else)
{
    const struct company co = company_new(t);

    counters_add(&co);
    struct reply reply = report(&co, ADA, 2, "total=5400");

    reply = signed_get(t, cookies_of(&co, ADA), co.host, led_to(t, &reply));
    const size_t from = str_find_str(reply.body, STR("<code dir=\"ltr\">")) + 16;
    const struct str number = arena_str(t->arena, str_slice(reply.body, from, from + 14));

    reply = form_post(t, co.host, "/en/receipts",
                      arena_printf(t->arena, "number=%.*s", STR_ARG(number)).at);
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "This receipt is ours") && holds(&reply, "A meter reading"));
    expect(t, !holds(&reply, "5,400") && !holds(&reply, device_serial(&co, 2)));
    reply = form_post(t, co.host, "/en/receipts",
                      arena_printf(t->arena, "number=%.*s&digest=00", STR_ARG(number)).at);
    expect(t, holds(&reply, "not the one of this receipt"));
    reply = form_post(t, co.host, "/en/receipts", "number=AAAA-BBBB-CCCC");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "We have no receipt"));
}

TEST(dev_1_a_reading_is_seen_by_who_sees_the_device_only)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);

    counters_add(&co);
    struct reply reply = report(&co, ADA, 1, "total=15000&mono=12000&colour=3000");
    const char *page = led_to(t, &reply);

    expect_count(t, signed_get(t, cookies_of(&co, BEA), co.host, page).status, 200);
    expect_count(t, signed_get(t, cookies_of(&co, DORA), co.host, page).status, 404);
    expect_count(t, signed_get(t, cookies_of(&other, ADA), co.host, page).status, 404);
    expect_count(t, report(&co, DORA, 1, "total=15100").status, 404);
    expect_count(t, report(&co, CAIO, 1, "total=15100").status, 403);
}
