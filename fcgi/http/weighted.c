/* Comma lists with weights, read element by element. It does not know what the names mean. */
#include "fcgi/http/weighted.h"

/* "0", "0.25", "1.000": at most three digits behind the point, and at most one. */
static bool
parse_weight(struct str s, unsigned *milli)
{
    unsigned value;
    unsigned place = 100;

    if (s.len == 0 || s.len > 5 || (s.at[0] != '0' && s.at[0] != '1'))
        return false;
    value = s.at[0] == '1' ? 1000 : 0;
    if (s.len > 1 && s.at[1] != '.')
        return false;
    for (size_t i = 2; i < s.len; i++, place /= 10) {
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
        value += (unsigned)(s.at[i] - '0') * place;
    }
    *milli = value;
    return value <= 1000;
}

/* Only q counts here; a media type's own parameters do not tell our representations apart. */
static bool
read_parameters(struct str parameters, unsigned *milli)
{
    struct str one;
    bool more = true;

    while (more) {
        struct str key;
        struct str value;

        more = str_cut(parameters, ';', &one, &parameters);
        if (!str_cut(str_trim(one), '=', &key, &value))
            continue;
        if (str_is_nocase(key, STR("q")) && !parse_weight(value, milli))
            return false;
    }
    return true;
}

bool
weighted_next(struct str *list, struct weighted *out, bool *malformed)
{
    while (list->len > 0) {
        struct str element;
        struct str name;
        struct str parameters;

        str_cut(*list, ',', &element, list);
        if (str_trim(element).len == 0)
            continue;
        const bool has_parameters = str_cut(element, ';', &name, &parameters);

        *out = (struct weighted){.name = str_trim(name), .milli = 1000};
        if (has_parameters && !read_parameters(parameters, &out->milli)) {
            *malformed = true;
            *list = STR_NONE;
            return false;
        }
        return true;
    }
    return false;
}
