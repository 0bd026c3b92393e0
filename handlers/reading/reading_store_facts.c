/* Reads what judgement needs: devices, registers, what they showed, in one statement for many. */
#include <string.h>

#include "handlers/reading/reading_store.h"
#include "sql_reading.h"

/* Points of so many days before the last tell what is usual. */
#define POINT_DAYS 500

/* ["a","b"]: what JSON_TABLE makes rows of. */
static struct str
json_array(struct arena *arena, const struct str *names, size_t count)
{
    struct text text = {.arena = arena};

    text_add_char(&text, '[');
    for (size_t i = 0; i < count; i++) {
        text_add(&text, i == 0 ? STR("\"") : STR(",\""));
        for (size_t k = 0; k < names[i].len; k++) {
            const unsigned char c = (unsigned char)names[i].at[k];

            if (c < 0x20)
                text_printf(&text, "\\u%04x", c);
            else {
                if (c == '"' || c == '\\')
                    text_add_char(&text, '\\');
                text_add_char(&text, (char)c);
            }
        }
        text_add_char(&text, '"');
    }
    text_add_char(&text, ']');
    return text_str(&text);
}

/* "20515 12001 accepted": a day since 1970 may be negative for nobody. */
static bool
point_read(struct str word, struct reading_point *out)
{
    struct str days;
    struct str count;
    struct str rest;
    uint64_t n = 0;

    if (!str_cut(word, ' ', &days, &rest) || !str_cut(rest, ' ', &count, &rest))
        return false;
    if (!str_to_u64(days, INT32_MAX, &n) || !str_to_u64(count, UINT64_MAX, &out->count))
        return false;
    out->on = (struct day){(int32_t)n};
    return reading_state_from(rest, &out->state);
}

static void
points_read(struct arena *arena, struct str points, struct reading_register *out)
{
    struct reading_point *found = NULL;
    size_t commas = 0;

    if (str_is_empty(points))
        return;
    for (size_t i = 0; i < points.len; i++)
        commas += points.at[i] == ',';
    found = arena_new_array(arena, commas + 1, struct reading_point);
    for (struct str rest = points; !str_is_empty(rest);) {
        struct str word;

        (void)str_cut(rest, ',', &word, &rest);
        out->point_count += point_read(word, &found[out->point_count]);
    }
    out->points = found;
}

static void
register_read(struct arena *arena, const struct sql_reading_facts_row *row,
              struct reading_register *out)
{
    *out = (struct reading_register){.id = row->register_id,
                                     .digits = (unsigned)row->digits,
                                     .epoch = row->epoch,
                                     .epoch_on = row->epoch_on,
                                     .epoch_count = row->epoch_count};
    (void)reading_kind_from(row->kind, &out->kind);
    points_read(arena, row->points, out);
}

static const struct zone *
zone_of(struct str name, struct str otherwise)
{
    const struct zone *zone = NULL;

    if (!str_is_empty(name) && zone_find(name, &zone) == RES_OK)
        return zone;
    if (zone_find(otherwise, &zone) == RES_OK)
        return zone;
    return zone_find(STR("UTC"), &zone) == RES_OK ? zone : NULL;
}

static enum result
device_read(const struct reading_scope *scope, const struct sql_reading_facts_row *row,
            struct reading_device *out)
{
    const struct zone *zone = zone_of(row->zone, scope->zone);

    if (zone == NULL)
        return fault(RES_BROKEN, "reading.zone", "no zone for a device's days");
    *out = (struct reading_device){
        .id = row->id,
        .customer = scope->sight.customer,
        .code = row->code,
        .serial = row->serial,
        .model = row->model,
        .place = str_or_none(row->place),
        .site = row->site_name,
        .zone = zone,
        .today = zone_day(zone, row->now),
        .due = row->due_on,
        .is_due_known = row->due_on_known,
        .term = row->term_on,
        .period_months = row->period_months_known ? row->period_months : 0,
        .is_automatic = row->is_automatic,
        .is_mine = row->is_mine,
        .last = {.is_known = !str_is_empty(row->last_code),
                 .code = row->last_code,
                 .on = row->last_on,
                 .is_billed = row->last_billed},
    };
    if (out->last.is_known)
        (void)reading_state_from(row->last_state, &out->last.state);
    return RES_OK;
}

enum result
reading_facts(struct db *db, struct arena *arena, const struct reading_scope *scope,
              const struct reading_names *names, struct reading_facts *out)
{
    struct sql_reading_facts_row *rows = NULL;
    size_t row_count = 0;
    const struct sql_reading_facts params = {
        .customer_id = scope->sight.customer,
        .member_id = scope->sight.member,
        .sees_all = scope->sight.sees_all,
        .by = names->by == READING_BY_CODE ? STR("code") : STR("serial"),
        .names = json_array(arena, names->first, names->count),
        .days = names->only_last ? 0 : POINT_DAYS,
    };

    *out = (struct reading_facts){0};
    if (names->count == 0 || !scope->sight.sees_some)
        return RES_OK;
    TRY(sql_reading_facts(db, &params, arena, &rows, &row_count));
    struct reading_device *devices = arena_new_array(arena, row_count, struct reading_device);
    struct reading_register *registers = arena_new_array(arena, row_count, struct reading_register);

    for (size_t i = 0; i < row_count; i++) {
        if (i == 0 || rows[i].id != rows[i - 1].id) {
            TRY(device_read(scope, &rows[i], &devices[out->count]));
            devices[out->count++].registers = &registers[i];
        }
        if (!rows[i].register_id_known)
            continue;
        register_read(arena, &rows[i], &registers[i]);
        devices[out->count - 1].register_count++;
    }
    out->now = row_count > 0 ? rows[0].now : (struct instant){0};
    out->first = devices;
    return RES_OK;
}

enum result
reading_due(struct db *db, struct arena *arena, const struct reading_scope *scope,
            const struct reading_due_query *query, struct reading_facts *out)
{
    struct reading_names names = {.by = READING_BY_CODE, .only_last = query->only_last};

    *out = (struct reading_facts){0};
    if (!scope->sight.sees_some)
        return RES_OK;
    TRY(reading_store_due(db, arena, scope, query, &names.first, &names.count));
    return reading_facts(db, arena, scope, &names, out);
}

enum result
reading_others(struct db *db, struct arena *arena, const struct reading_scope *scope,
               struct reading_facts *facts)
{
    struct sql_reading_others_row *rows = NULL;
    size_t count = 0;
    const struct sql_reading_others params = {.customer_id = scope->sight.customer,
                                              .member_id = scope->sight.member,
                                              .sees_all = scope->sight.sees_all};

    TRY(sql_reading_others(db, &params, arena, &rows, &count));
    struct reading_other *others = arena_new_array(arena, count, struct reading_other);

    for (size_t i = 0; i < count; i++) {
        others[i] = (struct reading_other){.device = rows[i].id,
                                           .code = rows[i].code,
                                           .serial = rows[i].serial,
                                           .on = rows[i].live_on,
                                           .count = rows[i].count};
        (void)reading_kind_from(rows[i].kind, &others[i].kind);
    }
    facts->others = others;
    facts->other_count = count;
    return RES_OK;
}
