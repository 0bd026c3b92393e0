/* The queues as a page: filters with live counts, and cases, what is due first. */
#include "handlers/queue/queue_page.h"

#include "handlers/subject/subject_page.h"
#include "handlers/tables.h"

#define WORD_LEAST 2

struct list_input {
    struct str q, centre, department, state, who, after;
};

static const struct field list_fields[] = {
    FIELD_TEXT(struct list_input, q, "q", .from = FROM_QUERY, .most = 100),
    FIELD_CODE(struct list_input, centre, "centre", .from = FROM_QUERY, .most = 40),
    FIELD_CODE(struct list_input, department, "department", .from = FROM_QUERY, .most = 40),
    FIELD_CODE(struct list_input, state, "state", .from = FROM_QUERY, .most = 20),
    FIELD_CODE(struct list_input, who, "who", .from = FROM_QUERY, .most = 10),
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form queue_list_form = FORM(struct list_input, list_fields);

struct str
queue_page_path(struct call *c, struct str code, const char *rest)
{
    return arena_printf(c->arena, "/desk/requests/%.*s%s", STR_ARG(code), rest);
}

void
queue_page_subject(struct call *c, struct node *node, struct str code)
{
    const struct subject_scope scope = subject_scope_of(c);
    const struct subject *subject = subject_by_code(&scope, code);

    if (subject == NULL) {
        node_set(node, "subject", code);
        return;
    }
    const struct subject_text text = subject_text_of(subject, c->locale->tag);

    node_set(node, "subject", text.name);
    node_set(node, "subject-lang", text.locale);
}

static struct str
centre_name(const struct call *c, struct str code)
{
    const struct centre *centre = centre_by_code(&c->snapshot->place, code);

    return centre == NULL ? code : centre->name;
}

static void
add_line(struct call *c, struct node *page, const struct queue_line *line)
{
    struct node *node = node_add(page, "queue-line");

    node_set(node, "id", line->code);
    node_set(node, "number", line->number);
    node_set(node, "customer", line->customer);
    queue_page_subject(c, node, line->subject);
    node_set(node, "state", line->state);
    node_set(node, "department", line->department);
    node_set(node, "centre", centre_name(c, line->centre));
    node_set(node, "lang", line->language);
    node_set_flag(node, "foreign", !str_is(line->language, c->locale->tag));
    node_set(node, "serial", line->serial);
    node_set(node, "agent", line->agent);
    if (line->due_at.seconds != 0)
        node_set_instant(node, "due", line->due_at);
    node_set_instant(node, "created", line->created_at);
    node_set_flag(node, "urgent", line->is_urgent);
    node_set_flag(node, "mine", line->is_mine);
    node_set_flag(node, "late", line->is_late);
}

/* "who=mine&state=received": a filter as addresses have it. */
static struct str
query_of(struct arena *arena, const struct queue_filter *filter)
{
    const struct {
        const char *name;
        struct str value;
    } all[] = {
        {"who",        filter->who == QUEUE_ALL ? STR_NONE : queue_who_code(filter->who)},
        {"state",      filter->state                                                    },
        {"department", filter->department                                               },
        {"centre",     filter->centre                                                   },
    };
    struct text text = {.arena = arena};

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        if (str_is_empty(all[i].value))
            continue;
        if (text.len > 0)
            text_add_char(&text, '&');
        text_add(&text, str_from(all[i].name));
        text_add_char(&text, '=');
        text_add(&text, all[i].value);
    }
    return text_str(&text);
}

/* One choice of a filter, with how many cases it would leave. */
struct facet {
    const char *kind;
    struct str code, name, department; /* absent where the code says all */
    struct queue_filter filter;
    bool is_current;
};

static void
add_facet(struct call *c, struct node *page, const struct queue_page *found,
          const struct facet *facet)
{
    struct node *node = node_add(page, "queue-facet");

    node_set(node, "kind", str_from(facet->kind));
    node_set(node, "code", facet->code);
    node_set(node, "name", facet->name);
    node_set(node, "department", facet->department);
    node_set_count(node, "n", queue_count(found, &facet->filter));
    node_set_flag(node, "current", facet->is_current);
    node_set(node, "query", query_of(c->arena, &facet->filter));
}

