/* Folders, copies and captured output for the tests of this room. */
#include "tests/place/stage.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static int
remove_entry(const char *path, const struct stat *about, int kind, struct FTW *walk)
{
    (void)about;
    (void)kind;
    (void)walk;
    return remove(path);
}

static void
remove_folder(void *path)
{
    nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

struct str
stage_folder(struct test *t)
{
    const char *parent = getenv("TMPDIR");
    const struct str pattern =
        arena_printf(t->arena, "%s/balcao-place-XXXXXX", parent != NULL ? parent : "/tmp");
    char *path = arena_alloc(t->arena, pattern.len + 1);

    memcpy(path, pattern.at, pattern.len);
    if (expect(t, mkdtemp(path) != NULL))
        arena_defer(t->arena, remove_folder, path);
    return str_from(path);
}

void
stage_write(struct test *t, struct str path, struct str content)
{
    FILE *file = fopen(arena_cstr(t->arena, path), "w");

    if (!expect(t, file != NULL))
        return;
    expect(t, fwrite(content.at, 1, content.len, file) == content.len);
    expect(t, fclose(file) == 0);
}

struct str
stage_words(struct test *t)
{
    static const char *const names[] = {"pt_PT", "es_ES", "nb_NO", "de_AT"};
    const struct str folder = stage_folder(t);

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        stage_write(t, arena_printf(t->arena, "%.*s/%s.mo", STR_ARG(folder), names[i]), STR(""));
    return folder;
}

struct str
stage_portals(struct test *t)
{
    static const char *const files[] = {
        "schema.rng",         "lumenor/portal.xml", "lumenor/theme.css",  "caravela/portal.xml",
        "caravela/theme.css", "pt/portal.xml",      "es/portal.xml",      "no/portal.xml",
        "at/portal.xml",      "gateway/portal.xml", "hosting/portal.xml",
    };
    const struct str folder = stage_folder(t);

    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        const struct str to = arena_printf(t->arena, "%.*s/%s", STR_ARG(folder), files[i]);
        const size_t end = str_find(str_from(files[i]), '/', 0);

        if (end < strlen(files[i]))
            mkdir(arena_printf(t->arena, "%.*s/%.*s", STR_ARG(folder), (int)end, files[i]).at,
                  0700);
        stage_write(t, to, test_file(t, arena_printf(t->arena, "conf/portals/%s", files[i]).at));
    }
    return folder;
}

struct config
stage_config(struct test *t, struct str portals)
{
    struct config config;

    expect_result(t, config_load(t->arena, STR_NONE, &config), RES_OK);
    config.path_portals = portals;
    config.path_words = stage_words(t);
    config.site_scheme = STR("http");
    config.site_port = 8080;
    config.site_gateway_host = STR("localhost");
    config.geo_file = STR_NONE;
    return config;
}

void
stage_geo(struct test *t, struct str path, const char *layout)
{
    char *arguments[5];
    pid_t pid;
    int status = -1;
    size_t count = 0;
    const struct str words[] = {STR("perl"), STR("tests/place/geo.pl"), path, str_from(layout)};

    for (size_t i = 0; i < 4 && words[i].at != NULL; i++) {
        arguments[count] = arena_alloc(t->arena, words[i].len + 1);
        memcpy(arguments[count++], words[i].at, words[i].len);
    }
    arguments[count] = NULL;
    if (!expect(t, posix_spawnp(&pid, "perl", NULL, NULL, arguments, environ) == 0))
        return;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    expect(t, WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

struct place
stage_place(struct test *t)
{
    struct place place = {0};

    expect_result(t, place_recall(t->arena, STR("tests/place/demo.tsv"), &place), RES_OK);
    return place;
}

static struct {
    FILE *heard;
    int fd;
    int kept;
} listening;

void
stage_listen(struct test *t, int fd)
{
    fflush(NULL);
    listening.heard = tmpfile();
    listening.fd = fd;
    listening.kept = dup(fd);
    expect(t, listening.heard != NULL && listening.kept >= 0 &&
                  dup2(fileno(listening.heard), fd) == fd);
}

struct str
stage_heard(struct test *t)
{
    struct text text = {.arena = t->arena};
    char bytes[4096];
    size_t got;

    fflush(NULL);
    dup2(listening.kept, listening.fd);
    close(listening.kept);
    rewind(listening.heard);
    while ((got = fread(bytes, 1, sizeof(bytes), listening.heard)) > 0)
        text_add(&text, (struct str){bytes, got});
    fclose(listening.heard);
    return text_str(&text);
}
