/* The tokens that bind forms to who was shown them. */
#ifndef FCGI_GATE_TOKEN_H
#define FCGI_GATE_TOKEN_H

#include "fcgi/base/arena.h"

/* secret: the session's token, or the "form" cookie of somebody without a session. */
struct str token_of(struct arena *arena, struct str secret);
/* In constant time; false for an absent token or secret. */
bool token_fits(struct arena *arena, struct str secret, struct str token);
/* The idempotency key of a form: the same for the same secret and the same state of what was seen.
 */
struct str token_key(struct arena *arena, struct str secret, struct str seen);

#endif
