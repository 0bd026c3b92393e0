/* A folder of stylesheets, their words and a page, set up from texts in a test and taken down with
 * it. */
#ifndef TESTS_VIEW_SCENE_H
#define TESTS_VIEW_SCENE_H

#include "fcgi/view/memory.h"
#include "fcgi/view/page.h"
#include "fcgi/view/sheet.h"
#include "fcgi/view/words.h"
#include "tests/lib/test.h"

/* A stylesheet around templates, which begin on line 3; html by default. */
#define SHEET_OF(method, body)                                                                     \
    "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"\n"         \
    " xmlns:m=\"urn:balcao:words\" xmlns:l=\"urn:balcao:format\"\n"                                \
    " extension-element-prefixes=\"m\" exclude-result-prefixes=\"l\">" body                        \
    "<xsl:output method=\"" method "\"/><xsl:strip-space elements=\"*\"/></xsl:stylesheet>\n"
#define SHEET(body) SHEET_OF("html", body)
/* One template for the page, its content on line 4. */
#define PAGE_SHEET(content)                                                                        \
    SHEET("<xsl:template match=\"page\"><p>\n" content "</p></xsl:template>")

struct scene {
    struct test *t;
    struct str folder;
    struct book *book;
    struct sheet *sheet;
    struct words *words;
    struct arena *request; /* lent to the libraries while a page is made */
};

struct scene *scene_open(struct test *t);
/* Writes a file below the folder; a folder in the name is made. Returns its path. */
struct str scene_write(struct scene *scene, const char *name, struct str bytes);
/* Writes and compiles a sheet as xslt/page.xsl of the scene. */
enum result scene_compile(struct scene *scene, const char *sheet);
/* Words of the locale without catalogues. */
enum result scene_words(struct scene *scene, const char *locale, enum pseudo pseudo);
/* Words from one catalogue of the scene. */
enum result scene_catalogue(struct scene *scene, const char *locale, struct str mo);
/* Runs the sheet over a tree; English words unless others were loaded. out stays until the test
 * ends. */
enum result scene_run(struct scene *scene, const char *tree, struct str *out);
/* Compiles and runs a PAGE_SHEET; what stands between <p> and </p>, or "" with a failure reported.
 */
struct str scene_show(struct scene *scene, const char *sheet, const char *tree);

/* An MO file of key and value pairs, ending with NULL; \0 in a plural is written as |. The header
   is added: forms is its Plural-Forms line. */
struct str scene_mo(struct test *t, const char *forms, const char *const *pairs);

#endif
