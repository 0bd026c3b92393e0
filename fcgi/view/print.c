/* Sets a result tree on paper; must not know what the page is about. Linked into balcao-publish
 * only. */
#include "fcgi/view/print.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "fcgi/view/result_tree.h"

/* Points: A4, its margins, the space after blocks. */
#define PAPER_WIDTH  595.0
#define PAPER_HEIGHT 842.0
#define MARGIN       62.0
#define FOOT         40.0
#define GAP          6.0
#define INDENT       18.0
#define CELL_GAP     8.0
#define DEPTH_MAX    64

struct press {
    cairo_t *cairo;
    cairo_surface_t *surface;
    const struct print_setup *setup;
    double y;
    double indent;
    unsigned page;
    unsigned item; /* number of the list item at hand, 0 for a bullet */
};

struct style {
    const char *element;
    const char *font;
    double before;
};

static const struct style styles[] = {
    {"h1",      "Serif Bold 22",  0.0 },
    {"h2",      "Serif Bold 15",  16.0},
    {"h3",      "Serif Bold 12",  10.0},
    {"h4",      "Sans Bold 10.5", 8.0 },
    {"summary", "Sans Bold 10.5", 10.0},
    {"caption", "Sans Bold 9.5",  6.0 },
    {"dt",      "Sans Bold 10",   4.0 },
    {"p",       "Sans 10",        0.0 },
};

static bool
is_element(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static bool
is_one_of(const xmlNode *node, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_element(node, names[i]))
            return true;
    }
    return false;
}

/* An attribute's text, read in place; "" when it is missing. */
static const char *
attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *at = node->properties; at != NULL; at = at->next) {
        if (strcmp((const char *)at->name, name) == 0)
            return at->children == NULL ? "" : (const char *)at->children->content;
    }
    return "";
}

static bool
has_class(const xmlNode *node, const char *name)
{
    const char *found = strstr(attribute(node, "class"), name);

    return found != NULL && (found[strlen(name)] == '\0' || found[strlen(name)] == ' ');
}

/* What paper does not need. */
static bool
is_left_out(const xmlNode *node)
{
    static const char *const names[] = {"nav", "form", "svg", "button", "aside", "script"};

    if (node->type != XML_ELEMENT_NODE)
        return node->type != XML_TEXT_NODE;
    return is_one_of(node, names, sizeof names / sizeof names[0]) || has_class(node, "hidden") ||
           has_class(node, "no-print") || has_class(node, "crumbs");
}

static bool
is_inline(const xmlNode *node)
{
    static const char *const names[] = {"a",    "b",    "strong", "em",   "i",     "bdi",  "bdo",
                                        "span", "time", "code",   "abbr", "small", "mark", "br",
                                        "kbd",  "sub",  "sup",    "dfn",  "q"};

    return node->type == XML_TEXT_NODE || is_one_of(node, names, sizeof names / sizeof names[0]);
}

static void
add_escaped(struct text *text, const char *at)
{
    for (; *at != '\0'; at++) {
        if (*at == '&')
            text_add(text, STR("&amp;"));
        else if (*at == '<')
            text_add(text, STR("&lt;"));
        else if (*at == '>')
            text_add(text, STR("&gt;"));
        else
            text_add_char(text, *at == '\n' || *at == '\t' ? ' ' : *at);
    }
}

/* Inline content as Pango markup. */
static void
add_inline(struct text *text, const xmlNode *node, unsigned depth)
{
    static const char *const bold[] = {"b", "strong", "th"};
    static const char *const slanted[] = {"em", "i", "dfn"};
    const char *tag = NULL;

    if (is_left_out(node) || depth > DEPTH_MAX)
        return;
    if (node->type == XML_TEXT_NODE) {
        add_escaped(text, (const char *)node->content);
        return;
    }
    if (is_one_of(node, bold, 3))
        tag = "b";
    else if (is_one_of(node, slanted, 3))
        tag = "i";
    else if (is_element(node, "code"))
        tag = "tt";
    if (tag != NULL)
        text_printf(text, "<%s>", tag);
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        add_inline(text, child, depth + 1);
    if (tag != NULL)
        text_printf(text, "</%s>", tag);
    if (is_element(node, "br") || is_element(node, "div") || is_element(node, "p") ||
        is_element(node, "li"))
        text_add_char(text, '\n');
    if (is_element(node, "a") && strncmp(attribute(node, "href"), "http", 4) == 0)
        text_printf(text, " (%s)", attribute(node, "href"));
}

