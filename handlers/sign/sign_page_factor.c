/* The second factor: giving it, setting it up, its recovery codes. */
#include "fcgi/edge/factor.h"
#include "fcgi/gate/session.h"
#include "handlers/sign/sign_page.h"
#include "handlers/tables.h"

#define PAUSE_MINUTES 15U

struct factor_input {
    struct sign_way way;
    struct str code;     /* of the moment */
    struct str recovery; /* in its place */
};

static const struct field factor_fields[] = {
    FIELD_SECRET(struct factor_input, code, "code", .from = FROM_BODY, .most = 40),
    FIELD_SECRET(struct factor_input, recovery, "recovery", .from = FROM_BODY, .most = 40),
    FIELD_PATH(struct factor_input, way.back, "back", .from = FROM_BODY, .most = 1000),
    FIELD_TEXT(struct factor_input, way.held, "held", .from = FROM_BODY, .most = CALL_HELD_MOST),
};

const struct form sign_factor_form = {
    .size = sizeof(struct factor_input),
    .fields = factor_fields,
    .count = sizeof factor_fields / sizeof factor_fields[0],
    .body_most = SIGN_BODY_MOST,
};

/* --- giving it --- */

enum result
sign_page_factor(struct call *c, struct str back)
{
    struct node *body = call_body(c, "factor");
    struct node *form = call_form(c, body, "factor", STR("/sign-in/factor"));

    node_set_flag(body, "held", !str_is_empty(call_held(c)));
    call_secret_field(c, form, "code", "code", "one-time-code");
    call_secret_field(c, form, "recovery", "code", "off");
    sign_page_way(c, form, back);
    c->view = "sign/factor";
    return RES_OK;
}

/* Where nobody is asked for a code: not owed any more, or none set up yet. RES_OK: it is owed. */
static enum result
pass_by(struct call *c, struct str back)
{
    if (!c->viewer.is_half)
        return call_see_other(c,
                              call_address(c, call_is_own_page(c, back) ? back : STR("/account")));
    if (!c->viewer.has_factor)
        return call_see_other(c, sign_page_ask(c, "/account/factor", back));
    return RES_OK;
}

/* GET /sign-in/factor; also in place of a page that needs it */
enum result
sign_factor_show(struct call *c)
{
    const struct sign_way *in = c->input;

    sign_page_mend(c);
    TRY(pass_by(c, in->back));
    return sign_page_factor(c, in->back);
}

/* Which of the two was typed; a problem when neither was. */
static struct str
typed_code(struct call *c)
{
    const struct factor_input *in = c->input;

    if (str_is_empty(in->code) && str_is_empty(in->recovery) && problems_none(&c->problems))
        problems_add(&c->problems, "code", "field.missing");
    return str_is_empty(in->code) ? in->recovery : in->code;
}

/* POST /sign-in/factor */
enum result
sign_factor_send(struct call *c)
{
    const struct factor_input *in = c->input;
    const struct sign_self self = sign_page_self(c);
    struct sign_factor_given given = {0};
    struct str typed;
    enum result r;

    sign_page_mend(c);
    TRY(pass_by(c, in->way.back));
    typed = typed_code(c);
    if (!problems_none(&c->problems))
        return sign_page_factor(c, in->way.back);
    r = sign_give_factor(c->db, c->arena, &self, typed, &given);
    if (r == RES_OK) {
        call_know(c, self.person_code);
        /* Whoever needs a recovery code should see how many are left, and how to get new ones. */
        return given.was_recovery && str_is_empty(in->way.held)
                   ? sign_page_go_on(c, given.token, STR("/account/security?done=code-used"),
                                     "/account/security")
                   : sign_page_go_on(c, given.token, in->way.back, "/account");
    }
    if (r == RES_INVALID)
        problems_add(&c->problems, str_is_empty(in->code) ? "recovery" : "code", "sign.code-wrong");
    else if (r == RES_TOO_MANY)
        sign_page_pause(c, "sign.too-many", PAUSE_MINUTES);
    else
        return r;
    return sign_page_factor(c, in->way.back);
}

/* --- setting it up --- */

static bool
is_fresh(const struct call *c)
{
    return c->now.seconds - c->viewer.confirmed_at.seconds < SESSION_CONFIRMED_S;
}

/*
 * Staff who have signed in but for this come straight here; everybody else gives the password again
 * first, so that a session left open locks nobody out. RES_OK: may go on.
 */
