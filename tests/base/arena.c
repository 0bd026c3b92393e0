/* Memory that lives as long as one purpose: blocks that come back, and what a fork shares. */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/lib/test.h"

TEST(a_block_given_back_is_taken_again_whatever_its_size)
{
    static const size_t sizes[] = {1, 32, 33, 768, 769, 1024, 1025, 5000, 65536, 1000000};

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        test_row("%zu bytes", sizes[i]);
        char *const block = arena_block(t->arena, sizes[i]);

        memset(block, 'x', sizes[i]);
        arena_unblock(t->arena, block);
        const size_t used = arena_used(t->arena);

        expect(t, arena_block(t->arena, sizes[i]) == block);
        expect_count(t, arena_used(t->arena), used);
    }
}

TEST(a_block_that_grows_keeps_its_contents)
{
    char *block = arena_block(t->arena, 10);

    memcpy(block, "ninebytes", 10);
    for (size_t size = 20; size < 2000000; size *= 3)
        block = arena_reblock(t->arena, block, size);
    expect(t, memcmp(block, "ninebytes", 10) == 0);
}

TEST(a_reset_arena_counts_from_nothing_and_gives_zeros)
{
    struct arena *arena = NULL;

    arena_open(&arena, 64U << 20);
    memset(arena_alloc(arena, 8U << 20), 'x', 8U << 20);
    arena_reset(arena);
    expect_count(t, arena_used(arena), 0);
    const char *const fresh = arena_alloc(arena, 8U << 20);

    expect(t, fresh[0] == 0 && memcmp(fresh, fresh + 1, (8U << 20) - 1) == 0);
    arena_close(&arena);
    expect(t, arena == NULL);
}

static bool
holds_words(const char *at, size_t size)
{
    return memmem(at, size, "pass-word", 9) != NULL;
}

TEST(what_was_concealed_is_overwritten_at_the_reset_and_only_then)
{
    struct arena *arena = NULL;

    arena_open(&arena, 1U << 20);
    expect(t, !arena_is_concealed(arena));
    arena_conceal(arena);
    arena_conceal(arena);
    char *const block = arena_block(arena, 64);
    char *const kept = arena_alloc(arena, 2000);

    memcpy(block, "pass-word", 9);
    memcpy(kept + 1990, "pass-word", 9);
    arena_unblock(arena, block);
    expect(t, arena_is_concealed(arena) && holds_words(kept, 2000));
    arena_reset(arena);
    expect(t, !arena_is_concealed(arena));
    /* Memory that was not zeroed again: a block is given as it lies. */
    const char *const again = arena_block(arena, 4000);

    expect(t, !holds_words(again, 4000));
    arena_close(&arena);
}

TEST(an_arena_at_rest_keeps_what_is_in_use_and_goes_on)
{
    struct arena *arena = NULL;

    arena_open(&arena, 64U << 20);
    char *const kept = arena_alloc(arena, 100);

    memcpy(kept, "kept", 5);
    arena_rest(arena);
    memset(arena_alloc(arena, 2U << 20), 'x', 2U << 20);
    arena_rest(arena);
    expect_str(t, str_from(kept), "kept");
    arena_reset(arena);
    arena_rest(arena);
    memset(arena_alloc(arena, 2U << 20), 'x', 2U << 20);
    expect_count(t, arena_used(arena) >= 2U << 20, 1);
    arena_close(&arena);
}

TEST(a_text_that_was_reserved_stays_where_it_is)
{
    struct text text = {.arena = t->arena};

    text_reserve(&text, 10000);
    const char *const at = text.at;

    for (int i = 0; i < 999; i++)
        text_add(&text, STR("ten bytes."));
    expect(t, text_str(&text).at == at);
    expect_count(t, text_str(&text).len, 9990);
}

/* 0: the child read what was there, wrote and allocated, and saw only its own. */
static int
live_apart(struct arena *arena, char *first)
{
    if (strcmp(first, "before the fork") != 0)
        return 1;
    memcpy(first, "changed", 8);
    arena_forget_free(arena);
    char *const more = arena_alloc(arena, 100000);

    memset(more, 'c', 100000);
    return strcmp(first, "changed") == 0 && arena_holds(arena, more) ? 0 : 2;
}

TEST(what_was_stilled_is_read_after_a_fork_and_written_by_each_for_itself)
{
    struct arena *arena = NULL;
    int status = -1;

    arena_open(&arena, 16U << 20);
    char *const first = arena_alloc(arena, 300000);

    memcpy(first, "before the fork", 16);
    arena_unblock(arena, arena_block(arena, 64));
    arena_still(arena);
    expect(t, strcmp(first, "before the fork") == 0);
    const pid_t child = fork();

    if (child == 0)
        _exit(live_apart(arena, first));
    expect(t, child > 0 && waitpid(child, &status, 0) == child);
    expect_count(t, status, 0);
    expect_str(t, str_from(first), "before the fork");
    memcpy(arena_alloc(arena, 100), "and on", 7);
    arena_still(arena);
    expect_str(t, str_from(first), "before the fork");
    arena_close(&arena);
}
