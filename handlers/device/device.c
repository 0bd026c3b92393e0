/* Who sees which devices, what is to be told of them, and the rules of where they stand. */
#include "handlers/device/device.h"

#include "fcgi/base/zone.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "fcgi/gate/role.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/device/device_store.h"

struct device_sight
device_sight_of(const struct viewer *viewer)
{
    return (struct device_sight){
        .customer = viewer->customer,
        .member = viewer->member,
        .sees_all = viewer_may(viewer, RIGHT_EVERYTHING),
        .sees_some = viewer_may(viewer, RIGHT_DEVICES) || viewer_may(viewer, RIGHT_EVERYTHING),
    };
}

enum result
device_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                 struct str code, struct device *out)
{
    if (!sight->sees_some)
        return RES_NOT_FOUND;
    return device_store_one(db, arena, sight, code, out);
}

enum result
device_choose(struct db *db, struct arena *arena, const struct device_sight *sight,
              const struct str *codes, size_t count, struct device *out)
{
    struct text json = {.arena = arena};
    const struct device *found = NULL;
    size_t found_count = 0;

    if (!sight->sees_some)
        return RES_NOT_FOUND;
    text_add_char(&json, '[');
    for (size_t i = 0; i < count; i++)
        text_printf(&json, "%s\"%.*s\"", i == 0 ? "" : ",", STR_ARG(codes[i]));
    text_add_char(&json, ']');
    TRY(device_store_chosen(db, arena, sight, text_str(&json), &found, &found_count));
    if (found_count != count)
        return RES_NOT_FOUND;
    for (size_t i = 0; i < count; i++) {
        for (size_t before = 0; before < i; before++) {
            if (found[before].id == found[i].id)
                return RES_NOT_FOUND;
        }
        out[i] = found[i];
    }
    return RES_OK;
}

/* "%what was typed%": its own percent signs, underscores and backslashes stand for themselves. */
static struct str
pattern_of(struct arena *arena, struct str typed)
{
    struct text text = {.arena = arena};

    if (str_is_empty(typed))
        return STR("%");
    text_add_char(&text, '%');
    for (size_t i = 0; i < typed.len; i++) {
        if (typed.at[i] == '%' || typed.at[i] == '_' || typed.at[i] == '\\')
            text_add_char(&text, '\\');
        text_add_char(&text, typed.at[i]);
    }
    text_add_char(&text, '%');
    return text_str(&text);
}

enum result
device_find(struct db *db, struct arena *arena, const struct device_sight *sight,
            const struct device_query *query, struct device_list *out)
{
    *out = (struct device_list){0};
    if (!sight->sees_some)
        return RES_OK;
    return device_store_list(db, arena, sight, query, pattern_of(arena, query->search), out);
}

enum result
device_front(struct db *db, struct arena *arena, const struct device_sight *sight, uint64_t limit,
             struct device_list *out)
{
    *out = (struct device_list){0};
    if (!sight->sees_some)
        return RES_OK;
    return device_store_front(db, arena, sight, limit, out);
}

enum result
device_todo(struct db *db, struct arena *arena, const struct device_sight *sight, struct day today,
            struct device_todo *out)
{
    const struct day due_by = {today.days + DEVICE_DUE_DAYS};

    *out = (struct device_todo){0};
    if (!sight->sees_some)
        return RES_OK;
    return device_store_todo(db, arena, sight, due_by, out);
}

enum result
device_total(struct db *db, struct arena *arena, const struct device_sight *sight,
             const struct device_query *query, uint64_t *total)
{
    *total = 0;
    if (!sight->sees_some)
        return RES_OK;
    return device_store_total(db, arena, sight, query, pattern_of(arena, query->search), total);
}

enum result
device_places(struct db *db, struct arena *arena, const struct device_sight *sight,
              struct day due_by, const struct device_place **out, size_t *count)
{
    *count = 0;
    if (!sight->sees_some)
        return RES_OK;
    return device_store_places(db, arena, sight, due_by, out, count);
}

/* --- what is to be told --- */

struct day
device_today(const struct device *device, struct instant now, struct day otherwise)
{
    const struct zone *zone = NULL;

    if (str_is_empty(device->zone) || zone_find(device->zone, &zone) != RES_OK)
        return otherwise;
    return zone_day(zone, now);
}

