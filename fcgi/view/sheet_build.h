/* The step behind sheet_compile, for the tests that prove the second line of defence: limits and
 * denied rights. */
#ifndef FCGI_VIEW_SHEET_BUILD_H
#define FCGI_VIEW_SHEET_BUILD_H

#include "fcgi/view/sheet.h"

/* As sheet_compile; the subset is enforced only when is_checked. */
enum result sheet_build(struct str path, struct str base, struct book *book, bool is_checked,
                        struct sheet **out) MUST_USE;

/* Prepares what all transformations share; view_start does it. */
void sheet_start(void);

#endif
