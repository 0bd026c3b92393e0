/* What staff send from the page of a case. */
#include "fcgi/gate/once.h"
#include "handlers/attachment/attachment_page.h"
#include "handlers/member/member_page.h"
#include "handlers/promise/promise.h"
#include "handlers/queue/queue_page.h"
#include "handlers/tables.h"
#include "handlers/ticket/ticket_page.h"

#define VERSION_MOST 4000000000U

struct step_input {
    struct str code, person, queue, reason, number, to, body, language;
    uint64_t version, seen;
    struct day day;
    struct sent_list files;
};

#define STEP_CODE                                                                                  \
    FIELD_CODE(struct step_input, code, "case", .from = FROM_PATH, .required = true, .most = 20)
#define STEP_VERSION                                                                               \
    FIELD_COUNT(struct step_input, version, "version", .from = FROM_BODY, .max = VERSION_MOST)

static const struct field open_fields[] = {STEP_CODE};

const struct form queue_open_form = FORM(struct step_input, open_fields);

static const struct field bare_fields[] = {STEP_CODE, STEP_VERSION};

const struct form queue_bare_form = FORM(struct step_input, bare_fields);

static const struct field assign_fields[] = {
    STEP_CODE,
    STEP_VERSION,
    FIELD_CODE(struct step_input, person, "person", .from = FROM_BODY, .required = true,
               .most = 20),
};

const struct form queue_assign_form = FORM(struct step_input, assign_fields);

static const struct field pass_fields[] = {
    STEP_CODE,
    STEP_VERSION,
    FIELD_CODE(struct step_input, queue, "queue", .from = FROM_BODY, .required = true, .most = 81),
    FIELD_TEXT(struct step_input, reason, "reason", .from = FROM_BODY, .required = true,
               .most = (size_t)4 * QUEUE_NOTE_MOST),
};

const struct form queue_pass_form = FORM(struct step_input, pass_fields);

static const struct field link_fields[] = {
    STEP_CODE,
    STEP_VERSION,
    FIELD_TEXT(struct step_input, number, "link", .from = FROM_BODY, .required = true, .most = 20),
};

const struct form queue_link_form = FORM(struct step_input, link_fields);

static const struct field merge_fields[] = {
    STEP_CODE,
    STEP_VERSION,
    FIELD_TEXT(struct step_input, number, "merge", .from = FROM_BODY, .required = true, .most = 20),
};

const struct form queue_merge_form = FORM(struct step_input, merge_fields);

static const struct field state_fields[] = {
    STEP_CODE,
    STEP_VERSION,
    FIELD_CODE(struct step_input, to, "state", .from = FROM_BODY, .required = true, .most = 20),
};

const struct form queue_state_form = FORM(struct step_input, state_fields);

static const struct field visit_fields[] = {
    STEP_CODE,
    STEP_VERSION,
    FIELD_DAY(struct step_input, day, "day", .from = FROM_BODY, .required = true),
};

const struct form queue_visit_form = FORM(struct step_input, visit_fields);

static const struct field note_fields[] = {
    STEP_CODE,
    STEP_VERSION,
    FIELD_PROSE(struct step_input, body, "note", .from = FROM_BODY, .required = true,
                .most = (size_t)4 * TICKET_BODY_MOST),
};

const struct form queue_note_form = {
    .size = sizeof(struct step_input),
    .fields = note_fields,
    .count = sizeof note_fields / sizeof note_fields[0],
    .body_most = FORM_LARGE_MOST,
};

static const struct field reply_fields[] = {
    STEP_CODE,
    STEP_VERSION,
    FIELD_COUNT(struct step_input, seen, "seen", .from = FROM_BODY, .max = VERSION_MOST),
    FIELD_PROSE(struct step_input, body, "body", .from = FROM_BODY, .required = true,
                .most = (size_t)4 * TICKET_BODY_MOST),
    FIELD_TEXT(struct step_input, language, "language", .from = FROM_BODY, .most = 35),
    FIELD_CODE(struct step_input, to, "to", .from = FROM_BODY, .required = true, .most = 20),
    FIELD_ATTACHMENTS(struct step_input, files),
};

const struct form queue_reply_form = FORM_WITH_FILES(struct step_input, reply_fields);

/* --- what all of them share --- */

struct sending {
    struct member_doer doer;
    struct queue_step step;
    const char *problem;
    const char *field; /* what problems with RES_INVALID belong to; NULL: the whole form */
};

