/* Members as rows; the rules are member.c's. */
#ifndef HANDLERS_MEMBER_MEMBER_STORE_H
#define HANDLERS_MEMBER_MEMBER_STORE_H

#include "handlers/member/member.h"

/* A membership as rules need it. */
struct member_state {
    uint64_t person;
    enum role role;
    struct str state;
    bool can_sign_in; /* the person's account is active */
};

/* Inserts, or takes an ended one up again. code: of a new one, a public id; receives the row's.
   RES_OK | RES_CONFLICT | faults */
enum result member_store_create(struct db *db, struct arena *arena, const struct member_new *member,
                                uint64_t *id, struct str *code) MUST_USE;
/* RES_OK | RES_NOT_FOUND | faults */
enum result member_store_state(struct db *db, struct arena *arena, uint64_t customer,
                               uint64_t member, struct member_state *out) MUST_USE;
enum result member_store_set_state(struct db *db, uint64_t customer, uint64_t member,
                                   struct str state) MUST_USE;
/* Covers, sessions, links and assignments of a member who is none any more. RES_OK also when there
   were none. */
enum result member_store_end_all(struct db *db, uint64_t customer, uint64_t member) MUST_USE;

enum result member_store_set_role(struct db *db, uint64_t customer, uint64_t member,
                                  enum role role) MUST_USE;
/* pattern: of LIKE */
enum result member_store_list(struct db *db, struct arena *arena, uint64_t customer,
                              const struct member_query *query, struct str pattern,
                              struct member_list *out) MUST_USE;
/* kind: "site", "group" or "device". RES_OK also when it is assigned already | RES_NOT_FOUND */
enum result member_store_assign(struct db *db, uint64_t customer, uint64_t member, struct str kind,
                                struct str code) MUST_USE;
enum result member_store_unassign(struct db *db, uint64_t customer, uint64_t member,
                                  struct str code) MUST_USE;
/* The public id of a device by its serial number in capitals, or its domain in small letters.
   RES_OK | RES_NOT_FOUND */
enum result member_store_device(struct db *db, struct arena *arena, uint64_t customer,
                                struct str serial, struct str domain, struct str *code) MUST_USE;

#endif
