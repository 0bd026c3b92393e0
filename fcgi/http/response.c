/* Writes an answer as nginx wants it: status, one fixed set of headers, body. It knows no pages. */
#include "fcgi/http/response.h"

#include <assert.h>

#include "fcgi/http/encode.h"

/* Every answer carries these; what nginx answers itself has the same set (conf/nginx/headers.conf).
 */
static const struct header security[] = {
    {STR_INIT("Content-Security-Policy"),
     STR_INIT("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
              "manifest-src 'self'; form-action 'self'; base-uri 'none'; "
              "frame-ancestors 'none'")                                                            },
    {STR_INIT("X-Content-Type-Options"),       STR_INIT("nosniff")                                 },
    {STR_INIT("Referrer-Policy"),              STR_INIT("same-origin")                             },
    {STR_INIT("Cross-Origin-Opener-Policy"),   STR_INIT("same-origin")                             },
    {STR_INIT("Cross-Origin-Resource-Policy"), STR_INIT("same-origin")                             },
    {STR_INIT("Permissions-Policy"),           STR_INIT("camera=(), geolocation=(), microphone=()")},
};

/* What people sent us must not become a page of this site, whatever a browser takes it for. */
#define SANDBOX                                                                                    \
    STR("default-src 'none'; sandbox; form-action 'none'; base-uri 'none'; frame-ancestors "       \
        "'none'")

static const struct header strict_transport = {
    STR_INIT("Strict-Transport-Security"),
    STR_INIT("max-age=31536000; includeSubDomains"),
};

static const struct {
    unsigned status;
    struct str reason;
} reasons[] = {
    {200, STR_INIT("OK")                    },
    {201, STR_INIT("Created")               },
    {202, STR_INIT("Accepted")              },
    {204, STR_INIT("No Content")            },
    {301, STR_INIT("Moved Permanently")     },
    {302, STR_INIT("Found")                 },
    {303, STR_INIT("See Other")             },
    {304, STR_INIT("Not Modified")          },
    {307, STR_INIT("Temporary Redirect")    },
    {308, STR_INIT("Permanent Redirect")    },
    {400, STR_INIT("Bad Request")           },
    {401, STR_INIT("Unauthorized")          },
    {403, STR_INIT("Forbidden")             },
    {404, STR_INIT("Not Found")             },
    {405, STR_INIT("Method Not Allowed")    },
    {409, STR_INIT("Conflict")              },
    {410, STR_INIT("Gone")                  },
    {412, STR_INIT("Precondition Failed")   },
    {413, STR_INIT("Content Too Large")     },
    {414, STR_INIT("URI Too Long")          },
    {415, STR_INIT("Unsupported Media Type")},
    {421, STR_INIT("Misdirected Request")   },
    {422, STR_INIT("Unprocessable Content") },
    {429, STR_INIT("Too Many Requests")     },
    {500, STR_INIT("Internal Server Error") },
    {503, STR_INIT("Service Unavailable")   },
};

static struct str
reason_of(unsigned status)
{
    for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
        if (reasons[i].status == status)
            return reasons[i].reason;
    return STR("Status");
}

static bool
value_is_safe(struct str value)
{
    for (size_t i = 0; i < value.len; i++)
        if ((unsigned char)value.at[i] < 0x20 || value.at[i] == 0x7f)
            return false;
    return true;
}

void
response_add(struct response *response, struct str name, struct str value)
{
    const size_t room = sizeof(response->extra) / sizeof(response->extra[0]);

    assert(response->extra_count < room);
    assert(value_is_safe(name) && value_is_safe(value));
    response->extra[response->extra_count++] = (struct header){name, value};
}

static void
add_header(struct text *text, struct str name, struct str value)
{
    if (value.len == 0)
        return;
    assert(value_is_safe(value));
    text_add(text, name);
    text_add(text, STR(": "));
    text_add(text, value);
    text_add(text, STR("\r\n"));
}

