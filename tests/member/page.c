/* The pages of people: who may see them, what their forms do, what is told to strangers. */
#include <string.h>

#include "tests/member/company.h"

static struct reply
get(const struct company *co, const char *cookies, const char *target)
{
    return signed_get(co->t, cookies, co->host, target);
}

static struct reply
post(const struct company *co, const char *cookies, const char *target, const char *body)
{
    return signed_post(co->t, cookies, co->host, target, body);
}

static void
expect_location(struct test *t, const struct reply *reply, const char *want)
{
    expect_count(t, reply->status, 303);
    expect_str(t, reply_header(reply, "Location"), want);
}

TEST(only_administrators_see_people)
{
    static const unsigned wanted[] = {
        [ADA] = 200, [BEA] = 403, [CAIO] = 403, [DORA] = 403, [ELIS] = 403};
    const struct company co = company_new(t);
    const char *const targets[] = {at(t, "/people"), at(t, "/people/invite"),
                                   at(t, "/people/%s", member_code(&co, BEA)),
                                   at(t, "/people/%s/end", member_code(&co, BEA))};

    for (size_t i = 0; i < sizeof targets / sizeof targets[0]; i++) {
        for (enum who who = ADA; who <= ELIS; who++) {
            test_row("%s %d", targets[i], who);
            expect_count(t, get(&co, cookies_of(&co, who), targets[i]).status, wanted[who]);
        }
        expect_count(t, visit_get(t, co.host, targets[i]).status, 303);
    }
}

TEST(only_administrators_change_people)
{
    static const char *const doings[] = {"approve",  "refuse", "role",  "assign",
                                         "unassign", "end",    "again", "cover"};
    const struct company co = company_new(t);

    for (size_t i = 0; i < sizeof doings / sizeof doings[0]; i++) {
        const char *target = at(t, "/people/%s/%s", member_code(&co, FABIO), doings[i]);

        for (enum who who = BEA; who <= ELIS; who++) {
            test_row("%s %d", target, who);
            expect_count(t, post(&co, cookies_of(&co, who), target, "role=reader").status, 403);
        }
    }
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM audit WHERE chain_id = %s"), 0);
    expect_count(t, count_in(&co, "SELECT version FROM customer WHERE id = %s"), 1);
}

/* The reply without what names the thing asked for. */
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

TEST(a_foreign_member_and_none_at_all_are_told_the_same)
{
    static const char *const doings[] = {"",        "/end",     "+/approve",  "+/refuse",
                                         "+/role",  "+/assign", "+/unassign", "+/end",
                                         "+/again", "+/cover"};
    static const char *const body =
        "role=reader&place=&serial=x&scope=abcdefghijkl&by=abcdefghijkl&starts=2026-03-03&ends="
        "2026-03-04";
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const char *const foreign = member_code(&other, FABIO);
    const char *const nobody = "nobodynobody";
    const char *cookies = cookies_of(&co, ADA);

    for (size_t i = 0; i < sizeof doings / sizeof doings[0]; i++) {
        const bool is_post = doings[i][0] == '+';
        const char *rest = doings[i] + (is_post ? 1 : 0);
        const char *const targets[] = {at(t, "/people/%s%s", foreign, rest),
                                       at(t, "/people/%s%s", nobody, rest)};
        struct reply replies[2];

        for (size_t k = 0; k < 2; k++)
            replies[k] =
                is_post ? post(&co, cookies, targets[k], body) : get(&co, cookies, targets[k]);
        test_row("%s", doings[i]);
        expect_count(t, replies[0].status, 404);
        expect_count(t, replies[1].status, 404);
        expect_str(t, nameless(t, &replies[0], foreign), nameless(t, &replies[1], nobody).at);
    }
    expect_count(t, count_in(&other, "SELECT version FROM customer WHERE id = %s"), 1);
    expect_count(t, count_in(&other, "SELECT COUNT(*) FROM audit WHERE chain_id = %s"), 0);
}

TEST(people_are_searched_filtered_and_sorted)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    struct reply reply = get(&co, cookies, "/en/people?search=evora");

    expect(t, holds(&reply, "Dora Évora") && !holds(&reply, "Elis Faro"));
    reply = get(&co, cookies, "/en/people?search=%25");
    expect(t, holds(&reply, "Nobody fits"));
    reply = get(&co, cookies, "/en/people?role=reader");
    expect(t, holds(&reply, "Elis Faro") && !holds(&reply, "Bea Couto"));
    reply = get(&co, cookies, "/en/people?state=waiting");
    expect(t, holds(&reply, "Fábio Góis") && !holds(&reply, "Bea Couto"));
    reply = get(&co, cookies, "/en/people?sort=role&role=agent&state=odd&after=nobody");
    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Elis Faro"));
}

