/* Opens requests for tests, and answers them as staff would. */
#include "tests/ticket/opened.h"

#include "handlers/customer/customer.h"
#include "tests/data/scratch.h"

#define STAFF 1101

struct member_doer
opened_doer(const struct company *co, enum who who)
{
    return (struct member_doer){
        .customer = co->id,
        .person = co->id + who,
        .customer_name = STR("Oficina"),
        .brand = STR("lumenor"),
        .portal = STR("pt"),
        .locale = STR("en"),
    };
}

struct ticket_sight
opened_sight(const struct company *co, enum who who)
{
    static const char *const roles[] = {
        [ADA] = "administrator",  [BEA] = "device-manager",
        [CAIO] = "stock-manager", [DORA] = "device-and-stock-manager",
        [ELIS] = "reader",        [FABIO] = "device-manager",
    };

    return (struct ticket_sight){.customer = co->id,
                                 .member = co->id + who,
                                 .person = co->id + who,
                                 .role = str_from(roles[who]),
                                 .sees_all = who == ADA};
}

static const char * or (const char *text, const char *otherwise)
{
    return text == NULL ? otherwise : text;
}

struct str
opened_more(struct opened *opened, const struct opened_as *as)
{
    struct test *t = opened->co.t;
    const enum who who = as->who == 0 ? BEA : as->who;
    const struct member_doer doer = opened_doer(&opened->co, who);
    struct ticket_opened out;
    struct promise promise = {
        .terms = {.response_h = 8, .basis = PROMISE_DEPARTMENT},
        .calendar = STR("pt-lisboa"),
        .version = 1,
        .calculation = STR("2026-03-02T09:30Z/2026-03-02T17:30Z"),
    };

    instant_parse(STR("2026-03-02T17:30:00Z"), &promise.due);
    const struct ticket_spec spec = {
        .code = ticket_code(t->arena),
        .subject = str_from(or (as->subject, "paper-jam")),
        .subject_name = STR("Paper jam"),
        .department = STR("technical"),
        .centre = STR("pt-lisboa"),
        .home_centre = STR("pt-lisboa"),
        .language = STR("en"),
        .device = opened->co.id + 1,
        .person = opened->co.id + who,
        .member = opened->co.id + who,
        .sharing = str_from(or (as->sharing, "all")),
        .readers = as->readers,
        .reader_count = as->reader_count,
        .is_confidential = as->is_confidential,
        .promise = &promise,
        .body = str_from(or (as->body, "It jams in tray 2.")),
    };

    expect_result(t, ticket_open(opened->db, t->arena, &doer, &spec, &out), RES_OK);
    opened->number = out.number;
    return out.code;
}

struct opened
opened_new(const struct company *co, const struct opened_as *as)
{
    struct opened opened = {.co = *co};

    db_open(&visit_generation(co->t)->config, DB_PORTAL, &opened.db);
    db_arena(opened.db, co->t->arena);
    opened.code = opened_more(&opened, as);
    return opened;
}

void
opened_end(struct opened *opened)
{
    db_close(&opened->db);
}

struct answering {
    struct opened *opened;
    const char *body;
    enum ticket_state to;
};

static enum result
answer(struct db *db, void *arg)
{
    const struct answering *job = arg;
    struct arena *arena = job->opened->co.t->arena;
    const uint64_t customer = job->opened->co.id;
    const struct ticket_change change = {
        .to = job->to, .next_due_at = {1772500000}, .is_first_answer = true, .person = STAFF};
    struct ticket ticket;
    uint64_t id = 0;

    TRY(customer_touch(db, customer));
    TRY(ticket_take(db, arena, customer, job->opened->code, 0, &ticket));
    TRY(ticket_message_add(db, arena,
                           &(struct ticket_message_new){.ticket = ticket.id,
                                                        .is_staff = true,
                                                        .person = STAFF,
                                                        .language = STR("pt-PT"),
                                                        .body = str_from(job->body)},
                           &id));
    TRY(ticket_change_state(db, &ticket, &change));
    return ticket_tell(db, arena, &ticket, TICKET_NEWS_ANSWERED);
}

void
opened_answer(struct opened *opened, const char *body, enum ticket_state to)
{
    struct answering job = {opened, body, to};

    expect_result(opened->co.t, db_transact(opened->db, answer, &job), RES_OK);
}

const char *
opened_state(const struct opened *opened)
{
    const struct ticket_sight all = {.customer = opened->co.id, .sees_all = true};
    struct test *t = opened->co.t;
    struct ticket ticket;

    if (ticket_of_viewer(opened->db, t->arena, &all, opened->code, &ticket) != RES_OK)
        return "none";
    return ticket_state_code(ticket.state).at;
}
