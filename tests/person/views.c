/* Every one of one's own pages as agreed. */
#include "tests/registration/view.h"
#include "tests/sign/browser.h"

#include "handlers/person/person.h"

static struct browser
reader_of(struct test *t, const char *mail)
{
    struct browser v = browser_new(t);

    browser_sign_in(&v, mail);
    v.accept = "application/xml";
    return v;
}

TEST(profile_notifications_and_erasure_read_as_agreed)
{
    const char *const mail = "irina@person.example.org";
    struct browser v;
    struct reply reply;

    person_at(t, mail, "Irina Lobo");
    v = reader_of(t, mail);
    reply = browser_get(&v, "/en/account/profile");
    expect_view(t, &reply, "pt", "person/profile");
    reply = browser_post(&v, "/en/account/profile",
                         "name=&phone=call+me&form=none&locale=en&zone=Europe%%2FOslo&theme=dark");
    expect_view(t, &reply, "pt", "person/profile.refused");
    reply = browser_get(&v, "/en/account/notifications?done=saved");
    expect_view(t, &reply, "pt", "person/notifications");
    reply = browser_get(&v, "/en/account/erase");
    expect_view(t, &reply, "pt", "person/erase");
    reply = browser_get(&v, "/en/account/erased");
    expect_view(t, &reply, "pt", "person/erased");
}

static void
set_copy(struct test *t, const char *mail, const char *assignment)
{
    signed_run(t, arena_printf(t->arena,
                               "UPDATE export e JOIN person p ON p.id = e.person_id SET %s WHERE "
                               "p.mail = '%s'",
                               assignment, mail)
                      .at);
}

/* The copy's own address is random, wherever it stands. */
static struct reply
with_code(struct test *t, const struct reply *reply, struct str code)
{
    struct reply out = *reply;
    struct text text = {.arena = t->arena};
    struct str rest = reply->body;

    for (size_t at; (at = str_find_str(rest, code)) < rest.len;
         rest = str_slice(rest, at + code.len, rest.len)) {
        text_add(&text, str_slice(rest, 0, at));
        text_add(&text, STR("k7mpx2wq4rbt"));
    }
    text_add(&text, rest);
    out.body = text_str(&text);
    return out;
}

static void
make_copy(struct test *t)
{
    struct instant now;
    struct db *db;
    bool did_some = true;

    expect(t, instant_parse(STR(VISIT_NOW), &now));
    clock_hold(now);
    db_open(&visit_generation(t)->config, DB_JOBS, &db);
    db_arena(db, t->arena);
    while (did_some)
        expect_result(t, person_make_export(db, t->arena, &did_some), RES_OK);
    db_close(&db);
    clock_release();
}

TEST(copies_of_ones_data_read_as_agreed)
{
    const char *const mail = "jorge@person.example.org";
    struct browser v;
    struct reply reply;

    person_at(t, mail, "Jorge Lobo");
    v = reader_of(t, mail);
    reply = browser_get(&v, "/en/account/data");
    expect_view(t, &reply, "pt", "person/data.none");
    browser_post(&v, "/en/account/data", "%s", "");
    reply = browser_get(&v, "/en/account/data?done=asked");
    expect_view(t, &reply, "pt", "person/data.waiting");
    set_copy(t, mail, "e.state = 'running', e.parts_done = 2, e.parts = 6");
    reply = browser_get(&v, "/en/account/data");
    expect_view(t, &reply, "pt", "person/data.running");
    make_copy(t);
    reply = browser_get(&v, "/en/account/data");
    const struct str code = reply_between(&reply, "<export id=\"", "\"");

    expect_view(t, &reply, "pt", "person/data");
    reply = browser_get(&v, arena_printf(t->arena, "/en/account/data/%.*s", STR_ARG(code)).at);
    reply = with_code(t, &reply, code);
    expect_view(t, &reply, "pt", "person/copy");
    set_copy(t, mail, "e.state = 'failed', e.document = NULL");
    reply = browser_get(&v, "/en/account/data");
    expect_view(t, &reply, "pt", "person/data.failed");
}
