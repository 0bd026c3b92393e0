/* What pages of members show of absence cover. */
#ifndef HANDLERS_COVER_COVER_PAGE_H
#define HANDLERS_COVER_COVER_PAGE_H

#include "fcgi/call.h"
#include "handlers/cover/cover.h"

struct cover_view {
    uint64_t member; /* 0: all of the customer */
    struct str path; /* of the form that arranges one; path/{cover}/end ends one */
    bool can_end, can_make;
};
/* <cover …/> for each in force or to come, and the form "cover". */
enum result cover_page_add(struct call *c, struct node *parent, const struct cover_view *view);

#endif
