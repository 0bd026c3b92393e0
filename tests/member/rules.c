/* The rules of membership, asked of the database: the last administrator, approval, assignment. */
#include <sys/wait.h>
#include <unistd.h>

#include "handlers/invitation/invitation.h"
#include "tests/data/scratch.h"
#include "tests/member/company.h"

static struct db *
open_db(struct test *t)
{
    struct db *db;

    db_open(&visit_generation(t)->config, DB_PORTAL, &db);
    db_arena(db, t->arena);
    return db;
}

static struct member_doer
doer_of(const struct company *co)
{
    return (struct member_doer){.customer = co->id,
                                .person = co->id + ADA,
                                .name = STR("Ada Brandão"),
                                .customer_name = STR("Oficina"),
                                .brand = STR("lumenor"),
                                .portal = STR("pt"),
                                .locale = STR("en")};
}

static enum result
end_member(struct db *db, const struct company *co, enum who who, const char **problem)
{
    const struct member_doer doer = doer_of(co);

    return member_end(db, co->t->arena, &doer, str_from(member_code(co, who)), problem);
}

TEST(the_last_administrator_cannot_be_ended)
{
    const struct company co = company_new(t);
    struct db *db = open_db(t);
    const char *problem = NULL;

    expect_result(t, end_member(db, &co, ADA, &problem), RES_CONFLICT);
    expect_str(t, str_from(problem), "member.last-administrator");
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM member WHERE id = %s + 1 AND state = "
                               "'active'"),
                 1);
    expect_count(t, logged(&co, "member-ended"), 0);
    db_close(&db);
}

TEST(the_last_administrator_cannot_become_anything_else)
{
    const struct company co = company_new(t);
    struct db *db = open_db(t);
    const struct member_doer doer = doer_of(&co);
    const char *problem = NULL;

    expect_result(t,
                  member_change_role(db, t->arena, &doer, str_from(member_code(&co, ADA)),
                                     ROLE_READER, &problem),
                  RES_CONFLICT);
    expect_str(t, str_from(problem), "member.last-administrator");
    db_close(&db);
}

TEST(an_administrator_who_cannot_sign_in_does_not_count_as_another)
{
    const struct company co = company_new(t);
    struct db *db = open_db(t);
    const char *problem = NULL;

    run_in(&co, "UPDATE member SET role = 'administrator' WHERE id = %s + 2");
    run_in(&co, "UPDATE person SET state = 'suspended' WHERE id = %s + 2");
    expect_result(t, end_member(db, &co, ADA, &problem), RES_CONFLICT);
    expect_result(t, end_member(db, &co, BEA, &problem), RES_OK);
    db_close(&db);
}

/* One of two processes that each end an administrator at the same moment; says how it went. */
static pid_t
race(const struct company *co, enum who who, int start)
{
    const pid_t pid = fork();
    const char *problem = NULL;
    char go;

    if (pid != 0)
        return pid;
    struct db *db = open_db(co->t);

    if (db_ping(db) != RES_OK || read(start, &go, 1) != 1)
        _exit(100);
    _exit((int)end_member(db, co, who, &problem));
}

static int
ended_with(struct test *t, pid_t pid)
{
    int status = -1;

    expect(t, waitpid(pid, &status, 0) == pid && WIFEXITED(status));
    return WEXITSTATUS(status);
}

TEST(of_two_administrators_ended_at_once_one_stays)
{
    for (unsigned round = 0; round < 12; round++) {
        const struct company co = company_new(t);
        int start[2];

        test_row("round %u", round);
        run_in(&co, "UPDATE member SET role = 'administrator' WHERE id = %s + 2");
        expect(t, pipe(start) == 0);
        const pid_t one = race(&co, ADA, start[0]);
        const pid_t two = race(&co, BEA, start[0]);

        expect(t, write(start[1], "12", 2) == 2);
        const int first = ended_with(t, one);
        const int second = ended_with(t, two);

        expect(t, (first == RES_OK && second == RES_CONFLICT) ||
                      (first == RES_CONFLICT && second == RES_OK));
        expect_count(t,
                     count_in(&co, "SELECT COUNT(*) FROM member WHERE customer_id = %s AND role "
                                   "= 'administrator' AND state = 'active'"),
                     1);
        close(start[0]);
        close(start[1]);
    }
}

