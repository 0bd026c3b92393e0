/* Numbers and digests of receipts; no request, no SQL. */
#include "handlers/receipt/receipt.h"

#include "fcgi/edge/secret.h"
#include "handlers/receipt/receipt_store.h"

#define NUMBER_LENGTH 12
#define GROUP_LENGTH  4

/* Capitals and digits that nobody takes for one another. */
static const char alphabet[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

static struct str
number_new(struct arena *arena)
{
    unsigned char random[NUMBER_LENGTH];
    struct text text = {.arena = arena};

    secret_random(random, sizeof random);
    for (size_t i = 0; i < sizeof random; i++)
        text_add_char(&text, alphabet[random[i] % (sizeof alphabet - 1)]);
    return text_str(&text);
}

/* Everything the receipt says, and what it does not: none of it can change without notice. */
static struct str
digest(struct arena *arena, const struct receipt *receipt, struct str content)
{
    char at[21];

    instant_format(receipt->at, at);
    return secret_digest(arena, arena_printf(arena, "%.*s\n%s\n%.*s\n%.*s\n%.*s\n%.*s\n%.*s",
                                             STR_ARG(receipt->number), at, STR_ARG(receipt->portal),
                                             STR_ARG(receipt->centre), STR_ARG(receipt->kind),
                                             STR_ARG(receipt->object), STR_ARG(content)));
}

enum result
receipt_issue(struct db *db, struct arena *arena, const struct receipt_new *new, struct str *number)
{
    struct receipt receipt = {.number = number_new(arena),
                              .portal = new->portal,
                              .kind = new->kind,
                              .object = new->object,
                              .centre = str_is_empty(new->centre) ? STR("") : new->centre,
                              .at = new->at};

    receipt.digest = digest(arena, &receipt, new->content);
    *number = receipt.number;
    return receipt_store_insert(db, new->customer, &receipt);
}

bool
receipt_fits(struct arena *arena, const struct receipt *receipt, struct str content)
{
    return secret_same(digest(arena, receipt, content), receipt->digest);
}

/* What people type for letters that no number has. */
static char
plain(char c)
{
    if (c >= 'a' && c <= 'z')
        return (char)(c - 'a' + 'A');
    return c;
}

/* The number of what was typed; absent when it cannot be one. */
static struct str
number_read(struct arena *arena, struct str typed)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < typed.len; i++) {
        const char c = plain(typed.at[i]);

        if (c == ' ' || c == '-')
            continue;
        if (str_find(STR("ABCDEFGHJKLMNPQRSTUVWXYZ23456789"), c, 0) == sizeof alphabet - 1)
            return STR_NONE;
        text_add_char(&text, c);
    }
    return text.len == NUMBER_LENGTH ? text_str(&text) : STR_NONE;
}

enum result
receipt_by_number(struct db *db, struct arena *arena, struct str brand, struct str typed,
                  struct receipt *out)
{
    const struct str number = number_read(arena, typed);

    return str_is_empty(number) ? RES_NOT_FOUND
                                : receipt_store_by_number(db, arena, brand, number, out);
}

static int
nibble_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (plain(c) >= 'A' && plain(c) <= 'F')
        return plain(c) - 'A' + 10;
    return -1;
}

bool
receipt_digest_is(const struct receipt *receipt, struct str typed)
{
    const struct str bytes = receipt->digest;
    size_t nibbles = 0;

    for (size_t i = 0; i < typed.len; i++) {
        const int nibble = nibble_of(typed.at[i]);
        const unsigned shift = nibbles % 2 == 0 ? 4 : 0;

        if (typed.at[i] == ' ')
            continue;
        if (nibble < 0 || nibbles / 2 >= bytes.len ||
            (((unsigned)(unsigned char)bytes.at[nibbles / 2] >> shift) & 0xFU) != (unsigned)nibble)
            return false;
        nibbles++;
    }
    return nibbles == bytes.len * 2;
}

struct str
receipt_number_shown(struct arena *arena, struct str number)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < number.len; i++) {
        if (i > 0 && i % GROUP_LENGTH == 0)
            text_add_char(&text, '-');
        text_add_char(&text, number.at[i]);
    }
    return text_str(&text);
}

struct str
receipt_digest_shown(struct arena *arena, struct str bytes)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < bytes.len; i++)
        text_printf(&text, i > 0 && i % GROUP_LENGTH == 0 ? " %02x" : "%02x",
                    (unsigned char)bytes.at[i]);
    return text_str(&text);
}
