/* Compiles and runs stylesheets with libxslt; the only file that knows how a transformation is set
 * up. */
#include "fcgi/view/sheet.h"

#include <assert.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>

#include "fcgi/view/complaint.h"
#include "fcgi/view/html.h"
#include "fcgi/view/loader.h"
#include "fcgi/view/markup.h"
#include "fcgi/view/memory.h"
#include "fcgi/view/program.h"
#include "fcgi/view/result_tree.h"
#include "fcgi/view/run.h"
#include "fcgi/view/sheet_build.h"
#include "fcgi/view/tree.h"

#define COMPILE_BYTES (16U << 20)
#define LIBRARY_BYTES (32U << 20)
#define PROGRAM_BYTES (4U << 20)

enum method { METHOD_HTML, METHOD_XML, METHOD_TEXT };

static const struct {
    const char *name;
    struct str media_type;
} methods[] = {
    [METHOD_HTML] = {"html", STR_INIT("text/html")      },
    [METHOD_XML] = {"xml",  STR_INIT("application/xml")},
    [METHOD_TEXT] = {"text", STR_INIT("text/plain")     },
};

struct sheet {
    xsltStylesheet *style; /* NULL: settled, and its program stands for it */
    struct arena *library; /* all that libxslt keeps of it */
    struct arena *arena;   /* holds the rest */
    struct str url;
    const struct program *program; /* NULL: libxslt runs it */
    enum method method;
    struct str media_type;
};

/* Reads how the result is written. libxslt is told "xml" in every case: it then makes a plain tree,
   without HTML's table of ids, and we write it. */
static bool
take_output(struct sheet *sheet)
{
    const xmlChar *method = NULL;
    const xmlChar *media_type = NULL;

    XSLT_GET_IMPORT_PTR(method, sheet->style, method)
    XSLT_GET_IMPORT_PTR(media_type, sheet->style, mediaType)
    for (size_t i = 0; i < sizeof methods / sizeof methods[0] && method != NULL; i++) {
        if (!xmlStrEqual(method, (const xmlChar *)methods[i].name))
            continue;
        sheet->method = (enum method)i;
        sheet->media_type = media_type == NULL
                                ? methods[i].media_type
                                : arena_str(sheet->arena, str_from((const char *)media_type));
        sheet->url = arena_str(sheet->arena, str_from((const char *)sheet->style->doc->URL));
        xmlFree(sheet->style->method);
        sheet->style->method = xmlStrdup(BAD_CAST "xml");
        return true;
    }
    return false;
}

/* The compilation ends here, and with it what its documents point to. */
static void
forget_compiling(xsltStylesheet *style)
{
    for (xsltStylesheet *each = style; each != NULL; each = xsltNextImport(each))
        each->doc->_private = NULL;
}

static void
make_program(const struct compiling *compiling, struct sheet *sheet)
{
    xsltStylesheet *style = sheet->style;
    const xmlChar *method = NULL;

    XSLT_GET_IMPORT_PTR(method, style, method)
    if (compiling->is_checked && !compiling->is_refused && style->errors == 0 &&
        xmlStrEqual(method, BAD_CAST "html"))
        sheet->program = program_make(sheet->arena, style, compiling->book);
    forget_compiling(style);
}

static enum result
compile(struct compiling *compiling, struct str path, struct sheet *sheet)
{
    xmlDoc *document = loader_open(compiling, path, NULL);

    if (document == NULL)
        return RES_INVALID;
    complaint_clear();
    sheet->style = xsltParseStylesheetDoc(document);
    if (sheet->style == NULL)
        xmlFreeDoc(document);
    else
        make_program(compiling, sheet);
    if (compiling->is_refused)
        return RES_INVALID;
    if (sheet->style != NULL && sheet->style->errors == 0 && complaint_text()[0] == '\0') {
        if (take_output(sheet))
            return RES_OK;
        complaint_add("no xsl:output with a method");
    }
    loader_complain(compiling, path);
    return RES_INVALID;
}

static struct str
folder_of(struct str path)
{
    size_t end = path.len;

    while (end > 0 && path.at[end - 1] != '/')
        end--;
    return str_slice(path, 0, end > 0 ? end - 1 : 0);
}

enum result
sheet_build(struct str path, struct str base, struct book *book, bool is_checked,
            struct sheet **out)
{
    struct compiling compiling = {
        .book = book, .base = base, .home = folder_of(path), .is_checked = is_checked};
    struct sheet *sheet = calloc(1, sizeof *sheet);

    assert(!view_is_lent());
    if (sheet == NULL)
        abort();
    arena_open(&compiling.arena, COMPILE_BYTES);
    arena_open(&sheet->library, LIBRARY_BYTES);
    arena_open(&sheet->arena, PROGRAM_BYTES);
    view_begin(sheet->library);
    const enum result result = compile(&compiling, path, sheet);

    view_end();
    arena_close(&compiling.arena);
    if (result == RES_OK)
        *out = sheet;
    else
        sheet_free(&sheet);
    return result;
}

enum result
sheet_compile(struct str path, struct str base, struct book *book, struct sheet **out)
{
    return sheet_build(path, base, book, true, out);
}

/* What libxslt made lies in an arena, but some of it holds on to what the library shares. */
static void
drop_style(struct sheet *sheet)
{
    if (sheet->style != NULL) {
        view_begin(sheet->library);
        xsltFreeStylesheet(sheet->style);
        view_end();
    }
    sheet->style = NULL;
    arena_close(&sheet->library);
}

