/* Hour keys by a ratchet: what is over cannot be opened any more; must not know what is sealed. */
#include "fcgi/edge/vault.h"

#include <assert.h>
#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>

#include "fcgi/base/log.h"
#include "fcgi/edge/vault_file.h"

enum {
    HOUR_S = 3600,
    CLOCKS_APART_S = 300,
    NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    MAC_BYTES = crypto_aead_xchacha20poly1305_ietf_ABYTES,
    KEY_BYTES = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
    CONTEXT_BYTES = 8
};

#define STEPS_MOST    1000000    /* hours between a chain's state and a key: a century */
#define MEMORY_BEGINS 1735689600 /* 2025: before any clock that a test holds */
#define PATH_ROOM     4096

_Static_assert(NONCE_BYTES + MAC_BYTES == VAULT_SEAL_MORE, "as the header says");
_Static_assert(KEY_BYTES == VAULT_STATE, "a key is as long as a state");

static struct str vault_path;
static char path_kept[PATH_ROOM];

static int64_t
hour_of(int64_t seconds)
{
    return seconds / HOUR_S - (seconds % HOUR_S < 0 ? 1 : 0);
}

/* The hour in whose last second at the latest something can be read that expires then. */
static int64_t
last_hour(struct instant expires)
{
    return hour_of(expires.seconds - 1);
}

/* --- the ratchet --- */

static void
derive(const unsigned char state[VAULT_STATE], const char context[CONTEXT_BYTES],
       unsigned char into[VAULT_STATE])
{
    unsigned char derived[VAULT_STATE];

    crypto_generichash(derived, sizeof derived, (const unsigned char *)context, CONTEXT_BYTES,
                       state, VAULT_STATE);
    memcpy(into, derived, sizeof derived);
    sodium_memzero(derived, sizeof derived);
}

static void
move_on(struct vault_chain *chain, int64_t hour)
{
    for (; chain->hour < hour; chain->hour++)
        derive(chain->state, "nexthour", chain->state);
}

/* The key of an hour; false when it is gone, or absurdly far. chain: a copy, which moves on. */
static bool
key_of(struct vault_chain *chain, int64_t hour, unsigned char key[KEY_BYTES])
{
    if (hour < chain->hour || hour - chain->hour > STEPS_MOST)
        return false;
    move_on(chain, hour);
    derive(chain->state, "hour key", key);
    return true;
}

static void
begin_chain(struct vault_chain *chain, uint64_t number, int64_t since, int64_t hour)
{
    *chain = (struct vault_chain){.number = number, .since = since, .hour = hour};
    randombytes_buf(chain->state, sizeof chain->state);
}

/* --- the file --- */

static enum result
read_vault(struct str path, struct vault_chains *out)
{
    bool is_even;
    int fd;

    TRY(vault_file_open(path, false, &fd));
    const enum result r = vault_file_read(fd, out, &is_even);

    vault_file_close(fd);
    return r;
}

static enum result
find(struct str path, const char *reason)
{
    log_finding(path, 0, str_from(reason));
    return RES_INVALID;
}

static enum result
begin_in_memory(void)
{
    struct vault_chains *const chains = vault_chains_new();

    chains->count = 1;
    begin_chain(&chains->first[0], 1, hour_of(MEMORY_BEGINS), hour_of(MEMORY_BEGINS));
    const enum result r = vault_file_in_memory(chains);

    vault_chains_free(chains);
    return r;
}

static enum result
look_at_file(void)
{
    struct vault_chains *chains;
    struct stat found;

    if (stat(path_kept, &found) != 0)
        return find(vault_path, strerror(errno));
    if ((found.st_mode & (S_IRWXO | S_IWGRP)) != 0)
        return find(vault_path, "others than its owner and group may read it");
    chains = vault_chains_new();
    const enum result r = read_vault(vault_path, chains);

    vault_chains_free(chains);
    return r == RES_OK ? RES_OK : find(vault_path, "it holds no keys: balcao vault make");
}

enum result
vault_start(struct str file)
{
    if (sodium_init() < 0)
        return fault(RES_INVALID, "vault.library", "libsodium does not start");
    if (file.len >= sizeof path_kept)
        return find(file, "the path is too long");
    memcpy(path_kept, str_is_empty(file) ? "" : file.at, file.len);
    path_kept[file.len] = '\0';
    vault_path = (struct str){path_kept, file.len};
    return file.len == 0 ? begin_in_memory() : look_at_file();
}

/* --- sealing --- */

/* Never before an instant that was told once: what was over stays so when a clock goes back. */
static int64_t
now_of(const struct vault_chains *chains, struct instant now)
{
    return now.seconds > chains->reached ? now.seconds : chains->reached;
}

