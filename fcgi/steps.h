/* The steps of a request, one function each; serve.c runs them in order. */
#ifndef FCGI_STEPS_H
#define FCGI_STEPS_H

#include "fcgi/serve.h"
#include "fcgi/view/memory.h"

enum result step_read(struct server *server, struct call *c, const struct source *source) MUST_USE;
enum result step_place(struct server *server, struct call *c, const struct source *source) MUST_USE;
enum result step_route(struct server *server, struct call *c, const struct source *source) MUST_USE;
enum result step_viewer(struct server *server, struct call *c,
                        const struct source *source) MUST_USE;
enum result step_gate(struct server *server, struct call *c, const struct source *source) MUST_USE;
enum result step_body(struct server *server, struct call *c, const struct source *source) MUST_USE;
enum result step_origin(struct server *server, struct call *c,
                        const struct source *source) MUST_USE;
enum result step_input(struct server *server, struct call *c, const struct source *source) MUST_USE;
enum result step_handle(struct server *server, struct call *c,
                        const struct source *source) MUST_USE;
enum result step_render(struct server *server, struct call *c,
                        const struct source *source) MUST_USE;

/* Asks, at most every place.refresh-ms, whether the public data changed, and takes the new ones.
   Never fails: the last good copy stays. */
void server_refresh(struct server *server, struct arena *arena);

/* Makes the answer for a result without a page; never fails: its last resort is a fixed text. */
void render_error(struct call *c, enum result result);
/* Decides the centre and with it zone and day, from portal, locale and request. */
void place_decide(struct call *c);
/* Portal and locale for an error page, from whatever could be read. */
void place_guess(struct call *c);

#endif
