/* One's own security page, and every page of signing in as it reads. */
#include "tests/sign/browser.h"

#include "tests/lib/golden.h"

TEST(a_new_password_ends_every_other_session)
{
    const char *const mail = person_new(t, "changer", "active");
    struct browser other = browser_new(t);
    struct browser v = browser_new(t);
    const char *before;
    struct reply reply;

    browser_sign_in(&other, mail);
    browser_sign_in(&v, mail);
    before = v.cookies;
    reply =
        browser_post(&v, "/en/account/password", "current=wrong&password=kelp-lantern-orbit-42");
    expect_count(t, reply.status, 422);
    expect(t, reply_holds(&reply, "problem-current"));
    expect(t, !reply_holds(&reply, "kelp-lantern-orbit-42"));
    expect_count(t, browser_get(&other, "/en/account/security").status, 200);
    reply = browser_post(&v, "/en/account/password",
                         "current=" BROWSER_PASSWORD "&password=kelp-lantern-orbit-42");
    expect_str(t, reply_header(&reply, "Location"), "/en/account/security?done=password-changed");
    expect(t, !str_is(str_from(before), str_from(v.cookies)));
    expect_count(t, browser_get(&v, "/en/account/security").status, 200);
    expect_count(t, browser_get(&other, "/en/account/security").status, 303);
    expect_count(t, mail_count(t, "password-changed", mail), 1);
    other = browser_new(t);
    expect_count(t, browser_sign_in(&other, mail).status, 422);
}

TEST(a_changed_password_ends_links_that_were_mailed_before)
{
    const char *const mail = person_new(t, "closer", "active");
    struct browser v = browser_new(t);

    browser_post(&v, "/en/password/forgotten", "mail=%s", mail);
    browser_sign_in(&v, mail);
    browser_post(&v, "/en/account/password",
                 "current=" BROWSER_PASSWORD "&password=kelp-lantern-orbit-42");
    expect_count(t, browser_get(&v, mail_target(t, "reset", mail)).status, 404);
}

/* The code by which the list names the session that is not this one. */
static struct str
code_of_other(const struct reply *page)
{
    return reply_between(page, "/en/account/sessions/", "/end\"");
}

TEST(sessions_end_one_by_one_and_all_at_once)
{
    const char *const mail = person_new(t, "manywhere", "active");
    struct browser v = browser_new(t);
    struct browser others[3];
    struct reply reply;

    for (size_t i = 0; i < 3; i++) {
        others[i] = browser_new(t);
        browser_sign_in(&others[i], mail);
    }
    browser_sign_in(&v, mail);
    reply = browser_get(&v, "/en/account/security");
    expect(t, reply_holds(&reply, "Firefox on Linux"));
    const struct str code = code_of_other(&reply);

    reply = browser_post(
        &v, arena_printf(t->arena, "/en/account/sessions/%.*s/end", STR_ARG(code)).at, "%s", "");
    expect_str(t, reply_header(&reply, "Location"), "/en/account/security?done=session-ended");
    expect_count(t, browser_get(&others[2], "/en/account/security").status, 303);
    expect_count(t, browser_get(&others[1], "/en/account/security").status, 200);
    expect_count(t, browser_post(&v, "/en/account/sessions/end", "%s", "").status, 303);
    expect_count(t, browser_get(&others[0], "/en/account/security").status, 303);
    expect_count(t, browser_get(&others[1], "/en/account/security").status, 303);
    expect_count(t, browser_get(&v, "/en/account/security").status, 200);
}

TEST(somebody_elses_session_is_not_found)
{
    const char *const mail = person_new(t, "mine", "active");
    const char *const stranger = person_new(t, "theirs", "active");
    struct browser v = browser_new(t);
    struct browser other = browser_new(t);
    struct reply reply;

    browser_sign_in(&v, mail);
    browser_sign_in(&other, stranger);
    const int64_t ends = signed_count(t, "SELECT COUNT(*) FROM session WHERE ended_at IS NULL");
    const struct browser second = other;

    (void)second;
    browser_sign_in(&other, stranger);
    reply = browser_get(&other, "/en/account/security");
    reply = browser_post(&v, "/en/account/sessions/aaaaaaaaaaaa/end", "%s", "");
    expect_count(t, reply.status, 404);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM session WHERE ended_at IS NULL"), ends);
}

TEST(a_form_without_its_token_changes_nothing)
{
    static const char *const targets[] = {"/en/sign-in",
                                          "/en/sign-out",
                                          "/en/sign-in/factor",
                                          "/en/password/forgotten",
                                          "/en/password/reset",
                                          "/en/account/confirm",
                                          "/en/account/password",
                                          "/en/account/sessions/end",
                                          "/en/account/factor",
                                          "/en/account/factor/off",
                                          "/en/account/factor/codes",
                                          "/en/account/mail",
                                          "/en/account/mail/agree"};
    const char *const mail = person_new(t, "forged", "active");
    struct browser v = browser_new(t);

    browser_sign_in(&v, mail);
    for (size_t i = 0; i < sizeof targets / sizeof targets[0]; i++) {
        const struct reply reply =
            visit(t, &(struct visit){.method = "POST",
                                     .target = targets[i],
                                     .cookies = v.cookies,
                                     .origin = "http://pt.localhost:8080",
                                     .fetch_site = "same-origin",
                                     .type = "application/x-www-form-urlencoded",
                                     .body = "mail=a%40b.example"});

        test_row("%s", targets[i]);
        expect_count(t, reply.status, 403);
    }
    expect_count(t, browser_get(&v, "/en/account/security").status, 200);
}