static PangoLayout *
layout_new(const struct press *press, const char *font, double width)
{
    PangoLayout *layout = pango_cairo_create_layout(press->cairo);
    PangoFontDescription *description = pango_font_description_from_string(font);
    const char *language = press->setup->locale.at;

    pango_layout_set_font_description(layout, description);
    pango_font_description_free(description);
    pango_context_set_language(pango_layout_get_context(layout),
                               pango_language_from_string(language));
    pango_context_set_base_dir(pango_layout_get_context(layout),
                               press->setup->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_spacing(layout, 2 * PANGO_SCALE);
    return layout;
}

static void
draw_at(const struct press *press, PangoLayout *layout, double x, double y)
{
    cairo_move_to(press->cairo, x, y);
    pango_cairo_show_layout(press->cairo, layout);
}

static void
draw_plain(const struct press *press, const char *font, const char *words, double y)
{
    PangoLayout *layout = layout_new(press, font, PAPER_WIDTH - 2 * MARGIN);

    pango_layout_set_text(layout, words, -1);
    draw_at(press, layout, MARGIN, y);
    g_object_unref(layout);
}

static void
begin_page(struct press *press, struct arena *arena)
{
    const struct print_setup *setup = press->setup;
    const struct str foot =
        arena_printf(arena, "%.*s   ·   %u", STR_ARG(setup->address), press->page + 1);

    if (press->page > 0)
        cairo_show_page(press->cairo);
    press->page++;
    draw_plain(press, "Serif Bold 10", arena_cstr(arena, setup->brand), MARGIN / 2);
    draw_plain(press, "Sans 8", foot.at, PAPER_HEIGHT - FOOT);
    press->y = MARGIN + 8;
}

static double
width_left(const struct press *press)
{
    return PAPER_WIDTH - 2 * MARGIN - press->indent;
}

static double
height_of(PangoLayout *layout)
{
    int height = 0;

    pango_layout_get_size(layout, NULL, &height);
    return (double)height / PANGO_SCALE;
}

static double
start_x(const struct press *press)
{
    return press->setup->is_rtl ? MARGIN : MARGIN + press->indent;
}

/* Draws line by line, so that a long paragraph goes on on the next page. */
static void
set_lines(struct press *press, struct arena *arena, PangoLayout *layout)
{
    const double bottom = PAPER_HEIGHT - MARGIN;
    PangoLayoutIter *lines = pango_layout_get_iter(layout);

    do {
        PangoRectangle place;

        pango_layout_iter_get_line_extents(lines, NULL, &place);
        const double height = (double)place.height / PANGO_SCALE + 2;

        if (press->y + height > bottom)
            begin_page(press, arena);
        const int baseline = pango_layout_iter_get_baseline(lines) - place.y;

        cairo_move_to(press->cairo, start_x(press) + (double)place.x / PANGO_SCALE,
                      press->y + (double)baseline / PANGO_SCALE);
        pango_cairo_show_layout_line(press->cairo, pango_layout_iter_get_line_readonly(lines));
        press->y += height;
    } while (pango_layout_iter_next_line(lines));
    pango_layout_iter_free(lines);
}

static struct str
markup_of(struct arena *arena, const xmlNode *first, const xmlNode *end)
{
    struct text text = {.arena = arena};

    for (const xmlNode *node = first; node != end; node = node->next)
        add_inline(&text, node, 0);
    return str_trim(text_str(&text));
}

static void
set_markup(struct press *press, struct arena *arena, const struct style *style, struct str markup)
{
    if (str_is_empty(markup))
        return;
    PangoLayout *layout = layout_new(press, style->font, width_left(press));

    pango_layout_set_markup(layout, markup.at, (int)markup.len);
    press->y += style->before;
    /* A heading never stands alone at the foot of a page. */
    if (style->before > 0 && press->y + height_of(layout) + 60 > PAPER_HEIGHT - MARGIN)
        begin_page(press, arena);
    set_lines(press, arena, layout);
    press->y += GAP;
    g_object_unref(layout);
}

static const struct style *
style_of(const xmlNode *node)
{
    const size_t count = sizeof styles / sizeof styles[0];

    for (size_t i = 0; i < count; i++) {
        if (is_element(node, styles[i].element))
            return &styles[i];
    }
    return &styles[count - 1];
}

static size_t
count_cells(const xmlNode *row)
{
    size_t count = 0;

    for (const xmlNode *cell = row->children; cell != NULL; cell = cell->next)
        count += cell->type == XML_ELEMENT_NODE;
    return count;
}

/* Headings of rows and terms are bold; figures end where their column ends. */
static PangoLayout *
cell_layout(const struct press *press, const xmlNode *cell, double width)
{
    const bool is_head = is_element(cell, "th") || is_element(cell, "dt");
    PangoLayout *layout = layout_new(press, is_head ? "Sans Bold 9" : "Sans 9", width);

    if (has_class(cell, "number"))
        pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
    return layout;
}

/* A term with what it is: <div><dt/><dd/></div>. */
static bool
is_pair(const xmlNode *node)
{
    return is_element(node, "div") && count_cells(node) == 2 && is_element(node->children, "dt") &&
           is_element(node->last, "dd");
}

static void
set_row(struct press *press, struct arena *arena, const xmlNode *row)
{
    const size_t cells = count_cells(row);
    const double width = cells == 0 ? 0 : width_left(press) / (double)cells;
    PangoLayout **layouts = arena_new_array(arena, cells, PangoLayout *);
    double height = 0;
    size_t at = 0;

    for (const xmlNode *cell = row->children; cell != NULL; cell = cell->next) {
        if (cell->type != XML_ELEMENT_NODE)
            continue;
        const struct str markup = markup_of(arena, cell->children, NULL);

        layouts[at] = cell_layout(press, cell, width - CELL_GAP);
        pango_layout_set_markup(layouts[at], markup.len == 0 ? "" : markup.at, (int)markup.len);
        height = MAX(height, height_of(layouts[at]));
        at++;
    }
    if (press->y + height + CELL_GAP > PAPER_HEIGHT - MARGIN)
        begin_page(press, arena);
    for (size_t i = 0; i < cells; i++) {
        const size_t column = press->setup->is_rtl ? cells - 1 - i : i;

        draw_at(press, layouts[i], start_x(press) + width * (double)column, press->y);
        g_object_unref(layouts[i]);
    }
    press->y += height + CELL_GAP / 2;
    cairo_set_line_width(press->cairo, 0.4);
    cairo_move_to(press->cairo, start_x(press), press->y);
    cairo_rel_line_to(press->cairo, width_left(press), 0);
    cairo_stroke(press->cairo);
    press->y += CELL_GAP / 2;
}

static void set_block(struct press *press, struct arena *arena, const xmlNode *node,
                      unsigned depth);

/* Runs of inline nodes between blocks are paragraphs of their own. */
static void
set_children(struct press *press, struct arena *arena, const xmlNode *node, unsigned depth)
{
    const struct style *style = style_of(node);

    for (const xmlNode *child = node->children; child != NULL;) {
        const xmlNode *end = child;

        while (end != NULL && (is_inline(end) || (is_left_out(end) && !is_element(end, "svg"))))
            end = end->next;
        if (end != child)
            set_markup(press, arena, style, markup_of(arena, child, end));
        else
            set_block(press, arena, child, depth + 1);
        child = end == child ? child->next : end;
    }
}

static void
set_item(struct press *press, struct arena *arena, const xmlNode *item, unsigned depth)
{
    const unsigned number = press->item;
    const struct str mark = number == 0 ? STR("•") : arena_printf(arena, "%u.", number);
    PangoLayout *layout = layout_new(press, "Sans 10", INDENT);

    pango_layout_set_text(layout, mark.at, (int)mark.len);
    if (press->y + 30 > PAPER_HEIGHT - MARGIN)
        begin_page(press, arena);
    draw_at(press, layout,
            press->setup->is_rtl ? PAPER_WIDTH - MARGIN - press->indent - INDENT
                                 : MARGIN + press->indent + 4,
            press->y + 1);
    g_object_unref(layout);
    press->indent += INDENT;
    set_children(press, arena, item, depth);
    press->indent -= INDENT;
}

static void
set_list(struct press *press, struct arena *arena, const xmlNode *list, unsigned depth)
{
    const bool is_ordered = is_element(list, "ol");
    const unsigned outer = press->item;
    unsigned number = 0;

    for (const xmlNode *item = list->children; item != NULL; item = item->next) {
        if (!is_element(item, "li"))
            continue;
        press->item = is_ordered ? ++number : 0;
        set_item(press, arena, item, depth);
    }
    press->item = outer;
}

static void
set_block(struct press *press, struct arena *arena, const xmlNode *node, unsigned depth)
{
    if (is_left_out(node) || node->type != XML_ELEMENT_NODE || depth > DEPTH_MAX)
        return;
    if (is_element(node, "tr") || is_pair(node))
        set_row(press, arena, node);
    else if (is_element(node, "ul") || is_element(node, "ol"))
        set_list(press, arena, node, depth);
    else
        set_children(press, arena, node, depth);
}

static const xmlNode *
find_main(const xmlNode *node, unsigned depth)
{
    for (const xmlNode *at = node; at != NULL && depth < DEPTH_MAX; at = at->next) {
        if (is_element(at, "main"))
            return at;
        const xmlNode *found = find_main(at->children, depth + 1);

        if (found != NULL)
            return found;
    }
    return NULL;
}

static cairo_status_t
take_bytes(void *closure, const unsigned char *data, unsigned length)
{
    text_add(closure, (struct str){(const char *)data, length});
    return CAIRO_STATUS_SUCCESS;
}

struct order {
    const struct print_setup *setup;
    struct arena *arena;
    struct str *out;
};

static enum result
print_tree(const xmlDoc *made, void *arg)
{
    const struct order *order = arg;
    struct text bytes = {.arena = order->arena};
    const xmlNode *shown = find_main(made->children, 0);
    struct press press = {.setup = order->setup};

    if (shown == NULL)
        return fault(RES_BROKEN, "print.main", "the page has no main part");
    press.surface =
        cairo_pdf_surface_create_for_stream(take_bytes, &bytes, PAPER_WIDTH, PAPER_HEIGHT);
    cairo_pdf_surface_set_metadata(press.surface, CAIRO_PDF_METADATA_AUTHOR,
                                   arena_cstr(order->arena, order->setup->brand));
    press.cairo = cairo_create(press.surface);
    begin_page(&press, order->arena);
    set_children(&press, order->arena, shown, 0);
    cairo_destroy(press.cairo);
    cairo_surface_finish(press.surface);
    const cairo_status_t status = cairo_surface_status(press.surface);

    cairo_surface_destroy(press.surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return fault(RES_BROKEN, "print.cairo", "%s", cairo_status_to_string(status));
    *order->out = text_str(&bytes);
    return RES_OK;
}

enum result
sheet_print(const struct sheet *sheet, struct page *page, const struct words *words,
            const struct print_setup *setup, struct arena *arena, struct str *out)
{
    struct order order = {.setup = setup, .arena = arena, .out = out};

    const struct run run = {.words = words, .arena = arena};

    return sheet_transform(sheet, page, &run, print_tree, &order);
}
