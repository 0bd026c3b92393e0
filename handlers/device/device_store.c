/* Reads devices as a member sees them. */
#include "handlers/device/device_store.h"

#include "sql_device.h"

static struct str
or_empty(struct str s)
{
    return s.at == NULL ? STR("") : s;
}

enum result
device_store_list(struct db *db, struct arena *arena, const struct device_sight *sight,
                  const struct device_query *query, struct str pattern, struct device_list *out)
{
    struct sql_device_list_row *rows = NULL;
    size_t count = 0;
    const struct sql_device_list params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .sees_all = sight->sees_all,
        .search = pattern,
        .site = or_empty(query->site),
        .group = or_empty(query->group),
        .sort = or_empty(query->sort),
        .after = or_empty(query->after),
        .limit = query->limit,
    };

    TRY(sql_device_list(db, &params, arena, &rows, &count));
    struct device *devices = arena_new_array(arena, count, struct device);

    for (size_t i = 0; i < count; i++)
        devices[i] = (struct device){
            .code = rows[i].code,
            .serial = rows[i].serial,
            .kind = rows[i].kind,
            .model = rows[i].model,
            .place = rows[i].place,
            .site = rows[i].site_name,
            .town = rows[i].town,
            .group = rows[i].group_name,
        };
    *out = (struct device_list){devices, count, count > 0 ? rows[0].total : 0};
    return RES_OK;
}

enum result
device_store_front(struct db *db, struct arena *arena, const struct device_sight *sight,
                   uint64_t limit, struct device_list *out)
{
    const struct sql_device_first params = {.customer_id = sight->customer,
                                            .member_id = sight->member,
                                            .sees_all = sight->sees_all,
                                            .limit = limit + 1}; /* one more: are there more? */
    const struct sql_device_count all = {
        .customer_id = sight->customer, .member_id = sight->member, .sees_all = sight->sees_all};
    struct sql_device_first_row *rows = NULL;
    struct sql_device_count_row *counted = NULL;
    size_t count = 0;
    size_t counts = 0;

    TRY(sql_device_first(db, &params, arena, &rows, &count));
    if (count > limit)
        TRY(sql_device_count(db, &all, arena, &counted, &counts));
    const uint64_t total = counts > 0 ? counted[0].total : count;
    struct device *devices = arena_new_array(arena, count, struct device);

    if (count > limit)
        count = (size_t)limit;
    for (size_t i = 0; i < count; i++)
        devices[i] = (struct device){
            .code = rows[i].code,
            .serial = rows[i].serial,
            .kind = rows[i].kind,
            .model = rows[i].model,
            .place = rows[i].place,
            .site = rows[i].site_name,
            .town = rows[i].town,
            .group = rows[i].group_name,
        };
    *out = (struct device_list){devices, count, total};
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
    *out = (struct device){
        .id = rows[0].id,
        .code = rows[0].code,
        .serial = rows[0].serial,
        .kind = rows[0].kind,
        .model = rows[0].model,
        .place = rows[0].place,
        .site = rows[0].site_name,
        .street = rows[0].street,
        .postcode = rows[0].postcode,
        .town = rows[0].town,
        .country = rows[0].country,
        .group = rows[0].group_name,
    };
    return RES_OK;
}

enum result
device_store_places(struct db *db, struct arena *arena, const struct device_sight *sight,
                    const struct device_place **out, size_t *count)
{
    struct sql_device_places_row *rows = NULL;
    const struct sql_device_places params = {
        .customer_id = sight->customer, .member_id = sight->member, .sees_all = sight->sees_all};

    TRY(sql_device_places(db, &params, arena, &rows, count));
    struct device_place *places = arena_new_array(arena, *count, struct device_place);

    for (size_t i = 0; i < *count; i++)
        places[i] =
            (struct device_place){rows[i].kind, rows[i].code, rows[i].name, rows[i].devices};
    *out = places;
    return RES_OK;
}

enum result
device_store_candidates(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                        struct device_candidate **out, size_t *count)
{
    struct sql_device_readers_row *rows = NULL;
    const struct sql_device_readers params = {.customer_id = customer, .device_id = device};

    TRY(sql_device_readers(db, &params, arena, &rows, count));
    *out = arena_new_array(arena, *count, struct device_candidate);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct device_candidate){
            {rows[i].name, rows[i].role, rows[i].covers},
            rows[i].assigned
        };
    return RES_OK;
}

enum result
device_history(struct db *db, struct arena *arena, uint64_t customer, struct str code,
               const struct device_entry **out, size_t *count)
{
    struct sql_device_history_row *rows = NULL;
    const struct sql_device_history params = {.customer_id = customer, .code = code};

    TRY(sql_device_history(db, &params, arena, &rows, count));
    struct device_entry *entries = arena_new_array(arena, *count, struct device_entry);

    for (size_t i = 0; i < *count; i++)
        entries[i] = (struct device_entry){rows[i].at, rows[i].event, rows[i].name,
                                           rows[i].staff_role, rows[i].concerns};
    *out = entries;
    return RES_OK;
}
