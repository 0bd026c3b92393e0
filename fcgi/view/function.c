/* Between XPath's values and view/format; it must not know how anything is written in any locale.
 */
#include "fcgi/view/function.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/xsltutils.h>
#include <stdio.h>
#include <stdlib.h>

#include "fcgi/view/memo.h"
#include "fcgi/view/run.h"

#define REHEARSALS    5
#define ARGS_MAX      3
#define SMALL_NUMBERS 100
#define DAY_MINUTES   1440
#define DAY_S         INT64_C(86400)

struct call {
    const struct formats *formats;
    struct memo *memo;
    struct arena *arena;
    struct str args[ARGS_MAX];
    size_t count;
    bool is_wrong;
};

static int64_t
integer(struct call *c, size_t i)
{
    const bool is_negative = str_starts(c->args[i], STR("-"));
    uint64_t value = 0;

    if (!str_to_u64(str_slice(c->args[i], is_negative ? 1 : 0, c->args[i].len), INT64_MAX, &value))
        c->is_wrong = true;
    return is_negative ? -(int64_t)value : (int64_t)value;
}

static struct day
day(struct call *c, size_t i)
{
    struct day value = {0};

    if (!day_parse(c->args[i], &value))
        c->is_wrong = true;
    return value;
}

static struct instant
instant(struct call *c, size_t i)
{
    struct instant value = {0};

    if (!instant_parse(c->args[i], &value))
        c->is_wrong = true;
    return value;
}

static const struct zone *
zone(struct call *c, size_t i)
{
    const struct zone *value = NULL;

    if (zone_find(c->args[i], &value) != RES_OK)
        c->is_wrong = true;
    return value;
}

static enum format_style
style(struct call *c, size_t i)
{
    static const struct str names[] = {
        [FORMAT_SHORT] = STR_INIT("short"),
        [FORMAT_MEDIUM] = STR_INIT("medium"),
        [FORMAT_LONG] = STR_INIT("long"),
        [FORMAT_FULL] = STR_INIT("full"),
    };

    if (i >= c->count)
        return FORMAT_LONG;
    for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
        if (str_is(names[k], c->args[i]))
            return (enum format_style)k;
    }
    c->is_wrong = true;
    return FORMAT_LONG;
}

/* Most numbers count something, and are small. */
static struct str
shown_number(struct call *c, int64_t value)
{
    char at[16];
    const bool is_small = value >= 0 && value < SMALL_NUMBERS;
    const int len = is_small ? snprintf(at, sizeof at, "number %d", (int)value) : 0;
    const struct str key = {at, (size_t)len};
    struct str made = memo_find(c->memo, key);

    if (made.at == NULL) {
        made = format_number(c->formats, c->arena, value);
        memo_keep(c->memo, key, made);
    }
    return made;
}

static struct str
make_number(struct call *c)
{
    const int64_t value = integer(c, 0);

    return c->is_wrong ? STR_NONE : shown_number(c, value);
}

static struct str
make_percent(struct call *c)
{
    const int64_t value = integer(c, 0);

    return c->is_wrong ? STR_NONE : format_percent(c->formats, c->arena, value);
}

static struct str
make_money(struct call *c)
{
    const int64_t value = integer(c, 0);

    return c->is_wrong ? STR_NONE : format_money(c->formats, c->arena, value, c->args[1]);
}

static struct str
make_price(struct call *c)
{
    const int64_t value = integer(c, 0);

    return c->is_wrong ? STR_NONE : format_price(c->formats, c->arena, value, c->args[1]);
}

static struct str
make_bytes(struct call *c)
{
    const int64_t value = integer(c, 0);

    c->is_wrong = c->is_wrong || value < 0;
    if (c->is_wrong)
        return STR_NONE;
    char at[30];
    const uint64_t shown = format_bytes_shown((uint64_t)value);
    const int len = snprintf(at, sizeof at, "bytes %llu", (unsigned long long)shown);
    const struct str key = {at, (size_t)len};
    struct str made = memo_find(c->memo, key);

    if (made.at == NULL) {
        made = format_bytes(c->formats, c->arena, (uint64_t)value);
        memo_keep(c->memo, key, made);
    }
    return made;
}

static struct str
make_day(struct call *c)
{
    const struct day value = day(c, 0);
    const enum format_style how = style(c, 1);

    return c->is_wrong ? STR_NONE : format_day(c->formats, c->arena, value, how);
}

static struct str
make_month(struct call *c)
{
    const struct day value = day(c, 0);

    return c->is_wrong ? STR_NONE : format_month(c->formats, c->arena, value);
}

