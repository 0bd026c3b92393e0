/*
 * A borrowed run of bytes with its length, the form in which all text travels through the program.
 * A str never owns its bytes. Those made by the arena or from literals have a NUL behind them
 * (libraries want one); a slice of another str has not.
 */
#ifndef FCGI_BASE_STR_H
#define FCGI_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct str {
    const char *at; /* NULL only when len is 0 and the value is absent */
    size_t len;     /* bytes */
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
#define STR_INIT(literal)                                                                          \
    {                                                                                              \
        (literal), sizeof(literal) - 1                                                             \
    }
#define STR_NONE   ((struct str){NULL, 0})
#define STR_ARG(s) (int)(s).len, (s).at /* for "%.*s" */

/* A str over a NUL-terminated string; NULL gives the absent str. */
struct str str_from(const char *text);

/* The bytes from (inclusive) to to (exclusive); both are cut to the length. */
struct str str_slice(struct str s, size_t from, size_t to);

bool str_is(struct str a, struct str b);        /* same bytes */
bool str_is_nocase(struct str a, struct str b); /* same bytes but for ASCII case */
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
bool str_is_empty(struct str s);           /* no bytes, or absent */
struct str str_or_empty(struct str s);     /* the absent str as "", for what must not be absent */
struct str str_or_none(struct str s);      /* one without bytes as the absent str */
int str_order(struct str a, struct str b); /* bytewise, as strcmp */

/* Index of the first byte c at or after from, or s.len. */
size_t str_find(struct str s, char c, size_t from);
/* Index of the first occurrence of what, or s.len. */
size_t str_find_str(struct str s, struct str what);

/* Cuts s at the first byte c: head is what stands before it, rest what follows. False when there is
   no c: head is all of s and rest is absent. */
bool str_cut(struct str s, char c, struct str *head, struct str *rest);

/* Without leading and trailing ASCII white space. */
struct str str_trim(struct str s);

/* Reads a whole decimal number without sign, blanks or superfluous bytes. False when it is none or
 * exceeds max. */
bool str_to_u64(struct str s, uint64_t max, uint64_t *out);

/* Well-formed UTF-8 without overlong forms and surrogates (RFC 3629). */
bool str_is_utf8(struct str s);
/* UTF-8 of which XML 1.0 can hold every character (production Char); refuses most controls, U+FFFE,
 * U+FFFF. */
bool str_is_xml_text(struct str s);

/* FNV-1a, for hash tables in memory; not for strangers' keys in unbounded tables. */
uint32_t str_hash(struct str s);

#endif