static void
begin(struct call *c, const struct step_input *in, const char *done, struct sending *sending)
{
    *sending = (struct sending){.doer = member_page_doer(c)};
    sending->doer.key = call_key(c);
    sending->doer.address =
        arena_printf(c->arena, "%.*s?done=%s", STR_ARG(queue_page_path(c, in->code, "")), done);
    sending->step = (struct queue_step){.doer = &sending->doer,
                                        .code = in->code,
                                        .version = in->version,
                                        .has_survey = portal_has(c->portal, STR("survey")),
                                        .problem = &sending->problem};
}

static enum result
show_again(struct call *c, const struct step_input *in)
{
    return queue_page_case_show(c, in->code, &(struct queue_choice){.seen = in->seen});
}

/* The key as the unit claimed it: with the version seen. */
static struct str
key_of(struct call *c, const struct sending *sending)
{
    return arena_printf(c->arena, "%.*s %llu", STR_ARG(sending->doer.key),
                        (unsigned long long)sending->step.version);
}

/* To the page, which says what was done; or the page again, with what is in the way. Who has not
   opened the case is led to where they can. */
static enum result
answer(struct call *c, const struct step_input *in, const struct sending *sending, enum result r)
{
    struct str first;

    if (r == RES_OK)
        return call_see_other(c, call_address(c, sending->doer.address));
    if (r == RES_FORBIDDEN)
        return call_see_other(c, call_address(c, queue_page_path(c, in->code, "")));
    if (sending->problem != NULL) {
        problems_add(&c->problems, r == RES_INVALID ? sending->field : NULL, sending->problem);
        c->response.status = result_status(r);
        return show_again(c, in);
    }
    if (r == RES_CONFLICT && once_address(c->db, c->arena, key_of(c, sending), &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    return r;
}

/* --- opening, and who has it --- */

/* POST /desk/requests/{case}/open */
enum result
queue_page_open(struct call *c)
{
    const struct step_input *in = c->input;

    TRY(queue_open(c->db, c->arena, c->viewer.person, in->code));
    return call_see_other(c, call_address(c, queue_page_path(c, in->code, "")));
}

typedef enum result bare_step(struct db *db, struct arena *arena, const struct queue_step *step);

static enum result
send_bare(struct call *c, bare_step *step, const char *done)
{
    const struct step_input *in = c->input;
    struct sending sending;

    begin(c, in, done, &sending);
    return answer(c, in, &sending, step(c->db, c->arena, &sending.step));
}

/* POST /desk/requests/{case}/take */
enum result
queue_page_take(struct call *c)
{
    return send_bare(c, queue_take, "taken");
}

/* POST /desk/requests/{case}/release */
enum result
queue_page_release(struct call *c)
{
    return send_bare(c, queue_release, "released");
}

/* POST /desk/requests/{case}/close */
enum result
queue_page_close(struct call *c)
{
    return send_bare(c, queue_close, "closed");
}

static enum result
send_urge(struct call *c, bool is_urgent)
{
    const struct step_input *in = c->input;
    struct sending sending;

    begin(c, in, "urgent", &sending);
    return answer(c, in, &sending, queue_urge(c->db, c->arena, &sending.step, is_urgent));
}

/* POST /desk/requests/{case}/urgent */
enum result
queue_page_urgent(struct call *c)
{
    return send_urge(c, true);
}

/* POST /desk/requests/{case}/usual */
enum result
queue_page_usual(struct call *c)
{
    return send_urge(c, false);
}

/* POST /desk/requests/{case}/assign */
enum result
queue_page_assign(struct call *c)
{
    const struct step_input *in = c->input;
    struct sending sending;

    begin(c, in, "assigned", &sending);
    sending.field = "person";
    if (!problems_none(&c->problems))
        return show_again(c, in);
    return answer(c, in, &sending, queue_assign(c->db, c->arena, &sending.step, in->person));
}

/* POST /desk/requests/{case}/pass */
enum result
queue_page_pass(struct call *c)
{
    const struct step_input *in = c->input;
    struct queue_target to = {.reason = in->reason};
    struct sending sending;

    begin(c, in, "passed", &sending);
    sending.field = "queue";
    if (problems_none(&c->problems) && !str_cut(in->queue, '.', &to.centre, &to.department))
        problems_add(&c->problems, "queue", "queue.no-queue");
    if (!problems_none(&c->problems))
        return show_again(c, in);
    return answer(c, in, &sending, queue_pass(c->db, c->arena, &sending.step, &to));
}

/* --- two cases --- */

typedef enum result number_step(struct db *db, struct arena *arena, const struct queue_step *step,
                                struct str number);

static enum result
send_number(struct call *c, number_step *step, const char *field, const char *done)
{
    const struct step_input *in = c->input;
    struct sending sending;

    begin(c, in, done, &sending);
    sending.field = field;
    if (!problems_none(&c->problems))
        return show_again(c, in);
    return answer(c, in, &sending, step(c->db, c->arena, &sending.step, in->number));
}

/* POST /desk/requests/{case}/link */
enum result
queue_page_link(struct call *c)
{
    return send_number(c, queue_link, "link", "linked");
}

/* POST /desk/requests/{case}/merge */
enum result
queue_page_merge(struct call *c)
{
    return send_number(c, queue_merge, "merge", "merged");
}

/* --- words and states --- */

/* The case as it is, for what its answer hangs on; and when our next word is due, were it our turn
   from now on. */
static enum result
look(struct call *c, struct str code, struct ticket *ticket, struct instant *due)
{
    struct queue_case found;

    TRY(queue_case_find(c->db, c->arena, c->viewer.person, code, &found));
    const struct ticket_sight sight = {.customer = found.customer, .sees_all = true};

    TRY(ticket_of_viewer(c->db, c->arena, &sight, code, ticket));
    const struct centre *centre = centre_by_code(&c->snapshot->place, ticket->centre);

    *due = centre == NULL ? c->now : promise_next(centre, ticket->response_h, c->now);
    return RES_OK;
}

/* Whether an answer may be marked with a language: one of the portal's, or the customer's. */
static bool
is_offered(const struct call *c, const struct ticket *ticket, struct str language)
{
    bool is_there = str_is(language, ticket->language);

    for (size_t i = 0; i < c->portal->locale_count; i++)
        is_there = is_there || str_is(language, c->portal->locales[i].tag);
    return is_there;
}

/* POST /desk/requests/{case}/note */
enum result
queue_page_note(struct call *c)
{
    const struct step_input *in = c->input;
    const struct queue_word word = {.body = in->body, .language = c->locale->tag};
    struct sending sending;

    begin(c, in, "noted", &sending);
    ticket_page_check_body(c, "note", in->body);
    if (!problems_none(&c->problems))
        return show_again(c, in);
    return answer(c, in, &sending, queue_note(c->db, c->arena, &sending.step, &word));
}

/* POST /desk/requests/{case}/reply */
enum result
queue_page_reply(struct call *c)
{
    const struct step_input *in = c->input;
    struct attachment_bundle files;
    struct queue_word word = {.body = in->body, .files = &files, .to = ticket_state_of(in->to)};
    struct ticket ticket;
    struct sending sending;

    begin(c, in, "replied", &sending);
    sending.field = "to";
    TRY(look(c, in->code, &ticket, &word.next_due_at));
    word.language = str_is_empty(in->language) ? ticket.language : in->language;
    if (!is_offered(c, &ticket, word.language))
        problems_add(&c->problems, "language", "field.malformed");
    ticket_page_check_body(c, "body", in->body);
    TRY(attachment_page_take(c, &in->files, &files));
    if (!problems_none(&c->problems))
        return show_again(c, in);
    return answer(c, in, &sending, queue_reply(c->db, c->arena, &sending.step, &word));
}

static enum result
send_move(struct call *c, struct queue_word *word, const char *field, const char *done)
{
    const struct step_input *in = c->input;
    struct ticket ticket;
    struct sending sending;

    begin(c, in, done, &sending);
    sending.field = field;
    if (!problems_none(&c->problems))
        return show_again(c, in);
    TRY(look(c, in->code, &ticket, &word->next_due_at));
    return answer(c, in, &sending, queue_move(c->db, c->arena, &sending.step, word));
}

/* POST /desk/requests/{case}/state */
enum result
queue_page_state(struct call *c)
{
    const struct step_input *in = c->input;
    struct queue_word word = {.to = ticket_state_of(in->to)};

    if (problems_none(&c->problems) &&
        (word.to == TICKET_STATES || word.to == TICKET_VISIT_PLANNED))
        problems_add(&c->problems, "state", "queue.no-way");
    return send_move(c, &word, "state", "moved");
}

/* POST /desk/requests/{case}/visit */
enum result
queue_page_visit(struct call *c)
{
    const struct step_input *in = c->input;
    struct queue_word word = {.to = TICKET_VISIT_PLANNED, .visit = in->day};

    if (problems_none(&c->problems) && in->day.days < c->today.days)
        problems_add(&c->problems, "day", "queue.day-past");
    return send_move(c, &word, "day", "visit");
}