static const struct vault_chain *
chain_that_seals(const struct vault_chains *chains, int64_t hour)
{
    const struct vault_chain *found = &chains->first[0];

    for (size_t i = 1; i < chains->count; i++)
        if (chains->first[i].since <= hour)
            found = &chains->first[i];
    return found;
}

static const struct vault_chain *
chain_numbered(const struct vault_chains *chains, uint64_t number)
{
    for (size_t i = 0; i < chains->count; i++)
        if (chains->first[i].number == number)
            return &chains->first[i];
    return NULL;
}

static struct str
bound_text(struct arena *arena, const struct vault_box *box, uint64_t number)
{
    return arena_printf(arena, "vault %llu %lld %.*s", (unsigned long long)number,
                        (long long)box->expires.seconds, STR_ARG(box->bound));
}

/* The key that a box needs; RES_NOT_FOUND when its hour is over or its chain is none of ours. */
static enum result
key_for(const struct vault_chains *chains, const struct vault_chain *from,
        const struct vault_box *box, unsigned char key[KEY_BYTES])
{
    if (from == NULL || box->expires.seconds <= now_of(chains, box->now))
        return RES_NOT_FOUND;
    struct vault_chains *const copy = vault_chains_new();

    copy->first[0] = *from;
    const bool is_found = key_of(&copy->first[0], last_hour(box->expires), key);

    vault_chains_free(copy);
    return is_found ? RES_OK : RES_NOT_FOUND;
}

static const unsigned char *
bytes_of(struct str s)
{
    static const unsigned char none[1];

    return s.len == 0 ? none : (const unsigned char *)s.at;
}

enum result
vault_seal(struct arena *arena, const struct vault_box *box, struct str plain, uint32_t *number,
           struct str *sealed)
{
    const int64_t ahead_s = box->expires.seconds - box->now.seconds;
    unsigned char key[KEY_BYTES];
    unsigned long long size = 0;

    if (ahead_s <= 0 || ahead_s > (int64_t)VAULT_HOURS_MOST * HOUR_S)
        return RES_INVALID;
    struct vault_chains *const chains = vault_chains_new();
    enum result r = read_vault(vault_path, chains);
    const struct vault_chain *chain =
        r == RES_OK ? chain_that_seals(chains, hour_of(box->now.seconds)) : NULL;

    if (r == RES_OK && key_for(chains, chain, box, key) != RES_OK)
        r = fault(RES_UNAVAILABLE, "vault.over", "the clock is behind what was destroyed");
    if (r == RES_OK) {
        unsigned char *const out = arena_alloc(arena, plain.len + VAULT_SEAL_MORE + 1);
        const struct str bound = bound_text(arena, box, chain->number);

        *number = (uint32_t)chain->number;
        randombytes_buf(out, NONCE_BYTES);
        crypto_aead_xchacha20poly1305_ietf_encrypt(out + NONCE_BYTES, &size, bytes_of(plain),
                                                   plain.len, bytes_of(bound), bound.len, NULL, out,
                                                   key);
        *sealed = (struct str){(const char *)out, NONCE_BYTES + (size_t)size};
    }
    sodium_memzero(key, sizeof key);
    vault_chains_free(chains);
    return r;
}

static enum result
open_box(struct arena *arena, struct str bound, struct str sealed,
         const unsigned char key[KEY_BYTES], struct str *plain)
{
    arena_conceal(arena);
    const unsigned char *const in = bytes_of(sealed);
    unsigned char *const out = arena_alloc(arena, sealed.len - VAULT_SEAL_MORE + 1);
    unsigned long long size = 0;

    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out, &size, NULL, in + NONCE_BYTES,
                                                   sealed.len - NONCE_BYTES, bytes_of(bound),
                                                   bound.len, in, key) != 0)
        return RES_NOT_FOUND;
    *plain = (struct str){(const char *)out, (size_t)size};
    return RES_OK;
}

enum result
vault_unseal(struct arena *arena, const struct vault_box *box, uint32_t number, struct str sealed,
             struct str *plain)
{
    unsigned char key[KEY_BYTES];

    if (sealed.len < VAULT_SEAL_MORE)
        return RES_NOT_FOUND;
    struct vault_chains *const chains = vault_chains_new();
    enum result r = read_vault(vault_path, chains);

    if (r == RES_OK)
        r = key_for(chains, chain_numbered(chains, number), box, key);
    if (r == RES_OK)
        r = open_box(arena, bound_text(arena, box, number), sealed, key, plain);
    sodium_memzero(key, sizeof key);
    vault_chains_free(chains);
    return r;
}

/* --- time passes --- */

/* The last hour for which a chain sealed anything, once another one seals. */
static bool
is_over(const struct vault_chains *chains, size_t which, int64_t hour)
{
    return which + 1 < chains->count && chains->first[which + 1].since + VAULT_HOURS_MOST < hour;
}