static void
add_vary(struct text *text, unsigned vary)
{
    static const struct {
        enum vary bit;
        struct str name;
    } inputs[] = {
        {VARY_ACCEPT,   STR_INIT("Accept")         },
        {VARY_ENCODING, STR_INIT("Accept-Encoding")},
        {VARY_LANGUAGE, STR_INIT("Accept-Language")},
        {VARY_COOKIE,   STR_INIT("Cookie")         },
    };

    bool first = true;

    if (vary == 0)
        return;
    text_add(text, STR("Vary: "));
    for (size_t i = 0; i < sizeof(inputs) / sizeof(inputs[0]); i++) {
        if ((vary & (unsigned)inputs[i].bit) == 0)
            continue;
        if (!first)
            text_add(text, STR(", "));
        text_add(text, inputs[i].name);
        first = false;
    }
    text_add(text, STR("\r\n"));
}

static bool
status_has_body(unsigned status)
{
    return status >= 200 && status != 204 && status != 304;
}

/* What the answer's body looks like on the wire. */
struct coded {
    struct str body;
    bool gzip;
    bool compressible;
};

static struct coded
code_body(struct arena *arena, const struct response *response, bool gzip)
{
    struct coded coded = {0};

    coded.compressible = encode_is_worth_it(response->type, response->body.len);
    if (!status_has_body(response->status) && response->stamp == 0)
        return coded;
    coded.body = response->body;
    if (!coded.compressible || !gzip)
        return coded;
    const struct str small =
        response->packed.at != NULL ? response->packed : encode_gzip(arena, response->body);

    if (small.at != NULL && small.len < response->body.len) {
        coded.body = small;
        coded.gzip = true;
    }
    return coded;
}

/* A strong tag names bytes, so the compressed form has a tag of its own; a 304 carries that of the
 * form a 200 would have had. */
static struct str
etag_of(struct arena *arena, const struct response *response, const struct coded *coded, bool gzip)
{
    const struct str suffix = RESPONSE_GZIP_SUFFIX;

    if (response->stamp != 0)
        return arena_printf(arena, "\"%x-%zx\"", response->stamp, coded->body.len);
    if (!gzip || response->etag.len < 2)
        return response->etag;
    return arena_printf(arena, "%.*s%.*s\"", (int)response->etag.len - 1, response->etag.at,
                        STR_ARG(suffix));
}

static void
add_common(struct text *text, const struct response *response,
           const struct response_options *options)
{
    for (size_t i = 0; i < sizeof(security) / sizeof(security[0]); i++)
        add_header(text, security[i].name,
                   i == 0 && response->is_file ? SANDBOX : security[i].value);
    if (options->https)
        add_header(text, strict_transport.name, strict_transport.value);
    add_header(text, STR("X-Request-Id"), options->request_id);
}

struct str
response_write(struct arena *arena, const struct response *response,
               const struct response_options *options)
{
    const bool has_body = status_has_body(response->status);
    const struct coded coded = code_body(arena, response, options->gzip);
    struct text text = {.arena = arena};

    assert(response->status >= 200 && response->status <= 599);
    text_printf(&text, "Status: %u %.*s\r\n", response->status,
                STR_ARG(reason_of(response->status)));
    if (has_body && response->body.len > 0)
        add_header(&text, STR("Content-Type"), response->type);
    if (coded.gzip && has_body)
        add_header(&text, STR("Content-Encoding"), STR("gzip"));
    if (has_body)
        text_printf(&text, "Content-Length: %zu\r\n", coded.body.len);
    add_header(&text, STR("Cache-Control"), response->cache);
    add_header(&text, STR("ETag"),
               etag_of(arena, response, &coded,
                       has_body ? coded.gzip : coded.compressible && options->gzip));
    add_vary(&text, response->vary | (coded.compressible ? (unsigned)VARY_ENCODING : 0));
    for (size_t i = 0; i < response->extra_count; i++)
        add_header(&text, response->extra[i].name, response->extra[i].value);
    add_common(&text, response, options);
    text_add(&text, STR("\r\n"));
    if (!options->head && has_body)
        text_add(&text, coded.body);
    return text_str(&text);
}
