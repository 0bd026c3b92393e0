/* Units of work: readings that people and programs send, and what the contract desk decides. */
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/reading/reading_store.h"

static struct str *
codes_of(const struct reading_sending *in)
{
    struct str *codes = arena_new_array(in->arena, in->count, struct str);

    for (size_t i = 0; i < in->count; i++)
        codes[i] = in->reports[i].device;
    return codes;
}

/* Looks among all the other devices for whose value it was: asked only now that one did not fit. */
static enum result
explain(struct db *db, const struct reading_sending *in, struct reading_facts *facts)
{
    bool is_needed = false;

    for (size_t i = 0; i < in->count; i++)
        is_needed = is_needed ||
                    (in->reports[i].is_found && in->reports[i].verdict.outcome != READING_FINE);
    if (!is_needed)
        return RES_OK;
    TRY(reading_others(db, in->arena, in->scope, facts));
    for (size_t i = 0; i < in->count; i++) {
        struct reading_report *report = &in->reports[i];

        if (report->is_found && report->verdict.outcome != READING_FINE)
            reading_judge(facts, reading_device_named(facts, READING_BY_CODE, report->device),
                          &report->entry, &report->verdict);
    }
    return RES_OK;
}

static enum result
store_one(struct db *db, const struct reading_sending *in, const struct reading_facts *facts,
          struct reading_report *report)
{
    const struct reading_device *device =
        reading_device_named(facts, READING_BY_CODE, report->device);
    enum result r;

    report->is_found = device != NULL;
    report->is_stored = false;
    if (device == NULL)
        return RES_OK;
    r = reading_store(db, in->arena,
                      &(struct reading_submission){in->doer, facts, device, &report->entry},
                      &report->verdict, &report->stored);
    report->is_stored = r == RES_OK;
    return r == RES_INVALID ? RES_OK : r;
}

enum result
reading_send_within(struct db *db, const struct reading_sending *in)
{
    const struct reading_names names = {
        .by = READING_BY_CODE, .first = codes_of(in), .count = in->count};
    struct reading_facts facts;
    size_t found = 0;
    size_t stored = 0;

    TRY(once_claim(db, in->key, in->doer->person, in->address));
    TRY(reading_facts(db, in->arena, in->scope, &names, &facts));
    for (size_t i = 0; i < in->count; i++) {
        TRY(store_one(db, in, &facts, &in->reports[i]));
        found += in->reports[i].is_found;
        stored += in->reports[i].is_stored;
    }
    if (found == 0)
        return RES_NOT_FOUND;
    TRY(explain(db, in, &facts));
    return stored > 0 ? RES_OK : RES_INVALID;
}

struct unit {
    const struct reading_sending *sending;
};

static enum result
send(struct db *db, void *arg)
{
    const struct unit *unit = arg;

    TRY(customer_touch(db, unit->sending->doer->customer));
    return reading_send_within(db, unit->sending);
}

enum result
reading_send(struct db *db, const struct reading_sending *sending)
{
    struct unit unit = {sending};

    return db_transact(db, send, &unit);
}

/* ---- The contract desk ---- */

struct deciding {
    struct arena *arena;
    uint64_t staff;
    struct str code;
    bool is_right;
};

static enum result
tell(struct db *db, const struct deciding *in, const struct reading_asked *asked)
{
    char on[11];

    if (in->is_right || asked->sender == 0)
        return RES_OK;
    day_format(asked->on, on);
    return mail_queue(
        db, in->arena,
        &(struct mail){
            .event = MAIL_READING_REJECTED,
            .person = asked->sender,
            .path = arena_printf(in->arena, "/readings/%.*s", STR_ARG(in->code)),
            .values = {{"serial", asked->serial}, {"on", arena_str(in->arena, str_from(on))}}
    });
}

static enum result
decide(struct db *db, void *arg)
{
    const struct deciding *in = arg;
    struct reading_asked asked;

    TRY(reading_store_of_staff(db, in->arena, in->staff, in->code, &asked));
    TRY(customer_touch(db, asked.customer));
    TRY(reading_change(
        db, in->arena,
        &(struct reading_decision){.customer = asked.customer,
                                   .reading = asked.id,
                                   .person = in->staff,
                                   .state = in->is_right ? READING_ACCEPTED : READING_REJECTED,
                                   .cause = STR("desk")}));
    TRY(tell(db, in, &asked));
    return audit_write(db, in->arena,
                       &(struct audit_entry){
                           .event = in->is_right ? AUDIT_READING_ACCEPTED : AUDIT_READING_REJECTED,
                           .customer = asked.customer,
                           .actor = in->staff,
                           .object = asked.device,
                           .detail = arena_printf(in->arena, "reading=%.*s", STR_ARG(in->code))});
}

enum result
reading_decide(struct db *db, struct arena *arena, uint64_t staff, struct str code, bool is_right)
{
    struct deciding in = {arena, staff, code, is_right};

    return db_transact(db, decide, &in);
}

struct beginning {
    struct arena *arena;
    const struct reading_scope *scope;
    uint64_t staff;
    const struct reading_epoch_of *what;
    const char **problem;
};

static enum result
begin_epoch(struct db *db, void *arg)
{
    const struct beginning *in = arg;
    const struct reading_names names = {
        .by = READING_BY_CODE, .first = &in->what->device, .count = 1};
    const struct reading_doer doer = {.customer = in->scope->sight.customer, .person = in->staff};
    struct reading_facts facts;

    TRY(customer_touch(db, doer.customer));
    TRY(once_claim(db, in->what->key, in->staff, STR("/desk/readings")));
    TRY(reading_facts(db, in->arena, in->scope, &names, &facts));
    if (facts.count == 0)
        return RES_NOT_FOUND;
    return reading_open_epoch(db, in->arena, &doer, &facts.first[0], &in->what->epoch, in->problem);
}

enum result
reading_begin_epoch(struct db *db, struct arena *arena, const struct reading_scope *scope,
                    uint64_t staff, const struct reading_epoch_of *what, const char **problem)
{
    struct beginning in = {arena, scope, staff, what, problem};

    return db_transact(db, begin_epoch, &in);
}

enum result
reading_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                  struct str code, struct reading *out)
{
    uint64_t device = 0;

    TRY(reading_store_seen(db, arena, sight, code, &device));
    return reading_store_read(db, arena, sight->customer, device, code, out);
}
