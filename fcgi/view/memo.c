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

struct str
memo_find(const struct memo *memo, struct str key)
{
    const struct slot *slot = &memo->slots[str_hash(key) % SLOTS];

    if (key.len == 0 || !str_is(key, (struct str){slot->key, slot->key_len}))
        return STR_NONE;
    return (struct str){slot->value, slot->value_len};
}

void
memo_keep(struct memo *memo, struct str key, struct str value)
{
    struct slot *slot = &memo->slots[str_hash(key) % SLOTS];

    if (key.len == 0 || key.len > sizeof slot->key || value.len == 0 ||
        value.len > sizeof slot->value)
        return;
    memcpy(slot->key, key.at, key.len);
    memcpy(slot->value, value.at, value.len);
    slot->key_len = (unsigned char)key.len;
    slot->value_len = (unsigned char)value.len;
}
