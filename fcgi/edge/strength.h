/* How easily a password is guessed; the only room of libzxcvbn. */
#ifndef FCGI_EDGE_STRENGTH_H
#define FCGI_EDGE_STRENGTH_H

#include "fcgi/base/str.h"

#define STRENGTH_LEAST_CHARACTERS 12

enum strength {
    STRENGTH_SHORT, /* under 12 characters */
    STRENGTH_KNOWN, /* a guess away: common, or made of words (brand, name, mail) that others know
                       too */
    STRENGTH_WEAK,
    STRENGTH_FAIR, /* accepted from here on */
    STRENGTH_STRONG
};

/* words: brand, product, name, mail and customer number of whoever chooses it; at most 32.
   Passwords over 256 bytes are judged by their first 256. No composition rules. */
enum strength strength_of(struct str password, const struct str *words, size_t count);

#endif
