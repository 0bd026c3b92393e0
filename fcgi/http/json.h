/* Bodies that programs send as JSON (RFC 8259): the one place that knows Jansson. */
#ifndef FCGI_HTTP_JSON_H
#define FCGI_HTTP_JSON_H

#include "fcgi/http/form.h"

/* Whether a Content-Type names JSON, whatever its capitals and parameters. */
bool json_is(struct str content_type);

/*
 * One flat object as the pairs of a form: texts as they are, numbers as their digits, true as
 * "yes", false and null as nothing; a list of these is a field that comes several times. RES_OK |
 * RES_MALFORMED: no such object, a name twice, characters XML cannot hold, too many pairs
 */
enum result json_pairs(struct arena *arena, struct str body, struct pairs *out) MUST_USE;

#endif
