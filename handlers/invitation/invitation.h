/* Invitations to a customer: a member in the state "invited", and a mailed link for seven days. */
#ifndef HANDLERS_INVITATION_INVITATION_H
#define HANDLERS_INVITATION_INVITATION_H

#include "handlers/member/member.h"

struct invitation {
    struct str mail, mail_key; /* of address_read */
    struct str name;           /* of somebody new; who has an account keeps theirs */
    enum role role;
    struct member_scope_choice choice; /* what to assign at once; may be nothing */
};
/*
 * Invites somebody, whether they have an account or not: the answer is the same. A unit of its own.
 * code     receives the public id of the member
 * problem  receives a code with RES_INVALID
 * RES_OK | RES_INVALID: member.is-member, member.is-invited, member.is-waiting,
 * member.mail-of-staff, member.role-not-offered, or what member_assign says
 * RES_CONFLICT: this very form was carried out before (doer.key) | faults
 */
enum result invitation_make(struct db *db, struct arena *arena, const struct member_doer *doer,
                            const struct invitation *invitation, struct str *code,
                            const char **problem) MUST_USE;

/* Sends it again: the link before works no more. RES_OK | RES_NOT_FOUND: nobody invited by this
   public id | RES_CONFLICT: this very form was carried out before | faults */
enum result invitation_send_again(struct db *db, struct arena *arena,
                                  const struct member_doer *doer, struct str code) MUST_USE;

#endif
