/* Signing in and out as browsers do it: what is answered, and what nobody learns (ACC-3, facts
 * 4.4). */
#include "tests/sign/browser.h"

#include <string.h>

static int64_t
sessions_of(struct test *t, const char *mail)
{
    return signed_count(t, arena_printf(t->arena,
                                        "SELECT COUNT(*) FROM session s JOIN person p ON p.id = "
                                        "s.person_id WHERE p.mail = '%s' AND s.ended_at IS NULL",
                                        mail)
                               .at);
}

static int64_t
logged(struct test *t, const char *mail, const char *event)
{
    return signed_count(t, arena_printf(t->arena,
                                        "SELECT COUNT(*) FROM audit a JOIN person p ON p.id = "
                                        "a.person_id WHERE p.mail = '%s' AND a.event = '%s'",
                                        mail, event)
                               .at);
}

TEST(the_right_password_signs_in_and_tells_of_the_new_browser)
{
    const char *const mail = person_new(t, "rita", "active");
    struct browser v = browser_new(t);
    const struct reply page = browser_get(&v, "/en/sign-in");
    const struct reply reply = browser_sign_in(&v, mail);

    expect_count(t, page.status, 200);
    expect_count(t, reply.status, 303);
    expect_str(t, reply_header(&reply, "Location"), "/en/account");
    expect_count(t, browser_get(&v, "/en/account/security").status, 200);
    expect_count(t, logged(t, mail, "signed-in"), 1);
    expect_count(t, mail_count(t, "new-sign-in", mail), 1);
}

TEST(a_browser_that_was_here_before_sends_no_mail)
{
    const char *const mail = person_new(t, "rosa", "active");
    struct browser v = browser_new(t);

    browser_sign_in(&v, mail);
    expect_count(t, browser_post(&v, "/en/sign-out", "%s", "").status, 303);
    expect_count(t, browser_sign_in(&v, mail).status, 303);
    expect_count(t, mail_count(t, "new-sign-in", mail), 1);
    expect_count(t, logged(t, mail, "signed-out"), 1);
}

/* The page without what is random, and without the address that was typed. */
static struct str
comparable(struct test *t, struct str body, const char *mail)
{
    static const char *const marks[] = {"name=\"token\" value=\"", "name=\"key\" value=\"", NULL};
    struct str out = body;

    for (size_t i = 0; i < 3; i++) {
        const struct str mark = str_from(marks[i] == NULL ? mail : marks[i]);
        struct text text = {.arena = t->arena};

        for (size_t at; (at = str_find_str(out, mark)) < out.len;) {
            text_add(&text, str_slice(out, 0, at));
            out = str_slice(out, at + mark.len, out.len);
            if (marks[i] != NULL)
                out = str_slice(out, str_find(out, '"', 0), out.len);
        }
        text_add(&text, out);
        out = text_str(&text);
    }
    return out;
}

TEST(unknown_wrong_unconfirmed_suspended_and_without_a_password_are_one_answer)
{
    const char *const mails[] = {
        person_new(t, "wrong", "active"),        "nobody@sign.example.org",
        person_new(t, "unsure", "unconfirmed"),  person_new(t, "stopped", "suspended"),
        person_new(t, "passwordless", "active"),
    };
    struct str first = STR_NONE;

    signed_run(t, arena_printf(t->arena,
                               "UPDATE credential SET password = NULL WHERE person_id = %llu",
                               (unsigned long long)person_number(t, mails[4]))
                      .at);
    for (size_t i = 0; i < sizeof mails / sizeof mails[0]; i++) {
        struct browser v = browser_new(t);
        const struct reply reply = browser_post(&v, "/en/sign-in", "mail=%s&password=%s", mails[i],
                                                i == 0 ? "not-the-password" : BROWSER_PASSWORD);
        const struct str body = comparable(t, reply.body, mails[i]);

        test_row("%s", mails[i]);
        expect_count(t, reply.status, 422);
        expect_count(t, reply_headers(&reply, "Set-Cookie"), 0);
        if (i == 0)
            first = body;
        expect(t, str_is(body, first));
        expect(t, reply_holds(&reply, mails[i]));
        expect(t, !reply_holds(&reply, BROWSER_PASSWORD));
        expect(t, !reply_holds(&reply, "not-the-password"));
    }
}

