/* Absence cover: who stands in for whom, from when to when (ACC-9). Days are in UTC. */
#ifndef HANDLERS_COVER_COVER_H
#define HANDLERS_COVER_COVER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "handlers/member/member.h"

#define COVER_DAYS_MOST 366

/* One in force or to come. */
struct cover {
    struct str code;
    uint64_t away_id;
    struct str away, away_name; /* public id and name of who is away */
    struct str by, by_name;     /* and of who stands in */
    struct day starts, ends;    /* both included */
    bool is_current;
};
/* Of a member, as the one away or standing in; member 0: of the whole customer. */
enum result cover_list(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                       const struct cover **out, size_t *count) MUST_USE;

/* Who could stand in for a member. */
struct cover_colleague {
    uint64_t id, person;
    struct str code, name, role;
};
enum result cover_colleagues(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                             const struct cover_colleague **out, size_t *count) MUST_USE;

struct cover_plan {
    uint64_t member; /* who is away */
    struct str by;   /* public id of who stands in */
    struct day starts, ends;
    struct day today; /* no cover begins before */
};

/* Whether the days of a plan can be: the code of what is wrong with them and the field it belongs
   to, or NULL. Source: ACC-9. */
const char *cover_days_problem(const struct cover_plan *plan, const char **field);

/*
 * Arranges a cover, tells who stands in by mail, writes the log; a unit of its own.
 * problem  receives, with RES_INVALID, what is wrong; field what it belongs to
 * RES_OK | RES_INVALID: cover.ends-before-start, cover.starts-in-past, cover.too-long,
 * cover.nobody (no such colleague), cover.overlaps | RES_NOT_FOUND: the member is not the
 * customer's, or not active | RES_CONFLICT: this very form was carried out before | faults
 */
struct cover_problem {
    const char *field, *code;
};
enum result cover_make(struct db *db, struct arena *arena, const struct member_doer *doer,
                       const struct cover_plan *plan, struct cover_problem *problem) MUST_USE;

/* Ends one of a member's absences, now. RES_OK also when it was over | RES_NOT_FOUND: none of
 * theirs | faults */
enum result cover_end(struct db *db, struct arena *arena, const struct member_doer *doer,
                      uint64_t member, struct str code) MUST_USE;

#endif
