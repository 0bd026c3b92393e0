/*
 * Runs registered tests: build/tests [PART ...] runs those whose "file: name" holds one of the
 * parts. Prints a line for each failure and ends with "N passed, N failed".
 */
#include "tests/lib/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fcgi/base/clock.h"
#include "fcgi/base/log.h"

#define TESTS_MAX   4000
#define ARENA_BYTES (256U << 20)

struct registered {
    const char *file;
    const char *name;
    void (*run)(struct test *t);
};

static struct registered tests[TESTS_MAX];
static size_t test_count;
static char row[256];
static int log_fd = -1;

void
test_register(const char *file, const char *name, void (*run)(struct test *t))
{
    if (test_count == TESTS_MAX)
        abort();
    tests[test_count++] = (struct registered){file, name, run};
}

static void
fail(struct test *t, const char *file, int line)
{
    t->failures++;
    printf("FAILED %s:%d: %s%s%s\n", file, line, t->name, row[0] == '\0' ? "" : ": row ", row);
}

bool
test_expect(struct test *t, bool holds, const char *what, const char *file, int line)
{
    if (holds)
        return true;
    fail(t, file, line);
    printf("       %s does not hold\n", what);
    return false;
}

bool
test_expect_str(struct test *t, struct str got, const char *want, const char *what,
                const char *file, int line)
{
    if (want == NULL ? got.at == NULL : str_is(got, str_from(want)))
        return true;
    fail(t, file, line);
    printf("       %s is \"%.*s\"%s, wanted \"%s\"%s\n", what,
           (int)(got.len > 2000 ? 2000 : got.len), got.at == NULL ? "" : got.at,
           got.at == NULL ? " (absent)" : "", want == NULL ? "" : want,
           want == NULL ? " (absent)" : "");
    return false;
}

bool
test_expect_count(struct test *t, int64_t got, int64_t want, const char *what, const char *file,
                  int line)
{
    if (got == want)
        return true;
    fail(t, file, line);
    printf("       %s is %lld, wanted %lld\n", what, (long long)got, (long long)want);
    return false;
}

bool
test_expect_result(struct test *t, enum result got, enum result want, const char *what,
                   const char *file, int line)
{
    if (got == want)
        return true;
    fail(t, file, line);
    printf("       %s is %.*s, wanted %.*s\n", what, STR_ARG(result_code(got)),
           STR_ARG(result_code(want)));
    return false;
}

void
test_row(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(row, sizeof row, format, args);
    va_end(args);
}

struct str
test_file(struct test *t, const char *path)
{
    struct text text = {.arena = t->arena};
    char part[65536];
    FILE *file = fopen(path, "rbe");

    if (!expect(t, file != NULL)) {
        printf("       %s cannot be read\n", path);
        return STR("");
    }
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
        text_add(&text, (struct str){part, got});
    fclose(file);
    return text_str(&text);
}

struct str
test_database(struct test *t)
{
    const char *path = getenv("BALCAO_TEST_SOCKET");

    expect(t, path != NULL && path[0] != '\0');
    return str_from(path == NULL ? "" : path);
}

struct str
test_log(struct test *t)
{
    struct text text = {.arena = t->arena};
    char part[4096];

    lseek(log_fd, 0, SEEK_SET);
    for (ssize_t got; (got = read(log_fd, part, sizeof part)) > 0;)
        text_add(&text, (struct str){part, (size_t)got});
    return text_str(&text);
}

static bool
is_wanted(const struct registered *test, int argc, char **argv)
{
    char name[512];

    snprintf(name, sizeof name, "%s: %s", test->file, test->name);
    for (int i = 1; i < argc; i++) {
        if (strstr(name, argv[i]) != NULL)
            return true;
    }
    return argc == 1;
}

static bool
run_one(const struct registered *registered)
{
    struct test test = {.name = registered->name};

    arena_open(&test.arena, ARENA_BYTES);
    row[0] = '\0';
    if (ftruncate(log_fd, 0) != 0 || lseek(log_fd, 0, SEEK_SET) != 0)
        abort();
    registered->run(&test);
    clock_release();
    log_request(STR_NONE);
    if (test.failures > 0)
        printf("       (%s: %s, %u failures)\n", registered->file, registered->name, test.failures);
    fflush(stdout);
    arena_close(&test.arena);
    return test.failures == 0;
}

int
main(int argc, char **argv)
{
    unsigned passed = 0;
    unsigned failed = 0;

    log_fd = memfd_create("log", MFD_CLOEXEC);
    if (log_fd < 0)
        abort();
    log_descriptor(log_fd);
    for (size_t i = 0; i < test_count; i++) {
        if (!is_wanted(&tests[i], argc, argv))
            continue;
        if (run_one(&tests[i]))
            passed++;
        else
            failed++;
    }
    printf("%u passed, %u failed\n", passed, failed);
    return failed == 0 && passed > 0 ? 0 : 1;
}