static enum result
may_set_up(struct call *c, struct str back)
{
    if (c->viewer.has_factor && c->viewer.is_half)
        return call_see_other(c, sign_page_ask(c, "/sign-in/factor", back));
    if (c->viewer.has_factor)
        return call_see_other(c, call_address(c, STR("/account/security")));
    if (!c->viewer.is_half && !is_fresh(c))
        return call_see_other(c, sign_page_ask(c, "/account/confirm", STR("/account/factor")));
    return RES_OK;
}

static enum result
offer(struct call *c, struct str *secret)
{
    struct credential credential;

    TRY(sign_credential(c->db, c->arena, c->viewer.person, &credential));
    *secret =
        sign_offered_secret(c->arena, c->viewer.person, c->viewer.created_at, credential.totp_step);
    return RES_OK;
}

static enum result
show_set_up(struct call *c, struct str secret, struct str back)
{
    struct node *body = call_body(c, "setup");
    struct node *qr = node_add(body, "qr");
    struct node *form = call_form(c, body, "setup", STR("/account/factor"));
    const struct str uri = factor_uri(c->arena, secret, c->portal->name, c->viewer.mail);
    unsigned side = 0;

    node_set(qr, "uri", uri);
    node_set(qr, "path", qr_path(c->arena, uri, &side));
    node_set_count(qr, "side", side);
    node_set(body, "secret", factor_base32(c->arena, secret));
    node_set(body, "account", c->viewer.mail);
    node_set_flag(body, "required", c->viewer.is_half);
    call_secret_field(c, form, "code", "code", "one-time-code");
    sign_page_way(c, form, back);
    return RES_OK;
}

/* GET /account/factor; also in place of a page that staff may see with a second factor only */
enum result
sign_setup_show(struct call *c)
{
    const struct sign_way *in = c->input;
    struct str secret;

    sign_page_mend(c);
    TRY(may_set_up(c, in->back));
    TRY(offer(c, &secret));
    return show_set_up(c, secret, in->back);
}

enum result
sign_page_codes(struct call *c, const struct sign_codes *codes, struct str back)
{
    TRY(sign_page_enter(c, codes->token));
    struct node *body = call_body(c, "codes");

    c->response.cache = STR("private, no-store");
    node_set(body, "back",
             call_address(c, call_is_own_page(c, back) ? back : STR("/account/security")));
    for (size_t i = 0; i < FACTOR_RECOVERY_CODES; i++)
        node_set(node_add(body, "recovery"), "code", codes->codes[i]);
    c->view = "sign/codes";
    return RES_OK;
}

/* POST /account/factor: the first code confirms it */
enum result
sign_setup_send(struct call *c)
{
    const struct factor_input *in = c->input;
    const struct sign_self self = sign_page_self(c);
    struct sign_codes codes = {0};
    struct str secret;
    struct str typed;
    enum result r;

    sign_page_mend(c);
    TRY(may_set_up(c, in->way.back));
    TRY(offer(c, &secret));
    typed = typed_code(c);
    if (!problems_none(&c->problems))
        return show_set_up(c, secret, in->way.back);
    r = sign_set_up_factor(c->db, c->arena, &self, secret, typed, &codes);
    if (r == RES_OK) {
        call_know(c, self.person_code);
        return sign_page_codes(c, &codes, in->way.back);
    }
    if (r == RES_INVALID)
        problems_add(&c->problems, "code", "sign.code-wrong");
    else if (r == RES_TOO_MANY)
        sign_page_pause(c, "sign.too-many", PAUSE_MINUTES);
    else
        return r;
    return show_set_up(c, secret, in->way.back);
}

/* POST /account/factor/off */
enum result
sign_factor_off(struct call *c)
{
    const struct sign_self self = sign_page_self(c);
    const struct str page = call_address(c, STR("/account/security"));
    struct str token;
    const enum result r = sign_drop_factor(c->db, c->arena, &self, &token);

    if (r == RES_NOT_FOUND) /* off already */
        return call_done(c, page, "factor-off");
    TRY(r);
    call_sign_in(c, token);
    return call_done(c, page, "factor-off");
}

/* POST /account/factor/codes */
enum result
sign_factor_codes(struct call *c)
{
    const struct sign_self self = sign_page_self(c);
    struct sign_codes codes = {0};

    TRY(sign_renew_codes(c->db, c->arena, &self, &codes));
    return sign_page_codes(c, &codes, STR("/account/security"));
}
