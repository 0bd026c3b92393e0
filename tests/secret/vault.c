/* Hour keys: readable to the second, gone for good afterwards, whole after every cut (SEC-4). */
#include "fcgi/edge/vault.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/edge/secret.h"
#include "fcgi/edge/vault_file.h"
#include "tests/lib/test.h"

#define NOON   1772449200 /* 2026-03-02T11:00:00Z */
#define HOURS  72
#define ENDS   (NOON + HOURS * 3600)
#define CANARY "Kanarie-9#Vogel"

enum { FILE_BYTES = 8192, COPY_BYTES = 4096 };

static const struct str bound = STR_INIT("secret a1 of ticket 7");

struct sealed {
    struct str bytes;
    uint32_t number;
};

static struct instant
at(int64_t seconds)
{
    return (struct instant){seconds};
}

/* A folder that goes with the test, and a path in it. */
static void
remove_folder(void *thing)
{
    char path[64];

    snprintf(path, sizeof path, "%s/vault", (const char *)thing);
    unlink(path);
    rmdir(thing);
}

static struct str
new_path(struct test *t)
{
    char *const folder = arena_alloc(t->arena, 64);

    memcpy(folder, "/tmp/balcao-vault-XXXXXX", sizeof "/tmp/balcao-vault-XXXXXX");
    expect(t, mkdtemp(folder) != NULL);
    arena_defer(t->arena, remove_folder, folder);
    return arena_printf(t->arena, "%s/vault", folder);
}

static void
let_clock_run(void *thing)
{
    (void)thing;
    clock_release();
    if (vault_start(STR_NONE) != RES_OK)
        abort();
}

static struct str
vault_at_noon(struct test *t)
{
    const struct str path = new_path(t);

    arena_defer(t->arena, let_clock_run, NULL);
    clock_hold(at(NOON));
    expect_result(t, vault_make(path, at(NOON)), RES_OK);
    expect_result(t, vault_start(path), RES_OK);
    return path;
}

static struct sealed
seal(struct test *t, int64_t now, int64_t expires)
{
    const struct vault_box box = {.bound = bound, .expires = at(expires), .now = at(now)};
    struct sealed out = {0};

    expect_result(t, vault_seal(t->arena, &box, STR(CANARY), &out.number, &out.bytes), RES_OK);
    return out;
}

static enum result
unseal(struct test *t, const struct sealed *sealed, int64_t now, int64_t expires)
{
    const struct vault_box box = {.bound = bound, .expires = at(expires), .now = at(now)};
    struct str plain = STR_NONE;
    const enum result r = vault_unseal(t->arena, &box, sealed->number, sealed->bytes, &plain);

    if (r == RES_OK)
        expect_str(t, plain, CANARY);
    else
        expect(t, plain.at == NULL);
    return r;
}

static void
read_all(struct test *t, struct str path, char bytes[FILE_BYTES])
{
    const int fd = open(path.at, O_RDONLY | O_CLOEXEC);

    expect(t, fd >= 0 && read(fd, bytes, FILE_BYTES) == FILE_BYTES);
    close(fd);
}

