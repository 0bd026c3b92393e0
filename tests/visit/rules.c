/* The rules of visits: which spans can be proposed, and who answers whom. */
#include "handlers/visit/visit.h"

#include "tests/lib/test.h"

static const struct instant now = {1772442000}; /* 2026-03-02 09:00 UTC */

static const char *
problem_of(struct test *t, const char *day, const char *from, const char *until, const char *zone)
{
    struct visit_span span = {.from = str_from(from), .until = str_from(until)};
    struct instant out[2];
    const char *field = NULL;

    expect(t, day_parse(str_from(day), &span.day));
    return visit_span_read(&span, str_from(zone), now, out, &field);
}

TEST(mov_2_a_span_must_be_to_come_and_end_after_it_begins)
{
    static const struct {
        const char *day, *from, *until, *code;
    } cases[] = {
        {"2026-03-04", "09:00", "11:30", NULL         },
        {"2026-03-02", "09:01", "10:00", NULL         },
        {"2026-03-02", "08:00", "10:00", "visit.past" },
        {"2026-02-27", "09:00", "11:00", "visit.past" },
        {"2026-07-01", "09:00", "11:00", "visit.far"  },
        {"2026-03-04", "11:00", "09:00", "visit.order"},
        {"2026-03-04", "09:00", "09:00", "visit.order"},
        {"2026-03-04", "01:00", "23:00", "visit.order"},
        {"2026-03-04", "9:00",  "11:00", "visit.clock"},
        {"2026-03-04", "24:00", "11:00", "visit.clock"},
        {"2026-03-04", "09:00", "11-00", "visit.clock"},
        {"2026-03-04", "ab:cd", "11:00", "visit.clock"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_row("%zu", i);
        expect_str(
            t,
            str_from(problem_of(t, cases[i].day, cases[i].from, cases[i].until, "Europe/Lisbon")),
            cases[i].code);
    }
}

TEST(mov_2_the_hours_of_a_span_are_those_of_the_site)
{
    struct visit_span span = {.from = STR("09:00"), .until = STR("11:00")};
    struct instant out[2];
    const char *field = NULL;

    expect(t, day_parse(STR("2026-03-04"), &span.day));
    expect(t, visit_span_read(&span, STR("Pacific/Kiritimati"), now, out, &field) == NULL);
    expect_count(t, out[0].seconds, 1772564400); /* 2026-03-03 19:00 UTC */
    expect_count(t, out[1].seconds - out[0].seconds, 7200);
}

TEST(mov_2_only_the_other_side_agrees_to_a_date)
{
    struct visit visit = {.state = STR("proposed"), .by = VISIT_STAFF};

    expect(t, visit_may_agree(&visit, VISIT_CUSTOMER) && !visit_may_agree(&visit, VISIT_STAFF));
    visit.by = VISIT_CUSTOMER;
    expect(t, visit_may_agree(&visit, VISIT_STAFF) && !visit_may_agree(&visit, VISIT_CUSTOMER));
    visit.state = STR("asked");
    expect(t, !visit_may_agree(&visit, VISIT_STAFF));
}