static void
add_who(struct call *c, struct node *page, const struct queue_page *found,
        const struct queue_filter *filter)
{
    for (unsigned who = QUEUE_ALL; who <= QUEUE_LATE; who++) {
        struct facet facet = {.kind = "who",
                              .code = queue_who_code((enum queue_who)who),
                              .filter = *filter,
                              .is_current = filter->who == who};

        facet.filter.who = (enum queue_who)who;
        add_facet(c, page, found, &facet);
    }
}

static void
add_states(struct call *c, struct node *page, const struct queue_page *found,
           const struct queue_filter *filter)
{
    struct facet facet = {.kind = "state",
                          .code = STR("all"),
                          .filter = *filter,
                          .is_current = str_is_empty(filter->state)};

    facet.filter.state = STR_NONE;
    add_facet(c, page, found, &facet);
    for (unsigned state = 0; state < TICKET_CLOSED; state++) {
        facet.code = ticket_state_code((enum ticket_state)state);
        facet.filter.state = facet.code;
        facet.is_current = str_is(filter->state, facet.code);
        if (facet.is_current || queue_count(found, &facet.filter) > 0)
            add_facet(c, page, found, &facet);
    }
}

/* Whether no cell before this one names the same. */
static bool
is_new(const struct queue_page *found, size_t at, bool is_centre)
{
    for (size_t i = 0; i < at; i++) {
        const struct queue_cell *cell = &found->cells[i];

        if (is_centre ? str_is(cell->centre, found->cells[at].centre)
                      : str_is(cell->department, found->cells[at].department))
            return false;
    }
    return true;
}

/* Departments, or centres: all, and each there is something of. */
static void
add_places(struct call *c, struct node *page, const struct queue_page *found,
           const struct queue_filter *filter, bool is_centre)
{
    const struct str chosen = is_centre ? filter->centre : filter->department;
    struct facet facet = {.kind = is_centre ? "centre" : "department",
                          .code = STR("all"),
                          .filter = *filter,
                          .is_current = str_is_empty(chosen)};
    struct str *place = is_centre ? &facet.filter.centre : &facet.filter.department;

    *place = STR_NONE;
    add_facet(c, page, found, &facet);
    for (size_t i = 0; i < found->cell_count; i++) {
        if (!is_new(found, i, is_centre))
            continue;
        facet.code = is_centre ? found->cells[i].centre : found->cells[i].department;
        facet.name = is_centre ? centre_name(c, facet.code) : STR_NONE;
        facet.department = is_centre ? STR_NONE : facet.code;
        *place = facet.code;
        facet.is_current = str_is(chosen, facet.code);
        add_facet(c, page, found, &facet);
    }
}

static void
add_lines(struct call *c, struct node *page, const struct queue_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_line(c, page, &lines[i]);
}

static enum result
search(struct call *c, struct node *page, struct str word)
{
    struct queue_page found;

    node_set(page, "q", word);
    if (word.len < WORD_LEAST)
        return RES_OK;
    TRY(queue_search(c->db, c->arena, c->viewer.person, word, &found));
    add_lines(c, page, found.lines, found.count);
    return RES_OK;
}

/* GET /desk/requests */
enum result
queue_page_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct queue_filter filter = {.staff = c->viewer.person,
                                        .centre = in->centre,
                                        .department = in->department,
                                        .state = in->state,
                                        .who = queue_who_of(in->who),
                                        .after = in->after,
                                        .most = QUEUE_PAGE + 1};
    struct queue_page found;

    if (!portal_has(c->portal, STR("tickets")))
        return RES_NOT_FOUND;
    struct node *page = call_body(c, "queue-list");

    if (!str_is_empty(in->q))
        return search(c, page, in->q);
    TRY(queue_list(c->db, c->arena, &filter, &found));
    add_who(c, page, &found, &filter);
    add_states(c, page, &found, &filter);
    add_places(c, page, &found, &filter, false);
    add_places(c, page, &found, &filter, true);
    add_lines(c, page, found.lines, found.count > QUEUE_PAGE ? QUEUE_PAGE : found.count);
    if (found.count > QUEUE_PAGE)
        node_set(page, "next",
                 arena_printf(c->arena, "%.*s&after=%.*s", STR_ARG(query_of(c->arena, &filter)),
                              STR_ARG(found.lines[QUEUE_PAGE - 1].code)));
    return RES_OK;
}
