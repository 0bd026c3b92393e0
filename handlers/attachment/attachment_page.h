/* What pages with messages share: the field for files, what came of it, the files below a message.
 */
#ifndef HANDLERS_ATTACHMENT_ATTACHMENT_PAGE_H
#define HANDLERS_ATTACHMENT_ATTACHMENT_PAGE_H

#include "fcgi/call.h"
#include "handlers/attachment/attachment.h"

/* The row of a field table for files of a message; the form is one of FORM_WITH_FILES. Its words
   (label, hint, problems) are in xslt/lib/attachment.xsl: import it. */
#define FIELD_ATTACHMENTS(type, member)                                                            \
    FIELD_FILES(type, member, "files", .from = FROM_BODY, .max = ATTACHMENT_MOST)

/* <field name="files" type="file" multiple="5" most="bytes" accept="…" optional="yes"> below form.
 */
struct node *attachment_page_field(struct call *c, struct node *form);
/*
 * attachment_check of what the field brought, with the configured scanner; problems go to
 * c->problems. To be called before the unit, and only when the form has no other problem yet or
 * its problems are shown together.
 * RES_OK: look at c->problems | RES_UNAVAILABLE: to be passed on, nothing was kept
 */
enum result attachment_page_take(struct call *c, const struct sent_list *sent,
                                 struct attachment_bundle *out) MUST_USE;
/*
 * <attachment id name kind size href [unscanned]> below the node of a message, for those of
 * list that belong to it. path: of the page of the request, without locale: "/requests/CODE" or
 * "/desk/requests/CODE".
 */
void attachment_page_show(struct call *c, struct node *message, uint64_t message_id,
                          const struct attachment_list *list, struct str path);

#endif
