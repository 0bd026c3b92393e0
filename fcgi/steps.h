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
enum result step_kept(struct server *server, struct call *c, const struct source *source) MUST_USE;
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

/* The database as a user of it: connected when first used. */
struct db *server_db(struct server *server, enum db_role role);

/* One keyboard writes an accent as a letter, another as two characters: names and passwords are the
   same. */
void pairs_to_nfc(struct arena *arena, struct pairs *pairs);
/* A cookie of this host, for so many seconds; 0 ends it. */
void call_set_cookie(struct call *c, struct str name, struct str value, int life_s);
/* What the visitor's forms are bound to: their session, else a cookie made when there is none. */
struct str call_form_secret(struct call *c);
/* Whether an unsafe request comes from a page of ours: Fetch Metadata where the browser sends it,
 * else Origin. */
bool origin_is_ours(struct call *c);
/* Whether a request only reads. */
bool is_safe(const struct call *c);
/* Whether a program's key came with the request, be it good or not. */
bool program_asks(const struct call *c);
/* The program as the viewer. RES_OK | RES_NOT_SIGNED_IN: no good key | faults */
enum result program_enter(struct server *server, struct call *c) MUST_USE;
/* Behind an open gate: RES_OK, also for people | RES_NOT_FOUND: not of the key's one device |
   RES_MALFORMED: a write without its idempotency key | RES_TOO_MANY | faults */
enum result program_admit(struct server *server, struct call *c) MUST_USE;
/* Seals the fields of a form that cannot be carried out yet into c->held. */
void held_seal(struct call *c);
/* The viewer's cookie about when they were last seen, in an answer that stands. */
void viewer_renew(struct call *c);
/* What the frame of a page says of its viewer beyond step_viewer; RES_OK | faults where the page
   needs a viewer. */
enum result viewer_complete(struct server *server, struct call *c) MUST_USE;
/* Who asks for an address that has no page, so that the answer still has their menu; nobody, where
   that cannot be known. */
void viewer_guess(struct server *server, struct call *c);

/* Makes the answer for a result without a page; never fails: its last resort is a fixed text. */
void render_error(struct call *c, enum result result);
/* Decides the centre and with it zone and day, from portal, locale and request. */
void place_decide(struct call *c);
/* Portal and locale for an error page, from whatever could be read. */
void place_guess(struct call *c);

#endif
