/* Programs that ask with a key of their own in place of a person's session (API-2). */
#ifndef FCGI_GATE_PROGRAM_H
#define FCGI_GATE_PROGRAM_H

#include "fcgi/base/arena.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"

enum scope {

#define SCOPE(name, code, holder, rights) SCOPE_##name,
#include "fcgi/gate/scopes.def"
#undef SCOPE
    SCOPE_COUNT
};

/* "readings" ... */
struct str scope_code(enum scope scope);
/* Bits 1 << enum right. */
unsigned scope_rights(enum scope scope);
/* Whether staff make it, for a back office, and no customer. */
bool scope_is_staff(enum scope scope);

/* The key in an Authorization of the kind Bearer; absent for any other kind and for none. */
struct str program_key(struct str authorization);

/*
 * The viewer behind a key, by one read.
 * brand    of the portal asked
 * is_new   whether it wrote nothing yet today: program_note is due when it does
 * RES_OK | RES_NOT_FOUND: no such key, ended, past its last day | faults
 */
enum result program_find(struct db *db, struct arena *arena, struct str brand, struct str key,
                         struct viewer *out, bool *is_new) MUST_USE;

/* Remembers that the key was used to write today; a unit of its own. RES_OK | faults */
enum result program_note(struct db *db, uint64_t token) MUST_USE;

#endif
