/* Files sent with messages of requests: looked at before anything is written, kept with the message
 * (TKT-12). */
#ifndef HANDLERS_ATTACHMENT_ATTACHMENT_H
#define HANDLERS_ATTACHMENT_ATTACHMENT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"

#define ATTACHMENT_MOST 5 /* files with one message; each at most FORM_FILE_MOST bytes */

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
    struct str type; /* media type, with its charset */
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
enum result attachment_check(struct arena *arena, struct str scanner,
                             const struct attachment_sent *sent, size_t count, const char *field,
                             struct problems *problems, struct attachment_bundle *out) MUST_USE;

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
    uint64_t id, message, file;
    struct str code; /* public id */
    struct str name, type;
    uint64_t size;
    bool is_scanned;
    bool is_internal; /* of a note: the customer does not see it */
};

/* customer, ticket: row ids; with_notes: for staff. */
struct attachment_scope {
    uint64_t customer, ticket;
    bool with_notes;
};

struct attachment_list {
    const struct attachment *first;
    size_t count;
};
/* All of a request, in the order of messages. The caller has asked who may see the request. */
enum result attachment_list(struct db *db, struct arena *arena,
                            const struct attachment_scope *scope,
                            struct attachment_list *out) MUST_USE;
/* RES_OK | RES_NOT_FOUND: no such file of this request, or one of a note | faults */
enum result attachment_find(struct db *db, struct arena *arena,
                            const struct attachment_scope *scope, struct str code,
                            struct attachment *out) MUST_USE;

#endif
