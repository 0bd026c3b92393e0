/* Replies ready to send, as rows. */
#ifndef HANDLERS_CANNED_CANNED_STORE_H
#define HANDLERS_CANNED_CANNED_STORE_H

#include "handlers/canned/canned.h"

enum result canned_store_one(struct db *db, struct arena *arena, const struct canned_choice *choice,
                             struct str *body) MUST_USE;
enum result canned_store_list(struct db *db, struct arena *arena, struct str brand,
                              struct str locale, struct canned_list *out) MUST_USE;

#endif
