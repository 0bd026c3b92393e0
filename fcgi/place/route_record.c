/* Decisions as lines that can be decided again over a new table; no address is ever written. */
#include "fcgi/place/route.h"

static void
value_print(FILE *out, struct str value, char behind)
{
    if (str_is_empty(value))
        fputc('-', out);
    for (size_t i = 0; i < value.len; i++) {
        const unsigned char c = (unsigned char)value.at[i];

        fputc(c < 0x20 || c == 0x7f ? ' ' : c, out);
    }
    fputc(behind, out);
}

void
route_record_print(FILE *out, const struct route_inputs *inputs, struct str located,
                   struct str centre)
{
    value_print(out, inputs->host, '\t');
    value_print(out, inputs->path, '\t');
    value_print(out, inputs->accept_language, '\t');
    value_print(out, inputs->chosen, '\t');
    value_print(out, inputs->account_country, '\t');
    value_print(out, located, '\t');
    value_print(out, inputs->department, '\t');
    value_print(out, centre, '\n');
}

bool
route_record_parse(struct str line, struct route_inputs *inputs, struct str *centre)
{
    struct str *const members[] = {
        &inputs->host,
        &inputs->path,
        &inputs->accept_language,
        &inputs->chosen,
        &inputs->account_country,
        &inputs->located,
        &inputs->department,
        centre,
    };
    const size_t count = sizeof(members) / sizeof(members[0]);

    inputs->ip = STR_NONE;
    for (size_t i = 0; i < count; i++) {
        if (str_cut(line, '\t', members[i], &line) == (i + 1 == count))
            return false;
        if (members[i]->len == 0)
            return false;
        if (str_is(*members[i], STR("-")))
            *members[i] = STR_NONE;
    }
    return inputs->host.at != NULL && centre->at != NULL;
}
