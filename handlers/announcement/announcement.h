/* Announcements and service status of a portal: what holds when, and in whose words (PUB-5). */
#ifndef HANDLERS_ANNOUNCEMENT_ANNOUNCEMENT_H
#define HANDLERS_ANNOUNCEMENT_ANNOUNCEMENT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

struct announcement_text {
    struct str locale; /* "pt-PT" */
    struct str title;
    struct str body; /* paragraphs parted by an empty line */
};

struct announcement {
    struct str code; /* public id */
    struct str brand;
    struct str portal;        /* absent: every portal of the brand */
    struct str severity;      /* "info", "maintenance", "incident" */
    bool is_pinned;           /* a notice on every page while in force */
    struct instant published; /* when it was made known */
    struct instant starts;
    struct instant ends; /* 0: open end */
    const struct announcement_text *texts;
    size_t text_count;
};

/* All of them, newest start first. */
struct announcements {
    const struct announcement *first;
    size_t count;
};

enum announcement_state { ANNOUNCEMENT_PLANNED, ANNOUNCEMENT_CURRENT, ANNOUNCEMENT_PAST };

/* Planned before its start, past from its end on. */
enum announcement_state announcement_state(const struct announcement *announcement,
                                           struct instant now);
/* Whether a portal of a brand shows it. */
bool announcement_concerns(const struct announcement *announcement, struct str brand,
                           struct str portal);
/* The text for a reader: same locale, same language, English, any; NULL when there is none at all.
 */
const struct announcement_text *announcement_words(const struct announcement *announcement,
                                                   struct str locale);

#endif