void
sheet_settle(struct sheet *sheet)
{
    if (sheet->program != NULL)
        drop_style(sheet);
    else
        arena_still(sheet->library);
    arena_still(sheet->arena);
}

void
sheet_free(struct sheet **sheet)
{
    if (*sheet == NULL)
        return;
    drop_style(*sheet);
    arena_close(&(*sheet)->arena);
    free(*sheet);
    *sheet = NULL;
}

struct str
sheet_media_type(const struct sheet *sheet)
{
    return sheet->media_type;
}

/* No file, no folder, no network, for reading or writing. */
static xsltSecurityPrefs *no_rights;

void
sheet_start(void)
{
    static const xsltSecurityOption rights[] = {
        XSLT_SECPREF_READ_FILE,    XSLT_SECPREF_WRITE_FILE,    XSLT_SECPREF_CREATE_DIRECTORY,
        XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK,
    };

    no_rights = xsltNewSecurityPrefs();
    for (size_t i = 0; i < sizeof rights / sizeof rights[0]; i++) {
        if (xsltSetSecurityPrefs(no_rights, rights[i], xsltSecurityForbid) != 0)
            abort();
    }
}

static bool
serialize(const struct sheet *sheet, const xmlDoc *document, struct text *text)
{
    switch (sheet->method) {
    case METHOD_HTML:
        return html_write(text, document);
    case METHOD_XML:
        markup_xml(text, document);
        return true;
    case METHOD_TEXT:
        for (const xmlNode *node = document->children; node != NULL;
             node = tree_next(node, document)) {
            if (node->type == XML_TEXT_NODE)
                markup_put(text, (const char *)node->content, strlen((const char *)node->content));
        }
        return true;
    }
    return false;
}

struct writing {
    const struct sheet *sheet;
    struct arena *arena;
    struct str *out;
};

static enum result
write_out(const xmlDoc *document, void *arg)
{
    const struct writing *writing = arg;
    struct text text = {.arena = writing->arena};

    if (!serialize(writing->sheet, document, &text))
        return fault(RES_BROKEN, "sheet.run", "a script or style would end early");
    *writing->out = text_str(&text);
    if (!markup_is_clean(*writing->out))
        return fault(RES_BROKEN, "sheet.run", "the result is no valid text");
    return RES_OK;
}

static xsltTransformContext *
context_new(const struct sheet *sheet, xmlDoc *document, struct run *run)
{
    xsltTransformContext *transform = xsltNewTransformContext(sheet->style, document);

    transform->_private = run;
    transform->maxTemplateDepth = RUN_DEPTH_MAX;
    transform->opLimit = RUN_INSTRUCTIONS_MAX;
    transform->xpathCtxt->opLimit = RUN_STEPS_MAX;
    if (xsltSetCtxtSecurityPrefs(no_rights, transform) != 0)
        abort();
    return transform;
}

enum result
sheet_transform(const struct sheet *sheet, struct page *page, const struct run *lent,
                result_reader *read, void *arg)
{
    xmlDoc *document = (xmlDoc *)(void *)page;
    struct run run = *lent;
    enum result result = RES_OK;

    assert(view_is_lent());
    if (sheet->style == NULL)
        return fault(RES_BROKEN, "sheet.run", "%.*s: settled, it makes no trees",
                     STR_ARG(sheet->url));
    complaint_clear();
    xsltTransformContext *transform = context_new(sheet, document, &run);
    xmlDoc *made = xsltApplyStylesheetUser(sheet->style, document, NULL, NULL, NULL, transform);

    if (made == NULL || transform->state != XSLT_STATE_OK)
        result = fault(RES_BROKEN, "sheet.run", "%.*s: %s", STR_ARG(sheet->url), complaint_text());
    else
        result = read(made, arg);
    /* The tree dies with the arena, but its dictionary counts on the sheet's. */
    if (made != NULL)
        xmlDictFree(made->dict);
    xsltFreeTransformContext(transform);
    return result;
}

enum result
sheet_run_by_library(const struct sheet *sheet, struct page *page, const struct words *words,
                     struct arena *arena, struct str *out)
{
    const struct run run = {.words = words, .arena = arena};
    struct writing writing = {.sheet = sheet, .arena = arena, .out = out};

    return sheet_transform(sheet, page, &run, write_out, &writing);
}

bool
sheet_has_program(const struct sheet *sheet)
{
    return sheet->program != NULL;
}

enum result
sheet_run(const struct sheet *sheet, struct page *page, const struct words *words,
          struct arena *arena, struct str *out)
{
    const struct run run = {.words = words, .arena = arena};
    struct str made = STR_NONE;

    if (sheet->program == NULL)
        return sheet_run_by_library(sheet, page, words, arena, out);
    assert(view_is_lent());
    complaint_clear();
    if (program_run(sheet->program, (const xmlDoc *)(const void *)page, &run, &made) != RES_OK)
        return fault(RES_BROKEN, "sheet.run", "%.*s: %s", STR_ARG(sheet->url), complaint_text());
    if (!markup_is_clean(made))
        return fault(RES_BROKEN, "sheet.run", "the result is no valid text");
    *out = made;
    return RES_OK;
}
