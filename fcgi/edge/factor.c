/* Time-based one-time codes and recovery codes by liboath; must not know whose they are nor which
 * were used. */
#include "fcgi/edge/factor.h"

#include <assert.h>
#include <liboath/oath.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/edge/secret.h"

enum {
    SECRET_BYTES = 20,
    DIGITS = 6,
    STEP_SECONDS = 30,
    GROUP = 4,
    RECOVERY_LETTERS = 10,
    RECOVERY_GROUP = 5
};

/* None of 0 o, 1 l i. */
static const char recovery_letters[] = "abcdefghjkmnpqrstuvwxyz23456789";

struct str
factor_secret(struct arena *arena)
{
    char *const bytes = arena_alloc(arena, SECRET_BYTES + 1);

    secret_random(bytes, SECRET_BYTES);
    return (struct str){bytes, SECRET_BYTES};
}

/* In one piece, without the signs that fill it up. */
static struct str
base32(struct arena *arena, struct str secret)
{
    char *given = NULL;
    size_t length = 0;
    const int status = oath_base32_encode(secret.at, secret.len, &given, &length);

    assert(status == OATH_OK);
    while (length > 0 && given[length - 1] == '=')
        length--;
    const struct str out = arena_str(arena, (struct str){given, length});

    explicit_bzero(given, length);
    free(given);
    return out;
}

struct str
factor_base32(struct arena *arena, struct str secret)
{
    const struct str whole = base32(arena, secret);
    struct text out = {.arena = arena};

    for (size_t i = 0; i < whole.len; i += GROUP) {
        if (i > 0)
            text_add_char(&out, ' ');
        text_add(&out, str_slice(whole, i, i + GROUP));
    }
    return text_str(&out);
}

static void
add_percent(struct text *out, struct str s)
{
    static const char kept[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] != '\0' && strchr(kept, s.at[i]) != NULL)
            text_add_char(out, s.at[i]);
        else
            text_printf(out, "%%%02X", (unsigned)(unsigned char)s.at[i]);
    }
}

struct str
factor_uri(struct arena *arena, struct str secret, struct str issuer, struct str account)
{
    struct text out = {.arena = arena};

    text_add(&out, STR("otpauth://totp/"));
    add_percent(&out, issuer);
    text_add_char(&out, ':');
    add_percent(&out, account);
    text_add(&out, STR("?secret="));
    text_add(&out, base32(arena, secret));
    text_add(&out, STR("&issuer="));
    add_percent(&out, issuer);
    return text_str(&out);
}

static uint64_t
step_of(struct instant now)
{
    return now.seconds < 0 ? 0 : (uint64_t)now.seconds / STEP_SECONDS;
}

static void
code_of(struct str secret, uint64_t step, char out[DIGITS + 1])
{
    const int status = oath_hotp_generate(secret.at, secret.len, step, DIGITS, false,
                                          OATH_HOTP_DYNAMIC_TRUNCATION, out);

    assert(status == OATH_OK);
}

/* Six digits as typed; people put blanks between threes. */
static bool
read_code(struct str typed, char out[DIGITS])
{
    size_t count = 0;

    for (size_t i = 0; i < typed.len; i++) {
        const char c = typed.at[i];

        if (c == ' ')
            continue;
        if (c < '0' || c > '9' || count == DIGITS)
            return false;
        out[count++] = c;
    }
    return count == DIGITS;
}

bool
factor_check(struct str secret, struct instant now, struct str code, uint64_t last_step,
             uint64_t *step)
{
    const uint64_t middle = step_of(now);
    const uint64_t first = middle == 0 ? 0 : middle - 1;
    char typed[DIGITS], right[DIGITS + 1];
    bool found = false;

    if (!read_code(code, typed))
        return false;
    for (uint64_t each = first; each <= middle + 1; each++) {
        code_of(secret, each, right);
        if (secret_same((struct str){typed, DIGITS}, (struct str){right, DIGITS}) &&
            each > last_step) {
            *step = each;
            found = true;
        }
    }
    return found;
}

struct str
factor_code(struct arena *arena, struct str secret, struct instant now)
{
    char out[DIGITS + 1];

    code_of(secret, step_of(now), out);
    return arena_str(arena, (struct str){out, DIGITS});
}

/* Each letter as likely as any other: bytes beyond the last whole round are drawn again. */
static char
draw_letter(void)
{
    const unsigned letters = sizeof recovery_letters - 1;
    unsigned char byte;

    do
        secret_random(&byte, 1);
    while (byte >= 256 / letters * letters);
    return recovery_letters[byte % letters];
}

static struct str
in_groups(struct arena *arena, const char letters[RECOVERY_LETTERS])
{
    return arena_printf(arena, "%.*s-%.*s", RECOVERY_GROUP, letters, RECOVERY_GROUP,
                        letters + RECOVERY_GROUP);
}

struct str
factor_recovery_code(struct arena *arena)
{
    char letters[RECOVERY_LETTERS];

    for (size_t i = 0; i < RECOVERY_LETTERS; i++)
        letters[i] = draw_letter();
    return in_groups(arena, letters);
}

struct str
factor_recovery_read(struct arena *arena, struct str typed)
{
    char letters[RECOVERY_LETTERS];
    size_t count = 0;

    for (size_t i = 0; i < typed.len; i++) {
        const char c = typed.at[i];
        const char small = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);

        if (c == ' ' || c == '-')
            continue;
        if (c == '\0' || strchr(recovery_letters, small) == NULL || count == RECOVERY_LETTERS)
            return STR_NONE;
        letters[count++] = small;
    }
    return count == RECOVERY_LETTERS ? in_groups(arena, letters) : STR_NONE;
}
