/* Feeds that come by the portal, from staff and from programs, and who may not send any. */
#include "tests/feed/filing.h"
#include "tests/mail/outbox.h"

#include <string.h>

#include "handlers/tables.h"

#define ADMINISTRATOR "joana.pimentel@pt.lumenor.example.com"
#define EDGE          "--edge\r\nContent-Disposition: form-data; name="

static struct str
body_of(struct test *t, struct str token, const char *kind, const char *file)
{
    struct text body = {.arena = t->arena};

    if (!str_is_empty(token))
        text_printf(&body, EDGE "\"token\"\r\n\r\n%.*s\r\n", STR_ARG(token));
    text_printf(&body, EDGE "\"kind\"\r\n\r\n%s\r\n", kind);
    text_add(&body, STR(EDGE "\"source\"\r\n\r\nerp\r\n"));
    text_printf(&body,
                EDGE "\"file\"; filename=\"export.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                     "%s\r\n--edge--\r\n",
                file);
    return text_str(&body);
}

static struct reply
send_as(struct test *t, const char *mail, const char *kind, const char *file)
{
    const char *cookies = signed_cookies(t, mail);
    const struct visit asked = {
        .method = "POST",
        .target = "/en/desk/feeds",
        .cookies = cookies,
        .origin = "http://pt.localhost:8080",
        .fetch_site = "same-origin",
        .type = "multipart/form-data; boundary=edge",
        .body = body_of(t, signed_token(t, cookies), kind, file).at,
    };

    return visit(t, &asked);
}

static void
run_job(struct test *t)
{
    struct runner *runner = outbox_runner(t);
    bool did_some = true;

    for (size_t i = 0; i < job_count; i++) {
        if (strcmp(jobs[i].name, "feed-take") != 0)
            continue;
        while (did_some) {
            did_some = false;
            expect_result(t, jobs[i].run(runner, &did_some), RES_OK);
        }
    }
}

TEST(api_4_staff_send_a_file_and_see_which_lines_were_refused)
{
    struct reply reply =
        send_as(t, ADMINISTRATOR, "customers", "number;name\n8870001;Casa\n887x;Casa\n");
    const struct str to = reply_header(&reply, "Location");

    expect_count(t, reply.status, 303);
    expect(t, str_starts(to, STR("/en/desk/feeds/")));
    run_job(t);
    reply = signed_get(t, signed_cookies(t, ADMINISTRATOR), NULL, arena_cstr(t->arena, to));
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "One line refused"));
    expect(t, holds(&reply, "887x"));
    expect_count(
        t, (uint64_t)signed_count(t, "SELECT COUNT(*) FROM customer WHERE number = '8870001'"), 1);
}

TEST(api_4_a_form_that_is_not_complete_comes_back_with_what_was_typed)
{
    const struct reply reply = send_as(t, ADMINISTRATOR, "lasers", "number;name\n1;x\n");

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Choose what the lines of the file are."));
    expect(t, holds(&reply, "value=\"erp\""));
}

TEST(api_4_customers_and_agents_have_no_feeds)
{
    static const char *const nobodies[] = {"ana.vidal@arrabida.example.org",
                                           "helena.bastos@pt.lumenor.example.com"};

    for (size_t i = 0; i < sizeof nobodies / sizeof nobodies[0]; i++) {
        const char *cookies = signed_cookies(t, nobodies[i]);

        test_row("%s", nobodies[i]);
        expect_count(t, signed_get(t, cookies, NULL, "/en/desk/feeds").status, 403);
        expect_count(t, send_as(t, nobodies[i], "customers", "number;name\n8871001;C\n").status,
                     403);
    }
}

TEST(api_4_staff_of_one_brand_see_no_feeds_of_another)
{
    signed_run(t, "INSERT INTO feed (code, brand, portal, kind, source, digest, state, started_at) "
                  "VALUES ('feedofcaravela', 'caravela', 'hosting', 'customers', 'crm', "
                  "UNHEX(REPEAT('00', 32)), 'done', UTC_TIMESTAMP())");
    expect_count(
        t,
        signed_get(t, signed_cookies(t, ADMINISTRATOR), NULL, "/en/desk/feeds/feedofcaravela")
            .status,
        404);
    signed_run(t, "DELETE FROM feed WHERE code = 'feedofcaravela'");
}
