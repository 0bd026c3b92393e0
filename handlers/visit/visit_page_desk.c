/* Visits of a technician as staff propose dates for them and close them. */
#include "handlers/member/member_page.h"
#include "handlers/tables.h"
#include "handlers/visit/visit_page.h"

#define DESK_PATH STR("/desk/visits")

static const char *const done_codes[] = {"visit-proposed", "visit-confirmed", "visit-done",
                                         "visit-cancelled", NULL};

struct call_input {
    struct str visit;
    struct visit_span span;
};

static const struct field call_fields[] = {
    FIELD_CODE(struct call_input, visit, "appointment", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form visit_desk_form = FORM(struct call_input, call_fields);

static const struct field propose_fields[] = {
    FIELD_CODE(struct call_input, visit, "appointment", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_DAY(struct call_input, span.day, "day", .from = FROM_BODY, .required = true),
    FIELD_TEXT(struct call_input, span.from, "from", .from = FROM_BODY, .required = true,
               .most = 5),
    FIELD_TEXT(struct call_input, span.until, "until", .from = FROM_BODY, .required = true,
               .most = 5),
};

const struct form visit_desk_propose_form = FORM(struct call_input, propose_fields);

static struct str
path_of(struct call *c, const struct visit *visit, const char *step)
{
    return arena_printf(c->arena, "/desk/visits/%.*s/%s", STR_ARG(visit->code), step);
}

static enum result
show(struct call *c)
{
    const struct visit *visits = NULL;
    size_t count = 0;

    TRY(visit_tasks(c->db, c->arena, c->viewer.person, &visits, &count));
    struct node *page = call_body(c, "visit-desk");

    call_show_done(c, page, done_codes);
    for (size_t i = 0; i < count; i++) {
        const struct visit *visit = &visits[i];
        struct node *node = visit_page_add(c, page, visit);

        node_set(node, "customer", visit->customer_name);
        if (visit_may_agree(visit, VISIT_STAFF))
            call_form(c, node, "confirm", path_of(c, visit, "confirm"));
        visit_page_propose(c, node, visit, path_of(c, visit, "propose"));
        call_form(c, node, "done", path_of(c, visit, "done"));
        call_form(c, node, "cancel", path_of(c, visit, "cancel"));
    }
    return RES_OK;
}

/* GET /desk/visits */
enum result
visit_desk_list(struct call *c)
{
    return portal_has(c->portal, STR("moves")) ? show(c) : RES_NOT_FOUND;
}

static enum result
find(struct call *c, struct visit *out)
{
    const struct call_input *in = c->input;

    if (!portal_has(c->portal, STR("moves")))
        return RES_NOT_FOUND;
    return visit_of_staff(c->db, c->arena, c->viewer.person, in->visit, out);
}

static enum result
settle(struct call *c, const struct visit *visit, const struct visit_step *step, const char *done)
{
    struct member_doer doer = member_page_doer(c);

    doer.customer = visit->customer;
    const enum result r = visit_settle(c->db, c->arena, &doer, step);

    if (r == RES_CONFLICT) /* somebody was faster: the list shows what is left */
        return call_see_other(c, call_address(c, DESK_PATH));
    return r == RES_OK ? call_done(c, call_address(c, DESK_PATH), done) : r;
}

/* POST /desk/visits/{appointment}/propose */
enum result
visit_desk_propose(struct call *c)
{
    const struct call_input *in = c->input;
    struct visit_step step = {.code = in->visit, .state = STR("proposed"), .side = VISIT_STAFF};
    struct visit visit;

    TRY(find(c, &visit));
    const enum result r = visit_page_read(c, &visit, &in->span, &step);

    if (r == RES_INVALID)
        return show(c);
    return r == RES_OK ? settle(c, &visit, &step, "visit-proposed") : r;
}

static enum result
settle_plainly(struct call *c, struct str state, const char *done)
{
    const struct call_input *in = c->input;
    const struct visit_step step = {.code = in->visit, .state = state, .side = VISIT_STAFF};
    struct visit visit;

    TRY(find(c, &visit));
    return settle(c, &visit, &step, done);
}

/* POST /desk/visits/{appointment}/confirm */
enum result
visit_desk_confirm(struct call *c)
{
    return settle_plainly(c, STR("confirmed"), "visit-confirmed");
}

/* POST /desk/visits/{appointment}/done */
enum result
visit_desk_done(struct call *c)
{
    return settle_plainly(c, STR("done"), "visit-done");
}

/* POST /desk/visits/{appointment}/cancel */
enum result
visit_desk_cancel(struct call *c)
{
    return settle_plainly(c, STR("cancelled"), "visit-cancelled");
}
