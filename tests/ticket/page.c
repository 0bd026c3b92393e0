/* The customer's pages of requests: the form and what it refuses, the conversation, what one can
 * do.
 */
#include "fcgi/http/percent.h"
#include "tests/ticket/opened.h"

#define NEW "/en/requests/new/paper-jam"

static const char *
page_of(const struct opened *opened, const char *rest)
{
    return at(opened->co.t, "/requests/%.*s%s", STR_ARG(opened->code), rest);
}

/* A form of paper-jam as a browser sends it; more: further pairs. */
static const char *
filled(const struct company *co, const char *body, const char *more)
{
    return arena_printf(co->t->arena, "device=%s&field.place=tray&body=%s&sharing=all%s",
                        device_code(co, 1),
                        percent_encode(co->t->arena, str_from(body), STR("")).at, more)
        .at;
}

TEST(TKT_1_the_start_page_offers_subjects_a_search_and_the_history)
{
    const struct company co = company_new(t);
    const struct reply reply = signed_get(t, cookies_of(&co, BEA), co.host, "/en/requests/new");

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "/en/requests/new/paper-jam"));
    expect(t, holds(&reply, "action=\"/en/requests/subjects\""));
    expect(t, holds(&reply, "href=\"/en/requests\""));
    expect(t, holds(&reply, "href=\"/en/account\""));
}

TEST(TKT_4_the_form_shows_address_promise_devices_and_what_the_subject_asks)
{
    const struct company co = company_new(t);
    const struct reply reply = signed_get(t, cookies_of(&co, ADA), co.host, NEW);

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, mail_of(&co, ADA)));
    expect(t, !holds(&reply, "name=\"mail\""));
    expect(t, holds(&reply, "First answer by"));
    expect(t, holds(&reply, device_serial(&co, 1)));
    expect(t, holds(&reply, "value=\"none\""));
    expect(t, holds(&reply, "name=\"body\"") && holds(&reply, "name=\"files\""));
    expect(t, holds(&reply, "name=\"secret\""));
    expect_count(t, signed_get(t, cookies_of(&co, ADA), co.host, "/en/requests/new/nothing").status,
                 404);
    expect_count(t, signed_get(t, cookies_of(&co, CAIO), co.host, NEW).status, 403);
}

TEST(TKT_5_a_request_is_sent_once_and_its_page_says_number_and_promise)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    const char *body =
        filled(&co, "It jams in tray 2.\nSince Monday.", "&key=a+key+of+this+form+59");
    struct reply reply = signed_post(t, cookies, co.host, NEW, body);

    expect_count(t, reply.status, 303);
    const struct str led = arena_str(t->arena, reply_header(&reply, "Location"));

    expect(t, str_ends(led, STR("?done=sent")));
    reply = signed_post(t, cookies, co.host, NEW, body);
    expect_str(t, reply_header(&reply, "Location"), led.at);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM ticket WHERE customer_id = %s"), 1);
    expect_count(t, mails_to(&co, BEA, "request-opened"), 1);
    reply = signed_get(t, cookies, co.host, led.at);
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "It jams in tray 2.\nSince Monday."));
    expect(t, holds(&reply, "Your request is with us"));
    expect(t, holds(&reply, "Paper jam") && holds(&reply, "First answer by"));
    expect(t, holds(&reply, "name=\"body\""));
    expect(t, holds(&reply, device_serial(&co, 1)));
}

TEST(TKT_4_what_is_wrong_with_a_form_is_named_and_what_was_typed_comes_back)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const char *cookies = cookies_of(&co, BEA);

    const struct {
        const char *body, *words;
    } rows[] = {
        {"device=&body=Some+words", "Choose what it is about"   },
        {                      arena_printf(t->arena,                "device=%s&body=Some+words",                             device_code(&other, 1)).at,
         "not among yours"},
        {                                                              arena_printf(t->arena,                                                                                                  "device=%s&body=",              device_code(&co, 1)).at, "Fill in this field"},
        {                filled(&co,"Some words",                 "&sharing=everybody"), "There is a problem"},
        {filled(&co,                                                                           "The password is Xk7!pq93Lm", ""), "looks like a password"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct reply reply = signed_post(t, cookies, co.host, NEW, rows[i].body);

        test_row("%s", rows[i].body);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, rows[i].words));
    }
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM ticket WHERE customer_id = %s"), 0);
    const struct reply sure = signed_post(t, cookies, co.host, NEW,
                                          filled(&co, "The password is Xk7!pq93Lm", "&sure=yes"));

    expect_count(t, sure.status, 303);
}

