/* The history of requests: filter, search, pages, the same as a table; and the job of time (TKT-6).
 */
#include "fcgi/grid/grid.h"
#include "fcgi/jobs.h"
#include "handlers/subject/subject_page.h"
#include "handlers/tables.h"
#include "handlers/ticket/ticket_page.h"

#define PAGE_MOST     30
#define CSV_MOST      5000
#define SUBJECTS_MOST 20
#define SEARCH_MOST   80

struct list_input {
    struct str state, device, search, after;
};

static const struct field list_fields[] = {
    FIELD_CODE(struct list_input, state, "state", .from = FROM_QUERY, .most = 20),
    FIELD_CODE(struct list_input, device, "device", .from = FROM_QUERY, .most = 20),
    FIELD_TEXT(struct list_input, search, "q", .from = FROM_QUERY, .most = SEARCH_MOST),
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form ticket_list_form = FORM(struct list_input, list_fields);

/* A state people filter by; what is none filters nothing. */
static struct str
state_of(const struct list_input *in)
{
    if (str_is(in->state, STR("open")) || str_is(in->state, STR("mine")) ||
        ticket_state_of(in->state) != TICKET_STATES)
        return in->state;
    return STR_NONE;
}

/* Codes of the subjects that fit the words sought, a comma between. */
static struct str
subjects_of(struct call *c, struct str search)
{
    const struct subject_scope scope = subject_scope_of(c);
    const struct subject *const *found = NULL;
    struct text text = {.arena = c->arena};
    struct search_query query;

    if (str_is_empty(search))
        return STR_NONE;
    subject_query(&scope, c->arena, search, &query);
    const size_t count = subject_find(&scope, c->arena, &query, SUBJECTS_MOST, &found);

    for (size_t i = 0; i < count; i++)
        text_printf(&text, "%s%.*s", i == 0 ? "" : ",", STR_ARG(found[i]->code));
    return text_str(&text);
}

static struct ticket_query
query_of(struct call *c, const struct list_input *in, uint64_t limit)
{
    return (struct ticket_query){
        .state = state_of(in),
        .device = in->device,
        .search = in->search,
        .subjects = subjects_of(c, in->search),
        .after = in->after,
        .limit = limit,
    };
}

static void
add_row(struct call *c, struct node *list, const struct ticket_entry *entry)
{
    struct node *row = node_add(list, "ticket-row");

    node_set(row, "id", entry->code);
    node_set(row, "number", entry->number);
    node_set(row, "state", ticket_state_code(entry->state));
    node_set(row, "closed-as", entry->closed_as);
    node_set(row, "author", entry->author);
    node_set_flag(row, "mine", entry->is_mine);
    node_set(row, "serial", entry->serial);
    node_set(row, "model", entry->model);
    node_set_flag(row, "confidential", entry->is_confidential);
    node_set_instant(row, "created", entry->created_at);
    node_set_instant(row, "changed", entry->changed_at);
    if (entry->next_due_at.seconds != 0)
        node_set_instant(row, "next-due", entry->next_due_at);
    if (entry->closes_at.seconds != 0)
        node_set_instant(row, "closes", entry->closes_at);
    ticket_page_subject(c, row, entry->subject);
}

/* GET /requests */
enum result
ticket_page_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);
    const struct ticket_query query = query_of(c, in, PAGE_MOST + 1);
    struct ticket_list found;

    TRY(ticket_page_open(c));
    call_keep(c);
    TRY(ticket_find(c->db, c->arena, &sight, &query, &found));
    struct node *list = call_body(c, "ticket-list");

    node_set(list, "state", query.state);
    node_set(list, "device", str_or_none(in->device));
    node_set(list, "search", str_or_none(in->search));
    node_set_flag(list, "later", !str_is_empty(in->after));
    if (found.count > PAGE_MOST) {
        found.count = PAGE_MOST;
        node_set(list, "next", found.first[PAGE_MOST - 1].code);
    }
    for (size_t i = 0; i < found.count; i++)
        add_row(c, list, &found.first[i]);
    return RES_OK;
}

static const char *const columns[] = {
    "number", "subject", "state", "closed-as", "author", "serial", "sent", "changed", "answered",
};

static void
write_row(struct grid_csv *csv, const struct subject_scope *scope, const struct ticket_entry *entry)
{
    const struct subject *subject = subject_by_code(scope, entry->subject);

    grid_csv_text(csv, entry->number);
    grid_csv_text(csv,
                  subject == NULL ? entry->subject : subject_text_of(subject, scope->locale).name);
    grid_csv_text(csv, ticket_state_code(entry->state));
    grid_csv_text(csv, entry->closed_as);
    grid_csv_text(csv, entry->author);
    grid_csv_text(csv, entry->serial);
    grid_csv_instant(csv, entry->created_at);
    grid_csv_instant(csv, entry->changed_at);
    if (entry->answered_at.seconds != 0)
        grid_csv_instant(csv, entry->answered_at);
    else
        grid_csv_text(csv, STR_NONE);
    grid_csv_row(csv);
}

/* GET /requests.csv */
enum result
ticket_page_csv(struct call *c)
{
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);
    const struct ticket_query query = query_of(c, c->input, CSV_MOST);
    const struct subject_scope scope = subject_scope_of(c);
    struct ticket_list found;
    struct grid_csv csv;

    TRY(ticket_page_open(c));
    TRY(ticket_find(c->db, c->arena, &sight, &query, &found));
    grid_csv_open(&csv, c->arena, c->locale->tag);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        grid_csv_text(&csv, str_from(columns[i]));
    grid_csv_row(&csv);
    for (size_t i = 0; i < found.count; i++)
        write_row(&csv, &scope, &found.first[i]);
    return call_send_file(c, STR("requests.csv"), arena_cstr(c->arena, GRID_CSV_TYPE),
                          grid_csv_str(&csv));
}

static bool
has_survey(const void *portals, struct str code)
{
    const struct portal *portal = portal_by_code(portals, code);

    return portal != NULL && portal_has(portal, STR("survey"));
}

/* Answered requests close by themselves, one of them at a time. */
enum result
ticket_close_job(struct runner *runner, bool *did_some)
{
    return ticket_close_silent(runner->db, runner->arena, has_survey, &runner->generation->portals,
                               did_some);
}