/* Adds people until the company has 130 active members. */
static void
add_crowd(const struct company *co)
{
    run_in(co, "INSERT INTO person (id, code, brand, portal, mail, mail_key, name, locale, state, "
               "created_at) SELECT 9000000 + %s * 10 + seq, CONCAT('crowd%s', seq), 'lumenor', "
               "'pt', CONCAT('c', seq, '.%s@member.example.org'), CONCAT('c', seq, "
               "'.%s@member.example.org'), CONCAT('Crowd ', seq DIV 2), 'en', 'active', "
               "'2025-01-07 08:00:00' FROM seq_1_to_125");
    run_in(co,
           "INSERT INTO member (id, code, customer_id, person_id, role, state, since_at) SELECT "
           "9000000 + %s * 10 + seq, CONCAT('crowd%s', seq), %s, 9000000 + %s * 10 + seq, "
           "'reader', 'active', "
           "'2025-01-07 08:00:00' FROM seq_1_to_125");
}

TEST(leafing_through_people_shows_everybody_once)
{
    static const char *const sorts[] = {"name", "role", "since"};
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    add_crowd(&co);
    for (size_t i = 0; i < 3; i++) {
        const char *target = at(t, "/people?sort=%s", sorts[i]);
        size_t seen = 0;
        size_t pages = 0;

        for (; target != NULL && pages < 9; pages++) {
            struct visit asked = {
                .host = co.host, .target = target, .cookies = cookies, .accept = "application/xml"};
            const struct reply reply = visit(t, &asked);
            const size_t from = str_find_str(reply.body, STR(" next=\""));

            test_row("%s", target);
            expect(t, holds(&reply, "total=\"131\""));
            seen += times(&reply, "<member ");
            const struct str rest = str_slice(reply.body, from + 7, reply.body.len);

            target = from == reply.body.len
                         ? NULL
                         : at(t, "/people?sort=%s&after=%.*s", sorts[i],
                              STR_ARG(str_slice(rest, 0, str_find(rest, '"', 0))));
        }
        expect_count(t, seen, 131);
        expect_count(t, pages, 3);
    }
}

TEST(whoever_waits_is_approved_from_the_list)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    const char *fabio = member_code(&co, FABIO);
    struct reply reply = get(&co, cookies, "/en/people");

    expect_count(t, times(&reply, "/approve\""), 1);
    expect_count(t, times(&reply, "/refuse\""), 1);
    reply = post(&co, cookies, at(t, "/people/%s/approve", fabio), "role=stock-manager");
    expect_location(t, &reply, at(t, "/people/%s?done=approved", fabio));
    reply = get(&co, cookies, at(t, "/people/%s?done=approved", fabio));
    expect(t, holds(&reply, "can sign in for your company now"));
    expect_count(t, mails_to(&co, FABIO, "approved"), 1);
    reply = post(&co, cookies, at(t, "/people/%s/refuse", fabio), "");
    expect_count(t, reply.status, 409);
    expect(t, holds(&reply, "Somebody has decided about this person meanwhile"));
}

TEST(whoever_has_not_confirmed_their_mail_does_not_wait_yet)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    run_in(&co, "UPDATE person SET state = 'unconfirmed' WHERE id = %s + 6");
    const struct reply list = get(&co, cookies, "/en/people");

    expect(t, !holds(&list, "Fábio"));
    expect_count(
        t,
        post(&co, cookies, at(t, "/people/%s/approve", member_code(&co, FABIO)), "role=reader")
            .status,
        404);
    run_in(&co, "UPDATE person SET state = 'active' WHERE id = %s + 6");
    const struct reply later = get(&co, cookies, "/en/people");

    expect(t, holds(&later, "Fábio"));
}

TEST(a_role_changes_at_once_and_only_with_a_fresh_password)
{
    const struct company co = company_new(t);
    struct signed_as stale = {.mail = mail_of(&co, ADA), .is_unconfirmed = true};
    const char *bea = cookies_of(&co, BEA);
    const char *target = at(t, "/people/%s/role", member_code(&co, BEA));
    struct reply reply = post(&co, signed_cookies_as(t, &stale), target, "role=reader");

    expect_count(t, reply.status, 401);
    expect(t, holds(&reply, "/en/account/confirm"));
    expect_count(t, logged(&co, "role-changed"), 0);
    expect_count(t, get(&co, bea, "/en/devices").status, 200);
    reply = post(&co, cookies_of(&co, ADA), target, "role=reader");
    expect_location(t, &reply, at(t, "/people/%s?done=role-changed", member_code(&co, BEA)));
    expect_count(t, get(&co, bea, "/en/devices").status, 403);
    expect_count(t, logged(&co, "role-changed"), 1);
    reply = post(&co, cookies_of(&co, ADA), target, "role=operator");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Choose a role from the list."));
}