static void
forget_first(struct vault_chains *chains)
{
    memmove(&chains->first[0], &chains->first[1], (chains->count - 1) * sizeof chains->first[0]);
    chains->count--;
    sodium_memzero(&chains->first[chains->count], sizeof chains->first[0]);
}

/* Whether anything is another than before. */
static bool
pass_time(struct vault_chains *chains, int64_t now)
{
    const int64_t hour = hour_of(now);
    bool has_moved = now > chains->reached;

    if (has_moved)
        chains->reached = now;
    for (size_t i = 0; i < chains->count; i++) {
        has_moved = has_moved || chains->first[i].hour < hour;
        move_on(&chains->first[i], hour);
    }
    while (is_over(chains, 0, hour)) {
        forget_first(chains);
        has_moved = true;
    }
    return has_moved;
}

static bool
is_near_wall(struct instant now)
{
    const int64_t apart_s = now.seconds - clock_now().seconds;

    return apart_s <= CLOCKS_APART_S && apart_s >= -CLOCKS_APART_S;
}

enum result
vault_advance(struct instant now, bool *moved)
{
    struct vault_chains *chains;
    bool is_even, has_moved = false;
    int fd;

    if (moved != NULL)
        *moved = false;
    if (!is_near_wall(now))
        return fault(
            RES_UNAVAILABLE, "vault.clock",
            "the database's clock and this machine's are %lld s apart: no key is destroyed",
            (long long)(now.seconds - clock_now().seconds));
    TRY(vault_file_open(vault_path, true, &fd));
    chains = vault_chains_new();
    enum result r = vault_file_read(fd, chains, &is_even);

    if (r == RES_OK) {
        has_moved = pass_time(chains, now.seconds) || !is_even;
        if (has_moved)
            r = vault_file_write(fd, chains);
    }
    vault_chains_free(chains);
    vault_file_close(fd);
    if (moved != NULL)
        *moved = has_moved;
    return r;
}

/* --- commands --- */

enum result
vault_make(struct str file, struct instant now)
{
    if (str_is_empty(file) || sodium_init() < 0)
        return find(file, "secret.vault-file names no file");
    struct vault_chains *const chains = vault_chains_new();

    chains->count = 1;
    chains->reached = now.seconds;
    begin_chain(&chains->first[0], 1, hour_of(now.seconds), hour_of(now.seconds));
    const enum result r = vault_file_make(file, chains);

    vault_chains_free(chains);
    return r;
}

static enum result
rotate(struct str file, struct vault_chains *chains, int64_t now, unsigned hours)
{
    const int64_t hour = hour_of(now);

    pass_time(chains, now);
    const struct vault_chain *last = &chains->first[chains->count - 1];

    if (chains->count == VAULT_CHAINS_MOST)
        return find(file, "too many chains: the oldest goes 30 days after its successor seals");
    if (last->since > hour + (int64_t)hours)
        return find(file, "a chain that begins later waits already");
    begin_chain(&chains->first[chains->count], last->number + 1, hour + (int64_t)hours, hour);
    chains->count++;
    return RES_OK;
}

enum result
vault_rotate(struct str file, struct instant now, unsigned hours)
{
    struct vault_chains *chains;
    bool is_even;
    int fd;

    if (str_is_empty(file) || sodium_init() < 0 || hours > VAULT_HOURS_MOST)
        return find(file, "secret.vault-file names no file, or the hour is too far");
    if (vault_file_open(file, true, &fd) != RES_OK)
        return find(file, "cannot be opened for writing");
    chains = vault_chains_new();
    enum result r = vault_file_read(fd, chains, &is_even);

    if (r == RES_OK)
        r = rotate(file, chains, now.seconds, hours);
    if (r == RES_OK)
        r = vault_file_write(fd, chains);
    vault_chains_free(chains);
    vault_file_close(fd);
    return r == RES_OK ? RES_OK : RES_INVALID;
}

static void
show_chain(struct text *lines, const struct vault_chain *chain)
{
    char since[21], left[21];

    instant_format((struct instant){chain->since * HOUR_S}, since);
    instant_format((struct instant){chain->hour * HOUR_S}, left);
    text_printf(lines, "%llu seals since %s, keys left from %s\n",
                (unsigned long long)chain->number, since, left);
}

enum result
vault_show(struct arena *arena, struct str file, struct str *lines)
{
    struct text text = {.arena = arena};

    if (str_is_empty(file) || sodium_init() < 0)
        return find(file, "secret.vault-file names no file");
    struct vault_chains *const chains = vault_chains_new();
    const enum result r = read_vault(file, chains);

    for (size_t i = 0; r == RES_OK && i < chains->count; i++)
        show_chain(&text, &chains->first[i]);
    vault_chains_free(chains);
    if (r != RES_OK)
        return find(file, "it holds no keys");
    *lines = text_str(&text);
    return RES_OK;
}