static struct str
make_weekday(struct call *c)
{
    const int64_t value = integer(c, 0);
    const bool is_short = style(c, 1) == FORMAT_SHORT;

    c->is_wrong = c->is_wrong || value < 1 || value > 7;
    return c->is_wrong ? STR_NONE : format_weekday(c->formats, c->arena, (int)value, is_short);
}

/* Instants are many, but what a clock can show is a closed set. */
static struct str
shown_clock(struct call *c, int minutes)
{
    char at[16];
    const int len = snprintf(at, sizeof at, "clock %d", minutes);
    const struct str key = {at, (size_t)len};
    struct str made = memo_find(c->memo, key);

    if (made.at == NULL) {
        made = format_clock(c->formats, c->arena, minutes);
        memo_keep(c->memo, key, made);
    }
    return made;
}

static struct str
make_clock(struct call *c)
{
    struct str hour;
    struct str minute;
    uint64_t hours = 0;
    uint64_t minutes = 0;

    c->is_wrong = !str_cut(c->args[0], ':', &hour, &minute) || !str_to_u64(hour, 24, &hours) ||
                  !str_to_u64(minute, 59, &minutes) || hours * 60 + minutes > DAY_MINUTES;
    return c->is_wrong ? STR_NONE : shown_clock(c, (int)(hours * 60 + minutes));
}

static struct str
make_time(struct call *c)
{
    const struct instant at = instant(c, 0);
    const struct zone *where = zone(c, 1);

    if (c->is_wrong)
        return STR_NONE;
    const int64_t of_day_s = (at.seconds + zone_offset(where, at)) % DAY_S;

    return shown_clock(c, (int)((of_day_s + DAY_S) % DAY_S / 60));
}

static struct str
make_instant(struct call *c)
{
    const struct instant at = instant(c, 0);
    const struct zone *where = zone(c, 1);
    const enum format_style how = style(c, 2);

    return c->is_wrong ? STR_NONE : format_instant(c->formats, c->arena, at, where, how);
}

static struct str
make_relative(struct call *c)
{
    const struct instant at = instant(c, 0);
    const struct instant now = instant(c, 1);

    return c->is_wrong ? STR_NONE : format_relative(c->formats, c->arena, at, now);
}

static struct str
make_zone(struct call *c)
{
    const struct zone *where = zone(c, 0);
    const struct instant at = instant(c, 1);

    return c->is_wrong ? STR_NONE : format_zone(c->formats, c->arena, where, at);
}

static struct str
make_country(struct call *c)
{
    return format_country(c->formats, c->arena, c->args[0]);
}

static struct str
make_language(struct call *c)
{
    if (c->count == 1)
        return format_language(c->formats, c->arena, c->args[0]);
    c->is_wrong = !str_is(c->args[1], STR("inline"));
    return c->is_wrong ? STR_NONE : format_language_inline(c->formats, c->arena, c->args[0]);
}

static void
give(xmlXPathParserContext *xpath, struct str s)
{
    valuePush(xpath, xmlXPathWrapString(xmlStrndup((const xmlChar *)s.at, (int)s.len)));
}

static void
stop(xmlXPathParserContext *xpath, const char *name, const char *why)
{
    xsltTransformContext *transform = xsltXPathGetTransformContext(xpath);

    xsltTransformError(transform, NULL, transform->inst, "l:%s: %s\n", name, why);
    transform->state = XSLT_STATE_STOPPED;
    xpath->error = XPATH_INVALID_OPERAND;
}

struct function {
    const char *name;
    int least;
    int most;
    struct str (*make)(struct call *c);
    bool is_remembered;
};

/* "country PT": absent when the text is not to be remembered. */
static struct str
memo_key(const struct function *function, const struct call *c, char *at, size_t room)
{
    if (!function->is_remembered)
        return STR_NONE;
    const int len = snprintf(at, room, "%s %.*s %.*s", function->name, STR_ARG(c->args[0]),
                             STR_ARG(c->count > 1 ? c->args[1] : STR("")));

    return len < 0 || (size_t)len >= room ? STR_NONE : (struct str){at, (size_t)len};
}

static struct str
make(const struct function *function, struct call *c)
{
    char at[32];

    if (c->args[0].len == 0)
        return STR("");
    const struct str key = memo_key(function, c, at, sizeof at);
    struct str made = memo_find(c->memo, key);

    if (made.at == NULL) {
        made = function->make(c);
        if (!c->is_wrong)
            memo_keep(c->memo, key, made);
    }
    return made;
}

bool
function_call(const struct function *function, const struct run *run, const struct str *args,
              size_t count, struct str *out)
{
    struct call c = {.formats = words_formats(run->words),
                     .memo = words_memo(run->words),
                     .arena = run->arena,
                     .count = count};

    for (size_t i = 0; i < count; i++)
        c.args[i] = args[i];
    const struct str made = make(function, &c);

    if (c.is_wrong || made.at == NULL)
        return false;
    *out = made;
    return true;
}

