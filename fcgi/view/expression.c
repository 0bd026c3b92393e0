/* Checks the words of an XPath expression against lists; what they mean is libxml2's business. */
#include <ctype.h>
#include <string.h>

#include "fcgi/view/subset.h"

/* What may stand before a bracket: functions and node tests. Those of ours begin with l: (see
 * function.h). */
static const char *const calls[] = {
    "boolean",       "ceiling",   "comment", "concat",          "contains",
    "count",         "current",   "false",   "floor",           "last",
    "local-name",    "name",      "node",    "normalize-space", "not",
    "number",        "position",  "round",   "starts-with",     "string",
    "string-length", "substring", "sum",     "substring-after", "substring-before",
    "text",          "translate", "true",
};

static const char *const axes[] = {
    "ancestor",          "ancestor-or-self", "attribute",         "child",
    "following-sibling", "parent",           "preceding-sibling", "self",
};

static bool
is_any(const char *const *list, size_t count, const char *at, size_t len)
{
    for (size_t i = 0; i < count; i++) {
        if (strlen(list[i]) == len && strncmp(list[i], at, len) == 0)
            return true;
    }
    return false;
}

static size_t
name_length(const char *at)
{
    size_t len = 0;

    while (isalnum((unsigned char)at[len]) || (at[len] != '\0' && strchr("_-.", at[len]) != NULL) ||
           (unsigned char)at[len] >= 0x80 || (at[len] == ':' && at[len + 1] != ':' && len > 0))
        len++;
    return len;
}

/* A name with what follows it. */
static const char *
check_name(const char *at, size_t len)
{
    const char *after = at + len + strspn(at + len, " \t\n\r");
    /* "and", "or", "div", "mod" may stand before a bracket too. */
    static const char *const operators[] = {"and", "or", "div", "mod"};

    if (after[0] == ':' && after[1] == ':')
        return is_any(axes, sizeof axes / sizeof axes[0], at, len)
                   ? NULL
                   : "an axis that is not in the subset";
    if (after[0] != '(' || strncmp(at, "l:", 2) == 0 || is_any(operators, 4, at, len))
        return NULL;
    return is_any(calls, sizeof calls / sizeof calls[0], at, len)
               ? NULL
               : "a function that is not in the subset";
}

const char *
subset_expression(const char *expression)
{
    for (const char *at = expression; *at != '\0';) {
        if (*at == '"' || *at == '\'') {
            const char *end = strchr(at + 1, *at);

            if (end == NULL)
                return "a quote that is not closed";
            at = end + 1;
        } else if (at[0] == '/' && at[1] == '/') {
            return "// is not in the subset";
        } else if (isalpha((unsigned char)*at) || *at == '_' || (unsigned char)*at >= 0x80) {
            const size_t len = name_length(at);
            const char *why = check_name(at, len);

            if (why != NULL)
                return why;
            at += len;
        } else {
            at++;
        }
    }
    return NULL;
}
