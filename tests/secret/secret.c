/* Randomness, digests, sealing, passwords: what nobody may read, change or guess. */
#include "fcgi/edge/secret.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/lib/test.h"
#include "tests/secret/library.h"

static const char one_key[] = "00112233445566778899aabbccddeeff"
                              "00112233445566778899AABBCCDDEEFF\n";
static const char other_key[] = "ffeeddccbbaa99887766554433221100"
                                "00112233445566778899aabbccddeeff\n";

static enum result
start_with(struct test *t, const char *line)
{
    char path[] = "/tmp/balcao-key-XXXXXX";
    const int fd = mkstemp(path);
    const size_t size = strlen(line);

    if (!expect(t, fd >= 0 && write(fd, line, size) == (ssize_t)size))
        return RES_BROKEN;
    close(fd);
    const enum result r = secret_start(str_from(path));

    unlink(path);
    return r;
}

TEST(a_key_file_holds_64_hexadecimal_digits_in_its_first_line)
{
    static const char *const wrong[] = {
        "",
        "\n",
        "0011\n",
        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeef\n",
        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff00\n",
        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeegg\n",
        " 0112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\n",
        "\n00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\n"};

    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        test_row("%zu", i);
        expect_result(t, start_with(t, wrong[i]), RES_INVALID);
    }
    test_row("a file that is not there");
    expect_result(t, secret_start(STR("/nonexistent/key")), RES_INVALID);
    test_row("a right one, without a line's end, with a second line");
    expect_result(t, start_with(t, one_key), RES_OK);
    expect_result(t,
                  start_with(t, "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"),
                  RES_OK);
    expect_result(
        t, start_with(t, "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\nx\n"),
        RES_OK);
    expect(t, str_find_str(test_log(t), STR("00112233")) == test_log(t).len);
}

/* Whether the pages of the key are marked: lo locked, dd not dumped. */
static bool
some_page_is(const char *mark)
{
    FILE *const maps = fopen("/proc/self/smaps", "re");
    char line[512];
    bool found = false;

    while (maps != NULL && fgets(line, sizeof line, maps) != NULL)
        found = found || (strncmp(line, "VmFlags:", 8) == 0 && strstr(line, mark) != NULL &&
                          strstr(line, " dd") != NULL && strstr(line, " sh") != NULL &&
                          strstr(line, " wr") == NULL);
    if (maps != NULL)
        fclose(maps);
    return found;
}

TEST(the_key_stands_in_a_page_that_is_neither_swapped_nor_dumped_nor_written)
{
    expect_result(t, start_with(t, one_key), RES_OK);
#ifdef __SANITIZE_ADDRESS__
    expect(t, some_page_is(" sh")); /* the sanitizer locks nothing */
#else
    expect(t, some_page_is(" lo"));
#endif
}

