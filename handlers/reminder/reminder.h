/* What happens as days pass: reminders of readings that are due, estimates for those that did not
 * come, alerts of devices that fell silent (MET-7, MET-9, MET-11). */
#ifndef HANDLERS_REMINDER_REMINDER_H
#define HANDLERS_REMINDER_REMINDER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/role.h"

#define REMINDER_FIRST_DAYS  10 /* before the due day */
#define REMINDER_SECOND_DAYS 5
#define REMINDER_LINK_DAYS   10
#define REMINDER_SILENT_DAYS 7

/* In the order in which they are sent; "substitute" and "administrator" go out on the due day. */
enum reminder_step {
    REMINDER_TEN,
    REMINDER_FIVE,
    REMINDER_DUE,
    REMINDER_SUBSTITUTE,
    REMINDER_ADMINISTRATOR,
    REMINDER_STEPS
};

struct str reminder_step_code(enum reminder_step step);

/* A member as one who may be reminded of a day's readings. */
struct reminder_person {
    uint64_t member, person;
    enum role role;
    uint64_t mine;      /* devices due that are theirs by assignment */
    struct str sent;    /* steps sent to them, a comma behind each */
    uint64_t by_member; /* who stands in for them today; 0: nobody */
    uint64_t by_person;
    struct str by_sent;
};

/* One mail to be sent. */
struct reminder_letter {
    uint64_t member, person;
    enum reminder_step step;
    uint64_t mine;
};

/*
 * Who is reminded now of readings due in so many days. Pure. Whoever may report readings and looks
 * after one of the devices is; when nobody does, the administrators are. On the due day their
 * stand-ins and the administrators are told as well. Nobody twice for one step, nor for an earlier
 * step they missed.
 * out  has room for 3 x count; returns how many. Source: MET-9.
 */
size_t reminder_choose(const struct reminder_person *people, size_t count, uint64_t days_left,
                       struct reminder_letter *out);

/*
 * Each does the next customer's share, in a unit of its own, and begins again behind the last one.
 * after     the customer that was done last, 0 for none; receives the one done now, 0 when there is
 *           no further one
 * did_some  receives whether anything was written
 * RES_OK | faults
 */
enum result reminder_send_next(struct db *db, struct arena *arena, uint64_t *after,
                               bool *did_some) MUST_USE;
enum result reminder_estimate_next(struct db *db, struct arena *arena, uint64_t *after,
                                   bool *did_some) MUST_USE;
enum result reminder_silence_next(struct db *db, struct arena *arena, uint64_t *after,
                                  bool *did_some) MUST_USE;

/* What a mailed link opens: exactly one submission of what is due then, with the member's sight. */
struct reminder_link {
    uint64_t id, customer, member, person;
    enum role role;
    struct str customer_name;
    struct day due;
    bool is_used, is_over;
};
/* RES_OK, also for one that is used or over | RES_NOT_FOUND: no such token of this brand */
enum result reminder_look(struct db *db, struct arena *arena, struct str brand, struct str token,
                          struct reminder_link *out) MUST_USE;
/* In a unit, after customer_touch. RES_OK | RES_CONFLICT: used meanwhile, or too old */
enum result reminder_use(struct db *db, uint64_t customer, uint64_t link) MUST_USE;

#endif
