/* Reads devices as a member sees them, and writes where they stand. */
#include "handlers/device/device_store.h"

#include "sql_device.h"

#define DEVICE_OF_ROW(row)                                                                         \
    {                                                                                              \
        .code = (row).code, .serial = (row).serial, .kind = (row).kind, .model = (row).model,      \
        .place = (row).place, .site = (row).site_name, .town = (row).town, .zone = (row).zone,     \
        .group = (row).group_name, .has_due = (row).due_on_known, .due_on = (row).due_on,          \
        .has_reading = (row).read_on_known, .read_on = (row).read_on,                              \
        .read_state = (row).read_state, .has_count = (row).read_count_known,                       \
        .read_count = (row).read_count, .is_automatic = (row).is_automatic,                        \
        .is_silent = (row).is_silent, .is_moving = (row).is_moving                                 \
    }

static enum result
list_by_serial(struct db *db, struct arena *arena, const struct device_sight *sight,
               const struct device_query *query, struct str pattern, struct device_list *out)
{
    struct sql_device_list_row *rows = NULL;
    size_t count = 0;
    const struct sql_device_list params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .search = pattern,
        .site = str_or_empty(query->site),
        .group = str_or_empty(query->group),
        .due_by = query->due_by,
        .due_by_known = query->only_due,
        .only_silent = query->only_silent,
        .after = str_or_empty(query->after),
        .limit = query->limit,
    };

    TRY(sql_device_list(db, &params, arena, &rows, &count));
    struct device *devices = arena_new_array(arena, count, struct device);

    for (size_t i = 0; i < count; i++)
        devices[i] = (struct device)DEVICE_OF_ROW(rows[i]);
    *out = (struct device_list){.first = devices, .count = count};
    return RES_OK;
}

enum result
device_store_list(struct db *db, struct arena *arena, const struct device_sight *sight,
                  const struct device_query *query, struct str pattern, struct device_list *out)
{
    struct sql_device_sorted_row *rows = NULL;
    size_t count = 0;
    const struct sql_device_sorted params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .search = pattern,
        .site = str_or_empty(query->site),
        .group = str_or_empty(query->group),
        .due_by = query->due_by,
        .due_by_known = query->only_due,
        .only_silent = query->only_silent,
        .sort = query->sort,
        .after = str_or_empty(query->after),
        .limit = query->limit,
    };

    if (str_is_empty(query->sort) || str_is(query->sort, STR("serial")))
        return list_by_serial(db, arena, sight, query, pattern, out);
    TRY(sql_device_sorted(db, &params, arena, &rows, &count));
    struct device *devices = arena_new_array(arena, count, struct device);

    for (size_t i = 0; i < count; i++)
        devices[i] = (struct device)DEVICE_OF_ROW(rows[i]);
    *out = (struct device_list){.first = devices, .count = count};
    return RES_OK;
}

enum result
device_store_total(struct db *db, struct arena *arena, const struct device_sight *sight,
                   const struct device_query *query, struct str pattern, uint64_t *total)
{
    struct sql_device_found_row *rows = NULL;
    size_t count = 0;
    const struct sql_device_found params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .search = pattern,
        .site = str_or_empty(query->site),
        .group = str_or_empty(query->group),
        .due_by = query->due_by,
        .due_by_known = query->only_due,
        .only_silent = query->only_silent,
    };

    TRY(sql_device_found(db, &params, arena, &rows, &count));
    *total = rows[0].total;
    return RES_OK;
}

#define DEVICE_OF_FRONT(row)                                                                       \
    {                                                                                              \
        .code = (row).code, .serial = (row).serial, .kind = (row).kind, .model = (row).model,      \
        .place = (row).place, .site = (row).site_name, .group = (row).group_name                   \
    }

/* Who sees all is not asked for assignments: the server plans each statement anew each time. */
static enum result
front_of_all(struct db *db, struct arena *arena, const struct device_sight *sight, uint64_t limit,
             struct device_list *out)
{
    const struct sql_device_first params = {.customer_id = sight->customer, .limit = limit};
    struct sql_device_first_row *rows = NULL;
    size_t count = 0;

    TRY(sql_device_first(db, &params, arena, &rows, &count));
    struct device *devices = arena_new_array(arena, count, struct device);

    for (size_t i = 0; i < count; i++)
        devices[i] = (struct device)DEVICE_OF_FRONT(rows[i]);
    *out = (struct device_list){.first = devices, .count = count, .total = count};
    return RES_OK;
}

static enum result
front_of_assigned(struct db *db, struct arena *arena, const struct device_sight *sight,
                  uint64_t limit, struct device_list *out)
{
    const struct sql_device_first_seen params = {
        .customer_id = sight->customer, .member_id = sight->member, .limit = limit};
    struct sql_device_first_seen_row *rows = NULL;
    size_t count = 0;

    TRY(sql_device_first_seen(db, &params, arena, &rows, &count));
    struct device *devices = arena_new_array(arena, count, struct device);

    for (size_t i = 0; i < count; i++)
        devices[i] = (struct device)DEVICE_OF_FRONT(rows[i]);
    *out = (struct device_list){.first = devices, .count = count, .total = count};
    return RES_OK;
}

