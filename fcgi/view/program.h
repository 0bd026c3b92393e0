/*
 * A stylesheet of the subset as a program that writes HTML at once, without a result tree: the
 * second engine behind sheet.h. libxslt compiles every sheet and stays the judge of what it means;
 * a sheet that holds anything this one does not know is left to it. Both give the same bytes
 * (tests/view/program.c).
 */
#ifndef FCGI_VIEW_PROGRAM_H
#define FCGI_VIEW_PROGRAM_H

#include <libxslt/xsltInternals.h>

#include "fcgi/view/book.h"
#include "fcgi/view/run.h"

struct program;

/* While the sheet is compiled: its messages still know their index. NULL: left to libxslt. */
struct program *program_make(struct arena *arena, xsltStylesheet *style, const struct book *book);

/* RES_OK | RES_BROKEN: stopped; complaint_text() says why */
enum result program_run(const struct program *program, const xmlDoc *document,
                        const struct run *run, struct str *out) MUST_USE;

#endif
