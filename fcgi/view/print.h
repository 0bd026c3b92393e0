/* A page's main part as a PDF: headings, paragraphs, lists, tables, shaped by Pango for every
 * script. */
#ifndef FCGI_VIEW_PRINT_H
#define FCGI_VIEW_PRINT_H

#include "fcgi/view/sheet.h"

struct print_setup {
    struct str brand;   /* at the head of each page */
    struct str address; /* where the page is on the web; at the foot */
    struct str locale;  /* BCP 47; decides shaping and direction */
    bool is_rtl;
};

/*
 * Transforms the page and sets its <main> on A4 paper. Navigation, forms, drawings and what is
 * hidden stay out; folded parts are open; a link's address follows its words. Result trees are
 * those of sheet_run; the libraries work in the arena of view_begin. RES_OK and the bytes in the
 * arena | RES_BROKEN: no page, no <main>, or cairo refuses; logged
 */
enum result sheet_print(const struct sheet *sheet, struct page *page, const struct words *words,
                        const struct print_setup *setup, struct arena *arena,
                        struct str *out) MUST_USE;

#endif
