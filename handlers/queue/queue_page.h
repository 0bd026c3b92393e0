/* What the pages of the desk share. */
#ifndef HANDLERS_QUEUE_QUEUE_PAGE_H
#define HANDLERS_QUEUE_QUEUE_PAGE_H

#include "fcgi/call.h"
#include "handlers/queue/queue.h"

/* "/desk/requests/CODE" + rest, without the locale. */
struct str queue_page_path(struct call *c, struct str code, const char *rest);

/* What was chosen on the page of a case; absent: nothing. */
struct queue_choice {
    struct str canned; /* a reply ready to send */
    uint64_t seen;     /* entries of the conversation a refused form was made of; 0: not said */
};
/* The page of a case, also behind a refused form of it.
   RES_OK | RES_NOT_FOUND: not theirs | faults */
enum result queue_page_case_show(struct call *c, struct str code,
                                 const struct queue_choice *choice);

/* The forms of a case that is open to its reader and not closed. */
struct queue_shown {
    const struct ticket *ticket;
    uint64_t entries;         /* of the conversation */
    struct queue_facts facts; /* of queue_beside */
    struct str draft;         /* what the reply begins with; absent: nothing */
};

void queue_page_forms(struct call *c, struct node *page, const struct queue_shown *shown);
/* <subject> name of a code in the reader's words, as attributes "subject" and "subject-lang". */
void queue_page_subject(struct call *c, struct node *node, struct str code);

#endif
