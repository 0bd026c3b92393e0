/* What is wrong with an input, as codes with values, to be shown beside the fields they belong to.
 */
#ifndef FCGI_BASE_PROBLEM_H
#define FCGI_BASE_PROBLEM_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

struct problem {
    struct str field; /* wire name, or absent when it concerns the whole form */
    struct str code;  /* "reading.day-in-future" */
    struct str
        name; /* one value a text may quote: its attribute name in the tree; absent for none */
    struct str value;
};

struct problems {
    struct arena *arena;
    struct problem *first;
    size_t count;
    size_t room;
};

bool problems_none(const struct problems *problems);
void problems_add(struct problems *problems, const char *field, const char *code);
void problems_add_value(struct problems *problems, const char *field, const char *code,
                        const char *name, struct str value);
/* When result is on: adds the problem and gives RES_INVALID. Otherwise passes result on. */
enum result problems_on(enum result on, enum result result, struct problems *problems,
                        const char *field, const char *code) MUST_USE;

#endif
