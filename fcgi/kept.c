/*
 * Rendered bodies by everything that decides what they show. The key holds those things themselves,
 * not a digest: two pages are the same only when all of it is. It must not know what any page
 * shows.
 */
#include "fcgi/kept.h"

#include <stdlib.h>
#include <string.h>

#include "fcgi/base/metric.h"
#include "fcgi/gate/token.h"
#include "fcgi/generation.h"
#include "fcgi/http/encode.h"
#include "fcgi/snapshot.h"

#define MINUTE_S 60

/* One block of memory each: the texts stand behind the struct. */
struct entry {
    uint32_t hash;
    uint64_t used; /* by the count of questions */
    size_t bytes;
    struct str key;
    struct response response;
};

struct kept {
    struct entry *entries[KEPT_PAGES];
    size_t bytes;
    uint64_t asked;
};

void
kept_open(struct kept **out)
{
    *out = calloc(1, sizeof **out);
    if (*out == NULL)
        abort();
}

static void
drop(struct kept *kept, size_t i)
{
    if (kept->entries[i] != NULL)
        kept->bytes -= kept->entries[i]->bytes;
    free(kept->entries[i]);
    kept->entries[i] = NULL;
}

void
kept_close(struct kept **kept)
{
    if (*kept == NULL)
        return;
    for (size_t i = 0; i < KEPT_PAGES; i++)
        drop(*kept, i);
    free(*kept);
    *kept = NULL;
}

/* Lengths in front, so that two values never read as two others. */
static void
add_text(struct text *key, struct str value)
{
    text_add(key, (struct str){(const char *)&value.len, sizeof value.len});
    text_add(key, value);
}

static void
add_number(struct text *key, uint64_t value)
{
    text_add(key, (struct str){(const char *)&value, sizeof value});
}

static void
add_viewer(struct text *key, const struct call *c)
{
    const struct viewer *v = &c->viewer;
    const uint64_t numbers[] = {
        v->person,  v->person_version, v->customer,   v->customer_version,
        v->session, v->member,         v->cover,      (uint64_t)v->role,
        v->rights,  v->is_half,        v->has_factor, (uint64_t)v->confirmed_at.seconds,
        v->behalf};
    const struct str texts[] = {
        v->person_code, v->session_code,  v->member_code,     v->customer_code,
        v->name,        v->mail,          v->locale,          v->zone,
        v->theme,       v->customer_name, v->customer_number, v->covered_name,
        v->behalf_name};

    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        add_number(key, numbers[i]);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        add_text(key, texts[i]);
    add_text(key, token_of(c->arena, v->secret)); /* stands in every form of the page */
}

/* The support centre beside the page, and why it is this one. */
static void
add_centre(struct text *key, const struct call *c)
{
    const struct decision *d = &c->decision;

    add_text(key, d->centre == NULL ? STR_NONE : d->centre->code);
    add_text(key, d->language);
    add_text(key, d->country);
    add_number(key, d->routing_id);
    for (size_t i = 0; i < RULE_COUNT; i++) {
        add_text(key, d->steps[i].saw);
        add_number(key, (uint64_t)d->steps[i].outcome);
    }
    add_text(key, call_remembered(c, STR("country")));
}

static struct str
make_key(const struct call *c)
{
    struct text key = {.arena = c->arena};

    add_viewer(&key, c);
    add_centre(&key, c);
    add_text(&key, c->portal->code);
    add_text(&key, c->locale->tag);
    add_text(&key, c->request.raw_target);
    add_number(&key, response_accepts_gzip(c->request.accept_encoding));
    add_number(&key, (uint64_t)(uintptr_t)c->generation);
    add_text(&key, c->generation->assets);
    add_number(&key, c->snapshot->place.version);
    add_number(&key, (uint64_t)c->snapshot->loaded_at.seconds);
    add_number(&key, (uint64_t)(c->now.seconds / MINUTE_S)); /* opening hours, announcements */
    return text_str(&key);
}

/* Other forms of a page bear the number of their request, and forms sent are never kept. */
static bool
may_be_kept(const struct call *c)
{
    return c->viewer.is_known && c->viewer.token == 0 && c->request.verb == METHOD_GET &&
           c->match.route != NULL && c->match.route->method == METHOD_GET &&
           c->response.status != 401 && response_media(c->request.accept) == MEDIA_HTML;
}

bool
kept_find(struct kept *kept, struct call *c)
{
    if (kept == NULL || !may_be_kept(c))
        return false;
    const struct str key = make_key(c);
    const uint32_t hash = str_hash(key);

    kept->asked++;
    for (size_t i = 0; i < KEPT_PAGES; i++) {
        struct entry *entry = kept->entries[i];

        if (entry == NULL || entry->hash != hash || !str_is(entry->key, key))
            continue;
        entry->used = kept->asked;
        metric_add(METRIC_KEPT_PAGES, 0, 1);
        c->response = entry->response;
        if (!str_is_empty(c->response.etag) &&
            response_etag_matches(c->request.if_none_match, c->response.etag))
            c->response.status = 304;
        return true;
    }
    return false;
}

/* An empty place, or that of the page used least lately. */
static size_t
place_for(struct kept *kept, size_t bytes)
{
    for (;;) {
        size_t oldest = 0;

        for (size_t i = 0; i < KEPT_PAGES; i++) {
            if (kept->entries[i] == NULL && kept->bytes + bytes <= KEPT_BYTES)
                return i;
            if (kept->entries[oldest] == NULL ||
                (kept->entries[i] != NULL && kept->entries[i]->used < kept->entries[oldest]->used))
                oldest = i;
        }
        drop(kept, oldest);
    }
}

static struct str
put(char **at, struct str value)
{
    const struct str placed = {value.at == NULL ? NULL : *at, value.len};

    if (value.at != NULL)
        memcpy(*at, value.at, value.len);
    *at += value.len;
    return placed;
}

void
kept_store(struct kept *kept, struct call *c)
{
    struct response *made = &c->response;

    /* A 304 has its body too: it stayed behind. */
    if (kept == NULL || !c->may_keep || !may_be_kept(c) || !problems_none(&c->problems) ||
        made->extra_count > 0 || (made->status != 200 && made->status != 304))
        return;
    const struct str key = make_key(c);

    /* Made here once, for this answer too; who does not take it need not wait for it. */
    if (response_accepts_gzip(c->request.accept_encoding))
        made->packed = encode_gzip(c->arena, made->body);
    const struct str packed = made->packed;
    const size_t bytes = sizeof(struct entry) + key.len + made->type.len + made->cache.len +
                         made->etag.len + made->body.len + packed.len;

    if (bytes > KEPT_BYTES / 4)
        return;
    const size_t i = place_for(kept, bytes);
    struct entry *entry = calloc(1, bytes);

    if (entry == NULL)
        return; /* the page is made again next time */
    char *at = (char *)(entry + 1);

    *entry = (struct entry){.hash = str_hash(key), .used = kept->asked, .bytes = bytes};
    entry->key = put(&at, key);
    entry->response = (struct response){.status = 200,
                                        .type = put(&at, made->type),
                                        .cache = put(&at, made->cache),
                                        .vary = made->vary,
                                        .etag = put(&at, made->etag),
                                        .body = put(&at, made->body),
                                        .packed = put(&at, packed)};
    metric_add(METRIC_KEPT_PAGES, 1, 1);
    kept->entries[i] = entry;
    kept->bytes += bytes;
}
