/* Receipts: proof of what was submitted when, that anybody can check without seeing what it was
 * (MET-13). */
#ifndef HANDLERS_RECEIPT_RECEIPT_H
#define HANDLERS_RECEIPT_RECEIPT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"

struct receipt_new {
    uint64_t customer;
    struct str portal;  /* folder under conf/portals */
    struct str kind;    /* "reading", "order", "move" or "upload" */
    struct str object;  /* public id of what was submitted: one receipt each */
    struct str centre;  /* code of the support centre that answers for it */
    struct str content; /* what was submitted, in a form that can be made again from the rows:
                           "device=7q2m on=2026-03-02 total=12001". Never stored, only digested */
    struct instant at;  /* when it came, by the database's clock */
};

/*
 * In a unit, after customer_touch: writes the receipt of what the unit submits.
 * number  receives its number, 12 capitals and digits without I, O, 0 and 1: "K7QM-2XWP-9RTA" is
 *         how receipt_number_shown shows it
 * RES_OK | RES_CONFLICT: the object has one already | faults
 */
enum result receipt_issue(struct db *db, struct arena *arena, const struct receipt_new *receipt,
                          struct str *number) MUST_USE;

/* A receipt as its customer and the public page see it. */
struct receipt {
    struct str number, portal, kind, object, centre;
    struct instant at;
    struct str digest; /* 32 bytes */
};

/* The receipt of an object. RES_OK | RES_NOT_FOUND | faults */
enum result receipt_of(struct db *db, struct arena *arena, uint64_t customer, struct str kind,
                       struct str object, struct receipt *out) MUST_USE;

/* By its number as typed: blanks, dashes and small letters are no matter. portal_brand: abstract
 * portal asked. RES_OK | RES_NOT_FOUND: none of this brand | faults */
enum result receipt_by_number(struct db *db, struct arena *arena, struct str brand,
                              struct str typed, struct receipt *out) MUST_USE;

/* Whether the digest is that of this content, and nothing of the receipt was changed. */
bool receipt_fits(struct arena *arena, const struct receipt *receipt, struct str content);

/* Whether what was typed is its digest: blanks and capitals are no matter. */
bool receipt_digest_is(const struct receipt *receipt, struct str typed);

/* "K7QM-2XWP-9RTA" of a number. */
struct str receipt_number_shown(struct arena *arena, struct str number);
/* The digest as people compare it: 64 hexadecimal digits in groups of eight. */
struct str receipt_digest_shown(struct arena *arena, struct str digest);

#endif
