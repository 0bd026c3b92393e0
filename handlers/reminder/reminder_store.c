/* Reads and writes reminders, and finds what has become due or silent. */
#include "handlers/reminder/reminder_store.h"

#include "sql_reminder.h"

enum result
reminder_store_overdue(struct db *db, struct arena *arena, uint64_t after,
                       struct reminder_overdue *out)
{
    const struct sql_reminder_overdue params = {.after = after, .limit = REMINDER_BATCH};
    struct sql_reminder_overdue_row *rows = NULL;
    size_t count = 0;

    TRY(sql_reminder_overdue(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    struct str *devices = arena_new_array(arena, count, struct str);

    for (size_t i = 0; i < count; i++)
        devices[i] = rows[i].device;
    *out = (struct reminder_overdue){rows[0].customer_id, rows[0].portal, devices, count};
    return RES_OK;
}

enum result
reminder_store_silent(struct db *db, struct arena *arena, uint64_t after,
                      struct reminder_silent *out)
{
    const struct sql_reminder_silent params = {.after = after, .days = REMINDER_SILENT_DAYS};
    struct sql_reminder_silent_row *rows = NULL;
    size_t count = 0;

    TRY(sql_reminder_silent(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct reminder_silent){rows[0].customer_id, rows[0].devices, rows[0].serial};
    return RES_OK;
}

enum result
reminder_store_fall_silent(struct db *db, uint64_t customer)
{
    const struct sql_reminder_fall_silent params = {.customer_id = customer,
                                                    .days = REMINDER_SILENT_DAYS};

    return sql_reminder_fall_silent(db, &params);
}

enum result
reminder_store_dues(struct db *db, struct arena *arena, uint64_t after, struct reminder_dues *out)
{
    const struct sql_reminder_dues params = {.after = after, .days = REMINDER_FIRST_DAYS};
    struct sql_reminder_dues_row *rows = NULL;
    size_t count = 0;

    TRY(sql_reminder_dues(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    struct reminder_day *days = arena_new_array(arena, count, struct reminder_day);

    for (size_t i = 0; i < count; i++)
        days[i] = (struct reminder_day){rows[i].due_on, rows[i].left, rows[i].devices};
    *out = (struct reminder_dues){rows[0].customer_id, days, count};
    return RES_OK;
}

enum result
reminder_store_people(struct db *db, struct arena *arena, uint64_t customer, struct day due,
                      const struct reminder_person **out, size_t *count)
{
    const struct sql_reminder_people params = {.customer_id = customer, .due_on = due};
    struct sql_reminder_people_row *rows = NULL;

    TRY(sql_reminder_people(db, &params, arena, &rows, count));
    struct reminder_person *people = arena_new_array(arena, *count, struct reminder_person);

    for (size_t i = 0; i < *count; i++)
        people[i] = (struct reminder_person){
            .member = rows[i].member_id,
            .person = rows[i].person_id,
            .role = role_from(rows[i].role),
            .mine = rows[i].mine,
            .sent = rows[i].sent,
            .by_member = rows[i].by_member_known ? rows[i].by_member : 0,
            .by_person = rows[i].by_person_known ? rows[i].by_person : 0,
            .by_sent = rows[i].by_sent,
        };
    *out = people;
    return RES_OK;
}

enum result
reminder_store_insert(struct db *db, uint64_t customer, struct day due,
                      const struct reminder_letter *letter, struct str token_hash)
{
    const struct sql_reminder_insert params = {.token_hash = token_hash,
                                               .customer_id = customer,
                                               .member_id = letter->member,
                                               .due_on = due,
                                               .step = reminder_step_code(letter->step),
                                               .days = REMINDER_LINK_DAYS};

    return sql_reminder_insert(db, &params);
}

enum result
reminder_store_administrators(struct db *db, struct arena *arena, uint64_t customer,
                              const uint64_t **people, size_t *count)
{
    const struct sql_reminder_administrators params = {.customer_id = customer};
    struct sql_reminder_administrators_row *rows = NULL;

    TRY(sql_reminder_administrators(db, &params, arena, &rows, count));
    uint64_t *ids = arena_new_array(arena, *count, uint64_t);

    for (size_t i = 0; i < *count; i++)
        ids[i] = rows[i].person_id;
    *people = ids;
    return RES_OK;
}

enum result
reminder_store_look(struct db *db, struct arena *arena, struct str brand, struct str token_hash,
                    struct reminder_link *out)
{
    const struct sql_reminder_look params = {.token_hash = token_hash, .brand = brand};
    struct sql_reminder_look_row *rows = NULL;
    size_t count = 0;

    TRY(sql_reminder_look(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct reminder_link){.id = rows[0].id,
                                  .customer = rows[0].customer_id,
                                  .member = rows[0].member_id,
                                  .person = rows[0].person_id,
                                  .role = role_from(rows[0].role),
                                  .customer_name = rows[0].customer,
                                  .due = rows[0].due_on,
                                  .is_used = rows[0].is_used,
                                  .is_over = rows[0].is_over};
    return RES_OK;
}

enum result
reminder_use(struct db *db, uint64_t customer, uint64_t link)
{
    const struct sql_reminder_use params = {.customer_id = customer, .id = link};
    const enum result r = sql_reminder_use(db, &params);

    return r == RES_NOT_FOUND ? RES_CONFLICT : r;
}
