/* The pages of passwords handed over: given, asked for, shown once, seen by the customer. */
#include "tests/secret/given.h"

static const char *
page_of(const struct given *given, const char *rest)
{
    return at(given->t, "/requests/%.*s/secrets%s", STR_ARG(given->opened.code), rest);
}

static const char *
desk_of(const struct given *given, const char *rest)
{
    return at(given->t, "/desk/requests/%.*s/secrets%s", STR_ARG(given->opened.code), rest);
}

static const char *
reveal_of(const struct given *given)
{
    return desk_of(given, arena_printf(given->t->arena, "/%.*s/reveal", STR_ARG(given->code)).at);
}

TEST(SEC_2_the_customer_sees_who_read_it_and_the_password_stands_on_one_answer_alone)
{
    const struct company co = company_numbered(t, 76);
    struct given given = given_new(&co);
    const char *bea = cookies_of(&co, BEA), *staff = signed_cookies(t, GIVEN_MAIL);
    struct reply reply = signed_get(t, bea, co.host, page_of(&given, ""));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Nobody has read it.") && holds(&reply, "NAS"));
    expect(t, !holds(&reply, GIVEN_CANARY));
    reply = signed_get(t, staff, NULL, desk_of(&given, ""));
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Show the password") && !holds(&reply, GIVEN_CANARY));
    test_row("never by GET");
    reply = signed_get(t, staff, NULL, reveal_of(&given));
    expect_count(t, reply.status, 405);
    expect_count(t, given_views(&given), 0);
    test_row("by POST");
    reply = signed_post(t, staff, NULL, reveal_of(&given), "");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, GIVEN_CANARY) && holds(&reply, "http-equiv=\"refresh\""));
    expect(t, str_find_str(reply_header(&reply, "Cache-Control"), STR("no-store")) <
                  reply_header(&reply, "Cache-Control").len);
    expect_count(t, given_views(&given), 1);
    reply = signed_get(t, bea, co.host, page_of(&given, ""));
    expect(t, holds(&reply, "Read by") && holds(&reply, "Helena Bastos"));
    expect(t, !holds(&reply, GIVEN_CANARY));
    reply = signed_get(t, bea, co.host, at(t, "/requests/%.*s", STR_ARG(given.opened.code)));
    expect(t, holds(&reply, "Helena Bastos") && !holds(&reply, GIVEN_CANARY));
    given_end(&given);
}

TEST(SEC_2_a_password_is_asked_for_again_before_one_is_shown_and_customers_never_see_one)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    struct signed_as stale = {.mail = GIVEN_MAIL, .is_unconfirmed = true};
    struct signed_as half = {.mail = GIVEN_MAIL, .is_half = true};
    struct reply reply = signed_post(t, signed_cookies_as(t, &stale), NULL, reveal_of(&given), "");

    expect_count(t, reply.status, 401);
    expect(t, holds(&reply, "/account/confirm") && !holds(&reply, GIVEN_CANARY));
    reply = signed_post(t, signed_cookies_as(t, &half), NULL, reveal_of(&given), "");
    expect(t, reply.status != 200 && !holds(&reply, GIVEN_CANARY));
    reply = signed_post(t, cookies_of(&co, ADA), co.host, reveal_of(&given), "");
    expect_count(t, reply.status, 403);
    reply = signed_post(t, signed_cookies(t, "bruno.falcao@arrabida.example.org"), co.host,
                        page_of(&given, ""), "secret=x");
    expect_count(t, reply.status, 404);
    expect_count(t, given_views(&given), 0);
    given_end(&given);
}

TEST(S_1_after_its_hours_every_page_and_program_is_told_it_is_obfuscated)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const struct instant over = {GIVEN_ENDS};
    struct signed_as bea = {.mail = mail_of(&co, BEA), .at = over};
    struct signed_as staff = {.mail = GIVEN_MAIL, .at = over};
    static const char *const accepted[] = {"text/html", "application/xml", "application/json"};
    struct visit visits[] = {
        {.host = co.host, .target = page_of(&given, ""),              .at = over                 },
        {.host = co.host,
         .target = at(t,                            "/requests/%.*s", STR_ARG(given.opened.code)),
         .at = over},
        {.host = co.host,               .target = desk_of(&given,                         ""),   .at = over  },
    };

    visits[0].cookies = visits[1].cookies = signed_cookies_as(t, &bea);
    visits[2].cookies = signed_cookies_as(t, &staff);
    clock_hold(over);
    given_open(&given, GIVEN_STAFF);
    for (size_t i = 0; i < sizeof visits / sizeof visits[0]; i++) {
        for (size_t k = 0; k < sizeof accepted / sizeof accepted[0]; k++) {
            visits[i].accept = accepted[k];
            const struct reply reply = visit(t, &visits[i]);

            test_row("%s as %s", visits[i].target, accepted[k]);
            expect_count(t, reply.status, 200);
            expect(t, holds(&reply, SECRET_GONE) && !holds(&reply, GIVEN_CANARY));
        }
    }
    given_end(&given);
}

