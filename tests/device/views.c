/* The pages of devices as agreed: their trees beside this file, and what the sheets make of them in
 * English. */
#include "tests/device/scene.h"

TEST(the_pages_of_devices_read_as_agreed)
{
    const struct company co = company_numbered(t, 5);
    struct visit visit = {.target = "/en/devices", .cookies = cookies_of(&co, ADA)};

    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('covernow%s', %s + 2, %s + 5, '2026-03-01', '2026-03-09')");
    run_in(&co, "INSERT INTO audit (chain_id, number, at, event, actor_id, object, person_id, "
                "detail, hash) VALUES (%s, 1, '2026-03-01 10:00:00', 'assigned', %s + 1, "
                "'de%s0002', %s + 3, 'kind=device', UNHEX(REPEAT('00', 32)))");
    run_in(&co, "INSERT INTO audit (chain_id, number, at, event, actor_id, object, hash) VALUES "
                "(%s, 2, '2026-03-02 08:00:00', 'file-opened', 1101, 'cu%s0001', "
                "UNHEX(REPEAT('00', 32)))");
    scene_add_readings(&co);
    scene_add_around(&co);
    expect_signed_page(t, &visit, "device/list", "device/list");
    visit.target = "/en/devices?search=nothing";
    expect_signed_page(t, &visit, "device/list", "device/list.none");
    visit.target = at(t, "/devices/%s", device_code(&co, 2));
    expect_signed_page(t, &visit, "device/show", "device/show");
    visit.target = at(t, "/devices/%s", device_code(&co, 1));
    expect_signed_page(t, &visit, "device/show", "device/show.whole");
    visit.target = at(t, "/devices/%s", device_code(&co, 3));
    expect_signed_page(t, &visit, "device/show", "device/show.silent");
    visit.target =
        at(t, "/devices/change?device=%s&device=%s", device_code(&co, 1), device_code(&co, 3));
    expect_signed_page(t, &visit, "device/change", "device/change");
    visit.target = "/en/devices/change";
    expect_signed_page(t, &visit, "device/change", "device/change.none");
    visit.target = "/en/devices/groups";
    expect_signed_page(t, &visit, "device/groups", "device/groups");
}

TEST(dev_6_services_and_domains_stand_where_others_have_devices)
{
    struct visit visit = {.host = "hosting.localhost",
                          .target = "/en/devices",
                          .cookies = signed_cookies(t, "david.quental@maresia.example.org")};

    expect_signed_page(t, &visit, "device/list", "device/list.hosting");
    visit.target = "/en/devices/v9imv0z2k5fx";
    expect_signed_page(t, &visit, "device/show", "device/show.hosting");
}

TEST(nothing_assigned_reads_as_agreed)
{
    const struct company co = company_numbered(t, 6);
    struct visit visit = {.target = "/en/devices", .cookies = cookies_of(&co, BEA)};

    run_in(&co, "DELETE FROM assignment WHERE member_id = %s + 2");
    expect_signed_page(t, &visit, "device/list", "device/list.empty");
}
