/* The rules of contested estimates: the chain, the decision, the credit (MET-7). */
#include "handlers/challenge/challenge.h"

#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/challenge/challenge_store.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"

/* Readings looked at for a chain: more than a device has in two years. */
#define CHAIN_LOOKS 60

struct making {
    struct arena *arena;
    const struct member_doer *doer;
    const struct device_sight *sight;
    const struct challenge_new *what;
    struct reading_verdict *verdict;
};

static enum result
keep_photo(struct db *db, const struct making *job, uint64_t *file)
{
    struct file kept;

    *file = 0;
    if (job->what->photo == NULL)
        return RES_OK;
    TRY(file_keep(db, job->arena, job->what->photo, &kept));
    *file = kept.id;
    return RES_OK;
}

static enum result
keep_reading(struct db *db, const struct making *job, struct challenge_row *row)
{
    const struct reading_scope scope = {.sight = *job->sight, .zone = job->what->zone};
    const struct reading_doer doer = {.customer = job->doer->customer,
                                      .person = job->doer->person,
                                      .as = job->doer->as,
                                      .source = STR("page"),
                                      .portal = job->doer->portal,
                                      .centre = job->what->centre};
    struct reading_facts facts;
    struct reading_stored stored = {0};

    const struct reading_names names = {
        .by = READING_BY_CODE, .first = &job->what->device, .count = 1};

    TRY(reading_facts(db, job->arena, &scope, &names, &facts));
    if (facts.count == 0)
        return RES_NOT_FOUND;
    row->device = facts.first[0].id;
    const struct reading_submission submission = {
        .doer = &doer, .facts = &facts, .device = &facts.first[0], .entry = &job->what->entry};

    TRY(reading_contest(db, job->arena, &submission, job->verdict, &stored));
    row->reading = stored.code;
    return RES_OK;
}

static enum result
make(struct db *db, void *arg)
{
    const struct making *job = arg;
    const struct member_doer *doer = job->doer;
    struct challenge_row row = {.customer = doer->customer,
                                .person = doer->person,
                                .code = job->what->code,
                                .note = job->what->note};

    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(keep_reading(db, job, &row));
    TRY(keep_photo(db, job, &row.file));
    TRY(challenge_store_insert(db, &row));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_CHALLENGE_OPENED,
                                             .customer = doer->customer,
                                             .actor = doer->person,
                                             .as = doer->as,
                                             .object = job->what->device,
                                             .detail = arena_printf(job->arena, "challenge=%.*s",
                                                                    STR_ARG(job->what->code))});
}

enum result
challenge_make(struct db *db, struct arena *arena, const struct member_doer *doer,
               const struct device_sight *sight, const struct challenge_new *what,
               struct reading_verdict *verdict)
{
    struct making job = {arena, doer, sight, what, verdict};

    return db_transact(db, make, &job);
}

/* --- the chain --- */

static bool
is_real(const struct reading *reading)
{
    return reading->is_live &&
           (reading->state == READING_SUBMITTED || reading->state == READING_ACCEPTED);
}

/* The list is newest first: estimates until the last real one, or until there are no more. */
enum result
challenge_chain_of(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                   uint64_t contested, struct challenge_chain *out)
{
    const struct reading_span span = {.limit = CHAIN_LOOKS};
    struct reading_list all;
    const struct reading *last = NULL;
    size_t count = 0;

    TRY(reading_history(db, arena, customer, device, &span, &all));
    struct reading *chain = arena_new_array(arena, all.count + 1, struct reading);
    struct reading *end = chain + all.count + 1; /* filled from behind */

    for (size_t i = 0; i < all.count; i++)
        if (contested != 0 && all.first[i].id == contested)
            last = &all.first[i];
    if (last != NULL)
        *--end = *last;
    for (size_t i = 0; i < all.count; i++) {
        if (!all.first[i].is_live || &all.first[i] == last)
            continue;
        *--end = all.first[i];
        if (is_real(&all.first[i]))
            break;
    }
    count = (size_t)(chain + all.count + 1 - end);
    *out = (struct challenge_chain){end, count};
    return RES_OK;
}

/* --- the decision --- */

uint64_t
challenge_credit(const struct contract_terms *terms, const struct reading_rebased_list *rebased,
                 const struct reading *real)
{
    const struct reading_rebased *billed = NULL;
    int64_t credit = 0;

    for (size_t i = 0; i < rebased->count && billed == NULL; i++)
        if (rebased->first[i].is_billed)
            billed = &rebased->first[i];
    if (billed == NULL)
        return 0;
    for (size_t kind = 0; kind < READING_KINDS; kind++) {
        const struct contract_price *price =
            contract_price_of(terms, reading_kind_code((enum reading_kind)kind));

        if (price == NULL || !billed->has[kind] || !real->has[kind] ||
            billed->count[kind] <= real->count[kind])
            continue;
        credit += money_of_pages((int64_t)(billed->count[kind] - real->count[kind]),
                                 price->price_micro, terms->contract.currency);
    }
    return (uint64_t)credit;
}

