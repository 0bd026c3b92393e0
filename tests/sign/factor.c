/* The second factor from set-up to its last recovery code (ACC-10). */
#include "tests/sign/browser.h"

#include "fcgi/edge/factor.h"
#include "handlers/sign/sign.h"

/* What an app shows a number of seconds after VISIT_NOW. */
static struct str
shown(struct test *t, struct str secret, int64_t after_s)
{
    struct instant at;

    expect(t, instant_parse(STR(VISIT_NOW), &at));
    at.seconds += after_s;
    return factor_code(t->arena, secret, at);
}

/* What is typed from the set-up page: base32, in groups. */
static struct str
secret_of_page(struct test *t, const struct reply *page)
{
    const struct str typed = reply_between(page, "<code dir=\"ltr\">", "</code>");
    char *const bytes = arena_alloc(t->arena, typed.len);
    unsigned bits = 0;
    unsigned count = 0;
    size_t length = 0;

    for (size_t i = 0; i < typed.len; i++) {
        const char at = typed.at[i];
        const unsigned digit = at >= 'A' && at <= 'Z'   ? (unsigned)(at - 'A')
                               : at >= '2' && at <= '7' ? (unsigned)(at - '2') + 26
                                                        : 99;

        if (digit == 99)
            continue;
        bits = (bits << 5 | digit) & 0xfff;
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes[length++] = (char)(bits >> count & 0xff);
        }
    }
    return (struct str){bytes, length};
}

TEST(staff_without_a_factor_are_led_to_set_one_up_and_get_ten_codes_once)
{
    const char *const mail = staff_new(t, "agent", "agent");
    struct browser v = browser_new(t);
    struct reply reply = browser_sign_in(&v, mail);

    expect_str(t, reply_header(&reply, "Location"), "/en/account/factor");
    reply = browser_get(&v, "/en/account/security");
    expect_count(t, reply.status, 303); /* nothing else opens */
    const struct reply page = browser_get(&v, "/en/account/factor");
    const struct str secret = secret_of_page(t, &page);
    const char *const before = v.cookies;

    expect_count(t, page.status, 200);
    expect_count(t, secret.len, 20);
    expect(t, reply_holds(&page, "<svg class=\"qr\""));
    expect(t, reply_holds(&page, " d=\"M"));
    expect_count(t, browser_post(&v, "/en/account/factor", "code=000000").status, 422);
    const struct reply codes =
        browser_post(&v, "/en/account/factor", "code=%.*s", STR_ARG(shown(t, secret, 0)));

    expect_count(t, codes.status, 200);
    expect(t, !reply_holds(&codes, "class=\"qr\""));
    expect(t, !str_is(str_from(before), str_from(v.cookies)));
    expect_count(
        t,
        signed_count(t, arena_printf(t->arena,
                                     "SELECT COUNT(*) FROM recovery_code WHERE person_id = %llu",
                                     (unsigned long long)person_number(t, mail))
                            .at),
        10);
    expect_count(t, mail_count(t, "factor-changed", mail), 1);
    expect_count(t, browser_get(&v, "/en/account/security").status, 200);
    reply = browser_get(&v, "/en/account/factor");
    expect_str(t, reply_header(&reply, "Location"), "/en/account/security");
    expect_str(t, reply_header(&codes, "Cache-Control"), "private, no-store");
}

TEST(a_code_works_once_and_the_next_one_works_again)
{
    const char *const mail = person_new(t, "coder", "active");
    struct browser v = browser_new(t);
    struct browser other = browser_new(t);
    struct str secret;
    struct reply reply;

    person_gets_factor(t, mail, &secret);
    reply = browser_sign_in(&v, mail);
    expect_str(t, reply_header(&reply, "Location"), "/en/sign-in/factor");
    expect_count(t, browser_get(&v, "/en/account/security").status, 303);
    expect_count(t, browser_get(&v, "/en/sign-in/factor").status, 200);
    const struct str code = shown(t, secret, 0);
    const char *const before = v.cookies;

    reply = browser_post(&v, "/en/sign-in/factor", "code=%.*s&back=%%2Faccount%%2Fsecurity",
                         STR_ARG(code));
    expect_str(t, reply_header(&reply, "Location"), "/en/account/security");
    expect_count(t, browser_get(&v, "/en/account/security").status, 200);
    /* The token of the half session is worth nothing any more. */
    struct browser thief = {.t = t, .cookies = before};

    expect(t, !str_is(str_from(before), str_from(v.cookies)));
    reply = browser_get(&thief, "/en/sign-in/factor");
    expect_count(t, reply.status, 303);
    browser_sign_in(&other, mail);
    expect_count(t, browser_post(&other, "/en/sign-in/factor", "code=%.*s", STR_ARG(code)).status,
                 422);
    expect_count(
        t,
        browser_post(&other, "/en/sign-in/factor", "code=%.*s", STR_ARG(shown(t, secret, -30)))
            .status,
        422);
    expect_count(
        t,
        browser_post(&other, "/en/sign-in/factor", "code=%.*s", STR_ARG(shown(t, secret, 30)))
            .status,
        303);
}

