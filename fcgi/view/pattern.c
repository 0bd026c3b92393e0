/* Rewrites match patterns as text; what a predicate means stays XPath's business. */
#include "fcgi/view/pattern.h"

struct joining {
    struct str pattern;
    struct text out;
    bool has_joined;
};

static size_t
skip_quoted(struct str s, size_t at)
{
    const char c = s.at[at];

    return c == '"' || c == '\'' ? str_find(s, c, at + 1) : at;
}

/* Index of the bracket that closes the one at from, or s.len. */
static size_t
closing(struct str s, size_t from)
{
    size_t level = 0;

    for (size_t i = from; i < s.len; i++) {
        i = skip_quoted(s, i);
        if (i < s.len && s.at[i] == '[')
            level++;
        else if (i < s.len && s.at[i] == ']' && --level == 0)
            return i;
    }
    return s.len;
}

static bool
counts(struct str predicate)
{
    const struct str inner = str_trim(predicate);

    return inner.len == 0 || (inner.at[0] >= '0' && inner.at[0] <= '9') ||
           str_find_str(inner, STR("position")) < inner.len ||
           str_find_str(inner, STR("last")) < inner.len ||
           str_find_str(inner, STR("count")) < inner.len;
}

/* Writes all predicates that stand in a row from here; returns the index behind them. */
static size_t
join_row(struct joining *j, size_t from)
{
    const struct str s = j->pattern;
    struct text joined = {.arena = j->out.arena};
    size_t rows = 0;
    size_t at = from;
    bool may_join = true;

    while (at < s.len && s.at[at] == '[') {
        const size_t end = closing(s, at);
        const struct str predicate = str_slice(s, at + 1, end);

        may_join = may_join && !counts(predicate);
        text_add(&joined, rows == 0 ? STR("[(") : STR(" and ("));
        text_add(&joined, predicate);
        text_add(&joined, STR(")"));
        at = end < s.len ? end + 1 : s.len;
        rows++;
    }
    text_add(&joined, STR("]"));
    may_join = may_join && rows > 1;
    text_add(&j->out, may_join ? text_str(&joined) : str_slice(s, from, at));
    j->has_joined = j->has_joined || may_join;
    return at;
}

struct str
pattern_join(struct arena *arena, struct str pattern)
{
    struct joining j = {.pattern = pattern, .out = {.arena = arena}};

    for (size_t i = 0; i < pattern.len;) {
        if (pattern.at[i] == '[') {
            i = join_row(&j, i);
        } else {
            text_add_char(&j.out, pattern.at[i]);
            i++;
        }
    }
    return j.has_joined ? text_str(&j.out) : pattern;
}
