/* What was described in somebody's own words: the subjects that fit, and what they may read first
 * (TKT-3, KB-3). */
#include "handlers/help/help_page.h"
#include "handlers/knowledge/knowledge_page.h"
#include "handlers/subject/subject_page.h"
#include "handlers/tables.h"

#define SUBJECTS_MOST    8
#define ARTICLES_OFFERED 3
#define ARTICLES_MOST    12
#define HELPS_MOST       3
#define SUBJECTS_AT_SIDE 4

struct subject_search_input {
    struct str q;
};

static const struct field subject_search_fields[] = {
    FIELD_TEXT(struct subject_search_input, q, "q", .from = FROM_QUERY),
};

const struct form subject_search_form = FORM(struct subject_search_input, subject_search_fields);

/* How much of each kind a page shows. */
struct share {
    size_t helps, articles, subjects;
};

static void
show_helps(struct call *c, struct node *body, const struct search_query *query, size_t most)
{
    const struct help_scope scope = help_page_scope(c);
    const struct help_tree *const *trees = NULL;
    const size_t count = help_find(&scope, c->arena, query, most, &trees);

    for (size_t i = 0; i < count; i++)
        help_page_show(c, body, trees[i]);
}

static enum result
show_articles(struct call *c, struct node *body, const struct search_query *query, size_t most)
{
    const struct knowledge_reader reader = knowledge_page_reader(c);
    struct knowledge_hits hits = {.count = 0};
    const enum result r = knowledge_find(c->db, c->arena, &reader, query, most, &hits);

    if (r == RES_OK)
        knowledge_page_show(c, body, &hits);
    return r;
}

static void
show_subjects(struct call *c, struct node *body, const struct search_query *query, size_t most)
{
    const struct subject_scope scope = subject_scope_of(c);
    const struct subject *const *found = NULL;
    const size_t count = subject_find(&scope, c->arena, query, most, &found);

    for (size_t i = 0; i < count; i++)
        subject_show(c, body, found[i]);
}

/* Without the database the articles are missing; the page says so, and is not kept for others. */
static void
show_partly(struct call *c, struct node *body)
{
    node_set(body, "partial", STR("yes"));
    c->is_shared = false;
}

/* Guided help and subjects need no database: they are shown while it is away. */
static enum result
show_found(struct call *c, struct node *body, struct str q, const struct share *share)
{
    const struct subject_scope scope = subject_scope_of(c);
    struct search_query query;

    subject_query(&scope, c->arena, q, &query);
    if (portal_has(c->portal, STR("knowledge"))) {
        show_helps(c, body, &query, share->helps);
        const enum result r = show_articles(c, body, &query, share->articles);

        if (r != RES_OK && r != RES_UNAVAILABLE)
            return r;
        if (r == RES_UNAVAILABLE)
            show_partly(c, body);
    }
    if (portal_has(c->portal, STR("tickets")))
        show_subjects(c, body, &query, share->subjects);
    return RES_OK;
}

/* GET /requests/subjects?q= : subjects by one's own words, with what to read first; all of them
   while nothing is asked for. */
enum result
subject_search(struct call *c)
{
    static const struct share share = {1, ARTICLES_OFFERED, SUBJECTS_MOST};
    const struct subject_search_input *const in = c->input;

    if (!portal_has(c->portal, STR("tickets")))
        return RES_NOT_FOUND;
    struct node *const body = call_body(c, "subject-search");

    if (str_is_empty(in->q)) {
        subject_show_tree(c, body);
        return RES_OK;
    }
    node_set(body, "q", in->q);
    return show_found(c, body, in->q, &share);
}

/* GET /search?q= : guided help, articles and subjects. */
enum result
subject_search_all(struct call *c)
{
    static const struct share share = {HELPS_MOST, ARTICLES_MOST, SUBJECTS_AT_SIDE};
    const struct subject_search_input *const in = c->input;

    if (!portal_has(c->portal, STR("tickets")) && !portal_has(c->portal, STR("knowledge")))
        return RES_NOT_FOUND;
    struct node *const body = call_body(c, "search-page");

    if (str_is_empty(in->q))
        return RES_OK;
    node_set(body, "q", in->q);
    return show_found(c, body, in->q, &share);
}
