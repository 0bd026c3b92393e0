/* Articles as readers find and read them, and say whether they helped (KB-1, KB-3). */
#include "handlers/knowledge/knowledge_page.h"

#include "fcgi/base/zone.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/limit.h"
#include "fcgi/snapshot.h"
#include "fcgi/view/markdown.h"
#include "handlers/help/help_page.h"
#include "handlers/subject/subject_page.h"
#include "handlers/tables.h"

#define FEATURE    STR("knowledge")
#define LIST_MOST  50
#define FOUND_MOST 20
#define NOTES_MOST 50

static const char *const done_codes[] = {"vote-yes", "vote-no", NULL};

struct list_input {
    struct str search, line, after;
};

static const struct field list_fields[] = {
    FIELD_TEXT(struct list_input, search, "q", .from = FROM_QUERY, .most = 200),
    FIELD_TEXT(struct list_input, line, "line", .from = FROM_QUERY, .most = 40),
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 60),
};

const struct form knowledge_list_form = FORM(struct list_input, list_fields);

struct one_input {
    struct str article;
};

static const struct field one_fields[] = {
    FIELD_CODE(struct one_input, article, "article", .from = FROM_PATH, .required = true,
               .most = 60),
};

const struct form knowledge_form = FORM(struct one_input, one_fields);

struct vote_input {
    struct str article, helpful, note;
};

static const struct field vote_fields[] = {
    FIELD_CODE(struct vote_input, article, "article", .from = FROM_PATH, .required = true,
               .most = 60),
    FIELD_CODE(struct vote_input, helpful, "helpful", .from = FROM_BODY, .required = true,
               .most = 3),
    FIELD_PROSE(struct vote_input, note, "note", .from = FROM_BODY, .most = KNOWLEDGE_NOTE_MOST),
};

const struct form knowledge_vote_form = FORM(struct vote_input, vote_fields);

struct knowledge_reader
knowledge_page_reader(const struct call *c)
{
    return knowledge_reader(c->arena, &c->viewer, c->portal->brand, c->portal->code,
                            c->locale->tag);
}

void
knowledge_page_show(struct call *c, struct node *parent, const struct knowledge_hits *hits)
{
    for (size_t i = 0; portal_has(c->portal, FEATURE) && i < hits->count; i++) {
        const struct knowledge_hit *hit = &hits->first[i];
        struct node *node = node_add(parent, "knowledge");

        node_set(node, "code", hit->code);
        node_set(node, "title", hit->title);
        node_set(node, "lead", hit->lead);
        node_set(node, "lang", hit->locale);
        if (!str_is_empty(hit->line))
            node_set(node, "line", hit->line);
    }
}

void
knowledge_page_each(struct call *c, knowledge_visit *visit, void *arg)
{
    const struct knowledge_public *const all = snapshot_part(c->snapshot, knowledge_load);

    if (!portal_has(c->portal, FEATURE))
        return;
    visit(c, STR("/articles"), arg);
    for (size_t i = 0; all != NULL && i < all->count; i++) {
        const struct knowledge_place *const place = &all->first[i];

        if (str_is(place->brand, c->portal->brand) &&
            (str_is_empty(place->portal) || str_is(place->portal, c->portal->code)))
            visit(c, arena_printf(c->arena, "/articles/%.*s", STR_ARG(place->code)), arg);
    }
}

/* --- the list --- */

static void
show_help(struct call *c, struct node *body, const struct search_query *query)
{
    const struct help_scope scope = help_page_scope(c);
    const struct help_tree *const *trees = NULL;
    const size_t count = help_find(&scope, c->arena, query, 4, &trees);

    for (size_t i = 0; i < count; i++)
        help_page_show(c, body, trees[i]);
}

static enum result
show_found(struct call *c, struct node *body, const struct knowledge_reader *reader,
           struct str typed)
{
    const struct subject_scope scope = subject_scope_of(c);
    struct search_query query;
    struct knowledge_hits hits;

