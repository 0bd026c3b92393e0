/* Pages of people who are signed in, kept by a worker while nothing they show has changed. */
#ifndef FCGI_KEPT_H
#define FCGI_KEPT_H

#include "fcgi/call.h"

/* At most this much: what was used least lately goes first. */
#define KEPT_PAGES 64
#define KEPT_BYTES (4U << 20)

struct kept;

void kept_open(struct kept **out);
/* Sets the pointer to NULL; accepts NULL. */
void kept_close(struct kept **kept);

/*
 * Whether the same page was made before for the same viewer, with the same state of everything it
 * shows: then the answer stands. Behind the gate, before the handler. NULL keeps nothing.
 */
bool kept_find(struct kept *kept, struct call *c);
/* Keeps an answer whose handler called call_keep, in the form its visitor takes: the compressed
   body is made here. */
void kept_store(struct kept *kept, struct call *c);

#endif
