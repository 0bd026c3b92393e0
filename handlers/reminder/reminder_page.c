/* The jobs, and what the link in a reminder opens: one submission without signing in (MET-9). */
#include "fcgi/call.h"
#include "handlers/customer/customer.h"
#include "handlers/device/device.h"
#include "handlers/reading/reading_page.h"
#include "handlers/reminder/reminder.h"
#include "handlers/tables.h"

struct letter_input {
    struct reading_rows_input rows;
    struct str token;
};

static const struct field show_fields[] = {
    FIELD_TEXT(struct letter_input, token, "token", .from = FROM_QUERY, .most = 100),
};

const struct form reminder_letter_form = FORM(struct letter_input, show_fields);

static const struct field send_fields[] = {
    FIELD_CODES(struct letter_input, rows.devices, "device", .from = FROM_BODY,
                .max = READING_ROWS_MOST, .most = 20),
    FIELD_MANY(struct letter_input, rows.counts, "count", .from = FROM_BODY,
               .max = (uint64_t)READING_ROWS_MOST * READING_KINDS, .most = 40),
    FIELD_CODES(struct letter_input, rows.sure, "sure", .from = FROM_BODY, .max = READING_ROWS_MOST,
                .most = 20),
    FIELD_TEXT(struct letter_input, token, "token", .from = FROM_QUERY, .most = 100),
};

const struct form reminder_send_form = {
    .size = sizeof(struct letter_input),
    .fields = send_fields,
    .count = sizeof send_fields / sizeof send_fields[0],
    .body_most = FORM_LARGE_MOST,
};

static struct str
state_of(const struct reminder_link *link)
{
    if (link->is_used)
        return STR("used");
    return link->is_over || !role_has(link->role, RIGHT_READINGS) ? STR("over") : STR("open");
}

/* With the sight of the member the mail went to. */
static struct reading_scope
scope_of(const struct call *c, const struct reminder_link *link)
{
    const bool sees_all = role_has(link->role, RIGHT_EVERYTHING);

    return (struct reading_scope){
        .sight = {.customer = link->customer,
                  .member = link->member,
                  .sees_all = sees_all,
                  .sees_some = sees_all || role_has(link->role, RIGHT_DEVICES)},
        .zone = c->portal->zone
    };
}

static enum result
find_due(struct call *c, const struct reminder_link *link, struct reading_facts *facts)
{
    const struct reading_scope scope = scope_of(c, link);
    const struct reading_due_query query = {.within_days = READING_EARLY_DAYS,
                                            .limit = READING_ROWS_MOST};

    return reading_due(c->db, c->arena, &scope, &query, facts);
}

/* Used, or too old: what became of it, and where to go on. */
static enum result
show_end(struct call *c, const struct reminder_link *link, struct str state)
{
    struct node *page = call_body(c, "reading-letter");

    node_set(page, "state", state);
    node_set(page, "customer", link->customer_name);
    node_set_day(page, "due", link->due);
    c->view = "reminder/letter";
    return RES_OK;
}

/* The page of all that is due, as its member would see it. */
static enum result
show(struct call *c, const struct reminder_link *link, const struct reading_facts *facts,
     const struct reading_rows *rows)
{
    const struct letter_input *in = c->input;
    const struct str state = state_of(link);

    c->response.cache = STR("private, no-store");
    if (!str_is(state, STR("open")))
        return show_end(c, link, state);
    if (facts->count == 0) /* somebody else was there */
        return show_end(c, link, STR("used"));
    struct node *page = call_body(c, "reading-due");

    node_set(page, "token", in->token);
    (void)call_form(c, page, "due", STR("/readings/by-mail"));
    reading_rows_show(c, page, facts, rows);
    c->view = "reading/due";
    return RES_OK;
}

static enum result
look(struct call *c, struct reminder_link *link, struct reading_facts *facts)
{
    const struct letter_input *in = c->input;

    *facts = (struct reading_facts){0};
    if (!portal_has(c->portal, STR("readings")) || str_is_empty(in->token))
        return RES_NOT_FOUND;
    TRY(reminder_look(c->db, c->arena, c->portal->brand, in->token, link));
    return str_is(state_of(link), STR("open")) ? find_due(c, link, facts) : RES_OK;
}