TEST(the_last_administrator_is_told_why_they_stay)
{
    const struct company co = company_new(t);
    const char *ada = member_code(&co, ADA);
    struct reply reply = post(&co, cookies_of(&co, ADA), at(t, "/people/%s/end", ada), "");

    expect_count(t, reply.status, 409);
    expect(t, holds(&reply, "This is the only administrator of your company."));
    reply = post(&co, cookies_of(&co, ADA), at(t, "/people/%s/role", ada), "role=reader");
    expect_count(t, reply.status, 409);
    expect(t, holds(&reply, "This is the only administrator of your company."));
}

TEST(whoever_ends_their_own_membership_is_signed_out)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    run_in(&co, "UPDATE member SET role = 'administrator' WHERE id = %s + 2");
    const struct reply reply =
        post(&co, cookies, at(t, "/people/%s/end", member_code(&co, ADA)), "");

    expect_location(t, &reply, "/en/");
    expect_count(t, get(&co, cookies, "/en/people").status, 303);
}

TEST(what_is_assigned_is_seen_at_once)
{
    const struct company co = company_new(t);
    const char *ada = cookies_of(&co, ADA);
    const char *dora = cookies_of(&co, DORA);
    const char *page = at(t, "/people/%s", member_code(&co, DORA));
    struct reply reply;

    expect_count(t, get(&co, dora, at(t, "/devices/%s", device_code(&co, 1))).status, 404);
    reply = post(&co, ada, at(t, "/people/%s/assign", member_code(&co, DORA)),
                 arena_printf(t->arena, "place=site.%s&serial=", site_code(&co, 1)).at);
    expect_location(t, &reply, arena_printf(t->arena, "%s?done=assigned", page).at);
    expect_count(t, get(&co, dora, at(t, "/devices/%s", device_code(&co, 1))).status, 200);
    reply = post(&co, ada, at(t, "/people/%s/unassign", member_code(&co, DORA)),
                 arena_printf(t->arena, "scope=%s", site_code(&co, 1)).at);
    expect_location(t, &reply, arena_printf(t->arena, "%s?done=unassigned", page).at);
    expect_count(t, get(&co, dora, at(t, "/devices/%s", device_code(&co, 1))).status, 404);
    reply = post(&co, ada, at(t, "/people/%s/assign", member_code(&co, DORA)),
                 "place=&serial=ZZZ99999");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "value=\"ZZZ99999\""));
    expect(t, holds(&reply, "no device with this serial number"));
    expect_count(t, logged(&co, "assigned"), 1);
    expect_count(t, logged(&co, "unassigned"), 1);
}

TEST(an_invitation_goes_out_once_however_often_it_is_sent)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    const char *body =
        arena_printf(t->arena,
                     "key=K%u&mail=zoe.%u%%40member.example.org&name=Zoe&role="
                     "device-manager&place=site.%s&serial=%s",
                     (unsigned)co.id, (unsigned)co.id, site_code(&co, 1), device_serial(&co, 4))
            .at;

    for (unsigned i = 0; i < 2; i++) {
        const struct reply reply = post(&co, cookies, "/en/people/invite", body);

        expect_location(t, &reply, "/en/people?done=invited");
    }
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM member WHERE customer_id = %s AND state = "
                               "'invited'"),
                 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM outbox WHERE event = 'invitation' AND "
                               "recipient = 'zoe.%s@member.example.org'"),
                 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM assignment a JOIN member m ON m.id = "
                               "a.member_id WHERE m.customer_id = %s AND m.state = 'invited'"),
                 2);
    expect_count(t,
                 count_in(&co, "SELECT DATEDIFF(MAX(expires_at), '2026-03-02') FROM link WHERE "
                               "kind = 'invite' AND member_id IN (SELECT id FROM member WHERE "
                               "customer_id = %s)"),
                 7);
}

