/* What a member sees of a customer's devices: by role, by assignment, under a cover. */
#include "tests/member/company.h"

static struct reply
get(const struct company *co, const char *cookies, const char *target)
{
    return signed_get(co->t, cookies, co->host, target);
}

/* Which of the four devices the list shows, as "1234". */
static struct str
seen(const struct company *co, const char *cookies, const char *target)
{
    const struct reply reply = get(co, cookies, target);
    struct text text = {.arena = co->t->arena};

    expect_count(co->t, reply.status, 200);
    for (unsigned n = 1; n <= 4; n++) {
        if (holds(&reply, device_serial(co, n)))
            text_printf(&text, "%u", n);
    }
    return text_str(&text);
}

TEST(everybody_sees_what_the_table_and_their_assignments_say)
{
    static const struct {
        enum who who;
        const char *devices;
    } cases[] = {
        {ADA,  "1234"},
        {BEA,  "12"  },
        {CAIO, "2"   },
        {DORA, "4"   }
    };
    const struct company co = company_new(t);

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *cookies = cookies_of(&co, cases[i].who);

        test_row("%d", cases[i].who);
        expect_str(t, seen(&co, cookies, "/en/devices"), cases[i].devices);
        for (unsigned n = 1; n <= 4; n++) {
            const bool sees = str_find(str_from(cases[i].devices), (char)('0' + n), 0) <
                              str_from(cases[i].devices).len;

            expect_count(t, get(&co, cookies, at(t, "/devices/%s", device_code(&co, n))).status,
                         sees ? 200 : 404);
        }
    }
    expect_count(t, get(&co, cookies_of(&co, ELIS), "/en/devices").status, 403);
    expect_count(t, visit_get(t, co.host, "/en/devices").status, 303);
}

static struct str
nameless(struct test *t, const struct reply *reply, const char *name)
{
    struct text text = {.arena = t->arena};
    struct str rest = reply->body;
    const struct str what = str_from(name);

    for (size_t i; (i = str_find_str(rest, what)) < rest.len;
         rest = str_slice(rest, i + what.len, rest.len)) {
        text_add(&text, str_slice(rest, 0, i));
        text_add_char(&text, '*');
    }
    text_add(&text, rest);
    return text_str(&text);
}

TEST(a_foreign_device_an_unassigned_one_and_none_at_all_are_told_the_same)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const char *const names[] = {device_code(&other, 1), device_code(&co, 3), "nodevicehere"};
    const char *cookies = cookies_of(&co, BEA);
    struct str first = STR_NONE;

    for (size_t i = 0; i < 3; i++) {
        const struct reply reply = get(&co, cookies, at(t, "/devices/%s", names[i]));
        const struct str body = nameless(t, &reply, names[i]);

        test_row("%s", names[i]);
        expect_count(t, reply.status, 404);
        if (i == 0)
            first = body;
        expect_str(t, body, first.at);
    }
}

TEST(a_stand_in_sees_exactly_what_the_other_sees)
{
    const struct company co = company_new(t);
    const char *const cover = arena_printf(t->arena, "cover%06u", (unsigned)co.id).at;
    struct signed_as as = {.mail = mail_of(&co, ELIS), .cover = cover};

    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('cover%s', %s + 2, %s + 5, '2026-03-01', '2026-03-02')");
    const char *cookies = signed_cookies_as(t, &as);

    expect_str(t, seen(&co, cookies, "/en/devices"), "12");
    const struct reply reply =
        get(&co, cookies_of(&co, ADA), at(t, "/devices/%s", device_code(&co, 1)));

    expect(t, holds(&reply, "stands in for"));
    run_in(&co, "UPDATE cover SET ended_at = '2026-03-02 09:00:00' WHERE code = 'cover%s'");
    run_in(&co, "UPDATE customer SET version = version + 1 WHERE id = %s");
    expect_count(t, get(&co, cookies, "/en/devices").status, 403);
}

TEST(the_page_names_who_can_see_the_device)
{
    const struct company co = company_new(t);
    const struct reply reply =
        get(&co, cookies_of(&co, ADA), at(t, "/devices/%s", device_code(&co, 2)));

    expect(t, holds(&reply, "Ada Brandão") && holds(&reply, "Bea Couto") &&
                  holds(&reply, "Caio Dias"));
    expect(t, !holds(&reply, "Dora Évora") && !holds(&reply, "Elis Faro"));
}

TEST(devices_are_searched_filtered_and_sorted)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    expect_str(t, seen(&co, cookies, "/en/devices?search=sala+3"), "3");
    expect_str(t, seen(&co, cookies, "/en/devices?search=lx-2210"), "24");
    expect_str(t, seen(&co, cookies, "/en/devices?search=100%25"), "");
    expect_str(t, seen(&co, cookies, "/en/devices?search=PORTO"), "34");
    expect_str(t, seen(&co, cookies, at(t, "/devices?site=%s", site_code(&co, 1))), "12");
    expect_str(t, seen(&co, cookies, at(t, "/devices?group=%s", group_code(&co))), "2");
    expect_str(t, seen(&co, cookies, "/en/devices?sort=nonsense"), "1234");
    const struct reply reply = get(&co, cookies, "/en/devices?sort=model");
    const size_t two = str_find_str(reply.body, str_from(device_serial(&co, 2)));

    expect(t, two < str_find_str(reply.body, str_from(device_serial(&co, 1))));
}

TEST(leafing_through_devices_shows_each_once)
{
    static const char *const sorts[] = {"serial", "site", "model", "due", "read"};
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    run_in(&co,
           "INSERT INTO device (id, code, customer_id, brand, serial, kind, model, site_id, "
           "place) SELECT 9000000 + %s * 10 + seq, CONCAT('many%s', seq), %s, 'lumenor', "
           "CONCAT('MANY%s', seq), 'device', IF(MOD(seq, 3) = 0, 'LX-1', 'LX-2'), IF(MOD(seq, 2) = "
           "0, NULL, %s + 1), '' FROM seq_1_to_120");
    for (size_t i = 0; i < sizeof sorts / sizeof sorts[0]; i++) {
        const char *target = at(t, "/devices?sort=%s", sorts[i]);
        size_t count = 0;
        size_t pages = 0;

        for (; target != NULL && pages < 9; pages++) {
            const struct visit asked = {
                .host = co.host, .target = target, .cookies = cookies, .accept = "application/xml"};
            const struct reply reply = visit(t, &asked);
            const size_t from = str_find_str(reply.body, STR(" next=\""));
            const struct str rest = str_slice(reply.body, from + 7, reply.body.len);

            test_row("%s", target);
            expect(t, holds(&reply, "total=\"124\""));
            count += times(&reply, "<device ");
            target = from == reply.body.len
                         ? NULL
                         : at(t, "/devices?sort=%s&after=%.*s", sorts[i],
                              STR_ARG(str_slice(rest, 0, str_find(rest, '"', 0))));
        }
        expect_count(t, count, 124);
        expect_count(t, pages, 3);
    }
}