    subject_query(&scope, c->arena, typed, &query);
    TRY(knowledge_find(c->db, c->arena, reader, &query, FOUND_MOST, &hits));
    node_set(body, "search", typed);
    show_help(c, body, &query);
    knowledge_page_show(c, body, &hits);
    return RES_OK;
}

/* GET /articles */
enum result
knowledge_page_list(struct call *c)
{
    const struct list_input *in = c->input;
    const struct knowledge_reader reader = knowledge_page_reader(c);
    const struct knowledge_part part = {in->line, in->after, LIST_MOST + 1};
    struct knowledge_hits hits;

    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    struct node *body = call_body(c, "articles");

    if (!str_is_empty(in->search))
        return show_found(c, body, &reader, in->search);
    TRY(knowledge_list(c->db, c->arena, &reader, &part, &hits));
    if (hits.count > LIST_MOST) {
        hits.count = LIST_MOST;
        node_set(body, "next", hits.first[LIST_MOST - 1].code);
    }
    if (!str_is_empty(in->line))
        node_set(body, "line", in->line);
    node_set_flag(body, "later", !str_is_empty(in->after));
    knowledge_page_show(c, body, &hits);
    return RES_OK;
}

/* --- one of them --- */

/* What only those who look after texts are told. */
static void
tell_state(struct call *c, struct node *body, const struct knowledge *knowledge)
{
    if (!viewer_may(&c->viewer, RIGHT_TEXTS))
        return;
    node_set_flag(body, "staff", true);
    node_set_flag(body, "outdated", knowledge_is_outdated(knowledge));
    node_set_count(body, "version", knowledge->version);
    node_set(body, "audience", knowledge->audience);
}

static enum result
show_article(struct call *c, struct str code, struct knowledge *out)
{
    const struct knowledge_reader reader = knowledge_page_reader(c);

    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    TRY(knowledge_read(c->db, c->arena, &reader, code, out));
    struct node *body = call_body(c, "article-page");

    node_set(body, "code", out->code);
    node_set(body, "title", out->title);
    node_set(body, "lead", out->lead);
    node_set(body, "lang", out->locale);
    if (c->zone != NULL)
        node_set_day(body, "changed", zone_day(c->zone, out->changed_at));
    node_set_flag(body, "foreign", !str_is(out->locale, c->locale->tag));
    if (!str_is_empty(out->line))
        node_set(body, "line", out->line);
    if (!str_is_empty(out->subject) && portal_has(c->portal, STR("tickets")))
        node_set(body, "subject", out->subject);
    tell_state(c, body, out);
    call_show_done(c, body, done_codes);
    markdown_show(body, out->body);
    const struct help_tree *tree =
        help_of_subject(help_page_all(c), c->portal->brand, out->subject);

    if (tree != NULL)
        help_page_show(c, body, tree);
    knowledge_page_show(c, body, &out->related);
    struct node *form = call_form(
        c, body, "vote", arena_printf(c->arena, "/articles/%.*s/vote", STR_ARG(out->code)));
    struct node *note = call_field(c, form, "note", STR_NONE);

    node_set(note, "type", STR("text-area"));
    node_set_flag(note, "optional", true);
    return RES_OK;
}

/* GET /articles/{article} */
enum result
knowledge_page_one(struct call *c)
{
    const struct one_input *in = c->input;
    struct knowledge knowledge;

    return show_article(c, in->article, &knowledge);
}

/* Who votes: the person, else the browser by the cookie its forms are bound to; as a digest. */
static struct str
voter_of(struct call *c)
{
    const struct str who =
        c->viewer.is_known ? c->viewer.person_code : call_remembered(c, STR("form"));

    return secret_digest(c->arena, arena_printf(c->arena, "vote %s %.*s",
                                                c->viewer.is_known ? "person" : "form",
                                                STR_ARG(str_or_empty(who))));
}

