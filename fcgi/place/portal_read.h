/* A portal.xml as it stands in the file: valid against the schema, with lines; knows no rule beyond
 * it. */
#ifndef FCGI_PLACE_PORTAL_READ_H
#define FCGI_PLACE_PORTAL_READ_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"
#include "fcgi/place/finding.h"

struct portal_attribute {
    struct str name;
    struct str value;
};

struct portal_element {
    struct str name;
    unsigned line;
    const struct portal_attribute *attributes;
    size_t attribute_count;
};

struct portal_file {
    struct str path;
    struct str code;                       /* the folder's name */
    const struct portal_element *elements; /* <portal> first, then its children in order */
    size_t element_count;
};

struct portal_schema;

/* RES_OK | RES_INVALID: missing or no RELAX NG schema, a finding says why. Close it in any case. */
enum result portal_schema_open(struct arena *arena, struct str path, struct findings *findings,
                               struct portal_schema **out) MUST_USE;
void portal_schema_close(struct portal_schema **schema);

/*
 * Reads one file; path and code of out are set by the caller. A document type declaration is
 * refused: no entity is ever expanded. RES_OK | RES_INVALID: each fault is a finding with its line
 */
enum result portal_read(struct arena *arena, const struct portal_schema *schema,
                        struct findings *findings, struct portal_file *out) MUST_USE;

/* The first element of that name, NULL when there is none. */
const struct portal_element *portal_element(const struct portal_file *file, const char *name);
/* Absent when the element is NULL or does not have it. */
struct str portal_attribute(const struct portal_element *element, const char *name);

#endif
