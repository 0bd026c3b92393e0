/* Mail addresses: what is accepted, how two are the same; the only room of libidn2. */
#ifndef FCGI_EDGE_ADDRESS_H
#define FCGI_EDGE_ADDRESS_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

struct address {
    struct str mail; /* local part as typed (NFC), domain in ASCII small letters */
    struct str key;  /* identifies: local part folded to small letters, domain in ASCII (V21); dots
                        and plus count */
    bool is_mixed; /* letters of several scripts in one label or the local part: shown to agents as
                      a warning */
};

/*
 * Reads one address. No CR, LF, NUL, controls, blanks, angle brackets, quotes, commas or
 * backslashes; local part 1 to 64 bytes of UTF-8 letters, digits and !#$%&'*+-/=?^_`{|}~. without
 * leading, trailing or double dots; domain of two labels and more by UTS 46, IDNA 2008; 254 bytes
 * in all (facts V20, 4.6). RES_OK | RES_INVALID
 */
enum result address_read(struct arena *arena, struct str text, struct address *out) MUST_USE;

/* Whether a header or an SMTP command may bear it: the last look before libcurl. */
bool address_is_safe(struct str mail);

/* Well-formed UTF-8 in NFC: one way of writing what people type, whatever they type it with. */
struct str address_nfc(struct arena *arena, struct str text);

#endif
