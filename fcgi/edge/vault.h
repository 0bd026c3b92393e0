/* Keys that destroy themselves by the hour, in a file beside the database and never in it: what was
 * sealed for an hour cannot be opened after it, from no backup of the database (SEC-4). */
#ifndef FCGI_EDGE_VAULT_H
#define FCGI_EDGE_VAULT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

/*
 * A chain is a number and a state for an hour; the next hour's state follows from it, and nothing
 * leads back. Every hour has a key that follows from its state. When an hour is over the file moves
 * on: the next state is written over the last one, twice, each copy synced, so that a cut at any
 * byte leaves one whole. All nodes that began with the same file have the same keys, and each
 * destroys its own. Rotation begins another chain from an hour to come, so that the file reaches
 * every node before it is used; the chain before goes on until nothing it sealed can be readable.
 * The file is read at each use and wiped; no process keeps keys. Clocks are the database's, handed
 * in. Back-ups leave the file out: a copy of it is as good as what it opens.
 */

#define VAULT_HOURS_MOST  720 /* how far ahead something can be sealed */
#define VAULT_CHAINS_MOST 8
#define VAULT_SEAL_MORE   40 /* bytes that sealing adds */

/*
 * Once a process: where the file is. An empty path makes chains in memory for this process and its
 * children alone (tests, commands without secrets). RES_OK | RES_INVALID: unreadable, damaged, or
 * open to others than its owner and group; said on standard error
 */
enum result vault_start(struct str file) MUST_USE;

/* What is sealed, and until when. */
struct vault_box {
    struct str bound;       /* row, ticket, purpose: any text, the same when it is opened */
    struct instant expires; /* from this second on nobody opens it; bound as well */
    struct instant now;     /* by the database's clock */
};

/*
 * number  receives which chain; sealed a nonce and an XChaCha20-Poly1305 box.
 * RES_OK | RES_INVALID: it expires in the past, or further ahead than VAULT_HOURS_MOST
 * | RES_UNAVAILABLE: the file cannot be read, or the hour's key is gone already
 */
enum result vault_seal(struct arena *arena, const struct vault_box *box, struct str plain,
                       uint32_t *number, struct str *sealed) MUST_USE;
/*
 * plain is wiped when the arena is reset. RES_OK | RES_NOT_FOUND: expired, its key is destroyed or
 * not of this vault, damaged, or bound to something else | RES_UNAVAILABLE: the file cannot be read
 */
enum result vault_unseal(struct arena *arena, const struct vault_box *box, uint32_t number,
                         struct str sealed, struct str *plain) MUST_USE;

/*
 * Destroys the keys of hours that are over, and mends a copy that a cut left behind. Never goes
 * back. A clock that is further than five minutes from this machine's destroys nothing: it is
 * logged, and RES_UNAVAILABLE. moved: whether something was written; may be NULL
 */
enum result vault_advance(struct instant now, bool *moved) MUST_USE;

/* --- commands --- */

/* Makes a file with one chain, readable for its owner alone; never over another. RES_OK |
 * RES_INVALID: said on standard error */
enum result vault_make(struct str file, struct instant now) MUST_USE;
/* Begins another chain that seals from the hour that begins in so many hours, and drops chains
 * whose last hour is over. RES_OK | RES_INVALID: said on standard error */
enum result vault_rotate(struct str file, struct instant now, unsigned hours) MUST_USE;
/* A line a chain: number, since when it seals, from when its keys are left. Never a key. */
enum result vault_show(struct arena *arena, struct str file, struct str *lines) MUST_USE;

#endif
