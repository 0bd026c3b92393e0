/* Moves the rows of the public tables between database, memory and text; the columns come from the
 * statements, so that a new column needs nothing here. */
#include "fcgi/place/place_rows.h"

#include <string.h>

#include "sql_place.h"

static const struct {
    struct str name;
    const struct statement *statement;
} tables[PLACE_TABLE_COUNT] = {
    [PLACE_CALENDARS] = {STR_INIT("calendars"),   &sql_place_calendars_statement  },
    [PLACE_INTERVALS] = {STR_INIT("intervals"),   &sql_place_intervals_statement  },
    [PLACE_HOLIDAYS] = {STR_INIT("holidays"),    &sql_place_holidays_statement   },
    [PLACE_CENTRES] = {STR_INIT("centres"),     &sql_place_centres_statement    },
    [PLACE_PHONES] = {STR_INIT("phones"),      &sql_place_phones_statement     },
    [PLACE_LANGUAGES] = {STR_INIT("languages"),   &sql_place_languages_statement  },
    [PLACE_DEPARTMENTS] = {STR_INIT("departments"), &sql_place_departments_statement},
    [PLACE_ROUTING] = {STR_INIT("routing"),     &sql_place_routing_statement    },
    [PLACE_FAILOVER] = {STR_INIT("failover"),    &sql_place_failover_statement   },
    [PLACE_VERSION] = {STR_INIT("version"),     &sql_place_version_statement    },
};

enum result
place_rows_query(struct db *db, struct arena *arena, struct place_rows *out)
{
    for (size_t i = 0; i < PLACE_TABLE_COUNT; i++)
        TRY(bind_query(db, tables[i].statement, NULL, arena, &out->tables[i].first,
                       &out->tables[i].count));
    return RES_OK;
}

static void
text_write(struct text *out, struct str value)
{
    for (size_t i = 0; i < value.len; i++) {
        const char c = value.at[i];

        if (c == '\t')
            text_add(out, STR("\\t"));
        else if (c == '\n')
            text_add(out, STR("\\n"));
        else if (c == '\\')
            text_add(out, STR("\\\\"));
        else
            text_add_char(out, c);
    }
}

static bool
column_is_absent(const struct bind_column *column, const char *row)
{
    if (!column->nullable)
        return false;
    if (column->type == BIND_TEXT || column->type == BIND_BYTES)
        return ((const struct str *)(const void *)(row + column->offset))->at == NULL;
    return !*(const bool *)(row + column->known_offset);
}

static void
column_write(struct text *out, const struct bind_column *column, const char *row)
{
    const void *at = row + column->offset;
    char iso[21];

    if (column_is_absent(column, row)) {
        text_add(out, STR("\\N"));
        return;
    }
    switch (column->type) {
    case BIND_TEXT:
    case BIND_BYTES:
        text_write(out, *(const struct str *)at);
        break;
    case BIND_U64:
        text_printf(out, "%llu", (unsigned long long)*(const uint64_t *)at);
        break;
    case BIND_I64:
        text_printf(out, "%lld", (long long)*(const int64_t *)at);
        break;
    case BIND_FLAG:
        text_add(out, *(const bool *)at ? STR("yes") : STR("no"));
        break;
    case BIND_DAY:
        day_format(*(const struct day *)at, iso);
        text_add(out, str_from(iso));
        break;
    case BIND_INSTANT:
        instant_format(*(const struct instant *)at, iso);
        text_add(out, str_from(iso));
        break;
    }
}

struct str
place_rows_write(struct arena *arena, const struct place_rows *rows)
{
    struct text out = {.arena = arena};

    for (size_t i = 0; i < PLACE_TABLE_COUNT; i++) {
        const struct statement *statement = tables[i].statement;

        for (size_t k = 0; k < rows->tables[i].count; k++) {
            const char *row = (const char *)rows->tables[i].first + k * statement->row_size;

            text_add(&out, tables[i].name);
            for (size_t c = 0; c < statement->column_count; c++) {
                text_add_char(&out, '\t');
                column_write(&out, &statement->columns[c], row);
            }
            text_add_char(&out, '\n');
        }
    }
    return text_str(&out);
}

