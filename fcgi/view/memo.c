/*
 * Hashes point into one run of bytes that fills up from its beginning, in memory that all processes
 * forked later share: what one worker has made, the others find. It must not know what it
 * remembers. Entries never change once they are pointed to, so readers need no lock.
 */
#include "fcgi/view/memo.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "fcgi/base/log.h"

#define SLOTS      512
#define ROOM_BYTES (48U << 10) /* within what an offset can tell */
#define KEY_MAX    30
#define VALUE_MAX  96
#define HEAD_BYTES 2 /* the lengths of key and value, which follow */

struct memo {
    _Atomic uint32_t used;
    _Atomic uint16_t slots[SLOTS]; /* where the entry begins, and one; 0: free */
    unsigned char kept[ROOM_BYTES];
};

void
memo_open(struct memo **out)
{
    void *const shared =
        mmap(NULL, sizeof(struct memo), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (shared == MAP_FAILED) {
        LOG(LOG_ERROR, "view.memory", LOG_COUNT("bytes", sizeof(struct memo)));
        abort();
    }
    *out = shared;
}

void
memo_close(struct memo **memo)
{
    if (*memo != NULL)
        munmap(*memo, sizeof(struct memo));
    *memo = NULL;
}

/* The entry a slot points to, when it is the key's. */
static const unsigned char *
entry_of(const struct memo *memo, size_t slot, struct str key)
{
    const uint16_t at = atomic_load_explicit(&memo->slots[slot], memory_order_acquire);

    if (at == 0)
        return NULL;
    const unsigned char *const entry = &memo->kept[at - 1];

    return entry[0] == key.len && memcmp(entry + HEAD_BYTES, key.at, key.len) == 0 ? entry : NULL;
}

/* A key lies in the slot of its hash or in that one's neighbour. */
struct str
memo_find(const struct memo *memo, struct str key)
{
    if (key.len == 0)
        return STR_NONE;
    const size_t own = str_hash(key) % SLOTS;
    const unsigned char *entry = entry_of(memo, own, key);

    if (entry == NULL)
        entry = entry_of(memo, own ^ 1, key);
    if (entry == NULL)
        return STR_NONE;
    return (struct str){(const char *)entry + HEAD_BYTES + entry[0], entry[1]};
}

void
memo_keep(struct memo *memo, struct str key, struct str value)
{
    if (key.len == 0 || key.len > KEY_MAX || value.len == 0 || value.len > VALUE_MAX)
        return;
    const uint32_t size = (uint32_t)(HEAD_BYTES + key.len + value.len);
    const size_t own = str_hash(key) % SLOTS;
    const size_t slot = atomic_load(&memo->slots[own]) == 0 ? own : own ^ 1;
    uint16_t none = 0;

    if (atomic_load(&memo->slots[slot]) != 0 || atomic_load(&memo->used) > ROOM_BYTES)
        return;
    const uint32_t from = atomic_fetch_add(&memo->used, size);

    if (from > ROOM_BYTES - size)
        return;
    unsigned char *const entry = &memo->kept[from];

    entry[0] = (unsigned char)key.len;
    entry[1] = (unsigned char)value.len;
    memcpy(entry + HEAD_BYTES, key.at, key.len);
    memcpy(entry + HEAD_BYTES + key.len, value.at, value.len);
    atomic_compare_exchange_strong(&memo->slots[slot], &none, (uint16_t)(from + 1));
}
