/* A mail of the outbox as a letter: its tree, its two forms. */
#ifndef HANDLERS_MAIL_MAIL_PAGE_H
#define HANDLERS_MAIL_MAIL_PAGE_H

#include "fcgi/edge/letter.h"
#include "fcgi/jobs.h"
#include "handlers/mail/mail.h"

/* The tree both forms are made of, in the recipient's locale and zone, as of the hour the mail was
 * written. Between view_begin and view_end. RES_OK | RES_NOT_FOUND: the portal is gone | RES_BROKEN
 */
enum result mail_tree(struct runner *runner, const struct mail_taken *mail,
                      struct page **out) MUST_USE;
/* All that travels. RES_OK | RES_NOT_FOUND, RES_BROKEN: it cannot be made, logged */
enum result mail_letter(struct runner *runner, const struct mail_taken *mail,
                        struct letter *out) MUST_USE;
/* Breaks lines of text longer than most characters at blanks; words longer than that (addresses)
 * stay whole. */
struct str mail_wrap(struct arena *arena, struct str text, size_t most);

#endif