/* One more is asked for than is shown, so that only then all are counted. */
enum result
device_store_front(struct db *db, struct arena *arena, const struct device_sight *sight,
                   uint64_t limit, struct device_list *out)
{
    const struct sql_device_count all = {
        .customer_id = sight->customer, .member_id = sight->member, .sees_all = sight->sees_all};
    struct sql_device_count_row *counted = NULL;
    size_t count = 0;

    TRY((sight->sees_all ? front_of_all : front_of_assigned)(db, arena, sight, limit + 1, out));
    if (out->count <= limit)
        return RES_OK;
    TRY(sql_device_count(db, &all, arena, &counted, &count));
    out->count = (size_t)limit;
    out->total = counted[0].total;
    return RES_OK;
}

#define TODO_OF_ROW(row)                                                                           \
    {                                                                                              \
        .due = (uint64_t)(row).due, .silent = (uint64_t)(row).silent,                              \
        .waiting = (uint64_t)(row).waiting, .shipped = (uint64_t)(row).shipped,                    \
        .proposed = (uint64_t)(row).proposed                                                       \
    }

enum result
device_store_todo(struct db *db, struct arena *arena, const struct device_sight *sight,
                  struct day due_by, struct device_todo *out)
{
    const struct sql_device_todo all = {.customer_id = sight->customer, .due_by = due_by};
    const struct sql_device_todo_seen assigned = {
        .customer_id = sight->customer, .member_id = sight->member, .due_by = due_by};
    struct sql_device_todo_row *rows = NULL;
    struct sql_device_todo_seen_row *seen = NULL;
    size_t count = 0;

    if (sight->sees_all) {
        TRY(sql_device_todo(db, &all, arena, &rows, &count));
        *out = (struct device_todo)TODO_OF_ROW(rows[0]);
        return RES_OK;
    }
    TRY(sql_device_todo_seen(db, &assigned, arena, &seen, &count));
    *out = (struct device_todo)TODO_OF_ROW(seen[0]);
    return RES_OK;
}

enum result
device_store_one(struct db *db, struct arena *arena, const struct device_sight *sight,
                 struct str code, struct device *out)
{
    struct sql_device_one_row *rows = NULL;
    size_t count = 0;
    const struct sql_device_one params = {.customer_id = sight->customer,
                                          .member_id = sight->member,
                                          .sees_all = sight->sees_all,
                                          .code = code};

    TRY(sql_device_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    const struct sql_device_one_row *row = &rows[0];

    *out = (struct device)DEVICE_OF_ROW(*row);
    out->id = row->id;
    out->site_code = row->site_code;
    out->street = row->street;
    out->postcode = row->postcode;
    out->country = row->country;
    out->group_code = row->group_code;
    out->heard_at = row->heard_at_known ? row->heard_at : (struct instant){0};
    out->contract = (struct device_contract){
        .code = row->contract,
        .number = row->contract_number,
        .type = row->contract_type,
        .ends = row->contract_ends,
        .is_open = !row->contract_ends_known,
    };
    return RES_OK;
}

/* Adds a row's devices to a place's; code absent: devices without one. */
static void
add_to_place(struct device_place *place, const char *kind, struct str code, struct str name,
             const struct sql_device_places_row *row)
{
    if (code.at == NULL)
        return;
    place->kind = str_from(kind);
    place->code = code;
    place->name = name;
    place->devices += row->devices;
    place->due += row->due;
    place->silent += row->silent;
}

/* Ranks leave gaps where devices have no site or group. */
static size_t
close_gaps(struct device_place *places, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (places[i].kind.at != NULL)
            places[kept++] = places[i];
    }
    return kept;
}

enum result
device_store_places(struct db *db, struct arena *arena, const struct device_sight *sight,
                    struct day due_by, const struct device_place **out, size_t *count)
{
    struct sql_device_places_row *rows = NULL;
    size_t row_count = 0;
    const struct sql_device_places params = {.customer_id = sight->customer,
                                             .member_id = sight->member,
                                             .sees_all = sight->sees_all,
                                             .due_by = due_by};

    TRY(sql_device_places(db, &params, arena, &rows, &row_count));
    /* All, then sites, then groups: there are no more of either than rows. */
    struct device_place *places = arena_new_array(arena, 1 + 2 * row_count, struct device_place);

    for (size_t i = 0; i < row_count; i++) {
        const struct sql_device_places_row *row = &rows[i];

        add_to_place(&places[0], "all", STR(""), STR(""), row);
        add_to_place(&places[row->site_rank], "site", row->site, row->site_name, row);
        add_to_place(&places[row_count + row->group_rank], "group", row->group_code,
                     row->group_name, row);
    }
    places[0].kind = STR("all");
    *count = close_gaps(places, 1 + 2 * row_count);
    *out = places;
    return RES_OK;
}

