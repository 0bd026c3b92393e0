/* Estimates that customers contest: a real reading below an estimate is not refused but decided on,
 * and what was billed too much is credited (MET-7). */
#ifndef HANDLERS_CHALLENGE_CHALLENGE_H
#define HANDLERS_CHALLENGE_CHALLENGE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "handlers/contract/contract.h"
#include "handlers/device/device.h"
#include "handlers/file/file.h"
#include "handlers/member/member.h"
#include "handlers/reading/reading.h"

struct challenge {
    uint64_t id, device_id, reading_id;
    uint64_t file_id; /* photo; 0: none */
    struct str code, device, serial, model;
    struct str file;  /* public id of the photo; absent: none */
    struct str state; /* "open", "accepted", "rejected" or "withdrawn" */
    struct str note, answer;
    uint64_t person_id;    /* who contested; 0: by link */
    struct str person;     /* their name; absent or empty: nobody known any more */
    struct instant opened; /* when */
    struct instant decided;
    struct str currency;   /* of the credit; empty: none */
    uint64_t credit_minor; /* before tax */
};

/* What somebody says against an estimate. */
struct challenge_new {
    struct str device;          /* public id */
    struct reading_entry entry; /* what the counter really shows */
    struct str note;
    const struct file_spec *photo; /* NULL: none */
    struct str centre;             /* code of the support centre that answers */
    struct str zone;               /* of devices without a site */
    struct str code;               /* public id it will have */
};

/*
 * Keeps the reading without counting it, with the photo, and opens the challenge; a unit of its
 * own. verdict  receives what came of the entry RES_OK | RES_INVALID: the verdict is not
 * READING_CONTESTED | RES_NOT_FOUND: the device is not seen | RES_CONFLICT: one is open for this
 * device already, or this form was carried out before | faults
 */
enum result challenge_make(struct db *db, struct arena *arena, const struct member_doer *doer,
                           const struct device_sight *sight, const struct challenge_new *what,
                           struct reading_verdict *verdict) MUST_USE;

/* RES_OK | RES_NOT_FOUND: none of the customer's, or its device is not seen */
enum result challenge_find(struct db *db, struct arena *arena, const struct device_sight *sight,
                           struct str code, struct challenge *out) MUST_USE;
/* The open one of a device: its public id. RES_OK | RES_NOT_FOUND */
enum result challenge_of_device(struct db *db, struct arena *arena, uint64_t customer,
                                uint64_t device, struct str *code) MUST_USE;

/*
 * The chain a challenge is about: the last real reading that counts, then the estimates since, the
 * oldest first; with the contested reading itself at the end when there is one.
 * contested  its row id; 0: none yet
 */
struct challenge_chain {
    const struct reading *first;
    size_t count;
};
enum result challenge_chain_of(struct db *db, struct arena *arena, uint64_t customer,
                               uint64_t device, uint64_t contested,
                               struct challenge_chain *out) MUST_USE;

/* Open ones, as the contract desk sees them. */
struct challenge_task {
    struct str code, customer, number, serial, model;
    struct instant opened;
    bool has_photo;
};
enum result challenge_tasks(struct db *db, struct arena *arena, uint64_t staff,
                            const struct challenge_task **out, size_t *count) MUST_USE;

struct challenge_owner {
    uint64_t customer;
    struct str name, number;
};
/* Whose it is, for staff. RES_OK | RES_NOT_FOUND: no customer's of their portal */
enum result challenge_owner(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                            struct challenge_owner *out) MUST_USE;

/*
 * What was billed too much: of the newest estimate that is on an invoice, its pages above the real
 * count, by the contract's prices. Pure. 0 when nothing of it was billed.
 */
uint64_t challenge_credit(const struct contract_terms *terms,
                          const struct reading_rebased_list *rebased, const struct reading *real);

/*
 * The contract desk says yes: estimates are superseded, the reading counts, the difference is
 * credited, the customer gets a mail; a unit of its own. doer.customer: whose it is; doer.person:
 * of staff. RES_OK | RES_NOT_FOUND | RES_CONFLICT: decided already, or the reading does not fit any
 * more | faults
 */
enum result challenge_accept(struct db *db, struct arena *arena, const struct member_doer *doer,
                             struct str code) MUST_USE;
/* It says no, with a reason the customer reads. Results as above. */
enum result challenge_reject(struct db *db, struct arena *arena, const struct member_doer *doer,
                             struct str code, struct str answer) MUST_USE;
/* The customer takes it back. RES_NOT_FOUND also when its device is not seen. */
enum result challenge_withdraw(struct db *db, struct arena *arena, const struct member_doer *doer,
                               const struct device_sight *sight, struct str code) MUST_USE;

#endif
