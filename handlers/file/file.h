/* Files people sent or we made, kept in the database so that every node has them (TKT-12, OPS-1).
 */
#ifndef HANDLERS_FILE_FILE_H
#define HANDLERS_FILE_FILE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

/* What a file is, by its content and never by its name or what its sender says of it. */
enum file_kind {
    FILE_JPEG = 1,
    FILE_PNG = 2,
    FILE_WEBP = 4,
    FILE_PDF = 8,
    FILE_XLSX = 16, /* a zip archive that begins as spreadsheets do; grid looks inside */
    FILE_XML = 32,
    FILE_CSV = 64 /* any text: no NUL among the first bytes, or UTF-16 with its mark */
};

#define FILE_PHOTOS (FILE_JPEG | FILE_PNG | FILE_WEBP)
#define FILE_TABLES (FILE_XLSX | FILE_CSV)

/* What the bytes behind fd are, if one of allowed (bits of enum file_kind); 0: none of them. */
unsigned file_kind_of(int fd, unsigned allowed);

/* What is to be kept: the bytes of fd from its start (as in struct sent_file), or, with fd -1,
 * those of bytes. */
struct file_spec {
    uint64_t customer;   /* whose; 0: the portal's own */
    uint64_t person;     /* who sent it; 0: made by us */
    struct str name;     /* as saved by who downloads it; cut at 120 bytes; may be empty */
    enum file_kind kind; /* as file_kind_of said, or as we made it */
    struct str type;     /* a media type instead of kind; absent: the kind's */
    int fd;
    struct str bytes;
    uint64_t size;
};

/* A file as its row tells. */
struct file {
    uint64_t id;
    struct str code; /* public id */
    struct str name, type;
    uint64_t size;
    struct str digest; /* SHA-256, 32 bytes */
    struct instant created;
};

/*
 * Keeps a file, in a unit of work: row and bytes stand or fall with it.
 * most, kind, size: the caller has looked (FIELD_FILE's .most, file_kind_of).
 * RES_OK | RES_BROKEN: fd ends before size | faults
 */
enum result file_keep(struct db *db, struct arena *arena, const struct file_spec *spec,
                      struct file *out) MUST_USE;

/*
 * The row of a file. customer: whose it must be; 0: the portal's own.
 * RES_OK | RES_NOT_FOUND: no such file, or somebody else's | faults
 */
enum result file_find(struct db *db, struct arena *arena, uint64_t customer, uint64_t id,
                      struct file *out) MUST_USE;
/* All its bytes in the arena: for files of a few MiB. RES_OK | RES_BROKEN: parts are missing |
 * faults */
enum result file_bytes(struct db *db, struct arena *arena, const struct file *file,
                       struct str *bytes) MUST_USE;
/* All its bytes in a file in memory, part by part, given back with the arena: for jobs that read
   long files as a stream. fd stands at its start. RES_OK | as above | RES_UNAVAILABLE: no memory */
enum result file_spool(struct db *db, struct arena *arena, const struct file *file,
                       int *fd) MUST_USE;

#endif
