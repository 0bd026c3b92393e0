/* `balcao texts`: takes the texts of portals' folders (conf/portals/X/texts/KIND/...) into the
 * database. It reads files and says what is wrong with them; what they mean, nouns know. */
#ifndef FCGI_TEXTS_H
#define FCGI_TEXTS_H

#include "fcgi/base/arena.h"
#include "fcgi/data/db.h"
#include "fcgi/snapshot.h"

struct texts_file {
    struct str path;   /* for findings */
    struct str stem;   /* of "paper-jam.pt-PT.md": "paper-jam" */
    struct str locale; /* "pt-PT"; absent in "paper-jam.xml" */
    struct str bytes;  /* XML text, without a byte order mark */
};

/* One kind of texts of one portal folder. */
struct texts {
    struct str brand;
    struct str portal;              /* absent: of the brand, for every portal of it */
    const struct texts_file *first; /* by name */
    size_t count;
    const struct snapshot *snapshot; /* what texts refer to; NULL: it is not known */
    struct findings *findings;
};

/* What is wrong with a file: one line on standard error. line 0: the whole file. A folder with a
   finding changes nothing. */
void texts_wrong(const struct texts *texts, const struct texts_file *file, unsigned line,
                 const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Codes: small letters, digits and single hyphens, at most so many bytes. */
bool texts_is_code(struct str s, size_t most);

/* An element of an XML file, in document order. */
struct texts_element {
    struct str name;
    unsigned depth;  /* 0: the root */
    struct str text; /* its own, blanks folded; absent for none */

    const struct texts_attribute {
        struct str name, value;
    } * attributes;

    size_t attribute_count;
};

/* RES_OK | RES_INVALID: not well formed, told as a finding */
enum result texts_markup(struct arena *arena, const struct texts *texts,
                         const struct texts_file *file, const struct texts_element **out,
                         size_t *count) MUST_USE;
/* Absent when it does not have it. */
struct str texts_attribute(const struct texts_element *element, const char *name);

/*
 * A noun's share: reads the files of its folder and, unless it found something wrong, makes the
 * database say what they say, as jobs; says on standard output what that was. Repeating it changes
 * nothing. Without db it only looks, and also whether there is what the texts refer to.
 * RES_OK | RES_INVALID: there are findings | faults
 */
typedef enum result texts_taker(struct db *db, struct arena *arena, const struct texts *texts);

struct texts_kind {
    const char *name, *ending; /* of the folder: "articles"; of its files: ".md" */
    texts_taker *take;
};

/* Linked in from handlers/tables.c. */
extern const struct texts_kind texts_kinds[];
extern const size_t texts_kind_count;

/* Whether a folder beside a file's own, "articles", has a file whose name begins with code and a
   point. */
bool texts_have(struct arena *arena, const struct texts_file *file, const char *kind,
                struct str code);

/* The line of a file that something in its bytes stands in, from 1. */
unsigned texts_line(const struct texts_file *file, const char *at);

struct portals;

/* `balcao check`: looks at the texts of all portals' folders and of their brands' below folder,
   "conf/portals"; findings go to standard error. snapshot: NULL when it is not known.
   RES_OK | RES_INVALID: there are findings | faults */
enum result texts_check(struct arena *arena, const struct portals *portals,
                        const struct snapshot *snapshot, struct str folder) MUST_USE;

/* Takes one folder, "conf/portals/lumenor/texts"; findings go to standard error, what was done to
   standard output. db: of jobs. RES_OK | RES_INVALID: a kind has findings | faults */
enum result texts_take(struct db *db, struct arena *arena, const struct portals *portals,
                       struct str folder) MUST_USE;

/* argv: folders "conf/portals/lumenor/texts". 0: all taken | 1: findings or faults | 2: not called
   like this */
int texts_main(int argc, char **argv, struct str config_path);

#endif
