/* Pages of customers that the database keeps as PDF. balcao-publish sets them, since it alone has
 * Pango; jobs ask it to. It knows no noun. */
#ifndef FCGI_PAPER_H
#define FCGI_PAPER_H

#include "fcgi/call.h"
#include "fcgi/jobs.h"

/* A page to be set. */
struct paper {
    uint64_t id;       /* the noun's, rising */
    uint64_t customer; /* whose page: the handler sees it as the viewer's */
    struct str customer_name, customer_number;
    struct str portal; /* folder under conf/portals; its first language is the paper's */
    struct str path;   /* of the page, without locale */
    struct str name;   /* what the file is called, without ".pdf" */
};

/* The first that is missing behind an id. RES_OK | RES_NOT_FOUND: there is none | faults */
typedef enum result paper_next(struct db *db, struct arena *arena, uint64_t after,
                               struct paper *out);
/* Keeps what was set, in a unit of its own; repeatable. RES_OK | faults */
typedef enum result paper_keep(struct db *db, struct arena *arena, const struct paper *paper,
                               struct str bytes);

struct paper_kind {
    const char *name;
    paper_next *next;
    paper_keep *keep;
};

/* Linked in from handlers/tables.c. */
extern const struct paper_kind paper_kinds[];
extern const size_t paper_kind_count;

/*
 * For jobs: starts the program balcao-publish that lies beside this one to set what is missing,
 * unless the one started before still works; nobody waits for it, and it ends with this process.
 * RES_OK | RES_UNAVAILABLE: it cannot be started, or the one before set nothing; logged
 */
enum result paper_order(const struct runner *runner) MUST_USE;

/*
 * In balcao-publish: sets what is missing, for two minutes at most; what cannot be set is logged
 * and passed over. RES_OK | RES_UNAVAILABLE: something was missing and nothing could be set |
 * faults
 */
enum result paper_print(struct generation *generation) MUST_USE;
/* The same program: the call's route answers as it would a visitor, and its page goes to paper.
   Between view_begin and view_end. */
enum result paper_set(struct call *c, struct str *out) MUST_USE;

#endif
