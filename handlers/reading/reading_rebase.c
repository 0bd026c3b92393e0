/* A contested reading that was right: estimates give way to it, in one unit (MET-7). */
#include "handlers/reading/reading_store.h"

/* What counts around a contested reading. */
struct around {
    struct reading_values values; /* newest first, register by register */
    const struct reading *contested;
};

static bool
is_real(const struct reading_value *value)
{
    return value->state != READING_ESTIMATED;
}

/* Whether real readings still leave room for it: not below those before, not above those behind. */
static bool
still_fits(const struct around *around)
{
    const struct reading *reading = around->contested;

    for (size_t i = 0; i < around->values.count; i++) {
        const struct reading_value *value = &around->values.first[i];

        if (!is_real(value) || !reading->has[value->kind] ||
            reading->epoch[value->kind] != value->epoch)
            continue;
        if (value->on.days == reading->on.days)
            return false;
        if (value->on.days < reading->on.days ? value->count > reading->count[value->kind]
                                              : value->count < reading->count[value->kind])
            return false;
    }
    return true;
}

/* The first real day behind it: estimates after that one rest on it. */
static int32_t
last_day(const struct around *around)
{
    int32_t until = INT32_MAX;

    for (size_t i = 0; i < around->values.count; i++)
        if (is_real(&around->values.first[i]) &&
            around->values.first[i].on.days > around->contested->on.days)
            until = around->values.first[i].on.days;
    return until;
}

static size_t
gather(const struct around *around, struct reading_rebased *out)
{
    const int32_t until = last_day(around);
    size_t count = 0;

    for (size_t i = 0; i < around->values.count; i++) {
        const struct reading_value *value = &around->values.first[i];

        if (is_real(value) || value->on.days > until)
            continue;
        if (count == 0 || out[count - 1].id != value->id)
            out[count++] = (struct reading_rebased){.id = value->id,
                                                    .code = value->code,
                                                    .on = value->on,
                                                    .is_billed = value->is_billed};
        out[count - 1].has[value->kind] = true;
        out[count - 1].count[value->kind] = value->count;
    }
    return count;
}

static enum result
step(struct db *db, uint64_t customer, uint64_t person, struct str code, enum reading_state state)
{
    return reading_store_step(db, &(struct reading_step){.customer = customer,
                                                         .code = code,
                                                         .state = state,
                                                         .is_live = state == READING_ACCEPTED,
                                                         .cause = STR("challenge"),
                                                         .person = person});
}

enum result
reading_rebase(struct db *db, struct arena *arena, uint64_t customer, uint64_t reading,
               uint64_t person, struct reading_rebased_list *out)
{
    struct reading_found found;
    struct reading contested;
    struct around around = {.contested = &contested};

    TRY(reading_store_one(db, arena, customer, reading, &found));
    if (found.state != READING_SUBMITTED || found.is_live)
        return RES_CONFLICT;
    TRY(reading_store_read(db, arena, customer, found.device, found.code, &contested));
    TRY(reading_store_since(db, arena, customer, found.device, found.on, &around.values));
    if (!still_fits(&around))
        return RES_CONFLICT;
    struct reading_rebased *rebased =
        arena_new_array(arena, around.values.count, struct reading_rebased);

    *out = (struct reading_rebased_list){rebased, gather(&around, rebased)};
    for (size_t i = 0; i < out->count; i++)
        TRY(step(db, customer, person, rebased[i].code, READING_SUPERSEDED));
    TRY(step(db, customer, person, found.code, READING_ACCEPTED));
    return reading_store_settle(db, customer, found.device, NULL);
}