/* ICU makes itself at home when a formatter is used, and once more after some uses. */
static void
rehearse_formatters(const struct formats *formats, struct arena *arena)
{
    static const uint64_t sizes[] = {1, 1500, 1500000, 1500000000, 1500000000000};
    const struct instant noon = {.seconds = DAY_S / 2};

    for (int style = FORMAT_SHORT; style <= FORMAT_FULL; style++) {
        (void)format_day(formats, arena, (struct day){0}, (enum format_style)style);
        (void)format_instant(formats, arena, noon, NULL, (enum format_style)style);
    }
    (void)format_month(formats, arena, (struct day){0});
    for (int use = 0; use < REHEARSALS; use++) {
        (void)format_percent(formats, arena, 125);
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
            (void)format_bytes(formats, arena, sizes[i]);
        (void)format_relative(formats, arena, noon, (struct instant){0});
    }
}

/* What nearly every page says, so that no worker needs ICU for it; and what is left to make in it
 * when one does. */
void
function_rehearse(const struct words *words, struct arena *arena)
{
    struct call c = {.formats = words_formats(words), .memo = words_memo(words), .arena = arena};

    for (int minutes = 0; minutes <= DAY_MINUTES; minutes += 30)
        (void)shown_clock(&c, minutes);
    for (int64_t number = 0; number < SMALL_NUMBERS / 4; number++)
        (void)shown_number(&c, number);
    rehearse_formatters(c.formats, arena);
}

static void
apply(xmlXPathParserContext *xpath, int count, const struct function *function)
{
    const struct run *run = xsltXPathGetTransformContext(xpath)->_private;
    xmlChar *taken[ARGS_MAX] = {NULL};
    struct str args[ARGS_MAX] = {
        {NULL, 0}
    };
    struct str made = STR_NONE;

    if (count < function->least || count > function->most) {
        stop(xpath, function->name, "wrong number of arguments");
        return;
    }
    for (size_t i = (size_t)count; i > 0; i--) {
        taken[i - 1] = xmlXPathPopString(xpath);
        args[i - 1] = str_from((const char *)taken[i - 1]);
    }
    const bool is_made = function_call(function, run, args, (size_t)count, &made);

    for (int i = 0; i < count; i++)
        xmlFree(taken[i]);
    if (is_made)
        give(xpath, made);
    else
        stop(xpath, function->name, "an argument has the wrong form");
}

#define FUNCTION(name, least, most, is_remembered)                                                 \
    static const struct function function_##name = {#name, least, most, make_##name,               \
                                                    is_remembered};                                \
                                                                                                   \
    static void on_##name(xmlXPathParserContext *xpath, int count)                                 \
    {                                                                                              \
        apply(xpath, count, &function_##name);                                                     \
    }
#include "fcgi/view/function.def"
#undef FUNCTION

const struct function *
function_find(struct str name, size_t count)
{
    static const struct function *const all[] = {
#define FUNCTION(name, least, most, is_remembered) &function_##name,
#include "fcgi/view/function.def"
#undef FUNCTION
    };

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        if (str_is(name, str_from(all[i]->name)) && (int)count >= all[i]->least &&
            (int)count <= all[i]->most)
            return all[i];
    }
    return NULL;
}

const char *
function_name(const struct function *function)
{
    return function->name;
}

static void
on_list(xmlXPathParserContext *xpath, int count)
{
    const struct run *run = xsltXPathGetTransformContext(xpath)->_private;

    if (count != 1 || xpath->value == NULL || xpath->value->type != XPATH_NODESET) {
        stop(xpath, "list", "takes one set of nodes");
        return;
    }
    xmlXPathObject *value = valuePop(xpath);
    const size_t size = value->nodesetval == NULL ? 0 : (size_t)value->nodesetval->nodeNr;
    struct str *items = arena_new_array(run->arena, size, struct str);

    for (size_t i = 0; i < size; i++) {
        xmlChar *text = xmlXPathCastNodeToString(value->nodesetval->nodeTab[i]);

        items[i] = arena_str(run->arena, str_from((const char *)text));
        xmlFree(text);
    }
    xmlXPathFreeObject(value);
    give(xpath,
         size == 0 ? STR("") : format_list(words_formats(run->words), run->arena, items, size));
}

static void
add(const char *name, xmlXPathFunction function)
{
    if (xsltRegisterExtModuleFunction((const xmlChar *)name, BAD_CAST FORMAT_NAMESPACE, function) !=
        0)
        abort();
}

void
function_start(void)
{
#define FUNCTION(name, least, most, is_remembered) add(#name, on_##name);
#include "fcgi/view/function.def"
#undef FUNCTION
    add("list", on_list);
}
