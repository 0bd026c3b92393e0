/* The settings of one installation: rows of config.def, read from a file and from BALCAO_* in the
 * environment. */
#ifndef FCGI_BASE_CONFIG_H
#define FCGI_BASE_CONFIG_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

struct config {
#define CONFIG_TEXT(member, name, fallback, help)                     struct str member;
#define CONFIG_COUNT(member, name, fallback, least, most, unit, help) uint64_t member;
#define CONFIG_SECTION(title)
#include "fcgi/base/config.def"
#undef CONFIG_TEXT
#undef CONFIG_COUNT
#undef CONFIG_SECTION
};

/*
 * Defaults, then the file ("name = value" lines, # comments; path may be absent), then the
 * environment (BALCAO_DB_SOCKET for db.socket). Texts live in the arena. RES_OK | RES_INVALID: each
 * wrong line was written to standard error as file:line: reason.
 */
enum result config_load(struct arena *arena, struct str path, struct config *out) MUST_USE;

/* Whether settings whose names begin with the prefix ("serve.") differ; texts by their bytes. */
bool config_differs(const struct config *a, const struct config *b, struct str prefix);

/* The sample configuration: each setting with help, unit, bounds, default. */
struct str config_sample(struct arena *arena);

#endif
