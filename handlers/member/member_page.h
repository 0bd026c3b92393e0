/* What other nouns' pages share with the pages of people. */
#ifndef HANDLERS_MEMBER_MEMBER_PAGE_H
#define HANDLERS_MEMBER_MEMBER_PAGE_H

#include "fcgi/call.h"
#include "handlers/member/member.h"

/* The viewer as who changes something. */
struct member_doer member_page_doer(struct call *c);
/* The page of a member, also behind a refused form of theirs. RES_OK | RES_NOT_FOUND | faults */
enum result member_page_show(struct call *c, struct str code);
/* /people/{member} + rest: "" or "/role" ... , without the locale. */
struct str member_page_path(struct call *c, struct str code, const char *rest);
/* A form of a member: path as above, named for the rest. */
struct node *member_page_form(struct call *c, struct node *parent, struct str code,
                              const char *name);

/*
 * The answer to a change: back to the member with done, or the page again with what is wrong.
 * field: that problem belongs to; NULL: to the whole form
 */
struct member_outcome {
    enum result result;
    const char *field, *problem, *done;
};
enum result member_page_answer(struct call *c, struct str code,
                               const struct member_outcome *outcome);
/* The field "role" with the roles that can be given; all: administrator too. */
void member_page_roles(struct call *c, struct node *form, enum role initial, bool all);
/* The fields "place" and "serial", for what is to be assigned: of scopes, those that are not yet.
 */
void member_page_scope_fields(struct call *c, struct node *form, const struct member_scope *scopes,
                              size_t count);
/* "site.CODE" or "group.CODE", as the field "place" has it, and the serial number. */
struct member_scope_choice member_page_choice(struct str place, struct str serial);

#endif
