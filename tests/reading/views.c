/* The pages of readings as agreed. */
#include "tests/reading/counters.h"

TEST(the_form_of_one_device_reads_as_agreed)
{
    const struct company co = company_numbered(t, 21);
    const struct visit visit = {.target = at(t, "/devices/%s/readings/new", device_code(&co, 1)),
                                .cookies = cookies_of(&co, BEA)};

    counters_add(&co);
    expect_signed_page(t, &visit, "reading/new", "reading/new");
}

TEST(the_page_of_all_due_devices_reads_as_agreed)
{
    const struct company co = company_numbered(t, 22);
    const struct visit visit = {.target = "/en/readings/due", .cookies = cookies_of(&co, BEA)};

    counters_add(&co);
    expect_signed_page(t, &visit, "reading/due", "reading/due");
}

TEST(the_history_of_a_device_reads_as_agreed)
{
    const struct company co = company_numbered(t, 23);
    const struct visit visit = {.target = at(t, "/devices/%s/readings", device_code(&co, 1)),
                                .cookies = cookies_of(&co, BEA)};

    counters_add(&co);
    counters_past(&co, &(struct counters_past){
                           1, 9, "2026-02-28", "estimated", {14951, 11961, 2990}
    });
    expect_signed_page(t, &visit, "reading/history", "reading/history");
}

TEST(one_reading_reads_as_agreed)
{
    const struct company co = company_numbered(t, 24);
    const struct visit visit = {.target = at(t, "/readings/rd%06u0002", (unsigned)co.id),
                                .cookies = cookies_of(&co, BEA)};

    counters_add(&co);
    expect_signed_page(t, &visit, "reading/show", "reading/show");
}

TEST(the_contract_desk_s_list_and_the_page_of_receipts_read_as_agreed)
{
    const struct visit receipts = {.target = "/en/receipts"};
    const struct company co = company_numbered(t, 25);
    const char *staff = signed_cookies(t, "helena.bastos@pt.lumenor.example.com");
    const struct visit epoch = {.target = at(t, "/desk/devices/%s/epoch", device_code(&co, 1)),
                                .cookies = staff};

    counters_add(&co);
    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO opened_file (person_id, customer_id, opened_at) SELECT "
                               "id, %u, '2026-03-02 09:00:00' FROM person WHERE mail = "
                               "'helena.bastos@pt.lumenor.example.com'",
                               (unsigned)co.id)
                      .at);
    expect_signed_page(t, &receipts, "receipt/check", "receipt/check");
    expect_signed_page(t, &epoch, "reading/epoch", "reading/epoch");
}
