/* What the overview tells, by as few questions as the asker's sight allows. */
#include "handlers/account/account.h"

#include "handlers/account/account_store.h"

static bool
sees_all(const struct account_ask *ask)
{
    return ask->sees_todo && ask->sees_requests && ask->sees_people && ask->sees_devices &&
           ask->devices.sees_all && ask->requests.sees_all;
}

enum result
account_overview(struct db *db, struct arena *arena, const struct account_ask *ask,
                 struct account_overview *out)
{
    const struct day due_by = {ask->today.days + DEVICE_DUE_DAYS};

    *out = (struct account_overview){0};
    if (sees_all(ask))
        return account_store_overview(db, arena, ask, due_by, out);
    if (ask->sees_todo)
        TRY(device_todo(db, arena, &ask->devices, ask->today, &out->todo));
    if (ask->sees_requests)
        TRY(ticket_todo(db, arena, &ask->requests, ask->requests_most, &out->requests));
    if (ask->sees_people)
        TRY(account_store_waiting(db, arena, ask->devices.customer, &out->people));
    if (ask->sees_devices)
        TRY(device_front(db, arena, &ask->devices, ask->devices_most, &out->devices));
    return RES_OK;
}
