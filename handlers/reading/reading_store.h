/* The ledger of readings as rows. */
#ifndef HANDLERS_READING_READING_STORE_H
#define HANDLERS_READING_READING_STORE_H

#include "handlers/reading/reading.h"

/* In a unit: a row of the ledger with its values, its first event and what stands. */
struct reading_row {
    struct str code;
    uint64_t customer, device;
    struct day on;
    struct instant at;
    struct str source, cause, corrects; /* corrects: empty for none */
    uint64_t person, token;             /* 0: none */
    bool is_sure, is_live;
    enum reading_state state; /* of the first event */
    struct str counts;        /* [[register, count], ...] */
};
/* RES_CONFLICT: the day has a live reading */
enum result reading_store_insert(struct db *db, const struct reading_row *row) MUST_USE;

/* In a unit: the next event of a reading, and what stands from now on. */
struct reading_step {
    uint64_t customer;
    struct str code; /* of the reading */
    enum reading_state state;
    bool is_live;
    struct str cause;
    uint64_t person; /* 0: by rule */
};
enum result reading_store_step(struct db *db, const struct reading_step *step) MUST_USE;

/* In a unit: device.read_on, read_state; due_on too when given. */
enum result reading_store_settle(struct db *db, uint64_t customer, uint64_t device,
                                 const struct day *due) MUST_USE;
enum result reading_store_heard(struct db *db, uint64_t customer, uint64_t device) MUST_USE;

/* A reading as it stands. */
struct reading_found {
    uint64_t id, device;
    struct str code;
    struct day on;
    enum reading_state state;
    bool is_live, is_billed;
};
/* By its row id. RES_OK | RES_NOT_FOUND */
enum result reading_store_one(struct db *db, struct arena *arena, uint64_t customer, uint64_t id,
                              struct reading_found *out) MUST_USE;

/* One live value since the last real reading before a day, that one included as the last. */
struct reading_value {
    uint64_t id;
    struct str code;
    struct day on;
    enum reading_state state;
    bool is_billed;
    enum reading_kind kind;
    uint64_t epoch, count;
};

struct reading_values {
    const struct reading_value *first;
    size_t count;
};
enum result reading_store_since(struct db *db, struct arena *arena, uint64_t customer,
                                uint64_t device, struct day before,
                                struct reading_values *out) MUST_USE;
/* The values of one reading. RES_OK | RES_NOT_FOUND */
enum result reading_store_read(struct db *db, struct arena *arena, uint64_t customer,
                               uint64_t device, struct str code, struct reading *out) MUST_USE;
/* The device of a reading the viewer sees. RES_OK | RES_NOT_FOUND */
enum result reading_store_seen(struct db *db, struct arena *arena, const struct device_sight *sight,
                               struct str code, uint64_t *device) MUST_USE;
/* The public ids of devices that are due. */
enum result reading_store_due(struct db *db, struct arena *arena, const struct reading_scope *scope,
                              const struct reading_due_query *query, const struct str **codes,
                              size_t *count) MUST_USE;

/* In a unit. RES_CONFLICT: somebody was first */
enum result reading_store_epoch(struct db *db, uint64_t customer, uint64_t register_id,
                                const struct reading_epoch *epoch) MUST_USE;

/* A reading of the portal a member of staff works for. RES_OK | RES_NOT_FOUND */
struct reading_asked {
    uint64_t id, customer, sender; /* sender: 0 for nobody known */
    struct str device, serial;     /* device: public id */
    struct day on;
};
enum result reading_store_of_staff(struct db *db, struct arena *arena, uint64_t staff,
                                   struct str code, struct reading_asked *out) MUST_USE;

#endif
