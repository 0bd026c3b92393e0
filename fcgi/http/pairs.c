/* Names and values of a urlencoded form or query, decoded (WHATWG URL, section 5.1). It knows no
 * fields. */
#include "fcgi/http/form.h"
#include "fcgi/http/percent.h"

enum { PAIRS_MOST = 1000 };

bool
form_is_urlencoded(struct str content_type)
{
    struct str type;
    struct str parameters;

    str_cut(content_type, ';', &type, &parameters);
    return str_is_nocase(str_trim(type), STR("application/x-www-form-urlencoded"));
}

/* Stricter than WHATWG, which keeps a broken escape as text: no browser sends one. */
static enum result
decode(struct arena *arena, struct str raw, struct str *out)
{
    if (!percent_decode(arena, raw, true, out) || !str_is_xml_text(*out))
        return RES_MALFORMED;
    return RES_OK;
}

static size_t
count_parts(struct str encoded)
{
    struct str rest = encoded;
    struct str part;
    size_t count = 0;
    bool more = encoded.len > 0;

    while (more) {
        more = str_cut(rest, '&', &part, &rest);
        count += part.len > 0;
    }
    return count;
}

enum result
pairs_parse(struct arena *arena, struct str encoded, struct pairs *out)
{
    struct str rest = encoded;
    struct str part;
    bool more = encoded.len > 0;
    const size_t count = count_parts(encoded);

    *out = (struct pairs){0};
    if (count > PAIRS_MOST)
        return RES_MALFORMED;
    out->first = arena_new_array(arena, count + 1, struct pair);
    while (more) {
        struct str name;
        struct str value;

        more = str_cut(rest, '&', &part, &rest);
        if (part.len == 0)
            continue;
        if (!str_cut(part, '=', &name, &value))
            value = STR("");

        struct pair *const pair = &out->first[out->count];

        TRY(decode(arena, name, &pair->name));
        TRY(decode(arena, value, &pair->value));
        out->count++;
    }
    return RES_OK;
}

struct str
pairs_get(const struct pairs *pairs, struct str name)
{
    for (size_t i = 0; pairs != NULL && i < pairs->count; i++)
        if (str_is(pairs->first[i].name, name))
            return pairs->first[i].value;
    return STR_NONE;
}
