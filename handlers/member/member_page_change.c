/* What administrators change about a member: each form of the member's page has its function. */
#include "handlers/invitation/invitation.h"
#include "handlers/member/member_page.h"

#include "fcgi/gate/limit.h"
#include "fcgi/gate/once.h"
#include "handlers/tables.h"

struct role_input {
    struct str member, role;
};

static const struct field role_fields[] = {
    FIELD_CODE(struct role_input, member, "member", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct role_input, role, "role", .from = FROM_BODY, .required = true, .most = 30),
};

const struct form member_role_form = FORM(struct role_input, role_fields);

struct assign_input {
    struct str member, place, serial;
};

static const struct field assign_fields[] = {
    FIELD_CODE(struct assign_input, member, "member", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct assign_input, place, "place", .from = FROM_BODY, .most = 30),
    FIELD_TEXT(struct assign_input, serial, "serial", .from = FROM_BODY, .most = 80),
};

const struct form member_assign_form = FORM(struct assign_input, assign_fields);

struct unassign_input {
    struct str member, scope;
};

static const struct field unassign_fields[] = {
    FIELD_CODE(struct unassign_input, member, "member", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct unassign_input, scope, "scope", .from = FROM_BODY, .required = true,
               .most = 20),
};

const struct form member_unassign_form = FORM(struct unassign_input, unassign_fields);

struct plain_input {
    struct str member;
};

static const struct field plain_fields[] = {
    FIELD_CODE(struct plain_input, member, "member", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form member_plain_form = FORM(struct plain_input, plain_fields);

/* POST /people/{member}/approve */
enum result
member_page_approve(struct call *c)
{
    const struct role_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    struct member_outcome outcome = {.done = "approved"};

    if (!problems_none(&c->problems))
        return member_page_show(c, in->member);
    outcome.result =
        member_approve(c->db, c->arena, &doer, in->member, role_from(in->role), &outcome.problem);
    if (outcome.result == RES_INVALID)
        outcome.field = "role";
    return member_page_answer(c, in->member, &outcome);
}

/* POST /people/{member}/refuse */
enum result
member_page_refuse(struct call *c)
{
    const struct plain_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    struct member_outcome outcome = {.done = "refused"};

    outcome.result = member_refuse(c->db, c->arena, &doer, in->member, &outcome.problem);
    return member_page_answer(c, in->member, &outcome);
}

/* POST /people/{member}/role; whoever is no administrator any more sees no people. */
enum result
member_page_role(struct call *c)
{
    const struct role_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    const enum role role = role_from(in->role);
    const bool is_self = str_is(in->member, c->viewer.member_code);
    struct member_outcome outcome = {.done = "role-changed"};

    if (!problems_none(&c->problems))
        return member_page_show(c, in->member);
    outcome.result = member_change_role(c->db, c->arena, &doer, in->member, role, &outcome.problem);
    if (outcome.result == RES_INVALID)
        outcome.field = "role";
    if (outcome.result == RES_OK && is_self && role != ROLE_ADMINISTRATOR)
        return call_done(c, call_address(c, STR("/account")), "role-changed");
    return member_page_answer(c, in->member, &outcome);
}

/* POST /people/{member}/assign */
enum result
member_page_assign(struct call *c)
{
    const struct assign_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    const struct member_scope_choice choice = member_page_choice(in->place, in->serial);
    struct member_outcome outcome = {.done = "assigned"};

    if (!problems_none(&c->problems))
        return member_page_show(c, in->member);
    outcome.result = member_assign(c->db, c->arena, &doer, in->member, &choice, &outcome.problem);
    if (outcome.result == RES_INVALID)
        outcome.field = str_is_empty(in->serial) ? "place" : "serial";
    return member_page_answer(c, in->member, &outcome);
}

/* POST /people/{member}/unassign */
enum result
member_page_unassign(struct call *c)
{
    const struct unassign_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    struct member_outcome outcome = {.done = "unassigned"};

    if (!problems_none(&c->problems))
        return RES_NOT_FOUND;
    outcome.result =
        member_unassign(c->db, c->arena, &doer, in->member, in->scope, &outcome.problem);
    return member_page_answer(c, in->member, &outcome);
}

static enum result
show_end(struct call *c, struct str code)
{
    struct member member;

    TRY(member_by_code(c->db, c->arena, c->viewer.customer, code, &member));
    if (str_is(member.state, STR("ended")) || str_is(member.state, STR("waiting")))
        return RES_NOT_FOUND;
    struct node *page = call_body(c, "member-end");

    node_set(page, "id", member.code);
    node_set(page, "name", str_is_empty(member.name) ? member.mail : member.name);
    node_set(page, "state", member.state);
    node_set_flag(page, "self", str_is(member.code, c->viewer.member_code));
    member_page_form(c, page, member.code, "end");
    return RES_OK;
}

/* GET /people/{member}/end: asks first. */
enum result
member_page_ask_end(struct call *c)
{
    const struct plain_input *in = c->input;

    return show_end(c, in->member);
}

/* POST /people/{member}/end; whoever ended their own membership is signed out. */
enum result
member_page_end(struct call *c)
{
    const struct plain_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    const bool is_self = str_is(in->member, c->viewer.member_code);
    struct member_outcome outcome = {.done = "ended"};

    outcome.result = member_end(c->db, c->arena, &doer, in->member, &outcome.problem);
    if (outcome.result == RES_CONFLICT && outcome.problem != NULL) {
        problems_add(&c->problems, NULL, outcome.problem);
        c->response.status = result_status(RES_CONFLICT);
        return show_end(c, in->member);
    }
    if (outcome.result == RES_OK && is_self) {
        call_sign_out(c);
        return call_see_other(c, call_address(c, STR("/")));
    }
    return member_page_answer(c, in->member, &outcome);
}

/* POST /people/{member}/again */
enum result
member_page_again(struct call *c)
{
    const struct plain_input *in = c->input;
    struct member_doer doer = member_page_doer(c);
    struct member_outcome outcome = {.done = "again"};
    struct str first;

    doer.key = call_key(c);
    doer.address = member_page_path(c, in->member, "?done=again");
    TRY(limit_count(c->db, LIMIT_INVITE, c->viewer.customer_code));
    outcome.result = invitation_send_again(c->db, c->arena, &doer, in->member);
    if (outcome.result == RES_CONFLICT && once_address(c->db, c->arena, doer.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    return member_page_answer(c, in->member, &outcome);
}
