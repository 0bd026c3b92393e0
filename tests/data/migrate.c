/* Migrations: in order, once, as they were written, one runner at a time. */
#include "fcgi/data/migrate.h"

#include <glob.h>
#include <stdio.h>

#include "tests/data/scratch.h"

struct place {
    struct config config; /* public */
    struct config admin;
    struct str folder;
    MYSQL *raw;
    unsigned count; /* of the program's own migrations */
};

static unsigned
files_in(struct test *t, struct str folder)
{
    glob_t found = {0};

    expect(t, glob(arena_printf(t->arena, "%.*s/migrate/*.sql", STR_ARG(folder)).at, 0, NULL,
                   &found) == 0);
    const unsigned count = (unsigned)found.gl_pathc;

    globfree(&found);
    return count;
}

/* An empty schema and a folder of migrations to spoil. */
static struct place
place_open(struct test *t)
{
    struct place place = {.config = scratch_schema(t, "migrated"), .folder = scratch_folder(t)};

    place.config.path_sql = place.folder;
    place.admin = scratch_admin(t, &place.config);
    place.raw = scratch_raw(t, &place.config);
    place.count = files_in(t, place.folder);
    return place;
}

/* The name of a migration that would be so many behind the last. */
static const char *
behind(struct test *t, const struct place *place, unsigned more, const char *name)
{
    return arena_printf(t->arena, "%04u_%s.sql", place->count - 1 + more, name).at;
}

static void
put_file(struct test *t, const struct place *place, const char *name, const char *content)
{
    scratch_write(t, arena_printf(t->arena, "%.*s/migrate/%s", STR_ARG(place->folder), name),
                  str_from(content));
}

static enum result
check(struct test *t, const struct place *place)
{
    struct db *db;

    db_open(&place->config, DB_PUBLIC, &db);
    const enum result r = migrate_check(db, t->arena);

    db_close(&db);
    return r;
}

static bool
logged(struct test *t, const char *what)
{
    const struct str log = test_log(t);

    return str_find_str(log, str_from(what)) < log.len;
}

TEST(migrations_run_from_nothing_and_then_no_more)
{
    struct place place = place_open(t);

    expect_result(t, scratch_migrate(&place.admin, false), RES_OK);
    expect_count(t, scratch_count(t, place.raw, "SELECT COUNT(*) FROM migration"), place.count);
    expect_count(t, scratch_count(t, place.raw, "SELECT version FROM public_version"), 1);
    expect_result(t, check(t, &place), RES_OK);
    expect_result(t, scratch_migrate(&place.admin, false), RES_OK);
    expect_count(t, scratch_count(t, place.raw, "SELECT COUNT(*) FROM migration"), place.count);
    mysql_close(place.raw);
}