TEST(a_child_process_seals_with_the_key_of_its_parent)
{
    int status = -1;

    expect_result(t, start_with(t, one_key), RES_OK);
    const struct str sealed = secret_seal(t->arena, STR("person 7"), STR("a secret"));
    const pid_t child = fork();

    if (child == 0) {
        struct str plain;

        _exit(secret_unseal(t->arena, STR("person 7"), sealed, &plain) == RES_OK ? 0 : 1);
    }
    expect(t, waitpid(child, &status, 0) == child);
    expect(t, WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(tokens_and_codes_differ_and_keep_to_their_letters)
{
    expect_result(t, secret_start(STR_NONE), RES_OK);
    const struct str token = secret_token(t->arena);
    const struct str code = secret_code(t->arena);

    expect_count(t, token.len, 43);
    expect_count(t, code.len, 12);
    for (size_t i = 0; i < token.len; i++)
        expect(t, strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
                         token.at[i]) != NULL);
    for (size_t i = 0; i < code.len; i++)
        expect(t, strchr("abcdefghijklmnopqrstuvwxyz0123456789", code.at[i]) != NULL);
    expect(t, !str_is(token, secret_token(t->arena)));
    expect(t, !str_is(code, secret_code(t->arena)));
}

TEST(numbers_that_people_say_hold_nothing_that_sounds_or_looks_like_something_else)
{
    expect_result(t, secret_start(STR_NONE), RES_OK);
    for (unsigned round = 0; round < 200; round++) {
        const struct str number = secret_number(t->arena);

        expect_count(t, number.len, 8);
        for (size_t i = 0; i < number.len; i++)
            expect(t, strchr("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", number.at[i]) != NULL);
        expect(t, !str_is(number, secret_number(t->arena)));
    }
}

TEST(randomness_does_not_repeat_in_a_child_process)
{
    unsigned char ours[16], theirs[16];
    int ends[2];

    expect_result(t, secret_start(STR_NONE), RES_OK);
    expect(t, pipe(ends) == 0);
    secret_random(ours, sizeof ours); /* whatever is kept is there before the fork */
    const pid_t child = fork();

    if (child == 0) {
        secret_random(theirs, sizeof theirs);
        _exit(write(ends[1], theirs, sizeof theirs) == sizeof theirs ? 0 : 1);
    }
    secret_random(ours, sizeof ours);
    expect(t, read(ends[0], theirs, sizeof theirs) == sizeof theirs);
    expect(t, waitpid(child, NULL, 0) == child);
    expect(t, memcmp(ours, theirs, sizeof ours) != 0);
    close(ends[0]);
    close(ends[1]);
}

TEST(a_digest_is_sha_256)
{
    static const unsigned char of_abc[SECRET_DIGEST] = {
        0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40,
        0xde, 0x5d, 0xae, 0x22, 0x23, 0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17,
        0x7a, 0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad};
    const struct str digest = secret_digest(t->arena, STR("abc"));

    expect_count(t, digest.len, SECRET_DIGEST);
    expect(t, memcmp(digest.at, of_abc, SECRET_DIGEST) == 0);
    expect_count(t, secret_digest(t->arena, STR_NONE).len, SECRET_DIGEST);
}

TEST(a_mac_hangs_on_key_purpose_and_text)
{
    expect_result(t, start_with(t, one_key), RES_OK);
    const struct str mac = secret_mac(t->arena, STR("form"), STR("text"));

    expect_count(t, mac.len, 43);
    expect(t, str_is(mac, secret_mac(t->arena, STR("form"), STR("text"))));
    expect(t, !str_is(mac, secret_mac(t->arena, STR("seen"), STR("text"))));
    expect(t, !str_is(mac, secret_mac(t->arena, STR("formt"), STR("ext"))));
    expect(t, !str_is(mac, secret_mac(t->arena, STR("form"), STR("texts"))));
    expect_result(t, start_with(t, other_key), RES_OK);
    expect(t, !str_is(mac, secret_mac(t->arena, STR("form"), STR("text"))));
}

TEST(what_is_absent_is_the_same_as_nothing)
{
    expect(t, secret_same(STR("a"), STR("a")));
    expect(t, secret_same(STR(""), STR("")));
    expect(t, !secret_same(STR("a"), STR("b")));
    expect(t, !secret_same(STR("a"), STR("ab")));
    expect(t, !secret_same(STR_NONE, STR_NONE));
    expect(t, !secret_same(STR(""), STR_NONE));
}

TEST(what_was_sealed_reads_again_only_where_it_was_bound)
{
    struct str plain;

    expect_result(t, start_with(t, one_key), RES_OK);
    const struct str sealed = secret_seal(t->arena, STR("totp person 7"), STR("a\0b"));

    expect_result(t, secret_unseal(t->arena, STR("totp person 7"), sealed, &plain), RES_OK);
    expect(t, str_is(plain, STR("a\0b")));
    expect_result(t, secret_unseal(t->arena, STR("totp person 8"), sealed, &plain), RES_NOT_FOUND);
    expect_result(t, secret_unseal(t->arena, STR_NONE, sealed, &plain), RES_NOT_FOUND);
    expect(t, str_find_str(sealed, STR("a\0b")) == sealed.len);
    expect(t, !str_is(sealed, secret_seal(t->arena, STR("totp person 7"), STR("a\0b"))));

    const struct str nothing = secret_seal(t->arena, STR("x"), STR_NONE);

    expect_result(t, secret_unseal(t->arena, STR("x"), nothing, &plain), RES_OK);
    expect_count(t, plain.len, 0);
}

TEST(any_changed_bit_of_what_was_sealed_is_seen)
{
    struct str plain;

    expect_result(t, start_with(t, one_key), RES_OK);
    const struct str sealed = secret_seal(t->arena, STR("here"), STR("twenty bytes of text"));
    char *const bytes = arena_alloc(t->arena, sealed.len);

    for (size_t bit = 0; bit < sealed.len * 8; bit++) {
        memcpy(bytes, sealed.at, sealed.len);
        bytes[bit / 8] = (char)(bytes[bit / 8] ^ (1 << (bit % 8)));
        test_row("bit %zu", bit);
        expect_result(t,
                      secret_unseal(t->arena, STR("here"), (struct str){bytes, sealed.len}, &plain),
                      RES_NOT_FOUND);
    }
    for (size_t size = 0; size < sealed.len; size++) {
        test_row("cut to %zu", size);
        expect_result(t, secret_unseal(t->arena, STR("here"), str_slice(sealed, 0, size), &plain),
                      RES_NOT_FOUND);
    }
    test_row("absent");
    expect_result(t, secret_unseal(t->arena, STR("here"), STR_NONE, &plain), RES_NOT_FOUND);
}

TEST(another_installation_cannot_read_what_was_sealed)
{
    struct str plain;

    expect_result(t, start_with(t, one_key), RES_OK);
    const struct str sealed = secret_seal(t->arena, STR("here"), STR("text"));

    expect_result(t, start_with(t, other_key), RES_OK);
    expect_result(t, secret_unseal(t->arena, STR("here"), sealed, &plain), RES_NOT_FOUND);
    expect_result(t, start_with(t, one_key), RES_OK);
    expect_result(t, secret_unseal(t->arena, STR("here"), sealed, &plain), RES_OK);
}

TEST(a_password_is_right_only_byte_for_byte)
{
    struct str hash, second;

    expect_result(t, secret_start(STR_NONE), RES_OK);
    expect_result(t, secret_hash_password(t->arena, STR("fjord\0 og 12 ß"), &hash), RES_OK);
    expect(t, str_starts(hash, STR("$argon2id$v=19$m=65536,t=3,p=1$")));
    expect_result(t, secret_check_password(hash, STR("fjord\0 og 12 ß")), RES_OK);
    expect_result(t, secret_check_password(hash, STR("fjord\0 og 12 s")), RES_NOT_FOUND);
    expect_result(t, secret_check_password(hash, STR("fjord")), RES_NOT_FOUND);
    expect_result(t, secret_check_password(hash, STR("fjord\0 og 12 ß ")), RES_NOT_FOUND);
    expect_result(t, secret_hash_password(t->arena, STR("fjord\0 og 12 ß"), &second), RES_OK);
    expect(t, !str_is(hash, second));
}

TEST(a_password_may_have_1024_bytes_and_no_more)
{
    char *const bytes = arena_alloc(t->arena, 1 << 20);
    struct str hash;

    expect_result(t, secret_start(STR_NONE), RES_OK);
    memset(bytes, 'p', 1 << 20);
    const struct str longest = {bytes, SECRET_PASSWORD_MOST};

    expect_result(t, secret_hash_password(t->arena, longest, &hash), RES_OK);
    expect_result(t, secret_check_password(hash, longest), RES_OK);
    expect_result(t, secret_check_password(hash, (struct str){bytes, 1025}), RES_NOT_FOUND);
    expect_result(t, secret_check_password(hash, (struct str){bytes, 1 << 20}), RES_NOT_FOUND);
    expect_count(t, library_checks.password_length, SECRET_PASSWORD_MOST);
    expect_result(t, secret_check_password(hash, STR_NONE), RES_NOT_FOUND);
}

TEST(a_person_who_is_not_there_costs_the_work_of_one_who_is)
{
    static const char *const none[] = {NULL, "", "!", "$argon2id$v=19$m=65536,t=3,p=1$c2FsdA",
                                       "$2y$10$abcdefghijklmnopqrstuu"};
    struct str hash;

    expect_result(t, secret_start(STR_NONE), RES_OK);
    expect_result(t, secret_hash_password(t->arena, STR("a right one"), &hash), RES_OK);
    library_checks.count = 0;
    expect_result(t, secret_check_password(hash, STR("a wrong one")), RES_NOT_FOUND);
    const struct library_checks real = library_checks;

    expect_count(t, real.count, 1);
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        test_row("%zu", i);
        library_checks = (struct library_checks){0};
        expect_result(t, secret_check_password(str_from(none[i]), STR("a wrong one")),
                      RES_NOT_FOUND);
        expect_count(t, library_checks.count, 1);
        expect_count(t, library_checks.hash_length, real.hash_length);
        expect_count(t, library_checks.password_length, real.password_length);
        expect_str(t, str_from(library_checks.setting), real.setting);
    }
}

TEST(without_memory_for_a_check_nobody_is_told_that_the_password_is_wrong)
{
    struct str hash;

    expect_result(t, secret_start(STR_NONE), RES_OK);
    expect_result(t, secret_hash_password(t->arena, STR("a right one"), &hash), RES_OK);
    library_checks.is_out_of_memory = true;
    expect_result(t, secret_check_password(hash, STR("a right one")), RES_UNAVAILABLE);
    expect_result(t, secret_check_password(STR_NONE, STR("a right one")), RES_UNAVAILABLE);
    library_checks.is_out_of_memory = false;
    expect_result(t, secret_check_password(hash, STR("a right one")), RES_OK);
}
