/* The pages of programs' keys as agreed. */
#include "tests/member/company.h"

TEST(the_list_of_keys_reads_as_agreed)
{
    const struct company co = company_numbered(t, 71);
    const struct visit visit = {.target = "/en/account/tokens?done=token-ended",
                                .cookies = cookies_of(&co, ADA)};

    run_in(&co, "INSERT INTO token (code, token_hash, brand, customer_id, device_id, person_id, "
                "name, scope, expires_on, created_at, used_on, ended_at) VALUES "
                "('keyfleet%s', UNHEX(SHA2('keyfleet', 256)), 'lumenor', %s, NULL, %s + 1, "
                "'Fleet server', 'read,readings', '2026-12-31', '2026-01-12 08:00:00', "
                "'2026-03-01', NULL), "
                "('keydevice%s', UNHEX(SHA2('keydevice', 256)), 'lumenor', %s, %s + 1, %s + 1, "
                "'Printer on the first floor', 'readings', '2026-02-28', '2026-01-29 08:00:00', "
                "NULL, NULL), "
                "('keyorders%s', UNHEX(SHA2('keyorders', 256)), 'lumenor', %s, NULL, %s + 1, "
                "'Purchasing', 'orders', '2026-12-31', '2026-02-02 08:00:00', NULL, "
                "'2026-02-20 10:00:00')");
    expect_signed_page(t, &visit, "token/list", "token/list");
}

TEST(the_list_without_a_key_reads_as_agreed)
{
    const struct company co = company_numbered(t, 72);
    const struct visit visit = {.target = "/en/account/tokens", .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "token/list", "token/list.empty");
}

TEST(the_form_for_a_key_reads_as_agreed)
{
    const struct company co = company_numbered(t, 73);
    const struct visit visit = {.target = "/en/account/tokens/new",
                                .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "token/new", "token/new");
}
