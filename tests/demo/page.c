/* The demo's own page: for this machine, in a demo, and nowhere else. */
#include <stdio.h>
#include <string.h>

#include "fcgi/edge/factor.h"
#include "handlers/demo/demo.h"
#include "handlers/demo/demo_page.h"
#include "handlers/sign/sign.h"
#include "tests/data/scratch.h"
#include "tests/lib/signed.h"
#include "tests/place/stage.h"

#define HELENA "helena.bastos@pt.lumenor.example.com"

/* The generation's settings, which only tests change behind its back. */
static struct config *
settings(struct test *t)
{
    const struct config *config = &visit_generation(t)->config;
    struct config *own;

    memcpy(&own, &config, sizeof own);
    return own;
}

static void
end_demo(void *thing)
{
    struct config *config = thing;

    config->demo_people = STR("no");
    config->mail_folder = STR("");
}

/* Until the test's end this is a demo with that mailbox. */
static void
begin_demo(struct test *t, struct str folder)
{
    struct config *config = settings(t);

    config->demo_people = STR("yes");
    config->mail_folder = folder;
    arena_defer(t->arena, end_demo, config);
}

static void
put_mail(struct test *t, struct str folder, const char *id, const char *to)
{
    const struct letter letter = {
        .from_name = STR("Lumenor"),
        .from_mail = STR("portal@example.org"),
        .to_mail = str_from(to),
        .subject = STR("Confirm <it>"),
        .message_id = arena_printf(t->arena, "%s@portal.example.org", id),
        .date = {1772443800},
        .language = STR("en"),
        .text = STR("Press & go:\nhttp://pt.localhost:8080/en/activate?token=x now\njavascript:no"),
        .html = STR("<!DOCTYPE html>\n<html><head><title>T</title><style>p { color: red }</style>"
                    "</head><body><p>Hi &amp; <b>welcome</b></p><p><a href=\"javascript:no\">go"
                    "</a></p></body></html>\n"),
    };
    struct str bytes;

    if (expect_result(t, letter_write(t->arena, &letter, &bytes), RES_OK))
        stage_write(t, arena_printf(t->arena, "%.*s/%s.eml", STR_ARG(folder), id), bytes);
}

TEST(outside_a_demo_the_page_does_not_exist)
{
    expect_count(t, visit_get(t, NULL, "/-/demo").status, 404);
    expect_count(t, visit_get(t, NULL, "/-/demo/mail/abc").status, 404);
}

TEST(a_demo_shows_its_people_to_this_machine_only)
{
    begin_demo(t, STR(""));
    const struct visit outside = {.target = "/-/demo", .address = "203.0.113.9"};
    const struct reply own = visit_get(t, NULL, "/-/demo");

    expect_count(t, visit(t, &outside).status, 404);
    expect_count(t, own.status, 200);
    expect_str(t, reply_header(&own, "Cache-Control"), "private, no-store");
    expect(t, str_find_str(own.body, STR(DEMO_PASSWORD)) < own.body.len);
    expect(t, str_find_str(own.body, STR(HELENA)) < own.body.len);
    expect(t, str_find_str(own.body, STR("hugo.medrano")) == own.body.len);
}

static struct str
code_of(struct test *t, const char *mail)
{
    struct demo_person *people = NULL;
    struct db *db;
    size_t count = 0;
    struct str code = STR_NONE;

    db_open(&visit_generation(t)->config, DB_PORTAL, &db);
    expect_result(t, demo_people(db, t->arena, STR("lumenor"), &people, &count), RES_OK);
    for (size_t i = 0; i < count; i++) {
        if (str_is(people[i].mail, str_from(mail)))
            code = people[i].code;
    }
    db_close(&db);
    return code;
}

