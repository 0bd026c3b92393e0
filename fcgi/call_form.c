/* Forms in the tree: bound to who sees them, filled with what was typed, with what is wrong beside
 * it. */
#include "fcgi/edge/secret.h"
#include "fcgi/gate/token.h"
#include "fcgi/steps.h"

/* As long as a session: whoever leaves a form open for longer gets a fresh one. */
#define FORM_LIFE_S 86400

struct str
call_form_secret(struct call *c)
{
    if (c->viewer.is_known)
        return c->viewer.secret;
    if (str_is_empty(c->form_secret))
        c->form_secret = call_remembered(c, STR("form"));
    if (str_is_empty(c->form_secret)) {
        c->form_secret = secret_token(c->arena);
        call_set_cookie(c, STR("form"), c->form_secret, FORM_LIFE_S);
    }
    return c->form_secret;
}

/*
 * Whoever is signed in gets the same key until what they see has changed: a form sent twice is
 * known. What others see never changes, so each of their forms is one of its own.
 */
static struct str
make_key(struct call *c, struct str path)
{
    if (!c->viewer.is_known)
        return secret_token(c->arena);
    return token_key(c->arena, c->viewer.secret,
                     arena_printf(c->arena, "%.*s %llu %llu", STR_ARG(path),
                                  (unsigned long long)c->viewer.person_version,
                                  (unsigned long long)c->viewer.customer_version));
}

static void
add_problems(struct call *c, struct node *parent, struct str field)
{
    for (size_t i = 0; i < c->problems.count; i++) {
        const struct problem *problem = &c->problems.first[i];

        if (!str_is(problem->field, field))
            continue;
        struct node *node = node_add(parent, "problem");

        if (!str_is_empty(field))
            node_set(node, "field", problem->field);
        node_set(node, "code", problem->code);
        if (!str_is_empty(problem->name))
            node_set(node, arena_cstr(c->arena, problem->name), problem->value);
    }
}

struct node *
call_form(struct call *c, struct node *parent, const char *name, struct str path)
{
    struct node *form = node_add(parent, "form");

    c->is_shared = false;
    c->response.cache = STR("private, no-store");
    c->is_sent = c->request.verb == METHOD_POST && str_is(path, c->path);
    node_set(form, "name", str_from(name));
    node_set(form, "action", call_address(c, path));
    node_set(form, "token", token_of(c->arena, call_form_secret(c)));
    node_set(form, "key", make_key(c, path));
    if (c->is_sent)
        add_problems(c, form, STR_NONE);
    return form;
}

static struct node *
add_field(struct call *c, struct node *form, const char *name)
{
    struct node *field = node_add(form, "field");

    node_set(field, "name", str_from(name));
    if (c->is_sent)
        add_problems(c, field, str_from(name));
    return field;
}

/* Whether a form's table says that nobody is told what was typed here. */
static bool
is_secret(const struct call *c, struct str name)
{
    const struct field *field = form_field(c->match.route->form, name);

    return field != NULL && field->kind == KIND_SECRET;
}

struct node *
call_field(struct call *c, struct node *form, const char *name, struct str initial)
{
    struct node *field = add_field(c, form, name);
    const struct str typed = pairs_get(&c->body, str_from(name));

    if (!c->is_sent)
        node_set(field, "value", initial);
    else if (!is_secret(c, str_from(name)))
        node_set(field, "value", typed.at == NULL ? initial : typed);
    return field;
}

struct node *
call_secret_field(struct call *c, struct node *form, const char *name, const char *type,
                  const char *autocomplete)
{
    struct node *field = add_field(c, form, name);

    node_set(field, "type", str_from(type));
    node_set(field, "autocomplete", str_from(autocomplete));
    return field;
}

static bool
was_sent(const struct call *c, struct str name, struct str value)
{
    for (size_t i = 0; i < c->body.count; i++) {
        if (str_is(c->body.first[i].name, name) && str_is(c->body.first[i].value, value))
            return true;
    }
    return false;
}

struct node *
call_file_field(struct call *c, struct node *form, const char *name, const char *accept)
{
    struct node *field = add_field(c, form, name);

    node_set(field, "type", STR("file"));
    node_set(field, "accept", str_from(accept));
    return field;
}

struct node *
call_flag_field(struct call *c, struct node *form, const char *name, bool initial)
{
    return call_choice_field(c, form, name, STR("yes"), initial);
}

struct node *
call_choice_field(struct call *c, struct node *form, const char *name, struct str value,
                  bool initial)
{
    struct node *field = add_field(c, form, name);

    node_set(field, "type", STR("checkbox"));
    node_set(field, "value", value);
    node_set_flag(field, "checked", c->is_sent ? was_sent(c, str_from(name), value) : initial);
    return field;
}

struct str
call_key(const struct call *c)
{
    const struct str own = c->request.idempotency_key;

    if (call_is_program(c) && !str_is_empty(own))
        return arena_printf(c->arena, "program %llu %.*s %.*s", (unsigned long long)c->viewer.token,
                            STR_ARG(c->path), STR_ARG(own));
    return pairs_get(&c->body, STR("key"));
}

void
call_option(struct node *field, struct str value, struct str label)
{
    struct node *option = node_add(field, "option");

    node_set(option, "value", value);
    node_set(option, "label", label);
}
