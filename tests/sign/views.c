/* Every page of signing in as agreed: its tree beside this file, and what the sheet makes of it in
 * English. */
#include "fcgi/edge/factor.h"
#include "fcgi/steps.h"
#include "tests/sign/browser.h"

/* What is random in a tree, by what stands before and behind it, and what examples show instead. */
static const struct {
    struct str before, behind, shown;
} random_parts[] = {
    {STR_INIT(" token=\""),              STR_INIT("\""),     STR_INIT("T")                  },
    {STR_INIT(" key=\""),                STR_INIT("\""),     STR_INIT("K")                  },
    {STR_INIT("&amp;token="),            STR_INIT("\""),     STR_INIT("T")                  },
    {STR_INIT("name=\"link\" value=\""), STR_INIT("\""),     STR_INIT("L")                  },
    {STR_INIT("name=\"held\" value=\""), STR_INIT("\""),     STR_INIT("H")                  },
    {STR_INIT("<session code=\""),       STR_INIT("\""),     STR_INIT("k7mpx2wq4rbt")       },
    {STR_INIT("/account/sessions/"),     STR_INIT("/end\""), STR_INIT("k7mpx2wq4rbt")       },
    {STR_INIT("<recovery code=\""),      STR_INIT("\""),     STR_INIT("k7mpx-2wq4r")        },
    {STR_INIT(" secret=\""),             STR_INIT("\""),     STR_INIT("ABCD EFGH IJKL MNOP")},
    {STR_INIT("<qr uri=\""),             STR_INIT("\""),     STR_INIT("otpauth://totp/")    },
    {STR_INIT("\" path=\"M"),            STR_INIT("\""),     STR_INIT("4 4h7v7h-7z")        },
};

static struct str
without(struct test *t, struct str text, struct str before, struct str behind, struct str shown)
{
    struct text out = {.arena = t->arena};

    for (size_t at; (at = str_find_str(text, before)) < text.len;) {
        const struct str rest = str_slice(text, at + before.len, text.len);
        const size_t end = str_find_str(rest, behind);

        text_add(&out, str_slice(text, 0, at + before.len));
        if (end == rest.len) { /* another use of the same words */
            text = rest;
            continue;
        }
        text_add(&out, shown);
        text = str_slice(rest, end, rest.len);
    }
    text_add(&out, text);
    return text_str(&out);
}

static struct str
broken_into_lines(struct test *t, struct str s)
{
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < s.len; i++) {
        text_add_char(&text, s.at[i]);
        if (s.at[i] == '>' && i + 1 < s.len && s.at[i + 1] == '<')
            text_add_char(&text, '\n');
    }
    if (s.len > 0 && s.at[s.len - 1] != '\n')
        text_add_char(&text, '\n');
    return text_str(&text);
}

static struct str
settled(struct test *t, struct str tree)
{
    for (size_t i = 0; i < sizeof random_parts / sizeof random_parts[0]; i++)
        tree =
            without(t, tree, random_parts[i].before, random_parts[i].behind, random_parts[i].shown);
    tree = without(t, tree, STR(" assets=\""), STR("\""), STR("/assets/HASH"));
    return broken_into_lines(t, tree);
}

static struct str
rendered(struct test *t, struct str tree, const char *view)
{
    const struct generation *g = visit_generation(t);
    const struct portal *portal = portal_by_code(&g->portals, STR("pt"));
    const struct words *words = generation_words(g, portal, portal_locale(portal, STR("en")));
    struct arena *arena = NULL;
    struct page *page = NULL;
    struct str html = STR_NONE;

    arena_open(&arena, 64U << 20);
    view_begin(arena);
    if (expect_result(t, page_read(tree, &page), RES_OK))
        expect_result(
            t, sheet_run(generation_sheet(g, portal, str_from(view)), page, words, arena, &html),
            RES_OK);
    const size_t from = str_find_str(html, STR("<main"));
    const struct str kept =
        arena_str(t->arena, str_slice(html, from, str_find_str(html, STR("</main>")) + 7));

    view_end();
    arena_close(&arena);
    return kept;
}

