/* Signing in, signing out, giving the password again, and going on where one was. */
#include "handlers/sign/sign_page.h"

#include "fcgi/edge/address.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/limit.h"
#include "fcgi/gate/session.h"
#include "handlers/tables.h"

#define PAUSE_MINUTES 15U

static const struct field back_fields[] = {
    FIELD_PATH(struct sign_way, back, "back", .from = FROM_QUERY, .most = 1000),
};

const struct form sign_back_form = FORM(struct sign_way, back_fields);

/* Buttons: nothing but the token, which the gate has seen. */
const struct form sign_bare_form = {.size = 1};

struct sign_in_input {
    struct sign_way way;
    struct str mail, password;
};

static const struct field sign_in_fields[] = {
    FIELD_TEXT(struct sign_in_input, mail, "mail", .from = FROM_BODY, .required = true,
               .most = 320),
    FIELD_SECRET(struct sign_in_input, password, "password", .from = FROM_BODY, .required = true,
                 .most = SECRET_PASSWORD_MOST),
    FIELD_PATH(struct sign_in_input, way.back, "back", .from = FROM_BODY, .most = 1000),
    FIELD_TEXT(struct sign_in_input, way.held, "held", .from = FROM_BODY, .most = CALL_HELD_MOST),
};

const struct form sign_in_form = {
    .size = sizeof(struct sign_in_input),
    .fields = sign_in_fields,
    .count = sizeof sign_in_fields / sizeof sign_in_fields[0],
    .body_most = SIGN_BODY_MOST,
};

struct confirm_input {
    struct sign_way way;
    struct str password;
};

static const struct field confirm_fields[] = {
    FIELD_SECRET(struct confirm_input, password, "password", .from = FROM_BODY, .required = true,
                 .most = SECRET_PASSWORD_MOST),
    FIELD_PATH(struct confirm_input, way.back, "back", .from = FROM_BODY, .most = 1000),
    FIELD_TEXT(struct confirm_input, way.held, "held", .from = FROM_BODY, .most = CALL_HELD_MOST),
};

const struct form sign_confirm_form = {
    .size = sizeof(struct confirm_input),
    .fields = confirm_fields,
    .count = sizeof confirm_fields / sizeof confirm_fields[0],
    .body_most = SIGN_BODY_MOST,
};

/* --- what the pages share --- */

struct sign_self
sign_page_self(const struct call *c)
{
    return (struct sign_self){
        .person = c->viewer.person,
        .session = c->viewer.session,
        .member = c->viewer.behalf != 0 ? 0 : c->viewer.member,
        .cover = c->viewer.cover,
        .customer = c->viewer.behalf != 0 ? 0 : c->viewer.customer,
        .person_code = c->viewer.person_code,
        .now = c->now,
        .is_staff = viewer_is_staff(&c->viewer),
    };
}

struct sign_visit
sign_page_visit(struct call *c)
{
    return (struct sign_visit){
        .brand = c->portal->brand,
        .portal = c->portal->code,
        .locale = c->locale->tag,
        .zone = c->zone == NULL ? STR("UTC") : zone_name(c->zone),
        .network = limit_network(c->arena, c->request.address),
        .known = call_remembered(c, STR("known")),
        .agent = session_agent(c->arena, c->request.user_agent),
        .country = geo_country(c->geo, c->request.address),
        .now = c->now,
    };
}

void
sign_page_mend(struct call *c)
{
    size_t kept = 0;

    for (size_t i = 0; i < c->problems.count; i++) {
        const struct problem problem = c->problems.first[i];

        if (!str_is(problem.field, STR("back")) && !str_is(problem.field, STR("held")))
            c->problems.first[kept++] = problem;
    }
    c->problems.count = kept;
}

static void
add_hidden(struct call *c, struct node *form, const char *name, struct str value)
{
    if (!str_is_empty(value))
        node_set(call_field(c, form, name, value), "type", STR("hidden"));
}

void
sign_page_way(struct call *c, struct node *form, struct str back)
{
    add_hidden(c, form, "back", back);
    add_hidden(c, form, "held", call_held(c));
}

