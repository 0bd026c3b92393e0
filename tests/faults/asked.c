/* Requests from a table to serve(). */
#include "tests/faults/asked.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
const struct asked asked[] = {
    {.what = "a landing page", .host = "pt.localhost", .target = "/pt-PT/", .status = 200,
     .cookies = "country=AT; lang=pt-PT"},
    {.what = "the gateway", .host = "localhost", .target = "/en/", .status = 200,
     .language = "nb-NO,nb;q=0.9,en;q=0.5"},
    {.what = "a redirect to a language", .host = "es.localhost", .target = "/questions?a=1", .status = 302,
     .language = "es-MX"},
    {.what = "a list with words of numbers", .host = "no.localhost", .target = "/nb-NO/announcements", .status = 200},
    {.what = "a feed", .host = "pt.localhost", .target = "/pt-PT/announcements.atom", .status = 200},
    {.what = "a tree as XML", .host = "at.localhost", .target = "/de-AT/centre", .status = 200,
     .accept = "application/xml"},
    {.what = "a tree as JSON", .host = "hosting.localhost", .target = "/pt-PT/guides", .status = 200,
     .accept = "application/json"},
    {.what = "a mirrored page", .host = "pt.localhost", .target = "/ar-XB/questions", .status = 200},
    {.what = "a form that is accepted", .host = "pt.localhost", .target = "/pt-PT/centre", .status = 303,
     .body = "country=AT&back=%2Fpt-PT%2Fcentre"},
    {.what = "a form with problems", .host = "pt.localhost", .target = "/pt-PT/centre", .status = 422,
     .body = "country=ZZ&back=nowhere&more=1"},
    {.what = "a page that is not there", .host = "pt.localhost", .target = "/pt-PT/no/such/page", .status = 404},
    {.what = "a host that is not ours", .host = "nobody.example", .target = "/", .status = 421},
    {.what = "a target that cannot be read", .host = "pt.localhost", .target = "/%00", .status = 400},
    {.what = "a site map", .host = "hosting.localhost", .target = "/sitemap.xml", .status = 200},
};
/* clang-format on */
const size_t asked_count = sizeof asked / sizeof asked[0];

struct sender {
    const struct asked *request;
    char length[24];
    size_t sent;
};

static struct str
sent_param(void *from, const char *name)
{
    const struct sender *sender = from;
    const struct asked *request = sender->request;
    const bool has_body = request->body != NULL;

    const struct {
        const char *name;
        const char *value;
    } rows[] = {
        {"REQUEST_METHOD",       has_body ? "POST" : "GET"                            },
        {"REQUEST_URI",          request->target                                      },
        {"HTTP_HOST",            request->host                                        },
        {"REMOTE_ADDR",          "192.0.2.70"                                         },
        {"REQUEST_ID",           "0123456789abcdef0123456789abcdef"                   },
        {"HTTP_ACCEPT",          request->accept                                      },
        {"HTTP_ACCEPT_ENCODING", "gzip"                                               },
        {"HTTP_ACCEPT_LANGUAGE", request->language                                    },
        {"HTTP_COOKIE",          request->cookies                                     },
        {"HTTP_SEC_FETCH_SITE",  "same-origin"                                        },
        {"CONTENT_TYPE",         has_body ? "application/x-www-form-urlencoded" : NULL},
        {"CONTENT_LENGTH",       has_body ? sender->length : NULL                     },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return str_from(rows[i].value);
    }
    return STR_NONE;
}

static long
sent_body(void *from, char *into, size_t size)
{
    struct sender *sender = from;
    const size_t left = strlen(sender->request->body) - sender->sent;
    const size_t part = left < size ? left : size;

    memcpy(into, sender->request->body + sender->sent, part);
    sender->sent += part;
    return (long)part;
}

unsigned
asked_serve(struct server *server, struct arena *arena, const struct asked *request)
{
    struct sender sender = {.request = request};
    const struct source source = {.param = sent_param, .read = sent_body, .from = &sender};
    struct str answer = STR_NONE;
    uint64_t status = 0;

    if (request->body != NULL)
        snprintf(sender.length, sizeof sender.length, "%zu", strlen(request->body));
    serve(server, arena, &source, &answer);
    if (!str_starts(answer, STR("Status: ")) || !str_to_u64(str_slice(answer, 8, 11), 599, &status))
        return 0;
    return (unsigned)status;
}
