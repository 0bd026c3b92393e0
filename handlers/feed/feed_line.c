/* A row of a file as a line of a feed. */
#include "fcgi/edge/secret.h"
#include "fcgi/grid/grid.h"
#include "handlers/feed/feed_store.h"

enum result
feed_map_read(enum feed_kind kind, const struct grid_row *row, struct feed_map *map,
              const char **missing)
{
    size_t count = 0;
    const struct feed_rule *rules = feed_rules(kind, &count);

    *map = (struct feed_map){.is_known = true};
    for (size_t i = 0; i < count; i++) {
        const struct feed_rule *column = &rules[i];

        for (size_t k = 0; k < row->count && map->at[i] == 0; k++) {
            if (str_is_nocase(row->cells[k].text, str_from(column->name)))
                map->at[i] = k + 1;
        }
        if (map->at[i] == 0 && column->is_required) {
            *missing = column->name;
            return RES_INVALID;
        }
    }
    return RES_OK;
}

/* The cell of a column, by its place or, in XML, by its name. */
static struct str
cell_of(const struct feed_map *map, const struct grid_row *row, size_t number, const char *name)
{
    if (row->names == NULL)
        return map->at[number] > 0 && map->at[number] <= row->count
                   ? row->cells[map->at[number] - 1].text
                   : STR("");
    for (size_t i = 0; i < row->count; i++) {
        if (str_is(row->names[i], str_from(name)))
            return row->cells[i].text;
    }
    return STR("");
}

static struct str
initial_of(const struct feed_place *place, const struct feed_rule *column)
{
    const struct str initial = str_from(column->initial);

    if (str_is(initial, STR("@country")))
        return place->country;
    if (str_is(initial, STR("@zone")))
        return place->zone;
    return str_is(initial, STR("@currency")) ? place->currency : initial;
}

static void
refuse(struct feed_line *line, struct arena *arena, const struct feed_value *v, const char *code)
{
    size_t most = v->text.len < 120 ? v->text.len : 120;

    while (most > 0 && most < v->text.len && ((unsigned char)v->text.at[most] & 0xc0) == 0x80)
        most--;
    line->is_refused = true;
    line->problem = (struct feed_problem){line->number, str_from(v->column->name), str_from(code),
                                          arena_str(arena, str_slice(v->text, 0, most))};
}

void
feed_line_read(struct arena *arena, const struct feed_place *place, enum feed_kind kind,
               const struct feed_map *map, const struct grid_row *row, struct feed_line *out)
{
    struct text json = {.arena = arena};
    struct text key = {.arena = arena};
    size_t count = 0;
    const struct feed_rule *rules = feed_rules(kind, &count);

    *out = (struct feed_line){.number = row->line, .code = secret_code(arena)};
    text_printf(&json, "{\"n\":%llu,\"code\":\"%.*s\"", (unsigned long long)row->line,
                STR_ARG(out->code));
    for (size_t i = 0; i < count; i++) {
        const struct feed_rule *column = &rules[i];
        struct feed_value v = {arena, column, cell_of(map, row, i, column->name), &json};
        const char *problem = NULL;

        if (str_is_empty(v.text))
            v.text = initial_of(place, column);
        if (str_is_empty(v.text))
            problem = column->is_required ? "feed.required" : NULL;
        else
            problem = feed_value_check(&v);
        if (problem != NULL && !out->is_refused)
            refuse(out, arena, &v, problem);
        if (column->is_key)
            text_printf(&key, "%.*s\t", STR_ARG(v.text));
    }
    text_add_char(&json, '}');
    out->json = text_str(&json);
    out->key = text_str(&key);
}
