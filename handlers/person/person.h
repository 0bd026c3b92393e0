/* People: found, made, changed. Their credentials are sign's, their memberships member's. */
#ifndef HANDLERS_PERSON_PERSON_H
#define HANDLERS_PERSON_PERSON_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

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

#endif
