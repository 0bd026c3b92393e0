/* Staff work off requests: who sees which, what is done with one, and what the customer sees of it.
 */
#include "tests/ticket/opened.h"

#define AGENT  "helena.bastos@pt.lumenor.example.com"
#define LEAD   "ivo.carrilho@pt.lumenor.example.com"
#define OTHERS "hugo.medrano@es.lumenor.example.com"
#define IVO    "z5s0pt36jjxm"

struct desk {
    struct opened opened;
    const char *staff; /* cookies of the agent */
};

static const char *
case_path(const struct opened *opened, const char *rest)
{
    return at(opened->co.t, "/desk/requests/%.*s%s", STR_ARG(opened->code), rest);
}

static struct reply
get_case(const struct desk *desk)
{
    return signed_get(desk->opened.co.t, desk->staff, NULL, case_path(&desk->opened, ""));
}

static int64_t
number_of(const struct opened *opened, const char *column)
{
    return signed_count(opened->co.t, arena_printf(opened->co.t->arena,
                                                   "SELECT %s FROM ticket WHERE code = '%.*s'",
                                                   column, STR_ARG(opened->code))
                                          .at);
}

/* A form of the case, made of its present version. */
static struct reply
send(const struct desk *desk, const char *step, const char *body)
{
    struct test *t = desk->opened.co.t;
    const struct str whole = arena_printf(t->arena, "version=%lld&%s",
                                          (long long)number_of(&desk->opened, "version"), body);

    return signed_post(t, desk->staff, NULL, case_path(&desk->opened, step), whole.at);
}

static struct desk
desk_new(struct test *t)
{
    const struct company co = company_new(t);
    const struct desk desk = {opened_new(&co, &(struct opened_as){0}), signed_cookies(t, AGENT)};

    expect_count(t, send(&desk, "/open", "").status, 303);
    return desk;
}

static struct reply
customer_sees(const struct desk *desk)
{
    const struct company *co = &desk->opened.co;

    visit_forget(co->t);
    return signed_get(co->t, cookies_of(co, BEA), co->host,
                      at(co->t, "/requests/%.*s", STR_ARG(desk->opened.code)));
}

TEST(acc_12_a_case_is_closed_until_opened_on_purpose_and_the_customer_sees_who_did)
{
    const struct company co = company_new(t);
    const struct desk desk = {opened_new(&co, &(struct opened_as){0}), signed_cookies(t, AGENT)};
    struct reply reply = get_case(&desk);

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "not open to you yet") && !holds(&reply, "It jams in tray 2"));
    reply = send(&desk, "/note", "note=Seen");
    expect_str(t, reply_header(&reply, "Location"), case_path(&desk.opened, ""));
    expect_count(t, (uint64_t)logged(&co, "request-read"), 0);
    expect_count(t, send(&desk, "/open", "").status, 303);
    expect_count(t, (uint64_t)logged(&co, "request-read"), 1);
    reply = get_case(&desk);
    expect(t, holds(&reply, "It jams in tray 2"));
    reply = customer_sees(&desk);
    expect(t, holds(&reply, "Helena Bastos"));
    struct opened opened = desk.opened;

    opened_end(&opened);
}

TEST(dsk_1_only_staff_of_its_queue_find_a_case)
{
    struct desk desk = desk_new(t);
    const char *others = signed_cookies(t, OTHERS);
    static const char *const steps[] = {"", "/open", "/take", "/close"};

    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        const char *path = case_path(&desk.opened, steps[i]);
        const struct reply reply = i == 0 ? signed_get(t, others, "es.localhost", path)
                                          : signed_post(t, others, "es.localhost", path, "");

        test_row("%s", steps[i]);
        expect_count(t, reply.status, 404);
    }
    signed_run(t, arena_printf(t->arena, "UPDATE ticket SET assignee_id = 2101 WHERE code = '%.*s'",
                               STR_ARG(desk.opened.code))
                      .at);
    expect_count(t, signed_get(t, others, "es.localhost", case_path(&desk.opened, "")).status, 200);
    const struct reply list = signed_get(t, others, "es.localhost", "/en/desk/requests?who=mine");

    expect(t, holds(&list, arena_cstr(t->arena, desk.opened.code)));
    opened_end(&desk.opened);
}

