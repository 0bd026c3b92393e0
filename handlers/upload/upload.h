/* Files of readings: what customers send, the verdict of each line, and what is stored of it
 * (MET-10). */
#ifndef HANDLERS_UPLOAD_UPLOAD_H
#define HANDLERS_UPLOAD_UPLOAD_H

#include "fcgi/grid/grid.h"
#include "handlers/customer/customer.h"
#include "handlers/file/file.h"
#include "handlers/reading/reading.h"

/* Lines a file may have. */
#define UPLOAD_LINES_MOST 50000

/*
 * ---- What a file says: pure ----
 */

enum upload_column {
    UPLOAD_SERIAL,
    UPLOAD_DAY,
    UPLOAD_TOTAL, /* from here as enum reading_kind */
    UPLOAD_MONO,
    UPLOAD_COLOUR,
    UPLOAD_LARGE,
    UPLOAD_SCAN,
    UPLOAD_COLUMNS
};

/* "serial", "day", "total", "mono", "colour", "large", "scan". */
struct str upload_column_code(enum upload_column column);
/* What the template calls it in the language of a locale; English where there is no other name. */
struct str upload_column_name(enum upload_column column, struct str locale);

/* Where the columns are, by the heading row; -1: it has none. */
struct upload_heading {
    int at[UPLOAD_COLUMNS];
};

/*
 * Whether a row is the heading. Before it a file may have a title or the like.
 * RES_OK | RES_NOT_FOUND: it is none | RES_INVALID: it is one that cannot be used; problem receives
 * upload.no-counts (a serial number, but nothing counted) or upload.column-twice
 */
enum result upload_heading_read(const struct grid_row *row, struct upload_heading *out,
                                const char **problem) MUST_USE;

enum upload_verdict {
    UPLOAD_NEW,
    UPLOAD_GOOD,
    UPLOAD_UNLIKELY,
    UPLOAD_BAD,
    UPLOAD_STORED,
    UPLOAD_LATE,
    UPLOAD_VERDICTS
};

struct str upload_verdict_code(enum upload_verdict verdict);

struct upload_line {
    uint64_t number;   /* of the file, from 1 */
    struct str serial; /* as read, in the form of device.serial where it could be */
    bool has_day;
    struct day on;
    bool has[READING_KINDS];
    uint64_t count[READING_KINDS];
    uint64_t device; /* row id; 0: none found */
    enum upload_verdict verdict;
    struct str problem; /* code; absent: none */
    struct str detail;  /* "kind=mono value=120"; absent: none */
};

/*
 * Reads a row under a heading. What is wrong is its problem, and its verdict bad: upload.no-serial,
 * upload.serial (no serial number of this portal), upload.day, upload.formula, or what
 * reading_count_read says of a count, with kind= in the detail.
 * True: a line | false: a row without any count, as templates have; nothing is said of it
 */
bool upload_line_read(struct arena *arena, const struct upload_heading *heading,
                      const struct serial_pattern *pattern, const struct grid_row *row,
                      struct upload_line *out);

/* A day as people write it: 2026-03-02, 2.3.2026, 02/03/2026 (the day before the month, as in all
 * countries served), 2-3-2026; years have four digits. */
bool upload_day_read(struct str typed, struct day *out);

/*
 * ---- What viewers see and do ----
 */

/* Who asks: a person, or a program with a key. */
struct upload_doer {
    uint64_t customer, person, token, member;
    bool is_cover; /* the member is somebody else, away */
    bool sees_all; /* also files that others sent */
};

struct upload_new {
    struct file_spec file;
    struct str portal, centre, locale;
    struct str key; /* idempotency key; absent for none */
};

/* Keeps a file to be judged; a unit of its own. code receives its public id. RES_OK | RES_CONFLICT:
 * the form was sent before: once_address | faults */
enum result upload_send(struct db *db, struct arena *arena, const struct upload_doer *doer,
                        const struct upload_new *upload, struct str *code) MUST_USE;

struct upload {
    uint64_t id;
    struct str code, state, file_name, problem;
    uint64_t problem_line, lines, done, blank;
    uint64_t verdicts[UPLOAD_VERDICTS]; /* lines of each; only of upload_find */
    bool is_sure;
    struct instant created;
};

/* RES_OK | RES_NOT_FOUND: none the doer may see | faults */
enum result upload_find(struct db *db, struct arena *arena, const struct upload_doer *doer,
                        struct str code, struct upload *out) MUST_USE;
/* The last ten, newest first. */
enum result upload_recent(struct db *db, struct arena *arena, const struct upload_doer *doer,
                          const struct upload **out, size_t *count) MUST_USE;

/* Which lines: of one verdict, or UPLOAD_VERDICTS for all; behind the number after. */
struct upload_query {
    enum upload_verdict verdict;
    uint64_t after, limit;
};

struct upload_list {
    const struct upload_line *first;
    size_t count;
};
enum result upload_lines(struct db *db, struct arena *arena, const struct upload_doer *doer,
                         const struct upload *upload, const struct upload_query *query,
                         struct upload_list *out) MUST_USE;
/*
 * Has the good lines stored, with is_sure the unlikely ones too; or drops the file. Units of their
 * own. RES_OK also when it was done before | RES_NOT_FOUND | RES_CONFLICT: its state does not allow
 * that | RES_INVALID: it has no line to be stored | faults
 */
enum result upload_confirm(struct db *db, struct arena *arena, const struct upload_doer *doer,
                           struct str code, bool is_sure) MUST_USE;
enum result upload_drop(struct db *db, struct arena *arena, const struct upload_doer *doer,
                        struct str code) MUST_USE;

/*
 * ---- Outside requests ----
 */

/* A file that somebody has to be at. */
struct upload_work {
    uint64_t id, customer, person, token, file;
    uint64_t lines, done;
    uint64_t as; /* member whose rights are used by way of a cover; 0: their own */
    struct device_sight sight;
    struct str code, portal, centre, locale;
    bool is_sure;
};

/* The next in state "reading" or "storing", leased to the holder for two minutes. RES_OK |
 * RES_NOT_FOUND: none | faults */
enum result upload_take(struct db *db, struct arena *arena, struct str state, struct str holder,
                        struct upload_work *out) MUST_USE;

/* What the portal of a file says. */
struct upload_portal {
    struct str zone;
    struct serial_pattern pattern;
};

/*
 * Judges all lines of a file, some hundred at a time; may be repeated from the start at any point,
 * and gives the same. Nothing is stored but verdicts. Memory does not grow with the file.
 * RES_OK: judged, or broken | faults: tried again later
 */
enum result upload_judge(struct db *db, struct arena *arena, const struct upload_work *work,
                         const struct upload_portal *portal) MUST_USE;

/* Stores what was confirmed, some lines a unit, each judged again under the customer's lock: what
 * no longer fits is late, and the others go on. RES_OK | faults: goes on later where it stopped */
enum result upload_store(struct db *db, const struct upload_work *work,
                         const struct upload_portal *portal) MUST_USE;

#endif
