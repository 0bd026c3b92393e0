/* Reads what nginx declared about one request into the request's arena. It knows no libfcgi: see
 * struct source. */
#include "fcgi/http/request.h"

#include <string.h>

enum { PIECE_BYTES = 65536 };

enum excess { REFUSE, IGNORE };

static const struct {
    enum method method;
    struct str name;
} methods[] = {
    {METHOD_GET,    STR_INIT("GET")   },
    {METHOD_HEAD,   STR_INIT("HEAD")  },
    {METHOD_POST,   STR_INIT("POST")  },
    {METHOD_PUT,    STR_INIT("PUT")   },
    {METHOD_DELETE, STR_INIT("DELETE")},
};

enum method
method_from(struct str name)
{
    for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
        if (str_is(methods[i].name, name))
            return methods[i].method;
    return METHOD_UNKNOWN;
}

struct str
method_name(enum method method)
{
    for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
        if (methods[i].method == method)
            return methods[i].name;
    return STR("UNKNOWN");
}

static bool
holds_control(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (((unsigned char)s.at[i] < 0x20 && s.at[i] != '\t') || s.at[i] == 0x7f)
            return true;
    return false;
}

/* An empty parameter counts as not sent: nginx sends the empty text for a header that is missing.
   What is read may come to stand in a page, so it is text that XML can hold. */
static enum result
read_param(struct arena *arena, const struct source *source, const char *name, size_t most,
           enum excess excess, struct str *out)
{
    const struct str value = source->param(source->from, name);

    *out = STR_NONE;
    if (value.len == 0)
        return RES_OK;
    if (value.len > most || holds_control(value) || !str_is_xml_text(value))
        return excess == IGNORE ? RES_OK : RES_MALFORMED;
    *out = arena_str(arena, value);
    return RES_OK;
}

/* Reads all of them, also behind a bad one, so that an error page knows as much as can be known. */
static enum result
read_params(struct arena *arena, const struct source *source, struct request *out)
{
    enum result worst = RES_OK;

#define PARAM(member, name, most, excess)                                                          \
    if (read_param(arena, source, name, most, excess, &out->member) != RES_OK)                     \
        worst = RES_MALFORMED;
#include "fcgi/http/params.def"
#undef PARAM
    return worst;
}

/* Letters, digits, dots, hyphens, and what ports and IPv6 literals need. */
static bool
host_is_plausible(struct str host)
{
    static const char extra[] = ".-_:[]";

    for (size_t i = 0; i < host.len; i++) {
        const char c = host.at[i];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

        if (!letter && !(c >= '0' && c <= '9') && memchr(extra, c, sizeof(extra) - 1) == NULL)
            return false;
    }
    return host.len > 0;
}

/* What nginx refused itself may be unreadable; its page needs only a host and a place to stand. */
static void
settle_for_error(struct request *out)
{
    if (out->target.path.len == 0)
        out->target.path = STR("/");
    if (out->verb != METHOD_HEAD)
        out->verb = METHOD_GET;
    out->content_bytes = 0;
}

enum result
request_read(struct arena *arena, const struct source *source, struct request *out)
{
    *out = (struct request){0};
    enum result result = read_params(arena, source, out);

    out->verb = method_from(out->method);
    if (target_parse(arena, out->raw_target, &out->target) != RES_OK)
        result = RES_MALFORMED;
    if (out->content_length.len > 0 &&
        !str_to_u64(out->content_length, INT64_MAX, &out->content_bytes))
        result = RES_MALFORMED;
    if (!host_is_plausible(out->host)) {
        out->host = STR_NONE;
        result = RES_MALFORMED;
    }
    if (out->method.len == 0)
        result = RES_MALFORMED;
    if (out->error_status.len > 0) {
        settle_for_error(out);
        return RES_OK;
    }
    return result;
}

enum result
request_read_body(struct arena *arena, const struct source *source, size_t most,
                  struct request *request)
{
    if (request->content_bytes > most)
        return RES_TOO_LARGE;
    const size_t want = (size_t)request->content_bytes;
    char *const body = arena_alloc(arena, want + 1);
    size_t have = 0;

    while (have < want) {
        const long got = source->read(source->from, body + have, want - have);

        if (got <= 0)
            return RES_MALFORMED;
        have += (size_t)got;
    }
    request->body = (struct str){body, want};
    return RES_OK;
}

enum result
request_pass_body(struct arena *arena, const struct source *source, size_t most,
                  const struct request *request, enum result (*take)(void *into, struct str bytes),
                  void *into)
{
    char *const piece = arena_alloc(arena, PIECE_BYTES);
    uint64_t left = request->content_bytes;

    if (left > most)
        return RES_TOO_LARGE;
    while (left > 0) {
        const size_t want = left < PIECE_BYTES ? (size_t)left : PIECE_BYTES;
        const long got = source->read(source->from, piece, want);

        if (got <= 0)
            return RES_MALFORMED;
        TRY(take(into, (struct str){piece, (size_t)got}));
        left -= (uint64_t)got;
    }
    return RES_OK;
}

struct str
request_cookie(const struct request *request, struct str name)
{
    struct str rest = request->cookies;
    struct str pair;
    bool more = rest.len > 0;

    while (more) {
        struct str key;
        struct str value;

        more = str_cut(rest, ';', &pair, &rest);
        if (!str_cut(str_trim(pair), '=', &key, &value) || !str_is(key, name))
            continue;
        if (value.len >= 2 && value.at[0] == '"' && value.at[value.len - 1] == '"')
            value = str_slice(value, 1, value.len - 1);
        return value;
    }
    return STR_NONE;
}
