/* Header fields as bytes; must not know which a letter has. */
#include "fcgi/edge/letter_header.h"

#include <string.h>

enum {
    PLAIN_MOST =
        60, /* bytes that stand as they are; longer ones are folded between encoded words */
    ENCODED_MOST = 63 /* of the 75 an encoded word may have, without its frame */
};

#define LINE_END STR("\r\n")

/* Neither blanks that reading would lose nor what reads as an encoded word. */
static bool
is_plain(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] < ' ' || s.at[i] > '~' ||
            (s.at[i] == ' ' && i + 1 < s.len && s.at[i + 1] == ' '))
            return false;
    return s.len <= PLAIN_MOST && str_find_str(s, STR("=?")) == s.len && str_trim(s).len == s.len;
}

static bool
stands_for_itself(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && strchr("!*+-/", c) != NULL);
}

/* Bytes of the character at from: its first and those that continue it. */
static size_t
character_length(struct str s, size_t from)
{
    size_t length = 1;

    while (from + length < s.len && ((unsigned char)s.at[from + length] & 0xC0) == 0x80)
        length++;
    return length;
}

static size_t
encoded_length(struct str character)
{
    return character.len == 1 && (stands_for_itself(character.at[0]) || character.at[0] == ' ')
               ? 1
               : 3 * character.len;
}

static void
add_encoded(struct text *out, struct str character)
{
    for (size_t i = 0; i < character.len; i++) {
        if (character.at[i] == ' ')
            text_add_char(out, '_');
        else if (stands_for_itself(character.at[i]))
            text_add_char(out, character.at[i]);
        else
            text_printf(out, "=%02X", (unsigned)(unsigned char)character.at[i]);
    }
}

/* used: bytes of the first line that are taken. No character is cut between two words. */
static void
add_encoded_words(struct text *out, size_t used, struct str s)
{
    size_t taken = used;

    text_add(out, STR("=?utf-8?Q?"));
    for (size_t i = 0; i < s.len;) {
        const struct str character = str_slice(s, i, i + character_length(s, i));

        if (taken + encoded_length(character) > ENCODED_MOST) {
            text_add(out, STR("?=\r\n =?utf-8?Q?"));
            taken = 0;
        }
        add_encoded(out, character);
        taken += encoded_length(character);
        i += character.len;
    }
    text_add(out, STR("?="));
}

void
header_text(struct text *out, const char *name, struct str value)
{
    text_printf(out, "%s: ", name);
    if (is_plain(value))
        text_add(out, value);
    else
        add_encoded_words(out, strlen(name) + 2, value);
    text_add(out, LINE_END);
}

static void
add_quoted(struct text *out, struct str s)
{
    text_add_char(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] == '"' || s.at[i] == '\\')
            text_add_char(out, '\\');
        text_add_char(out, s.at[i]);
    }
    text_add_char(out, '"');
}

static bool
is_words(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!stands_for_itself(s.at[i]) && s.at[i] != ' ')
            return false;
    return true;
}

static void
add_person(struct text *out, size_t used, struct str person)
{
    if (!is_plain(person)) {
        add_encoded_words(out, used, person);
        text_add(out, LINE_END);
    } else if (is_words(person)) {
        text_add(out, person);
    } else {
        add_quoted(out, person);
    }
    text_add_char(out, ' ');
}

void
header_mailbox(struct text *out, const char *name, struct str person, struct str mail)
{
    text_printf(out, "%s: ", name);
    if (str_is_empty(person)) {
        text_add(out, mail);
    } else {
        add_person(out, strlen(name) + 2, person);
        text_printf(out, "<%.*s>", STR_ARG(mail));
    }
    text_add(out, LINE_END);
}

void
header_date(struct text *out, struct instant at)
{
    static const char *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const struct civil civil = instant_to_civil(at);
    const struct day day = day_from_civil(civil.year, civil.month, civil.day);

    text_printf(out, "Date: %s, %02d %s %04d %02d:%02d:%02d +0000\r\n", days[day_weekday(day) - 1],
                (int)civil.day, months[civil.month - 1], (int)civil.year, (int)civil.hour,
                (int)civil.minute, (int)civil.second);
}

void
header_word(struct text *out, const char *name, struct str value)
{
    text_printf(out, "%s: %.*s\r\n", name, STR_ARG(value));
}
