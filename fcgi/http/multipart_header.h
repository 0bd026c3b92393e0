/* The header lines of one part of a form. */
#ifndef FCGI_HTTP_MULTIPART_HEADER_H
#define FCGI_HTTP_MULTIPART_HEADER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

struct part_header {
    struct str name; /* of the field */
    bool is_file;    /* it names a file, be it by an empty name */
    struct str file_name;
};

/* One parameter of a header, unquoted: value receives it; false when the header has none of that
   name. */
bool part_parameter(struct arena *arena, struct str parameters, struct str name, struct str *value);

/* lines: without the empty one at the end. RES_OK | RES_MALFORMED: no field's name, another
 * disposition, bytes that are coded */
enum result part_header_read(struct arena *arena, struct str lines,
                             struct part_header *out) MUST_USE;

#endif
