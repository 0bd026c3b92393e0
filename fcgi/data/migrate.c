/* Applies numbered files to a schema, each once and only as it was written; knows no table but its
 * own ledger. */
#include "fcgi/data/migrate.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fcgi/base/arena.h"
#include "fcgi/data/connection.h"
#include "sql_connection.h"
#include "sql_lease.h"
#include "sql_migration.h"

#define FILES_MOST  1000
#define ARENA_BYTES (256U << 20)
#define LEASE_S     3600U /* one file may take so long */

struct file {
    uint64_t number;
    struct str name; /* "0001_place.sql" */
    struct str text;
    struct str checksum;
};

struct migration {
    const struct config *config;
    struct db *db;
    struct arena *arena;
    struct file *files;
    size_t file_count;
    struct sql_migration_list_row *applied;
    size_t applied_count;
    struct str holder;
};

static enum result
read_file(struct arena *arena, struct str path, struct str *out)
{
    struct text text = {.arena = arena};
    char part[16384];
    FILE *file = fopen(arena_cstr(arena, path), "rbe");
    bool is_whole;

    if (file == NULL)
        return fault(RES_BROKEN, "migrate.file", "%.*s cannot be read", STR_ARG(path));
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
        text_add(&text, (struct str){part, got});
    is_whole = ferror(file) == 0;
    fclose(file);
    *out = text_str(&text);
    return is_whole ? RES_OK : fault(RES_BROKEN, "migrate.file", "%.*s broke off", STR_ARG(path));
}

static int
by_name(const void *a, const void *b)
{
    return str_order(((const struct file *)a)->name, ((const struct file *)b)->name);
}

/* The *.sql files of the folder, in order; without gaps in their numbers, or RES_CONFLICT. */
static enum result
list_files(struct migration *m)
{
    const struct str folder = arena_printf(m->arena, "%.*s/migrate", STR_ARG(m->config->path_sql));
    DIR *dir = opendir(folder.at);

    if (dir == NULL)
        return fault(RES_BROKEN, "migrate.folder", "%s cannot be read", folder.at);
    m->files = arena_new_array(m->arena, FILES_MOST, struct file);
    for (const struct dirent *entry;
         (entry = readdir(dir)) != NULL && m->file_count < FILES_MOST;) {
        if (str_ends(str_from(entry->d_name), STR(".sql")))
            m->files[m->file_count++].name = arena_str(m->arena, str_from(entry->d_name));
    }
    closedir(dir);
    qsort(m->files, m->file_count, sizeof *m->files, by_name);
    for (size_t i = 0; i < m->file_count; i++) {
        struct file *file = &m->files[i];

        if (!str_starts(file->name, arena_printf(m->arena, "%04zu_", i)))
            return fault(RES_CONFLICT, "migrate.number",
                         "%s: number %04zu is missing, twice, or malformed", file->name.at, i);
        file->number = i;
    }
    return RES_OK;
}

static enum result
read_files(struct migration *m)
{
    TRY(list_files(m));
    for (size_t i = 0; i < m->file_count; i++) {
        struct file *file = &m->files[i];
        struct sql_migration_checksum_row *row;
        size_t count;

        TRY(read_file(
            m->arena,
            arena_printf(m->arena, "%.*s/migrate/%s", STR_ARG(m->config->path_sql), file->name.at),
            &file->text));
        TRY(sql_migration_checksum(m->db, &(struct sql_migration_checksum){.content = file->text},
                                   m->arena, &row, &count));
        file->checksum = row->checksum;
    }
    return RES_OK;
}

/* Reads the ledger; a schema without one has nothing applied. */
static enum result
read_ledger(struct migration *m)
{
    struct sql_migration_known_row *known;
    size_t count;

    m->applied_count = 0;
    TRY(sql_migration_known(m->db, m->arena, &known, &count));
    if (known->tables == 0)
        return RES_OK;
    return sql_migration_list(m->db, m->arena, &m->applied, &m->applied_count);
}

/* What was applied must be what the folder holds, from the first number on; what came later is
 * another release's. */
