/* Every statement of the program against the migrated schema, as the user that runs it. */
#include <stdio.h>
#include <string.h>

#include "fcgi/data/migrate.h"
#include "sql_announcement.h"
#include "sql_place.h"
#include "tests/data/scratch.h"

TEST(every_statement_fits_the_schema)
{
    const struct config admin = scratch_admin(t, scratch_demo(t));
    struct db *db;

    db_open(&admin, DB_ADMIN, &db);
    if (!expect_result(t, bind_check_all(db), RES_OK))
        printf("%.*s\n", STR_ARG(test_log(t)));
    db_close(&db);
}

TEST(every_public_statement_runs_as_the_public_user)
{
    struct db *db;
    size_t run = 0;

    db_open(scratch_demo(t), DB_PUBLIC, &db);
    expect_result(t, bind_check_all(db), RES_OK);
    for (size_t i = 0; i < statement_count; i++) {
        void *rows = NULL;
        size_t count = 0;

        if (strcmp(statements[i]->role, "public") != 0 || statements[i]->param_count > 0)
            continue;
        test_row("%s", statements[i]->name);
        expect_result(t, bind_query(db, statements[i], NULL, t->arena, &rows, &count), RES_OK);
        /* Articles come with the portals' texts, not with the demo's rows. */
        expect(t, count > 0 || strcmp(statements[i]->name, "knowledge_public") == 0);
        run++;
    }
    expect(t, run >= 12);
    db_close(&db);
}

TEST(every_statement_may_be_run_by_the_database_user_it_names)
{
    static const enum db_role roles[] = {DB_PORTAL, DB_SIGN, DB_JOBS};

    for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++) {
        struct db *db;

        test_row("%s", db_role_name(roles[i]).at);
        db_open(scratch_demo(t), roles[i], &db);
        if (!expect_result(t, bind_check_all(db), RES_OK))
            printf("%.*s\n", STR_ARG(test_log(t)));
        db_close(&db);
    }
}

TEST(only_sign_in_reads_credentials_and_nobody_changes_the_log)
{
    static const struct {
        enum db_role role;
        const char *sql;
        bool may;
    } rows[] = {
        {DB_PORTAL, "SELECT totp_is_on FROM credential WHERE person_id = 1001", true },
        {DB_PORTAL, "SELECT password FROM credential WHERE person_id = 1001",   false},
        {DB_PORTAL, "SELECT totp_secret FROM credential",                       false},
        {DB_PORTAL, "SELECT COUNT(*) FROM recovery_code",                       false},
        {DB_PORTAL, "UPDATE audit SET event = event",                           false},
        {DB_PORTAL, "DELETE FROM audit",                                        false},
        {DB_PORTAL, "DELETE FROM session",                                      false},
        {DB_SIGN,   "SELECT password FROM credential WHERE person_id = 1001",   true },
        {DB_SIGN,   "UPDATE audit SET event = event",                           false},
        {DB_SIGN,   "DELETE FROM person",                                       false},
        {DB_JOBS,   "SELECT password FROM credential",                          false},
        {DB_JOBS,   "DELETE FROM person",                                       false},
        {DB_PUBLIC, "SELECT COUNT(*) FROM person",                              false},
        {DB_PUBLIC, "SELECT COUNT(*) FROM session",                             false},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct db *db;

        test_row("%s: %s", db_role_name(rows[i].role).at, rows[i].sql);
        db_open(scratch_demo(t), rows[i].role, &db);
        expect_result(t, db_ping(db), RES_OK);
        const bool is_done = mysql_query(db->mysql, rows[i].sql) == 0;

        expect(t, is_done == rows[i].may);
        if (is_done)
            mysql_free_result(mysql_store_result(db->mysql));
        else /* denied as a whole or by column, not merely refused outside a unit */
            expect(t, mysql_errno(db->mysql) == 1142 || mysql_errno(db->mysql) == 1143);
        db_close(&db);
    }
}

TEST(every_statement_knows_its_place)
{
    for (size_t i = 0; i < statement_count; i++) {
        test_row("%s", statements[i]->name);
        expect_count(t, statements[i]->index, i);
    }
}

