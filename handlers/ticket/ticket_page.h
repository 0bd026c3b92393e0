/* What pages of requests share, the customer's and the desk's. */
#ifndef HANDLERS_TICKET_TICKET_PAGE_H
#define HANDLERS_TICKET_TICKET_PAGE_H

#include "fcgi/call.h"
#include "fcgi/snapshot.h"
#include "handlers/device/device.h"
#include "handlers/subject/subject_page.h"
#include "handlers/ticket/ticket.h"

/* RES_OK | RES_NOT_FOUND: the portal has no requests */
enum result ticket_page_open(const struct call *c);
/* "/requests/CODE" + rest, without the locale. */
struct str ticket_page_path(struct call *c, struct str code, const char *rest);
/* Which ticket of the viewer, for what they do with it; last: of the form. */
struct ticket_ask ticket_page_ask(const struct call *c, struct str code, struct str last);

/* All a ticket's row says, as attributes of node, with <subject> and <promise> below it; drawn by
 * xslt/lib/ticket.xsl. */
void ticket_page_tell(struct call *c, struct node *node, const struct ticket *ticket);
/* <subject …> of a code; nothing when the brand never had it. */
void ticket_page_subject(struct call *c, struct node *node, struct str code);
/* <ticket-latest>: number, state, subject of one that changed lately. */
void ticket_page_latest(struct call *c, struct node *parent, const struct ticket_entry *entry);
/*
 * <ticket-message> and <ticket-event>, the oldest first, with what the subject's fields were filled
 * with and the guided help gone through before the first message. path: where its files are
 * ("/requests/CODE" or "/desk/requests/CODE").
 */
void ticket_page_thread(struct call *c, struct node *node, const struct ticket *ticket,
                        const struct ticket_thread *thread, struct str path);
/* <ticket-seen> and <ticket-colleague>: who has seen it, who can (ACC-12). */
void ticket_page_people(struct node *node, const struct ticket_thread *thread);
/* text as typed, in an attribute of node; where it holds characters that turn the direction of
   text, besides in parts, in which these are named. */
void ticket_page_text(struct call *c, struct node *node, struct str text);
/* Adds field.too-long when a message has more than TICKET_BODY_MOST characters. */
void ticket_page_check_body(struct call *c, const char *field, struct str body);

/* The page of one, also behind a refused form of it. RES_OK | RES_NOT_FOUND | faults */
enum result ticket_page_show_one(struct call *c, struct str code);
/* The field "body" below a form, with the password tool and the question whether something that
   looks like a password may be sent all the same. */
void ticket_page_message_fields(struct call *c, struct node *form, uint64_t secret_h,
                                bool has_secret);

/* What came with a message, looked at: problems go to c->problems. */
struct ticket_page_sent {
    struct str body, plain, label;
    bool is_sure; /* sent although it looks like a password */
    const struct sent_list *files;
    struct attachment_bundle kept;
    struct secret_spec secret;
    bool has_secret;
};
/* RES_OK: see c->problems | RES_UNAVAILABLE: the scanner does not answer */
enum result ticket_page_take(struct call *c, struct ticket_page_sent *sent);

/* --- the form of a new request, between the page that shows it and the one that takes it --- */

/* What the address says. */
struct ticket_new {
    struct str subject, device, follows, path;
};

/* What a request of a subject begins with. */
struct ticket_case {
    struct subject_scope scope;
    const struct subject *subject;
    const struct centre *centre;
    struct device_sight sight;
    struct device device;   /* id 0: none, or not chosen yet */
    struct ticket follows;  /* id 0: none */
    struct promise promise; /* by ticket_page_promise */
};

/* RES_OK | RES_NOT_FOUND: no subject that can be chosen here | faults */
enum result ticket_page_case(struct call *c, const struct ticket_new *in, struct ticket_case *out);
/* When we answer, were it sent now. RES_OK | RES_NOT_FOUND: the centre has no such department */
enum result ticket_page_promise(struct call *c, struct ticket_case *about);
/* The form, also behind a refused one. */
enum result ticket_page_show_new(struct call *c, struct ticket_case *about,
                                 const struct ticket_new *in);

#endif