struct str
sign_page_ask(struct call *c, const char *path, struct str back)
{
    struct text text = {.arena = c->arena};

    text_add(&text, call_address(c, str_from(path)));
    if (!call_is_own_page(c, back))
        return text_str(&text);
    text_add(&text, STR("?back="));
    for (size_t i = 0; i < back.len; i++) {
        const char at = back.at[i];
        const bool is_plain = (at >= 'a' && at <= 'z') || (at >= 'A' && at <= 'Z') ||
                              (at >= '0' && at <= '9') || at == '/' || at == '-' || at == '.';

        if (is_plain)
            text_add_char(&text, at);
        else
            text_printf(&text, "%%%02X", (unsigned)(unsigned char)at);
    }
    return text_str(&text);
}

void
sign_page_pause(struct call *c, const char *code, unsigned minutes)
{
    problems_add_value(&c->problems, NULL, code, "minutes", arena_printf(c->arena, "%u", minutes));
    c->response.status = result_status(RES_TOO_MANY);
    response_add(&c->response, STR("Retry-After"), arena_printf(c->arena, "%u", minutes * 60));
}

enum result
sign_page_enter(struct call *c, struct str token)
{
    const enum result r = session_find(c->db, c->arena, c->portal->brand, token, &c->viewer);

    if (r == RES_NOT_FOUND)
        return RES_NOT_SIGNED_IN; /* ended meanwhile */
    TRY(r);
    call_sign_in(c, token);
    c->is_shared = false;
    c->page = page_new();
    c->root = page_root(c->page);
    frame_build(c);
    return RES_OK;
}

/* The form as it was typed, behind one button. */
static enum result
show_resume(struct call *c, const struct held *held)
{
    struct node *body = call_body(c, "resume");
    struct route_match match = {0};
    struct node *form = call_form(c, body, "resume", held->path);

    if (call_finds(c, held->path, &match))
        node_set(body, "back", call_address(c, held->path));
    for (size_t i = 0; i < held->fields.count; i++) {
        const struct pair *pair = &held->fields.first[i];
        struct node *field = node_add(form, "field");

        node_set(field, "name", pair->name);
        node_set(field, "value", pair->value);
        node_set(field, "type", STR("hidden"));
    }
    c->view = "sign/resume";
    return RES_OK;
}

enum result
sign_page_go_on(struct call *c, struct str token, struct str back, const char *otherwise)
{
    struct held held;

    if (call_held_open(c, call_held(c), &held) == RES_OK) {
        TRY(sign_page_enter(c, token));
        return show_resume(c, &held);
    }
    call_sign_in(c, token);
    return call_see_other(c,
                          call_address(c, call_is_own_page(c, back) ? back : str_from(otherwise)));
}

/* --- signing in --- */

static enum result
show_sign_in(struct call *c, struct str back)
{
    static const char *const codes[] = {"signed-out", "reset", "activated", NULL};
    struct node *body = call_body(c, "sign-in");
    struct node *form;

    call_show_done(c, body, codes);
    node_set_flag(body, "held", !str_is_empty(call_held(c)));
    form = call_form(c, body, "sign-in", STR("/sign-in"));
    node_set(call_field(c, form, "mail", STR_NONE), "autocomplete", STR("username"));
    call_secret_field(c, form, "password", "password", "current-password");
    sign_page_way(c, form, back);
    return RES_OK;
}

/* GET /sign-in; also in place of a page that needs a session */
enum result
sign_in_show(struct call *c)
{
    const struct sign_way *in = c->input;

    sign_page_mend(c);
    if (!c->viewer.is_known)
        return show_sign_in(c, in->back);
    if (c->viewer.is_half)
        return call_see_other(c, sign_page_ask(c, "/sign-in/factor", in->back));
    return call_see_other(
        c, call_address(c, call_is_own_page(c, in->back) ? in->back : STR("/account")));
}

