/* Reads what stands before a part's bytes: whose field it is, and what its file is called. */
#include "fcgi/http/multipart_header.h"

/* Up to the next byte of stops outside quotes; rest begins with that byte. Inside quotes only an
   escaped quote is an escape: browsers leave the backslashes of a path alone. */
static struct str
take_value(struct arena *arena, struct str *rest)
{
    struct text value = {.arena = arena};
    const bool is_quoted = rest->len > 0 && rest->at[0] == '"';
    size_t i = is_quoted;

    for (; i < rest->len; i++) {
        const char c = rest->at[i];

        if (is_quoted ? c == '"' : c == ';')
            break;
        if (is_quoted && c == '\\' && i + 1 < rest->len && rest->at[i + 1] == '"')
            i++;
        text_add_char(&value, rest->at[i]);
    }
    if (is_quoted && i < rest->len)
        i++;
    *rest = str_slice(*rest, i, rest->len);
    return is_quoted ? text_str(&value) : str_trim(text_str(&value));
}

bool
part_parameter(struct arena *arena, struct str parameters, struct str name, struct str *value)
{
    struct str rest = parameters;
    struct str key;
    struct str found;

    while (str_cut(rest, '=', &key, &rest)) {
        const size_t semicolon = str_find(key, ';', 0);

        key = semicolon < key.len ? str_slice(key, semicolon + 1, key.len) : key;
        rest = str_trim(rest);
        found = take_value(arena, &rest);
        if (str_is_nocase(str_trim(key), name)) {
            *value = found;
            return true;
        }
    }
    return false;
}

/* What browsers escape in names (WHATWG, multipart/form-data encoding): the quote and line breaks.
 */
static struct str
unescape(struct arena *arena, struct str name)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < name.len; i++) {
        const struct str three = str_slice(name, i, i + 3);
        const bool is_quote = str_is(three, STR("%22"));
        const bool is_break = str_is_nocase(three, STR("%0D")) || str_is_nocase(three, STR("%0A"));

        if (is_quote)
            text_add_char(&text, '"');
        else if (is_break)
            text_add_char(&text, ' ');
        else
            text_add_char(&text, name.at[i]);
        i += is_quote || is_break ? 2 : 0;
    }
    return text_str(&text);
}

static enum result
read_disposition(struct arena *arena, struct str value, struct part_header *out)
{
    struct str kind;
    struct str parameters;
    struct str name;

    str_cut(value, ';', &kind, &parameters);
    if (out->name.at != NULL || !str_is_nocase(str_trim(kind), STR("form-data")) ||
        !part_parameter(arena, parameters, STR("name"), &name))
        return RES_MALFORMED;
    out->name = unescape(arena, name);
    out->is_file = part_parameter(arena, parameters, STR("filename"), &name);
    out->file_name = out->is_file ? unescape(arena, name) : STR_NONE;
    return str_is_xml_text(out->name) ? RES_OK : RES_MALFORMED;
}

/* Bytes come as they are; a mailer's codings are none of a form's (RFC 7578, 4.7). */
static bool
is_plain(struct str coding)
{
    return str_is_nocase(coding, STR("7bit")) || str_is_nocase(coding, STR("8bit")) ||
           str_is_nocase(coding, STR("binary"));
}

enum result
part_header_read(struct arena *arena, struct str lines, struct part_header *out)
{
    struct str rest = lines;
    bool more = lines.len > 0;

    *out = (struct part_header){0};
    while (more) {
        struct str line;
        struct str name;
        struct str value;

        more = str_cut(rest, '\n', &line, &rest);
        if (!str_cut(line, ':', &name, &value))
            return RES_MALFORMED;
        value = str_trim(value);
        if (str_is_nocase(name, STR("Content-Disposition")))
            TRY(read_disposition(arena, value, out));
        if (str_is_nocase(name, STR("Content-Transfer-Encoding")) && !is_plain(value))
            return RES_MALFORMED;
    }
    return out->name.at == NULL ? RES_MALFORMED : RES_OK;
}