TEST(a_recovery_code_works_once_and_says_so)
{
    const char *const mail = staff_new(t, "lost", "team-lead");
    struct browser v = browser_new(t);
    struct browser other;
    struct reply reply;

    browser_sign_in(&v, mail);
    reply = browser_get(&v, "/en/account/factor");
    reply = browser_post(&v, "/en/account/factor", "code=%.*s",
                         STR_ARG(shown(t, secret_of_page(t, &reply), 0)));
    const struct str code = reply_between(&reply, "<li>", "</li>");
    struct str list = reply_between(&reply, "code-list\" dir=\"ltr\"><li>", "</ul>");

    expect(t, code.len > 0);
    list = str_slice(list, 0, 11);
    expect_count(t, list.len, 11);
    other = browser_new(t);
    browser_sign_in(&other, mail);
    reply = browser_post(&other, "/en/sign-in/factor", "code=&recovery=%.*s", STR_ARG(list));
    expect_str(t, reply_header(&reply, "Location"), "/en/account/security?done=code-used");
    reply = browser_get(&other, "/en/account/security?done=code-used");
    expect(t, reply_holds(&reply, "9 recovery codes are left."));
    expect(t, reply_holds(&reply, "It will not work again."));
    browser_post(&other, "/en/sign-out", "%s", "");
    browser_sign_in(&other, mail);
    expect_count(
        t, browser_post(&other, "/en/sign-in/factor", "code=&recovery=%.*s", STR_ARG(list)).status,
        422);
}

TEST(guesses_at_codes_are_paused)
{
    const char *const mail = person_new(t, "guessed", "active");
    struct browser v = browser_new(t);
    struct str secret;
    struct reply reply = {0};

    person_gets_factor(t, mail, &secret);
    browser_sign_in(&v, mail);
    for (int i = 0; i < 10; i++)
        expect_count(t, browser_post(&v, "/en/sign-in/factor", "code=00000%d", i).status, 422);
    reply = browser_post(&v, "/en/sign-in/factor", "code=%.*s", STR_ARG(shown(t, secret, 0)));
    expect_count(t, reply.status, 429);
    expect_str(t, reply_header(&reply, "Retry-After"), "900");
}

TEST(setting_up_a_factor_asks_the_password_again_after_ten_minutes)
{
    const char *const mail = person_new(t, "careful", "active");
    struct browser v = browser_new(t);
    struct reply reply;

    browser_sign_in(&v, mail);
    browser_wait(&v, 601);
    reply = browser_get(&v, "/en/account/factor");
    expect_str(t, reply_header(&reply, "Location"), "/en/account/confirm?back=/account/factor");
    const char *const before = v.cookies;

    expect_count(t, browser_post(&v, "/en/account/confirm", "password=wrong").status, 422);
    reply = browser_post(&v, "/en/account/confirm",
                         "password=" BROWSER_PASSWORD "&back=%%2Faccount%%2Ffactor");
    expect_str(t, reply_header(&reply, "Location"), "/en/account/factor");
    expect(t, !str_is(str_from(before), str_from(v.cookies)));
    expect_count(t, browser_get(&v, "/en/account/factor").status, 200);
}

TEST(customers_turn_their_factor_off_and_staff_keep_theirs)
{
    const char *const customer = person_new(t, "relaxed", "active");
    const char *const staff = staff_new(t, "bound", "operator");
    const char *const mails[] = {customer, staff};

    for (size_t i = 0; i < 2; i++) {
        struct browser v = browser_new(t);
        struct str secret;

        test_row("%s", mails[i]);
        person_gets_factor(t, mails[i], &secret);
        browser_sign_in(&v, mails[i]);
        browser_post(&v, "/en/sign-in/factor", "code=%.*s", STR_ARG(shown(t, secret, 0)));
        const struct reply reply = browser_post(&v, "/en/account/factor/off", "%s", "");

        expect_count(t, reply.status, i == 0 ? 303 : 403);
        expect_count(t, mail_count(t, "factor-changed", mails[i]), i == 0 ? 1 : 0);
        expect_count(t, browser_get(&v, "/en/account/security").status, 200);
    }
}

TEST(new_recovery_codes_replace_the_old_ones)
{
    const char *const mail = person_new(t, "renewer", "active");
    struct browser v = browser_new(t);
    struct str secret;

    person_gets_factor(t, mail, &secret);
    browser_sign_in(&v, mail);
    browser_post(&v, "/en/sign-in/factor", "code=%.*s", STR_ARG(shown(t, secret, 0)));
    const struct reply first = browser_post(&v, "/en/account/factor/codes", "%s", "");
    const struct reply second = browser_post(&v, "/en/account/factor/codes", "%s", "");

    expect_count(t, first.status, 200);
    expect_count(t, second.status, 200);
    expect(t, !str_is(reply_between(&first, "code-list", "</ul>"),
                      reply_between(&second, "code-list", "</ul>")));
    expect_count(
        t,
        signed_count(t, arena_printf(t->arena,
                                     "SELECT COUNT(*) FROM recovery_code WHERE person_id = %llu",
                                     (unsigned long long)person_number(t, mail))
                            .at),
        10);
}
