/* The demo's mailbox: the folder where `balcao jobs` puts mails without a mail server. */
#ifndef HANDLERS_DEMO_DEMO_PAGE_H
#define HANDLERS_DEMO_DEMO_PAGE_H

#include "fcgi/call.h"
#include "fcgi/edge/letter.h"

struct demo_letter {
    struct str id;
    struct instant at; /* when it was put there */
    struct letter letter;
};

/* The newest mails of the folder, at most that many; what cannot be read is left out. */
size_t demo_letters(struct arena *arena, struct str folder, struct demo_letter *out, size_t most);
/* RES_OK | RES_NOT_FOUND */
enum result demo_letter_by_id(struct arena *arena, struct str folder, struct str id,
                              struct demo_letter *out) MUST_USE;
/* The words of an HTML document, line by line: without head, style and tags. */
struct str demo_plain(struct arena *arena, struct str html);

#endif
