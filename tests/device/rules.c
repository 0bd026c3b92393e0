/* What the list and the page tell of devices, and what becomes of a change of place or group. */
#include "tests/device/scene.h"

static struct reply
get(const struct company *co, enum who who, const char *target)
{
    return signed_get(co->t, cookies_of(co, who), co->host, target);
}

/* The tree of a page, for what its words would hide. */
static struct reply
tree(const struct company *co, enum who who, const char *target)
{
    const struct visit asked = {.host = co->host,
                                .target = target,
                                .cookies = cookies_of(co, who),
                                .accept = "application/xml"};

    return visit(co->t, &asked);
}

static struct reply
change(const struct company *co, enum who who, const char *body)
{
    return signed_post(co->t, cookies_of(co, who), co->host, "/en/devices/change", body);
}

TEST(dev_1_the_list_tells_state_last_reading_and_next_due_of_each_device)
{
    static const char *const wanted[] = {
        "state=\"overdue\" due=\"2026-02-27\" late=\"3\" read=\"2026-01-31\" "
        "read-state=\"accepted\" count=\"48200\"",
        "state=\"due\" due=\"2026-03-12\" in=\"10\"",
        "state=\"silent\" due=\"2026-03-31\" in=\"29\" read=\"2026-02-20\" "
        "read-state=\"estimated\" automatic=\"yes\"",
        "state=\"good\" due=\"2026-03-13\" in=\"11\""};
    const struct company co = company_new(t);

    scene_add_readings(&co);
    const struct reply reply = tree(&co, ADA, "/en/devices");

    for (size_t i = 0; i < 4; i++) {
        test_row("%zu", i + 1);
        expect(t, holds(&reply, wanted[i]));
    }
    expect(t, holds(&reply, " due=\"2\" silent=\"1\""));
}

TEST(dev_1_the_day_that_counts_is_that_of_the_devices_site)
{
    const struct company co = company_new(t);

    run_in(&co, "UPDATE device SET due_on = '2026-03-01' WHERE id IN (%s + 1, %s + 3)");
    run_in(&co, "UPDATE site SET zone = 'Pacific/Pago_Pago' WHERE id = %s + 1");
    run_in(&co, "UPDATE site SET zone = 'Pacific/Kiritimati' WHERE id = %s + 2");
    const struct reply reply = tree(&co, ADA, "/en/devices");

    expect_count(t, times(&reply, "due=\"2026-03-01\""), 2);
    expect(t, holds(&reply, "due=\"2026-03-01\" in=\"0\"") ||
                  holds(&reply, "due=\"2026-03-01\" late=\"1\""));
}

TEST(dev_1_devices_are_filtered_by_what_is_due_and_by_silence_and_sorted_by_both_days)
{
    static const struct {
        const char *target, *first, *total;
        unsigned device;
    } cases[] = {
        {"/en/devices?show=due",             "overdue", "total=\"2\"", 1},
        {"/en/devices?show=silent",          "silent",  "total=\"1\"", 3},
        {"/en/devices?sort=due",             "overdue", "total=\"4\"", 1},
        {"/en/devices?sort=read",            "due",     "total=\"4\"", 2},
        {"/en/devices?show=due&search=2210", "due",     "total=\"1\"", 2},
    };
    const struct company co = company_new(t);

    scene_add_readings(&co);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct reply reply = tree(&co, ADA, cases[i].target);
        const size_t from = str_find_str(reply.body, STR("<device "));
        const struct reply rest = {.body = str_slice(reply.body, from, reply.body.len)};

        test_row("%s", cases[i].target);
        expect(t, holds(&reply, cases[i].total));
        expect(t, str_find_str(rest.body, str_from(device_code(&co, cases[i].device))) < 20);
    }
}

TEST(dev_1_the_list_is_a_file_for_spreadsheets_with_every_device_it_finds)
{
    const struct company co = company_new(t);

    scene_add_readings(&co);
    run_in(&co, "UPDATE device SET place = '=1+1' WHERE id = %s + 2");
    const struct reply reply = get(&co, BEA, "/en/devices.csv");

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, device_serial(&co, 1)) && holds(&reply, device_serial(&co, 2)));
    expect(t, !holds(&reply, device_serial(&co, 3)));
    expect(t, holds(&reply, "'=1+1"));
    expect(t, holds(&reply, "48200") && holds(&reply, "2026-02-27"));
    expect_count(t, times(&reply, "\r\n"), 3);
}

