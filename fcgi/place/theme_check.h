/* Whether a brand's theme.css declares every colour token and its pairs can be read (WCAG 2.2
 * 1.4.3, 1.4.11). */
#ifndef FCGI_PLACE_THEME_CHECK_H
#define FCGI_PLACE_THEME_CHECK_H

#include "fcgi/base/arena.h"
#include "fcgi/place/finding.h"

/*
 * Colour tokens are written one a line as `--token: light-dark(#rrggbb, #rrggbb);`. Findings: a
 * token missing, twice, unknown or written otherwise, and each pair below its contrast, in light
 * and in dark. css  the text of the file; path is for the findings
 */
void theme_check(struct str css, struct str path, struct findings *findings);

/* The contrast ratio of two colours 0xrrggbb, 1 to 21. */
double theme_contrast(uint32_t a, uint32_t b);

#endif
