/* A forgotten password and a new mail address: the pages that ask, and those that mailed links lead
 * to. GET looks, POST uses (ACC-1, ACC-3). */
#include "fcgi/edge/address.h"
#include "fcgi/edge/secret.h"
#include "handlers/sign/sign_page.h"
#include "handlers/tables.h"

#define PAUSE_MINUTES 60U
#define TOKEN_MOST    64U

struct mail_input {
    struct str mail;
};

static const struct field mail_fields[] = {
    FIELD_TEXT(struct mail_input, mail, "mail", .from = FROM_BODY, .required = true, .most = 320),
};

const struct form sign_mail_form = FORM(struct mail_input, mail_fields);

/* What a link brings in its query, and its page's form in its body: "token" is the form's own. */
struct link_input {
    struct str token, kind, password;
};

static const struct field link_fields[] = {
    FIELD_TEXT(struct link_input, token, "token", .from = FROM_QUERY, .most = TOKEN_MOST),
    FIELD_CODE(struct link_input, kind, "kind", .from = FROM_QUERY, .most = 20),
};

const struct form sign_link_form = FORM(struct link_input, link_fields);

static const struct field reset_fields[] = {
    FIELD_TEXT(struct link_input, token, "link", .from = FROM_BODY, .required = true,
               .most = TOKEN_MOST),
    FIELD_SECRET(struct link_input, password, "password", .from = FROM_BODY, .required = true,
                 .most = SECRET_PASSWORD_MOST),
};

const struct form sign_reset_form = FORM(struct link_input, reset_fields);

static const struct field agree_fields[] = {
    FIELD_TEXT(struct link_input, token, "link", .from = FROM_BODY, .required = true,
               .most = TOKEN_MOST),
    FIELD_CODE(struct link_input, kind, "kind", .from = FROM_BODY, .required = true, .most = 20),
};

const struct form sign_agree_form = FORM(struct link_input, agree_fields);

/* --- a forgotten password --- */

static enum result
show_forgotten(struct call *c)
{
    struct node *form =
        call_form(c, call_body(c, "forgotten"), "forgotten", STR("/password/forgotten"));

    node_set(call_field(c, form, "mail", STR_NONE), "autocomplete", STR("username"));
    c->view = "sign/forgotten";
    return RES_OK;
}

/* GET /password/forgotten; ?done=sent says the same to everybody */
enum result
sign_forgotten_show(struct call *c)
{
    if (!str_is(pairs_get(&c->query, STR("done")), STR("sent")))
        return show_forgotten(c);
    call_body(c, "sent");
    c->response.cache = STR("private, no-store");
    c->view = "sign/sent";
    return RES_OK;
}

/* POST /password/forgotten */
enum result
sign_forgotten_send(struct call *c)
{
    const struct mail_input *in = c->input;
    const struct sign_visit visit = sign_page_visit(c);
    struct address address;
    enum result r;

    if (!problems_none(&c->problems))
        return show_forgotten(c);
    if (address_read(c->arena, in->mail, &address) != RES_OK) {
        problems_add(&c->problems, "mail", "sign.mail-malformed");
        return show_forgotten(c);
    }
    r = sign_ask_reset(c->db, c->arena, &visit, address.mail, address.key);
    if (r == RES_OK)
        return call_done(c, call_address(c, STR("/password/forgotten")), "sent");
    if (r != RES_TOO_MANY)
        return r;
    sign_page_pause(c, "sign.too-many-mails", PAUSE_MINUTES);
    return show_forgotten(c);
}

/* person: NULL when the link is no longer good */
static enum result
show_reset(struct call *c, struct str token, const struct person *person)
{
    struct node *body = call_body(c, "reset");
    struct node *form;

    c->view = "sign/reset";
    node_set(body, "state", person == NULL ? STR("gone") : STR("open"));
    if (person == NULL) {
        c->response.status = result_status(RES_NOT_FOUND);
        c->response.cache = STR("private, no-store");
        return RES_OK;
    }
    form = call_form(c, body, "reset", STR("/password/reset"));
    node_set(call_field(c, form, "link", token), "type", STR("hidden"));
    struct node *mail = node_add(form, "field");

    node_set(mail, "name", STR("username"));
    node_set(mail, "value", person->mail);
    node_set(mail, "type", STR("hidden"));
    node_set(mail, "autocomplete", STR("username"));
    call_secret_field(c, form, "password", "password", "new-password");
    return RES_OK;
}

static enum result
look_reset(struct call *c, struct str token)
{
    struct person person;
    const enum result r = sign_look_reset(c->db, c->arena, c->portal->brand, token, &person);

    if (r != RES_OK && r != RES_NOT_FOUND)
        return r;
    return show_reset(c, token, r == RES_OK ? &person : NULL);
}

