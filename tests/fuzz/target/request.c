/*
 * A whole request in process: parameters, steps, page, answer. The input is parts with a NUL
 * between them; the first letter of a part says which parameter its rest is (A target, B host, C
 * method ..., as in the table below), Z is the body.
 */
#include "fcgi/steps.h"
#include "handlers/announcement/announcement_store.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/oracle.h"

#include <string.h>

#define REQUEST_BYTES (4U << 20)
#define BODY_LETTER   'Z'

static const char *const letters[] = {
    "REQUEST_URI",
    "HTTP_HOST",
    "SERVER_PROTOCOL",
    "REMOTE_ADDR",
    "REQUEST_METHOD",
    "HTTP_ACCEPT",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_ACCEPT_ENCODING",
    "REQUEST_ID",
    "HTTP_COOKIE",
    "HTTP_ORIGIN",
    "HTTP_SEC_FETCH_SITE",
    "HTTP_IF_NONE_MATCH",
    "CONTENT_TYPE",
    "CONTENT_LENGTH",
    "ERROR_STATUS",
    "HTTPS",
};

#define LETTERS (sizeof letters / sizeof letters[0])

struct sent {
    struct str values[LETTERS];
    struct str body;
    size_t read;
    char length[24];
};

/* What only one brand's visitors may see. */
#define CANARY_LUMENOR  "canary-for-lumenor"
#define CANARY_CARAVELA "canary-for-caravela"

static struct server server;
static struct snapshot snapshot;
static struct arena *kept;

static void *
made_announcements(struct arena *arena)
{
    static const char *const brands[] = {"lumenor", "caravela"};
    static const char *const words[] = {CANARY_LUMENOR, CANARY_CARAVELA};
    struct announcements *all = arena_new(arena, struct announcements);
    struct announcement *list = arena_new_array(arena, 2, struct announcement);

    for (size_t i = 0; i < 2; i++) {
        struct announcement_text *text = arena_new(arena, struct announcement_text);

        *text = (struct announcement_text){STR("en"), str_from(words[i]),
                                           STR("One & <two>.\n\nThree \"four\"\n")};
        list[i] = (struct announcement){.code = arena_printf(arena, "canary-%s", brands[i]),
                                        .brand = str_from(brands[i]),
                                        .severity = STR("incident"),
                                        .is_pinned = true,
                                        .starts = {1772400000},
                                        .texts = text,
                                        .text_count = 1};
    }
    *all = (struct announcements){.first = list, .count = 2};
    return all;
}

int LLVMFuzzerInitialize(int *argc, char ***argv);

/* Before the first input, whose time is measured. */
int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    struct generation *generation = NULL;
    struct instant now;

    (void)argc;
    (void)argv;
    log_descriptor(-1);
    setenv("BALCAO_PLACE_REFRESH_MS", "600000", 1);
    setenv("BALCAO_SITE_PORT", "8080", 1);
    setenv("BALCAO_DB_SOCKET", "/nonexistent/mariadb.sock", 1);
    must(instant_parse(STR("2026-03-02T09:30:00Z"), &now));
    clock_hold(now);
    view_start();
    must(generation_build_offline(STR_NONE, &generation) == RES_OK);
    arena_open(&kept, 16U << 20);
    snapshot.arena = kept;
    must(place_recall(kept, STR("tests/place/demo.tsv"), &snapshot.place) == RES_OK);
    snapshot.parts = arena_new_array(kept, snapshot_part_count, void *);
    for (size_t i = 0; i < snapshot_part_count; i++) {
        if (strcmp(snapshot_parts[i].name, "announcements") == 0)
            snapshot.parts[i] = made_announcements(kept);
    }
    must(snapshot_part(&snapshot, announcement_load) != NULL);
    generation->snapshot = &snapshot;
    server_open(generation, &server);
    server.asked_us = clock_ticks_us();
    return 0;
}

static struct str
param(void *from, const char *name)
{
    const struct sent *sent = from;

    for (size_t i = 0; i < LETTERS; i++) {
        if (strcmp(letters[i], name) == 0)
            return sent->values[i];
    }
    return STR_NONE;
}

static long
read_body(void *from, char *into, size_t size)
{
    struct sent *sent = from;
    const size_t left = sent->body.len - sent->read;
    const size_t part = left < size ? left : size;

    if (part > 0)
        memcpy(into, sent->body.at + sent->read, part);
    sent->read += part;
    return (long)part;
}

static void
take_apart(struct arena *arena, struct str input, struct sent *sent)
{
    struct str rest = input;
    struct str part;

    *sent = (struct sent){
        .values = {STR("/"), STR("pt.localhost"), STR("HTTP/1.1"), STR("192.0.2.1"), STR("GET")}
    };
    while (rest.at != NULL) {
        str_cut(rest, '\0', &part, &rest);
        const char letter = part.len == 0 ? '\0' : part.at[0];
        const struct str value = arena_str(arena, str_slice(part, 1, part.len));

        if (letter >= 'A' && letter < (char)('A' + LETTERS))
            sent->values[letter - 'A'] = value;
        else if (letter == BODY_LETTER)
            sent->body = value;
    }
    if (sent->values[14].at == NULL && sent->body.len > 0) {
        snprintf(sent->length, sizeof sent->length, "%zu", sent->body.len);
        sent->values[14] = str_from(sent->length);
    }
}

static bool
holds(struct str body, const char *what)
{
    return str_find_str(body, str_from(what)) < body.len;
}

FUZZ(input)
{
    struct arena *arena = fuzz_arena(REQUEST_BYTES);
    struct sent sent;
    struct str answer = STR_NONE;
    struct str body = STR_NONE;
    unsigned status = 0;

    take_apart(arena, input, &sent);
    const struct source source = {.param = param, .read = read_body, .from = &sent};

    serve(&server, arena, &source, &answer);
    const char *why =
        oracle_answer(arena, answer, str_is(sent.values[4], STR("HEAD")), &status, &body);

    if (why != NULL)
        fprintf(stderr, "%s:\n%.*s\n", why, STR_ARG(answer));
    must(why == NULL);
    must(status >= 200 && status <= 503 && status != 500);
    must(!holds(answer, CANARY_LUMENOR) || !holds(answer, CANARY_CARAVELA));
    if (str_is(sent.values[1], STR("hosting.localhost")))
        must(!holds(body, CANARY_LUMENOR));
    if (str_is(sent.values[1], STR("pt.localhost")))
        must(!holds(body, CANARY_CARAVELA));
}