struct deciding {
    struct arena *arena;
    const struct member_doer *doer;
    const struct device_sight sight;
    struct str code, state, answer;
    struct challenge found;
    uint64_t credit;
    struct str currency;
};

/* The contested reading as the ledger holds it, for its counts. */
static enum result
find_real(struct db *db, const struct deciding *job, struct reading *out)
{
    struct challenge_chain chain;

    TRY(challenge_chain_of(db, job->arena, job->doer->customer, job->found.device_id,
                           job->found.reading_id, &chain));
    for (size_t i = 0; i < chain.count; i++) {
        if (chain.first[i].id == job->found.reading_id) {
            *out = chain.first[i];
            return RES_OK;
        }
    }
    return RES_CONFLICT;
}

static enum result
rebase(struct db *db, struct deciding *job)
{
    struct reading_rebased_list rebased;
    struct reading real;
    struct contract_terms terms;

    TRY(find_real(db, job, &real));
    TRY(reading_rebase(db, job->arena, job->doer->customer, job->found.reading_id,
                       job->doer->person, &rebased));
    const enum result r =
        contract_of_device(db, job->arena, job->doer->customer, job->found.device_id, &terms);

    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    job->credit = challenge_credit(&terms, &rebased, &real);
    job->currency = job->credit == 0 ? STR("") : terms.contract.currency;
    return RES_OK;
}

static enum result
tell(struct db *db, const struct deciding *job)
{
    const bool is_yes = str_is(job->state, STR("accepted"));
    const struct mail mail = {
        .event = is_yes ? MAIL_CHALLENGE_ACCEPTED : MAIL_CHALLENGE_REJECTED,
        .person = job->found.person_id,
        .path = arena_printf(job->arena, "/challenges/%.*s", STR_ARG(job->code)),
        .values = {{"serial", job->found.serial},
                   {"credit", job->credit == 0 ? STR("")
                                               : arena_printf(job->arena, "%llu",
                                                              (unsigned long long)job->credit)},
                   {"currency", str_or_empty(job->currency)}},
    };

    if (job->found.person_id == 0 || str_is(job->state, STR("withdrawn")))
        return RES_OK;
    return mail_queue(db, job->arena, &mail);
}

static enum audit_event
event_of(const struct deciding *job)
{
    if (str_is(job->state, STR("accepted")))
        return AUDIT_CHALLENGE_ACCEPTED;
    return str_is(job->state, STR("rejected")) ? AUDIT_CHALLENGE_REJECTED
                                               : AUDIT_CHALLENGE_WITHDRAWN;
}

static enum result
refuse_reading(struct db *db, const struct deciding *job)
{
    const struct reading_decision decision = {.customer = job->doer->customer,
                                              .reading = job->found.reading_id,
                                              .person = job->doer->person,
                                              .state = READING_REJECTED,
                                              .cause = job->state};

    return reading_change(db, job->arena, &decision);
}

static enum result
decide(struct db *db, void *arg)
{
    struct deciding *job = arg;
    const struct member_doer *doer = job->doer;

    TRY(customer_touch(db, doer->customer));
    TRY(challenge_find(db, job->arena, &job->sight, job->code, &job->found));
    if (!str_is(job->found.state, STR("open")))
        return RES_CONFLICT;
    if (str_is(job->state, STR("accepted")))
        TRY(rebase(db, job));
    else
        TRY(refuse_reading(db, job));
    TRY(challenge_store_settle(db, &(struct challenge_decision){.customer = doer->customer,
                                                                .id = job->found.id,
                                                                .by = doer->person,
                                                                .state = job->state,
                                                                .answer = job->answer,
                                                                .currency = job->currency,
                                                                .credit_minor = job->credit}));
    TRY(tell(db, job));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = event_of(job),
                                             .customer = doer->customer,
                                             .actor = doer->person,
                                             .as = doer->as,
                                             .object = job->found.device,
                                             .detail = arena_printf(job->arena, "challenge=%.*s",
                                                                    STR_ARG(job->code))});
}

/* Staff see every device of the customer. */
static struct device_sight
sight_of_staff(const struct member_doer *doer)
{
    return (struct device_sight){.customer = doer->customer, .sees_all = true, .sees_some = true};
}

enum result
challenge_accept(struct db *db, struct arena *arena, const struct member_doer *doer,
                 struct str code)
{
    struct deciding job = {.arena = arena,
                           .doer = doer,
                           .sight = sight_of_staff(doer),
                           .code = code,
                           .state = STR("accepted")};

    return db_transact(db, decide, &job);
}

enum result
challenge_reject(struct db *db, struct arena *arena, const struct member_doer *doer,
                 struct str code, struct str answer)
{
    struct deciding job = {.arena = arena,
                           .doer = doer,
                           .sight = sight_of_staff(doer),
                           .code = code,
                           .state = STR("rejected"),
                           .answer = answer};

    return db_transact(db, decide, &job);
}

enum result
challenge_withdraw(struct db *db, struct arena *arena, const struct member_doer *doer,
                   const struct device_sight *sight, struct str code)
{
    struct deciding job = {
        .arena = arena, .doer = doer, .sight = *sight, .code = code, .state = STR("withdrawn")};

    return db_transact(db, decide, &job);
}
