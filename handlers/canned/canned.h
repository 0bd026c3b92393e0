/* Replies ready to send, in the language of whoever reads them (DSK-1). */
#ifndef HANDLERS_CANNED_CANNED_H
#define HANDLERS_CANNED_CANNED_H

#include "fcgi/base/arena.h"
#include "fcgi/data/db.h"

/* What stands for the placeholders {name}, {number}, {subject}, {device}, {agent} and {centre}. */
struct canned_values {
    struct str name, number, subject, device, agent, centre; /* absent: nothing */
};

/* The text with its placeholders filled in, once: what is filled in is not looked at again. Other
   words in braces stay as they are. Pure. */
struct str canned_compose(struct arena *arena, struct str body, const struct canned_values *values);

/* Which reply, in which language. */
struct canned_choice {
    struct str brand, code, locale;
};
/* Its text, not filled in. RES_OK | RES_NOT_FOUND: none in that language | faults */
enum result canned_find(struct db *db, struct arena *arena, const struct canned_choice *choice,
                        struct str *body) MUST_USE;

struct canned {
    struct str code, department, title, body; /* department: empty for every one */
};

struct canned_list {
    const struct canned *first;
    size_t count;
};
/* All of a brand in one language, by title. */
enum result canned_all(struct db *db, struct arena *arena, struct str brand, struct str locale,
                       struct canned_list *out) MUST_USE;

#endif