TEST(a_rehearsed_migration_changes_nothing)
{
    struct place place = place_open(t);

    expect_result(t, scratch_migrate(&place.admin, true), RES_OK);
    expect_count(
        t,
        scratch_count(
            t, place.raw,
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"),
        0);
    mysql_close(place.raw);
}

TEST(an_edited_migration_is_refused)
{
    struct place place = place_open(t);

    expect_result(t, scratch_migrate(&place.admin, false), RES_OK);
    put_file(t, &place, "0002_announcement.sql", "CREATE TABLE other (id INT PRIMARY KEY);\n");
    expect_result(t, scratch_migrate(&place.admin, false), RES_CONFLICT);
    expect(t, logged(t, "0002_announcement.sql is not what was applied"));
    expect_result(t, check(t, &place), RES_CONFLICT);
    mysql_close(place.raw);
}

TEST(a_gap_in_the_numbers_is_refused)
{
    struct place place = place_open(t);

    put_file(t, &place, behind(t, &place, 2, "late"), "SELECT 1;\n");
    expect_result(t, scratch_migrate(&place.admin, false), RES_CONFLICT);
    expect(t, logged(t, arena_printf(t->arena, "number %04u is missing", place.count).at));
    mysql_close(place.raw);
}

TEST(a_migration_that_fails_is_named_and_stays_unfinished)
{
    struct place place = place_open(t);
    const char *const broken = behind(t, &place, 1, "broken");

    put_file(t, &place, broken,
             "CREATE TABLE fine (id INT PRIMARY KEY);\nCREATE TABLE fine (id INT PRIMARY KEY);\n"
             "CREATE TABLE never (id INT PRIMARY KEY);\n");
    expect_result(t, scratch_migrate(&place.admin, false), RES_BROKEN);
    expect(t, logged(t, arena_printf(t->arena, "%s: statement 2: error 1050", broken).at));
    expect_count(
        t,
        scratch_count(t, place.raw,
                      "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = "
                      "DATABASE() AND table_name = 'never'"),
        0);
    expect_result(t, scratch_migrate(&place.admin, false), RES_CONFLICT);
    expect(t, logged(t, arena_printf(t->arena, "%s was begun and not finished", broken).at));
    mysql_close(place.raw);
}

TEST(a_program_older_than_the_schema_serves_but_does_not_migrate)
{
    struct place place = place_open(t);
    const char *const next = behind(t, &place, 1, "next");
    const struct str name = arena_printf(t->arena, "%.*s/migrate/%s", STR_ARG(place.folder), next);

    put_file(t, &place, next, "CREATE TABLE next (id INT PRIMARY KEY);\n");
    expect_result(t, scratch_migrate(&place.admin, false), RES_OK);
    expect(t, remove(arena_cstr(t->arena, name)) == 0);
    expect_result(t, check(t, &place), RES_OK);
    expect_result(t, scratch_migrate(&place.admin, false), RES_CONFLICT);
    expect(t, logged(t, arena_printf(t->arena, "the schema has %s", next).at));
    mysql_close(place.raw);
}

TEST(a_program_newer_than_the_schema_does_not_serve)
{
    struct place place = place_open(t);

    expect(t, check(t, &place) != RES_OK); /* empty, and perhaps nobody may read it yet */
    expect_result(t, scratch_migrate(&place.admin, false), RES_OK);
    put_file(t, &place, behind(t, &place, 1, "next"), "CREATE TABLE next (id INT PRIMARY KEY);\n");
    expect_result(t, check(t, &place), RES_CONFLICT);
    expect(t, logged(t, arena_printf(t->arena, "%04u_next.sql is not applied", place.count).at));
    mysql_close(place.raw);
}

TEST(two_migrations_do_not_work_at_once)
{
    struct place place = place_open(t);

    expect_result(t, scratch_migrate(&place.admin, false), RES_OK);
    put_file(t, &place, behind(t, &place, 1, "next"), "CREATE TABLE next (id INT PRIMARY KEY);\n");
    scratch_run(
        t, place.raw,
        "UPDATE lease SET holder = 'elsewhere', expires_at = UTC_TIMESTAMP() + INTERVAL 1 HOUR");
    expect_result(t, scratch_migrate(&place.admin, false), RES_UNAVAILABLE);
    expect_count(t, scratch_count(t, place.raw, "SELECT COUNT(*) FROM migration"), place.count);
    scratch_run(t, place.raw, "UPDATE lease SET expires_at = UTC_TIMESTAMP()");
    expect_result(t, scratch_migrate(&place.admin, false), RES_OK);
    expect_count(t, scratch_count(t, place.raw, "SELECT COUNT(*) FROM migration"), place.count + 1);
    mysql_close(place.raw);
}

TEST(data_that_fails_to_load_leaves_nothing)
{
    struct place place = place_open(t);
    const struct str path = arena_printf(t->arena, "%.*s/data.sql", STR_ARG(place.folder));

    expect_result(t, scratch_migrate(&place.admin, false), RES_OK);
    scratch_write(t, path,
                  STR("INSERT INTO calendar (code, zone) VALUES ('a', 'UTC');\n"
                      "INSERT INTO calendar (code, zone) VALUES ('a', 'UTC');\n"));
    expect_result(t, migrate_load(&place.admin, path), RES_BROKEN);
    expect_count(t, scratch_count(t, place.raw, "SELECT COUNT(*) FROM calendar"), 0);
    mysql_close(place.raw);
}
