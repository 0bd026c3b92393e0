/* Guided help, a step a page: the choices made stand in the address, so that it works without
 * scripts, goes back, and can be sent to a colleague (KB-2). */
#include "handlers/help/help_page.h"

#include "fcgi/snapshot.h"
#include "handlers/tables.h"

#define FEATURE      STR("knowledge")
#define CHOICES_MOST 400

static const char *const done_codes[] = {"help-solved", NULL};

struct step_input {
    struct str tree, path;
};

static const struct field step_fields[] = {
    FIELD_CODE(struct step_input, tree, "tree", .from = FROM_PATH, .required = true, .most = 60),
    FIELD_CODE(struct step_input, path, "path", .from = FROM_QUERY, .most = CHOICES_MOST),
};

const struct form help_form = FORM(struct step_input, step_fields);

struct solved_input {
    struct str tree, path, solved;
};

static const struct field solved_fields[] = {
    FIELD_CODE(struct solved_input, tree, "tree", .from = FROM_PATH, .required = true, .most = 60),
    FIELD_CODE(struct solved_input, path, "path", .from = FROM_BODY, .most = CHOICES_MOST),
    FIELD_CODE(struct solved_input, solved, "solved", .from = FROM_BODY, .required = true,
               .most = 3),
};

const struct form help_solved_form = FORM(struct solved_input, solved_fields);

const struct helps *
help_page_all(const struct call *c)
{
    static const struct helps none;
    const struct helps *all = snapshot_part(c->snapshot, help_load);

    return all == NULL ? &none : all;
}

struct help_scope
help_page_scope(const struct call *c)
{
    return (struct help_scope){help_page_all(c), c->portal->brand, c->locale->tag};
}

void
help_page_each(struct call *c, help_visit *visit, void *arg)
{
    const struct helps *const all = help_page_all(c);

    if (!portal_has(c->portal, FEATURE))
        return;
    visit(c, STR("/help"), arg);
    for (size_t i = 0; i < all->count; i++) {
        if (str_is(all->first[i].brand, c->portal->brand))
            visit(c, arena_printf(c->arena, "/help/%.*s", STR_ARG(all->first[i].code)), arg);
    }
}

void
help_page_show(struct call *c, struct node *parent, const struct help_tree *tree)
{
    if (!portal_has(c->portal, FEATURE))
        return;
    const struct help_text words = help_words_of(&tree->texts, tree->code, c->locale->tag);
    struct node *node = node_add(parent, "help");

    node_set(node, "code", tree->code);
    node_set(node, "title", words.title);
    node_set(node, "lead", words.body);
    node_set(node, "lang", words.locale);
    if (!str_is_empty(tree->line))
        node_set(node, "line", tree->line);
}

