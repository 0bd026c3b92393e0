/* Becoming a user: with customer number and serial number, or by an administrator's invitation
 * (ACC-1, ACC-2, ACC-6). */
#ifndef HANDLERS_REGISTRATION_REGISTRATION_H
#define HANDLERS_REGISTRATION_REGISTRATION_H

#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "handlers/customer/customer.h"

/* Where somebody registers from. */
struct registration_visit {
    struct str brand, brand_name, portal, locale;
    struct str network; /* limit_network of the address */
    struct serial_pattern pattern;
    struct str key;     /* idempotency key of the form; may be absent */
    struct str address; /* where the answer leads */
};

/* What is typed. serial: or a domain, where services are named by it. */
struct registration_wish {
    struct str mail, name, customer, serial, password;
};

/*
 * Counts and checks, then makes the account and mails its link; to an address that has an account
 * goes a word of that instead. The same work and the same result for both, so that nothing is told
 * of who has an account.
 * problems  what reading the form found, such as what is missing; with any nothing is carried out.
 *           All that is wrong is named at once: may receive registration.mail-malformed,
 * registration.name-odd, registration.customer-unread, registration.customer-wrong,
 *           registration.customer-retired (day), registration.serial-unread,
 *           registration.serial-wrong (serial), registration.serial-beside (ignored) or, with
 *           domains, registration.domain-unread, registration.domain-wrong (serial); those of
 *           sign_judge_password
 * RES_OK: mailed, also when the same form was carried out before | RES_INVALID: see problems
 * RES_TOO_MANY: guesses, or mails to this address or from this network | faults
 */
enum result registration_register(struct db *db, struct arena *arena,
                                  const struct registration_visit *visit,
                                  const struct registration_wish *wish,
                                  struct problems *problems) MUST_USE;

/*
 * Mails the activation link anew to somebody who has not used it; the earlier one stops working.
 * Anybody else is told by mail that there is an account, or none.
 * RES_OK: whoever has the address, also nobody | RES_INVALID: registration.mail-malformed |
 * RES_TOO_MANY | faults
 */
enum result registration_again(struct db *db, struct arena *arena,
                               const struct registration_visit *visit, struct str mail,
                               struct problems *problems) MUST_USE;

/* What a mailed link is for. */
struct registration_link {
    uint64_t person, member, customer; /* member, customer: 0 when it joins nothing */
    uint64_t others;                   /* memberships of the person beside this one */
    struct str mail, name, person_code, person_state, member_code, member_state, role;
    struct str customer_name, customer_number;
};

/* Looks without using; kind "activate" or "invite". RES_OK: it can be used | RES_NOT_FOUND:
 * unknown, used, expired, withdrawn, or of another brand */
enum result registration_look(struct db *db, struct arena *arena, struct str brand, struct str kind,
                              struct str token, struct registration_link *out) MUST_USE;

enum registration_outcome { REGISTRATION_ACTIVE, REGISTRATION_WAITING };

/* What came of an activation. */
struct registration_entry {
    enum registration_outcome outcome;
    struct str reset; /* token of a link to choose a password by; absent: the one typed counts */
};

/*
 * Uses an activation link: the mail is confirmed. The first member of a customer becomes
 * administrator; others wait for one, who is told, or become device managers where nobody waits.
 * Where others registered or invited the same address meanwhile, nobody knows whose password was
 * stored: it is forgotten, and whoever opened the link chooses one.
 * RES_OK | RES_NOT_FOUND: as registration_look | faults
 */
enum result registration_activate(struct db *db, struct arena *arena, struct str brand,
                                  struct str token, bool is_joining_open,
                                  struct registration_entry *out) MUST_USE;

/* What is typed to accept an invitation; empty where the person has an account. */
struct registration_acceptance {
    struct str brand, brand_name, locale, portal;
    struct str token, name, password;
};

/*
 * Uses an invitation: the membership comes into force. Somebody without an account gets one.
 * problems  may receive registration.name-odd, field.missing, those of sign_judge_password
 * RES_OK | RES_INVALID: see problems, the link is not used | RES_NOT_FOUND: as registration_look
 */
enum result registration_accept(struct db *db, struct arena *arena,
                                const struct registration_acceptance *acceptance,
                                struct problems *problems) MUST_USE;

#endif
