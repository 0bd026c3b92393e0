/* Hands letters to a mail server by SMTP; the only room of libcurl. */
#ifndef FCGI_EDGE_POST_H
#define FCGI_EDGE_POST_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

struct post_office {
    struct str url;            /* "smtp://host:25", "smtps://host:465" */
    bool starttls;             /* required, never tried only; certificate and name are checked */
    struct str ca_file;        /* absent: the system's */
    struct str user, password; /* absent: no authentication */
    struct str helo;           /* our name */
    unsigned timeout_s;
};

/*
 * One message to one recipient. Refuses unsafe addresses (address_is_safe) before the library sees
 * them; line ends are CR LF already. reply  receives the server's last line, made printable, at
 * most 200 bytes RES_OK: the server took it | RES_UNAVAILABLE: try later (no connection, TLS, 4xx)
 * | RES_INVALID: refused for good (5xx)
 */
enum result post_send(struct arena *arena, const struct post_office *office, struct str from,
                      struct str to, struct str message, struct str *reply) MUST_USE;

#endif
