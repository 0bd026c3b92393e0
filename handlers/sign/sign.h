/* Signing in and staying safe: passwords, second factors, links for a new password or mail address
 * (ACC-1, ACC-3, ACC-10). */
#ifndef HANDLERS_SIGN_SIGN_H
#define HANDLERS_SIGN_SIGN_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "handlers/person/person.h"

/* What a person proves themselves with. */
struct credential {
    struct str password;       /* Argon2id as text; absent: none yet */
    struct instant changed_at; /* of the password; 0 without one */
    struct str totp_secret;    /* sealed; absent: none */
    bool totp_is_on;
    uint64_t totp_step;  /* last one used */
    uint64_t codes_left; /* recovery codes */
};

/* RES_OK, also without one: everything is empty then | faults */
enum result sign_credential(struct db *db, struct arena *arena, uint64_t person,
                            struct credential *out) MUST_USE;

/* --- passwords, also for registration and invitations ---------------------------------------- */

/*
 * Whether a new password will do.
 * words     what others know of the person: brand, name, mail, customers; at most 32
 * problems  may receive, for the field: sign.password-short (least), sign.password-known,
 *           sign.password-weak
 */
void sign_judge_password(struct str password, const struct str *words, size_t count,
                         const char *field, struct problems *problems);
/* The words above for somebody who has an account: brand, product, name, mail, their customers'
 * names and numbers. words has room for 32. RES_OK | faults */
enum result sign_words_of(struct db *db, struct arena *arena, const struct person *person,
                          struct str *words, size_t *count) MUST_USE;
/* In a unit: hash (secret_hash_password, made before the unit) becomes the person's password. */
enum result sign_set_password(struct db *db, uint64_t person, struct str hash) MUST_USE;
/* In a unit: forgets password, second factor and recovery codes (erasure). */
enum result sign_forget(struct db *db, uint64_t person) MUST_USE;

/* An instant as mails carry it: "2026-03-02T09:30:00Z". */
struct str sign_instant(struct arena *arena, struct instant at);

/* --- signing in ------------------------------------------------------------------------------ */

/* Who asks from where. */
struct sign_visit {
    struct str brand, portal, locale, zone;
    struct str network; /* limit_network of the address */
    struct str known;   /* the browser's "known" cookie; absent for none */
    struct str agent;   /* session_agent() */
    struct str country; /* of the address; may be absent */
    struct instant now;
    bool is_known; /* the browser, to the person */
};

/*
 * Counts, then checks mail and password. The same work and the same result for addresses nobody
 * has, wrong passwords, accounts not activated, suspended or without a password (facts 4.4). A
 * browser known to the person is limited by itself only, so that strangers cannot lock them out.
 * visit   is_known is filled
 * person  the person, when RES_OK
 * RES_OK | RES_INVALID: refused, it is not said why | RES_TOO_MANY | RES_UNAVAILABLE: also no
 * memory for the check
 */
enum result sign_check(struct db *db, struct arena *arena, struct sign_visit *visit,
                       struct str mail_key, struct str password, struct person *person) MUST_USE;

struct sign_begun {
    struct str token;
    bool owes;       /* a second factor, given or set up, before anything else */
    bool has_factor; /* one is set up */
};

/*
 * Begins the session, in a unit of its own: as the member last used, or the first; writes the log,
 * tells the person of a browser not seen before, renews a hash of older parameters.
 */
enum result sign_begin(struct db *db, struct arena *arena, const struct sign_visit *visit,
                       const struct person *person, struct str password,
                       struct sign_begun *out) MUST_USE;

/* The session that changes something: all verbs below write under its person and customer. */
struct sign_self {
    uint64_t person, session, member, cover, customer;
    struct str person_code;
    struct instant now;
    bool is_staff;
};

/* What has just been proven when a session gets its new token. */
enum sign_proof { SIGN_NOTHING, SIGN_PASSWORD, SIGN_FACTOR };

/* In a unit: a new token for the present session. RES_OK | RES_NOT_SIGNED_IN: it is over */
enum result sign_renew(struct db *db, struct arena *arena, const struct sign_self *self,
                       enum sign_proof proof, struct str *token) MUST_USE;

/* RES_OK: ended and logged, also when it was over | faults */
enum result sign_out(struct db *db, struct arena *arena, const struct sign_self *self) MUST_USE;

/* Asks the password again, counted; token is the renewed session's. RES_OK | RES_INVALID: it is
 * wrong | RES_TOO_MANY | RES_NOT_SIGNED_IN: the session is over | RES_UNAVAILABLE */
enum result sign_confirm(struct db *db, struct arena *arena, const struct sign_self *self,
                         struct str password, struct str *token) MUST_USE;

struct sign_new_password {
    struct str current, password;
};

/*
 * A new password, asked with the old one. Ends the person's other sessions.
 * problems  may receive sign.current-wrong, those of sign_judge_password
 * RES_OK: token is the renewed session's | RES_INVALID: see problems | RES_TOO_MANY | ...
 */
enum result sign_change_password(struct db *db, struct arena *arena, const struct sign_self *self,
                                 const struct sign_new_password *wanted, struct problems *problems,
                                 struct str *token) MUST_USE;

/* --- sessions -------------------------------------------------------------------------------- */

struct sign_session {
    uint64_t id;
    struct str code, agent, country;
    struct instant created_at;
};

