/* Hours promised, and promises under watch, as rows. */
#ifndef HANDLERS_PROMISE_PROMISE_STORE_H
#define HANDLERS_PROMISE_PROMISE_STORE_H

#include "handlers/promise/promise.h"

/* Everybody's hours for a case; 0 where one promises nothing. */
struct promise_offers {
    uint64_t of_device, of_contracts, of_subject, of_department;
};
/* RES_OK | RES_NOT_FOUND: no such department of the centre */
enum result promise_store_offers(struct db *db, struct arena *arena,
                                 const struct promise_case *about,
                                 struct promise_offers *out) MUST_USE;

/* A turn of ours that is not under watch yet. */
struct promise_turn {
    uint64_t ticket, response_h;
    struct instant due;
    struct str calendar;
};
enum result promise_store_unwatched(struct db *db, struct arena *arena, uint64_t limit,
                                    struct promise_turn **out, size_t *count) MUST_USE;
enum result promise_store_watch(struct db *db, const struct promise_turn *turn,
                                struct instant near) MUST_USE;
enum result promise_store_forget(struct db *db) MUST_USE;

/* A promise of which nobody was told yet. */
struct promise_alarm {
    uint64_t customer, ticket;
    struct str code, number;
    struct str centre; /* name */
    struct instant due;
    bool is_broken;
};
/* RES_OK | RES_NOT_FOUND: none */
enum result promise_store_alarm(struct db *db, struct arena *arena,
                                struct promise_alarm *out) MUST_USE;
/* RES_OK | RES_NOT_FOUND: told, or answered, meanwhile */
enum result promise_store_told(struct db *db, const struct promise_alarm *alarm) MUST_USE;
/* Whom to tell, as it stands in the unit. */
enum result promise_store_leads(struct db *db, struct arena *arena, uint64_t ticket,
                                const uint64_t **people, size_t *count) MUST_USE;

/* An urgent request of a centre that nobody works on. */
struct promise_stray {
    uint64_t customer, ticket;
    struct str code, number, department, home;
    struct instant due;
};
/* RES_OK | RES_NOT_FOUND: none behind after */
enum result promise_store_stray(struct db *db, struct arena *arena, struct str centre,
                                uint64_t after, struct promise_stray *out) MUST_USE;
/* RES_OK | RES_NOT_FOUND: taken meanwhile */
enum result promise_store_move(struct db *db, const struct promise_stray *stray, struct str from,
                               struct str to) MUST_USE;

#endif
