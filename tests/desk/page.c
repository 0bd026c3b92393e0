/* Staff find customers, open files on purpose, and register people; the customer sees that they
 * did. */
#include "tests/member/company.h"

#define AGENT  "helena.bastos@pt.lumenor.example.com"
#define OTHERS "hugo.medrano@es.lumenor.example.com"

static const char *
file_of(const struct company *co, const char *rest)
{
    return at(co->t, "/desk/customers/cu%06u0001%s", (unsigned)co->id, rest);
}

static struct reply
open_file(const struct company *co, const char *cookies)
{
    return signed_post(co->t, cookies, co->host, file_of(co, "/open"), "");
}

TEST(customers_are_found_by_number_name_person_mail_and_serial)
{
    const char *cookies = signed_cookies(t, AGENT);
    static const char *const words[] = {"1004711",   "tipografia",   "ARR%C3%81BIDA",
                                        "ana+vidal", "ana.vidal%40", "klm17000"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const struct reply reply = signed_get(t, cookies, NULL, at(t, "/desk?q=%s", words[i]));

        test_row("%s", words[i]);
        expect_count(t, reply.status, 200);
        expect(t, holds(&reply, "Tipografia Arrábida"));
    }
}

TEST(what_people_call_wildcards_is_searched_for_as_it_is)
{
    const char *cookies = signed_cookies(t, AGENT);

    expect(t, holds(&(struct reply[]){signed_get(t, cookies, NULL, "/en/desk?q=%25%25")}[0],
                    "No customer of this portal fits"));
    expect(t, holds(&(struct reply[]){signed_get(t, cookies, NULL, "/en/desk?q=__")}[0],
                    "No customer of this portal fits"));
    expect(t, holds(&(struct reply[]){signed_get(t, cookies, NULL, "/en/desk?q=a")}[0],
                    "at least two characters"));
}

TEST(staff_find_customers_of_their_own_portal_only)
{
    const char *cookies = signed_cookies(t, OTHERS);
    const struct reply reply = signed_get(t, cookies, "es.localhost", "/en/desk?q=1004711");

    expect_count(t, reply.status, 200);
    expect(t, !holds(&reply, "Tipografia"));
}

TEST(a_file_is_closed_until_it_is_opened_on_purpose_and_the_customer_sees_who_did)
{
    const struct company co = company_new(t);
    const char *cookies = signed_cookies(t, AGENT);
    struct reply reply = signed_get(t, cookies, co.host, file_of(&co, ""));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "This file is closed") && !holds(&reply, "Bea Couto"));
    expect_count(t, (uint64_t)logged(&co, "file-opened"), 0);
    expect_count(t, open_file(&co, cookies).status, 303);
    expect_count(t, (uint64_t)logged(&co, "file-opened"), 1);
    reply = signed_get(t, cookies, co.host, file_of(&co, ""));
    expect(t, holds(&reply, "Bea Couto") && holds(&reply, device_serial(&co, 1)));
    reply = signed_get(t, cookies_of(&co, ADA), co.host, "/en/log");
    expect(t, holds(&reply, "Helena Bastos"));
}

TEST(a_file_closes_after_twelve_hours)
{
    const struct company co = company_new(t);
    const char *cookies = signed_cookies(t, AGENT);

    open_file(&co, cookies);
    run_in(&co, "UPDATE opened_file SET opened_at = '2026-03-01 21:30:01' WHERE customer_id = %s");
    expect(t, holds(&(struct reply[]){signed_get(t, cookies, co.host, file_of(&co, ""))}[0],
                    "Bea Couto"));
    run_in(&co, "UPDATE opened_file SET opened_at = '2026-03-01 21:30:00' WHERE customer_id = %s");
    expect(t, holds(&(struct reply[]){signed_get(t, cookies, co.host, file_of(&co, ""))}[0],
                    "This file is closed"));
}

