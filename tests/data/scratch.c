/* Makes schemas for tests through tests/lib/mariadb.sh; knows the test server, no tables. */
#include "tests/data/scratch.h"

#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/data/migrate.h"

extern char **environ;

static struct arena *
kept(void)
{
    static struct arena *arena;

    if (arena == NULL)
        arena_open(&arena, 1U << 20);
    return arena;
}

static struct str
server_folder(struct test *t)
{
    const struct str socket = test_database(t);

    return str_slice(socket, 0, socket.len - strlen("/mariadb.sock"));
}

void
scratch_program(struct test *t, const char *const *words)
{
    posix_spawn_file_actions_t actions;
    char *argv[8] = {0};
    int status = -1;
    pid_t pid;

    for (size_t i = 0; words[i] != NULL && i < 7; i++)
        argv[i] = strdup(words[i]);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    expect(t, posix_spawnp(&pid, words[0], &actions, NULL, argv, environ) == 0 &&
                  waitpid(pid, &status, 0) == pid && status == 0);
    posix_spawn_file_actions_destroy(&actions);
    for (size_t i = 0; argv[i] != NULL; i++)
        free(argv[i]);
}

struct config
scratch_schema(struct test *t, const char *name)
{
    const struct str folder = server_folder(t);
    struct config config = {
        .db_socket = test_database(t),
        .db_name = arena_printf(kept(), "%s", name),
        .db_user = STR("balcao_public"),
        .db_portal_user = STR("balcao_portal"),
        .db_sign_user = STR("balcao_sign"),
        .db_jobs_user = STR("balcao_jobs"),
        .db_admin_user = STR("balcao_admin"),
        .db_password_folder = arena_printf(kept(), "%.*s/secret", STR_ARG(folder)),
        .db_connect_s = 2,
        .db_timeout_s = 12,
        .serve_request_ms = 10000,
        .path_sql = STR("sql"),
    };
    const char *const words[] = {"tests/lib/mariadb.sh", "schema", arena_cstr(t->arena, folder),
                                 name, NULL};
    const struct config anywhere = {.db_socket = config.db_socket, .db_name = STR("mysql")};
    MYSQL *raw = scratch_raw(t, &anywhere);

    scratch_run(t, raw, arena_printf(t->arena, "DROP DATABASE IF EXISTS %s", name).at);
    mysql_close(raw);
    scratch_program(t, words);
    return config;
}

struct config
scratch_admin(struct test *t, const struct config *config)
{
    (void)t;
    return *config;
}

enum result
scratch_migrate(const struct config *admin, bool dry_run)
{
    fflush(stdout);
    const int shown = dup(STDOUT_FILENO);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

    dup2(nowhere, STDOUT_FILENO);
    const enum result r = migrate_run(admin, dry_run);

    dup2(shown, STDOUT_FILENO);
    close(nowhere);
    close(shown);
    return r;
}

const struct config *
scratch_demo(struct test *t)
{
    static struct config config;
    static const char *const files[] = {
        "sql/demo/lumenor.sql",
        "sql/demo/lumenor_announcement.sql",
        "sql/demo/caravela.sql",
        "sql/demo/caravela_announcement.sql",
        "sql/demo/lumenor_people.sql",
        "sql/demo/caravela_people.sql",
        "sql/demo/lumenor_readings.sql",
        "sql/demo/lumenor_supplies.sql",
        "sql/demo/lumenor_subjects.sql",
        "sql/demo/caravela_subjects.sql",
        "sql/demo/posts.sql",
        "sql/demo/replies.sql",
    };

    if (!str_is_empty(config.db_name))
        return &config;
    config = scratch_schema(t, "scratch");
    const struct config admin = scratch_admin(t, &config);

    expect_result(t, scratch_migrate(&admin, false), RES_OK);
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        expect_result(t, migrate_load(&admin, str_from(files[i])), RES_OK);
    return &config;
}

void
scratch_environment(struct test *t)
{
    const struct config *config = scratch_demo(t);

    setenv("BALCAO_DB_SOCKET", arena_cstr(t->arena, config->db_socket), 1);
    setenv("BALCAO_DB_NAME", arena_cstr(t->arena, config->db_name), 1);
    setenv("BALCAO_DB_USER", arena_cstr(t->arena, config->db_user), 1);
    setenv("BALCAO_DB_PASSWORD_FOLDER", arena_cstr(t->arena, config->db_password_folder), 1);
}

MYSQL *
scratch_raw(struct test *t, const struct config *config)
{
    const struct passwd *owner = getpwuid(getuid());
    MYSQL *raw = mysql_init(NULL);
    char socket[256];
    char name[128];

    snprintf(socket, sizeof socket, "%.*s", STR_ARG(config->db_socket));
    snprintf(name, sizeof name, "%.*s", STR_ARG(config->db_name));
    expect(t, owner != NULL &&
                  mysql_real_connect(raw, NULL, owner->pw_name, NULL, name, 0, socket, 0) != NULL);
    return raw;
}

void
scratch_run(struct test *t, MYSQL *raw, const char *sql)
{
    if (!expect(t, mysql_query(raw, sql) == 0))
        printf("       %s: %s\n", sql, mysql_error(raw));
    mysql_free_result(mysql_store_result(raw));
}

int64_t
scratch_count(struct test *t, MYSQL *raw, const char *sql)
{
    MYSQL_RES *rows;
    MYSQL_ROW row;
    int64_t count = -1;

    if (!expect(t, mysql_query(raw, sql) == 0))
        printf("       %s: %s\n", sql, mysql_error(raw));
    rows = mysql_store_result(raw);
    row = rows == NULL ? NULL : mysql_fetch_row(rows);
    if (row != NULL && row[0] != NULL)
        count = strtoll(row[0], NULL, 10);
    mysql_free_result(rows);
    return count;
}

void
scratch_write(struct test *t, struct str path, struct str content)
{
    FILE *file = fopen(arena_cstr(t->arena, path), "wbe");

    expect(t, file != NULL);
    if (file != NULL) {
        expect(t, fwrite(content.at, 1, content.len, file) == content.len);
        expect(t, fclose(file) == 0);
    }
}

static void
remove_folder(void *thing)
{
    const char *const words[] = {"rm", "-rf", "--", thing, NULL};
    struct test nobody = {.name = "remove_folder"};

    scratch_program(&nobody, words);
}

struct str
scratch_folder(struct test *t)
{
    char *path = arena_alloc(t->arena, 64);
    DIR *dir;

    snprintf(path, 64, "/tmp/balcao-test-XXXXXX");
    expect(t, mkdtemp(path) != NULL);
    arena_defer(t->arena, remove_folder, path);
    expect(t, mkdir(arena_printf(t->arena, "%s/migrate", path).at, 0700) == 0);
    scratch_write(t, arena_printf(t->arena, "%s/grants.sql", path), test_file(t, "sql/grants.sql"));
    dir = opendir("sql/migrate");
    expect(t, dir != NULL);
    if (dir == NULL)
        return str_from(path);
    for (const struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (str_ends(str_from(entry->d_name), STR(".sql")))
            scratch_write(t, arena_printf(t->arena, "%s/migrate/%s", path, entry->d_name),
                          test_file(t, arena_printf(t->arena, "sql/migrate/%s", entry->d_name).at));
    }
    closedir(dir);
    return str_from(path);
}
