/* Turns md4c's call-backs into nodes or words; must not know what the texts are about. */
#include "fcgi/view/markdown.h"

#include <assert.h>
#include <md4c.h>

#define DEPTH_MOST 12 /* blocks inside one another */
#define LEVEL_TOP  2
#define LEVEL_MOST 4

struct reader {
    struct node *blocks[DEPTH_MOST + 1]; /* the first is the parent; NULL without a tree */
    size_t depth, beyond;                /* beyond: entered, but not shown as blocks */
    struct node *leaf;                   /* where runs go; NULL: none is open */
    struct node *link;
    size_t links; /* open ones, good or not */
    unsigned strong, emphasis;
    bool is_code, is_head;
    struct text *words; /* NULL: not wanted */
    struct text *code;
    struct markdown_findings findings;
};

static void
node_flag(struct node *node, const char *name, bool value)
{
    if (node != NULL)
        node_set_flag(node, name, value);
}

static struct node *
below(struct node *parent, const char *name)
{
    return parent == NULL ? NULL : node_add(parent, name);
}

static struct node *
inner(struct reader *reader)
{
    return reader->blocks[reader->depth];
}

static struct node *
add_block(struct reader *reader, const char *kind)
{
    struct node *block = below(inner(reader), "text-block");

    if (block != NULL)
        node_set(block, "kind", str_from(kind));
    return block;
}

/* Whether so many blocks can still be opened inside one another. */
static bool
has_room(const struct reader *reader, size_t levels)
{
    return reader->beyond == 0 && reader->depth + levels <= DEPTH_MOST;
}

/* Opens a block or an item; what has no room is counted, and what stands in it goes to the block
 * around it. */
static struct node *
push(struct reader *reader, const char *name, const char *kind, size_t levels)
{
    if (!has_room(reader, levels)) {
        reader->beyond++;
        reader->findings.depth++;
        return NULL;
    }
    struct node *node = below(inner(reader), name);

    if (node != NULL && kind != NULL)
        node_set(node, "kind", str_from(kind));
    reader->blocks[++reader->depth] = node;
    return node;
}

static void
pop(struct reader *reader)
{
    if (reader->beyond > 0)
        reader->beyond--;
    else if (reader->depth > 0)
        reader->depth--;
    reader->leaf = NULL;
}

static void
end_line(struct reader *reader)
{
    reader->leaf = NULL;
    if (reader->words != NULL)
        text_add_char(reader->words, '\n');
}

static void
open_list(struct reader *reader, bool is_ordered, unsigned start)
{
    struct node *list = push(reader, "text-block", "list", 2);

    node_flag(list, "ordered", is_ordered);
    if (list != NULL && is_ordered && start != 1)
        node_set_count(list, "start", start);
}

static void
open_heading(struct reader *reader, unsigned level)
{
    const unsigned shown = level < LEVEL_TOP ? LEVEL_TOP : level > LEVEL_MOST ? LEVEL_MOST : level;

    if (level < LEVEL_TOP)
        reader->findings.titles++;
    reader->leaf = add_block(reader, "heading");
    if (reader->leaf != NULL)
        node_set_count(reader->leaf, "level", shown);
}

static void
open_cell(struct reader *reader, MD_ALIGN align)
{
    if (reader->beyond > 0) {
        reader->leaf = add_block(reader, "paragraph");
        return;
    }
    reader->leaf = below(inner(reader), "text-cell");
    if (reader->leaf != NULL && (align == MD_ALIGN_RIGHT || align == MD_ALIGN_CENTER))
        node_set(reader->leaf, "align", align == MD_ALIGN_RIGHT ? STR("end") : STR("centre"));
}

static void
open_code(struct reader *reader, struct text *code)
{
    code->len = 0;
    reader->code = code;
    reader->leaf = add_block(reader, "code");
}

struct context {
    struct reader reader;
    struct text code;
};

