/* Reminders as rows. */
#ifndef HANDLERS_REMINDER_REMINDER_STORE_H
#define HANDLERS_REMINDER_REMINDER_STORE_H

#include "handlers/reminder/reminder.h"

#define REMINDER_BATCH 50

struct reminder_overdue {
    uint64_t customer;
    struct str portal;
    const struct str *devices; /* public ids, at most REMINDER_BATCH */
    size_t count;
};
/* RES_OK | RES_NOT_FOUND: no further customer has any */
enum result reminder_store_overdue(struct db *db, struct arena *arena, uint64_t after,
                                   struct reminder_overdue *out) MUST_USE;

struct reminder_silent {
    uint64_t customer, devices;
    struct str serial; /* of the first */
};
enum result reminder_store_silent(struct db *db, struct arena *arena, uint64_t after,
                                  struct reminder_silent *out) MUST_USE;
enum result reminder_store_fall_silent(struct db *db, uint64_t customer) MUST_USE;

struct reminder_day {
    struct day due;
    uint64_t left, devices;
};

struct reminder_dues {
    uint64_t customer;
    const struct reminder_day *days;
    size_t count;
};
enum result reminder_store_dues(struct db *db, struct arena *arena, uint64_t after,
                                struct reminder_dues *out) MUST_USE;
enum result reminder_store_people(struct db *db, struct arena *arena, uint64_t customer,
                                  struct day due, const struct reminder_person **out,
                                  size_t *count) MUST_USE;
/* RES_OK | RES_CONFLICT: sent before */
enum result reminder_store_insert(struct db *db, uint64_t customer, struct day due,
                                  const struct reminder_letter *letter,
                                  struct str token_hash) MUST_USE;
enum result reminder_store_administrators(struct db *db, struct arena *arena, uint64_t customer,
                                          const uint64_t **people, size_t *count) MUST_USE;
/* RES_OK | RES_NOT_FOUND: no such token of this brand */
enum result reminder_store_look(struct db *db, struct arena *arena, struct str brand,
                                struct str token_hash, struct reminder_link *out) MUST_USE;

#endif
