/* The outbox: mails are rows of the transaction of what they tell, and sent by `balcao jobs`
 * (NOT-2). */
#ifndef HANDLERS_MAIL_MAIL_H
#define HANDLERS_MAIL_MAIL_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

enum mail_event {

#define MAIL(name, code, is_required, is_default) MAIL_##name,
#include "handlers/mail/mails.def"
#undef MAIL
    MAIL_COUNT
};

/* One value a mail's sheet may show: attribute name of the mail's tree and its value. */
struct mail_value {
    const char *name;
    struct str value;
};

struct mail {
    enum mail_event event;
    uint64_t person;      /* 0: nobody known (then recipient, locale, zone must be given) */
    struct str recipient; /* absent: the person's present address */
    struct str portal, locale, zone; /* absent: the person's */
    struct str path; /* address of the button without origin and locale: "/activate?token=…";
                        absent: no button */
    struct mail_value values[6]; /* until a NULL name; texts, codes, ISO days and instants: the
                                    sheet formats them */
};

/*
 * In a unit of work: writes the mail if the person has an address and wants this event (or it is
 * required). RES_OK also when there is nothing to send | faults
 */
enum result mail_queue(struct db *db, struct arena *arena, const struct mail *mail) MUST_USE;

struct str mail_code(enum mail_event event);
/* False when the code names none. */
bool mail_event_from(struct str code, enum mail_event *out);
/* Whether nobody can refuse it; whether one gets it without having chosen. */
bool mail_is_required(enum mail_event event);
bool mail_is_default(enum mail_event event);

/* A mail on its way, as a runner of `balcao jobs` holds it. */
struct mail_taken {
    uint64_t id, person;   /* person: 0 for none known */
    struct str message_id; /* left side */
    enum mail_event event;
    struct str recipient, portal, locale, zone;
    struct str tree;               /* unsealed: <mail …/> */
    uint64_t attempts;             /* with this one */
    struct instant created, since; /* since: from when its hours are counted */
};

/*
 * Takes the mail that is due longest for five minutes, in a unit of its own.
 * RES_OK | RES_NOT_FOUND: none is due | RES_INVALID: taken, but nothing can be made of it; it is
 * dead now, logged | faults
 */
enum result mail_take(struct db *db, struct arena *arena, struct str holder,
                      struct mail_taken *out) MUST_USE;
/*
 * Says what became of a mail taken, in a unit of its own.
 * sent      RES_OK: the mail server has it | RES_INVALID: it never will | anything else: later
 * problem   what the mail server said
 * give_up_h tries end so long after the mail was written
 * RES_OK also when the lease was lost to another runner, which then sends a copy | faults
 */
enum result mail_settle(struct db *db, const struct mail_taken *mail, struct str holder,
                        enum result sent, struct str problem, uint64_t give_up_h) MUST_USE;
/* The rest after a try, in seconds: a minute, doubling to four hours, a fifth more or less. */
uint64_t mail_wait_s(uint64_t attempts, uint32_t random);
/* Forgets what mails said that have been dead for 30 days, and as long after them the addresses of
 * people without an account. did_some: there may be more. */
enum result mail_sweep_dead(struct db *db, bool *did_some) MUST_USE;

/* A mail that could not be delivered, for staff. */
struct mail_dead {
    struct str message_id, event, recipient, name, problem; /* name: absent when nobody is known */
    uint64_t attempts;
    struct instant created, given_up;
    bool can_again;
};
/* portals: codes, a comma between. At most 200, newest first. */
enum result mail_dead_list(struct db *db, struct arena *arena, struct str portals,
                           struct mail_dead **out, size_t *count) MUST_USE;
/* In a unit: another try at once. RES_OK | RES_NOT_FOUND */
enum result mail_again(struct db *db, struct str portals, struct str message_id) MUST_USE;

#endif