/* Behind the password: what is still owed, then the page one came from. */
static enum result
begin(struct call *c, const struct sign_visit *visit, const struct person *person)
{
    const struct sign_in_input *in = c->input;
    struct sign_begun begun = {0};

    if (c->viewer.is_known) { /* somebody else, or the same again: one browser, one session */
        const struct sign_self self = sign_page_self(c);

        TRY(sign_out(c->db, c->arena, &self));
    }
    TRY(sign_begin(c->db, c->arena, visit, person, in->password, &begun));
    if (!begun.owes) {
        call_know(c, person->code);
        return sign_page_go_on(c, begun.token, in->way.back, "/account");
    }
    if (begun.has_factor && !str_is_empty(in->way.held)) {
        TRY(sign_page_enter(c, begun.token));
        return sign_page_factor(c, in->way.back);
    }
    call_sign_in(c, begun.token);
    return call_see_other(
        c,
        sign_page_ask(c, begun.has_factor ? "/sign-in/factor" : "/account/factor", in->way.back));
}

/* POST /sign-in */
enum result
sign_in_send(struct call *c)
{
    const struct sign_in_input *in = c->input;
    struct sign_visit visit = sign_page_visit(c);
    struct address address;
    struct person person;
    enum result r;

    sign_page_mend(c);
    if (!problems_none(&c->problems))
        return show_sign_in(c, in->way.back);
    if (address_read(c->arena, in->mail, &address) != RES_OK) {
        problems_add(&c->problems, "mail", "sign.mail-malformed");
        return show_sign_in(c, in->way.back);
    }
    r = sign_check(c->db, c->arena, &visit, address.key, in->password, &person);
    if (r == RES_OK)
        return begin(c, &visit, &person);
    if (r == RES_INVALID)
        problems_add(&c->problems, NULL, "sign.refused");
    else if (r == RES_TOO_MANY)
        sign_page_pause(c, "sign.too-many", PAUSE_MINUTES);
    else
        return r;
    return show_sign_in(c, in->way.back);
}

/* POST /sign-out */
enum result
sign_out_send(struct call *c)
{
    const struct sign_self self = sign_page_self(c);

    TRY(sign_out(c->db, c->arena, &self));
    call_sign_out(c);
    return call_done(c, call_address(c, STR("/sign-in")), "signed-out");
}

/* --- the password again --- */

static enum result
show_confirm(struct call *c, struct str back)
{
    struct node *body = call_body(c, "confirm");
    struct node *form = call_form(c, body, "confirm", STR("/account/confirm"));
    struct node *mail = node_add(form, "field");

    node_set(body, "mail", c->viewer.mail);
    node_set_flag(body, "held", !str_is_empty(call_held(c)));
    /* For the keeper of passwords, which looks for the name beside. */
    node_set(mail, "name", STR("username"));
    node_set(mail, "value", c->viewer.mail);
    node_set(mail, "type", STR("hidden"));
    node_set(mail, "autocomplete", STR("username"));
    call_secret_field(c, form, "password", "password", "current-password");
    sign_page_way(c, form, back);
    return RES_OK;
}

/* GET /account/confirm; also in place of a page that asks for the password again */
enum result
sign_confirm_show(struct call *c)
{
    const struct sign_way *in = c->input;

    sign_page_mend(c);
    return show_confirm(c, in->back);
}

/* POST /account/confirm */
enum result
sign_confirm_send(struct call *c)
{
    const struct confirm_input *in = c->input;
    const struct sign_self self = sign_page_self(c);
    struct str token;
    enum result r;

    sign_page_mend(c);
    if (!problems_none(&c->problems))
        return show_confirm(c, in->way.back);
    r = sign_confirm(c->db, c->arena, &self, in->password, &token);
    if (r == RES_OK)
        return sign_page_go_on(c, token, in->way.back, "/account/security");
    if (r == RES_INVALID)
        problems_add(&c->problems, "password", "sign.current-wrong");
    else if (r == RES_TOO_MANY)
        sign_page_pause(c, "sign.too-many", PAUSE_MINUTES);
    else
        return r;
    return show_confirm(c, in->way.back);
}
