/* What mailed links of registration lead to: a page with a button, and what the button does
 * (ACC-1). */
#include "fcgi/call.h"
#include "handlers/registration/registration.h"
#include "handlers/tables.h"

struct activate_input {
    struct str token; /* in the address of the mail */
    struct str link;  /* the same, in the form */
};

static const struct field activate_fields[] = {
    FIELD_TEXT(struct activate_input, token, "token", .from = FROM_QUERY, .most = 100),
    FIELD_TEXT(struct activate_input, link, "link", .from = FROM_BODY, .most = 100),
};

const struct form registration_link_form = FORM(struct activate_input, activate_fields);

struct invitation_input {
    struct str token, link, name, password;
};

static const struct field invitation_fields[] = {
    FIELD_TEXT(struct invitation_input, token, "token", .from = FROM_QUERY, .most = 100),
    FIELD_TEXT(struct invitation_input, link, "link", .from = FROM_BODY, .most = 100),
    FIELD_TEXT(struct invitation_input, name, "name", .from = FROM_BODY, .most = 120),
    FIELD_SECRET(struct invitation_input, password, "password", .from = FROM_BODY, .most = 1024),
};

const struct form registration_invitation_form = FORM(struct invitation_input, invitation_fields);

/* One page for links that are unknown, used, expired or withdrawn: it is not told which. */
static enum result
show_dead(struct call *c, const char *kind)
{
    node_set(call_body(c, "dead-link"), "kind", str_from(kind));
    c->view = "registration/dead";
    c->problems.count = 0;
    c->response.status = result_status(RES_NOT_FOUND);
    c->response.cache = STR("private, no-store");
    return RES_OK;
}

static void
add_link(struct call *c, struct node *form, struct str token)
{
    node_set(call_field(c, form, "link", token), "type", STR("hidden"));
}

static void
describe(struct node *body, const struct registration_link *link)
{
    node_set(body, "mail", link->mail);
    if (link->customer != 0) {
        node_set(body, "customer", link->customer_name);
        node_set(body, "number", link->customer_number);
    }
}

/* GET /activate: looks, and changes nothing, for mail programs open links before people do. */
enum result
registration_link_show(struct call *c)
{
    const struct activate_input *in = c->input;
    static const char *const codes[] = {"waiting", NULL};
    struct registration_link link;
    struct node *body;

    if (str_is_empty(in->token) && str_is(pairs_get(&c->query, STR("done")), STR("waiting"))) {
        call_show_done(c, call_body(c, "activation"), codes);
        return RES_OK;
    }
    const enum result r =
        registration_look(c->db, c->arena, c->portal->brand, STR("activate"), in->token, &link);

    if (r == RES_NOT_FOUND)
        return show_dead(c, "activate");
    TRY(r);
    body = call_body(c, "activation");
    describe(body, &link);
    add_link(c, call_form(c, body, "activation", STR("/activate")), in->token);
    return RES_OK;
}

/* POST /activate */
enum result
registration_link_use(struct call *c)
{
    const struct activate_input *in = c->input;
    struct registration_entry entry = {0};
    const enum result r = registration_activate(c->db, c->arena, c->portal->brand, in->link,
                                                portal_has(c->portal, STR("open-joining")), &entry);

    if (r == RES_NOT_FOUND)
        return show_dead(c, "activate");
    TRY(r);
    if (!str_is_empty(entry.reset))
        return call_see_other(c,
                              call_address(c, arena_printf(c->arena, "/password/reset?token=%.*s",
                                                           STR_ARG(entry.reset))));
    if (entry.outcome == REGISTRATION_WAITING)
        return call_done(c, call_address(c, STR("/activate")), "waiting");
    return call_done(c, call_address(c, STR("/sign-in")), "activated");
}

static enum result
show_invitation(struct call *c, struct str token)
{
    struct registration_link link;
    const enum result r =
        registration_look(c->db, c->arena, c->portal->brand, STR("invite"), token, &link);

    if (r == RES_NOT_FOUND)
        return show_dead(c, "invite");
    TRY(r);
    struct node *body = call_body(c, "invitation");
    struct node *form;

    describe(body, &link);
    node_set(body, "role", link.role);
    form = call_form(c, body, "invitation", STR("/invitation"));
    add_link(c, form, token);
    if (str_is(link.person_state, STR("active"))) {
        node_set_flag(body, "known", true);
        return RES_OK;
    }
    node_set(call_field(c, form, "name", link.name), "autocomplete", STR("name"));
    call_secret_field(c, form, "password", "password", "new-password");
    return RES_OK;
}

/* GET /invitation */
enum result
registration_invitation_show(struct call *c)
{
    const struct invitation_input *in = c->input;

    return show_invitation(c, in->token);
}

/* POST /invitation */
enum result
registration_invitation_accept(struct call *c)
{
    const struct invitation_input *in = c->input;
    const struct registration_acceptance acceptance = {
        .brand = c->portal->brand,
        .brand_name = c->portal->name,
        .locale = c->locale->tag,
        .portal = c->portal->code,
        .token = in->link,
        .name = in->name,
        .password = in->password,
    };
    enum result r = RES_INVALID;

    if (problems_none(&c->problems))
        r = registration_accept(c->db, c->arena, &acceptance, &c->problems);
    if (r == RES_INVALID)
        return show_invitation(c, in->link);
    if (r == RES_NOT_FOUND)
        return show_dead(c, "invite");
    TRY(r);
    return call_done(c, call_address(c, STR("/sign-in")), "activated");
}
