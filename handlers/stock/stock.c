/* What is on the shelf, who is told when it runs low, and how empties go back. */
#include "handlers/stock/stock.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "fcgi/gate/role.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/stock/stock_store.h"

struct counting {
    struct arena *arena;
    const struct member_doer *doer;
    const struct device_sight *sight;
    const struct stock_count *counted;
};

static enum result
count(struct db *db, void *arg)
{
    const struct counting *job = arg;

    TRY(customer_touch(db, job->doer->customer));
    TRY(stock_store_count(db, job->sight, job->counted, job->doer->person));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_STOCK_COUNTED,
                                             .customer = job->doer->customer,
                                             .actor = job->doer->person,
                                             .as = job->doer->as,
                                             .object = job->counted->article});
}

enum result
stock_set(struct db *db, struct arena *arena, const struct member_doer *doer,
          const struct device_sight *sight, const struct stock_count *counted)
{
    struct counting job = {arena, doer, sight, counted};

    if (!sight->sees_some)
        return RES_NOT_FOUND;
    return db_transact(db, count, &job);
}

/* --- low stock --- */

struct telling {
    struct arena *arena;
    bool *did_some;
};

static enum result
write_to(struct db *db, struct arena *arena, const struct stock_low *low, uint64_t person)
{
    return mail_queue(db, arena,
                      &(struct mail){
                          .event = MAIL_STOCK_LOW,
                          .person = person,
                          .path = arena_printf(arena, "/stock?site=%.*s", STR_ARG(low->site)),
                          .values = {{"site", low->name},
                                     {"articles", arena_printf(arena, "%llu",
                                                               (unsigned long long)low->articles)}},
    });
}

/* Stock managers of the site; the administrators where it has none. */
static enum result
write_all(struct db *db, struct arena *arena, const struct stock_low *low)
{
    const struct stock_keeper *keepers = NULL;
    size_t keeper_count = 0;
    bool has_manager = false;

    TRY(stock_store_keepers(db, arena, low, &keepers, &keeper_count));
    for (size_t i = 0; i < keeper_count; i++)
        has_manager = has_manager || role_from(keepers[i].role) != ROLE_ADMINISTRATOR;
    for (size_t i = 0; i < keeper_count; i++) {
        if (has_manager == (role_from(keepers[i].role) != ROLE_ADMINISTRATOR))
            TRY(write_to(db, arena, low, keepers[i].person));
    }
    return RES_OK;
}

static enum result
tell(struct db *db, void *arg)
{
    const struct telling *job = arg;
    struct stock_low low;
    const enum result found = stock_store_low(db, job->arena, &low);

    *job->did_some = found == RES_OK;
    if (found != RES_OK)
        return found == RES_NOT_FOUND ? RES_OK : found;
    TRY(customer_touch(db, low.customer));
    const enum result told = stock_store_told(db, low.site_id);

    if (told != RES_OK)
        return told == RES_NOT_FOUND ? RES_OK : told;
    return write_all(db, job->arena, &low);
}

enum result
stock_tell(struct db *db, struct arena *arena, bool *did_some)
{
    struct telling job = {arena, did_some};

    return db_transact(db, tell, &job);
}

/* --- empties --- */

struct asking {
    struct arena *arena;
    const struct member_doer *doer;
    const struct stock_ask *ask;
};

static enum result
ask(struct db *db, void *arg)
{
    const struct asking *job = arg;
    const struct member_doer *doer = job->doer;
    const struct str code = secret_code(job->arena);

    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(stock_store_return_insert(db, doer, code, job->ask));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_RETURN_ASKED,
                                             .customer = doer->customer,
                                             .actor = doer->person,
                                             .as = doer->as,
                                             .object = code});
}

enum result
stock_ask(struct db *db, struct arena *arena, const struct member_doer *doer,
          const struct stock_ask *asked, const char **field, const char **problem)
{
    struct asking job = {arena, doer, asked};

    *problem = NULL;
    if (asked->boxes == 0 || asked->boxes > STOCK_BOXES_MOST) {
        *field = "boxes";
        *problem = "stock.boxes";
    } else if (asked->wanted.days < asked->site_today.days ||
               asked->wanted.days > asked->site_today.days + 366) {
        *field = "wanted";
        *problem = "stock.day-past";
    }
    return *problem == NULL ? db_transact(db, ask, &job) : RES_INVALID;
}

struct moving {
    struct arena *arena;
    const struct member_doer *doer;
    const struct device_sight *sight;
    const struct stock_step *step;
};

/* Which state may follow: who fetches plans first, or comes at once. */
static bool
may_follow(struct str from, const struct stock_step *step)
{
    const bool is_open = str_is(from, STR("asked")) || str_is(from, STR("planned"));

    if (step->staff == 0)
        return is_open && str_is(step->state, STR("cancelled"));
    return is_open && (str_is(step->state, STR("planned")) || str_is(step->state, STR("fetched")) ||
                       str_is(step->state, STR("cancelled")));
}

static enum result
tell_asker(struct db *db, const struct moving *job, uint64_t person)
{
    char day[11] = "";

    if (job->step->staff == 0)
        return RES_OK;
    if (job->step->has_planned)
        day_format(job->step->planned, day);
    return mail_queue(
        db, job->arena,
        &(struct mail){
            .event = MAIL_RETURN_STATE,
            .person = person,
            .path = STR("/returns"),
            .values = {{"state", job->step->state}, {"to", arena_str(job->arena, str_from(day))}},
    });
}

static enum result
move(struct db *db, void *arg)
{
    const struct moving *job = arg;
    uint64_t customer = job->sight->customer;
    struct device_sight sight = *job->sight;
    uint64_t person = 0;
    struct str state;

    if (job->step->staff != 0) {
        TRY(stock_store_return_of_staff(db, job->arena, job->step->staff, job->step->code,
                                        &customer));
        sight = (struct device_sight){.customer = customer, .sees_all = true, .sees_some = true};
    }
    TRY(customer_touch(db, customer));
    TRY(stock_store_return(db, job->arena, &sight, job->step->code, &person, &state));
    if (str_is(state, job->step->state) && !job->step->has_planned)
        return RES_OK;
    if (!may_follow(state, job->step))
        return RES_CONFLICT;
    TRY(stock_store_return_advance(db, customer, job->step));
    TRY(tell_asker(db, job, person));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){
            .event = AUDIT_RETURN_MOVED,
            .customer = customer,
            .actor = job->step->staff != 0 ? job->step->staff : job->doer->person,
            .as = job->step->staff != 0 ? 0 : job->doer->as,
            .object = job->step->code,
            .detail = arena_printf(job->arena, "state=%.*s", STR_ARG(job->step->state)),
        });
}

enum result
stock_move(struct db *db, struct arena *arena, const struct member_doer *doer,
           const struct device_sight *sight, const struct stock_step *step)
{
    struct moving job = {arena, doer, sight, step};

    if (str_is(step->state, STR("planned")) && !step->has_planned)
        return RES_INVALID;
    return db_transact(db, move, &job);
}
