/* The log as administrators and staff read it. */
#include "tests/member/company.h"

static void
add_entries(const struct company *co, unsigned count)
{
    for (unsigned n = 1; n <= count; n++)
        run_in(co, arena_printf(co->t->arena,
                                "INSERT INTO audit (chain_id, number, at, event, actor_id, hash) "
                                "VALUES (%%s, %u, '2026-02-01 10:%02u:%02u', '%s', %%s + 1, "
                                "UNHEX(REPEAT('00', 32)))",
                                n, n / 60, n % 60, n % 2 ? "signed-in" : "signed-out")
                       .at);
}

TEST(the_log_is_read_in_pages_newest_first_and_by_event)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    add_entries(&co, 60);
    struct reply reply = signed_get(t, cookies, co.host, "/en/log");

    expect_count(t, times(&reply, "<li><div class=\"main\">"), 50);
    expect(t, holds(&reply, "before=11"));
    reply = signed_get(t, cookies, co.host, "/en/log?before=11");
    expect_count(t, times(&reply, "<li><div class=\"main\">"), 10);
    reply = signed_get(t, cookies, co.host, "/en/log?event=signed-in");
    expect_count(t, times(&reply, "<li><div class=\"main\">"), 30);
    reply = signed_get(t, cookies, co.host, "/en/log?event=nonsense");
    expect_count(t, times(&reply, "<li><div class=\"main\">"), 50);
}

TEST(a_log_that_was_tampered_with_is_called_so)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    expect(t, holds(&(struct reply[]){signed_get(t, cookies, co.host, "/en/log?check=1")}[0],
                    "none was changed"));
    add_entries(&co, 1);
    run_in(&co, "INSERT INTO chain (id, length, last_hash) VALUES (%s, 1, UNHEX(REPEAT('00', 32))) "
                "ON DUPLICATE KEY UPDATE length = 1");
    expect(t, holds(&(struct reply[]){signed_get(t, cookies, co.host, "/en/log?check=1")}[0],
                    "does not fit the one before it"));
}

TEST(staff_read_the_logs_of_their_own_portal)
{
    const struct company co = company_new(t);
    const char *lead = signed_cookies(t, "ivo.carrilho@pt.lumenor.example.com");
    const char *other = signed_cookies(t, "irene.casado@es.lumenor.example.com");

    add_entries(&co, 1);
    const char *path =
        arena_printf(t->arena, "/en/desk/log?number=9%u", (unsigned)co.id).at; /* of their own */

    expect(t, holds(&(struct reply[]){signed_get(t, lead, NULL, path)}[0], "Ada Brandão"));
    expect(t,
           !holds(&(struct reply[]){signed_get(t, other, "es.localhost", path)}[0], "Ada Brandão"));
}

TEST(the_log_reads_as_agreed)
{
    const struct company co = company_numbered(t, 11);
    struct visit visit = {.target = "/en/log", .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "audit/list", "audit/list.empty");
    run_in(&co, "INSERT INTO audit (chain_id, number, at, event, actor_id, for_id, object, "
                "person_id, detail, hash) VALUES "
                "(%s, 1, '2026-03-01 10:00:00', 'role-changed', %s + 1, NULL, 'x', %s + 3, "
                "'role=reader', UNHEX(REPEAT('00', 32))), "
                "(%s, 2, '2026-03-01 11:00:00', 'assigned', %s + 5, %s + 1, 'x', %s + 3, "
                "'kind=device', UNHEX(REPEAT('00', 32))), "
                "(%s, 3, '2026-03-01 12:00:00', 'file-opened', 1101, NULL, 'x', NULL, '', "
                "UNHEX(REPEAT('00', 32))), "
                "(%s, 4, '2026-03-01 13:00:00', 'registered', NULL, NULL, 'x', %s + 3, '', "
                "UNHEX(REPEAT('00', 32)))");
    expect_signed_page(t, &visit, "audit/list", "audit/list");
}
