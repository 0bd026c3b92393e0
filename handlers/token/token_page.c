/* Keys of programs: a customer's below /account/tokens, those of back offices below /desk/tokens.
 */
#include "fcgi/call.h"
#include "fcgi/gate/once.h"
#include "handlers/tables.h"
#include "handlers/token/token.h"

#define PAGE_MOST 50
#define DAY_S     86400

struct list_input {
    struct str after;
};

static const struct field list_fields[] = {
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form token_list_form = FORM(struct list_input, list_fields);

struct make_input {
    struct str name, serial;
    struct codes scopes;
    uint64_t days;
};

static const struct field make_fields[] = {
    FIELD_TEXT(struct make_input, name, "name", .from = FROM_BODY, .required = true, .most = 80),
    FIELD_CODES(struct make_input, scopes, "scope", .from = FROM_BODY, .required = true, .max = 5),
    FIELD_TEXT(struct make_input, serial, "serial", .from = FROM_BODY, .most = 80),
    FIELD_COUNT(struct make_input, days, "days", .from = FROM_BODY, .required = true,
                .max = TOKEN_DAYS_MOST),
};

const struct form token_make_form = FORM(struct make_input, make_fields);

struct end_input {
    struct str token;
};

static const struct field end_fields[] = {
    FIELD_CODE(struct end_input, token, "token", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form token_end_form = FORM(struct end_input, end_fields);

static const struct field desk_end_fields[] = {
    FIELD_CODE(struct end_input, token, "desk-token", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form token_desk_end_form = FORM(struct end_input, desk_end_fields);

static bool
is_of_staff(const struct call *c)
{
    return role_is_staff(c->viewer.role);
}

static struct token_owner
owner_of(const struct call *c)
{
    return (struct token_owner){.customer = is_of_staff(c) ? 0 : c->viewer.customer,
                                .brand = c->portal->brand,
                                .person = c->viewer.person};
}

static struct str
path_of(struct call *c, const char *rest)
{
    return arena_printf(c->arena, "%s%s", is_of_staff(c) ? "/desk/tokens" : "/account/tokens",
                        rest);
}

/* A program makes and ends no keys; whoever stands in for somebody makes nothing that outlasts it.
 */
static bool
is_barred(const struct call *c)
{
    return call_is_program(c) || (!is_of_staff(c) && c->viewer.customer == 0);
}

static void
add_scopes(struct call *c, struct node *parent, struct str list)
{
    struct str rest = list;
    struct str code;
    bool more = list.len > 0;

    while (more) {
        more = str_cut(rest, ',', &code, &rest);
        node_set(node_add(parent, "scope"), "code", arena_str(c->arena, code));
    }
}

static void
add_token(struct call *c, struct node *parent, const struct token *token)
{
    struct node *node = node_add(parent, "token");

    node_set(node, "id", token->code);
    node_set(node, "name", token->name);
    node_set(node, "maker", token->maker);
    if (!str_is_empty(token->serial))
        node_set(node, "serial", token->serial);
    node_set_instant(node, "created", token->created);
    node_set_day(node, "expires", token->expires);
    if (token->used.days != 0)
        node_set_day(node, "used", token->used);
    if (token->ended.seconds != 0)
        node_set_instant(node, "ended", token->ended);
    node_set(node, "state",
             token->is_good              ? STR("good")
             : token->ended.seconds != 0 ? STR("ended")
                                         : STR("expired"));
    add_scopes(c, node, token->scope);
    if (token->is_good)
        call_form(c, node, "end",
                  path_of(c, arena_printf(c->arena, "/%.*s/end", STR_ARG(token->code)).at));
}

/* GET /account/tokens, GET /desk/tokens */
enum result
token_page_list(struct call *c)
{
    static const char *const done[] = {"token-ended", "token-again", NULL};
    const struct list_input *in = c->input;
    const struct token_owner owner = owner_of(c);
    struct token_list list = {.after = in->after, .most = PAGE_MOST + 1};

    if (is_barred(c))
        return RES_FORBIDDEN;
    TRY(token_find(c->db, c->arena, &owner, &list));
    struct node *page = call_body(c, "tokens");

    node_set(page, "path", path_of(c, ""));
    call_show_done(c, page, done);
    for (size_t i = 0; i < list.count && i < PAGE_MOST; i++)
        add_token(c, page, &list.first[i]);
    if (list.count > PAGE_MOST)
        node_set(page, "after", list.first[PAGE_MOST - 1].code);
    return RES_OK;
}

/* What a scope opens must be there in this portal. */
static bool
is_offered(const struct call *c, enum scope scope)
{
    static const struct {
        enum scope scope;
        struct str feature;
    } needs[] = {
        {SCOPE_READ,     STR_INIT("devices") },
        {SCOPE_READINGS, STR_INIT("readings")},
        {SCOPE_ORDERS,   STR_INIT("orders")  },
    };

    for (size_t i = 0; i < sizeof needs / sizeof needs[0]; i++) {
        if (needs[i].scope == scope && !portal_has(c->portal, needs[i].feature))
            return false;
    }
    return scope_is_staff(scope) == is_of_staff(c);
}

static enum result
show_form(struct call *c)
{
    static const char *const days[] = {"30", "90", "365"};
    struct node *page = call_body(c, "token-form");
    struct node *form = call_form(c, page, "token", path_of(c, "/new"));

    call_field(c, form, "name", STR_NONE);
    for (size_t i = 0; i < SCOPE_COUNT; i++) {
        if (is_offered(c, (enum scope)i))
            call_choice_field(c, form, "scope", scope_code((enum scope)i), false);
    }
    if (!is_of_staff(c))
        node_set_flag(call_field(c, form, "serial", STR_NONE), "optional", true);
    struct node *life = call_field(c, form, "days", STR("365"));

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        call_option(life, str_from(days[i]), STR_NONE);
    return RES_OK;
}

/* GET /account/tokens/new, GET /desk/tokens/new */
enum result
token_page_new(struct call *c)
{
    return is_barred(c) || viewer_as(&c->viewer) != 0 ? RES_FORBIDDEN : show_form(c);
}

static unsigned
scopes_sent(struct call *c, const struct codes *sent)
{
    unsigned scopes = 0;

    for (size_t i = 0; i < sent->count; i++) {
        unsigned one = 0;

        for (size_t k = 0; k < SCOPE_COUNT; k++) {
            if (is_offered(c, (enum scope)k) && str_is(scope_code((enum scope)k), sent->first[i]))
                one = 1U << k;
        }
        if (one == 0)
            problems_add(&c->problems, "scope", "field.malformed");
        scopes |= one;
    }
    return scopes;
}

/* Days are counted in UTC, as the key's are. */
static struct day
last_day(const struct call *c, uint64_t days)
{
    const struct day today = {(int32_t)(c->now.seconds / DAY_S)};

    return (struct day){today.days + (int32_t)days};
}

static enum result
show_made(struct call *c, const struct token_plan *plan, struct str secret)
{
    struct node *page = call_body(c, "token-made");

    node_set(page, "name", plan->name);
    node_set(page, "key", secret);
    node_set_day(page, "expires", plan->expires);
    node_set(page, "back", path_of(c, ""));
    c->view = "token/made";
    return RES_OK;
}

/* POST /account/tokens/new, POST /desk/tokens/new: the key stands in this answer and nowhere else.
 */
enum result
token_page_make(struct call *c)
{
    const struct make_input *in = c->input;
    const struct token_owner owner = owner_of(c);
    struct token_plan plan = {.name = in->name,
                              .scopes = scopes_sent(c, &in->scopes),
                              .serial = is_of_staff(c) ? STR("") : in->serial,
                              .expires = last_day(c, in->days),
                              .key = call_key(c),
                              .address = path_of(c, "?done=token-again")};
    struct str secret;
    struct str first;

    if (is_barred(c) || viewer_as(&c->viewer) != 0)
        return RES_FORBIDDEN;
    if (problems_none(&c->problems) && in->days == 0)
        problems_add(&c->problems, "days", "field.malformed");
    if (!problems_none(&c->problems))
        return show_form(c);
    const enum result r = token_make(c->db, c->arena, &owner, &plan, &secret);

    if (r == RES_INVALID) {
        problems_add(&c->problems, "serial", "token.no-device");
        return show_form(c);
    }
    if (r == RES_CONFLICT && once_address(c->db, c->arena, plan.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    return r == RES_OK ? show_made(c, &plan, secret) : r;
}

static enum result
end(struct call *c, struct str code)
{
    const struct token_owner owner = owner_of(c);

    if (is_barred(c))
        return RES_FORBIDDEN;
    TRY(token_end(c->db, c->arena, &owner, code));
    return call_done(c, call_address(c, path_of(c, "")), "token-ended");
}

/* POST /account/tokens/{token}/end */
enum result
token_page_end(struct call *c)
{
    const struct end_input *in = c->input;

    return end(c, in->token);
}

/* POST /desk/tokens/{desk-token}/end */
enum result
token_page_desk_end(struct call *c)
{
    const struct end_input *in = c->input;

    return end(c, in->token);
}
