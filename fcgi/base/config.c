/* Settings from defaults, a file and the environment; must not know what any of them does. */
#include "fcgi/base/config.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_BYTES (256U << 10)

struct setting {
    const char *section; /* a heading, when name is NULL */
    const char *name;
    const char *text_fallback; /* NULL for a count */
    uint64_t count_fallback, least, most;
    const char *unit;
    const char *help;
    size_t offset;
};

static const struct setting settings[] = {
#define CONFIG_SECTION(title) {.section = (title)},
#define CONFIG_TEXT(member, setting_name, fallback, setting_help)                                  \
    {.name = (setting_name),                                                                       \
     .text_fallback = (fallback),                                                                  \
     .help = (setting_help),                                                                       \
     .offset = offsetof(struct config, member)},
#define CONFIG_COUNT(member, setting_name, fallback, least_value, most_value, setting_unit,        \
                     setting_help)                                                                 \
    {.name = (setting_name),                                                                       \
     .count_fallback = (fallback),                                                                 \
     .least = (least_value),                                                                       \
     .most = (most_value),                                                                         \
     .unit = (setting_unit),                                                                       \
     .help = (setting_help),                                                                       \
     .offset = offsetof(struct config, member)},
#include "fcgi/base/config.def"
#undef CONFIG_SECTION
#undef CONFIG_TEXT
#undef CONFIG_COUNT
};
static const size_t setting_count = sizeof settings / sizeof settings[0];

static bool
setting_set(const struct setting *setting, struct arena *arena, struct str value,
            struct config *out)
{
    void *member = (char *)out + setting->offset;
    uint64_t count = 0;

    if (setting->text_fallback != NULL) {
        *(struct str *)member = arena_str(arena, value);
        return true;
    }
    if (!str_to_u64(value, setting->most, &count) || count < setting->least)
        return false;
    *(uint64_t *)member = count;
    return true;
}

static const struct setting *
setting_find(struct str name)
{
    for (size_t i = 0; i < setting_count; i++) {
        if (settings[i].name != NULL && str_is(str_from(settings[i].name), name))
            return &settings[i];
    }
    return NULL;
}

static void
set_defaults(struct config *out)
{
    for (size_t i = 0; i < setting_count; i++) {
        void *member = (char *)out + settings[i].offset;

        if (settings[i].name == NULL)
            continue;
        if (settings[i].text_fallback != NULL)
            *(struct str *)member = str_from(settings[i].text_fallback);
        else
            *(uint64_t *)member = settings[i].count_fallback;
    }
}

static void
complain(struct str path, unsigned line, const char *reason, struct str what)
{
    fprintf(stderr, "%.*s:%u: %s: %.*s\n", STR_ARG(path), line, reason, STR_ARG(what));
}

/* One line of the file. */
static bool
read_line(struct arena *arena, struct str path, unsigned number, struct str line,
          struct config *out)
{
    struct str name;
    struct str value;
    const struct str trimmed = str_trim(line);

    if (trimmed.len == 0 || trimmed.at[0] == '#')
        return true;
    if (!str_cut(trimmed, '=', &name, &value)) {
        complain(path, number, "expected \"name = value\"", trimmed);
        return false;
    }
    const struct setting *setting = setting_find(str_trim(name));

    if (setting == NULL) {
        complain(path, number, "unknown setting", str_trim(name));
        return false;
    }
    if (!setting_set(setting, arena, str_trim(value), out)) {
        complain(path, number, "value out of bounds", trimmed);
        return false;
    }
    return true;
}

static enum result
read_file(struct arena *arena, struct str path, struct str *out)
{
    const int fd = open(arena_cstr(arena, path), O_RDONLY | O_CLOEXEC);

    if (fd < 0) {
        complain(path, 0, "cannot be read", str_from(strerror(errno)));
        return RES_INVALID;
    }
    char *at = arena_alloc(arena, FILE_BYTES);
    const ssize_t got = read(fd, at, FILE_BYTES);

    close(fd);
    if (got < 0 || got == FILE_BYTES) {
        complain(path, 0, "cannot be read", STR("unreadable or longer than 256 KiB"));
        return RES_INVALID;
    }
    *out = (struct str){at, (size_t)got};
    return RES_OK;
}

/* BALCAO_DB_SOCKET for db.socket. */
static void
environment_name(const char *name, char *out, size_t room)
{
    const int length = snprintf(out, room, "BALCAO_%s", name);

    for (int i = 0; i < length && (size_t)i < room; i++)
        out[i] = out[i] == '.' || out[i] == '-' ? '_' : (char)toupper((unsigned char)out[i]);
}

static bool
read_environment(struct arena *arena, struct config *out)
{
    bool is_fine = true;

    for (size_t i = 0; i < setting_count; i++) {
        char name[64];

        if (settings[i].name == NULL)
            continue;
        environment_name(settings[i].name, name, sizeof name);
        const char *value = getenv(name);

        if (value == NULL || setting_set(&settings[i], arena, str_from(value), out))
            continue;
        complain(str_from(name), 0, "value out of bounds", str_from(value));
        is_fine = false;
    }
    return is_fine;
}

enum result
config_load(struct arena *arena, struct str path, struct config *out)
{
    struct str rest = STR_NONE;
    bool is_fine = true;

    memset(out, 0, sizeof *out);
    set_defaults(out);
    if (!str_is_empty(path))
        TRY(read_file(arena, path, &rest));
    for (unsigned number = 1; rest.at != NULL; number++) {
        struct str line;

        str_cut(rest, '\n', &line, &rest);
        is_fine = read_line(arena, path, number, line, out) && is_fine;
    }
    is_fine = read_environment(arena, out) && is_fine;
    return is_fine ? RES_OK : RES_INVALID;
}

static bool
setting_differs(const struct setting *setting, const struct config *a, const struct config *b)
{
    const void *first = (const char *)a + setting->offset;
    const void *second = (const char *)b + setting->offset;

    if (setting->text_fallback != NULL)
        return !str_is(*(const struct str *)first, *(const struct str *)second);
    return *(const uint64_t *)first != *(const uint64_t *)second;
}

bool
config_differs(const struct config *a, const struct config *b, struct str prefix)
{
    for (size_t i = 0; i < setting_count; i++) {
        if (settings[i].name != NULL && str_starts(str_from(settings[i].name), prefix) &&
            setting_differs(&settings[i], a, b))
            return true;
    }
    return false;
}

struct str
config_sample(struct arena *arena)
{
    struct text text = {.arena = arena};

    text_add(&text, STR("# Settings of one installation, each with its default. BALCAO_NAME in the "
                        "environment wins.\n"));
    for (size_t i = 0; i < setting_count; i++) {
        const struct setting *setting = &settings[i];

        if (setting->name == NULL) {
            text_printf(&text, "\n## %s\n", setting->section);
            continue;
        }
        if (setting->help[0] != '\0')
            text_printf(&text, "# %s\n", setting->help);
        if (setting->text_fallback != NULL)
            text_printf(&text, "%s = %s\n", setting->name, setting->text_fallback);
        else
            text_printf(&text, "# %llu to %llu %s\n%s = %llu\n", (unsigned long long)setting->least,
                        (unsigned long long)setting->most, setting->unit, setting->name,
                        (unsigned long long)setting->count_fallback);
    }
    return text_str(&text);
}