static int
enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct context *context = data;
    struct reader *reader = &context->reader;

    reader->leaf = NULL;
    switch (type) {
    case MD_BLOCK_QUOTE:
        push(reader, "text-block", "quote", 1);
        break;
    case MD_BLOCK_UL:
        open_list(reader, false, 1);
        break;
    case MD_BLOCK_OL:
        open_list(reader, true, ((const MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI:
        push(reader, "text-item", NULL, 1);
        break;
    case MD_BLOCK_HR:
        (void)add_block(reader, "rule");
        break;
    case MD_BLOCK_H:
        open_heading(reader, ((const MD_BLOCK_H_DETAIL *)detail)->level);
        break;
    case MD_BLOCK_CODE:
        open_code(reader, &context->code);
        break;
    case MD_BLOCK_P:
        reader->leaf = add_block(reader, "paragraph");
        break;
    case MD_BLOCK_TABLE:
        push(reader, "text-block", "table", 2);
        break;
    case MD_BLOCK_THEAD:
        reader->is_head = true;
        break;
    case MD_BLOCK_TR:
        node_flag(push(reader, "text-row", NULL, 1), "head", reader->is_head);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        open_cell(reader, ((const MD_BLOCK_TD_DETAIL *)detail)->align);
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_TBODY:
        break;
    }
    return 0;
}

static void
close_code(struct reader *reader)
{
    if (reader->leaf != NULL)
        node_set(reader->leaf, "text", text_str(reader->code));
    reader->code = NULL;
    end_line(reader);
}

static int
leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = &((struct context *)data)->reader;

    (void)detail;
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_TR:
        pop(reader);
        break;
    case MD_BLOCK_LI:
        end_line(reader);
        pop(reader);
        break;
    case MD_BLOCK_CODE:
        close_code(reader);
        break;
    case MD_BLOCK_THEAD:
        reader->is_head = false;
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_P:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        end_line(reader);
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_HR:
    case MD_BLOCK_TBODY:
        break;
    }
    return 0;
}

static struct node *
run_parent(struct reader *reader)
{
    if (reader->leaf == NULL)
        reader->leaf = add_block(reader, "line");
    return reader->link != NULL ? reader->link : reader->leaf;
}

static bool
is_path_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.';
}

/* A page of ours: "/articles/paper-jam", never "//host" or "/../". */
static bool
is_own_path(struct str to)
{
    if (!str_starts(to, STR("/")) || str_find_str(to, STR("//")) < to.len ||
        str_find_str(to, STR("..")) < to.len)
        return false;
    for (size_t i = 0; i < to.len; i++) {
        if (!is_path_letter(to.at[i]))
            return false;
    }
    return true;
}