struct str
device_state(const struct device *device, struct instant now, struct day today)
{
    const struct day there = device_today(device, now, today);

    if (!str_is(device->kind, STR("device")))
        return STR_NONE;
    if (device->is_silent)
        return STR("silent");
    if (device->has_due && device->due_on.days < there.days)
        return STR("overdue");
    if (device->has_due && device->due_on.days - there.days <= DEVICE_DUE_DAYS)
        return STR("due");
    if (!device->has_reading)
        return device->has_due ? STR("unread") : STR_NONE;
    return str_is(device->read_state, STR("accepted")) ? STR("good") : device->read_state;
}

/* Whether a row is to be shown: only readers that may see devices are. */
static bool
is_shown(const struct device_found *found)
{
    const enum role role = role_from(found->row.code);

    if (found->row.part != DEVICE_READER)
        return true;
    return role_has(role, RIGHT_EVERYTHING) ||
           (role_has(role, RIGHT_DEVICES) && found->is_assigned);
}

enum result
device_around(struct db *db, struct arena *arena, uint64_t customer, const struct device *device,
              const struct device_row **out, size_t *count)
{
    struct device_found *found = NULL;
    size_t found_count = 0;

    TRY(device_store_around(db, arena, customer, device, &found, &found_count));
    struct device_row *rows = arena_new_array(arena, found_count, struct device_row);

    *count = 0;
    for (size_t i = 0; i < found_count; i++) {
        if (is_shown(&found[i]))
            rows[(*count)++] = found[i].row;
    }
    *out = rows;
    return RES_OK;
}

/* --- where devices stand --- */

/* A history that was begun goes on as it is. */
static enum result
unless_found(enum result r)
{
    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
device_put(struct db *db, const struct device_spot *spot)
{
    TRY(unless_found(device_store_begin(db, spot->customer, spot->device)));
    TRY(device_store_locate(db, spot));
    return unless_found(device_store_add_location(db, spot));
}

enum result
device_remove(struct db *db, uint64_t customer, uint64_t device, uint64_t person)
{
    const struct device_spot gone = {.customer = customer,
                                     .device = device,
                                     .person = person,
                                     .place = STR(""),
                                     .cause = STR("removed")};

    TRY(unless_found(device_store_begin(db, customer, device)));
    TRY(device_store_remove(db, customer, device));
    return device_store_add_location(db, &gone);
}

struct changing {
    struct arena *arena;
    const struct member_doer *doer;
    const struct device_sight *sight;
    const struct device_change *change;
    struct device_problem *problem;
    const struct device_scope *scopes; /* of the customer, read in the unit */
    size_t scope_count;
};

static enum result
refuse(struct device_problem *problem, const char *field, const char *code)
{
    *problem = (struct device_problem){field, code};
    return RES_INVALID;
}

static const struct device_scope *
scope_of(const struct changing *job, const char *kind, struct str code)
{
    for (size_t i = 0; i < job->scope_count; i++) {
        if (str_is(job->scopes[i].kind, str_from(kind)) && str_is(job->scopes[i].code, code))
            return &job->scopes[i];
    }
    return NULL;
}

static enum result
tell(struct db *db, const struct changing *job, enum audit_event event, struct str object)
{
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = event,
                                             .customer = job->doer->customer,
                                             .actor = job->doer->person,
                                             .as = job->doer->as,
                                             .object = object});
}

/* The row of the group wanted, made if it is a new one; 0: none. */
static enum result
find_group(struct db *db, struct changing *job, uint64_t *group)
{
    const struct device_change *change = job->change;

    *group = 0;
    if (!change->has_group)
        return RES_OK;
    if (!str_is_empty(change->group_name)) {
        const struct str code = secret_code(job->arena);
        const enum result r =
            device_store_make_group(db, job->doer->customer, code, change->group_name);

        if (r == RES_CONFLICT)
            return refuse(job->problem, "group_name", "device.group-taken");
        TRY(r);
        TRY(device_scopes(db, job->arena, job->doer->customer, &job->scopes, &job->scope_count));
        const struct device_scope *made = scope_of(job, "group", code);

        if (made == NULL)
            return RES_BROKEN; /* it was made in this very unit */
        *group = made->id;
        return tell(db, job, AUDIT_GROUP_MADE, code);
    }
    if (str_is_empty(change->group))
        return RES_OK;
    const struct device_scope *scope = scope_of(job, "group", change->group);

    if (scope == NULL)
        return refuse(job->problem, "group", "device.group-unknown");
    *group = scope->id;
    return RES_OK;
}

