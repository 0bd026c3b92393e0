/* An answer that stands whole in memory before a byte of it is sent. */
#ifndef FCGI_HTTP_RESPONSE_H
#define FCGI_HTTP_RESPONSE_H

#include "fcgi/http/request.h"

enum media { MEDIA_HTML, MEDIA_XML, MEDIA_JSON };

/* Which inputs the answer depended on; they make its one Vary line. */
enum vary { VARY_ACCEPT = 1, VARY_LANGUAGE = 2, VARY_COOKIE = 4, VARY_ENCODING = 8 };

/* Ends the tag of a body's compressed form, before the closing quote. */
#define RESPONSE_GZIP_SUFFIX STR("-gz")

struct header {
    struct str name;
    struct str value;
};

struct response {
    unsigned status;
    struct str type;         /* Content-Type, with its charset */
    struct str cache;        /* Cache-Control */
    unsigned vary;           /* enum vary bits */
    struct str etag;         /* strong, of the body as it is; with its quotes; absent for none */
    uint32_t stamp;          /* stands for the body where nginx makes the tag of a file: then the
                                tag is "stamp-size", both hexadecimal; 0 for none */
    struct header extra[12]; /* Location, Set-Cookie, Allow, Retry-After, Link ... */
    size_t extra_count;
    struct str body;
    bool is_file;      /* to be saved, not shown: its policy is a sandbox, where nothing runs */
    struct str packed; /* the body in gzip, where it was made before; absent: made when wanted */
};

/* Adds a header. A value with a byte below 0x20 or 0x7f ends the process: values come from tables.
 */
void response_add(struct response *response, struct str name, struct str value);

/*
 * The whole CGI-style answer ("Status: 200\r\n...\r\n\r\nbody") in one str; every answer carries
 * the same security headers (facts/reliability.md 4.1), exactly one Vary line when vary is not 0,
 * Content-Length and X-Request-Id. gzip     compress the body when it is worth it (text types of
 * 512 bytes and more) head     leave the body out but keep its headers (HEAD)
 */
struct response_options {
    bool gzip;
    bool head;
    bool https;
    struct str request_id;
};
struct str response_write(struct arena *arena, const struct response *response,
                          const struct response_options *options);

/*
 * Content negotiation (RFC 9110 12.5.1) between the three representations; an absent, malformed or
 * unsatisfiable Accept gives HTML. Ties go to HTML, then XML.
 */
enum media response_media(struct str accept);
/* Whether Accept-Encoding admits gzip (q > 0, or "*" without a contrary entry). */
bool response_accepts_gzip(struct str accept_encoding);
/* Whether If-None-Match holds the tag, in either form of the body (weak comparison, "*" matches).
 */
bool response_etag_matches(struct str if_none_match, struct str etag);

#endif
