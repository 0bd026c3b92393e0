/* Mailed links: a new password, a new mail address; looked at often, used once (ACC-1, ACC-3). */
#include "tests/sign/browser.h"

#include "handlers/sign/sign.h"

#define NEW_PASSWORD "kelp-lantern-orbit-42"

/* Asks for a new password and gives where its mail leads. */
static const char *
asked(struct test *t, const char *mail)
{
    struct browser v = browser_new(t);

    expect_count(t, browser_post(&v, "/en/password/forgotten", "mail=%s", mail).status, 303);
    return mail_target(t, "reset", mail);
}

static const char *
token_of_target(const char *target)
{
    const struct str text = str_from(target);
    const size_t at = str_find_str(text, STR("token="));

    return at == text.len ? "" : target + at + 6;
}

TEST(known_and_unknown_addresses_get_the_same_page_and_different_mails)
{
    const char *const mails[] = {person_new(t, "forgot", "active"), "absent@sign.example.org",
                                 person_new(t, "early", "unconfirmed")};

    for (size_t i = 0; i < sizeof mails / sizeof mails[0]; i++) {
        struct browser v = browser_new(t);
        const struct reply reply = browser_post(&v, "/en/password/forgotten", "mail=%s", mails[i]);

        test_row("%s", mails[i]);
        expect_count(t, reply.status, 303);
        expect_str(t, reply_header(&reply, "Location"), "/en/password/forgotten?done=sent");
        expect_count(t, reply_headers(&reply, "Set-Cookie"), 0);
        expect_count(t, mail_count(t, "reset", mails[i]), i == 0);
        expect_count(t, mail_count(t, "no-account", mails[i]), i != 0);
        expect_count(t, browser_get(&v, "/en/password/forgotten?done=sent").status, 200);
    }
}

TEST(mails_to_one_address_are_few)
{
    const char *const mail = person_new(t, "bombed", "active");
    struct browser v = browser_new(t);
    struct reply reply = {0};

    for (int i = 0; i < 6; i++)
        reply = browser_post(&v, "/en/password/forgotten", "mail=%s", mail);
    expect_count(t, reply.status, 429);
    expect_str(t, reply_header(&reply, "Retry-After"), "3600");
    expect(t, reply_holds(&reply, mail));
    expect_count(t, mail_count(t, "reset", mail), 5);
}

TEST(looking_at_a_link_uses_nothing_and_using_it_ends_it)
{
    const char *const mail = person_new(t, "looker", "active");
    struct browser old = browser_new(t);

    browser_sign_in(&old, mail);
    const char *const target = asked(t, mail);
    struct browser v = browser_new(t);
    struct reply reply = {0};

    for (int i = 0; i < 3; i++) {
        reply = browser_get(&v, target);
        expect_count(t, reply.status, 200);
    }
    expect(t, reply_holds(&reply, mail));
    expect_count(t, browser_get(&old, "/en/account/security").status, 200);
    reply = browser_post(&v, "/en/password/reset", "link=%s&password=" NEW_PASSWORD,
                         token_of_target(target));
    expect_str(t, reply_header(&reply, "Location"), "/en/sign-in?done=reset");
    expect_count(t, browser_get(&old, "/en/account/security").status, 303);
    expect_count(t, mail_count(t, "password-changed", mail), 1);
    expect_count(t, browser_get(&v, target).status, 404);
    expect_count(t,
                 browser_post(&v, "/en/password/reset", "link=%s&password=another-" NEW_PASSWORD,
                              token_of_target(target))
                     .status,
                 404);
    expect_count(t, browser_sign_in(&v, mail).status, 422);
    expect_count(t, browser_post(&v, "/en/sign-in", "mail=%s&password=" NEW_PASSWORD, mail).status,
                 303);
    expect_count(t, mail_count(t, "new-sign-in", mail), 1); /* of the first browser only */
}

