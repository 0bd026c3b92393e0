/* The rules of readings that need no database: counts, judgement, pace, periods, months. */
#include "handlers/reading/reading.h"
#include "tests/lib/test.h"

static struct day
day(const char *text)
{
    struct day day = {0};

    day_parse(str_from(text), &day);
    return day;
}

/* A colour device with three counters, read at each month's end at 400 and 100 pages a month. */
struct bench {
    struct reading_point points[3][8];
    struct reading_register registers[3];
    struct reading_device device;
    struct reading_facts facts;
    struct reading_entry entry;
    struct reading_verdict verdict;
};

static void
bench_new(struct bench *b)
{
    static const char *const days[] = {"2026-02-28", "2026-01-31", "2025-12-31", "2025-11-30"};
    static const uint64_t counts[3][4] = {
        {15001, 14500, 14000, 13500},
        {12001, 11600, 11200, 10800},
        {3000,  2900,  2800,  2700 }
    };

    *b = (struct bench){0};
    for (unsigned k = 0; k < 3; k++) {
        for (unsigned i = 0; i < 4; i++)
            b->points[k][i] = (struct reading_point){day(days[i]), counts[k][i], READING_ACCEPTED};
        b->registers[k] = (struct reading_register){.id = k + 1,
                                                    .kind = (enum reading_kind)k,
                                                    .digits = 7,
                                                    .epoch = 1,
                                                    .epoch_on = day("2024-01-01"),
                                                    .points = b->points[k],
                                                    .point_count = 4};
    }
    b->device = (struct reading_device){
        .id = 1,
        .code = STR("dev1"),
        .serial = STR("ABC12345"),
        .today = day("2026-03-31"),
        .last = {.is_known = true,
                 .code = STR("last1"),
                 .on = day("2026-02-28"),
                 .state = READING_ACCEPTED},
        .registers = b->registers,
        .register_count = 3
    };
    b->facts = (struct reading_facts){.first = &b->device, .count = 1};
    b->entry = (struct reading_entry){.on = day("2026-03-31")};
}

static void
enter(struct bench *b, uint64_t total, uint64_t mono, uint64_t colour)
{
    const uint64_t counts[] = {total, mono, colour};

    for (unsigned i = 0; i < 3; i++) {
        b->entry.count[i] = counts[i];
        b->entry.has[i] = true;
    }
    reading_judge(&b->facts, &b->device, &b->entry, &b->verdict);
}

static const struct reading_finding *
finding(const struct bench *b, const char *code)
{
    for (size_t i = 0; i < b->verdict.count; i++)
        if (str_is(b->verdict.findings[i].code, str_from(code)))
            return &b->verdict.findings[i];
    return NULL;
}

TEST(met_3_equal_is_allowed_and_lower_is_refused)
{
    struct bench b;

    bench_new(&b);
    enter(&b, 15001, 12001, 3000);
    expect_count(t, b.verdict.outcome, READING_FINE);
    enter(&b, 15400, 12300, 3100);
    expect_count(t, b.verdict.outcome, READING_FINE);
    expect_count(t, b.verdict.count, 0);
    enter(&b, 15000, 12000, 3000);
    expect_count(t, b.verdict.outcome, READING_REFUSED);
    const struct reading_finding *lower = finding(&b, "reading.lower");

    if (expect(t, lower != NULL)) {
        expect_count(t, lower->value, 15001);
        expect_count(t, lower->on.days, day("2026-02-28").days);
    }
}

