/* Where stylesheets come from while one is compiled: files of ours, below two folders, nothing
 * else. */
#ifndef FCGI_VIEW_LOADER_H
#define FCGI_VIEW_LOADER_H

#include <libxml/tree.h>
#include <libxslt/documents.h>

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"
#include "fcgi/view/words.h"

/* One compilation; every document that belongs to it points here by its _private member. */
struct compiling {
    struct arena *arena;
    struct book *book;
    struct str base; /* folder that "view:" stands for */
    struct str home; /* folder of the first sheet */
    unsigned loaded; /* documents so far */
    bool is_checked; /* the subset is enforced */
    bool is_refused; /* a finding was written */
};

/* Reads and checks a sheet (subset.h, wording.h). NULL: refused, with a finding. */
xmlDoc *loader_open(struct compiling *compiling, struct str path, xmlDict *dict);
/* For libxslt (xsltSetLoaderFunc): serves imports while compiling, refuses every document at run
 * time. */
xmlDoc *loader_load(const xmlChar *uri, xmlDict *dict, int options, void *context,
                    xsltLoadType type);

/* Says why a sheet is refused, as the finding "file:line: reason" at node, and returns false. */
bool loader_refuse(struct compiling *compiling, const xmlNode *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Says what the libraries complained of, as a finding in the file they named, or else in file. */
void loader_complain(struct compiling *compiling, struct str file);
/* The file of a document as the repository names it: "xslt/reading/new.xsl" for what lies below
 * base. */
struct str loader_place(const struct compiling *compiling, const xmlDoc *document);

#endif
