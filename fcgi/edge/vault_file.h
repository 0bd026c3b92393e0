/* The file of the vault: two whole copies of its chains, of which a cut leaves one; it knows how
 * they are kept, not what they open. Used by vault.c alone. */
#ifndef FCGI_EDGE_VAULT_FILE_H
#define FCGI_EDGE_VAULT_FILE_H

#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"
#include "fcgi/edge/vault.h"

#define VAULT_STATE 32 /* bytes of a chain's state and of its keys */

/* Hours are counted from 1970, in UTC. */
struct vault_chain {
    uint64_t number;
    int64_t since; /* seals from this hour on, until the next chain does */
    int64_t hour;  /* of the state: keys of hours before are gone */
    unsigned char state[VAULT_STATE];
};

struct vault_chains {
    uint64_t generation; /* count of writes: which copy is the newer */
    int64_t reached;     /* seconds: the latest instant that was ever told */
    uint64_t count;
    struct vault_chain first[VAULT_CHAINS_MOST]; /* oldest first */
};

/* Chains live in pages that are locked and in no dump, and are wiped when they go. Ends the process
 * without memory. */
struct vault_chains *vault_chains_new(void);
void vault_chains_free(struct vault_chains *chains);

/* Opens and locks: for reading with others, for writing alone. Closing unlocks. An absent path is
 * the vault in memory. RES_OK | RES_UNAVAILABLE: logged */
enum result vault_file_open(struct str path, bool for_writing, int *fd) MUST_USE;
void vault_file_close(int fd);

/*
 * The newest whole copy. is_even: whether both copies are the same.
 * RES_OK | RES_UNAVAILABLE: neither is whole; logged
 */
enum result vault_file_read(int fd, struct vault_chains *out, bool *is_even) MUST_USE;
/* Writes both copies over the ones before, the older first, each synced; raises the generation.
 * RES_OK | RES_UNAVAILABLE: logged, the copy before is still whole */
enum result vault_file_write(int fd, struct vault_chains *chains) MUST_USE;

/* A new file with these, never in the place of another. RES_OK | RES_INVALID: said on standard
 * error */
enum result vault_file_make(struct str path, struct vault_chains *chains) MUST_USE;
/* The vault of this process and its children. RES_OK | RES_INVALID */
enum result vault_file_in_memory(struct vault_chains *chains) MUST_USE;

#endif
