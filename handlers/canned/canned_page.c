/* All replies ready to send, for staff to read. */
#include "fcgi/call.h"
#include "handlers/canned/canned.h"
#include "handlers/tables.h"

struct list_input {
    struct str locale;
};

static const struct field list_fields[] = {
    FIELD_TEXT(struct list_input, locale, "locale", .from = FROM_QUERY, .most = 35),
};

const struct form canned_list_form = FORM(struct list_input, list_fields);

/* GET /desk/canned: in the reader's language, or one they choose. */
enum result
canned_page_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct str locale = str_is_empty(in->locale) ? c->locale->tag : in->locale;
    struct canned_list all;

    TRY(canned_all(c->db, c->arena, c->portal->brand, locale, &all));
    struct node *page = call_body(c, "canned-list");

    node_set(page, "language", locale);
    for (size_t i = 0; i < all.count; i++) {
        struct node *node = node_add(page, "canned");

        node_set(node, "code", all.first[i].code);
        if (!str_is_empty(all.first[i].department))
            node_set(node, "department", all.first[i].department);
        node_set(node, "title", all.first[i].title);
        node_set(node, "body", all.first[i].body);
    }
    return RES_OK;
}
