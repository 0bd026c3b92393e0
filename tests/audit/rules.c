/* The audit log: one chain of entries, no gap, no change that is not found (DSK-5, ACC-12). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/base/log.h"
#include "handlers/audit/audit.h"
#include "tests/data/scratch.h"
#include "tests/lib/signed.h"

#define CHAIN 990001U

static void
empty_chain(struct test *t)
{
    signed_run(t, "DELETE FROM audit WHERE chain_id = 990001");
    signed_run(t, "DELETE FROM chain WHERE id = 990001");
}

static struct db *
connection(struct test *t, enum db_role role)
{
    struct db *db;

    db_open(&visit_generation(t)->config, role, &db);
    return db;
}

struct writing {
    struct arena *arena;
    struct audit_entry entry;
    bool fails;
};

static enum result
write_one(struct db *db, void *arg)
{
    const struct writing *writing = arg;

    TRY(audit_write(db, writing->arena, &writing->entry));
    return writing->fails ? RES_CONFLICT : RES_OK;
}

/* Entries with every column filled, but for every second one. */
static void
write_entries(struct test *t, struct db *db, unsigned count)
{
    const uint64_t ana = (uint64_t)signed_count(
        t, "SELECT id FROM person WHERE mail = 'ana.vidal@arrabida.example.org'");

    for (unsigned i = 0; i < count; i++) {
        const bool is_full = i % 2 == 0;
        struct writing writing = {
            .arena = t->arena,
            .entry = {.event = AUDIT_ROLE_CHANGED,
                      .customer = CHAIN,
                      .actor = is_full ? ana : 0,
                      .as = is_full ? 17 : 0,
                      .person = is_full ? ana : 0,
                      .object = is_full ? STR("4kmflph4b98j") : STR_NONE,
                      .detail = is_full ? STR("role=reader") : STR_NONE}
        };

        log_request(is_full ? STR("0123456789abcdef0123456789abcdef") : STR_NONE);
        expect_result(t, db_transact(db, write_one, &writing), RES_OK);
    }
    log_request(STR_NONE);
}

static uint64_t
first_broken(struct test *t, struct db *db)
{
    uint64_t broken = 0;

    expect_result(t, audit_verify(db, t->arena, CHAIN, &broken), RES_OK);
    return broken;
}

TEST(entries_follow_each_other_without_a_gap)
{
    empty_chain(t);
    struct db *db = connection(t, DB_PORTAL);

    expect_count(t, first_broken(t, db), 0);
    write_entries(t, db, 5);
    expect_count(t, first_broken(t, db), 0);
    expect_count(t, signed_count(t, "SELECT MAX(number) FROM audit WHERE chain_id = 990001"), 5);
    expect_count(t, signed_count(t, "SELECT length FROM chain WHERE id = 990001"), 5);
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM audit WHERE chain_id = 990001 AND request = "
                                 "'0123456789abcdef0123456789abcdef'"),
                 3);
    db_close(&db);
}

TEST(a_unit_that_fails_leaves_no_entry)
{
    empty_chain(t);
    struct db *db = connection(t, DB_SIGN);
    struct writing writing = {
        .arena = t->arena, .entry = {.event = AUDIT_SIGNED_IN, .customer = CHAIN},
             .fails = true
    };

    write_entries(t, db, 1);
    expect_result(t, db_transact(db, write_one, &writing), RES_CONFLICT);
    write_entries(t, db, 1);
    expect_count(t, signed_count(t, "SELECT length FROM chain WHERE id = 990001"), 2);
    expect_count(t, first_broken(t, db), 0);
    db_close(&db);
}

TEST(any_change_of_an_entry_is_found)
{
    static const char *const changes[] = {
        "UPDATE audit SET at = at + INTERVAL 1 SECOND",
        "UPDATE audit SET event = 'approved'",
        "UPDATE audit SET actor_id = NULL",
        "UPDATE audit SET actor_id = actor_id + 1",
        "UPDATE audit SET for_id = 18",
        "UPDATE audit SET for_id = NULL",
        "UPDATE audit SET object = '4kmflph4b98k'",
        "UPDATE audit SET object = ''",
        "UPDATE audit SET person_id = person_id + 1",
        "UPDATE audit SET detail = 'role=administrator'",
        "UPDATE audit SET request = 'f123456789abcdef0123456789abcdef'",
        "UPDATE audit SET hash = REVERSE(hash)",
        "DELETE FROM audit",
        /* A part of one column moved into the next. */
        "UPDATE audit SET object = CONCAT(object, LEFT(detail, 1)), detail = SUBSTR(detail, 2)",
    };
    struct db *db = connection(t, DB_PORTAL);

    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        test_row("%s", changes[i]);
        empty_chain(t);
        write_entries(t, db, 5);
        signed_run(
            t, arena_printf(t->arena, "%s WHERE chain_id = 990001 AND number = 3", changes[i]).at);
        expect_count(t, first_broken(t, db), 3);
    }
    db_close(&db);
}