/* GET /help */
enum result
help_page_list(struct call *c)
{
    const struct helps *all = help_page_all(c);

    if (!portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    struct node *body = call_body(c, "help-list");

    call_show_done(c, body, done_codes);
    for (size_t i = 0; i < all->count; i++) {
        if (str_is(all->first[i].brand, c->portal->brand))
            help_page_show(c, body, &all->first[i]);
    }
    return RES_OK;
}

/* --- a step --- */

static struct str
step_path(struct call *c, const struct help_tree *tree, struct str choices)
{
    return str_is_empty(choices) ? arena_printf(c->arena, "/help/%.*s", STR_ARG(tree->code))
                                 : arena_printf(c->arena, "/help/%.*s?path=%.*s",
                                                STR_ARG(tree->code), STR_ARG(choices));
}

static struct str
with_choice(struct call *c, const struct help_walk *walk, struct str choice)
{
    const struct str before = help_choices(c->arena, walk, walk->count);

    return str_is_empty(before)
               ? choice
               : arena_printf(c->arena, "%.*s.%.*s", STR_ARG(before), STR_ARG(choice));
}

/* '@' and '=' and blanks are all a path holds besides letters, digits and hyphens. */
static struct str
in_query(struct call *c, struct str path)
{
    struct text text = {.arena = c->arena};

    for (size_t i = 0; i < path.len; i++) {
        if (path.at[i] == ' ')
            text_add_char(&text, '+');
        else if (path.at[i] == '@' || path.at[i] == '=')
            text_printf(&text, "%%%02X", (unsigned)path.at[i]);
        else
            text_add_char(&text, path.at[i]);
    }
    return text_str(&text);
}

/* Where a request with all that was tried begins. */
static struct str
request_path(struct call *c, const struct help_walk *walk)
{
    return arena_printf(c->arena, "/requests/new/%.*s?path=%.*s", STR_ARG(walk->tree->subject),
                        STR_ARG(in_query(c, help_path(c->arena, walk))));
}

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

/* What was chosen so far, each with the way back to where it was asked. */
static void
show_taken(struct call *c, struct node *body, const struct help_walk *walk)
{
    for (size_t i = 0; i < walk->count; i++) {
        const struct help_taken *taken = &walk->taken[i];
        const struct help_text step =
            help_words_of(&taken->step->texts, taken->step_code, c->locale->tag);
        const struct help_text choice =
            help_words_of(&taken->choice->texts, taken->choice_code, c->locale->tag);
        struct node *node = node_add(body, "help-taken");

        node_set(node, "step", step.title);
        node_set(node, "choice", choice.title);
        node_set(node, "lang", step.locale);
        node_set(node, "path", step_path(c, walk->tree, help_choices(c->arena, walk, i)));
    }
}

static void
show_step(struct call *c, struct node *body, const struct help_walk *walk)
{
    const struct help_step *step = walk->at;
    const struct help_text words = help_words_of(&step->texts, step->code, c->locale->tag);
    struct node *node = node_add(body, "help-step");

    node_set(node, "code", step->code);
    node_set(node, "kind", help_kind_code(step->kind));
    node_set(node, "title", words.title);
    node_set(node, "lang", words.locale);
    if (!str_is_empty(step->drawing))
        node_set(node, "drawing", step->drawing);
    if (!str_is_empty(step->article))
        node_set(node, "article", step->article);
    add_paragraphs(node, words.body);
    for (size_t i = 0; i < step->choice_count && walk->count < HELP_STEPS_MOST; i++) {
        const struct help_choice *choice = &step->choices[i];
        struct node *option = node_add(node, "help-choice");

        node_set(option, "code", choice->code);
        node_set(option, "title",
                 help_words_of(&choice->texts, choice->code, c->locale->tag).title);
        node_set(option, "path", step_path(c, walk->tree, with_choice(c, walk, choice->code)));
    }
}

static void
show_walk(struct call *c, const struct help_walk *walk)
{
    const struct help_text words =
        help_words_of(&walk->tree->texts, walk->tree_code, c->locale->tag);
    struct node *body = call_body(c, "help-page");

    node_set(body, "code", walk->tree_code);
    node_set(body, "title", words.title);
    node_set(body, "lead", words.body);
    node_set(body, "lang", words.locale);
    if (!str_is_empty(walk->tree->line))
        node_set(body, "line", walk->tree->line);
    if (walk->count > 0)
        node_set(body, "back",
                 step_path(c, walk->tree, help_choices(c->arena, walk, walk->count - 1)));
    if (portal_has(c->portal, STR("tickets")))
        node_set(body, "request", request_path(c, walk));
    show_taken(c, body, walk);
    show_step(c, body, walk);
    if (walk->at->kind != HELP_SOLVED)
        return;
    struct node *form = call_form(
        c, body, "solved", arena_printf(c->arena, "/help/%.*s/solved", STR_ARG(walk->tree_code)));

    node_set(call_field(c, form, "path", help_choices(c->arena, walk, walk->count)), "type",
             STR("hidden"));
}

static enum result
find(struct call *c, struct str code, struct str choices, struct help_walk *walk)
{
    const struct help_tree *tree = help_by_code(help_page_all(c), c->portal->brand, code);

    if (tree == NULL || !portal_has(c->portal, FEATURE))
        return RES_NOT_FOUND;
    return help_follow(tree, str_or_empty(choices), walk) ? RES_OK : RES_NOT_FOUND;
}

/* GET /help/{tree} */
enum result
help_page_step(struct call *c)
{
    const struct step_input *in = c->input;
    struct help_walk walk;

    if (!problems_none(&c->problems))
        return RES_NOT_FOUND;
    TRY(find(c, in->tree, in->path, &walk));
    show_walk(c, &walk);
    return RES_OK;
}

/* POST /help/{tree}/solved: says whether an end helped; who was not helped goes on to a request. */
enum result
help_page_solved(struct call *c)
{
    const struct solved_input *in = c->input;
    const bool is_solved = str_is(str_or_empty(in->solved), STR("yes"));
    struct help_walk walk;

    TRY(find(c, in->tree, in->path, &walk));
    if (walk.at->kind != HELP_SOLVED)
        return RES_NOT_FOUND;
    if (!problems_none(&c->problems)) {
        show_walk(c, &walk);
        return RES_OK;
    }
    TRY(help_count(c->db, &walk, is_solved));
    if (is_solved || !portal_has(c->portal, STR("tickets")))
        return call_done(c, call_address(c, STR("/help")), "help-solved");
    return call_see_other(c, call_address(c, request_path(c, &walk)));
}

/* --- what requests keep --- */

struct str
help_page_path(struct call *c, struct str typed)
{
    struct help_walk walk;

    return !str_is_empty(typed) &&
                   help_path_read(help_page_all(c), c->portal->brand, typed, &walk) &&
                   walk.tree != NULL
               ? typed
               : STR_NONE;
}

static void
show_kept(struct call *c, struct node *parent, const struct help_taken *taken)
{
    struct node *node = node_add(parent, "help-taken");

    node_set(node, "step",
             taken->step == NULL
                 ? taken->step_code
                 : help_words_of(&taken->step->texts, taken->step_code, c->locale->tag).title);
    node_set(node, "choice",
             taken->choice == NULL
                 ? taken->choice_code
                 : help_words_of(&taken->choice->texts, taken->choice_code, c->locale->tag).title);
    node_set(node, "lang",
             taken->step == NULL
                 ? STR("und")
                 : help_words_of(&taken->step->texts, taken->step_code, c->locale->tag).locale);
}

void
help_page_show_path(struct call *c, struct node *parent, struct str path)
{
    struct help_walk walk;

    if (str_is_empty(path) || !help_path_read(help_page_all(c), c->portal->brand, path, &walk))
        return;
    struct node *node = node_add(parent, "help-path");
    struct help_text words = {STR("und"), walk.tree_code, STR("")};

    if (walk.tree != NULL)
        words = help_words_of(&walk.tree->texts, walk.tree_code, c->locale->tag);
    node_set(node, "code", walk.tree_code);
    node_set(node, "title", words.title);
    node_set(node, "lang", words.locale);
    node_set_count(node, "version", walk.version);
    node_set_flag(node, "older", walk.tree == NULL || walk.tree->version != walk.version);
    for (size_t i = 0; i < walk.count; i++)
        show_kept(c, node, &walk.taken[i]);
}