TEST(met_1_total_is_the_sum_of_the_others_and_one_of_three_can_be_worked_out)
{
    struct bench b;

    bench_new(&b);
    enter(&b, 15500, 12300, 3100);
    expect_count(t, b.verdict.outcome, READING_REFUSED);
    const struct reading_finding *sum = finding(&b, "reading.sum");

    if (expect(t, sum != NULL))
        expect_count(t, sum->meant, 15400);
    b.entry.has[READING_TOTAL] = false;
    reading_judge(&b.facts, &b.device, &b.entry, &b.verdict);
    expect_count(t, b.verdict.outcome, READING_FINE);
    expect_count(t, b.verdict.entry.count[READING_TOTAL], 15400);
    b.entry.has[READING_COLOUR] = false;
    reading_judge(&b.facts, &b.device, &b.entry, &b.verdict);
    expect_count(t, b.verdict.outcome, READING_REFUSED);
    expect(t, finding(&b, "reading.missing") != NULL);
    /* A board changed in one of them ends the sum. */
    b.registers[1].epoch_on = day("2026-03-15");
    enter(&b, 15500, 12300, 3100);
    expect(t, finding(&b, "reading.sum") == NULL);
}

TEST(met_4_days_to_come_days_long_past_and_days_taken_are_refused)
{
    struct bench b;

    bench_new(&b);
    b.entry.on = day("2026-04-01");
    enter(&b, 15400, 12300, 3100);
    expect(t, finding(&b, "reading.day-future") != NULL);
    b.entry.on = day("2026-02-27");
    enter(&b, 14950, 11990, 2960);
    expect(t, finding(&b, "reading.day-old") != NULL);
    b.device.today = day("2026-02-28");
    b.entry.on = day("2026-02-28");
    enter(&b, 15002, 12002, 3000);
    expect(t, finding(&b, "reading.day-taken") != NULL);
    b.entry.corrects = STR("last1");
    enter(&b, 15002, 12002, 3000);
    expect_count(t, b.verdict.outcome, READING_FINE);
    expect(t, b.verdict.takes_place);
    enter(&b, 14900, 11950, 2950); /* also downwards: what is corrected does not count */
    expect_count(t, b.verdict.outcome, READING_FINE);
    b.device.last.is_billed = true;
    enter(&b, 15002, 12002, 3000);
    expect(t, finding(&b, "reading.billed") != NULL);
}

TEST(met_6_the_likely_slip_is_named_before_an_entry_is_refused)
{
    static const struct {
        uint64_t total, mono, colour;
        const char *code;
        uint64_t meant;
    } cases[] = {
        {15400, 123000, 3100,  "reading.digit-more",    12300},
        {15400, 1230,   3100,  "reading.digit-missing", 0    },
        {15400, 13200,  3100,  "reading.swapped",       12300},
        {15400, 3100,   12300, "reading.exchanged",     0    },
        {12300, 15400,  3100,  "reading.exchanged",     0    },
        {14500, 12300,  3100,  "reading.swapped",       15400},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct bench b;

        bench_new(&b);
        test_row("%s %zu", cases[i].code, i);
        enter(&b, cases[i].total, cases[i].mono, cases[i].colour);
        expect_count(t, b.verdict.outcome, READING_REFUSED);
        const struct reading_finding *slip = finding(&b, cases[i].code);

        if (expect(t, slip != NULL) && cases[i].meant != 0)
            expect_count(t, slip->meant, cases[i].meant);
    }
}

TEST(met_6_the_value_of_another_device_is_recognised)
{
    const struct reading_other other = {
        2, STR("dev2"), STR("XYZ98765"), READING_TOTAL, day("2026-02-28"), 9000};
    struct bench b;

    bench_new(&b);
    b.device.register_count = 1;
    b.facts.others = &other;
    b.facts.other_count = 1;
    b.entry.has[READING_TOTAL] = true;
    b.entry.count[READING_TOTAL] = 9150;
    b.entry.count[READING_TOTAL] = 9120;
    reading_judge(&b.facts, &b.device, &b.entry, &b.verdict);
    expect_count(t, b.verdict.outcome, READING_REFUSED);
    expect(t, finding(&b, "reading.lower") != NULL);
    const struct reading_finding *mixed = finding(&b, "reading.other-device");

    if (expect(t, mixed != NULL || finding(&b, "reading.digit-missing") != NULL) && mixed != NULL)
        expect_str(t, mixed->other, "XYZ98765");
}