/* name: as "in", or "in.refused" for another state of the view "sign/in". */
static void
expect_view(struct test *t, const struct reply *reply, const char *name)
{
    const struct str tree = settled(t, reply->body);
    const struct str view = str_slice(str_from(name), 0, str_find(str_from(name), '.', 0));

    test_row("%s", name);
    expect_golden(t, tree, arena_printf(t->arena, "tests/sign/%s.xml", name).at);
    expect_golden(t,
                  broken_into_lines(
                      t, rendered(t, tree, arena_printf(t->arena, "sign/%.*s", STR_ARG(view)).at)),
                  arena_printf(t->arena, "tests/sign/%s.en.html", name).at);
}

static struct browser
reader(struct test *t)
{
    struct browser v = browser_new(t);

    v.accept = "application/xml";
    return v;
}

TEST(the_pages_for_strangers_read_as_agreed)
{
    struct browser v = reader(t);
    struct reply reply = browser_get(&v, "/en/sign-in?done=signed-out");

    expect_view(t, &reply, "in");
    reply = browser_post(&v, "/en/sign-in", "mail=nobody%%40sign.example.org&password=guess");
    expect_view(t, &reply, "in.refused");
    reply = browser_get(&v, "/en/password/forgotten");
    expect_view(t, &reply, "forgotten");
    reply = browser_get(&v, "/en/password/forgotten?done=sent");
    expect_view(t, &reply, "sent");
    reply = browser_get(&v, "/en/password/reset?token=none");
    expect_view(t, &reply, "reset.gone");
    reply = browser_get(&v, "/en/account/mail/agree?done=mail-agreed");
    expect_view(t, &reply, "agree.agreed");
    reply = browser_get(&v, "/en/account/mail/agree?done=mail-changed");
    expect_view(t, &reply, "agree.changed");
}

TEST(the_pages_behind_mailed_links_read_as_agreed)
{
    const char *const mail = "olga@sign.example.org";
    struct browser v = reader(t);
    struct reply reply;

    person_at(t, mail, "Olga Neves");
    browser_post(&v, "/en/password/forgotten", "mail=%s", mail);
    reply = browser_get(&v, mail_target(t, "reset", mail));
    expect_view(t, &reply, "reset");
    browser_sign_in(&v, mail);
    reply = browser_get(&v, "/en/account/mail");
    expect_view(t, &reply, "mail");
    browser_post(&v, "/en/account/mail", "mail=olga.neves%%40sign.example.org");
    reply = browser_get(&v, mail_target(t, "mail-old", mail));
    expect_view(t, &reply, "agree");
}

TEST(the_pages_of_the_second_factor_read_as_agreed)
{
    const char *const mail = "paula@sign.example.org";
    struct browser v = reader(t);
    struct browser other = reader(t);
    struct instant now;
    struct str secret;
    struct reply reply;

    expect(t, instant_parse(STR(VISIT_NOW), &now));
    person_at(t, mail, "Paula Reis");
    browser_sign_in(&v, mail);
    reply = browser_get(&v, "/en/account/factor");
    expect_view(t, &reply, "setup");
    reply = browser_get(&v, "/en/account/confirm?back=%2Faccount%2Ffactor");
    expect_view(t, &reply, "confirm");
    person_gets_factor(t, mail, &secret);
    browser_sign_in(&other, mail);
    reply = browser_get(&other, "/en/sign-in/factor");
    expect_view(t, &reply, "factor");
    browser_post(&other, "/en/sign-in/factor", "code=%.*s",
                 STR_ARG(factor_code(t->arena, secret, now)));
    reply = browser_post(&other, "/en/account/factor/codes", "%s", "");
    expect_view(t, &reply, "codes");
    reply = browser_get(&other, "/en/account/security?done=code-used");
    expect_view(t, &reply, "security");
}

TEST(the_page_of_what_was_kept_reads_as_agreed)
{
    const char *const mail = "quim@sign.example.org";
    struct browser v = browser_new(t);
    struct reply reply;

    person_at(t, mail, "Quim Serra");
    reply = browser_post(&v, "/en/account/mail", "mail=quim.serra%%40sign.example.org");
    const struct str held = reply_between(&reply, "name=\"held\" value=\"", "\"");

    v.accept = "application/xml";
    reply = browser_post(&v, "/en/sign-in", "mail=%s&password=" BROWSER_PASSWORD "&held=%.*s", mail,
                         STR_ARG(held));
    expect_view(t, &reply, "resume");
}
