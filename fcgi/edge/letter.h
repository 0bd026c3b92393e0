/* A mail as the bytes that travel: headers (RFC 5322, 2047), text and HTML as
 * multipart/alternative; the only room of GMime. */
#ifndef FCGI_EDGE_LETTER_H
#define FCGI_EDGE_LETTER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

struct letter {
    struct str from_name, from_mail;
    struct str to_name, to_mail;
    struct str reply_to;   /* absent for none */
    struct str subject;    /* one line */
    struct str message_id; /* left@right without angle brackets */
    struct instant date;
    struct str language;    /* BCP 47, as Content-Language */
    struct str unsubscribe; /* https address of the notification settings; absent for mails that are
                               required */
    struct str text, html;  /* UTF-8, LF */
};

/* With Auto-Submitted: auto-generated, CR LF line ends, no bare LF, base64 or quoted-printable
   bodies. RES_OK | RES_INVALID: a header value holds CR, LF, NUL or an address is not safe */
enum result letter_write(struct arena *arena, const struct letter *letter,
                         struct str *out) MUST_USE;

/* What a mail says, for the demo's mailbox and tests. RES_OK | RES_MALFORMED */
enum result letter_read(struct arena *arena, struct str bytes, struct letter *out) MUST_USE;

#endif
