/* Files sent with messages of requests: looked at before anything is written, kept with the message
 * (TKT-12). */
#ifndef HANDLERS_ATTACHMENT_ATTACHMENT_H
#define HANDLERS_ATTACHMENT_ATTACHMENT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"

#define ATTACHMENT_MOST 5 /* files with one message; each at most FORM_FILE_MOST bytes */

/* --- before a unit --- */

/* A file that came, as struct sent_file has it. */
struct attachment_sent {
    int fd;
    uint64_t size;
    struct str name; /* as its sender calls it */
};

/* One that may be kept: its kind is on the list, name and bytes agree, the scanner had its say. */
struct attachment_good {
    int fd;
    uint64_t size;
    struct str name; /* cleaned, with its ending; never empty */
    struct str type; /* media type */
    bool is_scanned; /* false: no scanner is configured */
};

struct attachment_bundle {
    const struct attachment_good *first;
    size_t count; /* 0: a message without files */
};

/*
 * Looks at files before a unit of work begins.
 * scanner   path of clamd's socket; empty: none is configured, and files are kept unscanned
 * field     the problems belong to: attachment.kind (not on the list), attachment.name (the name
 *           says another kind, or none), attachment.unsound (damaged, two kinds at once, macros,
 *           an image too large to open), attachment.infected; each with the attribute name
 * RES_OK: out is filled | RES_INVALID: see problems, out is empty
 * RES_UNAVAILABLE: the scanner does not answer; nothing may be kept
 * Source: TKT-12.
 */
struct attachment_look {
    struct str scanner;
    const char *field;
};

enum result attachment_check(struct arena *arena, const struct attachment_look *look,
                             const struct attachment_sent *sent, size_t count,
                             struct problems *problems, struct attachment_bundle *out) MUST_USE;

/* --- what files are; pure --- */

enum attachment_kind {

#define KIND(name, shown, type, subtype, endings) ATTACHMENT_##name,
#include "handlers/attachment/kinds.def"
#undef KIND
    ATTACHMENT_KINDS
};

/* "picture", "document", "text" or "table", of a media type; "file" for any other. */
struct str attachment_shown(struct str type);
/* ".jpg,.jpeg,…": what a browser offers first. */
const char *attachment_endings(void);
/*
 * What somebody's name for a file becomes: without folders, controls, marks that turn the direction
 * of writing or cannot be seen, leading dots; names that are devices on some systems get a mark; at
 * most 120 bytes of whole characters, the ending kept. May be empty.
 */
struct str attachment_name(struct arena *arena, struct str name);
/*
 * The kind that bytes are, judged with a name cleaned as above.
 * NULL, and kind is filled | "attachment.kind" | "attachment.name" | "attachment.unsound"
 */
const char *attachment_judge(struct str bytes, struct str name, enum attachment_kind *kind);
/* Whether a picture of this kind is whole, of a size that can be opened, and nothing but one. */
bool attachment_is_picture(enum attachment_kind kind, struct str bytes);
/* Which office document a zip archive is; ATTACHMENT_KINDS: none, or damaged, sealed, with macros,
 * with more inside than an office document has, or with something before or behind it. */
enum attachment_kind attachment_office(struct str bytes);
/* Whether a zip archive ends here, whatever stands before it. */
bool attachment_ends_as_archive(struct str bytes);

/* --- kept --- */

/* Where files are kept: row ids of one message just written. */
struct attachment_place {
    uint64_t customer, ticket, message;
    uint64_t person; /* who sent them */
};
/* In the unit that writes the message. RES_OK: all stand or fall with it | faults */
enum result attachment_keep(struct db *db, struct arena *arena,
                            const struct attachment_place *place,
                            const struct attachment_bundle *bundle) MUST_USE;

struct attachment {
    uint64_t message; /* row id of the message it came with */
    uint64_t file;    /* row id of the file */
    struct str code;  /* public id */
    struct str name, type;
    uint64_t size;
    bool is_scanned;
};

/* Of one request, in the order of messages; the request's own statement reads them. */
struct attachment_list {
    const struct attachment *first;
    size_t count;
};

/* customer, ticket: row ids; with_notes: for staff. */
struct attachment_scope {
    uint64_t customer, ticket;
    bool with_notes;
};
/* One file of a request that the caller found for its viewer. RES_OK | RES_NOT_FOUND: no such file
 * of this request, or one of a note | faults */
enum result attachment_find(struct db *db, struct arena *arena,
                            const struct attachment_scope *scope, struct str code,
                            struct attachment *out) MUST_USE;

#endif
