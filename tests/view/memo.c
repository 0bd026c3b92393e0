/* What one process remembers, all forked from it find; and it never gives a wrong text. */
#include "fcgi/view/memo.h"

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/view/format.h"
#include "tests/lib/test.h"

static struct str
keyed(struct test *t, unsigned i)
{
    return arena_printf(t->arena, "country %u", i);
}

TEST(a_memo_gives_what_was_kept_under_a_key_and_nothing_else)
{
    struct memo *memo = NULL;

    memo_open(&memo);
    expect_str(t, memo_find(memo, STR("country PT")), NULL);
    memo_keep(memo, STR("country PT"), STR("Portugal"));
    memo_keep(memo, STR("country PT"), STR("Portugal"));
    expect_count(t, memo_find(memo, STR("country PT")).len, 8);
    expect(t, str_is(memo_find(memo, STR("country PT")), STR("Portugal")));
    expect_str(t, memo_find(memo, STR("country P")), NULL);
    expect_str(t, memo_find(memo, STR_NONE), NULL);
    memo_close(&memo);
    expect(t, memo == NULL);
}

TEST(a_memo_refuses_what_is_too_long_or_empty)
{
    struct memo *memo = NULL;
    const struct str longest =
        STR("0123456789012345678901234567890123456789012345678901234567890123"
            "456789012345678901234567890123456789");

    memo_open(&memo);
    memo_keep(memo, STR("a key of more than thirty bytes"), STR("x"));
    memo_keep(memo, STR("long"), longest);
    memo_keep(memo, STR("none"), STR(""));
    expect_str(t, memo_find(memo, STR("a key of more than thirty bytes")), NULL);
    expect_str(t, memo_find(memo, STR("long")), NULL);
    expect_str(t, memo_find(memo, STR("none")), NULL);
    memo_close(&memo);
}

TEST(a_full_memo_keeps_what_it_has_and_mixes_nothing_up)
{
    struct memo *memo = NULL;
    unsigned kept = 0;
    unsigned wrong = 0;

    memo_open(&memo);
    for (unsigned i = 0; i < 5000; i++)
        memo_keep(memo, keyed(t, i), arena_printf(t->arena, "the name of number %u", i));
    for (unsigned i = 0; i < 5000; i++) {
        const struct str found = memo_find(memo, keyed(t, i));

        kept += found.at != NULL;
        wrong +=
            found.at != NULL && !str_is(found, arena_printf(t->arena, "the name of number %u", i));
    }
    expect(t, kept > 400 && kept <= 512);
    expect_count(t, wrong, 0);
    memo_close(&memo);
}

/* Every child keeps the same keys at the same time. */
static void
keep_many(struct test *t, struct memo *memo)
{
    for (unsigned i = 0; i < 300; i++)
        memo_keep(memo, keyed(t, i), keyed(t, i));
    _exit(0);
}

TEST(processes_remember_together)
{
    struct memo *memo = NULL;
    unsigned kept = 0;
    unsigned wrong = 0;

    memo_open(&memo);
    for (int i = 0; i < 4; i++) {
        if (fork() == 0)
            keep_many(t, memo);
    }
    while (wait(NULL) > 0)
        continue;
    /* How much they kept is a matter of chance: who finds a place taken goes on without. */
    for (unsigned i = 0; i < 300; i++)
        memo_keep(memo, keyed(t, i), keyed(t, i));
    for (unsigned i = 0; i < 300; i++) {
        const struct str found = memo_find(memo, keyed(t, i));

        kept += found.at != NULL;
        wrong += found.at != NULL && !str_is(found, keyed(t, i));
    }
    expect(t, kept > 200);
    expect_count(t, wrong, 0);
    memo_close(&memo);
}

TEST(a_size_reads_as_the_rounded_size_that_is_remembered_for_it)
{
    static const uint64_t sizes[] = {0,       1,       999,        1000,       1049,      1050,
                                     999949,  999950,  1249999,    1250000,    999949999, 999950000,
                                     1500000, 9999999, 1234567890, 4294967296, INT64_MAX};
    struct formats *formats = NULL;

    if (!expect_result(t, formats_open(STR("pt-PT"), &formats), RES_OK))
        return;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        test_row("%llu bytes", (unsigned long long)sizes[i]);
        expect_str(t, format_bytes(formats, t->arena, format_bytes_shown(sizes[i])),
                   format_bytes(formats, t->arena, sizes[i]).at);
    }
    for (uint64_t size = 1; size < 3000000; size += 997) {
        test_row("%llu bytes", (unsigned long long)size);
        expect_str(t, format_bytes(formats, t->arena, format_bytes_shown(size)),
                   format_bytes(formats, t->arena, size).at);
    }
    formats_close(&formats);
}
