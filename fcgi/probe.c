/* What machines ask of a worker: alive, ready, figures, the schema of the tree. */
#include "fcgi/base/metric.h"
#include "fcgi/data/migrate.h"
#include "fcgi/serve.h"
#include "fcgi/worker.h"

static enum result
answer_text(struct call *c, unsigned status, struct str type, struct str body)
{
    c->response.status = status;
    c->response.type = type;
    c->response.cache = STR("no-store");
    c->response.body = body;
    return RES_OK;
}

enum result
probe_live(struct call *c)
{
    return answer_text(c, 200, STR("text/plain; charset=utf-8"), STR("live\n"));
}

/* Ready: the database answers and has the schema of this program. */
enum result
probe_ready(struct call *c)
{
    static uint64_t asked_us;
    static enum result last = RES_UNAVAILABLE;
    const uint64_t now_us = clock_ticks_us();

    if (asked_us == 0 || now_us - asked_us > 1000000) {
        last = db_ping(c->db);
        if (last == RES_OK)
            last = migrate_check(c->db, c->arena);
        asked_us = now_us;
    }
    if (last == RES_OK && !worker_is_leaving())
        return answer_text(c, 200, STR("text/plain; charset=utf-8"), STR("ready\n"));
    response_add(&c->response, STR("Retry-After"), STR("1"));
    return answer_text(c, 503, STR("text/plain; charset=utf-8"), STR("not ready\n"));
}

enum result
probe_metrics(struct call *c)
{
    return answer_text(c, 200, STR("text/plain; version=0.0.4; charset=utf-8"),
                       metric_text(c->arena));
}

enum result
probe_schema(struct call *c)
{
    TRY(answer_text(c, 200, STR("application/xml; charset=utf-8"), c->generation->page_schema));
    c->response.cache = STR("public, max-age=3600");
    return str_is_empty(c->generation->page_schema) ? RES_NOT_FOUND : RES_OK;
}
