/* The visitor's support centre on a page of its own, and the choice of another country (RTE-2,
 * RTE-3). */
#include "fcgi/call.h"
#include "fcgi/snapshot.h"
#include "handlers/tables.h"

struct centre_input {
    uint64_t saved; /* 1 after a choice */
};

static const struct field centre_fields[] = {
    FIELD_COUNT(struct centre_input, saved, "saved", .from = FROM_QUERY, .max = 1),
};

const struct form centre_form = FORM(struct centre_input, centre_fields);

struct choose_input {
    struct str country;
    struct str back; /* path within the locale to return to */
};

static const struct field choose_fields[] = {
    FIELD_CODE(struct choose_input, country, "country", .from = FROM_BODY, .required = true,
               .most = 2),
    FIELD_PATH(struct choose_input, back, "back", .from = FROM_BODY, .most = 200),
};

const struct form choose_form = FORM(struct choose_input, choose_fields);

static enum result
show(struct call *c, bool is_saved, struct str back)
{
    struct node *page = call_body(c, "centre-page");

    node_set_flag(page, "saved", is_saved);
    node_set(page, "action", call_address(c, STR("/centre")));
    node_set(page, "back", back);
    for (size_t i = 0; i < c->problems.count; i++) {
        struct node *problem = node_add(page, "problem");

        node_set(problem, "field", c->problems.first[i].field);
        node_set(problem, "code", c->problems.first[i].code);
    }
    return RES_OK;
}

/* GET /centre */
enum result
centre_show(struct call *c)
{
    const struct centre_input *in = c->input;

    return show(c, in->saved == 1, STR_NONE);
}

/* Only an address of our own is gone back to. */
static bool
is_own_page(struct call *c, struct str path)
{
    struct route_match match = {0};

    return !str_is_empty(path) && call_finds(c, path, &match);
}

/* POST /centre: remembers the country; back to the page one came from, or to the centre's page. */
enum result
centre_choose(struct call *c)
{
    const struct choose_input *in = c->input;
    const struct str *countries = NULL;
    const size_t count =
        centre_countries(&c->snapshot->place, c->portal->brand, c->arena, &countries);
    bool is_served = false;

    for (size_t i = 0; i < count; i++)
        is_served = is_served || str_is(countries[i], in->country);
    if (problems_none(&c->problems) && !is_served)
        problems_add(&c->problems, "country", "centre.country-unserved");
    if (!problems_none(&c->problems))
        return show(c, false, in->back);
    call_remember(c, STR("country"), in->country);
    if (is_own_page(c, in->back) && !str_is(in->back, STR("/centre")))
        return call_see_other(c, call_address(c, in->back));
    return call_see_other(c, call_address(c, STR("/centre?saved=1")));
}
