/* Mailed links: made, looked at, used once (ACC-1). */
#ifndef HANDLERS_LINK_LINK_H
#define HANDLERS_LINK_LINK_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

/* kind: activate 24 h, reset 30 min, invite 7 days, mail-old and mail-new 24 h. */
struct link {
    uint64_t id;
    struct str kind;
    uint64_t person, member; /* member: 0 for none */
    struct str mail, mail_key;
    bool is_good; /* neither used nor expired, by the database's clock */
};

/* In a unit: makes a link and ends earlier ones of this person and kind; token is what the mail
 * bears. RES_OK | faults */
enum result link_make(struct db *db, struct arena *arena, const struct link *link,
                      struct str *token) MUST_USE;
/* Looks without using: a GET. RES_OK (see is_good) | RES_NOT_FOUND */
enum result link_look(struct db *db, struct arena *arena, struct str kind, struct str token,
                      struct link *out) MUST_USE;
/* In a unit: uses it. RES_OK | RES_NOT_FOUND: unknown, used or expired */
enum result link_use(struct db *db, struct arena *arena, struct str kind, struct str token,
                     struct link *out) MUST_USE;

#endif
