/* Writes CSV that spreadsheets open as it is and never take for formulas. */
#include <inttypes.h>

#include "fcgi/grid/grid.h"

/* Languages, or one of them in a region, whose decimal sign is the point; the others have the
 * comma.
 */
static const struct str with_point[] = {
    STR_INIT("en"), STR_INIT("de-CH"), STR_INIT("de-LI"), STR_INIT("es-MX"), STR_INIT("ga"),
    STR_INIT("cy"), STR_INIT("mt"),    STR_INIT("he"),    STR_INIT("hi"),    STR_INIT("th"),
    STR_INIT("ja"), STR_INIT("ko"),    STR_INIT("zh"),    STR_INIT("ar"),
};

struct grid_style
grid_style(struct str locale)
{
    for (size_t i = 0; i < sizeof with_point / sizeof with_point[0]; i++) {
        const struct str tag = with_point[i];

        if (str_starts(locale, tag) && (locale.len == tag.len || locale.at[tag.len] == '-'))
            return (struct grid_style){',', '.'};
    }
    return (struct grid_style){';', ','};
}

void
grid_csv_open(struct grid_csv *csv, struct arena *arena, struct str locale)
{
    *csv = (struct grid_csv){.text = {.arena = arena}, .style = grid_style(locale)};
    text_add(&csv->text, STR("\xef\xbb\xbf"));
}

static void
next_cell(struct grid_csv *csv)
{
    if (csv->is_inside)
        text_add_char(&csv->text, csv->style.separator);
    csv->is_inside = true;
}

void
grid_csv_text(struct grid_csv *csv, struct str text)
{
    bool is_quoted = false;

    next_cell(csv);
    if (text.len == 0)
        return;
    const bool is_guarded = str_find(STR("=+-@\t\r"), text.at[0], 0) < 6;

    for (size_t i = 0; i < text.len && !is_quoted; i++)
        is_quoted = str_find(STR("\"\r\n,;\t"), text.at[i], 0) < 6;
    is_quoted |= text.at[0] == ' ' || text.at[text.len - 1] == ' ';
    if (is_quoted)
        text_add_char(&csv->text, '"');
    if (is_guarded)
        text_add_char(&csv->text, '\'');
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"')
            text_add_char(&csv->text, '"');
        text_add_char(&csv->text, text.at[i]);
    }
    if (is_quoted)
        text_add_char(&csv->text, '"');
}

void
grid_csv_count(struct grid_csv *csv, uint64_t count)
{
    next_cell(csv);
    text_printf(&csv->text, "%" PRIu64, count);
}

void
grid_csv_number(struct grid_csv *csv, int64_t number)
{
    next_cell(csv);
    text_printf(&csv->text, "%" PRId64, number);
}

void
grid_csv_decimal(struct grid_csv *csv, int64_t number, unsigned digits)
{
    const uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    uint64_t unit = 1;

    for (unsigned i = 0; i < digits; i++)
        unit *= 10;
    next_cell(csv);
    text_printf(&csv->text, "%s%" PRIu64, number < 0 ? "-" : "", size / unit);
    if (digits > 0)
        text_printf(&csv->text, "%c%0*" PRIu64, csv->style.decimal, (int)digits, size % unit);
}

void
grid_csv_day(struct grid_csv *csv, struct day day)
{
    char text[11];

    next_cell(csv);
    day_format(day, text);
    text_add(&csv->text, str_from(text));
}

void
grid_csv_instant(struct grid_csv *csv, struct instant at)
{
    char text[21];

    next_cell(csv);
    instant_format(at, text);
    text_add(&csv->text, str_from(text));
}

void
grid_csv_row(struct grid_csv *csv)
{
    text_add(&csv->text, STR("\r\n"));
    csv->is_inside = false;
}

struct str
grid_csv_str(struct grid_csv *csv)
{
    return text_str(&csv->text);
}
