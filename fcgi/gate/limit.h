/* Counts attempts in the database, so that all nodes count together. */
#ifndef FCGI_GATE_LIMIT_H
#define FCGI_GATE_LIMIT_H

#include "fcgi/data/db.h"

enum limit {

#define LIMIT(name, code, most, window_s) LIMIT_##name,
#include "fcgi/gate/limits.def"
#undef LIMIT
    LIMIT_COUNT
};

/*
 * Counts one attempt in a unit of its own, so that it stays counted when what follows fails.
 * key  an address, a mail key, a number: only its digest is stored
 * RES_OK | RES_TOO_MANY | faults. Never called inside a unit.
 */
enum result limit_count(struct db *db, enum limit limit, struct str key) MUST_USE;
/* The same question without counting. */
enum result limit_ask(struct db *db, enum limit limit, struct str key) MUST_USE;
/* The network an address belongs to: IPv4 /24, IPv6 /48, as text. */
struct str limit_network(struct arena *arena, struct str address);

#endif
