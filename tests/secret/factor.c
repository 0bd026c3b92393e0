/* One-time codes as RFC 6238 computes them, each good once; recovery codes; the QR code's path. */
#include "fcgi/edge/factor.h"

#include <qrencode.h>
#include <stdio.h>
#include <string.h>

#include "fcgi/edge/secret.h"
#include "tests/lib/test.h"

/* The secret of RFC 6238, appendix B. */
#define RFC_SECRET STR("12345678901234567890")

TEST(codes_are_those_of_rfc_6238)
{
    static const struct {
        int64_t at;
        const char *code; /* the last six of the eight digits printed there */
    } rows[] = {
        {59,          "287082"},
        {1111111109,  "081804"},
        {1111111111,  "050471"},
        {1234567890,  "005924"},
        {2000000000,  "279037"},
        {20000000000, "353130"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct instant now = {rows[i].at};
        uint64_t step = 0;

        test_row("%lld", (long long)rows[i].at);
        expect_str(t, factor_code(t->arena, RFC_SECRET, now), rows[i].code);
        expect(t, factor_check(RFC_SECRET, now, str_from(rows[i].code), 0, &step));
        expect_count(t, step, rows[i].at / 30);
    }
}

TEST(a_code_is_right_one_step_before_and_after_its_own)
{
    const struct instant at = {1234567890};
    const struct str code = factor_code(t->arena, RFC_SECRET, at);
    uint64_t step = 0;

    for (int away = -3; away <= 3; away++) {
        const struct instant now = {at.seconds + away * 30};

        test_row("%d steps away", away);
        expect(t, factor_check(RFC_SECRET, now, code, 0, &step) == (away >= -1 && away <= 1));
        expect_count(t, step, at.seconds / 30 * (away >= -1));
        if (away == -3)
            step = 0;
    }
}

TEST(no_code_works_twice_nor_one_older_than_the_last)
{
    const struct instant now = {1234567890};
    const struct instant before = {now.seconds - 30};
    uint64_t step = 0;

    expect(t, factor_check(RFC_SECRET, now, factor_code(t->arena, RFC_SECRET, now), 0, &step));
    const uint64_t last = step;

    expect(t, !factor_check(RFC_SECRET, now, factor_code(t->arena, RFC_SECRET, now), last, &step));
    expect(t,
           !factor_check(RFC_SECRET, now, factor_code(t->arena, RFC_SECRET, before), last, &step));
    expect_count(t, step, last);
}

TEST(a_code_is_six_digits_with_or_without_blanks)
{
    static const char *const wrong[] = {"",       "00592",   "0059244",  "+05924", "005 92",
                                        "00592a", "005-924", "005924\n", "279037"};
    const struct instant now = {1234567890};
    uint64_t step = 0;

    expect(t, factor_check(RFC_SECRET, now, STR("005924"), 0, &step));
    expect(t, factor_check(RFC_SECRET, now, STR(" 005 924 "), 0, &step));
    step = 0;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        test_row("%s", wrong[i]);
        expect(t, !factor_check(RFC_SECRET, now, str_from(wrong[i]), 0, &step));
    }
    test_row("NUL");
    expect(t, !factor_check(RFC_SECRET, now, STR("00592\0"), 0, &step));
    expect(t, !factor_check(RFC_SECRET, now, STR_NONE, 0, &step));
    expect_count(t, step, 0);
}

TEST(a_secret_is_shown_in_groups_and_as_an_address)
{
    expect_str(t, factor_base32(t->arena, RFC_SECRET), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    expect_str(t, factor_uri(t->arena, RFC_SECRET, STR("Merlin & Söhne"), STR("ana@example.org")),
               "otpauth://totp/Merlin%20%26%20S%C3%B6hne:ana%40example.org"
               "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Merlin%20%26%20S%C3%B6hne");
    expect_result(t, secret_start(STR_NONE), RES_OK);
    const struct str secret = factor_secret(t->arena);

    expect_count(t, secret.len, 20);
    expect(t, !str_is(secret, factor_secret(t->arena)));
}

TEST(a_recovery_code_is_read_as_people_type_it)
{
    expect_result(t, secret_start(STR_NONE), RES_OK);
    for (int i = 0; i < 200; i++) {
        const struct str code = factor_recovery_code(t->arena);

        expect_count(t, code.len, 11);
        expect(t, str_is(factor_recovery_read(t->arena, code), code));
        expect(t, strpbrk(code.at, "01oli") == NULL);
    }
    expect_str(t, factor_recovery_read(t->arena, STR("k7mpx-2wq4r")), "k7mpx-2wq4r");
    expect_str(t, factor_recovery_read(t->arena, STR(" K7MPX 2WQ4R")), "k7mpx-2wq4r");
    expect_str(t, factor_recovery_read(t->arena, STR("k7mpx2wq4r")), "k7mpx-2wq4r");
    expect_str(t, factor_recovery_read(t->arena, STR("k7mpx-2wq4")), NULL);
    expect_str(t, factor_recovery_read(t->arena, STR("k7mpx-2wq4rr")), NULL);
    expect_str(t, factor_recovery_read(t->arena, STR("k7mpx-2wq40")), NULL);
    expect_str(t, factor_recovery_read(t->arena, STR("k7mpx-2wq4\0")), NULL);
    expect_str(t, factor_recovery_read(t->arena, STR_NONE), NULL);
}

/* Paints the path's rectangles; each "Mx yhNv1h-Nz". */
static bool
paint(struct test *t, struct str path, unsigned side, unsigned char *field)
{
    const char *at = arena_cstr(t->arena, path);
    unsigned x, y, n, back;
    int used;

    for (; *at != '\0'; at += used) {
        if (sscanf(at, "M%u %uh%uv1h-%uz%n", &x, &y, &n, &back, &used) != 4 || n != back ||
            x + n > side || y >= side)
            return false;
        memset(field + y * side + x, 1, n);
    }
    return true;
}

TEST(a_qr_code_is_one_path_with_a_quiet_zone)
{
    const struct str text = STR("otpauth://totp/Merlin:ana%40example.org?secret=GEZDGNBVGY3TQOJQ");
    QRcode *const code =
        QRcode_encodeData((int)text.len, (const unsigned char *)text.at, 0, QR_ECLEVEL_M);
    unsigned side = 0;
    unsigned wrong = 0;
    const struct str path = qr_path(t->arena, text, &side);
    unsigned char *const field = arena_alloc(t->arena, (size_t)side * side + 1);

    expect_count(t, side, code->width + 8);
    expect(t, paint(t, path, side, field));
    for (unsigned y = 0; y < side; y++)
        for (unsigned x = 0; x < side; x++) {
            const unsigned row = y - 4, column = x - 4, width = (unsigned)code->width;
            const bool is_inside = row < width && column < width;

            wrong += field[y * side + x] != (is_inside && code->data[row * width + column] & 1);
        }
    expect_count(t, wrong, 0);
    QRcode_free(code);
}

TEST(what_no_qr_code_can_hold_has_no_path)
{
    char *const bytes = arena_alloc(t->arena, 100000);
    unsigned side = 7;

    memset(bytes, 'a', 100000);
    expect_str(t, qr_path(t->arena, (struct str){bytes, 3000}, &side), NULL);
    expect_count(t, side, 0);
    expect_str(t, qr_path(t->arena, (struct str){bytes, 100000}, &side), NULL);
    expect_str(t, qr_path(t->arena, STR_NONE, &side), NULL);
}
