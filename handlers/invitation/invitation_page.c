/* The form by which an administrator invites somebody. */
#include "fcgi/edge/address.h"
#include "fcgi/gate/limit.h"
#include "fcgi/gate/once.h"
#include "handlers/invitation/invitation.h"
#include "handlers/member/member_page.h"
#include "handlers/person/person.h"
#include "handlers/tables.h"

struct invite_input {
    struct str mail, name, role, place, serial;
};

static const struct field invite_fields[] = {
    FIELD_TEXT(struct invite_input, mail, "mail", .from = FROM_BODY, .required = true, .most = 254),
    FIELD_TEXT(struct invite_input, name, "name", .from = FROM_BODY, .required = true, .most = 120),
    FIELD_CODE(struct invite_input, role, "role", .from = FROM_BODY, .required = true, .most = 30),
    FIELD_CODE(struct invite_input, place, "place", .from = FROM_BODY, .most = 30),
    FIELD_TEXT(struct invite_input, serial, "serial", .from = FROM_BODY, .most = 80),
};

const struct form invitation_form = FORM(struct invite_input, invite_fields);

/* GET /people/invite */
enum result
invitation_page_new(struct call *c)
{
    const struct member_scope *scopes = NULL;
    size_t count = 0;

    TRY(member_scopes(c->db, c->arena, c->viewer.customer, 0, &scopes, &count));
    struct node *form = call_form(c, call_body(c, "invite-page"), "invite", STR("/people/invite"));
    struct node *mail = call_field(c, form, "mail", STR_NONE);

    node_set(mail, "type", STR("email"));
    node_set_count(mail, "max", 254);
    node_set_count(call_field(c, form, "name", STR_NONE), "max", 120);
    member_page_roles(c, form, ROLE_READER, false);
    member_page_scope_fields(c, form, scopes, count);
    return RES_OK;
}

static const char *
field_of(const char *problem)
{
    const struct str code = str_from(problem);

    if (str_is(code, STR("member.role-not-offered")))
        return "role";
    if (str_is(code, STR("member.serial-unknown")))
        return "serial";
    if (str_is(code, STR("member.scope-unknown")))
        return "place";
    return "mail";
}

static enum result
show_again(struct call *c, enum result result, const char *field, const char *problem)
{
    problems_add(&c->problems, field, problem);
    c->response.status = result_status(result);
    return invitation_page_new(c);
}

/* POST /people/invite */
enum result
invitation_page_send(struct call *c)
{
    const struct invite_input *in = c->input;
    struct member_doer doer = member_page_doer(c);
    struct invitation invitation = {.name = in->name,
                                    .role = role_from(in->role),
                                    .choice = member_page_choice(in->place, in->serial)};
    const char *problem = NULL;
    struct address address;
    struct str code;
    struct str first;

    if (!problems_none(&c->problems))
        return invitation_page_new(c);
    if (!person_name_fits(in->name))
        return show_again(c, RES_INVALID, "name", "field.malformed");
    if (address_read(c->arena, in->mail, &address) != RES_OK)
        return show_again(c, RES_INVALID, "mail", "member.mail-malformed");
    invitation.mail = address.mail;
    invitation.mail_key = address.key;
    if (!str_is_empty(call_key(c)))
        doer.key = arena_printf(c->arena, "%.*s %.*s", STR_ARG(call_key(c)), STR_ARG(address.key));
    doer.address = STR("/people?done=invited");
    const enum result limit = limit_count(c->db, LIMIT_INVITE, c->viewer.customer_code);

    if (limit == RES_TOO_MANY)
        return show_again(c, limit, NULL, "member.invite-limit");
    TRY(limit);
    const enum result r = invitation_make(c->db, c->arena, &doer, &invitation, &code, &problem);

    if (r == RES_INVALID && problem != NULL)
        return show_again(c, r, field_of(problem), problem);
    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    TRY(r);
    return call_done(c, call_address(c, STR("/people")), "invited");
}
