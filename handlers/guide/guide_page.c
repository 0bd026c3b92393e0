/* Guides as pages; which a portal offers, its folder says. */
#include "handlers/guide/guide_page.h"
#include "fcgi/generation.h"
#include "handlers/fact/fact_page.h"
#include "handlers/tables.h"

struct guide_input {
    struct str guide;
};

static const struct field guide_fields[] = {
    FIELD_CODE(struct guide_input, guide, "guide", .from = FROM_PATH, .required = true, .most = 40),
};

const struct form guide_form = FORM(struct guide_input, guide_fields);

static void
add_file(struct call *c, struct node *node, struct str guide)
{
    const uint64_t bytes = generation_guide_bytes(c->generation, c->portal, c->locale, guide);

    if (bytes == 0)
        return;
    node_set(node, "file",
             arena_printf(c->arena, "/files/%.*s/%.*s/%.*s.pdf", STR_ARG(c->portal->code),
                          STR_ARG(c->locale->tag), STR_ARG(guide)));
    node_set_count(node, "size", bytes);
}

void
guide_show_links(struct call *c, struct node *parent)
{
    for (size_t i = 0; i < c->portal->guide_count; i++) {
        struct node *guide = node_add(parent, "guide");

        node_set(guide, "name", c->portal->guides[i]);
        add_file(c, guide, c->portal->guides[i]);
    }
}

/* GET /guides */
enum result
guide_list(struct call *c)
{
    guide_show_links(c, call_body(c, "guides"));
    return RES_OK;
}

/* GET /guides/{guide} */
enum result
guide_show(struct call *c)
{
    const struct guide_input *in = c->input;

    for (size_t i = 0; i < c->portal->guide_count; i++) {
        if (!str_is(c->portal->guides[i], in->guide))
            continue;
        struct node *page = call_body(c, "guide-page");

        c->view = arena_printf(c->arena, "guide/%.*s", STR_ARG(in->guide)).at;
        node_set(page, "name", in->guide);
        add_file(c, page, in->guide);
        fact_show(c, page);
        return RES_OK;
    }
    return RES_NOT_FOUND;
}
