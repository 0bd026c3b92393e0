/* The page of one's own absences as agreed. */
#include "tests/member/company.h"

TEST(the_page_of_absences_reads_as_agreed)
{
    const struct company co = company_numbered(t, 7);
    const struct visit visit = {.target = "/en/account/cover?done=cover-made",
                                .cookies = cookies_of(&co, BEA)};

    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('covernow%s', %s + 2, %s + 4, '2026-03-01', '2026-03-09'), "
                "('coverlater%s', %s + 5, %s + 2, '2026-04-01', '2026-04-09')");
    expect_signed_page(t, &visit, "cover/own", "cover/own");
}

TEST(the_page_of_a_stand_in_reads_as_agreed)
{
    const struct company co = company_numbered(t, 8);
    struct signed_as as = {.mail = mail_of(&co, ELIS), .cover = "covernow700800"};

    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('covernow%s', %s + 2, %s + 5, '2026-03-01', '2026-03-09')");
    const struct visit visit = {.target = "/en/account/cover",
                                .cookies = signed_cookies_as(t, &as)};

    expect_signed_page(t, &visit, "cover/own", "cover/own.covering");
}