TEST(dev_1_the_page_shows_the_three_figures_the_counters_and_what_one_can_do)
{
    const struct company co = company_new(t);

    scene_add_readings(&co);
    scene_add_around(&co);
    const char *target = at(t, "/devices/%s", device_code(&co, 1));
    const struct reply page = tree(&co, ADA, target);

    expect(t, holds(&page, "ends=\"2028-01-06\""));
    expect(t, holds(&page, "<register kind=\"total\" count=\"48200\" on=\"2026-01-31\"/>"));
    expect(t, holds(&page, "<register kind=\"colour\" count=\"7100\" on=\"2026-01-31\"/>"));
    expect(t,
           holds(&page, "<action name=\"report\"/>") && holds(&page, "<action name=\"order\"/>"));
    const struct reply manager = tree(&co, BEA, target);

    expect(t, holds(&manager, "<action name=\"change\"/>"));
    expect(t, !holds(&manager, "<action name=\"order\"/>"));
}

TEST(dev_2_a_corrected_place_is_shown_and_the_place_before_is_kept)
{
    const struct company co = company_new(t);
    const char *body = arena_printf(t->arena, "device=%s&site=%s&place=Cave&group=none",
                                    device_code(&co, 1), site_code(&co, 2))
                           .at;
    const struct reply answer = change(&co, BEA, body);

    expect_count(t, answer.status, 303);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM device WHERE id = %s + 1 AND site_id = %s + 2 "
                               "AND place = 'Cave'"),
                 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM device_location WHERE device_id = %s + 1 AND "
                               "number = 1 AND site_id = %s + 1 AND place = 'Sala 1' AND person_id "
                               "IS NULL"),
                 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM device_location WHERE device_id = %s + 1 AND "
                               "number = 2 AND cause = 'corrected' AND person_id = %s + 2"),
                 1);
    expect_count(t, logged(&co, "device-located"), 1);
    const struct reply page = get(&co, ADA, at(t, "/devices/%s", device_code(&co, 1)));

    expect(t, holds(&page, "Where it stood") && holds(&page, "Sala 1") && holds(&page, "Cave"));
    expect_count(t, get(&co, BEA, at(t, "/devices/%s", device_code(&co, 1))).status, 404);
}

TEST(dev_2_what_is_as_it_was_writes_nothing)
{
    const struct company co = company_new(t);

    expect_count(t,
                 change(&co, ADA,
                        arena_printf(t->arena, "device=%s&site=%s&place=Sala+1&group=none",
                                     device_code(&co, 1), site_code(&co, 1))
                            .at)
                     .status,
                 303);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM device_location WHERE device_id = %s + 1"),
                 0);
    expect_count(t, logged(&co, "device-located"), 0);
}

TEST(dev_2_several_devices_change_at_once_and_keep_what_is_left_empty)
{
    const struct company co = company_new(t);
    const char *body =
        arena_printf(t->arena,
                     "device=%s&device=%s&site=%s&place=&group=&group_name=Rez-do-ch%%C3%%A3o",
                     device_code(&co, 1), device_code(&co, 3), site_code(&co, 2))
            .at;

    expect_count(t, change(&co, ADA, body).status, 303);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM device d JOIN device_group g ON g.id = "
                               "d.group_id WHERE d.customer_id = %s AND g.name = 'Rez-do-chão' AND "
                               "d.site_id = %s + 2 AND d.place LIKE 'Sala %'"),
                 2);
    expect_count(t, logged(&co, "group-made"), 1);
    expect_count(t, logged(&co, "device-grouped"), 2);
    expect_count(t, logged(&co, "device-located"), 1);
}