TEST(met_6_far_more_than_usual_is_asked_once_and_then_waits_for_the_desk)
{
    struct bench b;

    bench_new(&b);
    enter(&b, 21001, 18001, 3000);
    expect_count(t, b.verdict.outcome, READING_DOUBTED);
    const struct reading_finding *unlikely = finding(&b, "reading.unlikely");

    if (expect(t, unlikely != NULL)) {
        expect_count(t, unlikely->value, 6000);
        expect(t, unlikely->meant > 400 && unlikely->meant < 700);
    }
    b.entry.is_sure = true;
    enter(&b, 21001, 18001, 3000);
    expect_count(t, b.verdict.outcome, READING_FINE);
    expect(t, b.verdict.was_confirmed);
}

TEST(met_7_below_an_estimate_and_not_below_the_last_real_reading_is_a_challenge)
{
    static const uint64_t estimated[] = {16000, 12900, 3100};
    struct bench b;

    bench_new(&b);
    for (unsigned k = 0; k < 3; k++) {
        for (unsigned i = 4; i > 0; i--)
            b.points[k][i] = b.points[k][i - 1];
        b.points[k][0] = (struct reading_point){day("2026-03-15"), estimated[k], READING_ESTIMATED};
        b.registers[k].point_count = 5;
    }
    enter(&b, 15500, 12450, 3050);
    expect_count(t, b.verdict.outcome, READING_CONTESTED);
    const struct reading_finding *below = finding(&b, "reading.below-estimate");

    if (expect(t, below != NULL))
        expect_count(t, below->value, 16000);
    enter(&b, 16100, 12950, 3150);
    expect_count(t, b.verdict.outcome, READING_FINE);
    enter(&b, 14900, 11900, 3000);
    expect_count(t, b.verdict.outcome, READING_REFUSED);
}

TEST(met_8_in_a_new_epoch_a_counter_may_stand_lower_than_before)
{
    struct bench b;

    bench_new(&b);
    for (unsigned k = 0; k < 3; k++) {
        b.registers[k].epoch = 2;
        b.registers[k].epoch_on = day("2026-03-01");
        b.registers[k].point_count = 0;
    }
    enter(&b, 300, 250, 50);
    expect_count(t, b.verdict.outcome, READING_FINE);
    b.entry.on = day("2026-02-28");
    enter(&b, 300, 250, 50);
    expect_count(t, b.verdict.outcome, READING_REFUSED);
}

TEST(met_2_counts_are_read_as_people_write_them)
{
    static const struct {
        const char *typed, *problem;
        uint64_t count;
    } cases[] = {
        {"0",                    NULL,                   0           },
        {"12001",                NULL,                   12001       },
        {" 12 001 ",             NULL,                   12001       },
        {"12.001",               NULL,                   12001       },
        {"12,001",               NULL,                   12001       },
        {"12’001",             NULL,                   12001       },
        {"1.234.567",            NULL,                   1234567     },
        {"12,34,567",            NULL,                   1234567     },
        {"12\xC2\xA0"
         "001",         NULL,                   12001       },
        {"١٢٠٠١",           NULL,                   12001       },
        {"१२००१",      NULL,                   12001       },
        {"１２００１",      NULL,                   12001       },
        {"0012001",              NULL,                   12001       },
        {"2147483648",           NULL,                   2147483648  },
        {"4294967296",           NULL,                   4294967296  },
        {"999999999999",         NULL,                   999999999999},
        {"9007199254740992",     "reading.too-large",    0           },
        {"9223372036854775808",  "reading.too-large",    0           },
        {"18446744073709551616", "reading.too-large",    0           },
        {"-1",                   "reading.negative",     0           },
        {"−1",                 "reading.negative",     0           },
        {"12001,5",              "reading.decimals",     0           },
        {"12001.00",             "reading.decimals",     0           },
        {"1.2.3",                "reading.not-a-number", 0           },
        {"12.34.567,8",          "reading.not-a-number", 0           },
        {"1e5",                  "reading.not-a-number", 0           },
        {"0x10",                 "reading.not-a-number", 0           },
        {"=1+1",                 "reading.not-a-number", 0           },
        {"twelve",               "reading.not-a-number", 0           },
        {"12,",                  "reading.not-a-number", 0           },
        {"",                     "reading.missing",      0           },
        {"  ",                   "reading.missing",      0           },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        uint64_t count = 0;
        const char *problem = reading_count_read(str_from(cases[i].typed), &count);

        test_row("%s", cases[i].typed);
        expect_str(t, str_from(problem), cases[i].problem);
        expect_count(t, count, cases[i].count);
    }
}