TEST(dsk_1_a_case_is_taken_given_back_assigned_and_passed_on_with_a_reason_for_colleagues)
{
    struct desk desk = desk_new(t);
    struct reply reply = send(&desk, "/take", "");

    expect_count(t, reply.status, 303);
    expect_count(t, (uint64_t)number_of(&desk.opened, "assignee_id"), 1101);
    expect_str(t, str_from(opened_state(&desk.opened)), "assigned");
    expect_count(t, send(&desk, "/release", "").status, 303);
    expect_str(t, str_from(opened_state(&desk.opened)), "received");
    expect_count(t, send(&desk, "/assign", "person=" IVO).status, 303);
    expect_count(t, (uint64_t)number_of(&desk.opened, "assignee_id"), 1102);
    reply = send(&desk, "/assign", "person=04mbkjz2kde9");
    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "not posted to the queue"));
    reply = send(&desk, "/pass", "queue=pt-lisboa.technical&reason=Same");
    expect(t, reply.status == 422 && holds(&reply, "in this queue already"));
    reply = send(&desk, "/pass", "queue=pt-lisboa.contracts&reason=A+matter+of+the+contract");
    expect_count(t, reply.status, 303);
    expect_count(t, (uint64_t)number_of(&desk.opened, "assignee_id IS NULL"), 1);
    reply = get_case(&desk);
    expect(t, holds(&reply, "A matter of the contract") && holds(&reply, "Contract desk"));
    reply = customer_sees(&desk);
    expect(t, !holds(&reply, "A matter of the contract") && holds(&reply, "Contract desk"));
    opened_end(&desk.opened);
}

TEST(tkt_8_staff_answer_once_and_the_customer_is_told_by_mail)
{
    struct desk desk = desk_new(t);
    const struct company *co = &desk.opened.co;
    const struct str body =
        arena_printf(t->arena, "version=%lld&key=k70&body=Clean+the+roller&language=en&to=answered",
                     (long long)number_of(&desk.opened, "version"));
    struct reply reply;

    for (int sent = 0; sent < 2; sent++) { /* a double click */
        reply = signed_post(t, desk.staff, NULL, case_path(&desk.opened, "/reply"), body.at);
        expect_count(t, reply.status, 303);
    }
    expect_count(t,
                 (uint64_t)count_in(co, "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON "
                                        "t.id = m.ticket_id WHERE t.customer_id = %s AND m.side = "
                                        "'staff'"),
                 1);
    expect_str(t, str_from(opened_state(&desk.opened)), "answered");
    expect_count(t, (uint64_t)number_of(&desk.opened, "answered_at IS NOT NULL"), 1);
    expect_count(t, (uint64_t)number_of(&desk.opened, "assignee_id"), 1101);
    expect_count(t, (uint64_t)mails_to(co, BEA, "request-answered"), 1);
    reply = customer_sees(&desk);
    expect(t, holds(&reply, "Clean the roller"));
    opened_end(&desk.opened);
}

TEST(dsk_1_whoever_answers_a_case_that_changed_meanwhile_keeps_their_text_and_is_told)
{
    struct desk desk = desk_new(t);
    const struct str body =
        arena_printf(t->arena, "version=%lld&seen=2&body=My+long+answer&language=en&to=answered",
                     (long long)number_of(&desk.opened, "version"));

    opened_answer(&desk.opened, "Was quicker", TICKET_WAITING_CUSTOMER);
    struct reply reply =
        signed_post(t, desk.staff, NULL, case_path(&desk.opened, "/reply"), body.at);

    expect_count(t, reply.status, 409);
    expect(t, holds(&reply, "My long answer") && holds(&reply, "Was quicker"));
    expect(t, holds(&reply, "came into the conversation meanwhile"));
    reply = send(&desk, "/reply", "body=My+long+answer&language=en&to=answered");
    expect_count(t, reply.status, 303);
    opened_end(&desk.opened);
}

TEST(dsk_1_two_who_are_at_the_same_case_are_warned)
{
    struct desk desk = desk_new(t);
    const char *lead = signed_cookies(t, LEAD);

    expect_count(t, signed_post(t, lead, NULL, case_path(&desk.opened, "/open"), "").status, 303);
    const struct reply reply = get_case(&desk);

    expect(t, holds(&reply, "Ivo Carrilho") && holds(&reply, "may be answering it"));
    opened_end(&desk.opened);
}

TEST(dsk_1_notes_never_reach_the_customer)
{
    struct desk desk = desk_new(t);
    struct reply reply = send(&desk, "/note", "note=Third+time+this+month");

    expect_count(t, reply.status, 303);
    reply = get_case(&desk);
    expect(t, holds(&reply, "Third time this month"));
    reply = customer_sees(&desk);
    expect(t, !holds(&reply, "Third time"));
    reply = send(&desk, "/note", "note=");
    expect_count(t, reply.status, 422);
    opened_end(&desk.opened);
}

