/* What is put together of counted rows. */
#include "handlers/report/report.h"
#include "tests/lib/test.h"

static struct report_row
row(const char *code, int64_t week, uint64_t opened, uint64_t closed)
{
    return (struct report_row){
        str_from(code), week, {.opened = opened, .closed = closed, .kept = opened}
    };
}

TEST(dsk_4_what_stays_open_is_carried_from_week_to_week_in_each_part_and_in_all)
{
    const struct report_row rows[] = {row("a", -1, 5, 0), row("a", 0, 3, 2), row("a", 2, 1, 7),
                                      row("b", 1, 4, 0), row("c", -1, 2, 0)};
    struct report report = {.weeks = 3};

    report_put(t->arena, rows, 5, &report);
    expect_count(t, report.count, 3);
    expect_str(t, report.parts[0].code, "a");
    expect_count(t, report.parts[0].weeks[0].backlog, 6);
    expect_count(t, report.parts[0].weeks[1].backlog, 6);
    expect_count(t, report.parts[0].weeks[2].backlog, 0);
    expect_count(t, report.parts[0].sum.opened, 4);
    expect_count(t, report.parts[0].sum.closed, 9);
    expect_count(t, report.parts[1].weeks[0].backlog, 0);
    expect_count(t, report.parts[1].sum.backlog, 4);
    expect_count(t, report.parts[2].sum.backlog, 2);
    expect_count(t, report.whole.weeks[0].backlog, 8);
    expect_count(t, report.whole.weeks[1].backlog, 12);
    expect_count(t, report.whole.sum.backlog, 6);
    expect_count(t, report.whole.sum.opened, 8);
    expect_count(t, report.whole.sum.closed, 9);
}

TEST(dsk_4_no_rows_and_rows_of_other_weeks_count_nothing)
{
    const struct report_row late = row("a", 3, 1, 0);
    struct report report = {.weeks = 3};

    report_put(t->arena, NULL, 0, &report);
    expect_count(t, report.count, 0);
    expect_count(t, report.whole.sum.backlog, 0);
    report_put(t->arena, &late, 1, &report);
    expect_count(t, report.whole.sum.opened, 0);
}

TEST(dsk_4_the_share_of_promises_kept_counts_what_is_known_only)
{
    uint64_t share = 0;

    expect(t, !report_share(&(struct report_count){.opened = 3}, &share));
    expect(t, report_share(&(struct report_count){.kept = 2, .late = 1}, &share));
    expect_count(t, share, 667);
    expect(t, report_share(&(struct report_count){.late = 4}, &share));
    expect_count(t, share, 0);
}
