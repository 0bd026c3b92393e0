/* What staff do with a case, each in a unit of its own: the common row first, the log last (DSK-1,
 * TKT-7). */
#include "fcgi/gate/once.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/queue/queue_store.h"

struct work {
    struct arena *arena;
    const struct queue_step *step;
    bool is_any;   /* whatever changed meanwhile does not matter */
    struct str by; /* person or number that was named */
    const struct queue_target *to;
    const struct queue_word *word;
    bool is_urgent;
    struct queue_case found;
    struct ticket ticket;
};

static enum result
refuse(const struct work *job, enum result r, const char *problem)
{
    *job->step->problem = problem;
    return r;
}

static uint64_t
staff_of(const struct work *job)
{
    return job->step->doer->person;
}

/* The case as this member of staff may work on it; the common row; the form's key, which hangs on
   the version seen, so that the next form has another; then the ticket. */
static enum result
begin(struct db *db, struct work *job)
{
    const struct queue_step *step = job->step;
    const struct str key = step->doer->key;

    *step->problem = NULL;
    TRY(queue_store_one(db, job->arena, staff_of(job), step->code, &job->found));
    if (!job->found.is_open)
        return RES_FORBIDDEN;
    TRY(customer_touch(db, job->found.customer));
    if (!str_is_empty(key))
        TRY(once_claim(
            db,
            arena_printf(job->arena, "%.*s %llu", STR_ARG(key), (unsigned long long)step->version),
            staff_of(job), step->doer->address));
    const enum result r = ticket_take(db, job->arena, job->found.customer, step->code,
                                      job->is_any ? 0 : step->version, &job->ticket);

    if (r == RES_CONFLICT)
        return refuse(job, r, "queue.changed");
    TRY(r);
    return job->ticket.state == TICKET_CLOSED ? refuse(job, RES_CONFLICT, "queue.closed") : RES_OK;
}

static enum result
log_it(struct db *db, const struct work *job, enum audit_event event, const char *detail)
{
    return audit_write(
        db, job->arena,
        &(struct audit_entry){.event = event,
                              .customer = job->found.customer,
                              .actor = staff_of(job),
                              .object = job->step->code,
                              .detail = detail == NULL ? STR_NONE : str_from(detail)});
}

/* --- who has it --- */

/* What nobody began is as good as new when nobody has it, and assigned when somebody does. */
static enum result
follow(struct db *db, struct work *job, enum ticket_state from, enum ticket_state to)
{
    const struct ticket_change change = {
        .to = to, .next_due_at = job->ticket.next_due_at, .person = staff_of(job)};

    return job->ticket.state == from ? ticket_change_state(db, &job->ticket, &change) : RES_OK;
}

static enum result
give(struct db *db, struct work *job, uint64_t person)
{
    const bool is_own = person == staff_of(job);

    TRY(queue_store_assign(db, job->found.customer, job->found.ticket, person));
    TRY(ticket_event_add(db,
                         &(struct ticket_event_new){.ticket = job->found.ticket,
                                                    .kind = is_own ? STR("taken") : STR("assigned"),
                                                    .person = staff_of(job),
                                                    .whom = is_own ? 0 : person}));
    job->ticket.assignee = person;
    return follow(db, job, TICKET_RECEIVED, TICKET_ASSIGNED);
}

static enum result
take_it(struct db *db, void *arg)
{
    struct work *job = arg;

    TRY(begin(db, job));
    if (job->ticket.assignee == staff_of(job))
        return RES_OK;
    TRY(give(db, job, staff_of(job)));
    return log_it(db, job, AUDIT_REQUEST_MOVED, "what=taken");
}

enum result
queue_take(struct db *db, struct arena *arena, const struct queue_step *step)
{
    struct work job = {.arena = arena, .step = step};

    return db_transact(db, take_it, &job);
}

static enum result
release_it(struct db *db, void *arg)
{
    struct work *job = arg;

    TRY(begin(db, job));
    if (job->ticket.assignee == 0)
        return RES_OK;
    TRY(queue_store_assign(db, job->found.customer, job->found.ticket, 0));
    TRY(ticket_event_add(db, &(struct ticket_event_new){.ticket = job->found.ticket,
                                                        .kind = STR("released"),
                                                        .person = staff_of(job),
                                                        .whom = job->ticket.assignee}));
    TRY(follow(db, job, TICKET_ASSIGNED, TICKET_RECEIVED));
    return log_it(db, job, AUDIT_REQUEST_MOVED, "what=released");
}