TEST(a_column_of_another_type_is_found)
{
    static const char *const changes[][2] = {
        {"ALTER TABLE centre MODIFY name INT NOT NULL",
         "place_centres: column name has another type"         },
        {"ALTER TABLE centre MODIFY name VARCHAR(80) NULL",
         "place_centres: column name may be NULL"              },
        {"ALTER TABLE centre MODIFY mail VARCHAR(254) NOT NULL",
         "place_centres: column mail is never NULL"            },
        {"ALTER TABLE centre MODIFY name VARBINARY(80) NOT NULL",
         "place_centres: column name has another type"         },
        {"ALTER TABLE announcement MODIFY starts_at DATETIME(3) NOT NULL",
         "announcement_list: column starts_at has another type"},
        {"ALTER TABLE public_version MODIFY version BIGINT NOT NULL",
         "place_version: column version has another type"      },
    };

    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        const struct config config = scratch_schema(t, "spoiled");
        const struct config admin = scratch_admin(t, &config);
        MYSQL *raw = scratch_raw(t, &config);
        struct db *db;

        test_row("%s", changes[i][0]);
        expect_result(t, scratch_migrate(&admin, false), RES_OK);
        scratch_run(t, raw, changes[i][0]);
        db_open(&config, DB_PUBLIC, &db);
        expect_result(t, bind_check_all(db), RES_BROKEN);
        expect(t, str_find_str(test_log(t), str_from(changes[i][1])) < test_log(t).len);
        db_close(&db);
        mysql_close(raw);
    }
}

TEST(the_public_user_may_read_its_tables_and_nothing_else)
{
    const struct config *config = scratch_demo(t);
    MYSQL *raw = scratch_raw(t, config);
    const char *const rights = "SELECT COUNT(*) FROM information_schema.table_privileges WHERE "
                               "grantee = '''balcao_public''@''localhost''' AND table_schema = "
                               "DATABASE() AND ";

    expect_count(
        t,
        scratch_count(t, raw, arena_printf(t->arena, "%s privilege_type <> 'SELECT'", rights).at),
        0);
    expect_count(
        t, scratch_count(t, raw, arena_printf(t->arena, "%s table_name = 'lease'", rights).at), 0);
    expect_count(
        t, scratch_count(t, raw, arena_printf(t->arena, "%s privilege_type = 'SELECT'", rights).at),
        21);
    mysql_close(raw);
}

TEST(every_column_of_the_schema_says_what_it_holds)
{
    MYSQL *raw = scratch_raw(t, scratch_demo(t));

    expect_count(
        t,
        scratch_count(t, raw,
                      "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = "
                      "DATABASE() AND column_comment = ''"),
        0);
    expect_count(
        t,
        scratch_count(t, raw,
                      "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = "
                      "DATABASE() AND (engine <> 'InnoDB' OR table_comment = '' OR "
                      "table_collation <> 'utf8mb4_nopad_bin')"),
        0);
    mysql_close(raw);
}

/* Every announcement speaks English, and the languages of the portals that show it. */
TEST(every_demo_announcement_is_written_for_its_portals)
{
    MYSQL *raw = scratch_raw(t, scratch_demo(t));
    static const char *const wanted =
        "SELECT COUNT(*) FROM announcement a JOIN (SELECT 'lumenor' brand, 'pt' portal, 'pt-PT' "
        "locale UNION SELECT 'lumenor', 'es', 'es-ES' UNION SELECT 'lumenor', 'no', 'nb-NO' UNION "
        "SELECT 'lumenor', 'at', 'de-AT' UNION SELECT 'caravela', 'hosting', 'pt-PT' UNION SELECT "
        "'lumenor', NULL, 'en' UNION SELECT 'caravela', NULL, 'en') w ON w.brand = a.brand AND "
        "(w.portal IS NULL OR a.portal IS NULL OR w.portal = a.portal) LEFT JOIN announcement_text "
        "t "
        "ON t.announcement_id = a.id AND t.locale = w.locale WHERE t.title IS NULL";

    expect_count(t, scratch_count(t, raw, wanted), 0);
    expect(t,
           scratch_count(t, raw, "SELECT COUNT(*) FROM announcement WHERE brand = 'lumenor'") >= 6);
    expect(t, scratch_count(t, raw, "SELECT COUNT(*) FROM announcement WHERE brand = 'caravela'") >=
                  6);
    mysql_close(raw);
}

TEST(the_demo_can_be_loaded_again)
{
    const struct config admin = scratch_admin(t, scratch_demo(t));
    MYSQL *raw = scratch_raw(t, &admin);
    const int64_t before = scratch_count(t, raw, "SELECT COUNT(*) FROM routing");
    const int64_t version = scratch_count(t, raw, "SELECT version FROM public_version");

    expect_result(t, migrate_load(&admin, STR("sql/demo/lumenor.sql")), RES_OK);
    expect_count(t, scratch_count(t, raw, "SELECT COUNT(*) FROM routing"), before);
    expect_count(t, scratch_count(t, raw, "SELECT version FROM public_version"), version + 1);
    mysql_close(raw);
}
