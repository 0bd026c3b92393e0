/* Results as the outside sees them, and the one way to report a fault. */
#include "fcgi/base/result.h"

#include <stdarg.h>
#include <stdio.h>

#include "fcgi/base/log.h"

static const struct {
    unsigned status;
    enum log_level level;
    struct str code;
} results[RES_COUNT] = {

#define RESULT(name, status, level, code) [RES_##name] = {(status), LOG_##level, STR_INIT(code)},
#include "fcgi/base/result.def"
#undef RESULT
};

unsigned
result_status(enum result result)
{
    return results[result].status;
}

struct str
result_code(enum result result)
{
    return results[result].code;
}

enum result
result_or_none(enum result result)
{
    return result == RES_NOT_FOUND ? RES_OK : result;
}

enum result
fault(enum result result, const char *event, const char *format, ...)
{
    char detail[512];
    va_list args;

    va_start(args, format);
    vsnprintf(detail, sizeof detail, format, args);
    va_end(args);
    LOG(results[result].level, event, LOG_TEXT("result", results[result].code),
        LOG_TEXT("detail", str_from(detail)));
    return result;
}
