/* The step behind sheet_compile, for the tests that prove the second line of defence: limits and
 * denied rights. */
#ifndef FCGI_VIEW_SHEET_BUILD_H
#define FCGI_VIEW_SHEET_BUILD_H

#include "fcgi/view/sheet.h"

/* As sheet_compile; the subset is enforced only when is_checked. */
enum result sheet_build(struct str path, struct str base, struct book *book, bool is_checked,
                        struct sheet **out) MUST_USE;

/* As sheet_run, by libxslt in every case: the judge of what a program writes. */
enum result sheet_run_by_library(const struct sheet *sheet, struct page *page,
                                 const struct words *words, struct arena *arena,
                                 struct str *out) MUST_USE;
bool sheet_has_program(const struct sheet *sheet);

/* Prepares what all transformations share; view_start does it. */
void sheet_start(void);

#endif
