/* What staff and back-office programs see of feeds, and how they send one. */
#include "fcgi/call.h"
#include "fcgi/gate/once.h"
#include "handlers/feed/feed.h"
#include "handlers/file/file.h"
#include "handlers/tables.h"

#define FEEDS_SHOWN    50
#define PROBLEMS_SHOWN 200

#define FEEDS_PATH STR("/desk/feeds")

static const char *const done_codes[] = {"feed-sent", NULL};

struct list_input {
    uint64_t before;
};

static const struct field list_fields[] = {
    FIELD_COUNT(struct list_input, before, "before", .from = FROM_QUERY, .max = INT64_MAX),
};

const struct form feed_list_form = FORM(struct list_input, list_fields);

struct show_input {
    struct str feed;
    uint64_t after;
};

static const struct field show_fields[] = {
    FIELD_CODE(struct show_input, feed, "feed", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_COUNT(struct show_input, after, "after", .from = FROM_QUERY, .max = INT64_MAX),
};

const struct form feed_show_form = FORM(struct show_input, show_fields);

struct send_input {
    struct str kind, source;
    struct sent_file file;
};

static const struct field send_fields[] = {
    FIELD_CODE(struct send_input, kind, "kind", .from = FROM_BODY, .required = true, .most = 20),
    FIELD_CODE(struct send_input, source, "source", .from = FROM_BODY, .required = true,
               .most = FEED_SOURCE_MOST),
    FIELD_FILE(struct send_input, file, "file", .from = FROM_BODY, .required = true),
};

const struct form feed_send_form = FORM_WITH_FILE(struct send_input, send_fields);

static struct node *
add_feed(struct node *parent, const struct feed *feed)
{
    struct node *node = node_add(parent, "feed");
    struct str problem, column;

    str_cut(feed->problem, ' ', &problem, &column);
    node_set(node, "id", feed->code);
    node_set(node, "portal", feed->portal);
    node_set(node, "kind", feed->kind);
    node_set(node, "source", feed->source);
    node_set(node, "state", feed->state);
    node_set_count(node, "lines", feed->done);
    node_set_count(node, "added", feed->added);
    node_set_count(node, "changed", feed->changed);
    node_set_count(node, "same", feed->same);
    node_set_count(node, "refused", feed->refused);
    node_set(node, "problem", str_is_empty(problem) ? STR_NONE : problem);
    node_set(node, "column", str_is_empty(column) ? STR_NONE : column);
    node_set_instant(node, "started", feed->started);
    if (feed->has_ended)
        node_set_instant(node, "ended", feed->ended);
    return node;
}

/* The form, and which columns each kind has. */
static void
add_form(struct call *c, struct node *page)
{
    struct node *form = call_form(c, page, "feed", FEEDS_PATH);
    struct node *kind = call_field(c, form, "kind", STR_NONE);

    for (unsigned i = 0; i < FEED_KINDS; i++)
        call_option(kind, feed_kind_code((enum feed_kind)i), STR_NONE);
    call_field(c, form, "source", STR_NONE);
    call_file_field(c, form, "file", ".csv,.xlsx,.xml,text/csv,text/xml");
    for (unsigned i = 0; i < FEED_KINDS; i++) {
        struct node *node = node_add(page, "kind");
        const char *name;
        bool is_required = false;

        node_set(node, "code", feed_kind_code((enum feed_kind)i));
        for (size_t k = 0; (name = feed_column((enum feed_kind)i, k, &is_required)) != NULL; k++) {
            struct node *column = node_add(node, "column");

            node_set(column, "name", str_from(name));
            node_set_flag(column, "required", is_required);
        }
    }
}

static enum result
show_list(struct call *c, uint64_t before)
{
    struct feed_list feeds = {0};

    TRY(feed_list(c->db, c->arena, c->portal->brand, before, FEEDS_SHOWN + 1, &feeds));
    struct node *page = call_body(c, "feed-list");

    for (size_t i = 0; i < feeds.count && i < FEEDS_SHOWN; i++)
        add_feed(page, &feeds.first[i]);
    if (feeds.count > FEEDS_SHOWN)
        node_set_count(page, "before", feeds.first[FEEDS_SHOWN - 1].id);
    add_form(c, page);
    return RES_OK;
}

/* GET /desk/feeds */
enum result
feed_page_list(struct call *c)
{
    const struct list_input *in = c->input;

    return show_list(c, in->before);
}

/* GET /desk/feeds/{feed} */
enum result
feed_page_show(struct call *c)
{
    const struct show_input *in = c->input;
    struct feed_problem_list problems = {0};
    struct feed feed;

    TRY(feed_of_brand(c->db, c->arena, c->portal->brand, in->feed, &feed));
    TRY(feed_problems(c->db, c->arena, feed.id, in->after, PROBLEMS_SHOWN + 1, &problems));
    struct node *page = call_body(c, "feed-page");

    call_show_done(c, page, done_codes);
    add_feed(page, &feed);
    for (size_t i = 0; i < problems.count && i < PROBLEMS_SHOWN; i++) {
        struct node *node = node_add(page, "refused-line");

        node_set_count(node, "line", problems.first[i].line);
        node_set(node, "column",
                 str_is_empty(problems.first[i].field) ? STR_NONE : problems.first[i].field);
        node_set(node, "code", problems.first[i].code);
        node_set(node, "value",
                 str_is_empty(problems.first[i].value) ? STR_NONE : problems.first[i].value);
    }
    if (problems.count > PROBLEMS_SHOWN)
        node_set_count(page, "after", problems.first[PROBLEMS_SHOWN - 1].line);
    return RES_OK;
}

static struct feed_sending
sending_of(const struct call *c, const struct feed_place *place, const struct send_input *in,
           unsigned kind)
{
    const uint64_t person = c->viewer.token == 0 ? c->viewer.person : 0;

    return (struct feed_sending){
        .spec = {.place = place,               .source = in->source, .person = person},
        .file = { .person = person,
                 .name = in->file.name,
                 .kind = (enum file_kind)kind,
                 .fd = in->file.fd,
                 .size = in->file.size},
        .key = call_key(c),
        .address = STR("/desk/feeds/"),
        .actor = c->viewer.person,
    };
}

/* POST /desk/feeds: kept; a runner takes it in. */
enum result
feed_page_send(struct call *c)
{
    const struct send_input *in = c->input;
    const unsigned kind = in->file.is_sent ? file_kind_of(in->file.fd, FILE_TABLES | FILE_XML) : 0;
    const struct feed_place place = {.brand = c->portal->brand, .portal = c->portal->code};
    struct feed_sending sending = sending_of(c, &place, in, kind);
    struct str code;
    struct str first;

    if (!str_is_empty(in->kind) && !feed_kind_from(in->kind, &sending.spec.kind))
        problems_add(&c->problems, "kind", "feed.kind");
    if (in->file.is_sent && kind == 0)
        problems_add(&c->problems, "file", "feed.not-a-table");
    if (!problems_none(&c->problems))
        return show_list(c, 0);
    const enum result r = feed_send(c->db, c->arena, &sending, &code);

    if (r == RES_CONFLICT && once_address(c->db, c->arena, sending.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    if (r != RES_OK && (r != RES_CONFLICT || str_is_empty(code)))
        return r;
    return call_done(c, call_address(c, arena_printf(c->arena, "/desk/feeds/%.*s", STR_ARG(code))),
                     "feed-sent");
}
