/*
 * Field tables: the only way input reaches a handler. A row names source, wire name, kind and
 * limits, and the struct member that receives the value; a member of the wrong C type does not
 * compile.
 */
#ifndef FCGI_HTTP_FORM_H
#define FCGI_HTTP_FORM_H

#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/http/request.h"

enum field_from { FROM_PATH, FROM_QUERY, FROM_BODY };

enum field_kind {
    KIND_TEXT,   /* struct str: XML text, trimmed, NFC by the steps before; no line breaks */
    KIND_PROSE,  /* struct str: the same with line breaks (LF) */
    KIND_CODE,   /* struct str: [a-z0-9.-], or [A-Z]{2}; at most .most bytes */
    KIND_COUNT,  /* uint64_t: decimal digits up to .max */
    KIND_DAY,    /* struct day: ISO 8601 */
    KIND_PATH,   /* struct str: a path of this site, "/…" as target_parse accepts it */
    KIND_SECRET, /* struct str: the bytes as they came, blanks and all; never told again */
    KIND_FLAG,   /* bool: a checkbox, "yes" when ticked and absent when not */
    KIND_CODES,  /* struct codes: a field that may come several times, each a code; absent for none
                  */
    KIND_MANY,   /* struct pairs: fields "NAME.what", for rows of a table: names keep what is behind
                    the dot, values are as of KIND_TEXT */
    KIND_FILE,   /* struct sent_file: of a form sent as multipart/form-data */
    KIND_FILES   /* struct sent_list: a field that may bring several files, in the order sent */
};

/* What a repeated field brought, in the order sent. */
struct codes {
    const struct str *first;
    size_t count;
};

/*
 * A file that was sent with a form. Its bytes lie in a file in memory outside the arena, which is
 * given back when the request ends; readers begin at its start (pread, or lseek first).
 */
struct sent_file {
    bool is_sent; /* false: none was chosen, and nothing below counts; an empty file is none */
    int fd;
    uint64_t size;   /* bytes */
    struct str name; /* as its sender calls it, without folders and controls; may be empty */
};

/* The files of one field; each is_sent. */
struct sent_list {
    const struct sent_file *first;
    size_t count;
};

/* Those of one request, with the fields they came in. */
struct sent_files {
    struct sent_named {
        struct str field;
        struct sent_file file;
    } * first;

    size_t count;
};

struct field {
    const char *name; /* on the wire */
    size_t offset;
    enum field_kind kind;
    enum field_from from;
    bool required;
    uint64_t max; /* KIND_COUNT: largest value; KIND_CODES, KIND_MANY: most of them, 0 means 50;
                     KIND_FILES: most of them, 0 means 5 */
    size_t most;  /* text kinds: most bytes; 0 means 200; KIND_FILE, KIND_FILES: most bytes of one,
                     0 means 5 MiB */
};

#define FIELD_IS(type, member, ctype) (0 * sizeof(char[_Generic(((type *)0)->member, ctype : 1)]))
#define FIELD_ROW(type, member, wire, ctype, field_kind, ...)                                      \
    {                                                                                              \
        .name = (wire), .offset = offsetof(type, member) + FIELD_IS(type, member, ctype),          \
        .kind = (field_kind), __VA_ARGS__                                                          \
    }
#define FIELD_TEXT(type, member, wire, ...)                                                        \
    FIELD_ROW(type, member, wire, struct str, KIND_TEXT, __VA_ARGS__)
#define FIELD_PROSE(type, member, wire, ...)                                                       \
    FIELD_ROW(type, member, wire, struct str, KIND_PROSE, __VA_ARGS__)
#define FIELD_CODE(type, member, wire, ...)                                                        \
    FIELD_ROW(type, member, wire, struct str, KIND_CODE, __VA_ARGS__)
#define FIELD_PATH(type, member, wire, ...)                                                        \
    FIELD_ROW(type, member, wire, struct str, KIND_PATH, __VA_ARGS__)
#define FIELD_COUNT(type, member, wire, ...)                                                       \
    FIELD_ROW(type, member, wire, uint64_t, KIND_COUNT, __VA_ARGS__)
#define FIELD_DAY(type, member, wire, ...)                                                         \
    FIELD_ROW(type, member, wire, struct day, KIND_DAY, __VA_ARGS__)

