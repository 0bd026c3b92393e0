/* Mailed links as rows. */
#ifndef HANDLERS_LINK_LINK_STORE_H
#define HANDLERS_LINK_LINK_STORE_H

#include "fcgi/data/db.h"
#include "handlers/link/link.h"

/* In a unit: ends the links that link would replace. RES_OK also when there are none | faults */
enum result link_store_end(struct db *db, const struct link *link) MUST_USE;
/* In a unit. RES_OK | faults */
enum result link_store_insert(struct db *db, const struct link *link, struct str token_hash,
                              uint64_t life_s) MUST_USE;
/* RES_OK | RES_NOT_FOUND | faults */
enum result link_store_look(struct db *db, struct arena *arena, struct str kind,
                            struct str token_hash, struct link *out) MUST_USE;
/* In a unit. RES_OK | RES_NOT_FOUND: used or expired | faults */
enum result link_store_use(struct db *db, uint64_t id) MUST_USE;

#endif
