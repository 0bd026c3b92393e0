/* The sweeping jobs, as `balcao jobs` calls them. */
#include "fcgi/jobs.h"
#include "handlers/sweep/sweep.h"
#include "handlers/tables.h"

static enum result
some(enum result r, bool *did_some)
{
    *did_some = *did_some || r == RES_OK;
    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
session_sweep(struct runner *runner, bool *did_some)
{
    return some(sweep_sessions(runner->db), did_some);
}

enum result
newcomer_sweep(struct runner *runner, bool *did_some)
{
    return some(sweep_newcomers(runner->db), did_some);
}

enum result
link_sweep(struct runner *runner, bool *did_some)
{
    return some(sweep_links(runner->db), did_some);
}

enum result
once_sweep(struct runner *runner, bool *did_some)
{
    return some(sweep_onces(runner->db), did_some);
}

/* The window before the present one may still be looked at. */
enum result
attempt_sweep(struct runner *runner, bool *did_some)
{
    static const struct {
        struct str code;
        uint64_t window_s;
    } kinds[] = {

#define LIMIT(name, code, most, window_s) {STR_INIT(code), (window_s)},
#include "fcgi/gate/limits.def"
#undef LIMIT
    };
    const uint64_t now_s = (uint64_t)clock_now().seconds;

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        TRY(some(sweep_attempts(runner->db, kinds[i].code, now_s / kinds[i].window_s - 1),
                 did_some));
    return RES_OK;
}
