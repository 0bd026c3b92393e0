/* Header fields of a letter: words of any script in the ASCII of RFC 2047, in lines of RFC 5322.
 * Values hold no control characters; the caller has looked. */
#ifndef FCGI_EDGE_LETTER_HEADER_H
#define FCGI_EDGE_LETTER_HEADER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"

/* "Subject: …": plain, or in encoded words when it is long or not plain. */
void header_text(struct text *out, const char *name, struct str value);
/* "To: Name <mail>"; a name may be absent. */
void header_mailbox(struct text *out, const char *name, struct str person, struct str mail);
/* "Date: Mon, 02 Mar 2026 09:10:00 +0000" */
void header_date(struct text *out, struct instant at);
/* As it is. */
void header_word(struct text *out, const char *name, struct str value);

#endif