TEST(ending_takes_sessions_covers_links_and_assignments_along)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    struct db *db = open_db(t);
    const char *problem = NULL;

    run_in(&co, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                "('cova%s', %s + 2, %s + 4, '2026-03-01', '2026-03-09'), "
                "('covb%s', %s + 1, %s + 2, '2026-03-01', '2026-03-09')");
    run_in(&co, "INSERT INTO link (kind, token_hash, person_id, member_id, expires_at) VALUES "
                "('invite', UNHEX(SHA2('l%s', 256)), %s + 2, %s + 2, '2027-01-01')");
    expect_count(t, signed_get(t, cookies, NULL, "/en/devices").status, 200);
    expect_result(t, end_member(db, &co, BEA, &problem), RES_OK);
    expect_count(t, signed_get(t, cookies, NULL, "/en/devices").status, 303);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM cover WHERE ended_at IS NULL AND "
                               "(member_id = %s + 2 OR by_id = %s + 2)"),
                 0);
    expect_count(
        t, count_in(&co, "SELECT COUNT(*) FROM link WHERE member_id = %s + 2 AND used_at IS NULL"),
        0);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM assignment WHERE member_id = %s + 2"), 0);
    expect_count(t, mails_to(&co, BEA, "member-ended"), 1);
    expect_count(t, logged(&co, "member-ended"), 1);
    expect_result(t, end_member(db, &co, BEA, &problem), RES_OK);
    expect_count(t, logged(&co, "member-ended"), 1);
    db_close(&db);
}

TEST(approval_gives_the_role_and_is_done_once)
{
    const struct company co = company_new(t);
    struct db *db = open_db(t);
    const struct member_doer doer = doer_of(&co);
    const struct str fabio = str_from(member_code(&co, FABIO));
    const char *problem = NULL;

    expect_result(t, member_approve(db, t->arena, &doer, fabio, ROLE_ADMINISTRATOR, &problem),
                  RES_INVALID);
    expect_str(t, str_from(problem), "member.role-not-offered");
    for (unsigned i = 0; i < 2; i++)
        expect_result(t, member_approve(db, t->arena, &doer, fabio, ROLE_READER, &problem), RES_OK);
    expect_result(t, member_refuse(db, t->arena, &doer, fabio, &problem), RES_CONFLICT);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM member WHERE id = %s + 6 AND state = "
                               "'active' AND role = 'reader'"),
                 1);
    expect_count(t, mails_to(&co, FABIO, "approved"), 1);
    expect_count(t, logged(&co, "approved"), 1);
    db_close(&db);
}

TEST(every_change_raises_the_version_of_the_company)
{
    const struct company co = company_new(t);
    struct db *db = open_db(t);
    const struct member_doer doer = doer_of(&co);
    const struct str bea = str_from(member_code(&co, BEA));
    const struct member_scope_choice beta = {.kind = STR("site"),
                                             .code = str_from(site_code(&co, 2))};
    const char *const version = "SELECT version FROM customer WHERE id = %s";
    const char *problem = NULL;
    int64_t before = count_in(&co, version);

    expect_result(t, member_change_role(db, t->arena, &doer, bea, ROLE_STOCK_MANAGER, &problem),
                  RES_OK);
    expect(t, count_in(&co, version) > before);
    before = count_in(&co, version);
    expect_result(t, member_assign(db, t->arena, &doer, bea, &beta, &problem), RES_OK);
    expect(t, count_in(&co, version) > before);
    before = count_in(&co, version);
    expect_result(t, member_unassign(db, t->arena, &doer, bea, beta.code, &problem), RES_OK);
    expect(t, count_in(&co, version) > before);
    expect_count(t, mails_to(&co, BEA, "role-changed"), 1);
    db_close(&db);
}

TEST(what_is_assigned_must_be_the_companys)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    struct db *db = open_db(t);
    const struct member_doer doer = doer_of(&co);
    const struct str bea = str_from(member_code(&co, BEA));
    const struct member_scope_choice none = {0};
    const struct member_scope_choice foreign = {.kind = STR("site"),
                                                .code = str_from(site_code(&other, 1))};
    const struct member_scope_choice serial = {.serial = str_from(device_serial(&other, 1))};
    const struct member_scope_choice own = {
        .serial = arena_printf(t->arena, " tst%06u 3", (unsigned)co.id)};
    const char *problem = NULL;

    expect_result(t, member_assign(db, t->arena, &doer, bea, &none, &problem), RES_INVALID);
    expect_str(t, str_from(problem), "member.scope-missing");
    expect_result(t, member_assign(db, t->arena, &doer, bea, &foreign, &problem), RES_INVALID);
    expect_str(t, str_from(problem), "member.scope-unknown");
    expect_result(t, member_assign(db, t->arena, &doer, bea, &serial, &problem), RES_INVALID);
    expect_str(t, str_from(problem), "member.serial-unknown");
    for (unsigned i = 0; i < 2; i++)
        expect_result(t, member_assign(db, t->arena, &doer, bea, &own, &problem), RES_OK);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM assignment WHERE member_id = %s + 2"), 2);
    db_close(&db);
}

