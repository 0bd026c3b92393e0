/* Feeds: what back-office systems say of customers, sites, devices, contracts, articles and
 * invoices, taken in line by line, incrementally and as often as it is sent (API-4). */
#ifndef HANDLERS_FEED_FEED_H
#define HANDLERS_FEED_FEED_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "handlers/file/file.h"

/* What the lines of a feed are. */
enum feed_kind {
    FEED_CUSTOMERS,
    FEED_SITES,
    FEED_DEVICES,
    FEED_CONTRACTS,
    FEED_ARTICLES,
    FEED_INVOICES,
    FEED_KINDS
};

/* "customers" ... */
struct str feed_kind_code(enum feed_kind kind);
/* False when the code names none. */
bool feed_kind_from(struct str code, enum feed_kind *out);
/* Names of a kind's columns, those that every file must have first; NULL behind the last. */
const char *feed_column(enum feed_kind kind, size_t number, bool *is_required);

/* Lines a unit of work takes. */
#define FEED_CHUNK 500
/* A source's name: small letters, digits and hyphens, at most so many. */
#define FEED_SOURCE_MOST 60

/* The portal a feed is for: only its customers are touched. */
struct feed_place {
    struct str brand, portal;           /* codes */
    struct str country, zone, currency; /* where lines leave them out */
};

/* A feed as its row tells. */
struct feed {
    uint64_t id;
    struct str code; /* public id */
    struct str portal, kind, source;
    struct str state;                       /* "running", "done" or "broken" */
    uint64_t done;                          /* lines finished */
    uint64_t added, changed, same, refused; /* of these */
    struct str problem;                     /* of a broken file; empty for none */
    struct instant started, ended;          /* ended: unless running */
    bool has_ended;
};

struct feed_spec {
    const struct feed_place *place;
    enum feed_kind kind;
    struct str source; /* which back-office system */
    struct str digest; /* of the file: feed_digest */
    uint64_t file;     /* where it is kept; 0: nowhere */
    uint64_t person;   /* who sent it; 0: a program */
};

/* The digest of a file behind a descriptor, which stays as it is. RES_OK | RES_UNAVAILABLE */
enum result feed_digest(struct arena *arena, int fd, struct str *out) MUST_USE;

/*
 * Begins a feed, or finds the one that the same file began and that is not done yet, which goes on
 * where it stopped. A unit of its own. RES_OK | faults
 */
enum result feed_begin(struct db *db, struct arena *arena, const struct feed_spec *spec,
                       struct feed *out) MUST_USE;

/*
 * Takes the file in, from the first line that is not finished. The whole file is read through
 * first: a broken one, or one without a needed column, changes nothing. Then each FEED_CHUNK lines
 * are a unit: either all of them count or none, and whoever is stopped goes on there. A line with a
 * problem is written down (feed_problems) and stops nobody. What a line says again changes nothing.
 * db    of jobs
 * feed  of feed_begin; receives the counts and how it ended
 * RES_OK: done or broken, see state | RES_CONFLICT: somebody else is at it | faults: may be called
 * again
 */
enum result feed_take(struct db *db, struct arena *arena, const struct feed_place *place, int fd,
                      struct feed *feed) MUST_USE;

/*
 * Keeps a file that was sent to the portal and begins its feed, which a runner takes in; a unit of
 * its own, on a connection of the portal.
 * key      idempotency key; address: what of the answer's path stands before the feed's public id
 * code     receives that id
 * RES_OK | RES_CONFLICT: sent before (once_address), or the same file is being taken in: code is
 * that feed's, else absent | faults
 */
struct feed_sending {
    struct feed_spec spec; /* file and digest are filled in */
    struct file_spec file;
    struct str key, address;
    uint64_t actor; /* person to whom the log ascribes it; 0: a program */
};
enum result feed_send(struct db *db, struct arena *arena, const struct feed_sending *sending,
                      struct str *code) MUST_USE;

/*
 * Takes on a feed that waits or whose runner is gone, for a minute at a time.
 * RES_OK | RES_NOT_FOUND: there is none
 */
struct feed_work {
    struct feed feed;
    uint64_t file;
};
enum result feed_next(struct db *db, struct arena *arena, struct feed_work *out) MUST_USE;

/* A feed of a brand. RES_OK | RES_NOT_FOUND | faults */
enum result feed_of_brand(struct db *db, struct arena *arena, struct str brand, struct str code,
                          struct feed *out) MUST_USE;

/* Newest first, those before a key (0: from the newest). */
struct feed_list {
    const struct feed *first;
    size_t count;
};
enum result feed_list(struct db *db, struct arena *arena, struct str brand, uint64_t before,
                      uint64_t limit, struct feed_list *out) MUST_USE;

/* Why a line was not taken. */
struct feed_problem {
    uint64_t line;    /* of the file, from 1 */
    struct str field; /* column; empty: the line as a whole */
    struct str code;  /* feed.required, feed.too-long, feed.not-a-number ... */
    struct str value; /* what stood there, cut */
};

/* In the order of the file, behind a line. */
struct feed_problem_list {
    const struct feed_problem *first;
    size_t count;
};
enum result feed_problems(struct db *db, struct arena *arena, uint64_t feed, uint64_t after,
                          uint64_t limit, struct feed_problem_list *out) MUST_USE;

#endif
