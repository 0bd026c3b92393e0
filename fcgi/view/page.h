/* Builds the tree a page shows. Names and codes come from us; text from people passes one gate
 * (XML 1.0's Char). */
#ifndef FCGI_VIEW_PAGE_H
#define FCGI_VIEW_PAGE_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

struct page; /* a document; lives in the arena that is active, and dies with it */
struct node;

/* A new document with its root element "page"; between view_begin and view_end only. */
struct page *page_new(void);
struct node *page_root(struct page *page);

/* Appends a child element. name is a literal of ours, an XML name; the tree keeps the pointer. */
struct node *node_add(struct node *parent, const char *name);
/* Sets an attribute, in place of an earlier one of this name; an absent value sets nothing. Text
   that XML cannot hold ends the process: the input gate had to refuse it (str_is_xml_text). */
void node_set(struct node *node, const char *name, struct str value);
void node_set_count(struct node *node, const char *name, uint64_t value);
void node_set_number(struct node *node, const char *name, int64_t value);
/* "yes", or nothing when false. */
void node_set_flag(struct node *node, const char *name, bool value);
void node_set_day(struct node *node, const char *name, struct day value);
void node_set_instant(struct node *node, const char *name, struct instant value);
/* Appends text inside an element. */
void node_text(struct node *node, struct str text);

/* The tree as it is, in XML, with an XML declaration. */
struct str page_to_xml(struct page *page, struct arena *arena);

/*
 * The tree in JSON, by one mapping that depends on names only, never on what a page happens to
 * hold.
 *
 * - an element: an object; the root's object is the document
 * - an attribute: a member with its name, a string
 * - child elements: per name one member, an array of their objects in document order; the member is
 *   the element's name and "s", or the name alone when it ends in s already
 *   (locale: "locales", hours: "hours")
 * - text: the member "text", a string
 *
 * A member whose name is taken in its object gets a further "s".
 */
struct str page_to_json(struct page *page, struct arena *arena);

/* Reads a tree back (fixtures in tests, files of our own); blanks between elements are dropped, a
   DOCTYPE is refused. Between view_begin and view_end. RES_OK | RES_MALFORMED, logged. Never for
   strangers' XML. */
enum result page_read(struct str xml, struct page **out) MUST_USE;

#endif
