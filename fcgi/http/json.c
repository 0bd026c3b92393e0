/* Flat JSON objects become the pairs of a form; must not know what they are for. */
#include "fcgi/http/json.h"

#include <jansson.h>
#include <math.h>

enum { PAIRS_MOST = 1000 };

bool
json_is(struct str content_type)
{
    struct str type;
    struct str parameters;

    str_cut(content_type, ';', &type, &parameters);
    return str_is_nocase(str_trim(type), STR("application/json"));
}

/* A number beyond 64 bits is read as a real one: its digits need not be right to be too many. */
static json_t *
parse(struct str body)
{
    json_error_t error;
    json_t *read = json_loadb(body.at, body.len, JSON_REJECT_DUPLICATES, &error);

    if (read == NULL && json_error_code(&error) == json_error_numeric_overflow)
        read =
            json_loadb(body.at, body.len, JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, &error);
    return read;
}

/* Absent for what has no text: objects, lists, false, null. */
static struct str
text_of(struct arena *arena, const json_t *value)
{
    const double real = json_number_value(value);

    switch (json_typeof(value)) {
    case JSON_STRING:
        return arena_str(arena, (struct str){json_string_value(value), json_string_length(value)});
    case JSON_INTEGER:
        return arena_printf(arena, "%lld", (long long)json_integer_value(value));
    case JSON_REAL:
        return arena_printf(arena, floor(real) < real ? "%.15g" : "%.0f", real);
    case JSON_TRUE:
        return STR("yes");
    case JSON_OBJECT:
    case JSON_ARRAY:
    case JSON_FALSE:
    case JSON_NULL:
        break;
    }
    return STR_NONE;
}

static enum result
add(struct arena *arena, struct str name, const json_t *value, struct pairs *out)
{
    const struct str text = text_of(arena, value);

    if (json_is_object(value) || json_is_array(value))
        return RES_MALFORMED;
    if (text.at == NULL)
        return RES_OK;
    if (out->count == PAIRS_MOST || !str_is_xml_text(name) || !str_is_xml_text(text))
        return RES_MALFORMED;
    out->first[out->count++] = (struct pair){name, text};
    return RES_OK;
}

static enum result
add_all(struct arena *arena, struct str name, const json_t *value, struct pairs *out)
{
    enum result r = RES_OK;

    if (!json_is_array(value))
        return add(arena, name, value, out);
    for (size_t i = 0; r == RES_OK && i < json_array_size(value); i++)
        r = add(arena, name, json_array_get(value, i), out);
    return r;
}

enum result
json_pairs(struct arena *arena, struct str body, struct pairs *out)
{
    json_t *read = parse(body);
    enum result r = json_is_object(read) ? RES_OK : RES_MALFORMED;
    const char *name;
    json_t *value;

    *out = (struct pairs){.first = arena_new_array(arena, PAIRS_MOST, struct pair)};
    json_object_foreach(read, name, value)
    {
        if (r == RES_OK)
            r = add_all(arena, arena_str(arena, str_from(name)), value, out);
    }
    json_decref(read);
    return r;
}
