/* What pages of requests show of passwords handed over, and the fields that take one. */
#ifndef HANDLERS_SECRET_SECRET_PAGE_H
#define HANDLERS_SECRET_SECRET_PAGE_H

#include "fcgi/call.h"
#include "handlers/secret/secret.h"

/* Rows of a field table for the password tool: members of type struct str. The wire names are
   "secret" and "secret_label". */
#define SECRET_PAGE_FIELDS(type, plain, label)                                                     \
    FIELD_SECRET(type, plain, "secret", .from = FROM_BODY, .most = SECRET_MOST),                   \
        FIELD_TEXT(type, label, "secret_label", .from = FROM_BODY, .most = SECRET_LABEL_MOST)

/*
 * Adds <secret-tool hours> with its two fields to a form: the sheet imports ../lib/secret.xsl,
 * which draws it with its explanation. hours: how long the department may read it; 0: not known
 * yet. is_first: opened, and offered before the rest (subjects with has_secret, and what
 * secret_suspect found)
 */
void secret_page_tool(struct call *c, struct node *form, uint64_t hours, bool is_first);

/* Adds <secret-list> below parent, drawn by ../lib/secret.xsl: who handed over what, until when it
 * can be read, who has seen it. For customers: path of the ticket ("/requests/CODE"), for links to
 * answer what was asked and to take back. */
void secret_page_list(struct call *c, struct node *parent, const struct secret_list *list,
                      struct str path);
/* The same for staff, each readable one with its button to reveal, and the form to ask for one.
 * path: "/desk/requests/CODE". */
void secret_page_list_desk(struct call *c, struct node *parent, const struct secret_list *list,
                           struct str path);

#endif
