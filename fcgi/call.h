/* All that one request has: what steps fill in and handlers use. */
#ifndef FCGI_CALL_H
#define FCGI_CALL_H

#include "fcgi/base/clock.h"
#include "fcgi/base/config.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"
#include "fcgi/http/form.h"
#include "fcgi/http/request.h"
#include "fcgi/http/response.h"
#include "fcgi/http/route.h"
#include "fcgi/place/centre.h"
#include "fcgi/place/portal.h"
#include "fcgi/view/page.h"

struct generation;
struct snapshot;

struct call {
    struct arena *arena;
    const struct config *config;
    const struct generation *generation; /* portals, sheets, words */
    const struct snapshot *snapshot;     /* the public data as this worker last saw it */
    struct db *db;                       /* of the user the route's gate names */
    const struct geo *geo;
    struct request request;
    const struct portal *portal;
    const struct portal_locale *locale;
    struct str path; /* without the locale; "/" at the top */
    struct route_match match;
    struct decision decision;
    struct viewer viewer;
    struct pairs query;
    struct pairs body;
    struct sent_files files; /* of a form sent with files */
    const void *input;       /* the route's input struct */
    struct problems problems;
    struct page *page;
    struct node *root;
    const char *view;
    struct response response;
    bool may_keep;      /* call_keep */
    bool is_sent;       /* the form being built is the one that came back refused */
    bool is_cookie_set; /* the answer begins, renews or ends the session's cookies by itself */
    struct str held;    /* a refused form's fields, sealed, while somebody signs in: call_held */
    struct str form_secret; /* what forms of somebody without a session are bound to */
    struct instant seen_at; /* when the viewer's last answer was, to the minute */
    bool is_first_write;    /* a program writes for the first time today */
    bool is_shared;         /* the same for many visitors: caches may keep it */
    bool is_timeless;       /* a page kept for later: nothing in it may depend on the hour */
    struct instant came;    /* when the request came, whatever now is held at */
    struct instant now;
    const struct zone
        *zone;        /* of the centre, else of the portal: what the page's times are shown in */
    struct day today; /* in that zone */
};

/* "/pt-PT/announcements" for "/announcements": the address of a path in the present locale. */
struct str call_address(struct call *c, struct str path);
/* The same with the portal's origin in front, for what leaves the site (feeds, sitemaps,
 * alternates). */
struct str call_absolute(struct call *c, struct str tag, struct str path);
/* Answers 303 to a path of this site; returns RES_MOVED. */
enum result call_see_other(struct call *c, struct str address);
/* Whether a GET of this path (without its locale) has a page; match is filled. */
bool call_finds(struct call *c, struct str path, struct route_match *match);
/* Puts country codes in the order of their names in the reader's language; for lists of a few
 * dozen. */
void call_sort_countries(const struct call *c, struct str *countries, size_t count);
/* Where handlers hang what they show; the element is named for the page. */
struct node *call_body(struct call *c, const char *name);

/*
 * <form action token key> below parent, with the problems that belong to no field. path is without
 * the locale. token binds the form to the session, or to the "form" cookie of a visitor without one
 * (set here when missing). key is the idempotency key: the same until something the viewer sees has
 * changed, so a form sent twice has one effect.
 */
struct node *call_form(struct call *c, struct node *parent, const char *name, struct str path);
/* <field name value> with its problems: after a refused POST the value is what was typed, before it
   initial (absent for none). Passwords and codes never come back: call_secret_field. */
struct node *call_field(struct call *c, struct node *form, const char *name, struct str initial);
/* type "password", or "code" for one-time codes; autocomplete as in HTML. */
struct node *call_secret_field(struct call *c, struct node *form, const char *name,
                               const char *type, const char *autocomplete);
/* A checkbox, value "yes": ticked as sent, else as initial. For FIELD_FLAG. */
struct node *call_flag_field(struct call *c, struct node *form, const char *name, bool initial);
/* One checkbox of several with one name: ticked as sent, else as initial. For FIELD_CODES. */
struct node *call_choice_field(struct call *c, struct node *form, const char *name,
                               struct str value, bool initial);
/* The choice of a file, for FIELD_FILE: media types in one text ("image/jpeg,image/png", ".csv")
   for what the reader's device offers first. A form with one is sent as multipart/form-data. */
struct node *call_file_field(struct call *c, struct node *form, const char *name,
                             const char *accept);
/* The idempotency key the form came with, for once_claim; absent when it had none. Of a program the
   header Idempotency-Key, made one of its own by key and path; a program without one is refused
   before its handler. */
struct str call_key(const struct call *c);
/* Whether a program asks, by a key of its own (viewer.token), and not a person. */
bool call_is_program(const struct call *c);
/*
 * Answers with a file to be saved, in place of a page: type with its charset, name as saved (any
 * UTF-8). Never opened in the page's place, never run: attachment, sandboxed, not kept. bytes as
 * long as the request. Returns RES_OK, to be returned by the handler.
 */
enum result call_send_file(struct call *c, struct str name, const char *type, struct str bytes);
/* One choice of a field. */
void call_option(struct node *field, struct str value, struct str label);
/* 303 to a page that says what was done: address?done=CODE (or &done=). Pages show it with
 * call_show_done. */
enum result call_done(struct call *c, struct str address, const char *code);
/* <done code/> below parent when the query says so and code is one of codes (NULL at the end). */
void call_show_done(struct call *c, struct node *parent, const char *const *codes);
/* Whether a path typed or carried is a page of ours, to go back to. */
bool call_is_own_page(struct call *c, struct str path);
/* The page may be answered again from memory while neither the viewer's versions nor the public
   data changed, and in no other minute: all it shows hangs on person.version and customer.version.
   Set by handlers of GET. */
void call_keep(struct call *c);
/* Session cookies of the answer: the token begun or renewed, or none any more. */
void call_sign_in(struct call *c, struct str token);
void call_sign_out(struct call *c);
/* Remembers that the person signed in with this browser; asks whether they did. */
void call_know(struct call *c, struct str person_code);
bool call_is_known(struct call *c, struct str person_code);

/*
 * What somebody had typed when they were asked to sign in, or to confirm, first: sealed text for a
 * hidden field "held" of the form that asks, absent for nothing. A form so refused again gives back
 * what it was sent; its field is KIND_TEXT with .most = CALL_HELD_MOST.
 */
#define CALL_HELD_MOST 24576
struct str call_held(const struct call *c);

struct held {
    struct str path;     /* where the form was to go, without the locale */
    struct pairs fields; /* what it holds, secrets left out; call_form adds token and key anew */
};
/* RES_OK | RES_NOT_FOUND: absent, damaged, too old, or not a form of this portal */
enum result call_held_open(struct call *c, struct str held, struct held *out) MUST_USE;

/* Remembers a choice for a year, in a cookie only this host sees; value is a code of ours. */
void call_remember(struct call *c, struct str name, struct str value);
/* The value of such a cookie; absent when there is none. */
struct str call_remembered(const struct call *c, struct str name);

#endif
