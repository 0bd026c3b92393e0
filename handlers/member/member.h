/* Who acts for which customer, as what; the rules of roles, assignments, covers (ACC-4 to ACC-9).
 */
#ifndef HANDLERS_MEMBER_MEMBER_H
#define HANDLERS_MEMBER_MEMBER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/role.h"

struct member_new {
    uint64_t customer, person;
    enum role role;
    struct str state; /* "invited", "waiting", "active" */
};

/* In a unit, after customer_touch. RES_OK | RES_CONFLICT: is one already (an ended one is taken up
 * again instead) */
enum result member_create(struct db *db, struct arena *arena, const struct member_new *member,
                          uint64_t *id, struct str *code) MUST_USE;

/* How many active members a customer has, administrators apart; read inside the unit that decides
 * by it. */
struct member_counts {
    uint64_t members, administrators;
};
enum result member_count(struct db *db, struct arena *arena, uint64_t customer,
                         struct member_counts *out) MUST_USE;

/* In a unit: sets the state of a member ("active" on activation or approval, "ended"). Ending also
   ends covers and the sessions that act as this member. RES_OK | RES_NOT_FOUND | RES_CONFLICT: the
   last administrator cannot leave (ACC-7) */
enum result member_set_state(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                             struct str state) MUST_USE;

/* The memberships a person can act as, and the covers they hold today: for the switcher and the
 * choice at sign-in. */
struct membership {
    uint64_t member, cover, customer;
    struct str code; /* public id of the member or, with a cover, of the cover */
    struct str customer_name, customer_number, role, covered_name;
    struct day until; /* of the cover */
};
enum result member_choices(struct db *db, struct arena *arena, uint64_t person,
                           struct membership **out, size_t *count) MUST_USE;

/* Who changes something: for the log and mails, and so that a form sent twice has one effect. */
struct member_doer {
    uint64_t customer, person;
    uint64_t as;              /* member whose rights are used by way of a cover; 0: their own */
    struct str name;          /* of the person */
    struct str customer_name; /* as mails say it */
    struct str brand, portal; /* of the portal asked, and */
    struct str locale;        /* its language: of people who are new */
    struct str key, address;  /* for once_claim; absent: none */
};

/* A member as administrators see them. */
struct member {
    uint64_t id, person;
    struct str code, mail; /* mail: absent for people reached by telephone only */
    struct str name;       /* empty while invited: whether they have an account is their affair */
    enum role role;
    struct str state;
    struct instant since;
    bool can_sign_in;         /* the person's account is active */
    bool has_signed_in;       /* for this customer; */
    struct instant signed_in; /* the last time */
};
/* RES_OK | RES_NOT_FOUND: no such member of the customer | faults */
enum result member_by_code(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                           struct member *out) MUST_USE;

/* A page of a customer's members: the waiting, the active, the invited. Texts that are absent or
   empty do not filter. */
struct member_query {
    struct str search;      /* words anywhere in name or mail */
    struct str role, state; /* codes; state "ended" finds those who left */
    struct str sort;        /* "name", "role" or "since" */
    struct str after;       /* public id of the last member of the page before */
    uint64_t limit;
};

struct member_list {
    const struct member *first;
    size_t count;
    uint64_t total; /* of all pages; 0 when this page is empty */
};
enum result member_find(struct db *db, struct arena *arena, uint64_t customer,
                        const struct member_query *query, struct member_list *out) MUST_USE;

/* The latest 20 entries of the customer's log about a person, newest first. */
struct member_entry {
    struct instant at;
    struct str event, detail;
    struct str name, staff_role; /* who did it; absent: nobody known, no staff */
    struct str concerns;         /* to whom, when to somebody else */
};
enum result member_history(struct db *db, struct arena *arena, uint64_t customer, uint64_t person,
                           const struct member_entry **out, size_t *count) MUST_USE;

/* What can be assigned: every site and group of the customer, and the devices that are assigned. */
struct member_scope {
    struct str kind, code; /* kind: "site", "group" or "device" */
    struct str name;       /* of a device its serial number */
    struct str model;      /* of a device */
    uint64_t devices;      /* how many it stands for */
    bool is_assigned;
};
enum result member_scopes(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                          const struct member_scope **out, size_t *count) MUST_USE;

/*
 * Changes by an administrator; each is a unit of its own that writes the customer's common row
 * first and the log last, and mails whom it concerns. What is as it should be already is RES_OK and
 * changes nothing.
 * problem  receives a code, with RES_INVALID and RES_CONFLICT, or NULL
 * RES_OK | RES_NOT_FOUND: no such member of the customer | faults
 * RES_CONFLICT: member.last-administrator, member.not-waiting, member.not-active (the state
 * meanwhile is another), NULL: this very form was carried out before (doer.key) Source: ACC-6,
 * ACC-7.
 */
/* Takes a waiting colleague in, as anything but an administrator. */
enum result member_approve(struct db *db, struct arena *arena, const struct member_doer *doer,
                           struct str code, enum role role, const char **problem) MUST_USE;
enum result member_refuse(struct db *db, struct arena *arena, const struct member_doer *doer,
                          struct str code, const char **problem) MUST_USE;
enum result member_change_role(struct db *db, struct arena *arena, const struct member_doer *doer,
                               struct str code, enum role role, const char **problem) MUST_USE;
/* Ends a membership, or withdraws an invitation. */
enum result member_end(struct db *db, struct arena *arena, const struct member_doer *doer,
                       struct str code, const char **problem) MUST_USE;

/* What is assigned: one site or group, one device by its serial number or domain, or both. */
struct member_scope_choice {
    struct str kind, code; /* "site" or "group" and its public id; absent: none */
    struct str serial;     /* as typed; absent or empty: none */
};
/* RES_INVALID: member.serial-unknown, member.scope-unknown, member.scope-missing */
enum result member_assign(struct db *db, struct arena *arena, const struct member_doer *doer,
                          struct str code, const struct member_scope_choice *choice,
                          const char **problem) MUST_USE;
/* scope: public id of the site, group or device. */
enum result member_unassign(struct db *db, struct arena *arena, const struct member_doer *doer,
                            struct str code, struct str scope, const char **problem) MUST_USE;

/* In a unit, after customer_touch: the same for a member found, with the log's entries. */
enum result member_assign_within(struct db *db, struct arena *arena, const struct member_doer *doer,
                                 const struct member *member,
                                 const struct member_scope_choice *choice,
                                 const char **problem) MUST_USE;
/* The state of a person's membership of a customer. RES_OK | RES_NOT_FOUND: none | faults */
enum result member_state_of(struct db *db, struct arena *arena, uint64_t customer, uint64_t person,
                            struct str *state) MUST_USE;
/* Whether approval and invitations may give a role: any of a customer's but administrator, which a
   change of role alone gives (gate MAKE_ADMINISTRATOR). */
bool member_role_is_offered(enum role role);

/*
 * A person goes on as another of their memberships, or as a colleague they stand in for: the
 * session gets a new token, the log an entry.
 * code  of a membership (member_choices); token receives what the cookie will hold
 * RES_OK | RES_NOT_FOUND: none of theirs | faults
 */
enum result member_switch(struct db *db, struct arena *arena, uint64_t person, uint64_t session,
                          struct str code, struct str *token) MUST_USE;

#endif
