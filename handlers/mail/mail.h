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
/* What a row's tree is sealed to. */
struct str mail_bound(struct arena *arena, struct str message_id);

#endif