/* The living sessions of a person, latest first; at most 100. */
enum result sign_sessions(struct db *db, struct arena *arena, uint64_t person,
                          struct sign_session **out, size_t *count) MUST_USE;
/* Ends one of the person's sessions. is_own: it was the present one. RES_OK | RES_NOT_FOUND */
enum result sign_end_session(struct db *db, struct arena *arena, const struct sign_self *self,
                             struct str code, bool *is_own) MUST_USE;
/* Ends all of the person's sessions but the present one. */
enum result sign_end_others(struct db *db, struct arena *arena,
                            const struct sign_self *self) MUST_USE;

/* --- the second factor ----------------------------------------------------------------------- */

/* What is typed: a code of the moment, or a recovery code. */
struct sign_factor_given {
    struct str token;
    bool was_recovery;
};

/*
 * Counted. A code of the moment works once, a recovery code works once, whoever is faster (ACC-10).
 * RES_OK | RES_INVALID: wrong, or used | RES_TOO_MANY | RES_NOT_SIGNED_IN: the session is over
 */
enum result sign_give_factor(struct db *db, struct arena *arena, const struct sign_self *self,
                             struct str typed, struct sign_factor_given *out) MUST_USE;

/* The secret offered at set-up: the same while the sign-in lasts and nothing was set up, so that
 * nothing is stored before it is confirmed. since: viewer.created_at */
struct str sign_offered_secret(struct arena *arena, uint64_t person, struct instant since,
                               uint64_t last_step);

struct sign_codes {
    struct str codes[10];
    struct str token;
};

/* Turns the offered secret on, confirmed by its first code. RES_OK: codes and the renewed session's
 * token | RES_INVALID: the code is wrong | RES_CONFLICT: one is set up already | RES_TOO_MANY */
enum result sign_set_up_factor(struct db *db, struct arena *arena, const struct sign_self *self,
                               struct str secret, struct str typed,
                               struct sign_codes *out) MUST_USE;
/* RES_OK | RES_FORBIDDEN: staff keep theirs | RES_NOT_FOUND: there is none */
enum result sign_drop_factor(struct db *db, struct arena *arena, const struct sign_self *self,
                             struct str *token) MUST_USE;
/* Ten new recovery codes; the earlier ones are worth nothing any more. RES_NOT_FOUND: no factor. */
enum result sign_renew_codes(struct db *db, struct arena *arena, const struct sign_self *self,
                             struct sign_codes *out) MUST_USE;
/* In a unit: a second factor without asking, for invented people of demo and tests; secret is
 * plain. Needs a credential. */
enum result sign_give_secret(struct db *db, struct arena *arena, uint64_t person,
                             struct str secret) MUST_USE;
/* The plain secret of a person; RES_NOT_FOUND: none, or sealed by another installation. */
enum result sign_secret_of(struct db *db, struct arena *arena, uint64_t person,
                           struct str *secret) MUST_USE;

/* --- mailed links ---------------------------------------------------------------------------- */

/*
 * A new password is asked for. Mails a link to active people, a word that there is no account to
 * anybody else; the same work and result for both.
 * RES_OK | RES_TOO_MANY: mails to this address, or from this network | RES_UNAVAILABLE
 */
enum result sign_ask_reset(struct db *db, struct arena *arena, const struct sign_visit *visit,
                           struct str mail, struct str mail_key) MUST_USE;
/* Whether a link is good, without using it. RES_OK: person is whose | RES_NOT_FOUND, also for a
 * link of another brand */
enum result sign_look_reset(struct db *db, struct arena *arena, struct str brand, struct str token,
                            struct person *person) MUST_USE;

struct sign_reset {
    const struct sign_visit *visit;
    struct str token, password;
};

/*
 * Uses the link: the password is new, every session of the person is over.
 * problems  may receive those of sign_judge_password
 * RES_OK | RES_INVALID: see problems, the link is not used | RES_NOT_FOUND: unknown, used, expired
 */
enum result sign_reset(struct db *db, struct arena *arena, const struct sign_reset *wanted,
                       struct problems *problems, struct person *person) MUST_USE;

/*
 * A new mail address is asked for: links go to both, and it changes when both were used (ACC-3).
 * Whether somebody has the new one already is not said.
 * problems  may receive sign.mail-same
 * RES_OK | RES_INVALID | RES_TOO_MANY
 */
enum result sign_ask_mail(struct db *db, struct arena *arena, const struct sign_self *self,
                          struct str mail, struct str mail_key, struct problems *problems) MUST_USE;
/* What a link asks to agree to; kind "mail-old" or "mail-new". RES_OK: mail is the new address |
 * RES_NOT_FOUND */
enum result sign_look_mail(struct db *db, struct arena *arena, struct str kind, struct str token,
                           struct str *mail) MUST_USE;

struct sign_agreement {
    bool is_changed; /* both have agreed, the address is new; otherwise the other is waited for */
    uint64_t person;
    struct str token; /* of self's renewed session when it is the person's own; else absent */
};

/*
 * Uses one of the two links. When both were used the address changes, the old one is told, and the
 * person's other sessions end. self: who is signed in in this browser; all 0 for nobody
 * RES_OK | RES_NOT_FOUND: unknown, used, expired | RES_CONFLICT: somebody else has the address
 */
enum result sign_agree_mail(struct db *db, struct arena *arena, const struct sign_self *self,
                            struct str kind, struct str token, struct sign_agreement *out) MUST_USE;

#endif
