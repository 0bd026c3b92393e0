/* Forms with files (multipart/form-data, RFC 7578) taken in as they come: fields into the arena,
 * files into memory outside it. It knows no fields by name. */
#ifndef FCGI_HTTP_MULTIPART_H
#define FCGI_HTTP_MULTIPART_H

#include "fcgi/http/form.h"

#define MULTIPART_PARTS_MOST 1000
#define MULTIPART_FILES_MOST 20
#define MULTIPART_TEXT_MOST  262144 /* bytes of all fields that are no files */

struct multipart;

/* The boundary of a Content-Type of multipart/form-data; absent for another type, and for one
 * without a boundary as RFC 2046 allows it. */
struct str multipart_boundary(struct arena *arena, struct str content_type);

/* One body; what it keeps outside the arena is given back with the arena. */
struct multipart *multipart_open(struct arena *arena, struct str boundary);
/*
 * The next bytes, as many as there happen to be.
 * RES_OK | RES_MALFORMED: no form, or text that XML cannot hold | RES_TOO_LARGE: too many parts,
 * too much text | RES_UNAVAILABLE: no memory for a file
 */
enum result multipart_push(struct multipart *multipart, struct str bytes) MUST_USE;
/* All has come. RES_OK: pairs and files are filled | RES_MALFORMED: the end is missing */
enum result multipart_close(struct multipart *multipart, struct pairs *pairs,
                            struct sent_files *files) MUST_USE;

/* A file's name as its sender's browser tells it, without folders, controls and marks that turn the
 * direction of writing; empty when nothing is left. */
struct str multipart_file_name(struct arena *arena, struct str name);

#endif