TEST(SEC_1_a_password_is_handed_over_once_and_never_comes_back_into_a_form)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const char *bea = cookies_of(&co, BEA);
    struct reply reply =
        signed_post(t, bea, co.host, page_of(&given, ""), "secret=&secret_label=VPN");

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "The password itself is missing") && holds(&reply, "VPN"));
    reply =
        signed_post(t, bea, co.host, page_of(&given, ""), "secret=a%01Zebra77&secret_label=VPN");
    expect_count(t, reply.status, 400);
    expect(t, !holds(&reply, "Zebra77"));
    reply = signed_post(t, bea, co.host, page_of(&given, ""),
                        "secret=+Zebra77&secret_label=VPN&key=k1");
    expect_count(t, reply.status, 303);
    expect(t, str_ends(reply_header(&reply, "Location"), STR("/secrets?done=secret-given")));
    reply = signed_post(t, bea, co.host, page_of(&given, ""),
                        "secret=+Zebra77&secret_label=VPN&key=k1");
    expect_count(t, reply.status, 303);
    reply = signed_get(t, bea, co.host, page_of(&given, "?done=secret-given"));
    expect(t, holds(&reply, "The password is sealed") && holds(&reply, "VPN"));
    expect_count(t, times(&reply, "Readable until"), 2);
    test_row("blanks are part of it");
    given.code = given_newest(&given);
    reply = signed_post(t, signed_cookies(t, GIVEN_MAIL), NULL, reveal_of(&given), "");
    expect(t, holds(&reply, " Zebra77") && holds(&reply, "It begins with a blank."));
    test_row("taken back");
    reply = signed_post(
        t, bea, co.host,
        page_of(&given, arena_printf(t->arena, "/%.*s/withdraw", STR_ARG(given.code)).at), "");
    expect_count(t, reply.status, 303);
    reply = signed_get(t, bea, co.host, page_of(&given, "?done=secret-withdrawn"));
    expect(t, holds(&reply, "Taken back: nobody can read it"));
    reply = signed_post(t, signed_cookies(t, GIVEN_MAIL), NULL, reveal_of(&given), "");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, SECRET_GONE) && !holds(&reply, "Zebra77"));
    given_end(&given);
}

TEST(SEC_3_staff_ask_by_a_form_and_the_link_of_the_mail_leads_to_the_answer)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    const char *bea = cookies_of(&co, BEA), *staff = signed_cookies(t, GIVEN_MAIL);
    struct reply reply = signed_post(t, staff, NULL, desk_of(&given, ""), "secret_label=");

    expect_count(t, reply.status, 422);
    reply = signed_post(t, staff, NULL, desk_of(&given, ""), "secret_label=Router&key=k2");
    expect_count(t, reply.status, 303);
    expect_count(t, mails_to(&co, BEA, "secret-asked"), 1);
    given.code = given_newest(&given);
    reply = signed_get(t, bea, co.host, page_of(&given, ""));
    expect(t,
           holds(&reply, "Asked for") && holds(&reply, "Router") && holds(&reply, "Hand it over"));
    const char *asked = arena_printf(t->arena, "?asked=%.*s", STR_ARG(given.code)).at;

    reply = signed_get(t, bea, co.host, page_of(&given, asked));
    expect(t, holds(&reply, "name=\"asked\""));
    reply = signed_post(
        t, bea, co.host, page_of(&given, ""),
        arena_printf(t->arena, "secret=Ro7ter&asked=%.*s&key=k3", STR_ARG(given.code)).at);
    expect_count(t, reply.status, 303);
    reply = signed_post(t, staff, NULL, reveal_of(&given), "");
    expect(t, holds(&reply, "Ro7ter") && holds(&reply, "Router"));
    given_end(&given);
}

/* Tables that hold text, and what was logged; tests/secret/canary.mjs looks at every byte there is.
 */
