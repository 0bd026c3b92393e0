/* What was sent with an unsafe request, whatever form it has; must not know what becomes of it. */
#include "fcgi/http/json.h"
#include "fcgi/http/multipart.h"
#include "fcgi/steps.h"

#define BODY_MOST 16384

static enum result
push(void *into, struct str bytes)
{
    return multipart_push(into, bytes);
}

/* Files do not pass through the arena. */
static enum result
take_parts(struct call *c, const struct source *source, size_t most, struct str boundary)
{
    struct multipart *multipart = multipart_open(c->arena, boundary);

    TRY(request_pass_body(c->arena, source, most, &c->request, push, multipart));
    return multipart_close(multipart, &c->body, &c->files);
}

static enum result
take_whole(struct call *c, const struct source *source, size_t most)
{
    TRY(request_read_body(c->arena, source, most, &c->request));
    if (str_is_empty(c->request.body))
        return RES_OK;
    if (form_is_urlencoded(c->request.content_type))
        return pairs_parse(c->arena, c->request.body, &c->body);
    if (json_is(c->request.content_type))
        return json_pairs(c->arena, c->request.body, &c->body);
    return RES_MALFORMED;
}

/* Passwords and codes stay in no memory of the worker when it has answered. */
static void
conceal(struct call *c)
{
    const struct form *form = c->match.route->form;

    for (size_t i = 0; form != NULL && i < form->count; i++)
        if (form->fields[i].kind == KIND_SECRET)
            arena_conceal(c->arena);
}

enum result
step_body(struct server *server, struct call *c, const struct source *source)
{
    const struct form *form = c->match.route->form;
    const size_t most = form == NULL ? 0 : form->body_most == 0 ? BODY_MOST : form->body_most;
    const struct str boundary = multipart_boundary(c->arena, c->request.content_type);

    (void)server;
    if (c->request.verb == METHOD_GET || c->request.verb == METHOD_HEAD)
        return RES_OK;
    conceal(c);
    if (str_is_empty(boundary))
        TRY(take_whole(c, source, most));
    else
        TRY(take_parts(c, source, most, boundary));
    pairs_to_nfc(c->arena, &c->body);
    return RES_OK;
}
