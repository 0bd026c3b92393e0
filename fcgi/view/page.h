/* Builds the tree a page shows. Names and codes come from us; text from people passes one gate
 * (XML 1.0's Char). */
#ifndef FCGI_VIEW_PAGE_H
#define FCGI_VIEW_PAGE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

struct page; /* a document; lives in the arena that is active, and dies with it */
struct node;

/* A new document with its root element "page". Between view_begin and view_end only (see memory.h).
 */
struct page *page_new(void);
struct node *page_root(struct page *page);

/* Appends a child element. name is a literal of ours, an XML name. */
struct node *node_add(struct node *parent, const char *name);
/* Sets an attribute; an absent value sets nothing. Text that XML cannot hold ends the process: it
   had to be refused at the input gate (str_is_xml_text). */
void node_set(struct node *node, const char *name, struct str value);
void node_set_count(struct node *node, const char *name, uint64_t value);
void node_set_number(struct node *node, const char *name, int64_t value);
void node_set_flag(struct node *node, const char *name,
                   bool value); /* "yes", or nothing when false */
void node_set_day(struct node *node, const char *name, struct day value);
void node_set_instant(struct node *node, const char *name, struct instant value);
/* Appends text inside an element. */
void node_text(struct node *node, struct str text);

/* The three ways a tree leaves us: as it is, in XML; by one generic mapping, in JSON (README: "The
 * API"). */
struct str page_to_xml(struct page *page, struct arena *arena);
struct str page_to_json(struct page *page, struct arena *arena);

/* Reads a tree back (fixtures in tests, files of our own). RES_OK | RES_MALFORMED. Never for
 * strangers' XML. */
enum result page_read(struct str xml, struct page **out) MUST_USE;

#endif
