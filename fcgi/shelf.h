/* Shared pages as files, each for one second, so that nginx can answer without a cache or a worker.
 */
#ifndef FCGI_SHELF_H
#define FCGI_SHELF_H

#include "fcgi/http/request.h"
#include "fcgi/http/response.h"

/* Below path.public; where it is missing no page becomes a file. On a tmpfs nothing is written to
 * disk. */
#define SHELF_FOLDER "pages"

/*
 * nginx says under which name it looks for a page (PAGE_FILE): "/pages/SECOND/HOST/PATH.gz", and it
 * does so only for what many visitors are given alike (conf/nginx/http.conf). The second is that of
 * the request, so nobody looks there any more when it is over. This writes the answer's compressed
 * body there, whole or not at all, with the stamp as its time, for that is what nginx makes a tag
 * of. Anything but a shared HTML page with exactly the name its request would give it is left
 * alone; so is a page that cannot be written. Who opens a second removes the seconds gone by.
 */
void shelf_put(struct arena *arena, struct str folder, const struct request *request,
               const struct response *response, struct str answer);

#endif
