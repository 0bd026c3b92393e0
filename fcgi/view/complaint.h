/* What the libraries complain of, gathered into one short line until somebody logs it with what it
 * concerns. */
#ifndef FCGI_VIEW_COMPLAINT_H
#define FCGI_VIEW_COMPLAINT_H

#include "fcgi/base/str.h"

/* Points the libraries' error handlers here. */
void complaint_start(void);

/* Adds a text of our own, as the libraries' are added: white space is folded, what no longer fits
 * is dropped. */
void complaint_add(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Forgets what was gathered. */
void complaint_clear(void);
/* What was gathered, "" for nothing; valid until the next call into the libraries. */
const char *complaint_text(void);

#endif
