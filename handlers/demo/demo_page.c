/* The pages of somebody who tries the demo: people with their codes, and their mails. */
#include "handlers/demo/demo_page.h"

#include "fcgi/edge/factor.h"
#include "handlers/demo/demo.h"
#include "handlers/tables.h"

#define LETTERS_MOST 50
#define STEP_S       30 /* how long a code is good */

struct demo_input {
    struct str mail;
};

static const struct field demo_fields[] = {
    FIELD_CODE(struct demo_input, mail, "mail", .from = FROM_PATH, .required = true, .most = 40),
};

const struct form demo_mail_form = FORM(struct demo_input, demo_fields);

/* Where real people sign in there is no such page. */
static bool
is_demo(const struct call *c)
{
    return str_is(c->config->demo_people, STR("yes"));
}

static void
be_private(struct call *c)
{
    c->is_shared = false;
    c->response.cache = STR("private, no-store");
}

/* Mails may hold what XML cannot: then nothing is shown of it. */
static struct str
shown(struct str s)
{
    return s.at == NULL || !str_is_xml_text(s) ? STR("") : s;
}

static void
add_person(struct call *c, struct node *parent, const struct demo_person *person)
{
    struct node *node = node_add(parent, "person");

    node_set(node, "name", person->name);
    node_set(node, "mail", person->mail);
    node_set(node, "role", person->role);
    node_set(node, "customer", person->customer);
    if (person->is_staff)
        node_set(node, "code", factor_code(c->arena, demo_secret(c->arena, person->code), c->now));
}

static struct node *
add_letter(struct node *parent, const char *name, const struct demo_letter *found)
{
    struct node *node = node_add(parent, name);

    node_set(node, "id", found->id);
    node_set_instant(node, "at", found->at);
    node_set(node, "subject", shown(found->letter.subject));
    node_set(node, "to", shown(found->letter.to_mail));
    return node;
}

/* GET /-/demo */
enum result
demo_show(struct call *c)
{
    struct demo_letter *letters = arena_new_array(c->arena, LETTERS_MOST, struct demo_letter);
    struct demo_person *people = NULL;
    size_t count = 0;

    if (!is_demo(c))
        return RES_NOT_FOUND;
    TRY(demo_people(c->db, c->arena, c->portal->brand, &people, &count));
    struct node *demo = call_body(c, "demo");

    be_private(c);
    node_set(demo, "password", STR(DEMO_PASSWORD));
    node_set_count(demo, "seconds", STEP_S - (uint64_t)c->now.seconds % STEP_S);
    for (size_t i = 0; i < count; i++) {
        if (str_is(people[i].portal, c->portal->code) || c->portal->is_gateway)
            add_person(c, demo, &people[i]);
    }
    count = demo_letters(c->arena, c->config->mail_folder, letters, LETTERS_MOST);
    for (size_t i = 0; i < count; i++)
        add_letter(demo, "letter", &letters[i]);
    return RES_OK;
}

static bool
is_link(struct str word)
{
    return str_starts(word, STR("http://")) || str_starts(word, STR("https://"));
}

/* Text with its addresses as elements, so that they can be followed. Words stay together: a text
   of blanks alone is no text to a stylesheet. */
static void
add_line(struct call *c, struct node *node, struct str line)
{
    struct text words = {.arena = c->arena};
    struct str rest = line;

    while (rest.at != NULL) {
        struct str word;

        str_cut(rest, ' ', &word, &rest);
        if (is_link(word) && words.len > 0)
            node_text(node, text_str(&words));
        if (is_link(word)) {
            node_set(node_add(node, "link"), "href", word);
            words = (struct text){.arena = c->arena};
        } else {
            text_add(&words, word);
        }
        if (rest.at != NULL)
            text_add_char(&words, ' ');
    }
    if (words.len > 0)
        node_text(node, text_str(&words));
}

/* Each line of the text by itself: the program broke them, and so they are seen; of a plain text
   also the empty ones between. */
static void
add_lines(struct call *c, struct node *parent, struct str text, bool is_plain)
{
    struct str rest = str_trim(shown(text));

    while (rest.at != NULL) {
        struct str line;

        str_cut(rest, '\n', &line, &rest);
        if (is_plain || !str_is_empty(str_trim(line)))
            add_line(c, node_add(parent, "line"), str_trim(line));
    }
}

/* GET /-/demo/mail/{mail} */
enum result
demo_mail(struct call *c)
{
    const struct demo_input *in = c->input;
    struct demo_letter found;

    if (!is_demo(c))
        return RES_NOT_FOUND;
    TRY(demo_letter_by_id(c->arena, c->config->mail_folder, in->mail, &found));
    struct node *mail = add_letter(c->root, "demo-mail", &found);

    be_private(c);
    node_set(mail, "from", shown(found.letter.from_mail));
    node_set(mail, "message", shown(found.letter.message_id));
    if (!str_is_empty(found.letter.language))
        node_set(mail, "lang", shown(found.letter.language));
    add_lines(c, mail, found.letter.text, true);
    if (!str_is_empty(found.letter.html))
        add_lines(c, node_add(mail, "html"), demo_plain(c->arena, found.letter.html), false);
    return RES_OK;
}
