/* Which answers become files, under which names, and for how long. */
#include "fcgi/shelf.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/lib/test.h"

#define SECOND "/pages/2026-03-02T09:30:00+00:00"

struct asked {
    const char *host;
    const char *target;
    const char *path; /* the target's */
    const char *name; /* what nginx says */
    enum method verb;
    unsigned status;
    const char *type;
    uint32_t stamp;
    const char *answer;
};

static const struct asked USUAL = {
    .host = "pt.localhost",
    .target = "/pt-PT/guides",
    .path = "/pt-PT/guides",
    .name = SECOND "/pt.localhost/pt-PT/guides.gz",
    .verb = METHOD_GET,
    .status = 200,
    .type = "text/html; charset=utf-8",
    .stamp = 0x1afffbf8,
    .answer = "Status: 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b page",
};

static struct str
open_folder(struct test *t, bool has_pages)
{
    const struct str folder = arena_printf(t->arena, "/tmp/balcao-shelf-XXXXXX");
    char *const path = (char *)arena_alloc(t->arena, folder.len + 1);

    for (size_t i = 0; i <= folder.len; i++)
        path[i] = folder.at[i];
    expect(t, mkdtemp(path) != NULL);
    if (has_pages)
        mkdir(arena_printf(t->arena, "%s/pages", path).at, 0755);
    return str_from(path);
}

static int
remove_one(const char *path, const struct stat *status, int kind, struct FTW *ftw)
{
    (void)status;
    (void)kind;
    (void)ftw;
    return remove(path);
}

static void
close_folder(struct str folder)
{
    nftw(folder.at, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static bool
is_there(struct test *t, struct str folder, const char *name, struct stat *status)
{
    return stat(arena_printf(t->arena, "%.*s%s", STR_ARG(folder), name).at, status) == 0;
}

static void
put(struct test *t, struct str folder, const struct asked *asked)
{
    const struct request request = {
        .host = str_from(asked->host),
        .raw_target = str_from(asked->target),
        .page_file = str_from(asked->name),
        .verb = asked->verb,
        .target.path = str_from(asked->path),
    };
    const struct response response = {
        .status = asked->status, .type = str_from(asked->type), .stamp = asked->stamp};

    shelf_put(t->arena, folder, &request, &response, str_from(asked->answer));
}

TEST(a_shared_page_is_a_file_under_its_name_with_its_stamp_for_a_time)
{
    const struct str folder = open_folder(t, true);
    struct stat status;

    put(t, folder, &USUAL);
    expect(t, is_there(t, folder, USUAL.name, &status));
    expect_count(t, (size_t)status.st_size, 7);
    expect_count(t, (size_t)status.st_mtime, USUAL.stamp);
    close_folder(folder);
}

/* What a row leaves out is as usual. */
static const char *
either(const char *given, const char *usual)
{
    return given == NULL ? usual : given;
}

TEST(what_is_not_wholly_usual_is_no_file)
{
    static const struct {
        const char *host, *target, *path, *name, *type, *answer;
    } rows[] = {
        {NULL, NULL,              NULL,      SECOND "/es.localhost/pt-PT/guides.gz",    NULL,                             NULL                          },
        {NULL, NULL,              NULL,      SECOND "/pt.localhost/pt-PT/guides",       NULL,                             NULL                          },
        {NULL, NULL,              NULL,      SECOND "/../pt.localhost/pt-PT/guides.gz", NULL,                             NULL                          },
        {NULL, NULL,              NULL,      "/pages/../pt.localhost/pt-PT/guides.gz",  NULL,                             NULL                          },
        {NULL, NULL,              NULL,      "/pages//pt.localhost/pt-PT/guides.gz",    NULL,                             NULL                          },
        {NULL, NULL,              NULL,      "/pages/pt.localhost/pt-PT/guides.gz",     NULL,                             NULL                          },
        {NULL, NULL,              NULL,      "/assets/x/pt.localhost/pt-PT/guides.gz",  NULL,                             NULL                          },
        {NULL, "/pt-PT/%67uides", NULL,      NULL,                                      NULL,                             NULL                          },
        {NULL, "/pt-PT/guides?x", NULL,      NULL,                                      NULL,                             NULL                          },
        {NULL, NULL,              NULL,      NULL,                                      "application/xml; charset=utf-8", NULL                          },
        {NULL, NULL,              NULL,      NULL,                                      NULL,                             "Status: 200 OK\r\n\r\n<html>"},
        {NULL, NULL,              NULL,      NULL,                                      NULL,                             "nothing"                     },
        {"..", NULL,              NULL,      SECOND "/../pt-PT/guides.gz",              NULL,                             NULL                          },
        {NULL, "/a//b",           "/a//b",   SECOND "/pt.localhost/a//b.gz",            NULL,                             NULL                          },
        {NULL, "/a/../b",         "/a/../b", SECOND "/pt.localhost/a/../b.gz",          NULL,                             NULL                          },
    };
    const struct str folder = open_folder(t, true);
    struct stat status;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct asked asked = USUAL;

        test_row("%zu", i);
        asked.host = either(rows[i].host, asked.host);
        asked.target = either(rows[i].target, asked.target);
        asked.path = either(rows[i].path, asked.path);
        asked.name = either(rows[i].name, asked.name);
        asked.type = either(rows[i].type, asked.type);
        asked.answer = either(rows[i].answer, asked.answer);
        put(t, folder, &asked);
        expect(t, !is_there(t, folder, SECOND, &status));
    }
    close_folder(folder);
}

TEST(only_a_get_answered_200_with_a_stamp_is_a_file)
{
    const struct str folder = open_folder(t, true);
    struct asked asked = USUAL;
    struct stat status;

    asked.verb = METHOD_HEAD;
    put(t, folder, &asked);
    asked = USUAL;
    asked.status = 304;
    put(t, folder, &asked);
    asked = USUAL;
    asked.stamp = 0;
    put(t, folder, &asked);
    expect(t, !is_there(t, folder, SECOND, &status));
    close_folder(folder);
}

TEST(whoever_opens_a_second_clears_those_gone_by)
{
    const struct timespec gone[] = {{.tv_sec = 1000}, {.tv_sec = 1000}};
    const struct str folder = open_folder(t, true);
    struct asked later = USUAL;
    struct stat status;

    put(t, folder, &USUAL);
    utimensat(AT_FDCWD, arena_printf(t->arena, "%.*s" SECOND, STR_ARG(folder)).at, gone, 0);
    later.name = "/pages/2026-03-02T09:30:07+00:00/pt.localhost/pt-PT/guides.gz";
    put(t, folder, &later);
    expect(t, !is_there(t, folder, SECOND, &status));
    expect(t, is_there(t, folder, later.name, &status));
    close_folder(folder);
}

TEST(where_there_is_no_folder_for_pages_nothing_is_written)
{
    const struct str folder = open_folder(t, false);

    put(t, folder, &USUAL);
    expect_count(t, (size_t)rmdir(folder.at), 0);
}