TEST(refusals_are_logged_once_a_quarter_of_an_hour)
{
    const char *const mail = person_new(t, "often", "active");
    struct browser v = browser_new(t);

    for (int i = 0; i < 3; i++)
        browser_post(&v, "/en/sign-in", "mail=%s&password=wrong-%d", mail, i);
    expect_count(t, logged(t, mail, "sign-in-refused"), 1);
}

TEST(strangers_are_paused_and_the_owner_is_not)
{
    const char *const mail = person_new(t, "owner", "active");
    struct browser owner = browser_new(t);
    struct browser stranger = browser_new(t);
    struct reply reply;

    browser_sign_in(&owner, mail);
    stranger.address = "198.51.100.7";
    for (int i = 0; i < 9; i++)
        expect_count(
            t, browser_post(&stranger, "/en/sign-in", "mail=%s&password=guess-%d", mail, i).status,
            i < 9 ? 422 : 429);
    browser_post(&stranger, "/en/sign-in", "mail=%s&password=guess", mail);
    reply = browser_sign_in(&stranger, mail); /* right at last, and too late */
    expect_count(t, reply.status, 429);
    expect_str(t, reply_header(&reply, "Retry-After"), "900");
    expect(t, reply_holds(&reply, mail));
    expect_count(t, sessions_of(t, mail), 1);
    expect_count(t, browser_post(&owner, "/en/sign-out", "%s", "").status, 303);
    expect_count(t, browser_sign_in(&owner, mail).status, 303);
}

TEST(addresses_nobody_has_are_paused_in_the_same_way)
{
    struct browser v = browser_new(t);
    struct reply reply = {0};

    v.address = "198.51.100.8";
    for (int i = 0; i < 11; i++)
        reply = browser_post(&v, "/en/sign-in", "mail=ghost@sign.example.org&password=guess-%d", i);
    expect_count(t, reply.status, 429);
    expect_str(t, reply_header(&reply, "Retry-After"), "900");
}

TEST(a_session_planted_before_is_not_the_one_after)
{
    const char *const mail = person_new(t, "planted", "active");
    struct browser v = browser_new(t);
    struct str planted;

    v.cookies = "form=abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE; "
                "session=abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE";
    expect_count(t, browser_sign_in(&v, mail).status, 303);
    planted = str_from(v.cookies);
    expect(t, str_find_str(planted, STR("session=abcdefghij")) == planted.len);
    expect(t, str_find_str(planted, STR("session=")) < planted.len);
}

TEST(signing_in_again_ends_the_session_before)
{
    const char *const mail = person_new(t, "twice", "active");
    struct browser v = browser_new(t);
    struct browser old;

    browser_sign_in(&v, mail);
    old = v;
    expect_count(t, browser_sign_in(&v, mail).status, 303);
    expect_count(t, sessions_of(t, mail), 1);
    expect_count(t, browser_get(&old, "/en/account/security").status, 303);
    expect_count(t, browser_get(&v, "/en/account/security").status, 200);
}

TEST(signing_out_ends_the_session_at_once)
{
    const char *const mail = person_new(t, "leaver", "active");
    struct browser v = browser_new(t);
    struct browser copy;
    struct reply reply;

    browser_sign_in(&v, mail);
    copy = v;
    reply = browser_post(&v, "/en/sign-out", "%s", "");
    expect_str(t, reply_header(&reply, "Location"), "/en/sign-in?done=signed-out");
    expect_count(t, browser_get(&copy, "/en/account/security").status, 303);
    reply = browser_get(&v, "/en/sign-in?done=signed-out");
    expect(t, reply_holds(&reply, "You are signed out."));
}

TEST(only_pages_of_this_portal_are_gone_back_to)
{
    static const struct {
        const char *back, *to;
    } rows[] = {
        {"%2Faccount%2Fsecurity",                    "/en/account/security"               },
        {"%2Faccount%2Fsecurity%3Fdone%3Dcode-used", "/en/account/security?done=code-used"},
        {"%2F%2Fevil.example.org",                   "/en/account"                        },
        {"https%3A%2F%2Fevil.example.org",           "/en/account"                        },
        {"%2Fnowhere",                               "/en/account"                        },
        {"%2F%5Cevil.example.org",                   "/en/account"                        },
        {"%2Fsign-out",                              "/en/account"                        },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *const mail = person_new(t, "back", "active");
        struct browser v = browser_new(t);
        const struct reply reply = browser_post(
            &v, "/en/sign-in", "mail=%s&password=" BROWSER_PASSWORD "&back=%s", mail, rows[i].back);

        test_row("%s", rows[i].back);
        expect_str(t, reply_header(&reply, "Location"), rows[i].to);
    }
}

