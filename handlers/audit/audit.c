/* The audit log's chains: how an entry is hashed, written and checked; no SQL, no page. */
#include "handlers/audit/audit.h"

#include <string.h>

#include "fcgi/base/log.h"
#include "fcgi/edge/secret.h"
#include "handlers/audit/audit_store.h"

#define CHECK_BYTES (8U << 20)

struct str
audit_code(enum audit_event event)
{
    static const struct str codes[AUDIT_COUNT] = {
#define EVENT(name, code) [AUDIT_##name] = STR_INIT(code),
#include "handlers/audit/events.def"
#undef EVENT
    };

    return codes[event];
}

/* Each part with its length before it, so that no two entries read the same. */
static void
add_part(struct text *text, struct str part)
{
    text_printf(text, "%zu:", part.len);
    text_add(text, part);
    text_add_char(text, ',');
}

static struct str
hash_of(struct arena *arena, struct str before, const struct audit_row *row)
{
    struct text text = {.arena = arena};
    char at[21];

    instant_format(row->at, at);
    add_part(&text, before);
    text_printf(&text, "%llu/%llu,%s,%llu,%llu,%llu,", (unsigned long long)row->chain,
                (unsigned long long)row->number, at, (unsigned long long)row->actor,
                (unsigned long long)row->as, (unsigned long long)row->person);
    add_part(&text, row->event);
    add_part(&text, row->object);
    add_part(&text, row->detail);
    add_part(&text, row->request);
    return secret_digest(arena, text_str(&text));
}

enum result
audit_write(struct db *db, struct arena *arena, const struct audit_entry *entry)
{
    struct audit_row row = {
        .chain = entry->customer,
        .at = clock_now(),
        .event = audit_code(entry->event),
        .actor = entry->actor,
        .as = entry->as,
        .person = entry->person,
        .object = str_or_empty(entry->object),
        .detail = str_or_empty(entry->detail),
        .request = log_request_id(),
    };
    struct str before;

    TRY(audit_store_lock(db, arena, entry->customer, &row.number, &before));
    row.hash = hash_of(arena, before, &row);
    return audit_store_add(db, &row);
}

/* Where a walk along a chain has come to; the hash outlives the pages it was read from. */
struct walk {
    uint64_t chain, number;
    char hash[SECRET_DIGEST];
};

/* Compares a page of entries with what they should be. */
static bool
fits(struct arena *arena, struct walk *walk, const struct audit_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct str before = {walk->hash, sizeof walk->hash};

        walk->number++;
        if (rows[i].number != walk->number || rows[i].hash.len != sizeof walk->hash ||
            !secret_same(rows[i].hash, hash_of(arena, before, &rows[i])))
            return false;
        memcpy(walk->hash, rows[i].hash.at, sizeof walk->hash);
    }
    return true;
}

/* RES_OK to the end | RES_CONFLICT: the entry with walk's number does not fit | faults */
static enum result
walk_on(struct db *db, struct arena *arena, struct walk *walk)
{
    struct audit_row *rows = NULL;
    size_t count = 0;

    do {
        TRY(audit_store_entries(db, arena, walk->chain, walk->number, &rows, &count));
        if (!fits(arena, walk, rows, count))
            return RES_CONFLICT;
        arena_reset(arena);
    } while (count > 0);
    return RES_OK;
}

enum result
audit_verify(struct db *db, struct arena *arena, uint64_t customer, uint64_t *broken)
{
    struct walk walk = {.chain = customer};
    struct arena *pages = NULL;
    uint64_t length = 0;
    struct str last;

    *broken = 0;
    TRY(audit_store_chain(db, arena, customer, &length, &last));
    arena_open(&pages, CHECK_BYTES);
    const enum result r = walk_on(db, pages, &walk);
    const struct str hash = {walk.hash, sizeof walk.hash};

    arena_close(&pages);
    if (r == RES_CONFLICT)
        *broken = walk.number;
    else if (r == RES_OK && walk.number < length)
        *broken = walk.number + 1; /* cut off */
    else if (r == RES_OK && walk.number == length && length > 0 && !secret_same(hash, last))
        *broken = length;
    return r == RES_CONFLICT ? RES_OK : r;
}