enum result
device_scopes(struct db *db, struct arena *arena, uint64_t customer,
              const struct device_scope **out, size_t *count)
{
    struct sql_device_scopes_row *rows = NULL;

    TRY(sql_device_scopes(db, &(struct sql_device_scopes){.customer_id = customer}, arena, &rows,
                          count));
    struct device_scope *scopes = arena_new_array(arena, *count, struct device_scope);

    for (size_t i = 0; i < *count; i++)
        scopes[i] = (struct device_scope){rows[i].id,   rows[i].kind, rows[i].code,
                                          rows[i].name, rows[i].town, rows[i].devices};
    *out = scopes;
    return RES_OK;
}

static enum device_part
part_of(struct str part)
{
    static const char *const parts[DEVICE_PARTS] = {
        [DEVICE_LOCATION] = "location", [DEVICE_ORDER] = "order",   [DEVICE_MOVE] = "move",
        [DEVICE_VISIT] = "visit",       [DEVICE_READER] = "reader", [DEVICE_ENTRY] = "entry"};
    enum device_part i = 0;

    while (i < DEVICE_ENTRY && !str_is(part, str_from(parts[i])))
        i++;
    return i;
}

enum result
device_store_around(struct db *db, struct arena *arena, uint64_t customer,
                    const struct device *device, struct device_found **out, size_t *count)
{
    struct sql_device_around_row *rows = NULL;
    const struct sql_device_around params = {
        .customer_id = customer, .device_id = device->id, .code = device->code};

    TRY(sql_device_around(db, &params, arena, &rows, count));
    *out = arena_new_array(arena, *count, struct device_found);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct device_found){
            .row = {.part = part_of(rows[i].part),
                    .at = rows[i].at_known ? rows[i].at : (struct instant){0},
                    .day = rows[i].day,
                    .code = rows[i].code,
                    .name = rows[i].name,
                    .state = rows[i].state,
                    .note = rows[i].note,
                    .more = rows[i].more,
                    .count = rows[i].count},
            .is_assigned = rows[i].is_assigned,
        };
    return RES_OK;
}

enum result
device_store_chosen(struct db *db, struct arena *arena, const struct device_sight *sight,
                    struct str codes, const struct device **out, size_t *count)
{
    struct sql_device_chosen_row *rows = NULL;
    const struct sql_device_chosen params = {.customer_id = sight->customer,
                                             .member_id = sight->member,
                                             .sees_all = sight->sees_all,
                                             .codes = codes};

    TRY(sql_device_chosen(db, &params, arena, &rows, count));
    struct device *devices = arena_new_array(arena, *count, struct device);

    for (size_t i = 0; i < *count; i++)
        devices[i] = (struct device){
            .id = rows[i].id,
            .code = rows[i].code,
            .serial = rows[i].serial,
            .kind = rows[i].kind,
            .model = rows[i].model,
            .place = rows[i].place,
            .site_id = rows[i].site_id,
            .site_code = rows[i].site_code,
            .site = rows[i].site_name,
            .town = rows[i].town,
            .group_id = rows[i].group_id,
            .group_code = rows[i].group_code,
            .group = rows[i].group_name,
        };
    *out = devices;
    return RES_OK;
}

enum result
device_store_begin(struct db *db, uint64_t customer, uint64_t device)
{
    return sql_device_location_begin(
        db, &(struct sql_device_location_begin){.customer_id = customer, .device_id = device});
}

enum result
device_store_locate(struct db *db, const struct device_spot *spot)
{
    return sql_device_locate(db, &(struct sql_device_locate){.customer_id = spot->customer,
                                                             .device_id = spot->device,
                                                             .site_id = spot->site,
                                                             .place = spot->place});
}

enum result
device_store_add_location(struct db *db, const struct device_spot *spot)
{
    return sql_device_location_add(db,
                                   &(struct sql_device_location_add){.customer_id = spot->customer,
                                                                     .device_id = spot->device,
                                                                     .site_id = spot->site,
                                                                     .place = spot->place,
                                                                     .person_id = spot->person,
                                                                     .cause = spot->cause});
}

enum result
device_store_remove(struct db *db, uint64_t customer, uint64_t device)
{
    return sql_device_remove(
        db, &(struct sql_device_remove){.customer_id = customer, .device_id = device});
}

enum result
device_store_regroup(struct db *db, uint64_t customer, uint64_t device, uint64_t group)
{
    return sql_device_regroup(db, &(struct sql_device_regroup){.customer_id = customer,
                                                               .device_id = device,
                                                               .group_id = group});
}

enum result
device_store_make_group(struct db *db, uint64_t customer, struct str code, struct str name)
{
    return sql_device_group_insert(
        db, &(struct sql_device_group_insert){.customer_id = customer, .code = code, .name = name});
}

enum result
device_store_name_group(struct db *db, uint64_t customer, struct str code, struct str name)
{
    return sql_device_group_rename(
        db, &(struct sql_device_group_rename){.customer_id = customer, .code = code, .name = name});
}
