/* Every page of people as agreed: its tree beside this file, and what the sheet makes of it in
 * English. */
#include "tests/member/company.h"

static struct visit
asked(const struct company *co, const char *target)
{
    return (struct visit){
        .host = co->host, .target = target, .cookies = cookies_of(co, ADA), .accept = NULL};
}

TEST(the_pages_of_people_read_as_agreed)
{
    const struct company co = company_numbered(t, 1);
    struct visit visit;

    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('covernow%s', %s + 2, %s + 4, '2026-03-01', '2026-03-09')");
    visit = asked(&co, "/en/people?done=invited");
    expect_signed_page(t, &visit, "member/list", "member/list");
    visit = asked(&co, "/en/people?search=nobody");
    expect_signed_page(t, &visit, "member/list", "member/list.none");
    visit = asked(&co, at(t, "/people/%s?done=assigned", member_code(&co, BEA)));
    expect_signed_page(t, &visit, "member/show", "member/show");
    visit = asked(&co, at(t, "/people/%s", member_code(&co, FABIO)));
    expect_signed_page(t, &visit, "member/show", "member/show.waiting");
    visit = asked(&co, at(t, "/people/%s/end", member_code(&co, BEA)));
    expect_signed_page(t, &visit, "member/end", "member/end");
    visit = asked(&co, "/en/people/invite");
    expect_signed_page(t, &visit, "member/invite", "member/invite");
}

TEST(a_refused_invitation_reads_as_agreed)
{
    const struct company co = company_numbered(t, 2);
    const char *cookies = cookies_of(&co, ADA);
    const struct str token = signed_token(t, cookies);
    const struct visit visit = {
        .method = "POST",
        .target = "/en/people/invite",
        .cookies = cookies,
        .origin = "http://pt.localhost:8080",
        .fetch_site = "same-origin",
        .type = "application/x-www-form-urlencoded",
        .body =
            arena_printf(t->arena, "token=%.*s&mail=zoe&name=Zoe&role=reader&place=site.%s&serial=",
                         STR_ARG(token), site_code(&co, 1))
                .at,
    };

    expect_signed_page(t, &visit, "member/invite", "member/invite.refused");
}

TEST(the_choice_of_company_reads_as_agreed)
{
    const struct company co = company_numbered(t, 3);
    const struct company other = company_numbered(t, 4);
    struct visit visit = asked(&co, "/en/account/customer");

    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO member (id, code, customer_id, person_id, role, "
                               "state, since_at) VALUES (%u, 'me%06uother', %u, %u, 'reader', "
                               "'active', '2025-02-02 08:00:00')",
                               (unsigned)other.id + 50, (unsigned)co.id, (unsigned)other.id,
                               (unsigned)co.id + ADA)
                      .at);
    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('covernow%s', %s + 2, %s + 1, '2026-03-01', '2026-03-09')");
    expect_signed_page(t, &visit, "member/choose", "member/choose");
}
