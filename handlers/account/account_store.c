/* Counts what the overview counts. */
#include "handlers/account/account_store.h"

#include "sql_account.h"

enum result
account_store_waiting(struct db *db, struct arena *arena, uint64_t customer,
                      struct account_waiting *out)
{
    const struct sql_account_waiting asked = {.customer_id = customer};
    struct sql_account_waiting_row *rows = NULL;
    size_t count = 0;

    TRY(sql_account_waiting(db, &asked, arena, &rows, &count));
    *out = (struct account_waiting){.waiting = (uint64_t)rows[0].waiting,
                                    .invited = (uint64_t)rows[0].invited};
    return RES_OK;
}

static void
take_counts(const struct sql_account_overview_row *row, struct account_overview *out)
{
    out->todo = (struct device_todo){.due = (uint64_t)row->due,
                                     .silent = (uint64_t)row->silent,
                                     .waiting = (uint64_t)row->waiting,
                                     .shipped = (uint64_t)row->shipped,
                                     .proposed = (uint64_t)row->proposed};
    out->people = (struct account_waiting){.waiting = (uint64_t)row->joining,
                                           .invited = (uint64_t)row->invited};
    out->requests.replies = (uint64_t)row->replies;
    out->requests.answers = (uint64_t)row->answers;
    out->devices.total = (uint64_t)row->total;
}

/* The first row counts; of the others each tells a request or a device. */
enum result
account_store_overview(struct db *db, struct arena *arena, const struct account_ask *ask,
                       struct day due_by, struct account_overview *out)
{
    const struct sql_account_overview params = {.customer_id = ask->devices.customer,
                                                .due_by = due_by,
                                                .requests = ask->requests_most,
                                                .devices = ask->devices_most};
    struct sql_account_overview_row *rows = NULL;
    size_t count = 0;

    TRY(sql_account_overview(db, &params, arena, &rows, &count));
    struct ticket_entry *latest = arena_new_array(arena, count, struct ticket_entry);
    struct device *devices = arena_new_array(arena, count, struct device);
    size_t told = 0;
    size_t shown = 0;

    take_counts(&rows[0], out);
    for (const struct sql_account_overview_row *row = rows + 1; row < rows + count; row++) {
        if (row->ticket.at != NULL)
            latest[told++] = (struct ticket_entry){.code = row->ticket,
                                                   .number = row->number,
                                                   .subject = row->subject,
                                                   .state = ticket_state_of(row->state),
                                                   .changed_at = row->changed_at};
        else
            devices[shown++] = (struct device){.code = row->device,
                                               .serial = row->serial,
                                               .kind = row->kind,
                                               .model = row->model,
                                               .place = row->place,
                                               .site = row->site_name,
                                               .group = row->group_name};
    }
    out->requests.latest = (struct ticket_list){latest, told};
    out->devices.first = devices;
    out->devices.count = shown;
    return RES_OK;
}
