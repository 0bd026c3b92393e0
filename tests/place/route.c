/* `balcao route`: what it prints, what it refuses, and replaying recorded decisions. */
#include "fcgi/place/route.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/place/stage.h"

struct outcome_of_run {
    int status;
    struct str out;
};

static char *
copy_of(struct test *t, struct str text)
{
    char *copy = arena_alloc(t->arena, text.len + 1);

    memcpy(copy, text.at, text.len);
    return copy;
}

/* What the command complains about is not looked at. */
static struct outcome_of_run
run_words(struct test *t, char **words)
{
    const struct config config = stage_config(t, STR("conf/portals"));
    struct outcome_of_run result;
    int count = 0;
    const int complaints = dup(STDERR_FILENO);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

    while (words[count] != NULL)
        count++;
    expect(t, complaints >= 0 && dup2(nowhere, STDERR_FILENO) >= 0);
    stage_listen(t, STDOUT_FILENO);
    result.status = place_route_command(count, words, &config);
    result.out = stage_heard(t);
    expect(t, dup2(complaints, STDERR_FILENO) >= 0);
    close(complaints);
    close(nowhere);
    return result;
}

#define RUN(t, ...) run_words((t), (char *[]){__VA_ARGS__, NULL})
#define DEMO        "--place", "tests/place/demo.tsv"

static void
expect_holds(struct test *t, struct str text, const char *part)
{
    if (!expect(t, str_find_str(text, str_from(part)) < text.len))
        expect_str(t, text, part);
}

TEST(the_command_says_centre_rule_and_reasons)
{
    const struct outcome_of_run run =
        RUN(t, "--host", "localhost:8080", "--accept-language", "de-CH", "--chosen", "BR", "--at",
            "2026-03-02T12:00:00Z", DEMO);

    expect_count(t, run.status, 0);
    expect_holds(t, run.out, "portal    gateway\nlocale    de-AT\n");
    expect_holds(t, run.out, "centre    at-wien (Wien, AT)\nlanguage  de\n");
    expect_holds(t, run.out, "open      yes, closes 2026-03-02T16:00:00Z\n");
    expect_holds(t, run.out, "rule      accept-language CH, row 15 of the routing table\n");
    expect_holds(t, run.out, "chosen           unserved  BR\n");
}

TEST(the_element_of_the_page_carries_the_inputs_around_it)
{
    const struct outcome_of_run run =
        RUN(t, "--xml", "--host", "pt.localhost", "--path", "/en/guides?a=<b>&c", "--located", "NO",
            "--account-country", "ES", "--at", "2026-12-24T14:00:00Z", DEMO);

    expect_count(t, run.status, 0);
    expect_holds(t, run.out, "path=\"/en/guides?a=&lt;b>&amp;c\"");
    expect_holds(t, run.out,
                 " portal=\"pt\" locale=\"en\" row=\"5\">\n  <centre id=\"es-madrid\" "
                 "country=\"ES\" language=\"en\" rule=\"contract\"");
    expect_holds(t, run.out,
                 " open=\"no\" opens=\"2026-12-28T08:00:00Z\" holiday=\"christmas-eve\"");
    expect_holds(t, run.out, "href=\"tel:+34000000102\"/>");
    expect_holds(t, run.out, "<step rule=\"geo\" saw=\"NO\" outcome=\"beaten\"/>");
    expect_holds(t, run.out, "<choice country=\"PT\"/>");
}

TEST(the_command_refuses_what_it_does_not_understand)
{
    expect_count(t, RUN(t, DEMO).status, 2);
    expect_count(t, RUN(t, "--host").status, 2);
    expect_count(t, RUN(t, "--host", "localhost", "--colour", "red").status, 2);
    expect_count(t, RUN(t, "--host", "localhost", "--at", "tomorrow").status, 2);
    expect_count(t, RUN(t, "--host", "\xff\xfe").status, 2);
    expect_count(t, RUN(t, "replay").status, 2);
    expect_count(t, RUN(t, "dance", "--host", "localhost").status, 2);
    expect_count(t, RUN(t, "--host", "nobody.localhost", DEMO).status, 1);
    expect_count(t, RUN(t, "--host", "localhost", "--place", "/nonexistent").status, 1);
    expect_count(t, RUN(t, "replay", "/nonexistent", DEMO).status, 1);
}

TEST(recorded_decisions_replay_and_a_new_table_names_who_moves)
{
    const struct str folder = stage_folder(t);
    const struct str records = arena_printf(t->arena, "%.*s/records", STR_ARG(folder));
    const struct str table = arena_printf(t->arena, "%.*s/table", STR_ARG(folder));
    struct text text = {.arena = t->arena};
    struct outcome_of_run run;

    text_add(&text, STR("# two visitors\n"));
    run = RUN(t, "record", "--host", "localhost", "--located", "SE", "--accept-language",
              "sv, en;q=0.5", DEMO);
    expect_str(t, run.out, "localhost\t-\tsv, en;q=0.5\t-\t-\tSE\t-\tno-oslo\n");
    text_add(&text, run.out);
    text_add(&text, RUN(t, "record", "--host", "pt.localhost", "--path", "/en/", DEMO).out);
    stage_write(t, records, text_str(&text));

    run = RUN(t, "replay", copy_of(t, records), DEMO);
    expect_count(t, run.status, 0);
    expect_str(t, run.out, "0 of 2 decisions would move\n");

    const struct str rows = test_file(t, "tests/place/demo.tsv");
    const size_t at = str_find_str(rows, STR("\tSE\t\\N\t\\N\t3"));

    if (!expect(t, at < rows.len))
        return;
    stage_write(t, table,
                arena_printf(t->arena, "%.*s\tSE\t\\N\t\\N\t4%.*s", (int)at, rows.at,
                             STR_ARG(str_slice(rows, at + 11, rows.len))));
    run = RUN(t, "replay", copy_of(t, records), "--place", copy_of(t, table));
    expect_count(t, run.status, 1);
    expect_holds(t, run.out, ":2: no-oslo -> at-wien  localhost\t");
    expect_holds(t, run.out, "1 of 2 decisions would move\n");
}

TEST(a_line_that_records_nothing_is_named)
{
    static const char *const lines[] = {"",
                                        "a\tb",
                                        "-\t-\t-\t-\t-\t-\t-\tx",
                                        "h\t-\t-\t-\t-\t-\t-\t-",
                                        "h\t-\t-\t-\t-\t-\t-\tx\ty",
                                        "h\t\t-\t-\t-\t-\t-\tx"};
    struct route_inputs inputs = {0};
    struct str centre;

    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        test_row("%zu", i);
        expect(t, !route_record_parse(str_from(lines[i]), &inputs, &centre));
    }
    expect(t, route_record_parse(STR("h\t/\tde\tAT\tCH\tNO\tcontracts\tx"), &inputs, &centre));
    expect_str(t, inputs.located, "NO");
    expect_str(t, inputs.department, "contracts");
    expect_str(t, centre, "x");
}

TEST(the_table_is_printed_as_it_can_be_read_again)
{
    const struct str folder = stage_folder(t);
    const struct str file = arena_printf(t->arena, "%.*s/table", STR_ARG(folder));
    const struct outcome_of_run run = RUN(t, "table", DEMO);
    struct place place;

    expect_count(t, run.status, 0);
    stage_write(t, file, run.out);
    expect_result(t, place_recall(t->arena, file, &place), RES_OK);
    expect_count(t, place.routing_count, 35);
}