TEST(S_3_a_password_that_was_given_and_read_is_in_no_table_and_no_log)
{
    const struct company co = company_new(t);
    struct given given = given_new(&co);
    struct reply reply = signed_post(t, signed_cookies(t, GIVEN_MAIL), NULL, reveal_of(&given), "");

    expect(t, holds(&reply, GIVEN_CANARY));

    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM secret s WHERE CONCAT_WS(' ', s.code, "
                                 "s.label, s.sealed) LIKE '%Kanarie%'"),
                 0);
    expect_count(t,
                 signed_count(t, "SELECT (SELECT COUNT(*) FROM ticket_message WHERE body LIKE "
                                 "'%Kanarie%') + (SELECT COUNT(*) FROM ticket_event WHERE note "
                                 "LIKE '%Kanarie%') + (SELECT COUNT(*) FROM audit WHERE detail "
                                 "LIKE '%Kanarie%') + (SELECT COUNT(*) FROM outbox WHERE tree "
                                 "LIKE '%Kanarie%')"),
                 0);
    expect(t, str_find_str(test_log(t), STR("Kanarie")) == test_log(t).len);
    given_end(&given);
}

/* --- pages as agreed --- */

static void
settle_names(struct given *given)
{
    given_run(given, "UPDATE ticket SET code = 'rq0000000077', number = 'C7K2M9QX' WHERE id = %T");
    given_run(given, "UPDATE secret SET code = CONCAT('sc', LPAD(id - (SELECT MIN(id) FROM (SELECT "
                     "id, ticket_id FROM secret) x WHERE x.ticket_id = %T), 10, '0')) WHERE "
                     "ticket_id = %T");
    given->opened.code = STR("rq0000000077");
}

/* Asked for by a known name, so that the seal is bound to it. */
static void
hand_over_named(struct given *given, const char *plain)
{
    given_run(given,
              "INSERT INTO secret (code, ticket_id, label, asked_by, asked_at, state) VALUES "
              "('sc0000000099', %T, 'Mail server', 1101, '2026-03-02 09:00:00', 'asked')");
    expect_result(given->t,
                  given_more(given, &(struct secret_spec){.plain = str_from(plain),
                                                          .asked = STR("sc0000000099")}),
                  RES_OK);
}

TEST(SEC_1_the_pages_of_passwords_read_as_agreed)
{
    const struct company co = company_numbered(t, 77);
    struct given given = given_new(&co);
    struct visit visit = {.host = co.host, .cookies = cookies_of(&co, BEA)};

    expect_count(
        t, signed_post(t, signed_cookies(t, GIVEN_MAIL), NULL, reveal_of(&given), "").status, 200);
    expect_result(t, given_more(&given, &(struct secret_spec){.plain = STR("x")}), RES_OK);
    given_run(&given, "UPDATE secret SET expires_at = '2026-03-02 09:00:00' WHERE ticket_id = %T "
                      "AND label = ''");
    given_run(&given,
              "INSERT INTO secret (code, ticket_id, label, asked_by, asked_at, state) VALUES "
              "('asked', %T, 'Router', 1101, '2026-03-02 09:00:00', 'asked'), ('gone', "
              "%T, 'VPN', 1101, '2026-03-02 09:00:00', 'withdrawn')");
    settle_names(&given);
    visit.target = page_of(&given, "?asked=sc0000000002");
    expect_signed_page(t, &visit, "secret/list", "secret/list");
    visit.target = page_of(&given, "");
    visit.cookies = signed_cookies(t, GIVEN_MAIL);
    visit.host = NULL;
    visit.target = desk_of(&given, "");
    expect_signed_page(t, &visit, "secret/desk", "secret/desk");
    given_end(&given);
}

TEST(SEC_2_the_page_with_a_password_reads_as_agreed)
{
    const struct company co = company_numbered(t, 78);
    struct given given = given_new(&co);
    const char *staff = signed_cookies(t, GIVEN_MAIL);
    struct visit visit = {
        .method = "POST",
        .cookies = staff,
        .origin = "http://pt.localhost:8080",
        .fetch_site = "same-origin",
        .type = "application/x-www-form-urlencoded",
        .body = arena_printf(t->arena, "token=%.*s", STR_ARG(signed_token(t, staff))).at,
    };

    given_run(&given, "UPDATE ticket SET code = 'rq0000000078', number = 'B7K2M9QY' WHERE id = %T");
    given.opened.code = STR("rq0000000078");
    hand_over_named(&given, "Segredo <9> & \xc3\xa9 ");
    given.code = STR("sc0000000099");
    visit.target = reveal_of(&given);
    expect_signed_page(t, &visit, "secret/shown", "secret/shown");
    given_run(&given, "UPDATE secret SET key_number = 77 WHERE code = 'sc0000000099'");
    expect_signed_page(t, &visit, "secret/shown", "secret/shown.unreadable");
    given_run(&given, "UPDATE secret SET expires_at = given_at WHERE code = 'sc0000000099'");
    expect_signed_page(t, &visit, "secret/shown", "secret/shown.expired");
    given_end(&given);
}
