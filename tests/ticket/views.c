/* Every page of requests as agreed: its tree beside this file, and what the sheet makes of it in
 * English. */
#include "tests/ticket/opened.h"

static struct visit
asked(const char *cookies, const char *target)
{
    return (struct visit){.host = "pt.localhost", .target = target, .cookies = cookies};
}

/* What is random elsewhere: public ids and the number. */
static void
name_it(struct opened *opened, const char *suffix, const char *number)
{
    const struct company *co = &opened->co;
    struct arena *arena = co->t->arena;

    run_in(co,
           arena_printf(arena,
                        "UPDATE ticket_message m JOIN ticket t ON t.id = m.ticket_id SET m.code "
                        "= CONCAT('ms%%s%s', (SELECT COUNT(*) FROM (SELECT id, ticket_id FROM "
                        "ticket_message) o WHERE o.ticket_id = t.id AND o.id <= m.id)) WHERE "
                        "t.code = '%.*s'",
                        suffix, STR_ARG(opened->code))
               .at);
    run_in(co, arena_printf(arena,
                            "UPDATE ticket SET code = 'tk%%s%s', number = '%s' WHERE code = "
                            "'%.*s'",
                            suffix, number, STR_ARG(opened->code))
                   .at);
    opened->code = arena_printf(arena, "tk%u%s", (unsigned)co->id, suffix);
}

static const char *
page_of(const struct opened *opened)
{
    return at(opened->co.t, "/requests/%.*s", STR_ARG(opened->code));
}

static void
hold(void)
{
    struct instant now;

    instant_parse(STR(VISIT_NOW), &now);
    clock_hold(now);
}

TEST(TKT_6_the_history_reads_as_agreed)
{
    const struct company co = company_numbered(t, 57);
    const struct company empty = company_numbered(t, 58);
    struct visit visit = asked(cookies_of(&empty, BEA), "/en/requests");

    expect_signed_page(t, &visit, "ticket/list", "ticket/list.none");
    hold();
    struct opened opened = opened_new(&co, &(struct opened_as){.who = BEA});

    name_it(&opened, "a", "B7K2M9QX");
    opened_answer(&opened, "Which tray?", TICKET_ANSWERED);
    opened.code = opened_more(&opened, &(struct opened_as){.who = ADA, .subject = "print-quality"});
    name_it(&opened, "b", "C8L3N2RY");
    visit = asked(cookies_of(&co, BEA), "/en/requests");
    expect_signed_page(t, &visit, "ticket/list", "ticket/list");
    visit = asked(cookies_of(&co, BEA), "/en/requests?q=nowhere&state=open");
    expect_signed_page(t, &visit, "ticket/list", "ticket/list.filtered");
    opened_end(&opened);
}

TEST(TKT_1_and_4_the_start_page_and_the_form_read_as_agreed)
{
    const struct company co = company_numbered(t, 59);
    const char *cookies = cookies_of(&co, BEA);
    struct visit visit;

    hold();
    struct opened opened = opened_new(&co, &(struct opened_as){0});

    name_it(&opened, "a", "D9M4P3SZ");
    visit = asked(cookies, "/en/requests/new");
    expect_signed_page(t, &visit, "ticket/start", "ticket/start");
    visit = asked(cookies, "/en/requests/new/paper-jam");
    expect_signed_page(t, &visit, "ticket/new", "ticket/new");
    const struct str token = signed_token(t, cookies);

    visit = (struct visit){
        .method = "POST",
        .target = "/en/requests/new/paper-jam",
        .cookies = cookies,
        .origin = "http://pt.localhost:8080",
        .fetch_site = "same-origin",
        .type = "application/x-www-form-urlencoded",
        .body = arena_printf(t->arena,
                             "token=%.*s&device=&body=The+password+is+Xk7%%21pq93Lm&sharing=named",
                             STR_ARG(token))
                    .at,
    };
    expect_signed_page(t, &visit, "ticket/new", "ticket/new.refused");
    opened_end(&opened);
}

TEST(TKT_7_and_8_the_page_of_a_request_reads_as_agreed)
{
    const struct company co = company_numbered(t, 930);
    const char *cookies = cookies_of(&co, BEA);
    struct visit visit;

    hold();
    struct opened opened =
        opened_new(&co, &(struct opened_as){.body = "It jams in tray 2.\n\nSee \u202ephoto."});
    const struct member_doer bea = opened_doer(&co, BEA);
    const char *problem = NULL;

    name_it(&opened, "a", "E2N5Q4TA");
    visit = asked(cookies, at(t, "/requests/%.*s?done=sent", STR_ARG(opened.code)));
    expect_signed_page(t, &visit, "ticket/show", "ticket/show");
    opened_answer(&opened, "Experimente a bandeja 1.", TICKET_ANSWERED);
    name_it(&opened, "a", "E2N5Q4TA");
    visit = asked(cookies, page_of(&opened));
    expect_signed_page(t, &visit, "ticket/show", "ticket/show.answered");
    const struct ticket_ask ask = {.sight = opened_sight(&co, BEA), .code = opened.code};

    expect_result(t, ticket_close(opened.db, t->arena, &bea, &ask, STR("confirmed"), &problem),
                  RES_OK);
    expect_signed_page(t, &visit, "ticket/show", "ticket/show.closed");
    opened_end(&opened);
}