static enum result
compare(const struct migration *m)
{
    for (size_t i = 0; i < m->applied_count && i < m->file_count; i++) {
        const struct sql_migration_list_row *row = &m->applied[i];

        if (row->number != i)
            return fault(RES_CONFLICT, "migrate.gap", "number %04zu was never applied, but %s was",
                         i, row->name.at);
        if (!str_is(row->name, m->files[i].name) || !str_is(row->checksum, m->files[i].checksum))
            return fault(RES_CONFLICT, "migrate.edited", "%s is not what was applied as %s",
                         m->files[i].name.at, row->name.at);
        if (!row->is_finished)
            return fault(RES_CONFLICT, "migrate.unfinished",
                         "%s was begun and not finished: put the schema right, then set applied_at",
                         row->name.at);
    }
    return RES_OK;
}

static enum result
refuse_newer(const struct migration *m)
{
    if (m->applied_count <= m->file_count)
        return RES_OK;
    return fault(RES_CONFLICT, "migrate.newer",
                 "the schema has %s, which this program does not know",
                 m->applied[m->file_count].name.at);
}

/* Sends all statements of a text; the server parts them. */
static enum result
run_statements(struct db *db, const char *name, struct str text)
{
    unsigned at = 1;
    int more;

    if (mysql_set_server_option(db->mysql, MYSQL_OPTION_MULTI_STATEMENTS_ON) != 0)
        return connection_failed(db, name, mysql_errno(db->mysql), mysql_error(db->mysql));
    more = mysql_real_query(db->mysql, text.at, text.len);
    while (more == 0) {
        MYSQL_RES *rows = mysql_store_result(db->mysql);

        if (rows != NULL)
            mysql_free_result(rows);
        else if (mysql_errno(db->mysql) != 0)
            break;
        more = mysql_next_result(db->mysql);
        at++;
    }
    if (mysql_errno(db->mysql) != 0) {
        fault(RES_BROKEN, "migrate.statement", "%s: statement %u: error %u: %s", name, at,
              mysql_errno(db->mysql), mysql_error(db->mysql));
        connection_drop(db); /* with it the multi-statement mode and what is left of the file */
        return RES_BROKEN;
    }
    if (mysql_set_server_option(db->mysql, MYSQL_OPTION_MULTI_STATEMENTS_OFF) != 0)
        return connection_failed(db, name, mysql_errno(db->mysql), mysql_error(db->mysql));
    return RES_OK;
}

/* A file's statements, which may write, and a commit behind them. */
static enum result
run_script(struct db *db, const char *name, struct str text)
{
    TRY(connection_ready(db));
    TRY(sql_connection_protect(db, &(struct sql_connection_protect){.is_on = false}));
    TRY(run_statements(db, name, text));
    if (mysql_commit(db->mysql) != 0)
        return connection_failed(db, name, mysql_errno(db->mysql), mysql_error(db->mysql));
    return sql_connection_protect(db, &(struct sql_connection_protect){.is_on = true});
}

static enum result
take_lease(struct db *db, void *arg)
{
    const struct migration *m = arg;

    return sql_lease_take(db, &(struct sql_lease_take){
                                  .name = STR("migrate"), .holder = m->holder, .hold_s = LEASE_S});
}

static enum result
release_lease(struct db *db, void *arg)
{
    const struct migration *m = arg;

    return sql_lease_release(
        db, &(struct sql_lease_release){.name = STR("migrate"), .holder = m->holder});
}

struct step {
    struct migration *m;
    const struct file *file;
};

static enum result
note_begin(struct db *db, void *arg)
{
    const struct step *step = arg;

    TRY(take_lease(db, step->m));
    return sql_migration_begin(db, &(struct sql_migration_begin){.number = step->file->number,
                                                                 .name = step->file->name,
                                                                 .checksum = step->file->checksum});
}

static enum result
note_finish(struct db *db, void *arg)
{
    const struct step *step = arg;

    return sql_migration_finish(db, &(struct sql_migration_finish){.number = step->file->number});
}

