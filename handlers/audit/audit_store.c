/* Reads and writes chains of audit entries. */
#include "handlers/audit/audit_store.h"

#include "sql_audit.h"

enum result
audit_store_lock(struct db *db, struct arena *arena, uint64_t chain, uint64_t *number,
                 struct str *before)
{
    struct sql_audit_lock_row *rows = NULL;
    size_t count = 0;

    TRY(sql_audit_lock(db, &(struct sql_audit_lock){.chain_id = chain}, arena, &rows, &count));
    if (count == 0)
        return fault(RES_BROKEN, "audit.chain", "no row");
    *number = rows[0].length;
    *before = rows[0].last_hash;
    return RES_OK;
}

enum result
audit_store_add(struct db *db, const struct audit_row *row)
{
    const struct sql_audit_insert entry = {
        .chain_id = row->chain,
        .number = row->number,
        .at = row->at,
        .event = row->event,
        .actor_id = row->actor,
        .actor_id_known = row->actor != 0,
        .for_id = row->as,
        .for_id_known = row->as != 0,
        .object = row->object,
        .person_id = row->person,
        .person_id_known = row->person != 0,
        .detail = row->detail,
        .request = row->request,
        .hash = row->hash,
    };

    TRY(sql_audit_insert(db, &entry));
    return sql_audit_seal(db,
                          &(struct sql_audit_seal){.chain_id = row->chain, .last_hash = row->hash});
}

enum result
audit_store_chain(struct db *db, struct arena *arena, uint64_t chain, uint64_t *length,
                  struct str *last)
{
    struct sql_audit_chain_row *rows = NULL;
    size_t count = 0;

    *length = 0;
    *last = STR_NONE;
    TRY(sql_audit_chain(db, &(struct sql_audit_chain){.chain_id = chain}, arena, &rows, &count));
    if (count > 0) {
        *length = rows[0].length;
        *last = rows[0].last_hash;
    }
    return RES_OK;
}

enum result
audit_store_entries(struct db *db, struct arena *arena, uint64_t chain, uint64_t after,
                    struct audit_row **out, size_t *count)
{
    struct sql_audit_entries_row *rows = NULL;

    TRY(sql_audit_entries(db, &(struct sql_audit_entries){.chain_id = chain, .after = after}, arena,
                          &rows, count));
    *out = arena_new_array(arena, *count, struct audit_row);
    for (size_t i = 0; i < *count; i++) {
        (*out)[i] = (struct audit_row){
            .chain = chain,
            .number = rows[i].number,
            .at = rows[i].at,
            .event = rows[i].event,
            .actor = rows[i].actor_id,
            .as = rows[i].for_id,
            .person = rows[i].person_id,
            .object = rows[i].object,
            .detail = rows[i].detail,
            .request = rows[i].request,
            .hash = rows[i].hash,
        };
    }
    return RES_OK;
}

enum result
audit_of_customer(struct db *db, struct arena *arena, const struct audit_question *question,
                  struct audit_view **out, size_t *count)
{
    const struct sql_audit_of_customer asked = {.customer_id = question->customer,
                                                .event = question->event,
                                                .before = question->before,
                                                .most = question->most};
    struct sql_audit_of_customer_row *rows = NULL;

    TRY(sql_audit_of_customer(db, &asked, arena, &rows, count));
    struct audit_view *views = arena_new_array(arena, *count, struct audit_view);

    for (size_t i = 0; i < *count; i++)
        views[i] = (struct audit_view){
            .number = rows[i].number,
            .at = rows[i].at,
            .event = rows[i].event,
            .actor = rows[i].actor,
            .staff_role = rows[i].staff_role,
            .covered = rows[i].covered,
            .person = rows[i].person,
            .object = rows[i].object,
            .detail = rows[i].detail,
            .request = rows[i].request,
        };
    *out = views;
    return RES_OK;
}

enum result
audit_of_portal(struct db *db, struct arena *arena, const struct audit_question *question,
                struct audit_view **out, size_t *count)
{
    const struct sql_audit_of_portal asked = {.person_id = question->staff,
                                              .brand = question->brand,
                                              .number = question->number,
                                              .event = question->event,
                                              .before = {.seconds = (int64_t)question->before},
                                              .most = question->most};
    struct sql_audit_of_portal_row *rows = NULL;

    TRY(sql_audit_of_portal(db, &asked, arena, &rows, count));
    struct audit_view *views = arena_new_array(arena, *count, struct audit_view);

    for (size_t i = 0; i < *count; i++)
        views[i] = (struct audit_view){
            .number = rows[i].number,
            .at = rows[i].at,
            .event = rows[i].event,
            .actor = rows[i].actor,
            .staff_role = rows[i].staff_role,
            .covered = rows[i].covered,
            .person = rows[i].person,
            .object = rows[i].object,
            .detail = rows[i].detail,
            .request = rows[i].request,
            .customer = rows[i].customer,
            .customer_number = rows[i].customer_number,
        };
    *out = views;
    return RES_OK;
}
