/* Reads tickets for those who may see them. */
#include "handlers/ticket/ticket_store.h"

#include "sql_ticket.h"

static struct instant
known(bool is_known, struct instant at)
{
    return is_known ? at : (struct instant){0};
}

/* Whose it is, where it stands, what it is about. */
static void
take_names(const struct sql_ticket_one_row *row, struct ticket *out)
{
    out->brand = row->brand;
    out->portal = row->portal;
    out->subject = row->subject;
    out->department = row->department;
    out->language = row->language;
    out->centre = row->centre;
    out->home_centre = row->home_centre;
    out->device = row->device;
    out->serial = row->serial;
    out->device_kind = row->device_kind;
    out->model = row->model;
    out->author = row->author;
    out->author_mail = row->author_mail;
    out->opener = row->opener;
    out->agent = row->agent;
    out->sharing = row->sharing;
    out->follows = row->follows;
    out->follows_number = row->follows_number;
    out->merged = row->merged;
    out->merged_number = row->merged_number;
    out->path = row->path;
}

static void
take_promise(const struct sql_ticket_one_row *row, struct ticket *out)
{
    out->response_h = row->response_h;
    out->promise_basis = row->basis;
    out->due_at = row->due_at;
    out->calendar = row->calendar;
    out->calendar_version = row->calendar_version;
    out->calculation = row->calculation;
    out->next_due_at = known(row->next_due_at_known, row->next_due_at);
    out->answered_at = known(row->answered_at_known, row->answered_at);
    out->solved_at = known(row->solved_at_known, row->solved_at);
    out->closes_at = known(row->closes_at_known, row->closes_at);
    out->closed_at = known(row->closed_at_known, row->closed_at);
    out->created_at = row->created_at;
    out->changed_at = row->changed_at;
}

enum result
ticket_of_viewer(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                 struct str code, struct ticket *out)
{
    const struct sql_ticket_one params = {.customer_id = sight->customer,
                                          .member_id = sight->member,
                                          .role = str_or_empty(sight->role),
                                          .sees_all = sight->sees_all,
                                          .code = code};
    struct sql_ticket_one_row *rows = NULL;
    size_t count = 0;

    TRY(sql_ticket_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    const struct sql_ticket_one_row *row = &rows[0];

    *out = (struct ticket){
        .id = row->id,
        .customer = sight->customer,
        .device_id = row->device_id_known ? row->device_id : 0,
        .centre_id = row->centre_id,
        .person = row->person_id,
        .member = row->member_id,
        .assignee = row->assignee_id_known ? row->assignee_id : 0,
        .opened_by = row->opened_by_known ? row->opened_by : 0,
        .version = row->version,
        .code = arena_str(arena, code),
        .number = row->number,
        .state = ticket_state_of(row->state),
        .closed_as = row->closed_as,
        .is_confidential = row->is_confidential,
        .is_urgent = row->is_urgent,
    };
    take_names(row, out);
    take_promise(row, out);
    return RES_OK;
}

enum result
ticket_store_find(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                  const struct ticket_query *query, const struct ticket_search *search,
                  struct ticket_list *out)
{
    const struct sql_ticket_list params = {
        .customer_id = sight->customer,
        .member_id = sight->member,
        .role = str_or_empty(sight->role),
        .sees_all = sight->sees_all,
        .state = str_or_empty(query->state),
        .device = str_or_empty(query->device),
        .number = str_or_empty(search->number),
        .subjects = str_or_empty(query->subjects),
        .pattern = str_or_empty(search->pattern),
        .after = str_or_empty(query->after),
        .limit = query->limit,
    };
    struct sql_ticket_list_row *rows = NULL;
    size_t count = 0;

    TRY(sql_ticket_list(db, &params, arena, &rows, &count));
    struct ticket_entry *entries = arena_new_array(arena, count, struct ticket_entry);

    for (size_t i = 0; i < count; i++)
        entries[i] = (struct ticket_entry){
            .code = rows[i].code,
            .number = rows[i].number,
            .subject = rows[i].subject,
            .author = rows[i].author,
            .state = ticket_state_of(rows[i].state),
            .closed_as = rows[i].closed_as,
            .serial = rows[i].serial,
            .device_kind = rows[i].device_kind,
            .model = rows[i].model,
            .is_mine = rows[i].is_mine,
            .is_confidential = rows[i].is_confidential,
            .is_urgent = rows[i].is_urgent,
            .next_due_at = known(rows[i].next_due_at_known, rows[i].next_due_at),
            .closes_at = known(rows[i].closes_at_known, rows[i].closes_at),
            .answered_at = known(rows[i].answered_at_known, rows[i].answered_at),
            .created_at = rows[i].created_at,
            .changed_at = rows[i].changed_at,
        };
    *out = (struct ticket_list){entries, count};
    return RES_OK;
}

enum result
ticket_todo(struct db *db, struct arena *arena, const struct ticket_sight *sight, uint64_t limit,
            struct ticket_todo *out)
{
    const struct sql_ticket_todo params = {.customer_id = sight->customer,
                                           .member_id = sight->member,
                                           .role = str_or_empty(sight->role),
                                           .sees_all = sight->sees_all,
                                           .limit = limit};
    struct sql_ticket_todo_row *rows = NULL;
    size_t count = 0;

    *out = (struct ticket_todo){0};
    TRY(sql_ticket_todo(db, &params, arena, &rows, &count));
    struct ticket_entry *latest = arena_new_array(arena, count, struct ticket_entry);
    size_t found = 0;

    for (size_t i = 0; i < count; i++) {
        out->replies = rows[i].replies;
        out->answers = rows[i].answers;
        if (rows[i].code.at == NULL)
            continue;
        latest[found++] = (struct ticket_entry){.code = rows[i].code,
                                                .number = rows[i].number,
                                                .subject = rows[i].subject,
                                                .state = ticket_state_of(rows[i].state),
                                                .changed_at = rows[i].changed_at};
    }
    out->latest = (struct ticket_list){latest, found};
    return RES_OK;
}

enum result
ticket_store_colleagues(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                        struct str roles, const struct ticket_colleague **out, size_t *count)
{
    const struct sql_ticket_colleagues params = {.customer_id = sight->customer,
                                                 .member_id = sight->member,
                                                 .roles = roles,
                                                 .limit = TICKET_COLLEAGUES_MOST};
    struct sql_ticket_colleagues_row *rows = NULL;

    TRY(sql_ticket_colleagues(db, &params, arena, &rows, count));
    struct ticket_colleague *colleagues = arena_new_array(arena, *count, struct ticket_colleague);

    for (size_t i = 0; i < *count; i++)
        colleagues[i] = (struct ticket_colleague){
            .code = rows[i].code, .name = rows[i].name, .role = rows[i].role};
    *out = colleagues;
    return RES_OK;
}