static enum result
invite(struct db *db, const struct company *co, const char *mail, const char **problem)
{
    const struct member_doer doer = doer_of(co);
    const struct invitation invitation = {.mail = str_from(mail),
                                          .mail_key = str_from(mail),
                                          .name = STR("Somebody"),
                                          .role = ROLE_READER};
    struct str code;

    return invitation_make(db, co->t->arena, &doer, &invitation, &code, problem);
}

TEST(an_invitation_looks_the_same_for_people_with_and_without_an_account)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    struct db *db = open_db(t);
    const char *const new_mail =
        arena_printf(t->arena, "new.%u@member.example.org", (unsigned)co.id).at;
    const struct member_query query = {.state = STR("invited"), .sort = STR("name"), .limit = 10};
    const char *problem = NULL;
    struct member_list list;

    expect_result(t, invite(db, &co, new_mail, &problem), RES_OK);
    expect_result(t, invite(db, &co, mail_of(&other, BEA), &problem), RES_OK);
    expect_result(t, member_find(db, t->arena, co.id, &query, &list), RES_OK);
    expect_count(t, list.count, 2);
    for (size_t i = 0; i < list.count; i++)
        expect_str(t, list.first[i].name, "");
    expect_count(t, mails_to(&other, BEA, "invitation"), 1);
    expect_result(t, invite(db, &co, new_mail, &problem), RES_INVALID);
    expect_str(t, str_from(problem), "member.is-invited");
    expect_result(t, invite(db, &co, mail_of(&co, BEA), &problem), RES_INVALID);
    expect_str(t, str_from(problem), "member.is-member");
    expect_result(t, invite(db, &co, mail_of(&co, FABIO), &problem), RES_INVALID);
    expect_str(t, str_from(problem), "member.is-waiting");
    expect_result(t, invite(db, &co, "helena.bastos@pt.lumenor.example.com", &problem),
                  RES_INVALID);
    expect_str(t, str_from(problem), "member.mail-of-staff");
    db_close(&db);
}

TEST(no_log_names_somebody_who_was_invited_and_has_not_accepted)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    struct db *db = open_db(t);
    const struct member_doer doer = doer_of(&co);
    const struct member_query invited = {.state = STR("invited"), .sort = STR("name"), .limit = 9};
    const char *const pages[] = {"/en/log", at(t, "/people/%s", member_code(&co, ADA))};
    const char *const cookies = cookies_of(&co, ADA);
    const char *problem = NULL;
    struct member_list list;

    run_in(&other, "UPDATE person SET name = 'Zita Alvim' WHERE id = %s + 2");
    expect_result(t, invite(db, &co, mail_of(&other, BEA), &problem), RES_OK);
    expect_result(t, member_find(db, t->arena, co.id, &invited, &list), RES_OK);
    const struct str code = list.first[0].code;

    for (size_t i = 0; i < 4; i++) {
        const struct reply reply = signed_get(t, cookies, co.host, pages[i % 2]);

        test_row("%s, %s", pages[i % 2], i < 2 ? "invited" : "withdrawn");
        expect_count(t, reply.status, 200);
        expect(t, holds(&reply, mail_of(&other, BEA)));
        expect(t, !holds(&reply, "Zita Alvim"));
        if (i == 1)
            expect_result(t, member_end(db, t->arena, &doer, code, &problem), RES_OK);
    }
    db_close(&db);
}

TEST(a_withdrawn_invitation_still_hides_the_name)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    struct db *db = open_db(t);
    const struct member_doer doer = doer_of(&co);
    const struct member_query invited = {.state = STR("invited"), .sort = STR("name"), .limit = 9};
    const struct member_query ended = {.state = STR("ended"), .sort = STR("name"), .limit = 9};
    const char *problem = NULL;
    struct member_list list;

    expect_result(t, invite(db, &co, mail_of(&other, BEA), &problem), RES_OK);
    expect_result(t, member_find(db, t->arena, co.id, &invited, &list), RES_OK);
    expect_result(t, member_end(db, t->arena, &doer, list.first[0].code, &problem), RES_OK);
    expect_count(t, logged(&co, "invitation-withdrawn"), 1);
    expect_result(t, member_find(db, t->arena, co.id, &ended, &list), RES_OK);
    expect_count(t, list.count, 1);
    expect_str(t, list.first[0].name, "");
    expect_result(t, invite(db, &co, mail_of(&other, BEA), &problem), RES_OK);
    db_close(&db);
}
