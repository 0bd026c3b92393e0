/* Markdown as our writers write it, read into the tree of a page or into plain text; the one place
 * that knows md4c. Nothing in it becomes HTML: what looks like a tag is text. */
#ifndef FCGI_VIEW_MARKDOWN_H
#define FCGI_VIEW_MARKDOWN_H

#include "fcgi/view/page.h"

#define MARKDOWN_BYTES 60000 /* longest text */

/* What a text holds that it should not; each is shown as plain words nevertheless. */
struct markdown_findings {
    size_t links;    /* that lead neither to a page of ours nor to https */
    size_t pictures; /* which are drawn by us, not by writers */
    size_t titles;   /* headings of the first level, which is the page's own */
    size_t depth;    /* lists or quotes inside one another beyond what a page shows */
    struct str link; /* the first bad one */
};

/*
 * <text-block kind> children of parent, in order:
 * - "heading" (level 2 to 4), "paragraph", "line" (of a list without paragraphs): <text-run>s
 * - "list" (ordered="yes"? start?): <text-item>s with blocks; "quote": blocks
 * - "table": <text-row head="yes"?> of <text-cell align?> of runs
 * - "code" (text), "rule"
 * <text-run text strong? emphasis? code?/>, <text-run break="yes"/>, or a link: <text-run path>
 * (a page of ours, without locale) or <text-run href> (https) with runs inside.
 * xslt/lib/text.xsl draws them. source: at most MARKDOWN_BYTES, XML text.
 */
void markdown_show(struct node *parent, struct str source);

/* The words alone, a line for each block; findings are filled (NULL: not wanted). */
struct str markdown_words(struct arena *arena, struct str source,
                          struct markdown_findings *findings);

#endif