TEST(met_2_a_counter_of_seven_digits_takes_no_eighth)
{
    struct bench b;

    bench_new(&b);
    b.entry.is_sure = true;
    enter(&b, 20003100, 20000000, 3100);
    expect_count(t, b.verdict.outcome, READING_REFUSED);
    expect(t, finding(&b, "reading.digits") != NULL);
}

TEST(met_7_an_estimate_goes_on_at_the_usual_pace)
{
    struct bench b;

    bench_new(&b);
    /* 1,501 pages in 90 days, 31 days on */
    expect_count(t, reading_expected(&b.registers[0], day("2026-03-31")), 15001 + 517);
    b.registers[0].point_count = 1;
    expect_count(t, reading_expected(&b.registers[0], day("2026-03-31")), 15001);
    b.registers[0].point_count = 0;
    b.registers[0].epoch_count = 70;
    expect_count(t, reading_expected(&b.registers[0], day("2026-03-31")), 70);
}

TEST(met_9_billing_periods_end_the_day_before_the_contract_s_day)
{
    static const struct {
        const char *first;
        uint64_t months;
        const char *after, *end;
    } cases[] = {
        {"2025-01-01", 1,  "2026-02-28", "2026-03-31"},
        {"2025-01-01", 1,  "2026-03-30", "2026-03-31"},
        {"2025-01-01", 3,  "2026-03-31", "2026-06-30"},
        {"2024-02-29", 12, "2025-01-01", "2025-02-27"},
        {"2025-01-31", 1,  "2025-01-31", "2025-02-27"},
        {"2025-01-31", 1,  "2025-02-27", "2025-03-30"},
        {"2026-05-15", 1,  "2026-03-01", "2026-06-14"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char end[11];

        test_row("%s %s", cases[i].first, cases[i].after);
        day_format(reading_period_end(day(cases[i].first), cases[i].months, day(cases[i].after)),
                   end);
        expect_str(t, str_from(end), cases[i].end);
    }
}

TEST(met_12_pages_are_spread_over_the_months_and_none_is_lost)
{
    struct reading readings[3] = {
        {.on = day("2026-03-15"), .is_live = true,  .state = READING_ESTIMATED },
        {.on = day("2026-02-10"), .is_live = false, .state = READING_SUPERSEDED},
        {.on = day("2026-01-31"), .is_live = true,  .state = READING_ACCEPTED  },
    };
    const struct reading_list list = {readings, 3};
    struct reading_month months[24];

    for (unsigned i = 0; i < 3; i++) {
        readings[i].has[READING_TOTAL] = true;
        readings[i].epoch[READING_TOTAL] = 1;
        readings[i].count[READING_TOTAL] = i == 0 ? 1043 : i == 1 ? 999999 : 1000;
    }
    expect_count(t, reading_months(&list, months, 24), 3);
    expect_count(t, months[0].pages[READING_TOTAL], 0);
    expect_count(t, months[1].pages[READING_TOTAL], 28);
    expect_count(t, months[2].pages[READING_TOTAL], 15);
    expect(t, months[2].is_estimated);
    expect_count(t, reading_months(&list, months, 1), 1);
    expect_count(t, months[0].pages[READING_TOTAL], 15);
    /* A new epoch counts from what it began with. */
    readings[0].epoch[READING_TOTAL] = 2;
    readings[0].count[READING_TOTAL] = 143;
    readings[0].opened[READING_TOTAL] = 100;
    expect_count(t, reading_months(&list, months, 24), 3);
    expect_count(t, months[1].pages[READING_TOTAL] + months[2].pages[READING_TOTAL], 43);
}
