/* What every fallible function returns: one of at most fifteen results, and what each means
 * outside. */
#ifndef FCGI_BASE_RESULT_H
#define FCGI_BASE_RESULT_H

#include "fcgi/base/str.h"

enum result {

#define RESULT(name, status, level, code) RES_##name,
#include "fcgi/base/result.def"
#undef RESULT
    RES_COUNT
};

#define MUST_USE __attribute__((warn_unused_result))

/* Returns from the calling function with the result of x unless that is RES_OK. Not where something
   outside the arena is owned. */
#define TRY(x)                                                                                     \
    do {                                                                                           \
        const enum result try_result_ = (x);                                                       \
        if (try_result_ != RES_OK)                                                                 \
            return try_result_;                                                                    \
    } while (0)

unsigned result_status(enum result result); /* HTTP status */
struct str result_code(enum result result); /* "not-found" */

/* RES_OK instead of RES_NOT_FOUND, for a change that found nothing left to change. */
enum result result_or_none(enum result result);

/*
 * Logs a fault once, where it is found, and returns the result so that `return fault(...)` reads as
 * one step. event   dotted name: "db.connect" format  printf detail for operators; never a secret,
 * never text a user typed
 */
enum result fault(enum result result, const char *event, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