TEST(SEC_5_a_password_typed_into_a_field_or_a_label_is_offered_the_tool_before_it_is_stored)
{
    static const char *const typed[] = {"&field.error-code=pw:+Xk7!pq93Lm",
                                        "&secret=x&secret_label=password+Xk7!pq93Lm"};
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);

    for (size_t i = 0; i < 2; i++) {
        test_row("%s", typed[i]);
        struct reply reply = signed_post(t, cookies, co.host, NEW, filled(&co, "Words", typed[i]));

        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, "looks like a password") && holds(&reply, "name=\"sure\""));
        expect_count(t, count_in(&co, "SELECT COUNT(*) FROM ticket WHERE customer_id = %s"), i);
        reply = signed_post(t, cookies, co.host, NEW,
                            filled(&co, "Words", at(t, "%s&sure=yes", typed[i]) + 3));
        expect_count(t, reply.status, 303);
    }
}

TEST(TKT_4_a_message_holds_twenty_thousand_characters_and_not_one_more)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    struct text most = {.arena = t->arena};

    for (size_t i = 0; i < TICKET_BODY_MOST; i++)
        text_add(&most, STR("\u00e9"));
    const char *body = filled(&co, text_str(&most).at, "");
    struct reply reply = signed_post(t, cookies, co.host, NEW, body);

    expect_count(t, reply.status, 303);
    text_add(&most, STR("\u00e9"));
    body = filled(&co, text_str(&most).at, "");
    reply = signed_post(t, cookies, co.host, NEW, body);
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "20,000"));
    expect_count(t,
                 count_in(&co, "SELECT MAX(CHAR_LENGTH(m.body)) FROM ticket_message m JOIN "
                               "ticket t ON t.id = m.ticket_id WHERE t.customer_id = %s"),
                 TICKET_BODY_MOST);
    expect_count(t, mails_to(&co, BEA, "request-opened"), 1);
}

TEST(TKT_8_the_customer_replies_confirms_and_follows_up_on_the_page)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    struct reply reply = signed_post(t, cookies, co.host, page_of(&opened, "/reply"), "body=More.");

    expect_str(t, reply_header(&reply, "Location"),
               arena_printf(t->arena, "%s?done=replied", page_of(&opened, "")).at);
    reply = signed_get(t, cookies, co.host, page_of(&opened, ""));
    expect(t, holds(&reply, "More.") && !holds(&reply, "Yes, this solves it"));
    opened_answer(&opened, "Experimente a bandeja 1.", TICKET_ANSWERED);
    reply = signed_get(t, cookies, co.host, page_of(&opened, ""));
    expect(t, holds(&reply, "Yes, this solves it"));
    expect(t, holds(&reply, "written in ") && holds(&reply, "lang=\"pt-PT\""));
    reply = signed_post(t, cookies, co.host, page_of(&opened, "/confirm"), "");
    expect_count(t, reply.status, 303);
    reply = signed_get(t, cookies, co.host, page_of(&opened, ""));
    expect(t, holds(&reply, "Closed") && !holds(&reply, "name=\"body\""));
    expect(t, holds(&reply, "/en/requests/new/paper-jam?follows="));
    reply = signed_get(t, cookies, co.host,
                       arena_printf(t->arena, NEW "?follows=%.*s", STR_ARG(opened.code)).at);
    expect(t, holds(&reply, opened.number.at));
    reply = signed_post(
        t, cookies, co.host, NEW,
        filled(&co, "Again.", arena_printf(t->arena, "&follows=%.*s", STR_ARG(opened.code)).at));
    expect_count(t, reply.status, 303);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket t JOIN ticket f ON f.id = "
                               "t.follows_id WHERE t.customer_id = %s"),
                 1);
    opened_end(&opened);
}

TEST(TKT_8_text_typed_while_it_was_answered_or_closed_is_kept)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    struct reply reply = signed_get(t, cookies, co.host, page_of(&opened, ""));
    const struct str before = reply.body;
    const size_t from = str_find_str(before, STR("name=\"last\" value=\"")) + 19;
    const char *body = arena_printf(t->arena, "last=%.*s&body=Typed+meanwhile",
                                    STR_ARG(str_slice(before, from, str_find(before, '"', from))))
                           .at;

    opened_answer(&opened, "Please look.", TICKET_WAITING_CUSTOMER);
    reply = signed_post(t, cookies, co.host, page_of(&opened, "/reply"), body);
    expect_count(t, reply.status, 409);
    expect(t, holds(&reply, "Please look.") && holds(&reply, "Typed meanwhile"));
    expect(t, holds(&reply, "We wrote to you meanwhile"));
    reply = signed_post(t, cookies, co.host, page_of(&opened, "/close"), "");
    expect_count(t, reply.status, 303);
    reply = signed_post(t, cookies, co.host, page_of(&opened, "/reply"), body);
    expect_count(t, reply.status, 409);
    expect(t, holds(&reply, "closed meanwhile") && holds(&reply, "Typed meanwhile"));
    opened_end(&opened);
}

