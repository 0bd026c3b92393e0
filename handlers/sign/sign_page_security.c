/* One's own security: password, sessions, second factor, and what was just done (ACC-3, ACC-10). */
#include "fcgi/edge/secret.h"
#include "handlers/sign/sign_page.h"
#include "handlers/tables.h"

#define PAUSE_MINUTES 15U

struct password_input {
    struct str current, password;
};

static const struct field password_fields[] = {
    FIELD_SECRET(struct password_input, current, "current", .from = FROM_BODY, .required = true,
                 .most = SECRET_PASSWORD_MOST),
    FIELD_SECRET(struct password_input, password, "password", .from = FROM_BODY, .required = true,
                 .most = SECRET_PASSWORD_MOST),
};

const struct form sign_password_form = FORM(struct password_input, password_fields);

struct session_input {
    struct str session;
};

static const struct field session_fields[] = {
    FIELD_CODE(struct session_input, session, "session", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form sign_session_form = FORM(struct session_input, session_fields);

static void
add_session(struct call *c, struct node *body, const struct sign_session *session)
{
    struct node *node = node_add(body, "session");
    const bool is_current = session->id == c->viewer.session;

    node_set(node, "code", session->code);
    node_set_instant(node, "since", session->created_at);
    if (!str_is_empty(session->agent))
        node_set(node, "agent", session->agent);
    if (!str_is_empty(session->country))
        node_set(node, "country", session->country);
    node_set_flag(node, "current", is_current);
    if (!is_current)
        call_form(c, node, "end-session",
                  arena_printf(c->arena, "/account/sessions/%.*s/end", STR_ARG(session->code)));
}

static void
add_password_form(struct call *c, struct node *body)
{
    struct node *form = call_form(c, body, "password", STR("/account/password"));
    struct node *mail = node_add(form, "field");

    node_set(mail, "name", STR("username"));
    node_set(mail, "value", c->viewer.mail);
    node_set(mail, "type", STR("hidden"));
    node_set(mail, "autocomplete", STR("username"));
    call_secret_field(c, form, "current", "password", "current-password");
    call_secret_field(c, form, "password", "password", "new-password");
}

static void
add_factor(struct call *c, struct node *body, const struct credential *credential)
{
    struct node *factor = node_add(body, "second-factor");
    const bool is_staff = viewer_is_staff(&c->viewer);

    node_set_flag(factor, "on", credential->totp_is_on);
    node_set_flag(factor, "required", is_staff);
    if (!credential->totp_is_on)
        return;
    node_set_count(factor, "codes-left", credential->codes_left);
    call_form(c, factor, "new-codes", STR("/account/factor/codes"));
    if (!is_staff)
        call_form(c, factor, "factor-off", STR("/account/factor/off"));
}

enum result
sign_page_security(struct call *c)
{
    static const char *const codes[] = {"password-changed", "session-ended", "sessions-ended",
                                        "factor-off",       "code-used",     NULL};
    struct node *body = call_body(c, "security");
    struct sign_session *sessions = NULL;
    struct credential credential;
    size_t count = 0;

    TRY(sign_credential(c->db, c->arena, c->viewer.person, &credential));
    TRY(sign_sessions(c->db, c->arena, c->viewer.person, &sessions, &count));
    node_set(body, "mail", c->viewer.mail);
    if (credential.changed_at.seconds != 0)
        node_set_instant(body, "password-changed", credential.changed_at);
    call_show_done(c, body, codes);
    add_password_form(c, body);
    add_factor(c, body, &credential);
    for (size_t i = 0; i < count; i++)
        add_session(c, body, &sessions[i]);
    if (count > 1)
        call_form(c, body, "end-sessions", STR("/account/sessions/end"));
    c->view = "sign/security";
    return RES_OK;
}

/* GET /account/security */
enum result
sign_security_show(struct call *c)
{
    return sign_page_security(c);
}

/* POST /account/password */
enum result
sign_password_send(struct call *c)
{
    const struct password_input *in = c->input;
    const struct sign_new_password wanted = {.current = in->current, .password = in->password};
    const struct sign_self self = sign_page_self(c);
    struct str token;
    enum result r;

    if (!problems_none(&c->problems))
        return sign_page_security(c);
    r = sign_change_password(c->db, c->arena, &self, &wanted, &c->problems, &token);
    if (r == RES_OK) {
        call_sign_in(c, token);
        return call_done(c, call_address(c, STR("/account/security")), "password-changed");
    }
    if (r == RES_TOO_MANY)
        sign_page_pause(c, "sign.too-many", PAUSE_MINUTES);
    else if (r != RES_INVALID)
        return r;
    return sign_page_security(c);
}

/* POST /account/sessions/{session}/end */
enum result
sign_session_end(struct call *c)
{
    const struct session_input *in = c->input;
    const struct sign_self self = sign_page_self(c);
    bool is_own = false;

    TRY(sign_end_session(c->db, c->arena, &self, in->session, &is_own));
    if (!is_own)
        return call_done(c, call_address(c, STR("/account/security")), "session-ended");
    call_sign_out(c);
    return call_done(c, call_address(c, STR("/sign-in")), "signed-out");
}

/* POST /account/sessions/end */
enum result
sign_sessions_end(struct call *c)
{
    const struct sign_self self = sign_page_self(c);

    TRY(sign_end_others(c->db, c->arena, &self));
    return call_done(c, call_address(c, STR("/account/security")), "sessions-ended");
}
