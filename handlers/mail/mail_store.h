/* The outbox as rows. */
#ifndef HANDLERS_MAIL_MAIL_STORE_H
#define HANDLERS_MAIL_MAIL_STORE_H

#include "handlers/mail/mail.h"

/* Where a person's mail goes. */
struct mail_reach {
    struct str mail, portal, locale, zone; /* mail: absent for none; zone: empty for none */
    bool has_chosen, is_wanted;
};
/* RES_OK | RES_NOT_FOUND | faults */
enum result mail_store_reach(struct db *db, struct arena *arena, uint64_t person, struct str event,
                             struct mail_reach *out) MUST_USE;

/* A mail about to be put into the outbox. */
struct mail_row {
    struct str message_id, event;
    uint64_t person; /* 0: none known */
    struct str recipient, portal, locale, zone, tree;
};
enum result mail_store_insert(struct db *db, const struct mail_row *row) MUST_USE;

#endif
