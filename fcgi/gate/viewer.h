/* Who is asking: the session's person, the customer they act for, and what they may do. */
#ifndef FCGI_GATE_VIEWER_H
#define FCGI_GATE_VIEWER_H

#include "fcgi/base/clock.h"
#include "fcgi/gate/role.h"

/* From one statement (sql/session/viewer.sql), and for pages a second (memberships.sql); texts live
   in the request's arena. */
struct viewer {
    bool is_known;            /* signed in; all below is empty otherwise */
    bool is_half;             /* a second factor is still owed: only gate HALF opens */
    bool has_factor;          /* the person has one set up */
    enum role role;           /* ROLE_NONE: neither staff nor member of the customer */
    unsigned rights;          /* of the role, and PROFILE of everybody signed in */
    uint64_t person, session; /* row ids */
    uint64_t member;          /* whose rights are used; 0: nobody's */
    uint64_t customer;        /* 0: none, as with staff */
    uint64_t cover;           /* 0: acts in their own name */
    /*
     * Of staff who act on somebody's behalf (ACC-13, DSK-3): that person. Then member, customer,
     * role and rights are that person's, and person, name and mail still say who of our staff it
     * is. 0: on nobody's behalf.
     */
    uint64_t behalf;
    uint64_t person_version, customer_version;
    /* Until a page is made: 0, absent, false. */
    uint64_t choices;         /* how many members and covers the person could act as */
    struct str joining;       /* customer that has yet to approve this person; absent: none */
    struct day covered_until; /* somebody stands in for them until then, if is_covered */
    bool is_covered;
    struct str person_code, session_code, member_code, customer_code;
    struct str name, mail, locale, zone, theme; /* of the person */
    struct str customer_name, customer_number;
    struct str covered_name;     /* who is stood in for; absent without a cover */
    struct str behalf_name;      /* on whose behalf staff act; absent for nobody's */
    struct instant confirmed_at; /* when the password was last given */
    struct instant created_at;
    struct instant previous_at;  /* of the sign-in before; 0: none, or not known */
    struct str previous_country; /* of its network address; empty: not known */
    struct str secret; /* the session's token: forms are bound to it; never shown, never logged */
    /*
     * A program that sent "Authorization: Bearer ..." (API-2): is_known, with the rights of its
     * key's scopes and no role, no member, no session. person is who made the key, name what they
     * called it. Of a customer's key customer is set and all devices are seen; of a back office's
     * customer is 0. A key of one device opens only addresses with that device in their path.
     */
    uint64_t token;          /* row id of the key; 0: a person */
    struct str token_device; /* public id of its one device; absent: no such limit */
};

/* Whether the viewer's role, or a program's key, has a right. */
bool viewer_may(const struct viewer *viewer, enum right right);
/* Whether a member of our staff asks, also one who acts on somebody's behalf at the moment. */
bool viewer_is_staff(const struct viewer *viewer);
/* The member whose rights are used and are not the person's own, by a cover or on somebody's
   behalf, as the audit log has it; 0: their own. */
uint64_t viewer_as(const struct viewer *viewer);

#endif