TEST(somebody_who_wants_the_telephone_only_is_registered_and_marked_as_such)
{
    const struct company co = company_new(t);
    const char *cookies = signed_cookies(t, AGENT);
    const char *const body = "name=Zita+Moreira&phone=%2B351+000+000+199&role=stock-manager&key=k1";

    open_file(&co, cookies);
    for (int sent = 0; sent < 2; sent++) /* a double click */
        expect_count(t,
                     signed_post(t, cookies, co.host, file_of(&co, "/people"),
                                 at(t, "%s%u", body, (unsigned)co.id) + 3)
                         .status,
                     303);
    expect_count(t,
                 (uint64_t)count_in(&co, "SELECT COUNT(*) FROM member m JOIN person p ON p.id = "
                                         "m.person_id WHERE m.customer_id = %s AND p.mail IS NULL "
                                         "AND p.registered_by IS NOT NULL AND m.state = 'active'"),
                 1);
    expect_count(t, (uint64_t)logged(&co, "enrolled"), 1);
}

TEST(somebody_with_a_mail_address_is_invited)
{
    const struct company co = company_new(t);
    const char *cookies = signed_cookies(t, AGENT);

    open_file(&co, cookies);
    expect_count(
        t,
        signed_post(t, cookies, co.host, file_of(&co, "/people"),
                    at(t, "name=Quim&role=reader&mail=quim%u%%40example.org", (unsigned)co.id) + 3)
            .status,
        303);
    expect_count(t,
                 (uint64_t)count_in(&co, "SELECT COUNT(*) FROM outbox o JOIN member m ON "
                                         "m.person_id = o.person_id WHERE m.customer_id = %s AND "
                                         "o.event = 'invitation'"),
                 1);
}

TEST(a_refused_registration_comes_back_filled_in_with_every_reason)
{
    const struct company co = company_new(t);
    const char *cookies = signed_cookies(t, AGENT);

    open_file(&co, cookies);
    struct reply reply = signed_post(t, cookies, co.host, file_of(&co, "/people"),
                                     "name=Quim+Sousa&role=reader&mail=no+address");

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Quim Sousa") && holds(&reply, "This is not a mail address"));
    reply = signed_post(t, cookies, co.host, file_of(&co, "/people"), "name=Quim&role=operator");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Choose one of the roles") && holds(&reply, "Give a telephone number"));
    reply = signed_post(t, cookies, co.host, file_of(&co, "/people"),
                        "name=Quim%E2%80%AEasuoS&role=reader&phone=912345678");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Check how this is written"));
    expect_count(t, (uint64_t)logged(&co, "enrolled"), 0);
}

TEST(nobody_is_registered_from_a_closed_file)
{
    const struct company co = company_new(t);
    const char *cookies = signed_cookies(t, AGENT);
    const struct reply reply =
        signed_post(t, cookies, co.host, file_of(&co, "/people"), "name=Quim&role=reader&phone=1");

    expect_count(t, reply.status, 303);
    expect_count(t, (uint64_t)logged(&co, "enrolled"), 0);
}

TEST(the_pages_of_staff_read_as_agreed)
{
    const struct company co = company_numbered(t, 10);
    struct visit visit = {.target = at(t, "/desk?q=%s", device_serial(&co, 1)),
                          .cookies = signed_cookies(t, AGENT)};

    expect_signed_page(t, &visit, "desk/search", "desk/search");
    visit.target = "/en/desk?q=nowhere";
    expect_signed_page(t, &visit, "desk/search", "desk/search.none");
    visit.target = file_of(&co, "");
    expect_signed_page(t, &visit, "desk/file", "desk/file.closed");
    run_in(&co, "INSERT INTO opened_file VALUES (1101, %s, '2026-03-02 09:00:00')");
    expect_signed_page(t, &visit, "desk/file", "desk/file");
    visit.target = file_of(&co, "/people/new");
    expect_signed_page(t, &visit, "desk/enrol", "desk/enrol");
}
