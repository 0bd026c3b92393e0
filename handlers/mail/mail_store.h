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

/* What a runner finds; tree is sealed, absent when it is gone. */
struct mail_due {
    struct mail_taken mail;
    struct str event;
};
/* In a unit: the mail due longest, leased to holder. RES_OK | RES_NOT_FOUND | faults */
enum result mail_store_take(struct db *db, struct arena *arena, struct str holder, uint64_t hold_s,
                            struct mail_due *out) MUST_USE;
/* In a unit. RES_NOT_FOUND: the lease was lost. */
enum result mail_store_sent(struct db *db, uint64_t id, struct str holder) MUST_USE;
enum result mail_store_later(struct db *db, uint64_t id, struct str holder, uint64_t after_s,
                             struct str problem) MUST_USE;
enum result mail_store_dead(struct db *db, uint64_t id, struct str holder,
                            struct str problem) MUST_USE;
/* In a unit. RES_NOT_FOUND: none was left. */
enum result mail_store_sweep(struct db *db, uint64_t days) MUST_USE;
/* In a unit: addresses of mails that are nobody's any more. RES_NOT_FOUND: none was left. */
enum result mail_store_forget(struct db *db, uint64_t days) MUST_USE;

#endif
