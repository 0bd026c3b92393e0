/* The rules of absence cover: days, colleagues, one cover at a time. */
#include "handlers/cover/cover.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/cover/cover_store.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/person/person.h"

struct making {
    struct arena *arena;
    const struct member_doer *doer;
    const struct cover_plan *plan;
    struct cover_problem *problem;
};

const char *
cover_days_problem(const struct cover_plan *plan, const char **field)
{
    *field = "starts";
    if (plan->starts.days < plan->today.days)
        return "cover.starts-in-past";
    *field = "ends";
    if (plan->ends.days < plan->starts.days)
        return "cover.ends-before-start";
    if (plan->ends.days - plan->starts.days >= COVER_DAYS_MOST)
        return "cover.too-long";
    return NULL;
}

static enum result
refuse(const struct making *job, const char *field, const char *code)
{
    *job->problem = (struct cover_problem){field, code};
    return RES_INVALID;
}

/* The colleague of a public id, if they can stand in. */
static enum result
find_colleague(struct db *db, const struct making *job, struct cover_colleague *out)
{
    const struct cover_colleague *all = NULL;
    size_t count = 0;

    TRY(cover_colleagues(db, job->arena, job->doer->customer, job->plan->member, &all, &count));
    for (size_t i = 0; i < count; i++) {
        if (str_is(all[i].code, job->plan->by)) {
            *out = all[i];
            return RES_OK;
        }
    }
    return refuse(job, "by", "cover.nobody");
}

static enum result
tell(struct db *db, const struct making *job, struct str name, uint64_t by_person)
{
    char from[11];
    char to[11];

    day_format(job->plan->starts, from);
    day_format(job->plan->ends, to);
    const struct mail mail = {
        .event = MAIL_COVER,
        .person = by_person,
        .values = {{"name", name},
                   {"from", arena_str(job->arena, str_from(from))},
                   {"to", arena_str(job->arena, str_from(to))},
                   {"customer", job->doer->customer_name}},
    };

    return mail_queue(db, job->arena, &mail);
}

static enum result
make(struct db *db, void *arg)
{
    const struct making *job = arg;
    const struct member_doer *doer = job->doer;
    const struct str code = secret_code(job->arena);
    struct cover_colleague by;
    uint64_t person = 0;
    uint64_t covers = 0;
    struct str name;

    TRY(customer_touch(db, doer->customer));
    TRY(once_claim(db, doer->key, doer->person, doer->address));
    TRY(cover_store_absent(db, job->arena, doer->customer, job->plan->member, &person, &name));
    TRY(find_colleague(db, job, &by));
    if (doer->as != 0 && by.person == doer->person)
        return RES_FORBIDDEN; /* a stand-in would stay one for ever */
    TRY(cover_store_overlaps(db, job->arena, doer->customer, job->plan, &covers));
    if (covers > 0)
        return refuse(job, "starts", "cover.overlaps");
    TRY(cover_store_insert(db, doer->customer, code, job->plan, by.id));
    TRY(person_touch(db, by.person)); /* their choice of customers changes */
    TRY(tell(db, job, name, by.person));
    return audit_write(db, job->arena,
                       &(struct audit_entry){
                           .event = AUDIT_COVER_MADE,
                           .customer = doer->customer,
                           .actor = doer->person,
                           .as = doer->as,
                           .person = person,
                           .object = code,
                           .detail = arena_printf(job->arena, "by=%.*s", STR_ARG(by.code)),
                       });
}

enum result
cover_make(struct db *db, struct arena *arena, const struct member_doer *doer,
           const struct cover_plan *plan, struct cover_problem *problem)
{
    struct making job = {arena, doer, plan, problem};

    problem->code = cover_days_problem(plan, &problem->field);
    if (problem->code != NULL)
        return RES_INVALID;
    return db_transact(db, make, &job);
}

struct ending {
    struct arena *arena;
    const struct member_doer *doer;
    uint64_t member;
    struct str code;
};

static enum result
end(struct db *db, void *arg)
{
    const struct ending *job = arg;
    const struct member_doer *doer = job->doer;
    struct cover_found found;

    TRY(customer_touch(db, doer->customer));
    TRY(cover_store_one(db, job->arena, doer->customer, job->member, job->code, &found));
    if (found.is_over)
        return RES_OK;
    TRY(cover_store_end(db, doer->customer, found.id));
    TRY(person_touch(db, found.by_person));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_COVER_ENDED,
                                             .customer = doer->customer,
                                             .actor = doer->person,
                                             .as = doer->as,
                                             .person = found.away_person,
                                             .object = job->code});
}

enum result
cover_end(struct db *db, struct arena *arena, const struct member_doer *doer, uint64_t member,
          struct str code)
{
    struct ending job = {arena, doer, member, code};

    return db_transact(db, end, &job);
}
