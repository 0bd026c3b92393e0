/* The test harness: tests are sentences that register themselves; a failed expectation is reported
 * and the test goes on. */
#ifndef TESTS_LIB_TEST_H
#define TESTS_LIB_TEST_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

struct test {
    const char *name;
    struct arena *arena; /* fresh for each test, 256 MiB */
    unsigned failures;
};

void test_register(const char *file, const char *name, void (*run)(struct test *t));

#define TEST(sentence)                                                                             \
    static void sentence(struct test *t);                                                          \
    __attribute__((constructor)) static void sentence##_registers(void)                            \
    {                                                                                              \
        test_register(__FILE__, #sentence, sentence);                                              \
    }                                                                                              \
    static void sentence(struct test *t)

#define expect(t, condition) test_expect((t), (condition), #condition, __FILE__, __LINE__)
bool test_expect(struct test *t, bool holds, const char *what, const char *file, int line);

/* got: struct str; want: a C string, NULL for the absent str */
#define expect_str(t, got, want) test_expect_str((t), (got), (want), #got, __FILE__, __LINE__)
bool test_expect_str(struct test *t, struct str got, const char *want, const char *what,
                     const char *file, int line);

#define expect_count(t, got, want)                                                                 \
    test_expect_count((t), (int64_t)(got), (int64_t)(want), #got, __FILE__, __LINE__)
bool test_expect_count(struct test *t, int64_t got, int64_t want, const char *what,
                       const char *file, int line);

#define expect_result(t, got, want) test_expect_result((t), (got), (want), #got, __FILE__, __LINE__)
bool test_expect_result(struct test *t, enum result got, enum result want, const char *what,
                        const char *file, int line);

/* Says which row of a table the next failures belong to (a printf text; kept until the next call or
 * the test's end). */
void test_row(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A whole file below the repository's root, NUL behind; the test fails when it cannot be read. */
struct str test_file(struct test *t, const char *path);

/* The private MariaDB's socket (BALCAO_TEST_SOCKET); the test fails when there is none. */
struct str test_database(struct test *t);

/* Log lines are kept away from the report while a test runs; this is what was written since the
 * test began. */
struct str test_log(struct test *t);

#endif