static struct reply
post_password(struct test *t, const char *password, size_t length, char filler)
{
    const char *const mail = person_new(t, "large", "active");
    struct browser v = browser_new(t);
    char *const text = arena_alloc(t->arena, length + 1);

    memset(text, filler, length);
    return browser_post(&v, "/en/sign-in", "mail=%s&password=%s%s", mail, password, text);
}

TEST(impossible_passwords_are_refused_in_words)
{
    struct reply reply = post_password(t, "", 1U << 20, 'x');

    expect_count(t, reply.status, 413);
    expect(t, reply_holds(&reply, "This is too large to send"));
    reply = post_password(t, "", 1025, 'x');
    expect_count(t, reply.status, 422);
    expect(t, reply_holds(&reply, "problem-password"));
    reply = post_password(t, "", 1024, 'x');
    expect_count(t, reply.status, 422);
    expect(t, !reply_holds(&reply, "problem-password"));
    expect_count(t, post_password(t, "abc%00def", 0, 'x').status, 400);
    expect_count(t, post_password(t, "abc%C3%28", 0, 'x').status, 400);
    expect_count(t, post_password(t, "abc%ED%A0%80", 0, 'x').status, 400);
}

TEST(addresses_that_are_none_are_refused_in_words)
{
    static const char *const mails[] = {"a%40b%0D%0ABcc%3Ac%40d.example",
                                        "nobody",
                                        "a%40",
                                        "%40b.example",
                                        "a%20b%40c.example",
                                        "%3Ca%40b.example%3E"};

    for (size_t i = 0; i < sizeof mails / sizeof mails[0]; i++) {
        struct browser v = browser_new(t);
        const struct reply reply =
            browser_post(&v, "/en/sign-in", "mail=%s&password=whatever-it-is", mails[i]);

        test_row("%s", mails[i]);
        expect_count(t, reply.status, 422);
        expect(t, reply_holds(&reply, "problem-mail"));
    }
}

/* The value of a hidden field. */
static struct str
hidden(const struct reply *reply, const char *name)
{
    char mark[80] = "name=\"";

    strncat(mark, name, 40);
    strncat(mark, "\" value=\"", 20);
    return reply_between(reply, mark, "\"");
}

TEST(what_was_typed_when_the_session_ended_can_be_sent_again)
{
    const char *const mail = person_new(t, "typist", "active");
    struct browser v = browser_new(t);
    const struct reply asked =
        browser_post(&v, "/en/account/mail", "mail=new.address%%40sign.example.org");
    const struct str held = hidden(&asked, "held");

    expect_count(t, asked.status, 401);
    expect(t, reply_holds(&asked, "What you typed is kept."));
    expect(t, !reply_holds(&asked, "new.address@sign.example.org"));
    const struct reply wrong =
        browser_post(&v, "/en/sign-in", "mail=%s&password=wrong&held=%.*s", mail, STR_ARG(held));

    expect_count(t, wrong.status, 422);
    expect(t, str_is(hidden(&wrong, "held"), held));
    const struct reply resumed = browser_post(
        &v, "/en/sign-in", "mail=%s&password=" BROWSER_PASSWORD "&held=%.*s", mail, STR_ARG(held));

    expect_count(t, resumed.status, 200);
    expect(t, reply_holds(&resumed, "action=\"/en/account/mail\""));
    expect(t, reply_holds(&resumed, "value=\"new.address@sign.example.org\""));
    expect_str(t, hidden(&resumed, "token"), signed_token(t, v.cookies).at);
    expect_count(t, browser_get(&v, "/en/account/security").status, 200);
}

TEST(somebody_signed_in_is_not_asked_to_sign_in)
{
    const char *const mail = person_new(t, "inside", "active");
    struct browser v = browser_new(t);

    browser_sign_in(&v, mail);
    const struct reply reply = browser_get(&v, "/en/sign-in?back=%2Faccount%2Fsecurity");

    expect_str(t, reply_header(&reply, "Location"), "/en/account/security");
}