TEST(a_chain_that_was_cut_is_found)
{
    struct db *db = connection(t, DB_PORTAL);

    empty_chain(t);
    write_entries(t, db, 5);
    signed_run(t, "DELETE FROM audit WHERE chain_id = 990001 AND number = 5");
    expect_count(t, first_broken(t, db), 5);
    /* Also when the chain's length was put right: its last hash does not fit. */
    signed_run(t, "UPDATE chain SET length = 4 WHERE id = 990001");
    expect_count(t, first_broken(t, db), 4);
    db_close(&db);
}

TEST(an_entry_moved_to_another_chain_is_found)
{
    struct db *db = connection(t, DB_PORTAL);
    uint64_t broken = 0;

    empty_chain(t);
    write_entries(t, db, 2);
    signed_run(t, "INSERT INTO chain (id, length, last_hash) SELECT 990002, length, last_hash FROM "
                  "chain WHERE id = 990001");
    signed_run(t, "UPDATE audit SET chain_id = 990002 WHERE chain_id = 990001");
    expect_result(t, audit_verify(db, t->arena, 990002, &broken), RES_OK);
    expect_count(t, broken, 1);
    signed_run(t, "DELETE FROM audit WHERE chain_id = 990002");
    signed_run(t, "DELETE FROM chain WHERE id = 990002");
    db_close(&db);
}

/* A process of its own writes entries; whether all got in. */
static pid_t
begin_writer(struct test *t, unsigned count)
{
    const pid_t pid = fork();

    if (pid != 0)
        return pid;
    struct db *db = connection(t, DB_PORTAL);

    for (unsigned i = 0; i < count; i++) {
        struct writing writing = {
            .arena = t->arena, .entry = {.event = AUDIT_SIGNED_IN, .customer = CHAIN}
        };

        if (db_transact(db, write_one, &writing) != RES_OK)
            _exit(1);
    }
    db_close(&db);
    _exit(0);
}

TEST(writers_at_once_make_one_chain)
{
    pid_t writers[4];
    struct db *db;

    empty_chain(t);
    for (size_t i = 0; i < 4; i++)
        writers[i] = begin_writer(t, 25);
    for (size_t i = 0; i < 4; i++) {
        int status = -1;

        expect(t, waitpid(writers[i], &status, 0) == writers[i]);
        expect_count(t, status, 0);
    }
    db = connection(t, DB_PORTAL);
    expect_count(t, signed_count(t, "SELECT length FROM chain WHERE id = 990001"), 100);
    expect_count(t, first_broken(t, db), 0);
    db_close(&db);
}

/* A bare connection as one of the program's users. */
static MYSQL *
as_user(struct test *t, const char *user)
{
    const struct config *config = &visit_generation(t)->config;
    MYSQL *raw = mysql_init(NULL);
    char password[100] = "";
    char path[300];

    snprintf(path, sizeof path, "%.*s/%s", STR_ARG(config->db_password_folder), user);
    FILE *file = fopen(path, "re");

    if (expect(t, file != NULL)) {
        expect(t, fgets(password, sizeof password, file) != NULL);
        fclose(file);
    }
    password[strcspn(password, "\n")] = '\0';
    expect(t, mysql_real_connect(raw, NULL, user, password, arena_cstr(t->arena, config->db_name),
                                 0, arena_cstr(t->arena, config->db_socket), 0) != NULL);
    return raw;
}

TEST(nobody_who_serves_may_change_or_delete_an_entry)
{
    static const char *const users[] = {"balcao_public", "balcao_portal", "balcao_sign",
                                        "balcao_jobs"};
    static const char *const attempts[] = {"UPDATE audit SET detail = ''",
                                           "DELETE FROM audit WHERE number = 0",
                                           "TRUNCATE audit",
                                           "DELETE FROM chain WHERE id = 0",
                                           "DROP TABLE audit",
                                           "REPLACE INTO audit SELECT * FROM audit LIMIT 1"};

    for (size_t i = 0; i < sizeof users / sizeof users[0]; i++) {
        MYSQL *raw = as_user(t, users[i]);

        for (size_t k = 0; k < sizeof attempts / sizeof attempts[0]; k++) {
            test_row("%s: %s", users[i], attempts[k]);
            expect(t, mysql_query(raw, attempts[k]) != 0);
            expect(t, mysql_errno(raw) == 1142 || mysql_errno(raw) == 1044);
        }
        mysql_close(raw);
    }
}