#define FIELD_SECRET(type, member, wire, ...)                                                      \
    FIELD_ROW(type, member, wire, struct str, KIND_SECRET, __VA_ARGS__)
#define FIELD_FLAG(type, member, wire, ...)                                                        \
    FIELD_ROW(type, member, wire, bool, KIND_FLAG, __VA_ARGS__)
#define FIELD_CODES(type, member, wire, ...)                                                       \
    FIELD_ROW(type, member, wire, struct codes, KIND_CODES, __VA_ARGS__)
#define FIELD_MANY(type, member, wire, ...)                                                        \
    FIELD_ROW(type, member, wire, struct pairs, KIND_MANY, __VA_ARGS__)
/* Always .from = FROM_BODY, in a form of FORM_WITH_FILE. */
#define FIELD_FILE(type, member, wire, ...)                                                        \
    FIELD_ROW(type, member, wire, struct sent_file, KIND_FILE, __VA_ARGS__)
/* In a form of FORM_WITH_FILES. */
#define FIELD_FILES(type, member, wire, ...)                                                       \
    FIELD_ROW(type, member, wire, struct sent_list, KIND_FILES, __VA_ARGS__)

struct form {
    size_t size; /* of the input struct */
    const struct field *fields;
    size_t count;
    size_t body_most; /* bytes of body accepted; 0 means 16 KiB */
};

#define FORM(type, rows)                                                                           \
    {                                                                                              \
        .size = sizeof(type), .fields = (rows), .count = sizeof(rows) / sizeof((rows)[0])          \
    }

/*
 * A form that takes files, sent as multipart/form-data: FORM_BODY_MOST bytes in all. nginx lets so
 * much pass only at the addresses named in conf/nginx/site.conf, "Forms with files", and
 * FORM_LARGE_MOST everywhere else; a test compares them with the site map.
 */
#define FORM_LARGE_MOST 65536
#define FORM_FILE_MOST  5242880
#define FORM_BODY_MOST  6291456
#define FORM_WITH_FILE(type, rows)                                                                 \
    {                                                                                              \
        .size = sizeof(type), .fields = (rows), .count = sizeof(rows) / sizeof((rows)[0]),         \
        .body_most = FORM_BODY_MOST                                                                \
    }
/* The same for a form that takes five files of five MiB: FORM_FILES_MOST bytes in all. */
#define FORM_FILES_MOST 27262976
#define FORM_WITH_FILES(type, rows)                                                                \
    {                                                                                              \
        .size = sizeof(type), .fields = (rows), .count = sizeof(rows) / sizeof((rows)[0]),         \
        .body_most = FORM_FILES_MOST                                                               \
    }

/* A name and value as they arrived, decoded. */
struct pair {
    struct str name;
    struct str value;
};

struct pairs {
    struct pair *first;
    size_t count;
    size_t ignored; /* how many carried names no field declares: filled by form_read */
};

/* Whether a Content-Type names the urlencoded form, whatever its capitals and parameters. */
bool form_is_urlencoded(struct str content_type);

/* application/x-www-form-urlencoded (WHATWG), also a query. At most 1,000 pairs.
   RES_OK | RES_MALFORMED: bad escapes, invalid UTF-8 or characters XML cannot hold, too many pairs
 */
enum result pairs_parse(struct arena *arena, struct str encoded, struct pairs *out) MUST_USE;

/* The row of a name from the body; NULL when the form has none, or is none. */
const struct field *form_field(const struct form *form, struct str name);

/* The value of a name; absent when missing. */
struct str pairs_get(const struct pairs *pairs, struct str name);

/*
 * Fills the input struct (allocated in the arena) from captures, query and body pairs.
 * problems  receives field.missing, field.too-long, field.malformed, field.too-large for query and
 * body fields; input.repeated when a single field came twice; file.too-large with the attribute
 * most, in bytes, for a file; file.too-many with the attribute most for KIND_FILES. RES_OK (see
 * problems) | RES_NOT_FOUND: a path field is malformed
 */
struct form_source {
    const struct pairs *path;
    const struct pairs *query;
    struct pairs *body;
    const struct sent_files *files; /* NULL for none */
};
enum result form_read(struct arena *arena, const struct form *form, const struct form_source *from,
                      struct problems *problems, const void **input) MUST_USE;

#endif