enum result
queue_release(struct db *db, struct arena *arena, const struct queue_step *step)
{
    struct work job = {.arena = arena, .step = step};

    return db_transact(db, release_it, &job);
}

static enum result
assign_it(struct db *db, void *arg)
{
    struct work *job = arg;
    uint64_t person = 0;

    TRY(begin(db, job));
    const enum result r =
        queue_store_colleague(db, job->arena, job->found.ticket, job->by, &person);

    if (r == RES_NOT_FOUND)
        return refuse(job, RES_INVALID, "queue.nobody");
    TRY(r);
    if (person == job->ticket.assignee)
        return RES_OK;
    TRY(give(db, job, person));
    return log_it(db, job, AUDIT_REQUEST_MOVED, "what=assigned");
}

enum result
queue_assign(struct db *db, struct arena *arena, const struct queue_step *step, struct str person)
{
    struct work job = {.arena = arena, .step = step, .by = person};

    return db_transact(db, assign_it, &job);
}

/* --- another queue --- */

static struct str
queue_name(const struct work *job, struct str centre, struct str department)
{
    return arena_printf(job->arena, "%.*s/%.*s", STR_ARG(centre), STR_ARG(department));
}

/* The reason is for colleagues: a note, since the customer sees that the request went elsewhere. */
static enum result
give_reason(struct db *db, const struct work *job)
{
    const struct ticket_message_new note = {.ticket = job->found.ticket,
                                            .is_staff = true,
                                            .is_note = true,
                                            .person = staff_of(job),
                                            .language = job->word->language,
                                            .body = job->to->reason};
    uint64_t id = 0;

    return ticket_message_add(db, job->arena, &note, &id);
}

static enum result
pass_it(struct db *db, void *arg)
{
    struct work *job = arg;
    const struct queue_target *to = job->to;

    TRY(begin(db, job));
    if (str_is(to->centre, job->ticket.centre) && str_is(to->department, job->ticket.department))
        return refuse(job, RES_INVALID, "queue.same-queue");
    const enum result r = queue_store_pass(db, job->found.customer, job->found.ticket, to);

    if (r == RES_NOT_FOUND)
        return refuse(job, RES_INVALID, "queue.no-queue");
    TRY(r);
    TRY(give_reason(db, job));
    TRY(ticket_event_add(db, &(struct ticket_event_new){
                                 .ticket = job->found.ticket,
                                 .kind = STR("passed"),
                                 .person = staff_of(job),
                                 .was = queue_name(job, job->ticket.centre, job->ticket.department),
                                 .now = queue_name(job, to->centre, to->department)}));
    TRY(follow(db, job, TICKET_ASSIGNED, TICKET_RECEIVED));
    return log_it(db, job, AUDIT_REQUEST_MOVED, "what=passed");
}

enum result
queue_pass(struct db *db, struct arena *arena, const struct queue_step *step,
           const struct queue_target *to)
{
    const struct queue_word word = {.language = step->doer->locale};
    struct work job = {.arena = arena, .step = step, .to = to, .word = &word};

    return db_transact(db, pass_it, &job);
}

/* --- two cases --- */

static enum result
find_other(struct db *db, const struct work *job, struct queue_named *out)
{
    const struct queue_naming naming = {.staff = staff_of(job),
                                        .customer = job->found.customer,
                                        .number = ticket_number_of(job->arena, job->by)};
    const enum result r = queue_store_named(db, job->arena, &naming, out);

    if (r == RES_NOT_FOUND)
        return refuse(job, RES_INVALID, "queue.no-case");
    TRY(r);
    return out->id == job->found.ticket ? refuse(job, RES_INVALID, "queue.same-case") : RES_OK;
}

/* Whether one may be merged into the other: what few may see does not end in what more do. */
static enum result
ask_merge(const struct work *job, const struct queue_named *other)
{
    if (!other->is_same)
        return refuse(job, RES_INVALID, "queue.other-customer");
    if (other->is_closed)
        return refuse(job, RES_INVALID, "queue.closed-case");
    if (other->is_confidential != job->ticket.is_confidential)
        return refuse(job, RES_INVALID, "queue.confidential");
    return RES_OK;
}

