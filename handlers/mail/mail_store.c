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
