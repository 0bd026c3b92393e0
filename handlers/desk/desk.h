/* Customers as staff find and open them, and people they register on a customer's behalf. */
#ifndef HANDLERS_DESK_DESK_H
#define HANDLERS_DESK_DESK_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/role.h"

struct desk_hit {
    struct str code, number, name;
    bool is_active;
    uint64_t people, devices;
    struct instant opened_at; /* 0: never by this member of staff */
};

struct desk_customer {
    uint64_t id;
    struct str code, number, name, portal;
    bool is_active;
    bool is_open; /* opened by this member of staff in the last twelve hours */
};

struct desk_person {
    struct str code, name, mail, phone, role, state, locale, person_state, registered_by;
};

struct desk_device {
    struct str serial, kind, model, site, place;
};

struct desk_query {
    uint64_t staff;  /* person: customers of their own portal only */
    struct str word; /* as typed, 2 characters and more */
    size_t most;
};

struct desk_hits {
    const struct desk_hit *first;
    size_t count;
};

/* Customers that the word names, by name. RES_OK | faults */
enum result desk_search(struct db *db, struct arena *arena, const struct desk_query *query,
                        struct desk_hits *out) MUST_USE;

/* RES_OK | RES_NOT_FOUND: none of the staff's portal */
enum result desk_customer(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                          struct desk_customer *out) MUST_USE;

/* Opens the file for twelve hours; the customer's log says who and when (ACC-12).
   RES_OK | RES_NOT_FOUND | faults */
enum result desk_open(struct db *db, struct arena *arena, uint64_t staff, struct str code) MUST_USE;

enum result desk_people(struct db *db, struct arena *arena, uint64_t customer,
                        struct desk_person **out, size_t *count) MUST_USE;
enum result desk_devices(struct db *db, struct arena *arena, uint64_t customer,
                         struct desk_device **out, size_t *count) MUST_USE;

/* Who acts on whose behalf: a member of staff, by their session. */
struct desk_acting {
    uint64_t staff, session;
    struct str customer; /* public id */
    struct str member;   /* public id of the member with whose rights; absent: to end it */
};

/*
 * Goes on with the eyes and rights of a customer's member, or ends that: the session gets a new
 * token, the customer's log an entry, which everything done meanwhile bears as well.
 * token  receives what the cookie will hold
 * RES_OK | RES_NOT_FOUND: no such customer of the staff's portal, no active member of it |
 * RES_FORBIDDEN: their file is not open | faults
 * Source: ACC-13, DSK-3.
 */
enum result desk_act(struct db *db, struct arena *arena, const struct desk_acting *acting,
                     struct str *token) MUST_USE;

struct desk_enrolment {
    uint64_t staff;
    const struct desk_customer *customer;
    struct str brand, locale;
    struct str name, phone;
    struct str mail; /* as typed; absent: reached by telephone only (ACC-13) */
    enum role role;
    struct str key;     /* of the form: one sending, one person */
    struct str address; /* where the answer leads */
};

/*
 * Registers a person on the customer's behalf, marked as such: by telephone only an active member
 * at once, with a mail address an invited one who gets a link. problems  may receive
 * desk.mail-wrong, desk.mail-taken, desk.role-unknown, desk.reach-missing, field.malformed of the
 * name RES_OK | RES_CONFLICT:
 * this form was carried out before | RES_INVALID: see problems | faults
 */
enum result desk_enrol(struct db *db, struct arena *arena, const struct desk_enrolment *enrolment,
                       struct problems *problems) MUST_USE;

#endif