TEST(a_refused_invitation_comes_back_filled_in)
{
    static const struct {
        const char *body, *words;
    } cases[] = {
        {"mail=nobody&name=Zo%C3%A9&role=stock-manager&place=&serial=KLM1",                    "not a mail address"       },
        {"mail=zoe.refused%40member.example.org&name=Zo%C3%A9%E2%80%AE&role=stock-manager&serial="
         "KLM1",                                                                      "Check how this is written"},
        {"mail=a%40b%0D%0A.org&name=Zo%C3%A9&role=stock-manager&serial=KLM1",                  "There is a problem"       },
        {"mail=zoe.refused%40member.example.org&name=Zo%C3%A9&role=stock-manager&serial=KLM1",
         "no device with this serial number"                                                                              },
        {"mail=&name=Zo%C3%A9&role=stock-manager&serial=KLM1",                                 "Fill in this field."      },
        {"mail=zoe.refused%40member.example.org&name=Zo%C3%A9&role=stock-manager&serial=KLM1&place="
         "site.nowhere1",                                                             "There is a problem"       },
    };
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct reply reply = post(&co, cookies, "/en/people/invite", cases[i].body);

        test_row("%s", cases[i].body);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, cases[i].words));
        expect(t, holds(&reply, "value=\"Zoé"));
        expect(t, holds(&reply, "value=\"KLM1\""));
        expect(t, holds(&reply, "<option value=\"stock-manager\" selected"));
    }
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM person WHERE mail LIKE 'zoe.refused%'"),
                 0);
    expect_count(t, logged(&co, "invited"), 0);
}

TEST(an_administrator_is_not_made_by_invitation_or_approval)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    struct reply reply = post(&co, cookies, "/en/people/invite",
                              "mail=boss%40member.example.org&name=Boss&role=administrator");

    expect_count(t, reply.status, 422);
    reply = post(&co, cookies, at(t, "/people/%s/approve", member_code(&co, FABIO)),
                 "role=administrator");
    expect_count(t, reply.status, 422);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM member WHERE customer_id = %s AND role = "
                               "'administrator'"),
                 1);
}

static const char *
invited_code(const struct company *co)
{
    const int64_t id =
        count_in(co, "SELECT MAX(id) FROM member WHERE customer_id = %s AND state = 'invited'");
    const struct reply reply = get(co, cookies_of(co, ADA), "/en/people?state=invited");
    const size_t from = str_find_str(reply.body, STR("href=\"/en/people/")) + 17;
    const struct str list = str_slice(reply.body, from, reply.body.len);
    const size_t second = str_find_str(list, STR("href=\"/en/people/")) + 17;
    const struct str rest = str_slice(list, second, list.len);

    expect(co->t, id > 0);
    return arena_cstr(co->t->arena, str_slice(rest, 0, str_find(rest, '"', 0)));
}

TEST(an_invitation_is_sent_again_and_withdrawn)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, ADA);
    struct reply reply =
        post(&co, cookies, "/en/people/invite",
             arena_printf(t->arena, "mail=yan.%u%%40member.example.org&name=Yan&role=reader",
                          (unsigned)co.id)
                 .at);
    const char *yan = invited_code(&co);
    const char *const links = "SELECT COUNT(*) FROM link l JOIN member m ON m.id = l.member_id "
                              "WHERE m.customer_id = %s AND l.used_at IS NULL";

    expect_count(t, reply.status, 303);
    expect_count(t, count_in(&co, links), 1);
    for (unsigned i = 0; i < 2; i++) {
        reply = post(&co, cookies, at(t, "/people/%s/again", yan), "key=AGAIN1");
        expect_location(t, &reply, at(t, "/people/%s?done=again", yan));
    }
    expect_count(t, count_in(&co, links), 1);
    expect_count(t, logged(&co, "invited"), 2);
    reply = get(&co, cookies, at(t, "/people/%s/end", yan));
    expect(t, holds(&reply, "will no longer work"));
    reply = post(&co, cookies, at(t, "/people/%s/end", yan), "");
    expect_count(t, reply.status, 303);
    expect_count(t, count_in(&co, links), 0);
    expect_count(t, logged(&co, "invitation-withdrawn"), 1);
}

TEST(one_person_switches_between_companies)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    const char *code = arena_printf(t->arena, "sw%06uother", (unsigned)co.id).at;
    const char *body = arena_printf(t->arena, "choice=%s", code).at;
    struct reply reply = post(&co, cookies, "/en/account/customer", body);

    expect_count(t, reply.status, 404);
    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO member (code, customer_id, person_id, role, state, "
                               "since_at) VALUES ('%s', %u, %u, 'administrator', 'active', "
                               "'2025-02-02 08:00:00')",
                               code, (unsigned)other.id, (unsigned)co.id + BEA)
                      .at);
    reply = get(&co, cookies, "/en/account/customer");
    expect(t, holds(&reply, code));
    reply = post(&co, cookies, "/en/account/customer", body);
    expect_location(t, &reply, "/en/account?done=switched");
    expect_count(t, get(&co, cookies, "/en/devices").status, 303);
    cookies = signed_after(t, cookies, &reply);
    expect_count(t, get(&co, cookies, "/en/people").status, 200);
    expect_count(t, logged(&other, "customer-switched"), 1);
}
