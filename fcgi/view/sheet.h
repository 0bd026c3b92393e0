/* Compiled stylesheets: made before the workers fork, run once a page. An interface, so that
 * another engine fits. */
#ifndef FCGI_VIEW_SHEET_H
#define FCGI_VIEW_SHEET_H

#include "fcgi/view/page.h"
#include "fcgi/view/words.h"

struct sheet;

/*
 * Compiles path; `view:NOUN/VIEW.xsl` in an import resolves below base. Every m:t and m:n in it is
 * registered in book. RES_OK | RES_INVALID: it is broken or leaves the allowed subset; file, line
 * and reason were logged
 */
enum result sheet_compile(struct str path, struct str base, struct book *book,
                          struct sheet **out) MUST_USE;
void sheet_free(struct sheet **sheet);
/*
 * Before workers fork: lets go of what only compiling needs and shares the rest among them
 * (arena_still). A sheet that the second engine runs keeps its program only, and makes no result
 * trees any more (print.h).
 */
void sheet_settle(struct sheet *sheet);

/*
 * Transforms the page and serializes it as its xsl:output says (html, xml or text; UTF-8), into the
 * arena. The libraries work in the arena of view_begin. File and network access are denied. RES_OK
 * | RES_BROKEN: an element without a template, a failing expression, too deep; logged
 */
enum result sheet_run(const struct sheet *sheet, struct page *page, const struct words *words,
                      struct arena *arena, struct str *out) MUST_USE;

/* "text/html", "application/xml" ... by the sheet's media-type or method. */
struct str sheet_media_type(const struct sheet *sheet);

#endif
