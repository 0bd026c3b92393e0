/* Rows of feeds, and what the files of this noun share: columns, checked lines, verdicts. */
#ifndef HANDLERS_FEED_FEED_STORE_H
#define HANDLERS_FEED_FEED_STORE_H

#include "handlers/feed/feed.h"

struct grid_row;

/* How a column is read. */
enum feed_type {
    FEED_TEXT,   /* .most characters */
    FEED_NUMBER, /* whole, not below 0, at most .most */
    FEED_SIGNED,
    FEED_DAY,
    FEED_FLAG,      /* yes, no, 1, 0, true, false */
    FEED_CHOICE,    /* one of .choices */
    FEED_PARTS,     /* several of .choices, blanks between */
    FEED_DIGITS,    /* a number that begins with any digit: a customer's */
    FEED_SERIAL,    /* capitals, digits, - . / */
    FEED_ZONE,      /* IANA */
    FEED_WORDS,     /* several texts, blanks between */
    FEED_REGISTERS, /* kind:digits:count, digits and count may be left out */
    FEED_PRICES     /* kind:included pages:millionths */
};

struct feed_rule {
    const char *name;
    enum feed_type type;
    bool is_required;
    bool is_key;
    uint64_t most;
    const char *choices; /* a comma behind each */
    const char *list;    /* PARTS, WORDS, PRICES: name of the array beside the text */
    const char *initial; /* where a line leaves it out: a text, or @country, @zone, @currency */
};

const struct feed_rule *feed_rules(enum feed_kind kind, size_t *count);

/* A cell being checked, and where it goes. */
struct feed_value {
    struct arena *arena;
    const struct feed_rule *column;
    struct str text;
    struct text *json;
};

/* Adds the cell to the object; NULL, or the code of what is wrong with it. */
const char *feed_value_check(const struct feed_value *v);

#define FEED_COLUMNS_MOST 24

/* Where the columns of a kind stand in a file's rows. */
struct feed_map {
    bool is_known;                /* a heading was read */
    size_t at[FEED_COLUMNS_MOST]; /* of each column of the kind, one more than its place; 0: not
                                     there */
};

struct feed_line {
    uint64_t number; /* in the file */
    struct str json; /* the object */
    struct str key;  /* what it is about: two lines of one key are not taken in one unit */
    struct str code; /* public id for what it may make */
    bool is_refused;
    struct feed_problem problem;
};

/* Reads a heading. missing  receives the name of a needed column that is not there
 * RES_OK | RES_INVALID */
enum result feed_map_read(enum feed_kind kind, const struct grid_row *row, struct feed_map *map,
                          const char **missing) MUST_USE;

/* One row as a line; map is not needed for XML. */
void feed_line_read(struct arena *arena, const struct feed_place *place, enum feed_kind kind,
                    const struct feed_map *map, const struct grid_row *row, struct feed_line *out);

/* What a line would do. */
enum feed_verdict { FEED_ADDED, FEED_CHANGED, FEED_SAME, FEED_REFUSED, FEED_VERDICTS };

struct feed_look {
    uint64_t number;   /* line of the file */
    uint64_t customer; /* 0: none, or not known yet */
    enum feed_verdict verdict;
    struct str field, problem;
};

/* What statements about lines take; lines are JSON. */
struct feed_batch {
    const struct feed_place *place;
    enum feed_kind kind;
    struct str lines;
};

/* A row a line, in the order of the file. */
enum result feed_store_look(struct db *db, struct arena *arena, const struct feed_batch *batch,
                            const struct feed_look **out, size_t *count) MUST_USE;
/* Stores lines whose verdict is that they add, or change. */
enum result feed_store_add(struct db *db, const struct feed_batch *batch) MUST_USE;
enum result feed_store_change(struct db *db, const struct feed_batch *batch) MUST_USE;
/* ids: JSON. */
enum result feed_store_touch(struct db *db, struct str ids) MUST_USE;

enum result feed_store_begin(struct db *db, const struct feed_spec *spec, struct str code) MUST_USE;
enum result feed_store_open(struct db *db, struct arena *arena, const struct feed_spec *spec,
                            struct feed *out) MUST_USE;
/* RES_NOT_FOUND: somebody else went on with it */
enum result feed_store_advance(struct db *db, const struct feed *feed, uint64_t lines,
                               const uint64_t counts[FEED_VERDICTS]) MUST_USE;
/* problems: JSON. */
enum result feed_store_problems(struct db *db, uint64_t feed, struct str problems) MUST_USE;
enum result feed_store_finish(struct db *db, uint64_t feed, struct str state,
                              struct str problem) MUST_USE;
enum result feed_store_lease(struct db *db, uint64_t feed) MUST_USE;
enum result feed_store_waiting(struct db *db, struct arena *arena, struct feed_work *out) MUST_USE;

#endif
