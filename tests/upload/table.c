/* What the columns of a file are called, and what a line says (MET-10). */
#include "handlers/upload/upload.h"
#include "tests/lib/test.h"

#include <string.h>

static struct grid_row
row_of(struct test *t, const char *const *texts, size_t count)
{
    struct grid_cell *cells = arena_new_array(t->arena, count, struct grid_cell);

    for (size_t i = 0; i < count; i++)
        cells[i] =
            (struct grid_cell){str_from(texts[i]), texts[i][0] == '\0' ? GRID_EMPTY : GRID_TEXT};
    return (struct grid_row){.line = 7, .cells = cells, .count = count};
}

TEST(met_10_headings_are_known_in_each_language_whatever_their_capitals)
{
    static const char *const headings[][3] = {
        {"Serial number",                 "Date",  "TOTAL (pages)"},
        {"N\xc3\x9aMERO DE S\xc3\x89RIE", "dia",   "Contador"     },
        {"N.\xc2\xba de serie",           "Fecha", "total"        },
        {"Serienr.",                      "Dato",  "Totalt"       },
        {"Ger\xc3\xa4t",                  "Tag",   "Z\xc3\xa4hler"},
        {"s/n",                           "day",   "total"        },
    };

    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++) {
        const struct grid_row row = row_of(t, headings[i], 3);
        struct upload_heading heading;
        const char *problem = NULL;

        test_row("%s", headings[i][0]);
        expect_result(t, upload_heading_read(&row, &heading, &problem), RES_OK);
        expect_count(t, heading.at[UPLOAD_SERIAL], 0);
        expect_count(t, heading.at[UPLOAD_DAY], 1);
        expect_count(t, heading.at[UPLOAD_TOTAL], 2);
        expect_count(t, heading.at[UPLOAD_SCAN], -1);
    }
}

TEST(met_10_every_name_of_the_template_is_understood_when_it_comes_back)
{
    static const char *const locales[] = {"en", "pt-PT", "es-ES", "nb-NO", "de-AT", "fi"};

    for (size_t i = 0; i < sizeof locales / sizeof locales[0]; i++) {
        const char *names[UPLOAD_COLUMNS];
        struct upload_heading heading;
        const char *problem = NULL;

        for (enum upload_column c = UPLOAD_SERIAL; c < UPLOAD_COLUMNS; c++)
            names[c] = upload_column_name(c, str_from(locales[i])).at;
        const struct grid_row row = row_of(t, names, UPLOAD_COLUMNS);

        test_row("%s", locales[i]);
        expect_result(t, upload_heading_read(&row, &heading, &problem), RES_OK);
        for (enum upload_column c = UPLOAD_SERIAL; c < UPLOAD_COLUMNS; c++)
            expect_count(t, heading.at[c], c);
    }
}

TEST(met_10_a_heading_without_counts_or_with_a_column_twice_is_named)
{
    static const char *const bare[] = {"Serial number", "Site", "Date"};
    static const char *const twice[] = {"Serial", "Total", "Counter"};
    static const char *const none[] = {"A list of mine", "", "Total"};
    struct upload_heading heading;
    const char *problem = NULL;
    struct grid_row row = row_of(t, bare, 3);

    expect_result(t, upload_heading_read(&row, &heading, &problem), RES_INVALID);
    expect_str(t, str_from(problem), "upload.no-counts");
    row = row_of(t, twice, 3);
    expect_result(t, upload_heading_read(&row, &heading, &problem), RES_INVALID);
    expect_str(t, str_from(problem), "upload.column-twice");
    row = row_of(t, none, 3);
    expect_result(t, upload_heading_read(&row, &heading, &problem), RES_NOT_FOUND);
}

TEST(met_10_days_are_read_as_people_write_them)
{
    static const struct {
        const char *typed, *day;
    } days[] = {
        {"2026-03-02",          "2026-03-02"},
        {"2.3.2026",            "2026-03-02"},
        {"02/03/2026",          "2026-03-02"},
        {"2-3-2026",            "2026-03-02"},
        {"2026/3/2",            "2026-03-02"},
        {"2026-03-02 00:00:00", "2026-03-02"},
        {"2026-03-02T08:30:00", "2026-03-02"},
        {"29.2.2028",           "2028-02-29"},
        {"29.2.2026",           NULL        },
        {"13/13/2026",          NULL        },
        {"2.3.26",              NULL        },
        {"2 March 2026",        NULL        },
        {"46083",               NULL        },
        {"2.3.2026.1",          NULL        },
        {"-2.3.2026",           NULL        },
        {"..",                  NULL        },
        {"",                    NULL        },
    };

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        struct day day;
        char text[11] = "";

        test_row("%s", days[i].typed);
        const bool is_day = upload_day_read(str_from(days[i].typed), &day);

        expect(t, is_day == (days[i].day != NULL));
        if (is_day)
            day_format(day, text);
        expect_str(t, str_from(text), days[i].day == NULL ? "" : days[i].day);
    }
}

