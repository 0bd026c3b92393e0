/* Closes a request by SQL of the tests' own, and asks about it as the unit of the closing does. */
#include "tests/survey/asked.h"

struct asking {
    struct asked *asked;
    struct survey_case what;
};

static enum result
ask(struct db *db, void *arg)
{
    const struct asking *job = arg;

    return survey_ask(db, job->asked->co.t->arena, &job->what, &job->asked->path);
}

static void
add_ticket(const struct company *co)
{
    run_in(co, "INSERT INTO ticket (id, code, number, customer_id, brand, portal, subject, "
               "department, centre_id, home_centre_id, language, person_id, member_id, state, "
               "closed_as, sharing, is_confidential, is_urgent, response_h, promise_basis, due_at, "
               "calendar_code, calendar_version, calculation, created_at, closed_at, changed_at) "
               "SELECT c.id, CONCAT('asked', c.id), CONCAT('QQ', c.id), c.id, 'lumenor', 'pt', "
               "'account-question', 'accounts', 1, 1, 'pt-PT', c.id + 1, c.id + 1, 'closed', "
               "'confirmed', 'all', 0, 0, 8, 'department', '2026-02-20 10:00:00', 'pt', 1, '', "
               "'2026-02-19 10:00:00', '2026-03-01 10:00:00', '2026-03-01 10:00:00' FROM customer "
               "c WHERE c.id = %s");
}

struct asked
asked_new(struct test *t, unsigned number)
{
    struct asked asked = {.co = number == 0 ? company_new(t) : company_numbered(t, number)};
    struct asking job = {.asked = &asked};

    add_ticket(&asked.co);
    asked.ticket = asked.co.id;
    job.what = (struct survey_case){.ticket = asked.ticket,
                                    .centre = 1,
                                    .person = asked.co.id + ADA,
                                    .portal = STR("pt"),
                                    .department = STR("accounts"),
                                    .language = STR("pt-PT")};
    db_open(&visit_generation(t)->config, DB_PORTAL, &asked.db);
    db_arena(asked.db, t->arena);
    expect_result(t, db_transact(asked.db, ask, &job), RES_OK);
    asked.link = str_slice(asked.path, sizeof "/survey/case?link=" - 1, asked.path.len);
    return asked;
}

void
asked_close(struct asked *asked)
{
    db_close(&asked->db);
}

const char *
asked_target(const struct asked *asked)
{
    return arena_printf(asked->co.t->arena, "/en%.*s", STR_ARG(asked->path)).at;
}