TEST(dsk_1_a_merged_case_is_closed_and_leads_to_the_other)
{
    struct desk desk = desk_new(t);
    const struct company *co = &desk.opened.co;
    struct opened other = desk.opened;
    const char *number = arena_cstr(t->arena, desk.opened.number);
    struct reply reply = send(&desk, "/merge", at(t, "merge=%s", number) + 3);

    expect(t, reply.status == 422 && holds(&reply, "this very request"));
    other.code = opened_more(&other, &(struct opened_as){.body = "And in tray 3."});
    reply = send(&desk, "/merge", at(t, "merge=%s", arena_cstr(t->arena, other.number)) + 3);
    expect_count(t, reply.status, 303);
    expect_str(t, str_from(opened_state(&desk.opened)), "closed");
    expect_str(t, str_from(opened_state(&other)), "received");
    expect_count(t,
                 (uint64_t)count_in(co, "SELECT COUNT(*) FROM ticket WHERE customer_id = %s AND "
                                        "closed_as = 'merged' AND merged_id IS NOT NULL"),
                 1);
    reply = get_case(&desk);
    expect(t, holds(&reply, arena_cstr(t->arena, other.code)) && !holds(&reply, "Send the answer"));
    reply = send(&desk, "/note", "note=Too+late");
    expect(t, reply.status == 409 && holds(&reply, "was closed meanwhile"));
    opened_end(&desk.opened);
}

TEST(dsk_1_states_visits_links_and_marks_are_kept)
{
    struct desk desk = desk_new(t);
    struct opened other = desk.opened;
    struct reply reply = send(&desk, "/state", "state=waiting-supplier");

    expect_count(t, reply.status, 303);
    expect_str(t, str_from(opened_state(&desk.opened)), "waiting-supplier");
    expect_count(t, (uint64_t)number_of(&desk.opened, "next_due_at IS NOT NULL"), 1);
    reply = send(&desk, "/state", "state=closed");
    expect(t, reply.status == 422 && holds(&reply, "does not come to this state"));
    reply = send(&desk, "/visit", "day=2026-03-01");
    expect(t, reply.status == 422 && holds(&reply, "This day is over"));
    expect_count(t, send(&desk, "/visit", "day=2026-03-09").status, 303);
    expect_str(t, str_from(opened_state(&desk.opened)), "visit-planned");
    expect_count(t, send(&desk, "/urgent", "").status, 303);
    expect_count(t, (uint64_t)number_of(&desk.opened, "is_urgent"), 1);
    expect_count(t, send(&desk, "/usual", "").status, 303);
    other.code = opened_more(&other, &(struct opened_as){.body = "And in tray 3."});
    reply = send(&desk, "/link", at(t, "link=%s", arena_cstr(t->arena, other.number)) + 3);
    expect_count(t, reply.status, 303);
    reply = get_case(&desk);
    expect(t, holds(&reply, "linked"));
    reply = customer_sees(&desk);
    expect(t, !holds(&reply, "linked"));
    expect_count(t, send(&desk, "/close", "").status, 303);
    expect_str(t, str_from(opened_state(&desk.opened)), "closed");
    opened_end(&desk.opened);
}

TEST(dsk_1_a_reply_ready_to_send_fills_the_box)
{
    struct desk desk = desk_new(t);
    struct reply reply =
        signed_get(t, desk.staff, NULL, case_path(&desk.opened, "?canned=looking"));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "Hello Bea Couto,") && holds(&reply, "Helena Bastos\nSupport centre"));
    expect_count(t, signed_get(t, desk.staff, NULL, case_path(&desk.opened, "?canned=none")).status,
                 404);
    reply = signed_get(t, desk.staff, NULL, "/en/desk/canned");
    expect(t, holds(&reply, "{name}") && holds(&reply, "Which error code is shown?"));
    opened_end(&desk.opened);
}

TEST(dsk_2_the_customer_stands_beside_a_case_and_what_they_cannot_see_is_marked)
{
    struct desk desk = desk_new(t);
    const struct company *co = &desk.opened.co;

    run_in(co, "INSERT INTO credit (customer_id, state, currency, limit_minor, open_minor, "
               "overdue_minor, said_at) VALUES (%s, 'watched', 'EUR', 500000, 123456, 7800, "
               "'2026-03-01 06:00:00')");
    run_in(co, "INSERT INTO payment (customer_id, paid_on, due_on, currency, amount_minor, means) "
               "VALUES (%s, '2026-02-20', '2026-02-15', 'EUR', 45600, 'transfer')");
    const struct reply reply = get_case(&desk);

    expect(t, holds(&reply, "Credit watched") && holds(&reply, "€1,234.56"));
    expect(t, holds(&reply, "€456.00") && holds(&reply, "No customer sees this."));
    expect(t, holds(&reply, device_serial(co, 1)) && holds(&reply, "not visible to"));
    const struct reply theirs = customer_sees(&desk);

    expect(t, !holds(&theirs, "Credit watched") && !holds(&theirs, "456.00"));
    opened_end(&desk.opened);
}