static void
write_all(struct test *t, struct str path, const char bytes[FILE_BYTES])
{
    const int fd = open(path.at, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

    expect(t, fd >= 0 && write(fd, bytes, FILE_BYTES) == FILE_BYTES);
    close(fd);
}

static bool
holds_bytes(const char *in, size_t size, const void *what, size_t length)
{
    return memmem(in, size, what, length) != NULL;
}

TEST(sec_4_what_is_sealed_for_72_hours_opens_to_the_second_and_not_after)
{
    vault_at_noon(t);
    const struct sealed sealed = seal(t, NOON, ENDS);

    expect(t, !holds_bytes(sealed.bytes.at, sealed.bytes.len, CANARY, sizeof CANARY - 1));
    expect_count(t, sealed.bytes.len, sizeof CANARY - 1 + VAULT_SEAL_MORE);
    expect_result(t, unseal(t, &sealed, NOON, ENDS), RES_OK);
    expect_result(t, unseal(t, &sealed, ENDS - 1, ENDS), RES_OK);
    expect_result(t, unseal(t, &sealed, ENDS, ENDS), RES_NOT_FOUND);
    expect_result(t, unseal(t, &sealed, ENDS + 1, ENDS), RES_NOT_FOUND);
}

TEST(sec_4_a_vault_in_memory_serves_a_process_and_its_children)
{
    struct sealed sealed;
    int status = -1;

    expect_result(t, vault_start(STR_NONE), RES_OK);
    sealed = seal(t, NOON, ENDS);
    const pid_t child = fork();

    if (child == 0)
        _exit(unseal(t, &sealed, ENDS - 1, ENDS) == RES_OK ? 0 : 1);
    expect(t, waitpid(child, &status, 0) == child && status == 0);
}

TEST(sec_4_only_what_expires_within_30_days_is_sealed)
{
    const struct vault_box past = {.bound = bound, .expires = at(NOON), .now = at(NOON)};
    const struct vault_box far = {
        .bound = bound, .expires = at(NOON + VAULT_HOURS_MOST * 3600 + 1), .now = at(NOON)};
    struct str sealed;
    uint32_t number;

    vault_at_noon(t);
    expect_result(t, vault_seal(t->arena, &past, STR("x"), &number, &sealed), RES_INVALID);
    expect_result(t, vault_seal(t->arena, &far, STR("x"), &number, &sealed), RES_INVALID);
}

TEST(sec_4_when_the_hour_is_over_its_key_is_in_no_byte_of_the_file)
{
    const struct str path = vault_at_noon(t);
    const struct sealed sealed = seal(t, NOON, ENDS);
    struct vault_chains *const before = vault_chains_new();
    char old[FILE_BYTES], bytes[FILE_BYTES];
    bool is_even, has_moved;
    int fd;

    read_all(t, path, old);
    expect_result(t, vault_file_open(path, false, &fd), RES_OK);
    expect_result(t, vault_file_read(fd, before, &is_even), RES_OK);
    vault_file_close(fd);
    expect(t, is_even && holds_bytes(old, FILE_BYTES, before->first[0].state, VAULT_STATE));
    clock_hold(at(ENDS + 3600));
    expect_result(t, vault_advance(at(ENDS + 3600), &has_moved), RES_OK);
    expect(t, has_moved);
    read_all(t, path, bytes);
    expect(t, !holds_bytes(bytes, FILE_BYTES, before->first[0].state, VAULT_STATE));
    vault_chains_free(before);

    test_row("a clock that went back opens nothing");
    expect_result(t, unseal(t, &sealed, NOON, ENDS), RES_NOT_FOUND);
    test_row("only the old file would, which is why no backup takes it");
    write_all(t, path, old);
    expect_result(t, unseal(t, &sealed, NOON, ENDS), RES_OK);
}

TEST(sec_4_what_was_over_once_stays_so_when_the_clock_goes_back)
{
    vault_at_noon(t);
    const struct sealed sealed = seal(t, NOON, ENDS);

    clock_hold(at(ENDS));
    expect_result(t, vault_advance(at(ENDS), NULL), RES_OK);
    expect_result(t, unseal(t, &sealed, ENDS - 10, ENDS), RES_NOT_FOUND);
}

TEST(sec_4_a_clock_that_jumps_ahead_destroys_no_key)
{
    bool has_moved;

    vault_at_noon(t);
    const struct sealed sealed = seal(t, NOON, ENDS);

    expect_result(t, vault_advance(at(NOON + 365 * 86400), &has_moved), RES_UNAVAILABLE);
    expect(t, !has_moved);
    expect(t, str_find_str(test_log(t), STR("vault.clock")) < test_log(t).len);
    expect_result(t, unseal(t, &sealed, ENDS - 1, ENDS), RES_OK);
    expect_result(t, vault_advance(at(NOON + 300), &has_moved), RES_OK);
    expect(t, has_moved);
    expect_result(t, vault_advance(at(NOON + 300), &has_moved), RES_OK);
    expect(t, !has_moved);
}

/* One of the ways in which what lies in a row can be wrong. */
static void
damage(struct test *t, unsigned turn, struct vault_box *box, struct sealed *sealed)
{
    char *const copy = arena_alloc(t->arena, sealed->bytes.len + 1);
    uint32_t random;

    secret_random(&random, sizeof random);
    memcpy(copy, sealed->bytes.at, sealed->bytes.len);
    switch (turn % 5) {
    case 0: /* a bit */
        copy[random % sealed->bytes.len] ^= (char)(1U << (random >> 16) % 8);
        break;
    case 1: /* another row */
        box->bound = arena_printf(t->arena, "secret a%u of ticket 7", random % 1000000 + 2);
        break;
    case 2: /* another expiry */
        box->expires.seconds += 1 + random % 200000;
        break;
    case 3: /* another chain */
        sealed->number += 1 + random % 1000;
        break;
    default: /* cut short */
        sealed->bytes.len = random % sealed->bytes.len;
        break;
    }
    sealed->bytes.at = copy;
}

TEST(s_2_of_10000_damaged_swapped_or_prolonged_rows_none_is_opened)
{
    unsigned opened = 0;

    vault_at_noon(t);
    const struct sealed whole = seal(t, NOON, ENDS);

    for (unsigned turn = 0; turn < 10000; turn++) {
        struct arena *const kept = t->arena;
        struct vault_box box = {.bound = bound, .expires = at(ENDS), .now = at(NOON)};
        struct sealed sealed = whole;
        struct str plain = STR_NONE;

        damage(t, turn, &box, &sealed);
        opened += vault_unseal(kept, &box, sealed.number, sealed.bytes, &plain) != RES_NOT_FOUND ||
                  plain.at != NULL;
    }
    expect_count(t, opened, 0);
    expect_result(t, unseal(t, &whole, ENDS - 1, ENDS), RES_OK);
}

/* --- rotation and nodes --- */

TEST(sec_4_rotation_begins_a_chain_for_later_and_loses_nothing)
{
    const struct str path = vault_at_noon(t);
    const struct sealed first = seal(t, NOON, ENDS);
    struct str lines;

    expect_result(t, vault_rotate(path, at(NOON), 2), RES_OK);
    test_row("one waits already");
    expect_result(t, vault_rotate(path, at(NOON), 0), RES_INVALID);
    expect_count(t, seal(t, NOON + 7199, ENDS).number, 1);
    const struct sealed second = seal(t, NOON + 7200, ENDS + 7200);

    expect_count(t, second.number, 2);
    expect_result(t, unseal(t, &first, ENDS - 1, ENDS), RES_OK);
    expect_result(t, unseal(t, &second, ENDS + 7199, ENDS + 7200), RES_OK);
    expect_result(t, vault_show(t->arena, path, &lines), RES_OK);
    expect_str(t, lines,
               "1 seals since 2026-03-02T11:00:00Z, keys left from 2026-03-02T11:00:00Z\n"
               "2 seals since 2026-03-02T13:00:00Z, keys left from 2026-03-02T11:00:00Z\n");

    test_row("the first goes when nothing it sealed can be read");
    const int64_t over = NOON + 7200 + (VAULT_HOURS_MOST + 1) * 3600;

    clock_hold(at(over - 3600));
    expect_result(t, vault_advance(at(over - 3600), NULL), RES_OK);
    expect_result(t, vault_show(t->arena, path, &lines), RES_OK);
    expect(t, str_starts(lines, STR("1 ")));
    clock_hold(at(over));
    expect_result(t, vault_advance(at(over), NULL), RES_OK);
    expect_result(t, vault_show(t->arena, path, &lines), RES_OK);
    expect(t, str_starts(lines, STR("2 ")));
}

TEST(sec_4_nodes_with_the_same_file_open_what_each_sealed)
{
    const struct str here = vault_at_noon(t);
    const struct str there = new_path(t);
    char bytes[FILE_BYTES];

    read_all(t, here, bytes);
    write_all(t, there, bytes);
    const struct sealed first = seal(t, NOON, ENDS);

    clock_hold(at(NOON + 7200));
    expect_result(t, vault_advance(at(NOON + 7200), NULL), RES_OK);
    const struct sealed second = seal(t, NOON + 7200, ENDS + 7200);

    test_row("there nothing has moved yet");
    expect_result(t, vault_start(there), RES_OK);
    expect_result(t, unseal(t, &first, NOON + 7200, ENDS), RES_OK);
    expect_result(t, unseal(t, &second, NOON + 7200, ENDS + 7200), RES_OK);
    test_row("a chain that only the other node has opens nothing here");
    expect_result(t, vault_rotate(here, at(NOON + 7200), 0), RES_OK);
    expect_result(t, vault_start(here), RES_OK);
    const struct sealed third = seal(t, NOON + 7200, ENDS);

    expect_result(t, vault_start(there), RES_OK);
    expect_result(t, unseal(t, &third, NOON + 7200, ENDS), RES_NOT_FOUND);
}

TEST(sec_4_a_vault_that_others_may_read_or_that_is_damaged_is_refused)
{
    const struct str path = vault_at_noon(t);
    char bytes[FILE_BYTES];

    expect_result(t, vault_make(path, at(NOON)), RES_INVALID);
    expect(t, chmod(path.at, 0604) == 0);
    expect_result(t, vault_start(path), RES_INVALID);
    expect(t, chmod(path.at, 0640) == 0);
    expect_result(t, vault_start(path), RES_OK);
    read_all(t, path, bytes);
    bytes[100] ^= 1;
    write_all(t, path, bytes);
    test_row("one copy is damaged: the other serves, and the next move mends it");
    expect_result(t, vault_start(path), RES_OK);
    bool has_moved;

    expect_result(t, vault_advance(at(NOON), &has_moved), RES_OK);
    expect(t, has_moved);
    read_all(t, path, bytes);
    bytes[100] ^= 1;
    bytes[COPY_BYTES + 100] ^= 1;
    write_all(t, path, bytes);
    test_row("both are");
    expect_result(t, vault_start(path), RES_INVALID);
    expect_result(t, vault_start(STR("/nonexistent/vault")), RES_INVALID);
    expect_result(t, vault_make(STR("/nonexistent/vault"), at(NOON)), RES_INVALID);
}

/* --- cuts --- */

/* What lies there when the power goes after so many bytes of the two writes: the older copy is
 * written first. */
static void
cut(const char before[FILE_BYTES], const char after[FILE_BYTES], size_t written,
    bool is_second_first, char out[FILE_BYTES])
{
    const size_t one = is_second_first ? COPY_BYTES : 0, two = COPY_BYTES - one;
    const size_t in_one = written < COPY_BYTES ? written : COPY_BYTES;

    memcpy(out, before, FILE_BYTES);
    memcpy(out + one, after + one, in_one);
    memcpy(out + two, after + two, written - in_one);
}

TEST(s_5_a_cut_at_any_place_of_a_write_leaves_every_secret_readable)
{
    const struct str path = vault_at_noon(t);
    const struct sealed sealed = seal(t, NOON, ENDS);
    char before[FILE_BYTES], after[FILE_BYTES], bytes[FILE_BYTES];
    unsigned lost = 0;

    read_all(t, path, before);
    expect_result(t, vault_rotate(path, at(NOON), 0), RES_OK);
    read_all(t, path, after);
    for (size_t written = 0; written <= FILE_BYTES; written += 32) {
        for (unsigned order = 0; order < 2; order++) {
            cut(before, after, written, order == 1, bytes);
            write_all(t, path, bytes);
            lost += vault_start(path) != RES_OK || unseal(t, &sealed, ENDS - 1, ENDS) != RES_OK ||
                    vault_advance(at(NOON + 60), NULL) != RES_OK ||
                    unseal(t, &sealed, ENDS - 1, ENDS) != RES_OK;
        }
    }
    expect_count(t, lost, 0);
}

/* Rotates and moves on until it is killed; says when it has begun. */
_Noreturn static void
rotate_for_ever(struct str path, int begun)
{
    for (unsigned i = 0;; i++) {
        if (vault_rotate(path, at(NOON), 0) != RES_OK && i > VAULT_CHAINS_MOST &&
            vault_advance(at(NOON + i % 200), NULL) != RES_OK)
            _exit(1);
        if (i == 0 && write(begun, "x", 1) != 1)
            _exit(2);
    }
}

static void
kill_one(struct test *t, struct str path, unsigned round)
{
    int begun[2], status;
    char byte;

    expect(t, pipe(begun) == 0);
    fflush(NULL);
    const pid_t child = fork();

    if (child == 0)
        rotate_for_ever(path, begun[1]);
    expect(t, read(begun[0], &byte, 1) == 1);
    for (const uint64_t until_us = clock_ticks_us() + round * 97; clock_ticks_us() < until_us;)
        ;
    kill(child, SIGKILL);
    expect(t, waitpid(child, &status, 0) == child && WIFSIGNALED(status));
    close(begun[0]);
    close(begun[1]);
}

TEST(s_5_rotation_killed_50_times_loses_no_secret_and_prolongs_none)
{
    const struct str path = vault_at_noon(t);
    const struct sealed sealed = seal(t, NOON, ENDS);
    char base[FILE_BYTES];

    read_all(t, path, base);
    for (unsigned round = 0; round < 50; round++) {
        test_row("round %u", round);
        write_all(t, path, base);
        clock_hold(at(NOON));
        kill_one(t, path, round);
        expect_result(t, vault_start(path), RES_OK);
        expect_result(t, unseal(t, &sealed, ENDS - 1, ENDS), RES_OK);
        const struct sealed later = seal(t, NOON + 300, ENDS);

        expect_result(t, unseal(t, &later, ENDS - 1, ENDS), RES_OK);
        clock_hold(at(ENDS + 3600));
        expect_result(t, vault_advance(at(ENDS + 3600), NULL), RES_OK);
        expect_result(t, unseal(t, &sealed, NOON, ENDS), RES_NOT_FOUND);
        expect_result(t, unseal(t, &later, NOON, ENDS), RES_NOT_FOUND);
    }
}