/* GET /readings/by-mail: shows what is due; a mail scanner that fetches it changes nothing */
enum result
reminder_letter_show(struct call *c)
{
    struct reminder_link link;
    struct reading_facts facts;

    TRY(look(c, &link, &facts));
    return show(c, &link, &facts, NULL);
}

struct sending {
    struct call *c;
    const struct reminder_link *link;
    struct reading_rows *rows;
};

/* All that was typed or nothing: the link is good for one submission. */
static enum result
send(struct db *db, void *arg)
{
    const struct sending *job = arg;
    const struct reading_scope scope = scope_of(job->c, job->link);
    const struct reading_doer doer = {.customer = job->link->customer,
                                      .person = job->link->person,
                                      .source = STR("link"),
                                      .portal = job->c->portal->code,
                                      .centre = job->c->decision.centre->code};
    const struct reading_sending sending = {.arena = job->c->arena,
                                            .scope = &scope,
                                            .doer = &doer,
                                            .reports = job->rows->reports,
                                            .count = job->rows->count};

    TRY(customer_touch(db, job->link->customer));
    TRY(reminder_use(db, job->link->customer, job->link->id));
    TRY(reading_send_within(db, &sending));
    for (size_t i = 0; i < job->rows->count; i++)
        if (!job->rows->reports[i].is_stored)
            return RES_INVALID;
    return RES_OK;
}

/* POST /readings/by-mail */
enum result
reminder_letter_send(struct call *c)
{
    const struct letter_input *in = c->input;
    struct reminder_link link;
    struct reading_facts facts;
    struct reading_rows rows;
    enum result r = RES_INVALID;

    TRY(look(c, &link, &facts));
    if (facts.count == 0)
        return show(c, &link, &facts, NULL);
    reading_rows_take(c, &in->rows, &facts, &rows);
    if (rows.count == 0 && rows.wrong == 0)
        problems_add(&c->problems, NULL, "reading.none");
    struct sending job = {c, &link, &rows};

    if (rows.count > 0 && rows.wrong == 0)
        r = db_transact(c->db, send, &job);
    for (size_t i = 0; r != RES_OK && i < rows.count; i++)
        rows.reports[i].is_stored = false; /* the unit came to nothing */
    if (r != RES_OK && r != RES_INVALID && r != RES_CONFLICT && r != RES_NOT_FOUND)
        return r;
    if (r == RES_OK || r == RES_CONFLICT) { /* sent, now or by the first of two clicks */
        link.is_used = true;
        return show(c, &link, &facts, NULL);
    }
    TRY(show(c, &link, &facts, &rows));
    return reading_page_refuse(c);
}

/* --- jobs --- */

#define CUSTOMERS_A_PIECE 100

typedef enum result next_customer(struct db *db, struct arena *arena, uint64_t *after,
                                  bool *did_some);

/* A piece ends with the first customer for whom anything was written, a round with the last one: a
 * round that wrote nothing ends the turn. */
static enum result
go_on(struct runner *runner, bool *did_some, uint64_t *after, next_customer *next)
{
    for (unsigned i = 0; i < CUSTOMERS_A_PIECE; i++) {
        TRY(next(runner->db, runner->arena, after, did_some));
        if (*did_some || *after == 0)
            return RES_OK;
    }
    *did_some = true; /* the round is not at its end */
    return RES_OK;
}

enum result
reminder_send_job(struct runner *runner, bool *did_some)
{
    static uint64_t after;

    return go_on(runner, did_some, &after, reminder_send_next);
}

enum result
reminder_estimate_job(struct runner *runner, bool *did_some)
{
    static uint64_t after;

    return go_on(runner, did_some, &after, reminder_estimate_next);
}

enum result
reminder_silence_job(struct runner *runner, bool *did_some)
{
    static uint64_t after;

    return go_on(runner, did_some, &after, reminder_silence_next);
}