/* POST /articles/{article}/vote */
enum result
knowledge_page_vote(struct call *c)
{
    const struct vote_input *in = c->input;
    const bool is_helpful = str_is(str_or_empty(in->helpful), STR("yes"));
    const struct knowledge_reader reader = knowledge_page_reader(c);
    struct knowledge knowledge;

    if (!problems_none(&c->problems))
        return show_article(c, in->article, &knowledge);
    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    TRY(knowledge_read(c->db, c->arena, &reader, in->article, &knowledge));
    TRY(limit_count(c->db, LIMIT_VOTE, limit_network(c->arena, c->request.address)));
    const struct knowledge_vote vote = {
        .knowledge = knowledge.id,
        .locale = knowledge.locale,
        .version = knowledge.version,
        .voter = voter_of(c),
        .is_helpful = is_helpful,
        .note = in->note,
    };

    TRY(knowledge_vote(c->db, &vote));
    return call_done(
        c, call_address(c, arena_printf(c->arena, "/articles/%.*s", STR_ARG(knowledge.code))),
        is_helpful ? "vote-yes" : "vote-no");
}

/* --- the country team --- */

static const char *
state_of(const struct knowledge_text_state *text)
{
    if (text->version == 0)
        return "missing";
    if (str_is(text->locale, text->source))
        return "source";
    return text->source_version < text->newest ? "outdated" : "current";
}

static void
show_text(struct node *parent, const struct knowledge_text_state *text)
{
    struct node *node = node_add(parent, "article-text");

    node_set(node, "lang", text->locale);
    node_set(node, "state", str_from(state_of(text)));
    if (text->version == 0)
        return;
    node_set(node, "title", text->title);
    node_set_count(node, "version", text->version);
    node_set_count(node, "says", text->source_version);
    node_set_instant(node, "changed", text->changed_at);
    node_set_count(node, "helpful", text->helpful);
    node_set_count(node, "unhelpful", text->unhelpful);
}

static struct node *
show_state(struct node *body, const struct knowledge_text_state *text)
{
    struct node *node = node_add(body, "article-state");

    node_set(node, "code", text->code);
    node_set(node, "audience", text->audience);
    node_set(node, "lang", text->source);
    node_set_count(node, "newest", text->newest);
    return node;
}

static enum result
show_notes(struct call *c, struct node *body, const struct knowledge_shelf *shelf)
{
    const struct knowledge_note *notes = NULL;
    size_t count = 0;

    TRY(knowledge_notes(c->db, c->arena, shelf, NOTES_MOST, &notes, &count));
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(body, "article-note");

        node_set(node, "code", notes[i].code);
        node_set(node, "lang", notes[i].locale);
        node_set(node, "text", notes[i].note);
        node_set_count(node, "version", notes[i].version);
        node_set_flag(node, "helpful", notes[i].is_helpful);
        node_set_instant(node, "at", notes[i].voted_at);
    }
    return RES_OK;
}

static struct str
locales_of(const struct call *c)
{
    struct text text = {.arena = c->arena};

    for (size_t i = 0; i < c->portal->locale_count; i++) {
        if (!c->portal->locales[i].is_pseudo)
            text_printf(&text, "%s%.*s", text.len == 0 ? "" : ",",
                        STR_ARG(c->portal->locales[i].tag));
    }
    return text_str(&text);
}

/* GET /desk/articles */
enum result
knowledge_page_desk(struct call *c)
{
    const struct knowledge_shelf shelf = {c->portal->brand, c->portal->code, locales_of(c)};
    const struct knowledge_text_state *texts = NULL;
    size_t count = 0;
    size_t outdated = 0;
    size_t missing = 0;
    struct node *article = NULL;

    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    TRY(knowledge_review(c->db, c->arena, &shelf, &texts, &count));
    struct node *body = call_body(c, "article-desk");

    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !str_is(texts[i].code, texts[i - 1].code))
            article = show_state(body, &texts[i]);
        show_text(article, &texts[i]);
        outdated += str_is(str_from(state_of(&texts[i])), STR("outdated"));
        missing += texts[i].version == 0;
    }
    node_set_count(body, "outdated", outdated);
    node_set_count(body, "missing", missing);
    return show_notes(c, body, &shelf);
}
