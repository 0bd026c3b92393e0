/* Moves as staff plan and finish them. */
#include "fcgi/call.h"
#include "handlers/member/member_page.h"
#include "handlers/move/move.h"
#include "handlers/tables.h"

#define DESK_PATH STR("/desk/moves")

static const char *const done_codes[] = {"line-planned", "line-done", "line-cancelled", "day-past",
                                         NULL};

struct step_input {
    struct str move;
    uint64_t line;
    struct day day;
};

static const struct field step_fields[] = {
    FIELD_CODE(struct step_input, move, "task", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_COUNT(struct step_input, line, "line", .from = FROM_BODY, .required = true,
                .max = MOVE_LINES_MOST),
};

const struct form move_step_form = FORM(struct step_input, step_fields);

static const struct field plan_fields[] = {
    FIELD_CODE(struct step_input, move, "task", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_COUNT(struct step_input, line, "line", .from = FROM_BODY, .required = true,
                .max = MOVE_LINES_MOST),
    FIELD_DAY(struct step_input, day, "day", .from = FROM_BODY, .required = true),
};

const struct form move_plan_form = FORM(struct step_input, plan_fields);

static struct node *
step_form(struct call *c, struct node *node, const struct move_task *task, const char *step)
{
    struct node *form = call_form(
        c, node, step, arena_printf(c->arena, "/desk/moves/%.*s/%s", STR_ARG(task->move), step));
    struct node *line =
        call_field(c, form, "line", arena_printf(c->arena, "%llu", (unsigned long long)task->line));

    node_set(line, "type", STR("hidden"));
    return form;
}

static void
add_steps(struct call *c, struct node *node, const struct move_task *task)
{
    struct node *plan = step_form(c, node, task, "plan");
    char day[11];

    day_format(task->planned.days != 0 ? task->planned : task->wanted, day);
    node_set(call_field(c, plan, "day", arena_str(c->arena, str_from(day))), "type", STR("date"));
    step_form(c, node, task, "done");
    step_form(c, node, task, "cancel");
}

static void
add_task(struct call *c, struct node *body, const struct move_task *task)
{
    struct node *node = node_add(body, "move-task");

    node_set(node, "customer", task->customer_name);
    node_set(node, "number", task->number);
    node_set(node, "kind", task->kind);
    node_set_count(node, "line", task->line);
    node_set(node, "serial", task->serial);
    node_set(node, "model", task->model);
    node_set(node, "from", task->from);
    node_set(node, "from-town", task->from_town);
    node_set(node, "site", task->site);
    node_set(node, "town", task->town);
    node_set(node, "place", task->place);
    node_set(node, "access", task->access);
    node_set(node, "contact", task->contact);
    node_set(node, "phone", task->phone);
    node_set(node, "state", task->state);
    node_set_day(node, "wanted", task->wanted);
    if (task->planned.days != 0)
        node_set_day(node, "planned", task->planned);
    add_steps(c, node, task);
}

/* GET /desk/moves */
enum result
move_desk_list(struct call *c)
{
    const struct move_task *tasks = NULL;
    size_t count = 0;

    if (!portal_has(c->portal, STR("moves")))
        return RES_NOT_FOUND;
    TRY(move_tasks(c->db, c->arena, c->viewer.person, &tasks, &count));
    struct node *body = call_body(c, "move-desk");

    call_show_done(c, body, done_codes);
    for (size_t i = 0; i < count; i++)
        add_task(c, body, &tasks[i]);
    return RES_OK;
}

static enum result
settle(struct call *c, struct str state, const char *done)
{
    const struct step_input *in = c->input;
    const struct move_step step = {
        .move = in->move, .line = in->line, .state = state, .on = in->day};
    struct member_doer doer = member_page_doer(c);

    if (!problems_none(&c->problems))
        return RES_NOT_FOUND;
    TRY(move_customer(c->db, c->arena, c->viewer.person, in->move, &doer.customer));
    const enum result r = move_settle(c->db, c->arena, &doer, &step);

    if (r == RES_CONFLICT) /* somebody was faster: the list shows what is left */
        return call_see_other(c, call_address(c, DESK_PATH));
    TRY(r);
    return call_done(c, call_address(c, DESK_PATH), done);
}

/* POST /desk/moves/{task}/plan */
enum result
move_desk_plan(struct call *c)
{
    const struct step_input *in = c->input;

    /* Lines of one move share their addresses, so the list itself cannot say which form is meant.
     */
    if (!problems_none(&c->problems) || in->day.days < c->today.days)
        return call_done(c, call_address(c, DESK_PATH), "day-past");
    return settle(c, STR("planned"), "line-planned");
}

/* POST /desk/moves/{task}/done */
enum result
move_desk_done(struct call *c)
{
    return settle(c, STR("done"), "line-done");
}

/* POST /desk/moves/{task}/cancel */
enum result
move_desk_cancel(struct call *c)
{
    return settle(c, STR("cancelled"), "line-cancelled");
}