/* The problem of a line "serial, day, total, mono", and its detail. */
static const char *
problem_of(struct test *t, struct grid_cell cells[4])
{
    static const struct serial_pattern pattern = {3, 5};
    const struct upload_heading heading = {
        {0, 1, 2, 3, -1, -1, -1}
    };
    const struct grid_row row = {.line = 9, .cells = cells, .count = 4};
    struct upload_line line;

    if (!upload_line_read(t->arena, &heading, &pattern, &row, &line))
        return "blank";
    if (line.problem.at == NULL)
        return "";
    expect_count(t, line.verdict, UPLOAD_BAD);
    return arena_printf(t->arena, "%.*s %.*s", STR_ARG(line.problem), STR_ARG(line.detail)).at;
}

#define CELL(value, what)                                                                          \
    {                                                                                              \
        STR_INIT(value), GRID_##what                                                               \
    }

TEST(met_10_a_line_that_cannot_be_read_says_where_and_why)
{
    static const struct {
        const char *problem;
        struct grid_cell cells[4];
    } lines[] = {
        {"",                                {CELL("abc 12345", TEXT), CELL("", EMPTY), CELL("12.001", TEXT), CELL("", EMPTY)}},
        {"",
         {CELL("ABC12345", TEXT), CELL("2026-03-02", DAY), CELL("12001", NUMBER),
          CELL("1", NUMBER)}                                                                                                 },
        {"blank",                           {CELL("ABC12345", TEXT), CELL("", EMPTY), CELL("", EMPTY), CELL("", EMPTY)}      },
        {"upload.no-serial ",               {CELL("", EMPTY), CELL("", EMPTY), CELL("1", TEXT), CELL("", EMPTY)}             },
        {"upload.serial ",
         {CELL("printer", TEXT), CELL("", EMPTY), CELL("1", TEXT), CELL("", EMPTY)}                                          },
        {"upload.formula ",                 {CELL("=A1", TEXT), CELL("", EMPTY), CELL("1", TEXT), CELL("", EMPTY)}           },
        {"upload.formula kind=total",
         {CELL("ABC12345", TEXT), CELL("", EMPTY), CELL("=1+1", TEXT), CELL("", EMPTY)}                                      },
        {"upload.formula kind=mono",
         {CELL("ABC12345", TEXT), CELL("", EMPTY), CELL("1", TEXT), CELL("#REF!", FAULT)}                                    },
        {"upload.day ",
         {CELL("ABC12345", TEXT), CELL("soon", TEXT), CELL("1", TEXT), CELL("", EMPTY)}                                      },
        {"upload.day ",
         {CELL("ABC12345", TEXT), CELL("46083", NUMBER), CELL("1", TEXT), CELL("", EMPTY)}                                   },
        {"reading.decimals kind=total",
         {CELL("ABC12345", TEXT), CELL("", EMPTY), CELL("12.001", NUMBER), CELL("", EMPTY)}                                  },
        {"reading.not-a-number kind=total",
         {CELL("ABC12345", TEXT), CELL("", EMPTY), CELL("2026-03-02", DAY), CELL("", EMPTY)}                                 },
        {"reading.not-a-number kind=mono",
         {CELL("ABC12345", TEXT), CELL("", EMPTY), CELL("1", TEXT), CELL("many", TEXT)}                                      },
        {"reading.negative kind=total",
         {CELL("ABC12345", TEXT), CELL("", EMPTY), CELL("-5", NUMBER), CELL("", EMPTY)}                                      },
        {"reading.too-large kind=total",
         {CELL("ABC12345", TEXT), CELL("", EMPTY), CELL("18446744073709551616", TEXT),
          CELL("", EMPTY)}                                                                                                   },
    };

    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        struct grid_cell cells[4];

        memcpy(cells, lines[i].cells, sizeof cells);
        test_row("%zu", i);
        expect_str(t, str_from(problem_of(t, cells)), lines[i].problem);
    }
}
