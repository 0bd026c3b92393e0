/* Registering, and asking for the activation link again (ACC-1, ACC-2). */
#include "fcgi/call.h"
#include "fcgi/gate/limit.h"
#include "handlers/fact/fact_page.h"
#include "handlers/registration/registration.h"
#include "handlers/tables.h"

#define SENT "/register/sent"

struct register_input {
    struct str mail, name, customer, serial, domain, password, key;
};

static const struct field register_fields[] = {
    FIELD_TEXT(struct register_input, mail, "mail", .from = FROM_BODY, .required = true,
               .most = 254),
    FIELD_TEXT(struct register_input, name, "name", .from = FROM_BODY, .required = true,
               .most = 120),
    FIELD_TEXT(struct register_input, customer, "customer", .from = FROM_BODY, .required = true,
               .most = 80),
    FIELD_TEXT(struct register_input, serial, "serial", .from = FROM_BODY, .most = 200),
    FIELD_TEXT(struct register_input, domain, "domain", .from = FROM_BODY, .most = 200),
    FIELD_SECRET(struct register_input, password, "password", .from = FROM_BODY, .required = true,
                 .most = 1024),
    FIELD_TEXT(struct register_input, key, "key", .from = FROM_BODY, .most = 100),
};

const struct form registration_form = FORM(struct register_input, register_fields);

struct again_input {
    struct str mail, key;
};

static const struct field again_fields[] = {
    FIELD_TEXT(struct again_input, mail, "mail", .from = FROM_BODY, .required = true, .most = 254),
    FIELD_TEXT(struct again_input, key, "key", .from = FROM_BODY, .most = 100),
};

const struct form registration_again_form = FORM(struct again_input, again_fields);

/* What is registered with beside the customer number: a device, or a service by its domain. */
static const char *
thing_of(const struct call *c)
{
    return c->portal->serial_letters == 0 ? "domain" : "serial";
}

static struct registration_visit
visit_of(struct call *c, struct str key)
{
    return (struct registration_visit){
        .brand = c->portal->brand,
        .brand_name = c->portal->name,
        .portal = c->portal->code,
        .locale = c->locale->tag,
        .network = limit_network(c->arena, c->request.address),
        .pattern = {.letters = c->portal->serial_letters, .digits = c->portal->serial_digits},
        .key = key,
        .address = call_address(c, STR(SENT)),
    };
}

static void
add_mail(struct call *c, struct node *form)
{
    struct node *mail = call_field(c, form, "mail", STR_NONE);

    node_set(mail, "type", STR("email"));
    node_set(mail, "autocomplete", STR("email"));
}

static enum result
show(struct call *c)
{
    struct node *body = call_body(c, "registration");
    struct node *form;

    fact_show(c, body);
    form = call_form(c, body, "registration", STR("/register"));
    add_mail(c, form);
    node_set(call_field(c, form, "name", STR_NONE), "autocomplete", STR("name"));
    call_field(c, form, "customer", STR_NONE);
    call_field(c, form, thing_of(c), STR_NONE);
    call_secret_field(c, form, "password", "password", "new-password");
    return RES_OK;
}

/* The form again, with what is wrong; too many of them are told as such. */
static enum result
show_refused(struct call *c, enum result r, enum result (*form)(struct call *c))
{
    if (r == RES_TOO_MANY) {
        problems_add(&c->problems, NULL, "registration.too-many");
        c->response.status = result_status(RES_TOO_MANY);
    }
    return r == RES_INVALID || r == RES_TOO_MANY ? form(c) : r;
}

/* GET /register */
enum result
registration_show(struct call *c)
{
    return show(c);
}

/* POST /register: the same answer whether or not the address has an account. */
enum result
registration_submit(struct call *c)
{
    const struct register_input *in = c->input;
    const struct registration_visit visit = visit_of(c, in->key);
    const struct registration_wish wish = {
        .mail = in->mail,
        .name = in->name,
        .customer = in->customer,
        .serial = c->portal->serial_letters == 0 ? in->domain : in->serial,
        .password = in->password,
    };

    if (str_is_empty(wish.serial))
        problems_add(&c->problems, thing_of(c), "field.missing");
    const enum result r = registration_register(c->db, c->arena, &visit, &wish, &c->problems);

    return r == RES_OK ? call_see_other(c, visit.address) : show_refused(c, r, show);
}

/* GET /register/sent */
enum result
registration_sent(struct call *c)
{
    static const char *const codes[] = {"again", NULL};
    struct node *body = call_body(c, "registration-sent");

    fact_show(c, body);
    call_show_done(c, body, codes);
    return RES_OK;
}

static enum result
show_again(struct call *c)
{
    struct node *body = call_body(c, "activation-again");

    add_mail(c, call_form(c, body, "again", STR("/activate/again")));
    return RES_OK;
}

/* GET /activate/again */
enum result
registration_again_show(struct call *c)
{
    return show_again(c);
}

/* POST /activate/again: the same answer always. */
enum result
registration_again_submit(struct call *c)
{
    const struct again_input *in = c->input;
    const struct registration_visit visit = visit_of(c, in->key);

    if (!problems_none(&c->problems))
        return show_again(c);
    const enum result r = registration_again(c->db, c->arena, &visit, in->mail, &c->problems);

    return r == RES_OK ? call_done(c, visit.address, "again") : show_refused(c, r, show_again);
}
