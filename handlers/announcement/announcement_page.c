/* Announcements as pages, as a feed, and as notices on every page. */
#include "handlers/announcement/announcement_page.h"

#include "fcgi/snapshot.h"
#include "handlers/announcement/announcement.h"
#include "handlers/tables.h"

#define LIST_MOST 100

static const char *const state_codes[] = {"planned", "current", "past"};

struct announcement_input {
    struct str announcement;
};

static const struct field announcement_fields[] = {
    FIELD_CODE(struct announcement_input, announcement, "announcement", .from = FROM_PATH,
               .required = true, .most = 40),
};

const struct form announcement_form = FORM(struct announcement_input, announcement_fields);

static const struct announcements *
all_of(const struct call *c)
{
    static const struct announcements none;
    const struct announcements *all = snapshot_part(c->snapshot, announcement_load);

    return all == NULL ? &none : all;
}

/* Paragraphs become elements here: templates never walk text (facts/reliability.md V18). */
static void
add_paragraphs(struct node *node, struct str body)
{
    struct str rest = body;

    while (!str_is_empty(rest)) {
        const size_t end = str_find_str(rest, STR("\n\n"));
        const struct str paragraph = str_trim(str_slice(rest, 0, end));

        if (!str_is_empty(paragraph))
            node_text(node_add(node, "paragraph"), paragraph);
        rest = str_slice(rest, end + 2, rest.len);
    }
}

static void
add_announcement(struct call *c, struct node *parent, const struct announcement *announcement,
                 bool is_whole)
{
    const struct announcement_text *text = announcement_words(announcement, c->locale->tag);
    struct node *node = node_add(parent, "announcement");

    node_set(node, "id", announcement->code);
    node_set(node, "severity", announcement->severity);
    node_set(node, "title", text == NULL ? announcement->code : text->title);
    node_set(node, "lang", text == NULL ? STR("en") : text->locale);
    node_set_instant(node, "published", announcement->published);
    node_set_instant(node, "starts", announcement->starts);
    if (announcement->ends.seconds != 0)
        node_set_instant(node, "ends", announcement->ends);
    node_set(node, "state", str_from(state_codes[announcement_state(announcement, c->now)]));
    if (is_whole && text != NULL)
        add_paragraphs(node, text->body);
}

static bool
is_shown(const struct call *c, const struct announcement *announcement)
{
    return announcement_concerns(announcement, c->portal->brand, c->portal->code);
}

void
announcement_show_news(struct call *c, struct node *parent, size_t most)
{
    const struct announcements *all = all_of(c);
    size_t shown = 0;

    for (size_t i = 0; i < all->count && shown < most; i++) {
        if (!is_shown(c, &all->first[i]) ||
            announcement_state(&all->first[i], c->now) == ANNOUNCEMENT_PAST)
            continue;
        add_announcement(c, parent, &all->first[i], false);
        shown++;
    }
}

void
announcement_each(struct call *c, announcement_visit *visit, void *arg)
{
    const struct announcements *all = all_of(c);

    for (size_t i = 0; i < all->count; i++) {
        if (is_shown(c, &all->first[i]) &&
            announcement_state(&all->first[i], c->now) != ANNOUNCEMENT_PAST)
            visit(c, arena_printf(c->arena, "/announcements/%.*s", STR_ARG(all->first[i].code)),
                  arg);
    }
}

void
announcement_frame(struct call *c, struct node *root)
{
    const struct announcements *all = all_of(c);

    for (size_t i = 0; i < all->count; i++) {
        const struct announcement *announcement = &all->first[i];
        const struct announcement_text *text = announcement_words(announcement, c->locale->tag);

        if (!announcement->is_pinned || text == NULL || !is_shown(c, announcement) ||
            announcement_state(announcement, c->now) != ANNOUNCEMENT_CURRENT)
            continue;
        struct node *notice = node_add(root, "notice");

        node_set(notice, "id", announcement->code);
        node_set(notice, "severity", announcement->severity);
        node_set(notice, "title", text->title);
        node_set(notice, "lang", text->locale);
        node_set_instant(notice, "starts", announcement->starts);
        if (announcement->ends.seconds != 0)
            node_set_instant(notice, "ends", announcement->ends);
    }
}

/* When the list last changed for a reader: the latest publication that has passed. */
static struct instant
last_change(const struct call *c)
{
    const struct announcements *all = all_of(c);
    struct instant latest = {0};

    for (size_t i = 0; i < all->count; i++) {
        const struct instant published = all->first[i].published;

        if (is_shown(c, &all->first[i]) && published.seconds <= c->now.seconds &&
            published.seconds > latest.seconds)
            latest = published;
    }
    return latest;
}

static void
add_list(struct call *c, bool is_whole)
{
    const struct announcements *all = all_of(c);
    struct node *body = call_body(c, "announcements");
    const struct instant latest = last_change(c);
    size_t shown = 0;

    node_set(body, "feed", call_absolute(c, c->locale->tag, STR("/announcements.atom")));
    if (latest.seconds != 0)
        node_set_instant(body, "updated", latest);
    for (size_t i = 0; i < all->count && shown < LIST_MOST; i++) {
        if (!is_shown(c, &all->first[i]))
            continue;
        add_announcement(c, body, &all->first[i], is_whole);
        shown++;
    }
}

/* GET /announcements */
enum result
announcement_list(struct call *c)
{
    add_list(c, false);
    return RES_OK;
}

/* GET /announcements.atom */
enum result
announcement_feed(struct call *c)
{
    add_list(c, true);
    return RES_OK;
}

/* GET /announcements/{announcement} */
enum result
announcement_show(struct call *c)
{
    const struct announcement_input *in = c->input;
    const struct announcements *all = all_of(c);

    for (size_t i = 0; i < all->count; i++) {
        if (!str_is(all->first[i].code, in->announcement) || !is_shown(c, &all->first[i]))
            continue;
        add_announcement(c, call_body(c, "announcement-page"), &all->first[i], true);
        return RES_OK;
    }
    return RES_NOT_FOUND;
}
