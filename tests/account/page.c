/* The overview after signing in: what waits for whom. */
#include "tests/member/company.h"

static struct reply
overview(const struct company *co, enum who who)
{
    return signed_get(co->t, cookies_of(co, who), co->host, "/en/account");
}

TEST(the_overview_names_what_waits_for_this_role)
{
    const struct company co = company_new(t);
    const struct reply ada = overview(&co, ADA);
    const struct reply bea = overview(&co, BEA);
    const struct reply elis = overview(&co, ELIS);
    const struct reply fabio = overview(&co, FABIO);

    expect(t, holds(&ada, "One colleague waits for your approval"));
    expect(t, !holds(&bea, "waits for your approval"));
    expect(t, holds(&bea, device_serial(&co, 1)) && !holds(&bea, device_serial(&co, 3)));
    expect(t, !holds(&elis, "Your devices"));
    expect(t, holds(&fabio, "has yet to approve you"));
}

TEST(the_overview_shows_twenty_devices_and_tells_how_many_there_are)
{
    const struct company co = company_new(t);

    run_in(&co, "INSERT INTO device (code, customer_id, brand, serial, kind, model) "
                "SELECT CONCAT('more', seq, 'of', %s), %s, 'lumenor', CONCAT('ZZ', %s, 'N', seq), "
                "'device', 'LX-2210' FROM seq_101_to_116");
    run_in(&co, "UPDATE customer SET version = version + 1 WHERE id = %s");
    struct reply ada = overview(&co, ADA);

    expect_count(t, times(&ada, "/en/devices/"), 20);
    expect(t, !holds(&ada, "in a list"));
    run_in(&co, "INSERT INTO device (code, customer_id, brand, serial, kind, model) "
                "SELECT CONCAT('more', seq, 'of', %s), %s, 'lumenor', CONCAT('ZZ', %s, 'N', seq), "
                "'device', 'LX-2210' FROM seq_117_to_118");
    run_in(&co, "UPDATE customer SET version = version + 1 WHERE id = %s");
    ada = overview(&co, ADA);
    expect_count(t, times(&ada, "/en/devices/"), 20);
    expect(t, holds(&ada, "N116") && !holds(&ada, "N117"));
    expect(t, holds(&ada, "All 22 in a list"));
    const struct reply bea = overview(&co, BEA);

    expect_count(t, times(&bea, "/en/devices/"), 2);
    expect(t, !holds(&bea, "in a list"));
}

TEST(who_stood_in_for_somebody_who_leaves_has_no_more_companies_to_choose_from)
{
    const struct company co = company_new(t);
    const char *const version = "SELECT p.version FROM person p JOIN member m ON m.person_id = "
                                "p.id WHERE m.id = %s + 5";

    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('cover%s', %s + 2, %s + 5, '2026-03-01', '2026-03-02')");
    expect(t, holds(&(struct reply[]){overview(&co, ELIS)}[0], "/en/account/customer"));
    const int64_t before = count_in(&co, version);

    expect_count(t,
                 signed_post(t, cookies_of(&co, ADA), co.host,
                             at(t, "/people/%s/end", member_code(&co, BEA)), "")
                     .status,
                 303);
    expect(t, count_in(&co, version) > before);
    expect(t, !holds(&(struct reply[]){overview(&co, ELIS)}[0], "/en/account/customer"));
}

TEST(the_overview_of_staff_leads_to_their_work)
{
    const struct reply reply = signed_get(
        t, signed_cookies(t, "helena.bastos@pt.lumenor.example.com"), NULL, "/en/account");

    expect(t, holds(&reply, "/en/desk\"") && !holds(&reply, "belongs to no company"));
}

TEST(the_overview_is_new_as_soon_as_something_is)
{
    const struct company co = company_new(t);

    for (int again = 0; again < 2; again++)
        expect(t, holds(&(struct reply[]){overview(&co, ADA)}[0], "One colleague waits"));
    expect_count(t,
                 signed_post(t, cookies_of(&co, ADA), co.host,
                             at(t, "/people/%s/refuse", member_code(&co, FABIO)), "")
                     .status,
                 303);
    expect(t, !holds(&(struct reply[]){overview(&co, ADA)}[0], "One colleague waits"));
}

TEST(the_overview_reads_as_agreed)
{
    const struct company co = company_numbered(t, 12);
    struct visit visit = {.target = "/en/account", .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "account/show", "account/show");
    visit.cookies = cookies_of(&co, FABIO);
    expect_signed_page(t, &visit, "account/show", "account/show.waiting");
    visit.cookies = signed_cookies(t, "joana.pimentel@pt.lumenor.example.com");
    expect_signed_page(t, &visit, "account/show", "account/show.staff");
    visit.host = "hosting.localhost";
    visit.cookies = signed_cookies(t, "david.quental@maresia.example.org");
    expect_signed_page(t, &visit, "account/show", "account/show.hosting");
}

TEST(an_address_without_a_page_still_has_the_menu_of_who_is_signed_in)
{
    const struct company co = company_new(t);
    const struct reply ada = signed_get(t, cookies_of(&co, ADA), co.host, "/en/nowhere");
    const struct reply nobody = visit_get(t, co.host, "/en/nowhere");

    expect_count(t, ada.status, 404);
    expect(t, holds(&ada, "/en/sign-out") && holds(&ada, "/en/devices"));
    expect_count(t, nobody.status, 404);
    expect(t, !holds(&nobody, "/en/sign-out") && holds(&nobody, "/en/sign-in"));
}