/* https to somewhere, in letters an address has; what is to be escaped is escaped by its writer. */
static bool
is_https(struct str to)
{
    if (!str_starts(to, STR("https://")) || to.len < sizeof "https://a.b" - 1)
        return false;
    for (size_t i = 0; i < to.len; i++) {
        const char c = to.at[i];

        if (c <= ' ' || c >= 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' || c == '@')
            return false;
    }
    return true;
}

static void
open_link(struct reader *reader, struct str to)
{
    const bool is_own = is_own_path(to);

    if (reader->links++ > 0)
        return;
    if (!is_own && !is_https(to)) {
        if (reader->findings.links++ == 0)
            reader->findings.link = to;
        return;
    }
    struct node *parent = run_parent(reader);

    reader->link = below(parent, "text-run");
    if (reader->link != NULL)
        node_set(reader->link, is_own ? "path" : "href", to);
}

static int
enter_span(MD_SPANTYPE type, void *detail, void *data)
{
    struct reader *reader = &((struct context *)data)->reader;

    if (type == MD_SPAN_EM)
        reader->emphasis++;
    else if (type == MD_SPAN_STRONG)
        reader->strong++;
    else if (type == MD_SPAN_CODE)
        reader->is_code = true;
    else if (type == MD_SPAN_IMG)
        reader->findings.pictures++;
    else if (type == MD_SPAN_A)
        open_link(reader, (struct str){((const MD_SPAN_A_DETAIL *)detail)->href.text,
                                       ((const MD_SPAN_A_DETAIL *)detail)->href.size});
    return 0;
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *data)
{
    struct reader *reader = &((struct context *)data)->reader;

    (void)detail;
    if (type == MD_SPAN_EM)
        reader->emphasis--;
    else if (type == MD_SPAN_STRONG)
        reader->strong--;
    else if (type == MD_SPAN_CODE)
        reader->is_code = false;
    else if (type == MD_SPAN_A && --reader->links == 0)
        reader->link = NULL;
    return 0;
}

static void
put_text(struct reader *reader, struct str text)
{
    if (reader->words != NULL)
        text_add(reader->words, text);
    if (reader->code != NULL) {
        text_add(reader->code, text);
        return;
    }
    struct node *run = reader->blocks[0] == NULL ? NULL : below(run_parent(reader), "text-run");

    if (run == NULL)
        return;
    node_set(run, "text", text);
    node_set_flag(run, "strong", reader->strong > 0);
    node_set_flag(run, "emphasis", reader->emphasis > 0);
    node_set_flag(run, "code", reader->is_code);
}

static void
put_break(struct reader *reader)
{
    struct node *run = reader->blocks[0] == NULL ? NULL : below(run_parent(reader), "text-run");

    if (reader->words != NULL)
        text_add_char(reader->words, ' ');
    node_flag(run, "break", true);
}

/* The five names XML has, and a blank that does not break; any other stays as it is written. */
static struct str
character_named(struct str entity)
{
    static const struct {
        struct str name, text;
    } known[] = {
        {STR_INIT("&amp;"),  STR_INIT("&")     },
        {STR_INIT("&lt;"),   STR_INIT("<")     },
        {STR_INIT("&gt;"),   STR_INIT(">")     },
        {STR_INIT("&quot;"), STR_INIT("\"")    },
        {STR_INIT("&apos;"), STR_INIT("'")     },
        {STR_INIT("&nbsp;"), STR_INIT("\u00A0")},
    };

    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (str_is(known[i].name, entity))
            return known[i].text;
    }
    return entity;
}

static int
take_text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *data)
{
    struct reader *reader = &((struct context *)data)->reader;
    const struct str text = {at, size};

    switch (type) {
    case MD_TEXT_NULLCHAR:
        put_text(reader, STR("\uFFFD"));
        break;
    case MD_TEXT_BR:
        put_break(reader);
        break;
    case MD_TEXT_SOFTBR:
        put_text(reader, STR(" "));
        break;
    case MD_TEXT_ENTITY:
        put_text(reader, character_named(text));
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
        put_text(reader, text);
        break;
    }
    return 0;
}

static void
read_all(struct context *context, struct str source)
{
    static const MD_PARSER parser = {
        .flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = take_text,
    };

    assert(source.len <= MARKDOWN_BYTES);
    const int failed = md_parse(source.at, (MD_SIZE)source.len, &parser, context);

    /* Exhaustion ends the process, as everywhere. */
    assert(failed == 0);
    (void)failed;
}

void
markdown_show(struct node *parent, struct str source)
{
    struct arena *arena = NULL;
    struct context context = {.reader.blocks = {parent}};

    /* What stands between fences is gathered here, then copied into the tree. */
    arena_open(&arena, (size_t)4 * MARKDOWN_BYTES);
    context.code.arena = arena;
    read_all(&context, source);
    arena_close(&arena);
}

struct str
markdown_words(struct arena *arena, struct str source, struct markdown_findings *findings)
{
    struct text words = {.arena = arena};
    struct context context = {.reader.words = &words, .code.arena = arena};

    read_all(&context, source);
    if (findings != NULL)
        *findings = context.reader.findings;
    return text_str(&words);
}
