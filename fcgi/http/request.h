/* One request as it arrived: declared parameters, parsed target, body; all in the request's arena.
 */
#ifndef FCGI_HTTP_REQUEST_H
#define FCGI_HTTP_REQUEST_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

enum method { METHOD_GET, METHOD_HEAD, METHOD_POST, METHOD_PUT, METHOD_DELETE, METHOD_UNKNOWN };

struct target {
    struct str path;  /* percent-decoded once, begins with "/", valid UTF-8 without controls,
                         backslash, dot segments */
    struct str query; /* raw bytes after "?", absent without one */
};

struct request {
#define PARAM(member, name, most, excess) struct str member;
#include "fcgi/http/params.def"
#undef PARAM
    enum method verb;
    struct target target;
    uint64_t content_bytes; /* CONTENT_LENGTH, 0 when absent */
    struct str body;        /* filled by the body step */
};

/*
 * Where a request comes from: libfcgi in a worker, memory in tests.
 * param   the value of a declared parameter, absent when not sent; valid while the request lives
 * read    reads up to size bytes of the body; fewer only at its end; negative on an error
 */
struct source {
    struct str (*param)(void *from, const char *name);
    long (*read)(void *from, char *into, size_t size);
    void *from;
};

/*
 * Reads the declared parameters and parses method, target, length.
 * RES_OK | RES_MALFORMED: a parameter too long, control characters, bad target, no host, bad length
 * On RES_MALFORMED the fields that could be read are set, so that an error page can be localized.
 */
enum result request_read(struct arena *arena, const struct source *source,
                         struct request *out) MUST_USE;

/*
 * Reads exactly content_bytes of body (facts/reliability.md V10).
 * RES_OK | RES_TOO_LARGE: more than most bytes are announced | RES_MALFORMED: the body ended early
 */
enum result request_read_body(struct arena *arena, const struct source *source, size_t most,
                              struct request *request) MUST_USE;

/*
 * The same, piece by piece, for bodies that shall not stand in the arena: take gets the bytes in
 * order and ends the reading with any result but RES_OK.
 */
enum result request_pass_body(struct arena *arena, const struct source *source, size_t most,
                              const struct request *request,
                              enum result (*take)(void *into, struct str bytes),
                              void *into) MUST_USE;

/* RFC 9112 origin-form target, decoded once. RES_OK | RES_MALFORMED. Source: facts/reliability.md
 * V13. */
enum result target_parse(struct arena *arena, struct str raw, struct target *out) MUST_USE;

/* The value of a cookie; absent when missing. The first of several with one name counts. */
struct str request_cookie(const struct request *request, struct str name);

enum method method_from(struct str name);
struct str method_name(enum method method);

#endif
