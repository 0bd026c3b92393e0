/* What somebody typed into a form before they were asked who they are: sealed, carried by the page
 * that asks, opened behind it. Secrets are never among it. */
#include "fcgi/edge/secret.h"
#include "fcgi/gate/session.h"
#include "fcgi/http/percent.h"
#include "fcgi/steps.h"

#define HELD_MOST 16384

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/* base64url without padding: what is sealed are bytes, and fields hold text. */
static struct str
to_text(struct arena *arena, struct str bytes)
{
    struct text text = {.arena = arena};
    unsigned bits = 0;
    unsigned count = 0;

    for (size_t i = 0; i < bytes.len; i++) {
        bits = (bits << 8 | (unsigned char)bytes.at[i]) & 0xffff;
        count += 8;
        while (count >= 6) {
            count -= 6;
            text_add_char(&text, digits[bits >> count & 63]);
        }
    }
    if (count > 0)
        text_add_char(&text, digits[bits << (6 - count) & 63]);
    return text_str(&text);
}

static bool
to_bytes(struct arena *arena, struct str text, struct str *bytes)
{
    struct text out = {.arena = arena};
    unsigned bits = 0;
    unsigned count = 0;

    for (size_t i = 0; i < text.len; i++) {
        const size_t digit = str_find(STR(digits), text.at[i], 0);

        if (digit >= 64)
            return false;
        bits = (bits << 6 | (unsigned)digit) & 0xffff;
        count += 6;
        if (count >= 8) {
            count -= 8;
            text_add_char(&out, (char)(bits >> count & 0xff));
        }
    }
    *bytes = text_str(&out);
    return true;
}

static struct str
bound_to(struct call *c)
{
    return arena_printf(c->arena, "held %.*s", STR_ARG(c->portal->code));
}

static void
add_pair(struct arena *arena, struct text *text, const struct pair *pair)
{
    if (text->len > 0)
        text_add_char(text, '&');
    text_add(text, percent_encode(arena, pair->name, STR("")));
    text_add_char(text, '=');
    text_add(text, percent_encode(arena, pair->value, STR("")));
}

void
held_seal(struct call *c)
{
    const struct form *form = c->match.route->form;
    struct text fields = {.arena = c->arena};

    for (size_t i = 0; i < c->body.count; i++) {
        const struct field *field = form_field(form, c->body.first[i].name);

        if (field != NULL && field->kind != KIND_SECRET)
            add_pair(c->arena, &fields, &c->body.first[i]);
    }
    if (fields.len == 0 || fields.len > HELD_MOST)
        return;
    const struct str typed = text_str(&fields);
    const struct str plain = arena_printf(c->arena, "%lld\n%.*s\n%.*s", (long long)c->now.seconds,
                                          STR_ARG(c->path), STR_ARG(typed));

    c->held = to_text(c->arena, secret_seal(c->arena, bound_to(c), plain));
}

struct str
call_held(const struct call *c)
{
    return str_is_empty(c->held) ? pairs_get(&c->body, STR("held")) : c->held;
}

static bool
takes_form(struct call *c, struct str path)
{
    struct route_match match = {0};

    return route_find(c->arena, &routes, PLACE_LOCALE, METHOD_POST, path, &match) == RES_OK;
}

enum result
call_held_open(struct call *c, struct str held, struct held *out)
{
    struct str sealed = STR_NONE;
    struct str plain = STR_NONE;
    struct str since;
    struct str rest;
    struct str fields;
    uint64_t seconds = 0;

    *out = (struct held){0};
    if (str_is_empty(held) || held.len > CALL_HELD_MOST || !to_bytes(c->arena, held, &sealed))
        return RES_NOT_FOUND;
    TRY(secret_unseal(c->arena, bound_to(c), sealed, &plain));
    if (!str_cut(plain, '\n', &since, &rest) || !str_cut(rest, '\n', &out->path, &fields) ||
        !str_to_u64(since, INT64_MAX, &seconds) ||
        c->now.seconds - (int64_t)seconds > SESSION_LIFE_S || !takes_form(c, out->path) ||
        pairs_parse(c->arena, fields, &out->fields) != RES_OK)
        return RES_NOT_FOUND;
    return RES_OK;
}
