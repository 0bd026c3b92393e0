/* People: found, made, changed. Their credentials are sign's, their memberships member's. */
#ifndef HANDLERS_PERSON_PERSON_H
#define HANDLERS_PERSON_PERSON_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "handlers/mail/mail.h"

/* Bytes of a name. */
#define PERSON_NAME_MOST 120

struct person {
    uint64_t id;
    struct str code, brand, portal, mail, phone, name, address_form, locale, zone, theme, state,
        staff_role;
    uint64_t version;
};

/* RES_OK | RES_NOT_FOUND | faults. key: address.key */
enum result person_by_mail(struct db *db, struct arena *arena, struct str brand, struct str key,
                           struct person *out) MUST_USE;
enum result person_by_id(struct db *db, struct arena *arena, uint64_t id,
                         struct person *out) MUST_USE;

/* In a unit: the person's common row, written first in each unit that changes anything they see of
 * themselves. */
enum result person_touch(struct db *db, uint64_t person) MUST_USE;

struct person_new {
    struct str brand, portal, mail, mail_key; /* both absent: reached by telephone only */
    struct str phone, name, locale, state;    /* state: "unconfirmed" or "active" */
    uint64_t registered_by;                   /* 0: nobody but themselves */
};
/* In a unit. id and code receive the row's. RES_OK | RES_CONFLICT: the brand has the mail already |
 * faults */
enum result person_create(struct db *db, struct arena *arena, const struct person_new *person,
                          uint64_t *id, struct str *code) MUST_USE;
/* In a unit: the mail is confirmed, the account usable. */
enum result person_activate(struct db *db, uint64_t person) MUST_USE;

/* Whether a text can be somebody's name: something in it, no line breaks, none of the characters
 * that turn or hide text around them. 120 bytes at most. */
bool person_name_fits(struct str name);

/* --- what people change themselves ------------------------------------------------------------ */

struct person_profile {
    struct str name, phone, address_form, locale, zone, theme;
};

/* Zones offered in the profile, in order of their names. */
const struct str *person_zones(size_t *count);

/*
 * A unit of its own: the profile is new, for colleagues as well.
 * customer  acted for, whose log tells of it; 0 for none
 * problems  may receive person.name-odd, person.phone-odd, person.form-unknown,
 *           person.zone-unknown, person.theme-unknown; the locale is the caller's to check
 * RES_OK | RES_INVALID | RES_NOT_FOUND: not active any more | faults
 */
enum result person_change(struct db *db, struct arena *arena, uint64_t person, uint64_t customer,
                          const struct person_profile *profile, struct problems *problems) MUST_USE;

/* Whether somebody wants a mail that can be refused. */
struct person_wish {
    enum mail_event event;
    bool is_wanted;
};
/* All mails that can be refused, in the order of the table, as chosen or as the table has it. */
enum result person_wishes(struct db *db, struct arena *arena, uint64_t person,
                          struct person_wish **out, size_t *count) MUST_USE;
/* A unit of its own: of the mails that can be refused, these are wanted and all others not. */
enum result person_wish(struct db *db, uint64_t person, const struct str *wanted,
                        size_t count) MUST_USE;

/* --- copies of one's data (ACC-11) ------------------------------------------------------------ */

struct person_export {
    struct str code, state; /* waiting, running, ready, failed */
    uint64_t parts_done, parts;
    struct instant created, expires;
};
enum result person_exports(struct db *db, struct arena *arena, uint64_t person,
                           struct person_export **out, size_t *count) MUST_USE;
/* A unit of its own: a copy is asked for, unless one is being made. customer: whose log tells of
 * it. RES_OK | RES_TOO_MANY: five a day | faults */
enum result person_ask_export(struct db *db, struct arena *arena, uint64_t person,
                              uint64_t customer) MUST_USE;
/* The document of a copy that is ready: XML as person_copy_write makes it. RES_OK | RES_NOT_FOUND:
 * somebody else's, not ready, or gone */
enum result person_export_document(struct db *db, struct arena *arena, uint64_t person,
                                   struct str code, struct str *document,
                                   struct instant *expires) MUST_USE;
/*
 * One piece of the job: makes the copy that waits longest, part by part, and mails that it is
 * there. Repeatable; of two runners at one copy the slower one's work
 * is dropped.
 * did_some  receives whether a copy was made
 */
enum result person_make_export(struct db *db, struct arena *arena, bool *did_some) MUST_USE;
/* Another job: takes the documents away whose time is over. */
enum result person_sweep_exports(struct db *db, bool *did_some) MUST_USE;

/* One element of such a document and its attributes. */
struct person_copy_value {
    struct str name, value;
};

#define PERSON_COPY_VALUES 16

struct person_copy_part {
    struct str name; /* person, membership, notification, session, mail, entry */
    struct person_copy_value values[PERSON_COPY_VALUES];
    size_t count;
};

struct person_copy {
    struct arena *arena;
    struct str made; /* instant */
    struct person_copy_part *parts;
    size_t count, room;
};
/* A further part; the pointer holds until the next one. name is borrowed. */
struct person_copy_part *person_copy_add(struct person_copy *copy, struct str name);
/* A further value of it; an absent or empty one adds nothing. */
void person_copy_set(struct person_copy_part *part, const char *name, struct str value);
/* <personal-data made="…"> with one element for each part. */
struct str person_copy_write(struct arena *arena, const struct person_copy *copy);
/* Reads what person_copy_write wrote, and nothing else. RES_OK | RES_MALFORMED */
enum result person_copy_read(struct arena *arena, struct str document,
                             struct person_copy *out) MUST_USE;

/* --- erasure (ACC-11) ------------------------------------------------------------------------- */

struct person_leaving {
    uint64_t person, customer; /* customer: acted for, whose log tells of it; 0 for none */
    struct str zone;           /* of the mail that tells of it */
};
/*
 * A unit of its own: nothing of the person is kept but a row without a name, for what the law wants
 * kept refers to it. Memberships, sessions, links, copies and credentials end; a last mail says so.
 * blocked  receives the name of the customer whose last administrator the person is
 * RES_OK | RES_CONFLICT: see blocked, nothing was done | RES_FORBIDDEN: staff, whom the employer
 * removes | RES_NOT_FOUND: not active any more | faults
 */
enum result person_erase(struct db *db, struct arena *arena, const struct person_leaving *leaving,
                         struct str *blocked) MUST_USE;

#endif