TEST(a_reset_link_does_nothing_at_another_brand)
{
    const char *const mail = person_new(t, "abroad", "active");
    const char *const target = asked(t, mail);
    const struct reply seen =
        visit(t, &(struct visit){.host = "hosting.localhost", .target = target});

    expect_count(t, seen.status, 404);
    expect(t, !reply_holds(&seen, mail));
    expect_count(
        t,
        form_post(
            t, "hosting.localhost", "/en/password/reset",
            arena_printf(t->arena, "link=%s&password=" NEW_PASSWORD, token_of_target(target)).at)
            .status,
        404);
    struct browser v = browser_new(t);

    expect_count(t, browser_get(&v, target).status, 200);
}

TEST(a_reset_link_works_for_thirty_minutes_to_the_second)
{
    const char *const mail = person_new(t, "late", "active");
    const char *const target = asked(t, mail);
    struct browser v = browser_new(t);

    browser_wait(&v, 1799);
    expect_count(t, browser_get(&v, target).status, 200);
    browser_wait(&v, 1800);
    expect_count(t, browser_get(&v, target).status, 404);
    expect_count(t,
                 browser_post(&v, "/en/password/reset", "link=%s&password=" NEW_PASSWORD,
                              token_of_target(target))
                     .status,
                 404);
    browser_wait(&v, 1799);
    expect_count(t,
                 browser_post(&v, "/en/password/reset", "link=%s&password=" NEW_PASSWORD,
                              token_of_target(target))
                     .status,
                 303);
}

TEST(a_newer_link_ends_the_older_one)
{
    const char *const mail = person_new(t, "repeat", "active");
    const char *const first = asked(t, mail);
    const char *const second = asked(t, mail);
    struct browser v = browser_new(t);

    expect_count(t, browser_get(&v, first).status, 404);
    expect_count(t, browser_get(&v, second).status, 200);
}

TEST(passwords_that_will_not_do_are_told_why_and_use_nothing)
{
    static const struct {
        const char *password, *says;
    } rows[] = {
        {"short",            "This is too short"            },
        {"passwordpassword", "This would be guessed at once"},
        {"lumenorlumenor",   "This would be guessed at once"},
        {"weakling.sign",    "This"                         },
    };

    const char *const mail = person_new(t, "weakling", "active");
    const char *const target = asked(t, mail);
    struct browser v = browser_new(t);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct reply reply = browser_post(&v, "/en/password/reset", "link=%s&password=%s",
                                                token_of_target(target), rows[i].password);

        test_row("%s", rows[i].password);
        expect_count(t, reply.status, 422);
        expect(t, reply_holds(&reply, rows[i].says));
        expect(t, reply_holds(&reply, "problem-password"));
    }
    expect_count(t, browser_get(&v, target).status, 200);
}

TEST(links_that_are_none_lead_to_words)
{
    static const char *const targets[] = {
        "/en/password/reset",
        "/en/password/reset?token=",
        "/en/password/reset?token=x",
        "/en/password/reset?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "/en/account/mail/agree",
        "/en/account/mail/agree?kind=reset&token=x",
        "/en/account/mail/agree?kind=mail-old&token=x"};

    for (size_t i = 0; i < sizeof targets / sizeof targets[0]; i++) {
        struct browser v = browser_new(t);
        const struct reply reply = browser_get(&v, targets[i]);

        test_row("%s", targets[i]);
        expect_count(t, reply.status, 404);
        expect(t, reply_holds(&reply, "This link does not work any more"));
    }
}

/* --- a new mail address --- */

/* Signs in and asks for another address; the two mails' targets. */
static struct browser
asks_for_mail(struct test *t, const char *mail, const char *wanted, const char *target[2])
{
    struct browser v = browser_new(t);
    struct reply reply;

    browser_sign_in(&v, mail);
    reply = browser_post(&v, "/en/account/mail", "mail=%s", wanted);
    expect_str(t, reply_header(&reply, "Location"), "/en/account/mail?done=mail-asked");
    target[0] = mail_target(t, "mail-old", mail);
    target[1] = mail_target(t, "mail-new", wanted);
    return v;
}

