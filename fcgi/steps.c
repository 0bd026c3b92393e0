/* The steps between reading a request and rendering its page, but for place (step_place.c),
 * who asks (step_gate.c), what was sent (step_body.c) and render (step_render.c). */
#include "fcgi/steps.h"

#include "fcgi/base/log.h"
#include "fcgi/edge/address.h"
#include "fcgi/kept.h"

void
pairs_to_nfc(struct arena *arena, struct pairs *pairs)
{
    for (size_t i = 0; i < pairs->count; i++)
        pairs->first[i].value = address_nfc(arena, pairs->first[i].value);
}

enum result
step_read(struct server *server, struct call *c, const struct source *source)
{
    const enum result r = request_read(c->arena, source, &c->request);
    uint64_t status = 0;

    (void)server;
    log_request(c->request.id);
    /* nginx could not read the request itself and asks for the page that says so. */
    if (str_to_u64(c->request.error_status, 599, &status)) {
        static const enum result asked[] = {RES_MALFORMED,  RES_FORBIDDEN, RES_NOT_FOUND,
                                            RES_BAD_METHOD, RES_TOO_LARGE, RES_TOO_MANY,
                                            RES_UNAVAILABLE};

        c->request.verb = METHOD_GET;
        c->match.allowed = 1u << METHOD_GET | 1u << METHOD_HEAD; /* what every address takes */
        for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
            if (result_status(asked[i]) == status)
                return asked[i];
        }
        return status == 414 ? RES_TOO_LARGE : RES_MALFORMED;
    }
    TRY(r);
    if (str_is_empty(c->request.target.query))
        return RES_OK;
    TRY(pairs_parse(c->arena, c->request.target.query, &c->query));
    pairs_to_nfc(c->arena, &c->query);
    return RES_OK;
}

enum result
step_route(struct server *server, struct call *c, const struct source *source)
{
    (void)source;
    if (c->match.route != NULL)
        return RES_OK;
    const enum result r =
        route_find(c->arena, &routes, PLACE_LOCALE, c->request.verb, c->path, &c->match);

    if (r != RES_OK)
        viewer_guess(server, c);
    return r;
}

/* A page that stands needs no handler; the walk ends here as with a redirect. Else all is read that
   its frame tells of the viewer. */
enum result
step_kept(struct server *server, struct call *c, const struct source *source)
{
    (void)source;
    return kept_find(server->kept, c) ? RES_MOVED : viewer_complete(server, c);
}

enum result
step_input(struct server *server, struct call *c, const struct source *source)
{
    const struct form *form = c->match.route->form;
    const struct form_source from = {
        .path = &c->match.captures, .query = &c->query, .body = &c->body, .files = &c->files};

    (void)server;
    (void)source;
    if (form == NULL)
        return RES_OK;
    return form_read(c->arena, form, &from, &c->problems, &c->input);
}

enum result
step_handle(struct server *server, struct call *c, const struct source *source)
{
    const struct route *route = c->match.route;

    (void)server;
    (void)source;
    if (c->response.status == 0)
        c->response.status = 200; /* 401 when signing in is shown in place of what was asked */
    c->view = route->view;
    if (route->place != PLACE_ANY) {
        c->page = page_new();
        c->root = page_root(c->page);
        frame_build(c);
    }
    return route->handle(c);
}
