/* Reads answers with eyes of its own: nothing here comes from the code that writes them, but for
 * strs. */
#include "tests/fuzz/oracle.h"

#include <libxml/parser.h>
#include <string.h>
#include <zlib.h>

#define DEPTH_MAX 128
#define BODY_MAX  (256U << 10)

static const char elements[] =
    " html head title meta link script body header main footer nav section article aside div p a "
    "ul ol li dl dt dd h1 h2 h3 h4 h5 h6 span strong em b i small abbr time address table caption "
    "thead tbody tfoot tr th td form label input select option button fieldset legend details "
    "summary img svg path use g circle rect line polyline polygon br hr figure figcaption "
    "blockquote code kbd pre textarea output data mark bdi bdo noscript search optgroup defs "
    "symbol sup sub q cite menu ellipse ";
static const char voids[] = " meta link input img br hr ";

struct tags {
    struct str open[DEPTH_MAX];
    size_t depth;
};

static bool
is_listed(const char *list, struct str name)
{
    char word[40];

    if (name.len == 0 || name.len > sizeof word - 3)
        return false;
    word[0] = ' ';
    memcpy(word + 1, name.at, name.len);
    word[name.len + 1] = ' ';
    word[name.len + 2] = '\0';
    return strstr(list, word) != NULL;
}

static struct str
name_at(struct str s, size_t from)
{
    size_t end = from;

    while (end < s.len &&
           (memchr("-:_", s.at[end], 3) != NULL || (s.at[end] >= '0' && s.at[end] <= '9') ||
            ((s.at[end] | 32) >= 'a' && (s.at[end] | 32) <= 'z')))
        end++;
    return str_slice(s, from, end);
}

/* One entity at an "&"; "" when there is none. */
static size_t
entity_length(struct str s, size_t at)
{
    static const struct str known[] = {STR_INIT("&amp;"),  STR_INIT("&lt;"), STR_INIT("&gt;"),
                                       STR_INIT("&quot;"), STR_INIT("&#9;"), STR_INIT("&#10;"),
                                       STR_INIT("&#13;"),  STR_INIT("&#39;")};

    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (str_starts(str_slice(s, at, s.len), known[i]))
            return known[i].len;
    }
    return 0;
}

/* Attributes from after the element's name to its ">"; at moves behind it. */
static const char *
read_attributes(struct str s, size_t *at, bool *has_source)
{
    while (*at < s.len && s.at[*at] == ' ') {
        const struct str name = name_at(s, *at + 1);

        *at += 1 + name.len;
        if (name.len == 0 || str_starts(name, STR("on")) || str_starts(name, STR("zz")) ||
            str_is(name, STR("style")))
            return "an attribute nobody of ours writes";
        *has_source = *has_source || str_is(name, STR("src"));
        if (*at + 1 >= s.len || s.at[*at] != '=')
            continue;
        if (s.at[*at + 1] != '"')
            return "a value without quotes";
        for (*at += 2; *at < s.len && s.at[*at] != '"'; (*at)++) {
            if (s.at[*at] == '<' || (s.at[*at] == '&' && entity_length(s, *at) == 0))
                return "a raw character in a value";
        }
        (*at)++;
    }
    if (*at >= s.len || s.at[*at] != '>')
        return "a tag without end";
    (*at)++;
    return NULL;
}

static const char *
read_start(struct tags *tags, struct str s, size_t *at)
{
    const struct str name = name_at(s, *at + 1);
    bool has_source = false;

    if (!is_listed(elements, name))
        return "an element nobody of ours writes";
    *at += 1 + name.len;
    const char *why = read_attributes(s, at, &has_source);

    if (why != NULL || is_listed(voids, name))
        return why;
    if (str_is(name, STR("script")) && !has_source)
        return "a script in the page";
    if (tags->depth == DEPTH_MAX)
        return "elements too deep";
    tags->open[tags->depth++] = name;
    return NULL;
}

static const char *
read_tag(struct tags *tags, struct str s, size_t *at)
{
    if (*at + 1 >= s.len || s.at[*at + 1] != '/')
        return read_start(tags, s, at);
    const struct str name = name_at(s, *at + 2);

    if (tags->depth == 0 || !str_is(tags->open[tags->depth - 1], name))
        return "an end tag of another element";
    tags->depth--;
    *at += 2 + name.len;
    if (*at >= s.len || s.at[*at] != '>')
        return "an end tag without end";
    (*at)++;
    return NULL;
}

const char *
oracle_html(struct str html)
{
    static const struct str doctype = STR_INIT("<!DOCTYPE html>\n");
    struct tags tags = {0};
    size_t at = doctype.len;

    if (!str_starts(html, doctype))
        return "no doctype";
    while (at < html.len) {
        const char *why = NULL;

        if (html.at[at] == '<')
            why = read_tag(&tags, html, &at);
        else if (html.at[at] == '&' && entity_length(html, at) == 0)
            why = "a raw character in text";
        else
            at++;
        if (why != NULL)
            return why;
    }
    return tags.depth == 0 ? NULL : "elements without end";
}

static size_t
json_blank(struct str s, size_t at)
{
    while (at < s.len && memchr(" \t\r\n", s.at[at], 4) != NULL)
        at++;
    return at;
}

/* Each gives the place behind what it read, or 0. */
static size_t
json_string(struct str s, size_t at)
{
    if (at >= s.len || s.at[at] != '"')
        return 0;
    for (at++; at < s.len && s.at[at] != '"'; at++) {
        if ((unsigned char)s.at[at] < 0x20)
            return 0;
        if (s.at[at] == '\\' && (++at >= s.len || memchr("\"\\/bfnrtu", s.at[at], 9) == NULL))
            return 0;
    }
    return at < s.len ? at + 1 : 0;
}

