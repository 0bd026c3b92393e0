/* Reads and writes the outbox. */
#include "handlers/mail/mail_store.h"

#include "sql_mail.h"

enum result
mail_store_reach(struct db *db, struct arena *arena, uint64_t person, struct str event,
                 struct mail_reach *out)
{
    struct sql_mail_person_row *rows = NULL;
    size_t count = 0;

    TRY(sql_mail_person(db, &(struct sql_mail_person){.person_id = person, .event = event}, arena,
                        &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct mail_reach){
        .mail = rows[0].mail,
        .portal = rows[0].portal,
        .locale = rows[0].locale,
        .zone = rows[0].zone,
        .has_chosen = rows[0].is_wanted_known,
        .is_wanted = rows[0].is_wanted,
    };
    return RES_OK;
}

enum result
mail_store_insert(struct db *db, const struct mail_row *row)
{
    return sql_mail_insert(db, &(struct sql_mail_insert){
                                   .message_id = row->message_id,
                                   .event = row->event,
                                   .person_id = row->person,
                                   .person_id_known = row->person != 0,
                                   .recipient = row->recipient,
                                   .portal = row->portal,
                                   .locale = row->locale,
                                   .zone = row->zone,
                                   .tree = row->tree,
                               });
}

static enum result
lease(struct db *db, uint64_t id, struct str holder, uint64_t hold_s)
{
    return sql_mail_lease(db,
                          &(struct sql_mail_lease){.id = id, .holder = holder, .hold_s = hold_s});
}

enum result
mail_store_take(struct db *db, struct arena *arena, struct str holder, uint64_t hold_s,
                struct mail_due *out)
{
    struct sql_mail_next_row *rows = NULL;
    size_t count = 0;

    TRY(sql_mail_next(db, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    TRY(lease(db, rows[0].id, holder, hold_s));
    *out = (struct mail_due){
        .event = rows[0].event,
        .mail = {.id = rows[0].id,
                 .person = rows[0].person_id,
                 .message_id = rows[0].message_id,
                 .recipient = rows[0].recipient,
                 .portal = rows[0].portal,
                 .locale = rows[0].locale,
                 .zone = rows[0].zone,
                 .tree = rows[0].tree,
                 .attempts = rows[0].attempts + 1,
                 .created = rows[0].created_at,
                 .since = rows[0].given_up_at_known ? rows[0].given_up_at : rows[0].created_at},
    };
    return RES_OK;
}

enum result
mail_store_sent(struct db *db, uint64_t id, struct str holder)
{
    return sql_mail_sent(db, &(struct sql_mail_sent){.id = id, .holder = holder});
}

enum result
mail_store_later(struct db *db, uint64_t id, struct str holder, uint64_t after_s,
                 struct str problem)
{
    const struct sql_mail_later later = {
        .id = id, .holder = holder, .after_s = after_s, .problem = problem};

    return sql_mail_later(db, &later);
}

enum result
mail_store_dead(struct db *db, uint64_t id, struct str holder, struct str problem)
{
    return sql_mail_dead(db,
                         &(struct sql_mail_dead){.id = id, .holder = holder, .problem = problem});
}

enum result
mail_store_sweep(struct db *db, uint64_t days)
{
    return sql_mail_sweep(db, &(struct sql_mail_sweep){.days = days});
}

enum result
mail_store_forget(struct db *db, uint64_t days)
{
    return sql_mail_forget(db, &(struct sql_mail_forget){.days = days});
}

enum result
mail_dead_list(struct db *db, struct arena *arena, struct str portals, struct mail_dead **out,
               size_t *count)
{
    struct sql_mail_dead_list_row *rows = NULL;

    TRY(sql_mail_dead_list(db, &(struct sql_mail_dead_list){.portals = portals}, arena, &rows,
                           count));
    *out = arena_new_array(arena, *count, struct mail_dead);
    for (size_t i = 0; i < *count; i++) {
        (*out)[i] = (struct mail_dead){
            .message_id = rows[i].message_id,
            .event = rows[i].event,
            .recipient = rows[i].recipient,
            .name = rows[i].person_name,
            .problem = rows[i].problem,
            .attempts = rows[i].attempts,
            .created = rows[i].created_at,
            .given_up = rows[i].done_at,
            .can_again = rows[i].can_again,
        };
    }
    return RES_OK;
}

enum result
mail_again(struct db *db, struct str portals, struct str message_id)
{
    return sql_mail_again(db,
                          &(struct sql_mail_again){.message_id = message_id, .portals = portals});
}
