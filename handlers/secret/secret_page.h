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
 * Adds the password tool to a form: <secret-tool hours> and the two fields. The sheet imports
 * ../lib/secret.xsl, which explains it in place.
 * hours     how long the department may read it; 0: not known yet
 * is_first  it is what the subject is about, or a text looked like a password: it stands out
 */
void secret_page_tool(struct call *c, struct node *form, uint64_t hours, bool is_first);

/* Adds problems of what was typed into the tool (secret.letters, secret.missing); both empty is
 * none handed over. */
void secret_page_check(struct call *c, struct str plain, struct str label);

/* Adds <secret-list> below parent, drawn by ../lib/secret.xsl: who handed over what, until when it
 * can be read, who has seen it; with the buttons of the customer. path: "/requests/CODE". */
void secret_page_list(struct call *c, struct node *parent, const struct secret_list *list,
                      struct str path);
/* The same with the buttons of staff, who reveal. path: "/desk/requests/CODE". */
void secret_page_list_desk(struct call *c, struct node *parent, const struct secret_list *list,
                           struct str path);

#endif