static enum result
merge_it(struct db *db, void *arg)
{
    struct work *job = arg;
    struct queue_named other;
    struct ticket into;

    TRY(begin(db, job));
    TRY(find_other(db, job, &other));
    TRY(ask_merge(job, &other));
    TRY(ticket_take(db, job->arena, job->found.customer, other.code, 0, &into));
    const struct ticket_change change = {
        .to = TICKET_CLOSED, .closed_as = STR("merged"), .person = staff_of(job)};

    TRY(queue_store_merge(db, job->found.customer, job->found.ticket, other.id));
    TRY(queue_store_link(db, job->found.ticket, other.id));
    TRY(ticket_event_add(db, &(struct ticket_event_new){.ticket = job->found.ticket,
                                                        .kind = STR("merged"),
                                                        .person = staff_of(job),
                                                        .now = into.number}));
    TRY(ticket_event_add(db, &(struct ticket_event_new){.ticket = other.id,
                                                        .kind = STR("merged"),
                                                        .person = staff_of(job),
                                                        .was = job->ticket.number}));
    TRY(ticket_change_state(db, &job->ticket, &change));
    TRY(ticket_tell_closed(db, job->arena, &job->ticket, false));
    return log_it(db, job, AUDIT_REQUEST_CLOSED, "how=merged");
}

enum result
queue_merge(struct db *db, struct arena *arena, const struct queue_step *step, struct str number)
{
    struct work job = {.arena = arena, .step = step, .by = number};

    return db_transact(db, merge_it, &job);
}

static enum result
link_it(struct db *db, void *arg)
{
    struct work *job = arg;
    struct queue_named other;

    TRY(begin(db, job));
    TRY(find_other(db, job, &other));
    TRY(result_or_none(queue_store_link(db, job->found.ticket, other.id)));
    TRY(ticket_event_add(db,
                         &(struct ticket_event_new){.ticket = job->found.ticket,
                                                    .kind = STR("linked"),
                                                    .is_internal = true,
                                                    .person = staff_of(job),
                                                    .now = ticket_number_of(job->arena, job->by)}));
    return log_it(db, job, AUDIT_REQUEST_MOVED, "what=linked");
}

enum result
queue_link(struct db *db, struct arena *arena, const struct queue_step *step, struct str number)
{
    struct work job = {.arena = arena, .step = step, .is_any = true, .by = number};

    return db_transact(db, link_it, &job);
}

/* --- words --- */

static enum result
say(struct db *db, const struct work *job, bool is_note)
{
    const struct queue_word *word = job->word;
    const struct ticket_message_new message = {.ticket = job->found.ticket,
                                               .is_staff = true,
                                               .is_note = is_note,
                                               .person = staff_of(job),
                                               .language = word->language,
                                               .body = word->body};
    uint64_t id = 0;

    TRY(ticket_message_add(db, job->arena, &message, &id));
    if (word->files == NULL || word->files->count == 0)
        return RES_OK;
    const struct attachment_place place = {.customer = job->found.customer,
                                           .ticket = job->found.ticket,
                                           .message = id,
                                           .person = staff_of(job)};

    return attachment_keep(db, job->arena, &place, word->files);
}

static enum result
note_it(struct db *db, void *arg)
{
    struct work *job = arg;

    TRY(begin(db, job));
    TRY(say(db, job, true));
    return log_it(db, job, AUDIT_REQUEST_MOVED, "what=note");
}

enum result
queue_note(struct db *db, struct arena *arena, const struct queue_step *step,
           const struct queue_word *word)
{
    struct work job = {.arena = arena, .step = step, .is_any = true, .word = word};

    return db_transact(db, note_it, &job);
}

/* An answer says whose turn it is: somebody's work goes on, or the case is answered. */
static bool
is_answer(enum ticket_state to)
{
    return to == TICKET_IN_PROGRESS || to == TICKET_WAITING_CUSTOMER ||
           to == TICKET_WAITING_SUPPLIER || to == TICKET_ANSWERED;
}