/* GET /password/reset: looks at the link only, as mail scanners do */
enum result
sign_reset_show(struct call *c)
{
    const struct link_input *in = c->input;

    if (problems_none(&c->problems))
        return look_reset(c, in->token);
    c->problems.count = 0; /* a link cut short is a link that leads nowhere */
    return show_reset(c, STR_NONE, NULL);
}

/* POST /password/reset */
enum result
sign_reset_send(struct call *c)
{
    const struct link_input *in = c->input;
    const struct sign_visit visit = sign_page_visit(c);
    const struct sign_reset wanted = {
        .visit = &visit, .token = in->token, .password = in->password};
    struct person person;
    enum result r;

    if (!problems_none(&c->problems))
        return look_reset(c, in->token);
    r = sign_reset(c->db, c->arena, &wanted, &c->problems, &person);
    if (r == RES_INVALID)
        return show_reset(c, in->token, &person);
    if (r == RES_NOT_FOUND)
        return show_reset(c, STR_NONE, NULL);
    TRY(r);
    /* Whoever reads the mailbox is no stranger: what others tried keeps them out no longer. */
    call_know(c, person.code);
    call_sign_out(c);
    return call_done(c, call_address(c, STR("/sign-in")), "reset");
}

/* --- a new mail address --- */

static enum result
show_mail(struct call *c)
{
    static const char *const codes[] = {"mail-asked", NULL};
    struct node *body = call_body(c, "mail-change");
    struct node *form;

    node_set(body, "mail", c->viewer.mail);
    call_show_done(c, body, codes);
    form = call_form(c, body, "mail", STR("/account/mail"));
    struct node *field = call_field(c, form, "mail", STR_NONE);

    node_set(field, "type", STR("email"));
    node_set(field, "autocomplete", STR("email"));
    return RES_OK;
}

/* GET /account/mail */
enum result
sign_mail_show(struct call *c)
{
    return show_mail(c);
}

/* POST /account/mail */
enum result
sign_mail_send(struct call *c)
{
    const struct mail_input *in = c->input;
    const struct sign_self self = sign_page_self(c);
    struct address address;
    enum result r;

    if (!problems_none(&c->problems))
        return show_mail(c);
    if (address_read(c->arena, in->mail, &address) != RES_OK) {
        problems_add(&c->problems, "mail", "sign.mail-malformed");
        return show_mail(c);
    }
    r = sign_ask_mail(c->db, c->arena, &self, address.mail, address.key, &c->problems);
    if (r == RES_OK)
        return call_done(c, call_address(c, STR("/account/mail")), "mail-asked");
    if (r == RES_TOO_MANY)
        sign_page_pause(c, "sign.too-many-mails", PAUSE_MINUTES);
    else if (r != RES_INVALID)
        return r;
    return show_mail(c);
}

static enum result
show_agree(struct call *c, const char *state)
{
    node_set(call_body(c, "agree"), "state", str_from(state));
    c->response.cache = STR("private, no-store");
    return RES_OK;
}

/* GET /account/mail/agree */
enum result
sign_agree_show(struct call *c)
{
    const struct link_input *in = c->input;
    const struct str done = pairs_get(&c->query, STR("done"));
    struct node *body;
    struct node *form;
    struct str mail;
    enum result r = RES_NOT_FOUND;

    if (str_is(done, STR("mail-agreed")))
        return show_agree(c, "agreed");
    if (str_is(done, STR("mail-changed")))
        return show_agree(c, "changed");
    if (problems_none(&c->problems))
        r = sign_look_mail(c->db, c->arena, in->kind, in->token, &mail);
    if (r == RES_NOT_FOUND) {
        c->problems.count = 0;
        c->response.status = result_status(RES_NOT_FOUND);
        return show_agree(c, "gone");
    }
    TRY(r);
    body = call_body(c, "agree");
    node_set(body, "state", STR("open"));
    node_set(body, "kind", in->kind);
    node_set(body, "mail", mail);
    form = call_form(c, body, "agree", STR("/account/mail/agree"));
    node_set(call_field(c, form, "link", in->token), "type", STR("hidden"));
    node_set(call_field(c, form, "kind", in->kind), "type", STR("hidden"));
    return RES_OK;
}

/* POST /account/mail/agree */
enum result
sign_agree_send(struct call *c)
{
    const struct link_input *in = c->input;
    const struct sign_self self = sign_page_self(c);
    struct sign_agreement agreement = {0};
    enum result r = RES_NOT_FOUND;

    if (problems_none(&c->problems))
        r = sign_agree_mail(c->db, c->arena, &self, in->kind, in->token, &agreement);
    if (r == RES_NOT_FOUND || r == RES_CONFLICT) {
        c->problems.count = 0;
        c->response.status = result_status(r);
        return show_agree(c, r == RES_CONFLICT ? "taken" : "gone");
    }
    TRY(r);
    if (agreement.token.at != NULL)
        call_sign_in(c, agreement.token);
    return call_done(c, call_address(c, STR("/account/mail/agree")),
                     agreement.is_changed ? "mail-changed" : "mail-agreed");
}
