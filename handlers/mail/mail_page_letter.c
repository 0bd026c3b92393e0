/* Makes letters of mails: the frame of a page around what was queued, then text and HTML of it. */
#include "handlers/mail/mail_page.h"

#include "fcgi/base/zone.h"
#include "fcgi/steps.h"

#define LINE_MOST 72

/* The locale itself, else another of its language, else the portal's first. */
static const struct portal_locale *
locale_for(const struct portal *portal, struct str tag)
{
    const struct portal_locale *exact = portal_locale(portal, tag);
    const struct str language = str_slice(tag, 0, str_find(tag, '-', 0));

    if (exact != NULL)
        return exact;
    for (size_t i = 0; i < portal->locale_count; i++) {
        const struct str other = portal->locales[i].tag;

        if (str_is(str_slice(other, 0, str_find(other, '-', 0)), language))
            return &portal->locales[i];
    }
    return &portal->locales[0];
}

static enum result
call_for(struct runner *runner, const struct mail_taken *mail, struct call *out)
{
    const struct portal *portal = portal_by_code(&runner->generation->portals, mail->portal);

    if (portal == NULL)
        return fault(RES_NOT_FOUND, "mail.portal", "%.*s", STR_ARG(mail->portal));
    *out = (struct call){
        .arena = runner->arena,
        .config = runner->config,
        .generation = runner->generation,
        .snapshot = runner->snapshot,
        .portal = portal,
        .locale = locale_for(portal, mail->locale),
        .path = STR("/"),
        .problems = {.arena = runner->arena},
        .came = mail->created,
        .now = mail->created,
        .is_timeless = true, /* it is read later, whenever */
    };
    place_decide(out);
    out->is_shared = true; /* there is no request */
    if (!str_is_empty(mail->zone) && zone_find(mail->zone, &out->zone) != RES_OK)
        return fault(RES_BROKEN, "mail.zone", "%.*s", STR_ARG(mail->zone));
    if (out->zone != NULL)
        out->today = zone_day(out->zone, out->now);
    return RES_OK;
}

/* Links leave the site, so all begin with the origin. */
static struct str
absolute_base(struct call *c)
{
    return call_absolute(c, c->locale->tag, STR(""));
}

/* The frame of every page, and what was queued as its body. */
static enum result
tree_for(struct call *c, const struct mail_taken *mail, struct page **out)
{
    static const struct str end = STR_INIT("</page>");

    c->page = page_new();
    c->root = page_root(c->page);
    frame_build(c);
    node_set_count(c->root, "status", 200);
    node_set(c->root, "base", absolute_base(c));
    const struct str frame = page_to_xml(c->page, c->arena);
    const size_t at = str_find_str(frame, end);
    struct text text = {.arena = c->arena};

    text_add(&text, str_slice(frame, 0, at));
    text_add(&text, mail->tree);
    text_add(&text, str_slice(frame, at, frame.len));
    return page_read(text_str(&text), out);
}

enum result
mail_tree(struct runner *runner, const struct mail_taken *mail, struct page **out)
{
    struct call *c = arena_new(runner->arena, struct call);

    TRY(call_for(runner, mail, c));
    return tree_for(c, mail, out);
}

static enum result
form_of(struct call *c, struct page *page, struct str view, struct str *out)
{
    const struct sheet *sheet = generation_sheet(c->generation, c->portal, view);
    const struct words *words = generation_words(c->generation, c->portal, c->locale);

    if (sheet == NULL)
        return fault(RES_BROKEN, "view.missing", "%.*s", STR_ARG(view));
    node_set(page_root(page), "view", view);
    return sheet_run(sheet, page, words, c->arena, out);
}

/* How many characters a run of UTF-8 has. */
static size_t
characters(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += ((unsigned char)s.at[i] & 0xC0) != 0x80;
    return count;
}

static void
wrap_line(struct text *text, struct str line, size_t most)
{
    struct str rest = line;
    size_t column = 0;

    if (characters(line) <= most) { /* also what ends in a blank on purpose */
        text_add(text, line);
        return;
    }
    while (rest.at != NULL) {
        struct str word;

        str_cut(rest, ' ', &word, &rest);
        const size_t width = characters(word);

        if (column > 0 && column + 1 + width > most) {
            text_add_char(text, '\n');
            column = 0;
        } else if (column > 0) {
            text_add_char(text, ' ');
            column++;
        }
        text_add(text, word);
        column += width;
    }
}

struct str
mail_wrap(struct arena *arena, struct str text, size_t most)
{
    struct text wrapped = {.arena = arena};
    struct str rest = text;

    while (rest.at != NULL) {
        struct str line;

        if (wrapped.at != NULL)
            text_add_char(&wrapped, '\n');
        str_cut(rest, '\n', &line, &rest);
        wrap_line(&wrapped, line, most);
    }
    return text_str(&wrapped);
}

/* A mail fetches nothing: its look stands in its head. */
static struct str
dressed(const struct runner *runner, struct str html)
{
    const size_t at = str_find_str(html, STR("</head>"));
    struct text text = {.arena = runner->arena};
    const struct str path =
        arena_printf(runner->arena, "%.*s/mail/mail.css", STR_ARG(runner->config->path_xslt));

    text_add(&text, str_slice(html, 0, at));
    text_add(&text, STR("<style>"));
    text_add(&text, generation_file(runner->arena, path));
    text_add(&text, STR("</style>"));
    text_add(&text, str_slice(html, at, html.len));
    return text_str(&text);
}

/* An address that this installation knows to be its own; the rest is the mail server's business. */
static struct str
message_id(const struct runner *runner, const struct mail_taken *mail)
{
    return arena_printf(runner->arena, "%.*s@%.*s", STR_ARG(mail->message_id),
                        STR_ARG(runner->config->mail_helo));
}

enum result
mail_letter(struct runner *runner, const struct mail_taken *mail, struct letter *out)
{
    struct call *c = arena_new(runner->arena, struct call);
    struct page *page = NULL;
    struct str text = STR_NONE;

    TRY(call_for(runner, mail, c));
    TRY(tree_for(c, mail, &page));
    *out = (struct letter){
        .from_name = c->portal->name,
        .from_mail = runner->config->mail_from,
        .to_mail = mail->recipient,
        .reply_to = c->decision.centre == NULL ? STR_NONE : c->decision.centre->mail,
        .message_id = message_id(runner, mail),
        .date = mail->created,
        .language = c->locale->tag,
    };
    if (!mail_is_required(mail->event))
        out->unsubscribe = call_absolute(c, c->locale->tag, STR("/account/notifications"));
    TRY(form_of(c, page, STR("mail/text"), &text));
    TRY(form_of(c, page, STR("mail/html"), &out->html));
    out->html = dressed(runner, out->html);
    str_cut(text, '\n', &out->subject, &text);
    out->text = mail_wrap(runner->arena, str_slice(text, 1, text.len), LINE_MOST);
    if (str_is_empty(out->subject) || str_is_empty(out->text))
        return fault(RES_BROKEN, "mail.words", "%.*s", STR_ARG(mail_code(mail->event)));
    return RES_OK;
}
