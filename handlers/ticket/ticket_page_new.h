/* The form of a new request, between the page that shows it and the one that takes it. */
#ifndef HANDLERS_TICKET_TICKET_PAGE_NEW_H
#define HANDLERS_TICKET_TICKET_PAGE_NEW_H

#include "handlers/device/device.h"
#include "handlers/subject/subject_page.h"
#include "handlers/ticket/ticket_page.h"

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
