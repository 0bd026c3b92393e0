/* What is written can be read again, and no spreadsheet takes it for a formula. */
#include "tests/grid/sheet.h"

#include <unistd.h>

static void
fill(struct grid_csv *csv, struct arena *arena, const char *locale)
{
    grid_csv_open(csv, arena, str_from(locale));
    grid_csv_text(csv, STR("serial"));
    grid_csv_text(csv, STR("pages"));
    grid_csv_text(csv, STR("on"));
    grid_csv_text(csv, STR("note"));
    grid_csv_row(csv);
    grid_csv_text(csv, STR("ABC12345"));
    grid_csv_count(csv, UINT64_C(18446744073709551615));
    grid_csv_day(csv, day_from_civil(2026, 3, 2));
    grid_csv_text(csv, STR("=cmd|' /C calc'!A0"));
    grid_csv_row(csv);
    grid_csv_text(csv, STR("say \"so\"; or, so"));
    grid_csv_number(csv, -5);
    grid_csv_text(csv, STR_NONE);
    grid_csv_decimal(csv, -1205, 2);
    grid_csv_row(csv);
}

TEST(csv_is_written_as_the_readers_spreadsheet_expects_it)
{
    struct grid_csv csv;

    fill(&csv, t->arena, "pt-PT");
    expect_str(t, grid_csv_str(&csv),
               "\xef\xbb\xbfserial;pages;on;note\r\n"
               "ABC12345;18446744073709551615;2026-03-02;'=cmd|' /C calc'!A0\r\n"
               "\"say \"\"so\"\"; or, so\";-5;;-12,05\r\n");
    fill(&csv, t->arena, "en");
    expect_str(t, grid_csv_str(&csv),
               "\xef\xbb\xbfserial,pages,on,note\r\n"
               "ABC12345,18446744073709551615,2026-03-02,'=cmd|' /C calc'!A0\r\n"
               "\"say \"\"so\"\"; or, so\",-5,,-12.05\r\n");
}

TEST(each_sign_that_begins_a_formula_is_guarded)
{
    static const char *const texts[] = {"=1", "+1", "-1", "@a", "\t1", "\r1"};

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct grid_csv csv;

        test_row("%s", texts[i]);
        grid_csv_open(&csv, t->arena, STR("en"));
        grid_csv_text(&csv, str_from(texts[i]));
        expect(t, str_find(grid_csv_str(&csv), '\'', 0) <= 4);
    }
}

TEST(the_same_rows_make_a_spreadsheet_that_reads_back)
{
    struct grid_csv csv;
    struct grid_report report;
    struct str book;
    struct str again;

    fill(&csv, t->arena, "nb-NO");
    expect_result(t, grid_xlsx(t->arena, grid_csv_str(&csv), &book), RES_OK);
    expect_str(t, sheet_rows(t, book, &report),
               "1:serial|pages|on|note\n"
               "2:ABC12345|18446744073709551615|@2026-03-02|=cmd|' /C calc'!A0\n"
               "3:say \"so\"; or, so|-5||-12,05\n");
    expect_count(t, report.format, GRID_XLSX);
    expect_result(t, grid_xlsx(t->arena, grid_csv_str(&csv), &again), RES_OK);
    expect(t, str_is(book, again));
}

TEST(languages_with_a_decimal_comma_get_semicolons)
{
    static const struct {
        const char *locale;
        char separator, decimal;
    } rows[] = {
        {"en",    ',', '.'},
        {"en-XA", ',', '.'},
        {"pt-PT", ';', ','},
        {"es-ES", ';', ','},
        {"es-MX", ',', '.'},
        {"de-AT", ';', ','},
        {"de-CH", ',', '.'},
        {"nb-NO", ';', ','},
        {"et",    ';', ','},
        {"ar-XB", ',', '.'},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct grid_style style = grid_style(str_from(rows[i].locale));

        test_row("%s", rows[i].locale);
        expect_count(t, style.separator, rows[i].separator);
        expect_count(t, style.decimal, rows[i].decimal);
    }
}