static struct reply
agrees(struct browser *v, const char *target, const char *kind)
{
    return browser_post(v, "/en/account/mail/agree", "kind=%s&link=%s", kind,
                        token_of_target(target));
}

TEST(an_address_changes_when_both_ends_have_agreed_in_any_order)
{
    static const char *const kinds[] = {"mail-old", "mail-new"};

    for (size_t first = 0; first < 2; first++) {
        const char *const mail = person_new(t, "mover", "active");
        const char *const wanted = arena_printf(t->arena, "moved.%zu.%s", first, mail).at;
        const char *target[2] = {0};
        struct browser other = browser_new(t);
        struct browser v = asks_for_mail(t, mail, wanted, target);
        struct browser mailbox = browser_new(t);
        struct reply reply;

        test_row("%s first", kinds[first]);
        browser_sign_in(&other, mail);
        expect_count(t, browser_get(&mailbox, target[first]).status, 200);
        reply = agrees(&mailbox, target[first], kinds[first]);
        expect_str(t, reply_header(&reply, "Location"), "/en/account/mail/agree?done=mail-agreed");
        expect_count(t, person_number(t, mail) > 0, 1);
        expect_count(t, agrees(&mailbox, target[first], kinds[first]).status, 404);
        reply = agrees(&v, target[1 - first], kinds[1 - first]);
        expect_str(t, reply_header(&reply, "Location"), "/en/account/mail/agree?done=mail-changed");
        expect_count(t, browser_get(&v, "/en/account/security").status, 200);
        expect_count(t, browser_get(&other, "/en/account/security").status, 303);
        expect_count(t, mail_count(t, "mail-changed", mail), 1);
        other = browser_new(t);
        expect_count(t, browser_sign_in(&other, mail).status, 422);
        expect_count(t, browser_sign_in(&other, wanted).status, 303);
    }
}

TEST(an_address_somebody_has_is_told_only_to_who_reads_its_mails)
{
    const char *const mail = person_new(t, "taker", "active");
    const char *const wanted = person_new(t, "holder", "active");
    const char *target[2] = {0};
    struct browser v = asks_for_mail(t, mail, wanted, target);
    struct reply reply;

    expect_count(t, agrees(&v, target[0], "mail-old").status, 303);
    reply = agrees(&v, target[1], "mail-new");
    expect_count(t, reply.status, 409);
    expect(t, reply_holds(&reply, "There is an account with the new address already."));
    expect_count(t, person_number(t, mail) > 0, 1);
}

TEST(a_change_of_address_needs_the_password_and_another_address)
{
    const char *const mail = person_new(t, "stayer", "active");
    struct browser v = browser_new(t);
    struct reply reply;

    browser_sign_in(&v, mail);
    expect_count(t, browser_post(&v, "/en/account/mail", "mail=%s", mail).status, 422);
    expect_count(t, browser_post(&v, "/en/account/mail", "mail=nonsense").status, 422);
    browser_wait(&v, 601);
    reply = browser_get(&v, "/en/account/mail");
    expect_str(t, reply_header(&reply, "Location"), "/en/account/confirm?back=/account/mail");
    reply = browser_post(&v, "/en/account/mail", "mail=other%%40sign.example.org");
    expect_count(t, reply.status, 401);
    const struct str held = reply_between(&reply, "name=\"held\" value=\"", "\"");

    reply = browser_post(&v, "/en/account/confirm", "password=" BROWSER_PASSWORD "&held=%.*s",
                         STR_ARG(held));
    expect_count(t, reply.status, 200);
    expect(t, reply_holds(&reply, "value=\"other@sign.example.org\""));
    expect_count(t, mail_count(t, "mail-old", mail), 0);
}