static size_t
json_scalar(struct str s, size_t at)
{
    const struct str rest = str_slice(s, at, s.len);
    size_t end = at;

    if (str_starts(rest, STR("true")) || str_starts(rest, STR("null")))
        return at + 4;
    if (str_starts(rest, STR("false")))
        return at + 5;
    while (end < s.len && memchr("-+.eE0123456789", s.at[end], 15) != NULL)
        end++;
    return end > at ? end : 0;
}

static size_t json_value(struct str s, size_t at, unsigned depth);

static size_t
json_list(struct str s, size_t at, unsigned depth)
{
    const bool is_object = s.at[at] == '{';
    const char end = is_object ? '}' : ']';

    at = json_blank(s, at + 1);
    if (at < s.len && s.at[at] == end)
        return at + 1;
    for (;;) {
        if (is_object) {
            at = json_string(s, json_blank(s, at));
            at = at == 0 ? 0 : json_blank(s, at);
            if (at == 0 || at >= s.len || s.at[at] != ':')
                return 0;
            at++;
        }
        at = json_value(s, at, depth + 1);
        if (at == 0 || at >= s.len || (s.at[at] != ',' && s.at[at] != end))
            return 0;
        if (s.at[at++] == end)
            return at;
    }
}

/* Blanks around it included. */
static size_t
json_value(struct str s, size_t at, unsigned depth)
{
    size_t end;

    at = json_blank(s, at);
    if (at >= s.len || depth > 64)
        return 0;
    if (s.at[at] == '{' || s.at[at] == '[')
        end = json_list(s, at, depth);
    else
        end = s.at[at] == '"' ? json_string(s, at) : json_scalar(s, at);
    return end == 0 ? 0 : json_blank(s, end);
}

const char *
oracle_json(struct str json)
{
    return json_value(json, 0, 0) == json.len ? NULL : "no JSON";
}

const char *
oracle_xml(struct str xml)
{
    xmlDoc *document = xmlReadMemory(xml.at, (int)xml.len, NULL, "UTF-8",
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

    if (document == NULL)
        return "ill-formed XML";
    xmlFreeDoc(document);
    return NULL;
}

/* The value of the only header of this name; absent when there is none; count says how many. */
static struct str
header(struct str head, const char *name, size_t *count)
{
    struct str rest = head;
    struct str line;
    struct str found = STR_NONE;
    struct str key;
    struct str value;

    *count = 0;
    while (rest.at != NULL && rest.len > 0) {
        str_cut(rest, '\n', &line, &rest);
        if (str_cut(line, ':', &key, &value) && str_is_nocase(key, str_from(name))) {
            (*count)++;
            found = str_trim(value);
        }
    }
    return found;
}

static const char *
check_head(struct str head)
{
    struct str rest = head;
    struct str line;
    struct str key;

    while (rest.at != NULL && rest.len > 0) {
        str_cut(rest, '\n', &line, &rest);
        if (!str_ends(line, STR("\r")) || !str_cut(line, ':', &key, &line) || key.len == 0)
            return "a header line that is none";
        for (size_t i = 0; i + 1 < line.len; i++) {
            if ((unsigned char)line.at[i] < 0x20 || line.at[i] == 0x7f)
                return "a control character in a header";
        }
    }
    return NULL;
}

static const char *
uncompress_body(struct arena *arena, struct str *body)
{
    z_stream stream = {.next_in = (Bytef *)(uintptr_t)body->at, .avail_in = (uInt)body->len};
    char *room = arena_alloc(arena, BODY_MAX);

    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return "zlib does not start";
    stream.next_out = (Bytef *)room;
    stream.avail_out = BODY_MAX;
    const int outcome = inflate(&stream, Z_FINISH);

    *body = (struct str){room, BODY_MAX - stream.avail_out};
    inflateEnd(&stream);
    return outcome == Z_STREAM_END ? NULL : "a body that cannot be uncompressed";
}

static const char *
check_body(struct str type, struct str body)
{
    if (!str_is_utf8(body))
        return "no UTF-8";
    if (str_starts(type, STR("text/html")))
        return oracle_html(body);
    if (str_find_str(type, STR("json")) < type.len)
        return oracle_json(body);
    if (str_find_str(type, STR("xml")) < type.len)
        return oracle_xml(body);
    return NULL;
}

const char *
oracle_answer(struct arena *arena, struct str answer, bool is_head, unsigned *status,
              struct str *body)
{
    const size_t end = str_find_str(answer, STR("\r\n\r\n"));
    const struct str head = str_slice(answer, 0, end + 2);
    uint64_t number = 0;
    uint64_t length = 0;
    size_t count = 0;

    if (end == answer.len)
        return "a head without end";
    *body = str_slice(answer, end + 4, answer.len);
    if (!str_to_u64(str_slice(header(head, "Status", &count), 0, 3), 599, &number) || count != 1)
        return "no status";
    *status = (unsigned)number;
    const char *why = check_head(head);

    if (why != NULL)
        return why;
    header(head, "Content-Security-Policy", &count);
    if (count != 1)
        return "not one Content-Security-Policy";
    header(head, "Vary", &count);
    if (count > 1)
        return "more than one Vary";
    const struct str said = header(head, "Content-Length", &count);

    if (number == 304)
        return count == 0 && body->len == 0 ? NULL : "a 304 with a body";
    if (count != 1 || !str_to_u64(said, UINT32_MAX, &length))
        return "no length";
    if (is_head)
        return body->len == 0 ? NULL : "an answer to HEAD with a body";
    if (length != body->len)
        return "a wrong length";
    if (header(head, "Content-Encoding", &count).at != NULL)
        why = uncompress_body(arena, body);
    return why != NULL ? why : check_body(header(head, "Content-Type", &count), *body);
}
