/* Pseudo-localization letter by letter; it must not know messages. */
#include "fcgi/view/pseudo.h"

static const char *const accented[128] = {
    ['a'] = "á", ['b'] = "ƀ", ['c'] = "ç", ['d'] = "ð", ['e'] = "é", ['f'] = "ƒ", ['g'] = "ĝ",
    ['h'] = "ĥ", ['i'] = "î", ['j'] = "ĵ", ['k'] = "ķ", ['l'] = "ļ", ['m'] = "ɱ", ['n'] = "ñ",
    ['o'] = "ö", ['p'] = "þ", ['q'] = "ǫ", ['r'] = "ŕ", ['s'] = "š", ['t'] = "ţ", ['u'] = "û",
    ['v'] = "ṽ", ['w'] = "ŵ", ['x'] = "ẋ", ['y'] = "ý", ['z'] = "ž", ['A'] = "Á", ['B'] = "Ɓ",
    ['C'] = "Ç", ['D'] = "Ð", ['E'] = "É", ['F'] = "Ƒ", ['G'] = "Ĝ", ['H'] = "Ĥ", ['I'] = "Î",
    ['J'] = "Ĵ", ['K'] = "Ķ", ['L'] = "Ļ", ['M'] = "Ṁ", ['N'] = "Ñ", ['O'] = "Ö", ['P'] = "Þ",
    ['Q'] = "Ǫ", ['R'] = "Ŕ", ['S'] = "Š", ['T'] = "Ţ", ['U'] = "Û", ['V'] = "Ṽ", ['W'] = "Ŵ",
    ['X'] = "Ẋ", ['Y'] = "Ý", ['Z'] = "Ž",
};

static const char *const mirrored[128] = {
    ['a'] = "ا", ['b'] = "ب", ['c'] = "ك", ['d'] = "د", ['e'] = "ي", ['f'] = "ف",
    ['g'] = "غ", ['h'] = "ه", ['i'] = "ي", ['j'] = "ج", ['k'] = "ك", ['l'] = "ل",
    ['m'] = "م", ['n'] = "ن", ['o'] = "و", ['p'] = "ب", ['q'] = "ق", ['r'] = "ر",
    ['s'] = "س", ['t'] = "ت", ['u'] = "و", ['v'] = "ف", ['w'] = "و", ['x'] = "خ",
    ['y'] = "ي", ['z'] = "ز", [','] = "،", [';'] = "؛", ['?'] = "؟",
};

static bool
is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static unsigned char
lower(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* Counts what a reader sees of the source: letters, not bytes of markup. */
struct lengths {
    size_t source;
    size_t made;
};

static void
put_letter(struct text *text, char c, enum pseudo pseudo, struct lengths *lengths)
{
    const unsigned char byte = (unsigned char)c;
    const char *letter = byte >= 128                 ? NULL
                         : pseudo == PSEUDO_ACCENTED ? accented[byte]
                                                     : mirrored[lower(c)];

    if ((byte & 0xC0) != 0x80) {
        lengths->source++;
        lengths->made++;
    }
    if (letter == NULL) {
        text_add_char(text, c);
        return;
    }
    text_add(text, str_from(letter));
    if (pseudo == PSEUDO_ACCENTED && is_vowel(c)) {
        text_add(text, str_from(letter));
        lengths->made++;
    }
}

struct str
pseudo_text(struct arena *arena, struct str source, enum pseudo pseudo)
{
    struct text text = {.arena = arena};
    struct lengths lengths = {0};

    if (pseudo == PSEUDO_ACCENTED)
        text_add(&text, STR("["));
    for (size_t i = 0; i < source.len;) {
        const char c = source.at[i];
        const size_t end = c == '{'   ? str_find(source, '}', i)
                           : c == '<' ? str_find(source, '>', i)
                                      : i;

        if (end > i && end < source.len) {
            text_add(&text, str_slice(source, i, end + 1));
            i = end + 1;
        } else {
            put_letter(&text, c, pseudo, &lengths);
            i++;
        }
    }
    if (pseudo == PSEUDO_ACCENTED) {
        for (; lengths.made * 10 < lengths.source * 14; lengths.made++)
            text_add(&text, STR("~"));
        text_add(&text, STR("]"));
    }
    return text_str(&text);
}
