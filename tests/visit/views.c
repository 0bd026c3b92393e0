/* The pages of visits as agreed. */
#include "tests/device/scene.h"

TEST(the_pages_of_visits_read_as_agreed)
{
    const struct company co = company_numbered(t, 33);
    struct visit visit = {.target = "/en/visits", .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "visit/list", "visit/list.none");
    visit.target = at(t, "/visits/new?device=%s", device_code(&co, 1));
    expect_signed_page(t, &visit, "visit/new", "visit/new");
    scene_add_around(&co);
    run_in(&co, "UPDATE customer SET version = version + 1 WHERE id = %s");
    visit.target = "/en/visits";
    expect_signed_page(t, &visit, "visit/list", "visit/list");
    visit.target =
        at(t, "/visits/vi%s0001", arena_printf(t->arena, "%llu", (unsigned long long)co.id).at);
    expect_signed_page(t, &visit, "visit/show", "visit/show");
}

TEST(the_desk_of_visits_reads_as_agreed)
{
    const struct company co = company_numbered(t, 34);
    struct visit visit = {.target = "/en/desk/visits",
                          .cookies = signed_cookies(t, "helena.bastos@pt.lumenor.example.com")};

    signed_save(t);
    signed_run(t, "DELETE FROM visit");
    expect_signed_page(t, &visit, "visit/desk", "visit/desk.none");
    scene_add_around(&co);
    expect_signed_page(t, &visit, "visit/desk", "visit/desk");
    signed_restore(t);
}