TEST(dsk_1_queues_are_filtered_searched_and_continued)
{
    struct desk desk = desk_new(t);
    const char *code = arena_cstr(t->arena, desk.opened.code);
    struct reply reply = signed_get(t, desk.staff, NULL, "/en/desk/requests?department=contracts");

    expect_count(t, reply.status, 200);
    expect(t, !holds(&reply, code));
    reply = signed_get(t, desk.staff, NULL,
                       at(t, "/desk/requests?q=%s", arena_cstr(t->arena, desk.opened.number)));
    expect(t, holds(&reply, code));
    reply = signed_get(t, desk.staff, NULL,
                       at(t, "/desk/requests?q=9%06u", (unsigned)desk.opened.co.id));
    expect(t, holds(&reply, code));
    reply = signed_get(t, desk.staff, NULL, "/en/desk/requests?q=%25%25");
    expect(t, !holds(&reply, code));
    for (int i = 0; i < 51; i++)
        opened_more(&desk.opened, &(struct opened_as){0});
    reply = signed_get(t, desk.staff, NULL, "/en/desk/requests?state=received");
    expect_count(t, times(&reply, "said-number"), 50);
    expect(t, holds(&reply, "Next page"));
    opened_end(&desk.opened);
}

/* One case of a fixed number in a queue nobody else has, as it looks the same each time. */
static void
fixed_case(const struct company *co)
{
    run_in(co, "INSERT INTO ticket (id, code, number, customer_id, brand, portal, subject, "
               "department, centre_id, home_centre_id, language, device_id, person_id, member_id, "
               "state, sharing, is_confidential, is_urgent, response_h, promise_basis, due_at, "
               "calendar_code, calendar_version, calculation, next_due_at, created_at, changed_at) "
               "VALUES (%s, 'tkqueue00001', 'D7K2M9QX', %s, 'lumenor', 'pt', 'paper-jam', "
               "'accounts', 4, 4, 'pt-PT', %s + 1, %s + 2, %s + 2, 'received', 'all', 0, 1, 8, "
               "'contract', '2026-03-02 15:30:00', 'at-wien', 1, "
               "'2026-03-02T08:00Z/2026-03-02T12:00Z 2026-03-02T12:30Z/2026-03-02T15:30Z', "
               "'2026-03-02 15:30:00', '2026-03-02 07:45:00', '2026-03-02 07:45:00')");
    run_in(co, "INSERT INTO ticket_message (id, code, ticket_id, side, kind, person_id, language, "
               "body, created_at) VALUES (%s, 'msqueue00001', %s, 'customer', 'message', %s + 2, "
               "'pt-PT', 'Encrava na bandeja 2.\nTodos os dias.', '2026-03-02 07:45:00'), "
               "(%s + 1, 'msqueue00002', %s, 'staff', 'note', 4102, 'de-AT', "
               "'Schon das dritte Mal.', '2026-03-02 08:10:00')");
    run_in(co, "INSERT INTO ticket_event (id, ticket_id, kind, person_id, now, created_at) VALUES "
               "(%s, %s, 'opened', %s + 2, '', '2026-03-02 07:45:00')");
    run_in(co, "INSERT INTO ticket_opened (ticket_id, person_id, opened_at) VALUES "
               "(%s, 4101, '2026-03-02 09:00:00'), (%s, 4102, '2026-03-02 09:25:00')");
    run_in(co, "INSERT INTO credit (customer_id, state, currency, limit_minor, open_minor, "
               "overdue_minor, said_at) VALUES (%s, 'watched', 'EUR', 500000, 123456, 7800, "
               "'2026-03-01 06:00:00')");
    run_in(co, "INSERT INTO payment (customer_id, paid_on, due_on, currency, amount_minor, means) "
               "VALUES (%s, '2026-02-20', '2026-02-15', 'EUR', 45600, 'transfer')");
}

TEST(the_pages_of_the_desk_read_as_agreed)
{
    const struct company co = company_numbered(t, 67);
    const char *cookies = signed_cookies(t, "hannes.leitner@at.lumenor.example.com");
    struct visit visit = {.host = "at.localhost",
                          .target = "/en/desk/requests?department=accounts",
                          .cookies = cookies};

    fixed_case(&co);
    expect_signed_page(t, &visit, "queue/list", "queue/list");
    visit.target = "/en/desk/requests?q=nothing-like-it";
    expect_signed_page(t, &visit, "queue/list", "queue/list.none");
    visit.target = "/en/desk/requests/tkqueue00001?done=noted";
    expect_signed_page(t, &visit, "queue/case", "queue/case");
    run_in(&co, "DELETE FROM ticket_opened WHERE ticket_id = %s AND person_id = 4101");
    visit.target = "/en/desk/requests/tkqueue00001";
    expect_signed_page(t, &visit, "queue/case", "queue/case.closed");
    visit.target = "/en/desk/canned";
    expect_signed_page(t, &visit, "canned/list", "canned/list");
}