static enum result
move_to(struct db *db, struct work *job, bool is_said)
{
    const struct queue_word *word = job->word;
    const struct ticket_change change = {
        .to = word->to,
        .next_due_at = ticket_is_our_turn(word->to) ? word->next_due_at : (struct instant){0},
        .is_first_answer = is_said,
        .person = staff_of(job)};

    return ticket_change_state(db, &job->ticket, &change);
}

static enum result
reply_it(struct db *db, void *arg)
{
    struct work *job = arg;

    TRY(begin(db, job));
    if (!is_answer(job->word->to))
        return refuse(job, RES_INVALID, "queue.no-way");
    if (job->ticket.assignee == 0)
        TRY(give(db, job, staff_of(job)));
    TRY(say(db, job, false));
    TRY(move_to(db, job, true));
    TRY(ticket_tell(db, job->arena, &job->ticket, TICKET_NEWS_ANSWERED));
    return log_it(db, job, AUDIT_REQUEST_ANSWERED, NULL);
}

enum result
queue_reply(struct db *db, struct arena *arena, const struct queue_step *step,
            const struct queue_word *word)
{
    struct work job = {.arena = arena, .step = step, .word = word};

    return db_transact(db, reply_it, &job);
}

static enum result
plan_visit(struct db *db, const struct work *job)
{
    char day[11];

    day_format(job->word->visit, day);
    return ticket_event_add(
        db, &(struct ticket_event_new){.ticket = job->found.ticket,
                                       .kind = STR("visit"),
                                       .person = staff_of(job),
                                       .now = arena_str(job->arena, str_from(day))});
}

static enum result
move_it(struct db *db, void *arg)
{
    struct work *job = arg;
    const enum ticket_state to = job->word->to;
    const bool is_visit = to == TICKET_VISIT_PLANNED;

    TRY(begin(db, job));
    if (to == TICKET_ANSWERED || to == TICKET_CLOSED ||
        (!is_visit && !ticket_may(job->ticket.state, to, TICKET_BY_STAFF)))
        return refuse(job, RES_INVALID, "queue.no-way");
    if (is_visit)
        TRY(plan_visit(db, job));
    TRY(move_to(db, job, false));
    if (is_visit || to == TICKET_WAITING_CUSTOMER)
        TRY(ticket_tell(db, job->arena, &job->ticket, TICKET_NEWS_STATE));
    return log_it(db, job, AUDIT_REQUEST_MOVED, "what=state");
}

enum result
queue_move(struct db *db, struct arena *arena, const struct queue_step *step,
           const struct queue_word *word)
{
    struct work job = {.arena = arena, .step = step, .word = word};

    return db_transact(db, move_it, &job);
}

static enum result
close_it(struct db *db, void *arg)
{
    struct work *job = arg;
    const struct ticket_change change = {
        .to = TICKET_CLOSED, .closed_as = STR("staff"), .person = staff_of(job)};

    TRY(begin(db, job));
    TRY(ticket_change_state(db, &job->ticket, &change));
    TRY(ticket_tell_closed(db, job->arena, &job->ticket, job->step->has_survey));
    return log_it(db, job, AUDIT_REQUEST_CLOSED, "how=staff");
}

enum result
queue_close(struct db *db, struct arena *arena, const struct queue_step *step)
{
    struct work job = {.arena = arena, .step = step};

    return db_transact(db, close_it, &job);
}

static enum result
urge_it(struct db *db, void *arg)
{
    struct work *job = arg;

    TRY(begin(db, job));
    if (job->ticket.is_urgent == job->is_urgent)
        return RES_OK;
    TRY(queue_store_urge(db, job->found.customer, job->found.ticket, job->is_urgent));
    TRY(ticket_event_add(
        db, &(struct ticket_event_new){.ticket = job->found.ticket,
                                       .kind = STR("escalated"),
                                       .is_internal = true,
                                       .person = staff_of(job),
                                       .now = job->is_urgent ? STR("urgent") : STR("usual")}));
    return log_it(db, job, AUDIT_REQUEST_MOVED, "what=urgent");
}

enum result
queue_urge(struct db *db, struct arena *arena, const struct queue_step *step, bool is_urgent)
{
    struct work job = {.arena = arena, .step = step, .is_any = true, .is_urgent = is_urgent};

    return db_transact(db, urge_it, &job);
}
