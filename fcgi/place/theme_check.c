/* Reads the tokens of a theme and holds their pairs against WCAG's contrast; knows no page. */
#include "fcgi/place/theme_check.h"

#include <math.h>

enum token {
    TOKEN_SURFACE,
    TOKEN_SURFACE_RAISED,
    TOKEN_TEXT,
    TOKEN_TEXT_QUIET,
    TOKEN_LINE,
    TOKEN_ACCENT,
    TOKEN_ACCENT_TEXT,
    TOKEN_ACCENT_SOFT,
    TOKEN_GOOD,
    TOKEN_WARN,
    TOKEN_BAD,
    TOKEN_FOCUS,
    TOKEN_ILLUSTRATION_A,
    TOKEN_ILLUSTRATION_B,
    TOKEN_CHART_1,
    TOKEN_CHART_2,
    TOKEN_CHART_3,
    TOKEN_CHART_4,
    TOKEN_COUNT
};

static const struct str token_names[TOKEN_COUNT] = {
    [TOKEN_SURFACE] = STR_INIT("surface"),
    [TOKEN_SURFACE_RAISED] = STR_INIT("surface-raised"),
    [TOKEN_TEXT] = STR_INIT("text"),
    [TOKEN_TEXT_QUIET] = STR_INIT("text-quiet"),
    [TOKEN_LINE] = STR_INIT("line"),
    [TOKEN_ACCENT] = STR_INIT("accent"),
    [TOKEN_ACCENT_TEXT] = STR_INIT("accent-text"),
    [TOKEN_ACCENT_SOFT] = STR_INIT("accent-soft"),
    [TOKEN_GOOD] = STR_INIT("good"),
    [TOKEN_WARN] = STR_INIT("warn"),
    [TOKEN_BAD] = STR_INIT("bad"),
    [TOKEN_FOCUS] = STR_INIT("focus"),
    [TOKEN_ILLUSTRATION_A] = STR_INIT("illustration-a"),
    [TOKEN_ILLUSTRATION_B] = STR_INIT("illustration-b"),
    [TOKEN_CHART_1] = STR_INIT("chart-1"),
    [TOKEN_CHART_2] = STR_INIT("chart-2"),
    [TOKEN_CHART_3] = STR_INIT("chart-3"),
    [TOKEN_CHART_4] = STR_INIT("chart-4"),
};

static const struct pair {
    enum token front;
    enum token back;
    double least;
} pairs[] = {
    {TOKEN_TEXT,        TOKEN_SURFACE,        4.5},
    {TOKEN_TEXT,        TOKEN_SURFACE_RAISED, 4.5},
    {TOKEN_TEXT,        TOKEN_ACCENT_SOFT,    4.5},
    {TOKEN_TEXT_QUIET,  TOKEN_SURFACE,        4.5},
    {TOKEN_TEXT_QUIET,  TOKEN_SURFACE_RAISED, 4.5},
    {TOKEN_ACCENT_TEXT, TOKEN_ACCENT,         4.5},
    {TOKEN_ACCENT,      TOKEN_SURFACE,        4.5}, /* links are written in it */
    {TOKEN_ACCENT,      TOKEN_SURFACE_RAISED, 4.5},
    {TOKEN_GOOD,        TOKEN_SURFACE,        4.5},
    {TOKEN_WARN,        TOKEN_SURFACE,        4.5},
    {TOKEN_BAD,         TOKEN_SURFACE,        4.5},
    {TOKEN_FOCUS,       TOKEN_SURFACE,        3.0},
    {TOKEN_FOCUS,       TOKEN_SURFACE_RAISED, 3.0},
    {TOKEN_CHART_1,     TOKEN_SURFACE,        3.0},
    {TOKEN_CHART_2,     TOKEN_SURFACE,        3.0},
    {TOKEN_CHART_3,     TOKEN_SURFACE,        3.0},
    {TOKEN_CHART_4,     TOKEN_SURFACE,        3.0},
};

struct theme {
    struct {
        uint32_t colour[2]; /* light, dark */
        unsigned line;      /* 0: not declared */
        bool is_sound;
    } tokens[TOKEN_COUNT];
};