static bool
text_parse(struct arena *arena, struct str word, struct str *out)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < word.len; i++) {
        if (word.at[i] != '\\') {
            text_add_char(&text, word.at[i]);
            continue;
        }
        if (++i == word.len)
            return false;
        if (word.at[i] == 't')
            text_add_char(&text, '\t');
        else if (word.at[i] == 'n')
            text_add_char(&text, '\n');
        else if (word.at[i] == '\\')
            text_add_char(&text, '\\');
        else
            return false;
    }
    *out = word.len == 0 ? STR("") : text_str(&text);
    return str_is_utf8(*out);
}

static bool
number_parse(struct str word, int64_t *out)
{
    const bool is_negative = str_starts(word, STR("-"));
    uint64_t size;

    if (!str_to_u64(is_negative ? str_slice(word, 1, word.len) : word, INT64_MAX, &size))
        return false;
    *out = is_negative ? -(int64_t)size : (int64_t)size;
    return true;
}

static bool
column_read(struct arena *arena, const struct bind_column *column, struct str word, char *row)
{
    void *at = row + column->offset;

    if (str_is(word, STR("\\N")))
        return column->nullable; /* rows are zeroed: absent and not known */
    if (column->nullable && column->type != BIND_TEXT && column->type != BIND_BYTES)
        *(bool *)(row + column->known_offset) = true;
    switch (column->type) {
    case BIND_TEXT:
    case BIND_BYTES:
        return text_parse(arena, word, at);
    case BIND_U64:
        return str_to_u64(word, UINT64_MAX, at);
    case BIND_I64:
        return number_parse(word, at);
    case BIND_FLAG:
        *(bool *)at = str_is(word, STR("yes"));
        return *(bool *)at || str_is(word, STR("no"));
    case BIND_DAY:
        return day_parse(word, at);
    case BIND_INSTANT:
        return instant_parse(word, at);
    }
    return false;
}

static bool
row_read(struct arena *arena, const struct statement *statement, struct str words, char *row)
{
    for (size_t c = 0; c < statement->column_count; c++) {
        const bool is_last = c + 1 == statement->column_count;
        struct str word;

        if (str_cut(words, '\t', &word, &words) == is_last)
            return false;
        if (!column_read(arena, &statement->columns[c], word, row))
            return false;
    }
    return true;
}

static size_t
lines_count(struct str text)
{
    size_t count = 1;

    for (size_t at = str_find(text, '\n', 0); at < text.len; at = str_find(text, '\n', at + 1))
        count++;
    return count;
}

static bool
line_read(struct arena *arena, struct str line, size_t room, struct place_rows *out)
{
    struct str name;
    struct str words;

    if (!str_cut(line, '\t', &name, &words))
        return false;
    for (size_t i = 0; i < PLACE_TABLE_COUNT; i++) {
        const struct statement *statement = tables[i].statement;

        if (!str_is(tables[i].name, name))
            continue;
        if (out->tables[i].first == NULL)
            out->tables[i].first = arena_array(arena, room, statement->row_size);
        return row_read(arena, statement, words,
                        (char *)out->tables[i].first +
                            out->tables[i].count++ * statement->row_size);
    }
    return false;
}

enum result
place_rows_read(struct arena *arena, struct str text, struct place_rows *out)
{
    const size_t room = lines_count(text);
    unsigned number = 0;

    *out = (struct place_rows){0};
    while (text.len > 0) {
        struct str line;

        str_cut(text, '\n', &line, &text);
        number++;
        if (line.len == 0 || line.at[0] == '#')
            continue;
        if (!line_read(arena, line, room, out))
            return fault(RES_MALFORMED, "place.rows", "line %u is no row", number);
    }
    return RES_OK;
}
