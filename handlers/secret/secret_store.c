/* Reads and writes passwords handed over, sealed. */
#include "handlers/secret/secret_store.h"

#include <assert.h>

#include "sql_secret.h"

enum result
secret_store_ticket(struct db *db, struct arena *arena, uint64_t customer, uint64_t ticket,
                    struct secret_ticket *out)
{
    const struct sql_secret_ticket params = {.customer_id = customer, .ticket_id = ticket};
    struct sql_secret_ticket_row *rows = NULL;
    size_t count = 0;

    TRY(sql_secret_ticket(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct secret_ticket){.code = rows[0].code,
                                  .is_closed = rows[0].is_closed,
                                  .hours = rows[0].hours,
                                  .open_count = rows[0].open_count,
                                  .now = rows[0].now_at};
    return RES_OK;
}

enum result
secret_store_insert(struct db *db, const struct secret_row *row)
{
    const struct sql_secret_insert params = {
        .customer_id = row->customer,
        .ticket_id = row->ticket,
        .message_id = row->message,
        .code = row->code,
        .label = str_or_empty(row->label),
        .given_by = row->giver,
        .given_at = row->given,
        .expires_at = row->expires,
        .sealed = row->sealed,
        .key_number = row->key_number,
    };

    return sql_secret_insert(db, &params);
}

enum result
secret_store_fill(struct db *db, const struct secret_row *row)
{
    const struct sql_secret_fill params = {
        .customer_id = row->customer,
        .ticket_id = row->ticket,
        .message_id = row->message,
        .code = row->code,
        .label = str_or_empty(row->label),
        .given_by = row->giver,
        .given_at = row->given,
        .expires_at = row->expires,
        .sealed = row->sealed,
        .key_number = row->key_number,
    };

    return sql_secret_fill(db, &params);
}

enum result
secret_store_ask(struct db *db, const struct secret_question *question)
{
    const struct sql_secret_ask params = {.customer_id = question->customer,
                                          .ticket_id = question->ticket,
                                          .code = question->code,
                                          .label = str_or_empty(question->label),
                                          .asked_by = question->asker};

    return sql_secret_ask(db, &params);
}

enum result
secret_store_withdraw(struct db *db, const struct secret_name *name)
{
    const struct sql_secret_withdraw params = {
        .customer_id = name->customer, .ticket_id = name->ticket, .code = name->code};

    return sql_secret_withdraw(db, &params);
}

enum result
secret_store_state(struct db *db, struct arena *arena, const struct secret_name *name,
                   struct str *state)
{
    const struct sql_secret_find params = {
        .customer_id = name->customer, .ticket_id = name->ticket, .code = name->code};
    struct sql_secret_find_row *rows = NULL;
    size_t count = 0;

    TRY(sql_secret_find(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *state = rows[0].state;
    return RES_OK;
}

/* A row that begins one more password; rows that follow with the same id are its views. */
static struct secret
begin(const struct sql_secret_list_row *row, const struct secret_view *views)
{
    return (struct secret){
        .message = row->message_id_known ? row->message_id : 0,
        .code = row->code,
        .label = row->label,
        .state = row->state,
        .asker = row->asker,
        .giver = row->giver,
        .asked = row->asked_at,
        .given = row->given_at,
        .expires = row->expires_at,
        .views = views,
    };
}

enum result
secret_of_ticket(struct db *db, struct arena *arena, uint64_t customer, uint64_t ticket,
                 struct secret_list *out)
{
    const struct sql_secret_list params = {.customer_id = customer, .ticket_id = ticket};
    struct sql_secret_list_row *rows = NULL;
    size_t count = 0, found = 0;

    TRY(sql_secret_list(db, &params, arena, &rows, &count));
    struct secret *secrets = arena_new_array(arena, count, struct secret);
    struct secret_view *views = arena_new_array(arena, count, struct secret_view);

    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !str_is(rows[i].code, rows[i - 1].code))
            secrets[found++] = begin(&rows[i], &views[i]);
        if (rows[i].seen_at_known) {
            views[i] = (struct secret_view){rows[i].viewer, rows[i].seen_at};
            secrets[found - 1].view_count++;
        }
    }
    *out = (struct secret_list){secrets, found};
    return RES_OK;
}

enum result
secret_case_of(struct db *db, struct arena *arena, uint64_t staff, struct str code,
               struct secret_case *out)
{
    const struct sql_secret_case params = {.person_id = staff, .code = code};
    struct sql_secret_case_row *rows = NULL;
    size_t count = 0;

    TRY(sql_secret_case(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct secret_case){.ticket = rows[0].id,
                                .customer = rows[0].customer_id,
                                .customer_name = rows[0].customer,
                                .number = rows[0].number,
                                .subject = rows[0].subject,
                                .is_closed = rows[0].is_closed};
    return RES_OK;
}

enum result
secret_store_sealed(struct db *db, struct arena *arena, const struct secret_name *name,
                    struct secret_sealed *out)
{
    const struct sql_secret_sealed params = {
        .customer_id = name->customer, .ticket_id = name->ticket, .code = name->code};
    struct sql_secret_sealed_row *rows = NULL;
    size_t count = 0;

    TRY(sql_secret_sealed(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct secret_sealed){.id = rows[0].id,
                                  .giver_id = rows[0].given_by_known ? rows[0].given_by : 0,
                                  .label = rows[0].label,
                                  .state = rows[0].state,
                                  .sealed = rows[0].sealed,
                                  .giver = rows[0].giver,
                                  .key_number = (uint32_t)rows[0].key_number,
                                  .given = rows[0].given_at,
                                  .expires = rows[0].expires_at,
                                  .now = rows[0].now_at};
    return RES_OK;
}

enum result
secret_store_view(struct db *db, uint64_t secret, uint64_t staff)
{
    return sql_secret_view(db, &(struct sql_secret_view){.secret_id = secret, .person_id = staff});
}

enum result
secret_store_due(struct db *db, struct arena *arena, struct secret_over *out)
{
    struct sql_secret_due_row *rows = NULL;
    size_t count = 0;

    TRY(sql_secret_due(db, &(struct sql_secret_due){.limit = 1}, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct secret_over){rows[0].id, rows[0].ticket_id, rows[0].customer_id};
    return RES_OK;
}

enum result
secret_store_expire(struct db *db, uint64_t id)
{
    return sql_secret_expire(db, &(struct sql_secret_expire){.id = id});
}

enum result
secret_store_clock(struct db *db, struct arena *arena, struct instant *now)
{
    struct sql_secret_clock_row *rows = NULL;
    size_t count = 0;

    TRY(sql_secret_clock(db, arena, &rows, &count));
    assert(count == 1);
    *now = rows[0].now_at;
    return RES_OK;
}
