/* For which customer somebody acts, and in whose name: the choice (ACC-4, ACC-9). */
#include "fcgi/call.h"
#include "handlers/member/member.h"
#include "handlers/tables.h"

struct switch_input {
    struct str choice;
};

static const struct field switch_fields[] = {
    FIELD_CODE(struct switch_input, choice, "choice", .from = FROM_BODY, .required = true,
               .most = 20),
};

const struct form member_switch_form = FORM(struct switch_input, switch_fields);

static void
add_choice(struct call *c, struct node *page, const struct membership *choice)
{
    const bool is_current = choice->member == c->viewer.member && choice->cover == c->viewer.cover;
    struct node *node = node_add(page, "choice");

    node_set(node, "code", choice->code);
    node_set(node, "customer", choice->customer_name);
    node_set(node, "number", choice->customer_number);
    node_set(node, "role", choice->role);
    node_set(node, "covered", choice->covered_name);
    if (choice->cover != 0)
        node_set_day(node, "until", choice->until);
    node_set_flag(node, "current", is_current);
    if (!is_current)
        node_set(call_field(c, call_form(c, node, "choose", STR("/account/customer")), "choice",
                            choice->code),
                 "type", STR("hidden"));
}

/* GET /account/customer */
enum result
member_page_choices(struct call *c)
{
    struct membership *choices = NULL;
    size_t count = 0;

    TRY(member_choices(c->db, c->arena, c->viewer.person, &choices, &count));
    struct node *page = call_body(c, "choice-page");

    for (size_t i = 0; i < count; i++)
        add_choice(c, page, &choices[i]);
    return RES_OK;
}

/* POST /account/customer */
enum result
member_page_switch(struct call *c)
{
    const struct switch_input *in = c->input;
    struct str token;

    if (!problems_none(&c->problems))
        return RES_NOT_FOUND;
    TRY(member_switch(c->db, c->arena, c->viewer.person, c->viewer.session, in->choice, &token));
    call_sign_in(c, token);
    return call_done(c, call_address(c, STR("/account")), "switched");
}
