/* Puts a small folder of texts into the shared schema and takes it out again. */
#include "tests/knowledge/library.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fcgi/generation.h"
#include "fcgi/snapshot.h"
#include "fcgi/texts.h"
#include "handlers/tables.h"
#include "tests/data/scratch.h"

static struct db *jobs_db;
static struct db *portal_db;
static struct snapshot *snapshot;

static struct db *
opened(struct test *t, enum db_role role, struct db **db)
{
    if (*db == NULL)
        db_open(&visit_generation(t)->config, role, db);
    db_arena(*db, t->arena);
    return *db;
}

struct db *
library_jobs(struct test *t)
{
    return opened(t, DB_JOBS, &jobs_db);
}

struct db *
library_portal(struct test *t)
{
    return opened(t, DB_PORTAL, &portal_db);
}

enum result
library_take(struct test *t, const char *folder)
{
    fflush(stdout);
    fflush(stderr);
    const int out = dup(STDOUT_FILENO);
    const int err = dup(STDERR_FILENO);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    const enum result r =
        texts_take(library_jobs(t), t->arena, &visit_generation(t)->portals, str_from(folder));

    fflush(stdout);
    fflush(stderr);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    close(nowhere);
    close(out);
    close(err);
    return r;
}

static void
load_snapshot(struct test *t)
{
    struct db *db = NULL;

    snapshot_free(&snapshot);
    db_open(&visit_generation(t)->config, DB_PUBLIC, &db);
    db_arena(db, t->arena);
    expect_result(t, snapshot_load(db, &snapshot), RES_OK);
    db_close(&db);
}

static void
with_library(struct test *t, struct generation *copy)
{
    (void)t;
    copy->snapshot = snapshot;
}

void
library_open(struct test *t)
{
    expect_result(t, library_take(t, LIBRARY), RES_OK);
    load_snapshot(t);
    visit_changed(t, with_library);
}

void
library_close(struct test *t)
{
    static const char *const tables[] = {"knowledge_place",   "knowledge_word", "knowledge_vote",
                                         "knowledge_related", "knowledge_text", "knowledge",
                                         "help_end",          "help_text",      "help_choice",
                                         "help_step",         "help_tree"};

    visit_changed(t, NULL);
    snapshot_free(&snapshot);
    db_close(&jobs_db);
    db_close(&portal_db);
    /* No other test has texts: rows of all of these tables are this one's. */
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
        signed_run(t, arena_printf(t->arena, "DELETE FROM %s", tables[i]).at);
    visit_forget(t);
}

const struct helps *
library_helps(struct test *t)
{
    expect(t, snapshot != NULL);
    return snapshot_part(snapshot, help_load);
}

struct knowledge_reader
library_reader(const char *locale, const char *audiences)
{
    return (struct knowledge_reader){STR("lumenor"), STR("pt"), str_from(locale),
                                     str_from(audiences)};
}

static void
remove_copy(void *thing)
{
    const char *const words[] = {"rm", "-rf", "--", thing, NULL};
    struct test nobody = {.name = "remove_copy"};

    scratch_program(&nobody, words);
}

const char *
library_copy(struct test *t)
{
    char *path = arena_alloc(t->arena, 64);

    snprintf(path, 64, "/tmp/balcao-texts-XXXXXX");
    expect(t, mkdtemp(path) != NULL);
    const char *const words[] = {"cp", "-r", "tests/knowledge/lumenor", path, NULL};

    scratch_program(t, words);
    arena_defer(t->arena, remove_copy, path);
    return arena_printf(t->arena, "%s/lumenor/texts", path).at;
}

void
library_write(struct test *t, const char *folder, const char *name, const char *content)
{
    scratch_write(t, arena_printf(t->arena, "%s/%s", folder, name), str_from(content));
}