static enum result
apply(struct migration *m, const struct file *file)
{
    struct step step = {.m = m, .file = file};

    TRY(db_transact(m->db, note_begin, &step));
    if (file->number > 0) /* the ledger itself stands already */
        TRY(run_script(m->db, file->name.at, file->text));
    TRY(db_transact(m->db, note_finish, &step));
    printf("%s applied\n", file->name.at);
    return RES_OK;
}

static enum result
apply_missing(struct migration *m)
{
    struct str grants = STR_NONE;

    TRY(read_ledger(m)); /* again, now that nobody else can add to it */
    TRY(compare(m));
    TRY(refuse_newer(m));
    for (size_t i = m->applied_count; i < m->file_count; i++)
        TRY(apply(m, &m->files[i]));
    TRY(read_file(m->arena, arena_printf(m->arena, "%.*s/grants.sql", STR_ARG(m->config->path_sql)),
                  &grants));
    TRY(run_script(m->db, "grants.sql", grants));
    printf("%zu of %zu files were applied before; rights are as in grants.sql\n", m->applied_count,
           m->file_count);
    return RES_OK;
}

static enum result
run_leased(struct migration *m)
{
    enum result r;

    if (m->applied_count == 0)
        TRY(run_script(m->db, m->files[0].name.at, m->files[0].text));
    r = db_transact(m->db, take_lease, m);
    if (r == RES_NOT_FOUND)
        return fault(RES_UNAVAILABLE, "migrate.lease", "another migration is at work");
    TRY(r);
    r = apply_missing(m);
    if (db_transact(m->db, release_lease, m) != RES_OK)
        fault(RES_UNAVAILABLE, "migrate.lease", "not given back; it ends by itself");
    return r;
}

static enum result
run(struct migration *m, bool dry_run)
{
    TRY(read_files(m));
    if (m->file_count == 0)
        return fault(RES_BROKEN, "migrate.folder", "no files");
    TRY(read_ledger(m));
    TRY(compare(m));
    TRY(refuse_newer(m));
    if (!dry_run)
        return run_leased(m);
    for (size_t i = m->applied_count; i < m->file_count; i++)
        printf("%s would be applied\n", m->files[i].name.at);
    printf("%zu of %zu files were applied before\n", m->applied_count, m->file_count);
    return RES_OK;
}

enum result
migrate_run(const struct config *config, bool dry_run)
{
    struct migration m = {.config = config};
    char host[64] = "";
    enum result r;

    arena_open(&m.arena, ARENA_BYTES);
    db_open(config, DB_ADMIN, &m.db);
    gethostname(host, sizeof host - 1);
    m.holder = arena_printf(m.arena, "%s:%ld", host, (long)getpid());
    r = run(&m, dry_run);
    db_close(&m.db);
    arena_close(&m.arena);
    fflush(stdout);
    return r;
}

enum result
migrate_check(struct db *db, struct arena *arena)
{
    struct migration m = {.config = db->config, .db = db, .arena = arena};

    TRY(read_files(&m));
    TRY(read_ledger(&m));
    TRY(compare(&m));
    if (m.applied_count < m.file_count)
        return fault(RES_CONFLICT, "migrate.missing", "%s is not applied: run balcao migrate",
                     m.files[m.applied_count].name.at);
    return RES_OK;
}

/* Where the clock is held, what a file counts from today is counted from that day. */
static enum result
hold_time(struct db *db, struct arena *arena)
{
    struct instant at;

    if (!instant_parse(db->config->clock_at, &at))
        return RES_OK;
    return run_script(db, "clock.at",
                      arena_printf(arena, "SET timestamp = %lld", (long long)at.seconds));
}

enum result
migrate_load(const struct config *config, struct str path)
{
    struct arena *arena;
    struct db *db;
    struct str text = STR_NONE;
    enum result r;

    arena_open(&arena, ARENA_BYTES);
    db_open(config, DB_ADMIN, &db);
    r = read_file(arena, path, &text);
    if (r == RES_OK)
        r = hold_time(db, arena);
    if (r == RES_OK)
        r = run_script(db, arena_cstr(arena, path), text);
    db_close(&db);
    arena_close(&arena);
    return r;
}
