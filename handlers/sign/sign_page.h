/* What the pages of signing in share; not for other nouns. */
#ifndef HANDLERS_SIGN_SIGN_PAGE_H
#define HANDLERS_SIGN_SIGN_PAGE_H

#include "fcgi/call.h"
#include "handlers/sign/sign.h"

/* Which page one came from; with POST what was typed before, too. */
struct sign_way {
    struct str back;
    struct str held;
};

/* Bytes of a form that may carry what was typed before. */
#define SIGN_BODY_MOST (CALL_HELD_MOST + 8192)

struct sign_self sign_page_self(const struct call *c);
struct sign_visit sign_page_visit(struct call *c);

/* A way back that cannot be gone is none: it must not keep anybody out. First in each handler that
 * has one. */
void sign_page_mend(struct call *c);
/* The fields that lead back: hidden, absent when there is nothing. */
void sign_page_way(struct call *c, struct node *form, struct str back);
/* "path?back=…" in the present locale, when back is a page of ours. */
struct str sign_page_ask(struct call *c, const char *path, struct str back);
/* Too many tries: the form again, with 429, a problem for the whole of it and Retry-After. */
void sign_page_pause(struct call *c, const char *code, unsigned minutes);

/* The session's new token: cookies, and the page is built anew for whom it is. RES_OK | faults */
enum result sign_page_enter(struct call *c, struct str token) MUST_USE;
/* Behind the door: what was typed before, to send it again; else the page one came from; else
 * otherwise. */
enum result sign_page_go_on(struct call *c, struct str token, struct str back,
                            const char *otherwise);
/* The page that asks for the second factor, also in place of an answer. */
enum result sign_page_factor(struct call *c, struct str back);
/* The page of the new recovery codes, in place of an answer. */
enum result sign_page_codes(struct call *c, const struct sign_codes *codes, struct str back);
/* The security page with its forms. */
enum result sign_page_security(struct call *c);

#endif
