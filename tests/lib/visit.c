/* Drives serve() from memory; must not know any page. */
#include "tests/lib/visit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/edge/secret.h"
#include "fcgi/edge/vault.h"
#include "fcgi/generation.h"
#include "fcgi/kept.h"
#include "fcgi/steps.h"
#include "tests/data/scratch.h"

struct sender {
    const struct visit *visit;
    char length[24];
    size_t sent;
};

static struct str
sent_param(void *from, const char *name)
{
    struct sender *sender = from;
    const struct visit *v = sender->visit;

    const struct {
        const char *name;
        const char *value;
    } rows[] = {
        {"REQUEST_METHOD",       v->method == NULL ? "GET" : v->method        },
        {"REQUEST_URI",          v->target                                    },
        {"SERVER_PROTOCOL",      "HTTP/1.1"                                   },
        {"HTTP_HOST",            v->host == NULL ? "pt.localhost" : v->host   },
        {"REMOTE_ADDR",          v->address == NULL ? "127.0.0.1" : v->address},
        {"REQUEST_ID",           "0123456789abcdef0123456789abcdef"           },
        {"HTTP_ACCEPT_LANGUAGE", v->accept_language                           },
        {"HTTP_COOKIE",          v->cookies                                   },
        {"HTTP_ACCEPT",          v->accept                                    },
        {"HTTP_ORIGIN",          v->origin                                    },
        {"HTTP_SEC_FETCH_SITE",  v->fetch_site                                },
        {"HTTP_IF_NONE_MATCH",   v->if_none_match                             },
        {"HTTP_USER_AGENT",      v->user_agent                                },
        {"HTTP_AUTHORIZATION",   v->authorization                             },
        {"HTTP_IDEMPOTENCY_KEY", v->idempotency_key                           },
        {"CONTENT_TYPE",         v->type                                      },
        {"CONTENT_LENGTH",       v->body == NULL ? NULL : sender->length      },
        {"ERROR_STATUS",         v->error_status                              },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return str_from(rows[i].value);
    }
    return STR_NONE;
}

static size_t
body_bytes(const struct visit *visit)
{
    return visit->body_bytes != 0 ? visit->body_bytes : strlen(visit->body);
}

static long
sent_body(void *from, char *into, size_t size)
{
    struct sender *sender = from;
    const size_t left = body_bytes(sender->visit) - sender->sent;
    const size_t part = left < size ? left : size;

    memcpy(into, sender->visit->body + sender->sent, part);
    sender->sent += part;
    return (long)part;
}

static struct generation *generation;
static struct server server;
static struct arena *arena;

static void
close_all(void)
{
    server_close(&server);
    generation_free(&generation);
    arena_close(&arena);
}

const struct generation *
visit_generation(struct test *t)
{
    if (generation != NULL)
        return generation;
    scratch_environment(t);
    setenv("BALCAO_SITE_PORT", "8080", 1);
    view_start();
    expect_result(t, secret_start(STR_NONE), RES_OK);
    expect_result(t, vault_start(STR_NONE), RES_OK);
    if (!expect_result(t, generation_build(STR_NONE, &generation), RES_OK)) {
        printf("%.*s\n", STR_ARG(test_log(t)));
        exit(1);
    }
    server_open(generation, &server);
    arena_open(&arena, 64U << 20);
    atexit(close_all);
    return generation;
}

static struct reply
take_apart(struct test *t, struct str answer)
{
    struct reply reply = {0};
    const size_t end = str_find_str(answer, STR("\r\n\r\n"));
    uint64_t status = 0;

    expect(t, end < answer.len);
    reply.head = str_slice(answer, 0, end + 2);
    reply.body = str_slice(answer, end + 4, answer.len);
    const struct str line = reply_header(&reply, "Status");

    expect(t, str_to_u64(str_slice(line, 0, 3), 599, &status));
    reply.status = (unsigned)status;
    return reply;
}

struct reply
visit(struct test *t, const struct visit *visit)
{
    struct sender sender = {.visit = visit};
    const struct source source = {.param = sent_param, .read = sent_body, .from = &sender};
    struct instant now;
    struct str answer = STR_NONE;

    visit_generation(t);
    if (visit->body != NULL)
        snprintf(sender.length, sizeof sender.length, "%zu", body_bytes(visit));
    if (visit->at.seconds != 0)
        clock_hold(visit->at);
    else if (instant_parse(STR(VISIT_NOW), &now))
        clock_hold(now);
    serve(&server, arena, &source, &answer);
    const struct str kept = arena_str(t->arena, answer);

    arena_reset(arena);
    return take_apart(t, kept);
}

void
visit_forget(struct test *t)
{
    visit_generation(t);
    kept_close(&server.kept);
    kept_open(&server.kept);
}

void
visit_changed(struct test *t, void (*change)(struct test *t, struct generation *copy))
{
    static struct generation copy;

    copy = *visit_generation(t);
    if (change != NULL)
        change(t, &copy);
    server_close(&server);
    server_open(change == NULL ? generation : &copy, &server);
}

struct reply
visit_get(struct test *t, const char *host, const char *target)
{
    const struct visit asked = {.host = host, .target = target};

    return visit(t, &asked);
}

static struct str
find_header(const struct reply *reply, const char *name, size_t *count)
{
    struct str rest = reply->head;
    struct str found = STR_NONE;

    *count = 0;
    while (!str_is_empty(rest)) {
        struct str key;
        struct str value;
        const size_t end = str_find_str(rest, STR("\r\n"));

        if (str_cut(str_slice(rest, 0, end), ':', &key, &value) &&
            str_is_nocase(key, str_from(name))) {
            if (*count == 0)
                found = str_trim(value);
            (*count)++;
        }
        rest = str_slice(rest, end + 2, rest.len);
    }
    return found;
}

struct str
reply_header(const struct reply *reply, const char *name)
{
    size_t count = 0;

    return find_header(reply, name, &count);
}

size_t
reply_headers(const struct reply *reply, const char *name)
{
    size_t count = 0;

    find_header(reply, name, &count);
    return count;
}

static bool
write_golden(struct test *t, struct str got, const char *path)
{
    FILE *file = fopen(path, "wbe");

    if (!expect(t, file != NULL))
        return false;
    fwrite(got.at, 1, got.len, file);
    return fclose(file) == 0;
}

bool
expect_golden(struct test *t, struct str got, const char *path)
{
    if (getenv("UPDATE") != NULL)
        return write_golden(t, got, path);
    const struct str want = test_file(t, path);

    if (str_is(got, want))
        return true;
    char beside[512];
    size_t same = 0;

    while (same < got.len && same < want.len && got.at[same] == want.at[same])
        same++;
    snprintf(beside, sizeof beside, "%s differs at byte %zu: \"%.60s\"", path, same,
             same < got.len ? got.at + same : "");
    return test_expect(t, false, beside, path, 0);
}
