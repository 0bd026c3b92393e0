/* The audit log as other pages show it. */
#ifndef HANDLERS_AUDIT_AUDIT_PAGE_H
#define HANDLERS_AUDIT_AUDIT_PAGE_H

#include "fcgi/call.h"

/* <log> below parent with the newest entries of a customer, at most `most`. RES_OK | faults */
enum result audit_show_customer(struct call *c, struct node *parent, uint64_t customer,
                                size_t most) MUST_USE;

#endif
