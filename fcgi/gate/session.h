/*
 * Sessions: begun, found, changed and ended on the server; a browser holds a random token only.
 *
 * Cookies ("__Host-" in front with HTTPS; HttpOnly, SameSite=Lax, Path=/):
 *   session  the token: 32 random bytes, base64url
 *   seen     the minute of the last answer and a MAC over minute and token: the idle limit without
 * a write on GET. Customers 2 h, staff 30 min; renewed by any answer when a minute has passed.
 *   known    a MAC over the person: this browser signed in before, so strangers' failures do not
 * lock it out; a year form     random, for the tokens of forms without a session
 */
#ifndef FCGI_GATE_SESSION_H
#define FCGI_GATE_SESSION_H

#include "fcgi/base/arena.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"

#define SESSION_LIFE_S       86400
#define SESSION_IDLE_S       7200
#define SESSION_IDLE_STAFF_S 1800
#define SESSION_CONFIRMED_S  600

struct session_start {
    uint64_t person;
    uint64_t member; /* 0: none */
    bool has_factor_given;
    struct str agent;   /* codes: session_agent() */
    struct str country; /* of the address; may be absent */
};

/*
 * Begins a session inside a unit of work; token receives what the cookie will hold.
 * RES_OK | faults of the database
 */
enum result session_begin(struct db *db, struct arena *arena, const struct session_start *start,
                          struct str *token) MUST_USE;

/* The viewer behind a token, by one read, by two under a cover or on somebody's behalf: the session
   lives, the person is active, member and cover are current; a cover that is over gives way to the
   member who stood in. brand: of the portal asked. RES_OK | RES_NOT_FOUND | RES_UNAVAILABLE */
enum result session_find(struct db *db, struct arena *arena, struct str brand, struct str token,
                         struct viewer *out) MUST_USE;

/* Completes the viewer by what their memberships say: choices, joining, covered_until. What changes
   these raises the person's version. RES_OK | faults */
enum result session_memberships(struct db *db, struct arena *arena, struct viewer *viewer) MUST_USE;

/* Gives the session a new token and public id: at every change of privilege (second factor given,
   password confirmed, customer switched). is_factor/is_confirmed say what has just been proven. In
   a unit. */
struct session_renewal {
    uint64_t session;
    bool is_factor, is_confirmed;
    uint64_t member, cover; /* what the session acts as from now on */
};
enum result session_renew(struct db *db, struct arena *arena, const struct session_renewal *renewal,
                          struct str *token) MUST_USE;

/*
 * In a unit: a member of staff goes on with the eyes and rights of a customer's member, or with
 * member 0 with their own again; the session gets a new token. It counts as long as staff keep the
 * customer's file open and the member is active: session_find asks each time.
 */
enum result session_act(struct db *db, struct arena *arena, uint64_t session, uint64_t member,
                        struct str *token) MUST_USE;

/* In a unit. session_end_all: of a person, but for one (0: none spared). RES_OK also when nothing
 * was left to end. */
enum result session_end(struct db *db, uint64_t session) MUST_USE;
enum result session_end_all(struct db *db, uint64_t person, uint64_t spared) MUST_USE;

/* The language of the profile of whoever holds the token; brand as above. RES_OK | RES_NOT_FOUND |
 * faults */
enum result session_locale(struct db *db, struct arena *arena, struct str brand, struct str token,
                           struct str *locale) MUST_USE;

/* What the "seen" cookie says after an answer at this instant. */
struct str session_seen(struct arena *arena, struct str token, struct instant now);
/* Whether a "seen" cookie is ours and belongs to the token; at receives the start of its minute. */
bool session_was_seen(struct arena *arena, struct str token, struct str seen, struct instant *at);
/* How long the viewer may be away. */
int64_t session_idle_s(const struct viewer *viewer);

/* What the "known" cookie holds for a person who signed in with this browser, and whether one does
   so (call_know, call_is_known). */
struct str session_known(struct arena *arena, struct str person_code);
bool session_is_known(struct arena *arena, struct str known, struct str person_code);

/* "firefox linux", "chrome android", "" : browser and system as codes, from a User-Agent. */
struct str session_agent(struct arena *arena, struct str user_agent);

#endif