TEST(TKT_10_text_is_shown_as_typed_and_turning_characters_are_named)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    struct opened opened = opened_new(
        &co, &(struct opened_as){.body = "a <b> & \"c\"\n\n  two\u202eexe.gpj \u0634\u0643\u0631"});
    struct reply reply = signed_get(t, cookies, co.host, page_of(&opened, ""));

    expect(t, holds(&reply, "a &lt;b&gt; &amp; \"c\"\n\n  two"));
    expect(t, !holds(&reply, "\u202e") && holds(&reply, "U+202E"));
    expect(t, holds(&reply, "\u0634\u0643\u0631"));
    reply = visit(t, &(struct visit){.target = page_of(&opened, ""),
                                     .host = co.host,
                                     .cookies = cookies,
                                     .accept = "application/xml"});
    expect(t, holds(&reply, "two\u202eexe.gpj"));
    opened_end(&opened);
}

TEST(TKT_6_the_history_filters_searches_and_turns_pages)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    struct opened opened = opened_new(&co, &(struct opened_as){.body = "The tray squeaks."});

    for (size_t i = 0; i < 30; i++)
        opened_more(&opened, &(struct opened_as){.subject = "print-quality"});
    run_in(&co, "UPDATE ticket SET state = 'answered' WHERE customer_id = %s ORDER BY id LIMIT 1");

    const struct {
        const char *query;
        size_t rows;
    } rows[] = {
        {"",                30},
        {"?state=answered", 1 },
        {"?state=mine",     1 },
        {"?state=closed",   0 },
        {"?q=squeak",       1 },
        {"?q=SQUEAKS",      1 },
        {"?q=100%25",       0 },
        {"?device=nothing", 0 },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct reply reply =
            signed_get(t, cookies, co.host, at(t, "/requests%s", rows[i].query));

        test_row("%s", rows[i].query);
        expect_count(t, reply.status, 200);
        expect_count(t, (int64_t)times(&reply, "said-number"), (int64_t)rows[i].rows);
    }
    struct reply reply =
        signed_get(t, cookies, co.host,
                   at(t, "/requests?q=%.4s+%.4s", opened.number.at, opened.number.at + 4));

    expect_count(t, (int64_t)times(&reply, "said-number"), 1);
    reply = signed_get(t, cookies, co.host, "/en/requests");
    const size_t from = str_find_str(reply.body, STR("name=\"after\" value=\"")) + 20;

    reply = signed_get(t, cookies, co.host,
                       at(t, "/requests?after=%.*s",
                          STR_ARG(str_slice(reply.body, from, str_find(reply.body, '"', from)))));
    expect_count(t, (int64_t)times(&reply, "said-number"), 1);
    reply = signed_get(t, cookies, co.host, "/en/requests.csv");
    expect(t, holds(&reply, "number,subject,state"));
    expect_count(t, (int64_t)times(&reply, "Print quality"), 30);
    opened_end(&opened);
}

TEST(TKT_11_what_is_not_shared_is_as_if_it_were_not_there)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){.sharing = "none"});
    static const char *const posts[] = {"/reply", "/close", "/confirm", "/share"};

    expect_count(t, signed_get(t, cookies_of(&co, DORA), co.host, page_of(&opened, "")).status,
                 404);
    expect_count(t, signed_get(t, cookies_of(&other, ADA), co.host, page_of(&opened, "")).status,
                 404);
    for (size_t i = 0; i < sizeof posts / sizeof posts[0]; i++) {
        test_row("%s", posts[i]);
        expect_count(t,
                     signed_post(t, cookies_of(&co, DORA), co.host, page_of(&opened, posts[i]),
                                 "body=Some+words&sharing=all")
                         .status,
                     404);
    }
    expect_count(t, signed_get(t, cookies_of(&co, ADA), co.host, page_of(&opened, "")).status, 200);
    opened_end(&opened);
}