TEST(dev_2_a_form_sent_twice_has_one_effect)
{
    const struct company co = company_new(t);
    const char *body = arena_printf(t->arena, "device=%s&group_name=Novo&key=%s",
                                    device_code(&co, 1), "samekeysamekeysamekey1")
                           .at;
    const struct reply first = change(&co, ADA, body);
    const struct reply second = change(&co, ADA, body);

    expect_count(t, first.status, 303);
    expect_count(t, second.status, 303);
    expect_str(t, reply_header(&second, "Location"),
               arena_str(t->arena, reply_header(&first, "Location")).at);
    expect_count(t, logged(&co, "group-made"), 1);
}

TEST(dev_2_nobody_changes_a_device_they_do_not_see_nor_uses_a_site_of_others)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const char *const foreign[] = {device_code(&other, 1), device_code(&co, 3), "nodevicehere"};

    for (size_t i = 0; i < 3; i++) {
        test_row("%s", foreign[i]);
        expect_count(t,
                     change(&co, BEA,
                            arena_printf(t->arena, "device=%s&device=%s&place=X",
                                         device_code(&co, 1), foreign[i])
                                .at)
                         .status,
                     404);
        expect_count(t, get(&co, BEA, at(t, "/devices/change?device=%s", foreign[i])).status, 404);
    }
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM device_location h JOIN device d ON d.id = "
                               "h.device_id WHERE d.customer_id = %s"),
                 0);
    const struct reply reply = change(&co, BEA,
                                      arena_printf(t->arena, "device=%s&site=%s&place=Y",
                                                   device_code(&co, 1), site_code(&other, 1))
                                          .at);

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "not one of your company") && holds(&reply, "value=\"Y\""));
    expect_count(t, change(&co, CAIO, "device=x&place=Y").status, 403);
    expect_count(t, change(&co, ELIS, "device=x&place=Y").status, 403);
}

TEST(dev_2_a_group_is_renamed_and_no_two_bear_one_name)
{
    const struct company co = company_new(t);
    const char *target = at(t, "/devices/groups/%s", group_code(&co));

    run_in(&co, "INSERT INTO device_group (code, customer_id, name) VALUES ('gx%s', %s, 'Base')");
    const struct reply taken = signed_post(t, cookies_of(&co, ADA), co.host, target, "name=Base");

    expect_count(t, taken.status, 422);
    expect(t, holds(&taken, "has a group of this name") && holds(&taken, "value=\"Base\""));
    expect_count(t, signed_post(t, cookies_of(&co, ADA), co.host, target, "name=Cima").status, 303);
    expect_count(
        t, count_in(&co, "SELECT COUNT(*) FROM device_group WHERE id = %s + 1 AND name = 'Cima'"),
        1);
    expect_count(t, logged(&co, "group-named"), 1);
    expect_count(
        t,
        signed_post(t, cookies_of(&co, ADA), co.host, "/en/devices/groups/nogrouphere", "name=Cima")
            .status,
        404);
}

TEST(the_overview_lists_what_is_due_with_one_way_on_each_and_only_to_whom_it_concerns)
{
    const struct company co = company_new(t);

    scene_add_readings(&co);
    scene_add_around(&co);
    run_in(&co, "UPDATE supply_order SET state = 'waiting' WHERE id = %s + 1");
    const struct reply ada = tree(&co, ADA, "/en/account");

    expect(t, holds(&ada, "<todo code=\"readings\" count=\"2\"/>"));
    expect(t, holds(&ada, "<todo code=\"silent\" count=\"1\"/>"));
    expect(t, holds(&ada, "<todo code=\"orders\" count=\"1\"/>"));
    expect(t, holds(&ada, "<todo code=\"visits\" count=\"1\"/>"));
    run_in(&co, "UPDATE supply_order SET state = 'shipped' WHERE id = %s + 1");
    const struct reply bea = tree(&co, BEA, "/en/account");

    expect(t, holds(&bea, "<todo code=\"readings\" count=\"2\"/>"));
    expect(t, !holds(&bea, "code=\"silent\"") && !holds(&bea, "code=\"delivery\""));
    run_in(&co, "UPDATE customer SET version = version + 1 WHERE id = %s");
    expect(t, holds(&(const struct reply){.body = tree(&co, ADA, "/en/account").body},
                    "<todo code=\"delivery\" count=\"1\"/>"));
    expect(t, !holds(&(const struct reply){.body = tree(&co, ELIS, "/en/account").body},
                     "code=\"readings\""));
}
