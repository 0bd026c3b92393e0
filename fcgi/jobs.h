/*
 * `balcao jobs`: one process that does, one piece at a time, what must not wait in a request.
 * Any number of them may run on any nodes. It knows jobs as rows of a table; what one does is the
 * noun's.
 */
#ifndef FCGI_JOBS_H
#define FCGI_JOBS_H

#include "fcgi/generation.h"

/* What a job may use. The arena is reset after each piece of work; views work in it. */
struct runner {
    struct arena *arena;
    const struct generation *generation;
    const struct config *config;
    struct db *db;                   /* DB_JOBS */
    struct db *public_db;            /* DB_PUBLIC, for what every visitor may see */
    const struct snapshot *snapshot; /* not older than a minute while the database is there */
    struct str holder;               /* this process, as leases name it: host:pid:start */
    struct str config_path;          /* the settings it was started with; absent: the usual */
};

/*
 * Does one piece of work; must be repeatable, for a runner may die anywhere.
 * did_some  receives whether there was any: then the job is asked again soon
 * RES_OK | faults, logged: the job is asked again later
 */
typedef enum result job_run(struct runner *runner, bool *did_some);

struct job {
    const char *name;
    job_run *run;
    unsigned every_s; /* 0: asked in each round of each runner, its rows have leases of their own */
};

/* Linked in from handlers/tables.c. */
extern const struct job jobs[];
extern const size_t job_count;

/* What `balcao demo people` does, on a connection of DB_SIGN; linked in alike. */
typedef enum result demo_preparation(struct db *db, struct arena *arena);
extern demo_preparation *const demo_prepare;

/* What `balcao import` does with a file, on a connection of DB_JOBS; linked in alike. */
struct import_order {
    const struct portal *portal;
    struct str kind, source;
    int fd;
};
typedef enum result import_command(struct db *db, struct arena *arena,
                                   const struct import_order *order);
extern import_command *const import_run;

/*
 * Works until SIGTERM or SIGINT, which let the present piece end. SIGHUP builds a new generation; a
 * broken one is refused and the old one stays. RES_OK | RES_UNAVAILABLE, RES_INVALID: no first
 * generation
 */
enum result jobs_run(struct str config_path) MUST_USE;

#endif
