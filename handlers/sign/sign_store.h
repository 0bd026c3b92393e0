/* Credentials, recovery codes and what signing in asks of other rows. */
#ifndef HANDLERS_SIGN_SIGN_STORE_H
#define HANDLERS_SIGN_SIGN_STORE_H

#include "handlers/sign/sign.h"

/* RES_OK, also without one: out is empty then. */
enum result sign_store_credential(struct db *db, struct arena *arena, uint64_t person,
                                  struct credential *out) MUST_USE;
enum result sign_store_password(struct db *db, uint64_t person, struct str hash) MUST_USE;
/* RES_OK also when the password was changed meanwhile. */
enum result sign_store_rehash(struct db *db, uint64_t person, struct str before,
                              struct str hash) MUST_USE;

/* RES_OK | RES_NOT_FOUND: that step or a later one was used */
enum result sign_store_use_step(struct db *db, uint64_t person, uint64_t step) MUST_USE;
/* RES_OK | RES_NOT_FOUND: none of the person's, or used */
enum result sign_store_use_code(struct db *db, uint64_t person, struct str digest) MUST_USE;
/* RES_OK | RES_NOT_FOUND: one is set up already, the step was used, or there is no credential */
enum result sign_store_set_factor(struct db *db, uint64_t person, struct str sealed,
                                  uint64_t step) MUST_USE;
/* RES_OK | RES_NOT_FOUND: there was none */
enum result sign_store_drop_factor(struct db *db, uint64_t person) MUST_USE;
enum result sign_store_drop_codes(struct db *db, uint64_t person) MUST_USE;
enum result sign_store_add_code(struct db *db, uint64_t person, struct str digest) MUST_USE;
/* RES_OK also when there was nothing. */
enum result sign_store_forget(struct db *db, uint64_t person) MUST_USE;

/* As whom a person acts; 0 and 0 for nobody. */
enum result sign_store_member(struct db *db, struct arena *arena, uint64_t person, uint64_t *member,
                              uint64_t *customer) MUST_USE;
enum result sign_store_sessions(struct db *db, struct arena *arena, uint64_t person,
                                struct sign_session **out, size_t *count) MUST_USE;

/* Ends links for a new password; RES_OK also when there was none. */
enum result sign_store_end_links(struct db *db, uint64_t person) MUST_USE;
/* Whether one end of a change to an address has agreed. */
enum result sign_store_agreed(struct db *db, struct arena *arena, uint64_t person, struct str kind,
                              struct str mail_key, bool *has_agreed) MUST_USE;
/* RES_OK | RES_CONFLICT: somebody has the address | RES_NOT_FOUND: not active */
enum result sign_store_set_mail(struct db *db, uint64_t person, struct str mail,
                                struct str mail_key) MUST_USE;

#endif
