/* Strangers' XML as a stream: elements, attributes, text; no DOCTYPE, nothing fetched. */
#ifndef FCGI_GRID_GRID_MARKUP_H
#define FCGI_GRID_GRID_MARKUP_H

#include "fcgi/base/result.h"

struct grid_markup;

/* Gives so many bytes at most; 0 at the end, -1 for none to be had. */
typedef int grid_source(void *source, char *bytes, int most);

enum grid_event { GRID_BEGIN, GRID_END, GRID_CHARS, GRID_OVER };

/* RES_OK | RES_UNAVAILABLE: no memory */
enum result grid_markup_open(grid_source *take, void *source, struct grid_markup **out) MUST_USE;
void grid_markup_close(struct grid_markup **markup);

/*
 * The next event; an element without content begins and ends. RES_OK | RES_INVALID: not well
 * formed, cut short, a DOCTYPE, or nested deeper than 100
 */
enum result grid_markup_next(struct grid_markup *markup, enum grid_event *event) MUST_USE;
/* Of the present event: the element's name without prefix; how many elements are around it. */
struct str grid_markup_name(const struct grid_markup *markup);
int grid_markup_depth(const struct grid_markup *markup);
/* The text of GRID_CHARS, until the next event. */
struct str grid_markup_text(const struct grid_markup *markup);
/* An attribute of the element that begins, without regard to its prefix, until the next call;
 * absent for none. */
struct str grid_markup_attribute(struct grid_markup *markup, const char *name);
/* All of them, one after the other: false when there is no further. Ends with the element. */
bool grid_markup_walk(struct grid_markup *markup, struct str *name, struct str *value);

#endif