static enum result
find_site(const struct changing *job, uint64_t *site)
{
    const struct device_change *change = job->change;

    *site = 0;
    if (!change->has_site || str_is_empty(change->site))
        return RES_OK;
    const struct device_scope *scope = scope_of(job, "site", change->site);

    if (scope == NULL)
        return refuse(job->problem, "site", "device.site-unknown");
    *site = scope->id;
    return RES_OK;
}

/* One device, as far as it is not yet as wanted. */
static enum result
change_one(struct db *db, const struct changing *job, const struct device *now, uint64_t site,
           uint64_t group)
{
    const struct device_change *change = job->change;
    const struct device_spot spot = {.customer = job->doer->customer,
                                     .device = now->id,
                                     .person = job->doer->person,
                                     .site = change->has_site ? site : now->site_id,
                                     .place = change->has_place ? change->place : now->place,
                                     .cause = STR("corrected")};

    if (spot.site != now->site_id || !str_is(spot.place, now->place)) {
        TRY(device_put(db, &spot));
        TRY(tell(db, job, AUDIT_DEVICE_LOCATED, now->code));
    }
    if (!change->has_group || group == now->group_id)
        return RES_OK;
    TRY(device_store_regroup(db, job->doer->customer, now->id, group));
    return tell(db, job, AUDIT_DEVICE_GROUPED, now->code);
}

static enum result
change_all(struct db *db, void *arg)
{
    struct changing *job = arg;
    const struct device_change *change = job->change;
    struct device *devices = arena_new_array(job->arena, change->count, struct device);
    uint64_t site = 0;
    uint64_t group = 0;

    TRY(customer_touch(db, job->doer->customer));
    TRY(once_claim(db, job->doer->key, job->doer->person, job->doer->address));
    TRY(device_choose(db, job->arena, job->sight, change->devices, change->count, devices));
    TRY(device_scopes(db, job->arena, job->doer->customer, &job->scopes, &job->scope_count));
    TRY(find_site(job, &site));
    TRY(find_group(db, job, &group));
    for (size_t i = 0; i < change->count; i++)
        TRY(change_one(db, job, &devices[i], site, group));
    return RES_OK;
}

enum result
device_change(struct db *db, struct arena *arena, const struct member_doer *doer,
              const struct device_sight *sight, const struct device_change *change,
              struct device_problem *problem)
{
    struct changing job = {arena, doer, sight, change, problem, NULL, 0};

    *problem = (struct device_problem){NULL, NULL};
    if (!sight->sees_some)
        return RES_NOT_FOUND;
    if (change->count == 0 || !(change->has_site || change->has_place || change->has_group))
        return refuse(problem, NULL, "device.nothing-chosen");
    return db_transact(db, change_all, &job);
}

struct naming {
    struct arena *arena;
    const struct member_doer *doer;
    struct str code, name;
    struct device_problem *problem;
};

static enum result
name_group(struct db *db, void *arg)
{
    const struct naming *job = arg;
    const struct changing as = {.arena = job->arena, .doer = job->doer};

    TRY(customer_touch(db, job->doer->customer));
    const enum result r = device_store_name_group(db, job->doer->customer, job->code, job->name);

    if (r == RES_CONFLICT)
        return refuse(job->problem, "name", "device.group-taken");
    TRY(r);
    return tell(db, &as, AUDIT_GROUP_NAMED, job->code);
}

enum result
device_name_group(struct db *db, struct arena *arena, const struct member_doer *doer,
                  struct str code, struct str name, struct device_problem *problem)
{
    struct naming job = {arena, doer, code, name, problem};

    *problem = (struct device_problem){NULL, NULL};
    return db_transact(db, name_group, &job);
}
