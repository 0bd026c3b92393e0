/* Counts of filters, who is at a case, placeholders: without a database. */
#include "handlers/canned/canned.h"
#include "handlers/queue/queue.h"
#include "tests/lib/test.h"

static const struct queue_cell cells[] = {
    {STR_INIT("pt-lisboa"), STR_INIT("technical"), STR_INIT("received"),    5, 0, 5, 2},
    {STR_INIT("pt-lisboa"), STR_INIT("technical"), STR_INIT("in-progress"), 7, 3, 1, 1},
    {STR_INIT("pt-lisboa"), STR_INIT("contracts"), STR_INIT("received"),    2, 0, 2, 0},
    {STR_INIT("es-madrid"), STR_INIT("technical"), STR_INIT("assigned"),    4, 4, 0, 4},
};

TEST(dsk_1_each_filter_says_how_many_cases_it_would_leave)
{
    const struct queue_page page = {.cells = cells, .cell_count = 4};

    const struct {
        const char *row;
        struct queue_filter filter;
        uint64_t count;
    } wanted[] = {
        {"all",              {.who = QUEUE_ALL},                                           18},
        {"mine",             {.who = QUEUE_MINE},                                          7 },
        {"nobody's",         {.who = QUEUE_FREE},                                          8 },
        {"overdue",          {.who = QUEUE_LATE},                                          7 },
        {"a department",     {.department = STR_INIT("technical")},                        16},
        {"a centre",         {.centre = STR_INIT("es-madrid")},                            4 },
        {"a state, overdue", {.state = STR_INIT("received"), .who = QUEUE_LATE},           2 },
        {"none of these",    {.centre = STR_INIT("es-madrid"), .state = STR_INIT("done")}, 0 },
    };

    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        test_row("%s", wanted[i].row);
        expect_count(t, queue_count(&page, &wanted[i].filter), wanted[i].count);
    }
}

TEST(dsk_1_colleagues_are_told_for_a_quarter_of_an_hour_that_somebody_opened_a_case)
{
    const struct instant now = {1772443800};
    struct ticket_seen seen = {.person = 1101, .at = {now.seconds - 899}};

    expect(t, queue_is_at_it(&seen, 1105, now));
    expect(t, !queue_is_at_it(&seen, 1101, now));
    seen.at.seconds--;
    expect(t, !queue_is_at_it(&seen, 1105, now));
}

TEST(dsk_1_whose_cases_are_meant_has_a_code)
{
    for (unsigned who = QUEUE_ALL; who <= QUEUE_LATE; who++)
        expect(t, queue_who_of(queue_who_code((enum queue_who)who)) == (enum queue_who)who);
    expect(t, queue_who_of(STR("everybody")) == QUEUE_ALL);
}

TEST(dsk_1_placeholders_of_a_reply_are_filled_in_once)
{
    const struct canned_values values = {.name = STR("Ana {agent}"),
                                         .number = STR("B7K2M9QX"),
                                         .agent = STR("Helena"),
                                         .centre = STR("Lisboa")};

    const struct {
        const char *body, *wanted;
    } cases[] = {
        {"Hello {name},\n\n{number} {agent}, {centre}",
         "Hello Ana {agent},\n\nB7K2M9QX Helena, Lisboa"                                },
        {"{device}",                                    ""                              },
        {"{unknown} {Name} { name} {name",              "{unknown} {Name} { name} {name"},
        {"}{{agent}}",                                  "}{Helena}"                     },
        {"",                                            ""                              },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_row("%s", cases[i].body);
        expect_str(t, canned_compose(t->arena, str_from(cases[i].body), &values), cases[i].wanted);
    }
}