static double
channel_linear(uint32_t value)
{
    const double part = (double)value / 255.0;

    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double
luminance(uint32_t colour)
{
    return 0.2126 * channel_linear((colour >> 16) & 0xff) +
           0.7152 * channel_linear((colour >> 8) & 0xff) + 0.0722 * channel_linear(colour & 0xff);
}

double
theme_contrast(uint32_t a, uint32_t b)
{
    const double la = luminance(a);
    const double lb = luminance(b);

    return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

/* "#rrggbb" */
static bool
colour_parse(struct str text, uint32_t *out)
{
    if (text.len != 7 || text.at[0] != '#')
        return false;
    *out = 0;
    for (size_t i = 1; i < text.len; i++) {
        const char c = text.at[i];
        uint32_t digit;

        if (c >= '0' && c <= '9')
            digit = (uint32_t)(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = (uint32_t)(c - 'a') + 10;
        else
            return false;
        *out = *out << 4 | digit;
    }
    return true;
}

/* "light-dark(#rrggbb, #rrggbb);" */
static bool
colours_parse(struct str value, uint32_t out[2])
{
    const struct str head = STR("light-dark(");
    struct str light;
    struct str dark;

    if (!str_starts(value, head) || !str_ends(value, STR(");")))
        return false;
    value = str_slice(value, head.len, value.len - 2);
    return str_cut(value, ',', &light, &dark) && str_starts(dark, STR(" ")) &&
           colour_parse(light, &out[0]) && colour_parse(str_slice(dark, 1, dark.len), &out[1]);
}

static enum token
token_find(struct str name)
{
    enum token token = 0;

    while (token < TOKEN_COUNT && !str_is(token_names[token], name))
        token++;
    return token;
}

static void
declaration_read(struct str line, unsigned number, struct str path, struct theme *theme,
                 struct findings *findings)
{
    struct str name;
    struct str value;
    uint32_t colours[2];
    enum token token;

    if (!str_starts(line, STR("--")) || !str_cut(line, ':', &name, &value))
        return;
    name = str_trim(str_slice(name, 2, name.len));
    value = str_trim(value);
    token = token_find(name);
    if (token == TOKEN_COUNT) {
        if (str_find(value, '#', 0) < value.len ||
            str_find_str(value, STR("light-dark")) < value.len)
            finding_add(findings, path, number, "--%.*s is no colour token", STR_ARG(name));
        return;
    }
    if (theme->tokens[token].line > 0) {
        finding_add(findings, path, number, "--%.*s is declared in line %u already", STR_ARG(name),
                    theme->tokens[token].line);
        return;
    }
    theme->tokens[token].line = number;
    if (!colours_parse(value, colours)) {
        finding_add(findings, path, number, "--%.*s is not light-dark(#rrggbb, #rrggbb);",
                    STR_ARG(name));
        return;
    }
    theme->tokens[token].is_sound = true;
    theme->tokens[token].colour[0] = colours[0];
    theme->tokens[token].colour[1] = colours[1];
}

static void
pair_check(const struct theme *theme, const struct pair *pair, struct str path,
           struct findings *findings)
{
    static const char *const modes[2] = {"light", "dark"};

    if (!theme->tokens[pair->front].is_sound || !theme->tokens[pair->back].is_sound)
        return;
    for (size_t mode = 0; mode < 2; mode++) {
        const double contrast = theme_contrast(theme->tokens[pair->front].colour[mode],
                                               theme->tokens[pair->back].colour[mode]);

        if (contrast < pair->least)
            finding_add(
                findings, path, theme->tokens[pair->front].line,
                "--%.*s on --%.*s has a contrast of %.2f in %s mode, at least %.1f is needed",
                STR_ARG(token_names[pair->front]), STR_ARG(token_names[pair->back]), contrast,
                modes[mode], pair->least);
    }
}

void
theme_check(struct str css, struct str path, struct findings *findings)
{
    struct theme theme = {0};
    struct str rest = css;
    unsigned number = 0;

    while (rest.len > 0) {
        struct str line;

        str_cut(rest, '\n', &line, &rest);
        declaration_read(str_trim(line), ++number, path, &theme, findings);
    }
    for (enum token token = 0; token < TOKEN_COUNT; token++)
        if (theme.tokens[token].line == 0)
            finding_add(findings, path, 0, "--%.*s is missing", STR_ARG(token_names[token]));
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        pair_check(&theme, &pairs[i], path, findings);
}
