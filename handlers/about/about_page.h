/* What other nouns' pages may know of the portal's pages about itself. */
#ifndef HANDLERS_ABOUT_ABOUT_PAGE_H
#define HANDLERS_ABOUT_ABOUT_PAGE_H

#include "fcgi/call.h"

struct about_topic {
    const char *name; /* "privacy", at /about/privacy */
    const char *view;
};

/* Rows of topics.def. */
extern const struct about_topic about_topics[];
extern const size_t about_topic_count;

#endif
