/* Percent-encoding, both ways. It judges escapes only, not what they decode to. */
#include "fcgi/http/percent.h"

static int
hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool
percent_decode(struct arena *arena, struct str raw, bool plus_is_space, struct str *out)
{
    char *const decoded = arena_alloc(arena, raw.len + 1);
    size_t n = 0;

    for (size_t i = 0; i < raw.len; i++) {
        if (raw.at[i] != '%') {
            decoded[n++] = plus_is_space && raw.at[i] == '+' ? ' ' : raw.at[i];
            continue;
        }
        if (raw.len - i < 3)
            return false;

        const int high = hex_value(raw.at[i + 1]);
        const int low = hex_value(raw.at[i + 2]);

        if (high < 0 || low < 0)
            return false;
        decoded[n++] = (char)(high * 16 + low);
        i += 2;
    }
    *out = (struct str){decoded, n};
    return true;
}

static bool
is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

struct str
percent_encode(struct arena *arena, struct str bytes, struct str also)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < bytes.len; i++) {
        if (is_plain(bytes.at[i]) || str_find(also, bytes.at[i], 0) < also.len)
            text_add_char(&text, bytes.at[i]);
        else
            text_printf(&text, "%%%02X", (unsigned char)bytes.at[i]);
    }
    return text_str(&text);
}
