/* A table with one slot per hash; it must not know what it remembers. */
#include "fcgi/view/memo.h"

#include <string.h>

#define SLOTS 512

struct slot {
    unsigned char key_len; /* 0: free */
    unsigned char value_len;
    char key[30];
    char value[96];
};

struct memo {
    struct slot slots[SLOTS];
};

struct memo *
memo_new(struct arena *arena)
{
    return arena_new(arena, struct memo);
}

static bool
is_of(const struct slot *slot, struct str key)
{
    return str_is(key, (struct str){slot->key, slot->key_len});
}

/* A key lies in the slot of its hash or in that one's neighbour, so that two that share one do not
 * push each other out for ever. */
struct str
memo_find(const struct memo *memo, struct str key)
{
    if (key.len == 0)
        return STR_NONE;
    const size_t own = str_hash(key) % SLOTS;
    const struct slot *slot = &memo->slots[is_of(&memo->slots[own], key) ? own : own ^ 1];

    return is_of(slot, key) ? (struct str){slot->value, slot->value_len} : STR_NONE;
}

void
memo_keep(struct memo *memo, struct str key, struct str value)
{
    const size_t own = str_hash(key) % SLOTS;
    struct slot *slot = &memo->slots[memo->slots[own].key_len == 0 ? own : own ^ 1];

    if (slot->key_len != 0)
        slot = &memo->slots[own];
    if (key.len == 0 || key.len > sizeof slot->key || value.len == 0 ||
        value.len > sizeof slot->value)
        return;
    memcpy(slot->key, key.at, key.len);
    memcpy(slot->value, value.at, value.len);
    slot->key_len = (unsigned char)key.len;
    slot->value_len = (unsigned char)value.len;
}