TEST(staff_get_second_factors_whose_codes_the_page_shows)
{
    const struct reply before = visit_get(t, NULL, "/-/demo");
    const uint64_t helena =
        (uint64_t)signed_count(t, "SELECT id FROM person WHERE mail = '" HELENA "'");
    struct str secret = STR_NONE;
    struct db *db;

    expect_count(t, before.status, 404);
    begin_demo(t, STR(""));
    db_open(&visit_generation(t)->config, DB_SIGN, &db);
    expect_result(t, demo_give_factors(db, t->arena), RES_OK);
    expect_result(t, demo_give_factors(db, t->arena), RES_OK); /* safe to repeat */
    expect_result(t, sign_secret_of(db, t->arena, helena, &secret), RES_OK);
    db_close(&db);
    expect(t, str_is(secret, demo_secret(t->arena, code_of(t, HELENA))));
    const struct reply shown = visit_get(t, NULL, "/-/demo");
    const struct str code = factor_code(t->arena, secret, clock_now());

    expect_count(t, code.len, 6);
    expect(t, str_find_str(shown.body, code) < shown.body.len);
    signed_run(t, "UPDATE credential c JOIN person p ON p.id = c.person_id SET c.totp_secret = "
                  "NULL, c.totp_is_on = 0 WHERE p.staff_role IS NOT NULL");
}

TEST(mails_are_listed_and_read_with_links_that_lead_to_pages_only)
{
    const struct str folder = stage_folder(t);

    begin_demo(t, folder);
    put_mail(t, folder, "abcdefghij0123456789", "ada@example.org");
    stage_write(t, arena_printf(t->arena, "%.*s/broken.eml", STR_ARG(folder)), STR("\x01\xFF"));
    stage_write(t, arena_printf(t->arena, "%.*s/half.eml.new-1", STR_ARG(folder)), STR("x"));
    const struct reply list = visit_get(t, NULL, "/-/demo");
    const struct reply mail = visit_get(t, NULL, "/-/demo/mail/abcdefghij0123456789");

    expect(t, str_find_str(list.body, STR("/-/demo/mail/abcdefghij0123456789")) < list.body.len);
    expect(t, str_find_str(list.body, STR("Confirm &lt;it&gt;")) < list.body.len);
    expect_count(t, mail.status, 200);
    expect(t, str_find_str(mail.body, STR("Press &amp; go:")) < mail.body.len);
    expect(t,
           str_find_str(mail.body, STR("href=\"http://pt.localhost:8080/en/activate?token=x\"")) <
               mail.body.len);
    expect(t, str_find_str(mail.body, STR("href=\"javascript")) == mail.body.len);
    expect(t, str_find_str(mail.body, STR("Hi &amp; welcome")) < mail.body.len);
    expect(t, str_find_str(mail.body, STR("color: red")) == mail.body.len);
    expect_count(t, visit_get(t, NULL, "/-/demo/mail/nothing").status, 404);
    expect_count(t, visit_get(t, NULL, "/-/demo/mail/..%2f..%2fetc").status, 400);
    expect_count(t, visit_get(t, NULL, "/-/demo/mail/..etc").status, 404);
}

/* Without the hash of assets, one element a line, as a file keeps it. */
static void
expect_tree(struct test *t, const char *target, const char *path)
{
    const struct visit asked = {
        .host = "no.localhost", .target = target, .accept = "application/xml"};
    const struct str mark = visit_generation(t)->assets;
    const struct str tree = visit(t, &asked).body;
    const size_t at = str_find_str(tree, mark);
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < tree.len; i++) {
        if (i == at) {
            text_add(&text, STR("/assets/HASH"));
            i += mark.len;
        }
        text_add_char(&text, tree.at[i]);
        if (tree.at[i] == '>' && i + 1 < tree.len && tree.at[i + 1] == '<')
            text_add_char(&text, '\n');
    }
    expect_golden(t, text_str(&text), path);
}

/* What was put there at the hour of the tests. */
static void
set_time(struct test *t, struct str folder)
{
    const struct str path =
        arena_printf(t->arena, "%.*s/abcdefghij0123456789.eml", STR_ARG(folder));
    const char *const words[] = {"touch", "-d", VISIT_NOW, path.at, NULL};

    scratch_program(t, words);
}

TEST(the_demos_trees_are_as_agreed)
{
    const struct str folder = stage_folder(t);

    begin_demo(t, folder);
    put_mail(t, folder, "abcdefghij0123456789", "ada@example.org");
    set_time(t, folder);
    expect_tree(t, "/-/demo", "tests/demo/list.xml");
    expect_tree(t, "/-/demo/mail/abcdefghij0123456789", "tests/demo/mail.xml");
}
