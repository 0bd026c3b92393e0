/* Loads stylesheets for one compilation; it must not know what may be in them. */
#include "fcgi/view/loader.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/uri.h>
#include <libxslt/xsltInternals.h>
#include <limits.h>
#include <stdio.h>

#include "fcgi/base/log.h"
#include "fcgi/view/complaint.h"
#include "fcgi/view/file.h"
#include "fcgi/view/subset.h"

#define SHEET_BYTES (1U << 20)
#define LOADED_MAX  64

struct str
loader_place(const struct compiling *compiling, const xmlDoc *document)
{
    char *path = xmlURIUnescapeString((const char *)document->URL, 0, NULL);
    const struct str whole = arena_str(compiling->arena, str_from(path));
    const struct str base = compiling->base;

    xmlFree(path);
    if (str_starts(whole, base) && whole.len > base.len && whole.at[base.len] == '/')
        return arena_printf(compiling->arena, "xslt%.*s",
                            STR_ARG(str_slice(whole, base.len, whole.len)));
    return whole;
}

bool
loader_refuse(struct compiling *compiling, const xmlNode *node, const char *format, ...)
{
    char reason[300];
    va_list args;

    va_start(args, format);
    vsnprintf(reason, sizeof reason, format, args);
    va_end(args);
    const struct str place = loader_place(compiling, node->doc);
    const long line = node->type == XML_DOCUMENT_NODE ? 1 : xmlGetLineNo(node);

    log_finding(place, (unsigned)line, str_from(reason));
    compiling->is_refused = true;
    return false;
}

/* "compilation error: file FILE line LINE element NAME", as libxslt begins. False: it does not. */
static bool
cut_place(struct str complaint, struct str *path, uint64_t *line, struct str *reason)
{
    static const struct str file = STR_INIT("file "), row = STR_INIT(" line ");
    const size_t at = str_find_str(complaint, file);
    const size_t end = str_find_str(complaint, row);
    const size_t last = str_find(complaint, ' ', end + row.len);

    if (end >= complaint.len || at >= end || last >= complaint.len ||
        !str_to_u64(str_slice(complaint, end + row.len, last), UINT32_MAX, line))
        return false;
    *path = str_slice(complaint, at + file.len, end);
    const struct str rest = str_slice(complaint, last + 1, complaint.len);

    *reason = str_trim(str_slice(rest, 0, str_find_str(rest, STR("compilation error:"))));
    return true;
}

/* "FILE:LINE: ", as libxml2's complaints begin here; of several the first is the cause. */
static bool
cut_finding(struct str complaint, struct str file, uint64_t *line, struct str *reason)
{
    const size_t end = str_find(complaint, ':', file.len + 1);

    if (!str_starts(complaint, file) || end >= complaint.len ||
        !str_to_u64(str_slice(complaint, file.len + 1, end), UINT32_MAX, line))
        return false;
    const struct str rest = str_slice(complaint, end + 1, complaint.len);

    *reason = str_trim(str_slice(rest, 0, str_find_str(rest, file)));
    return true;
}

void
loader_complain(struct compiling *compiling, struct str file)
{
    const struct str complaint = str_trim(arena_str(compiling->arena, str_from(complaint_text())));
    struct str path = file;
    struct str reason = complaint;
    uint64_t line = 1;

    if (!cut_finding(complaint, file, &line, &reason))
        cut_place(complaint, &path, &line, &reason);
    log_finding(path, line == 0 ? 1 : (unsigned)line, reason);
    compiling->is_refused = true;
}

static xmlDoc *
parse(struct str bytes, struct str path, xmlDict *dict)
{
    xmlParserCtxt *parser = xmlNewParserCtxt();
    xmlChar *url = xmlURIEscapeStr((const xmlChar *)path.at, (const xmlChar *)"/:");

    if (dict != NULL) {
        xmlDictFree(parser->dict);
        parser->dict = dict;
        xmlDictReference(dict);
    }
    complaint_clear();
    xmlDoc *document = xmlCtxtReadMemory(parser, bytes.at, (int)bytes.len, (const char *)url,
                                         "UTF-8", XML_PARSE_NONET | XML_PARSE_NOCDATA);

    xmlFreeParserCtxt(parser);
    xmlFree(url);
    return document;
}

xmlDoc *
loader_open(struct compiling *compiling, struct str path, xmlDict *dict)
{
    struct str bytes = STR_NONE;
    const struct str at = arena_str(compiling->arena, path);
    const enum result read = file_read(compiling->arena, at, SHEET_BYTES, &bytes);
    xmlDoc *document = read == RES_OK ? parse(bytes, at, dict) : NULL;

    if (document == NULL) {
        if (read != RES_OK) {
            complaint_clear();
            complaint_add("cannot be read");
        }
        loader_complain(compiling, at);
        return NULL;
    }
    document->_private = compiling;
    if (!subset_check(compiling, document)) {
        xmlFreeDoc(document);
        return NULL;
    }
    return document;
}

/* The file an import names, or absent when it leads out of the two folders. */
static struct str
resolve(const struct compiling *compiling, const xmlChar *uri)
{
    char *plain = xmlURIUnescapeString((const char *)uri, 0, NULL);
    struct str path = arena_str(compiling->arena, str_from(plain));

    xmlFree(plain);
    if (str_starts(path, STR("view:")))
        path = arena_printf(compiling->arena, "%.*s/%.*s", STR_ARG(compiling->base),
                            STR_ARG(str_slice(path, 5, path.len)));
    const bool is_inside =
        str_starts(path, arena_printf(compiling->arena, "%.*s/", STR_ARG(compiling->base))) ||
        str_starts(path, arena_printf(compiling->arena, "%.*s/", STR_ARG(compiling->home)));
    const bool climbs = str_find_str(str_slice(path, compiling->base.len, path.len), STR("../")) <
                        str_slice(path, compiling->base.len, path.len).len;

    return is_inside && !climbs ? path : STR_NONE;
}

xmlDoc *
loader_load(const xmlChar *uri, xmlDict *dict, int options, void *context, xsltLoadType type)
{
    (void)options;
    if (type != XSLT_LOAD_STYLESHEET || context == NULL) {
        complaint_add("refused to load %s ", (const char *)uri);
        return NULL;
    }
    const xsltStylesheet *importing = context;
    struct compiling *compiling = importing->doc->_private;
    const struct str path = resolve(compiling, uri);

    if (path.at == NULL || ++compiling->loaded > LOADED_MAX) {
        loader_refuse(compiling, xmlDocGetRootElement(importing->doc),
                      path.at == NULL ? "import of %s leads out of the stylesheets"
                                      : "%s: too many imports, or a loop",
                      (const char *)uri);
        return NULL;
    }
    return loader_open(compiling, path, dict);
}
