/* Sets pages on paper, also those of customers that are missing; linked into balcao-publish only.
 */
#include "fcgi/paper.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "fcgi/base/log.h"
#include "fcgi/edge/secret.h"
#include "fcgi/steps.h"
#include "fcgi/view/print.h"

#define PAGE_BYTES (64U << 20)
#define TURN_US    120000000U
#define NICENESS   10

struct press {
    struct generation *generation;
    struct arena *arena;
    struct db *db;
    uint64_t ends_us;
    uint64_t made, failed;
};

enum result
paper_set(struct call *c, struct str *out)
{
    place_decide(c);
    c->request.verb = METHOD_GET;
    TRY(step_route(NULL, c, NULL));
    TRY(step_input(NULL, c, NULL));
    TRY(step_handle(NULL, c, NULL));
    node_set_count(c->root, "status", c->response.status);
    node_set(c->root, "view", str_from(c->view));
    const struct print_setup setup = {
        .brand = c->portal->name,
        .address = call_absolute(c, c->locale->tag, c->path),
        .locale = c->locale->tag,
        .is_rtl = c->locale->is_rtl,
    };

    return sheet_print(generation_sheet(c->generation, c->portal, str_from(c->view)), c->page,
                       generation_words(c->generation, c->portal, c->locale), &setup, c->arena,
                       out);
}

/* Nobody is signed in; the customer alone is the viewer's. */
static enum result
print_one(const struct press *press, const struct paper_kind *kind, const struct paper *paper)
{
    struct generation *g = press->generation;
    const struct portal *portal = portal_by_code(&g->portals, paper->portal);
    struct str bytes = STR_NONE;

    if (portal == NULL)
        return fault(RES_BROKEN, "paper.portal", "no portal for %s %llu", kind->name,
                     (unsigned long long)paper->id);
    struct call call = {
        .arena = press->arena,
        .generation = g,
        .config = &g->config,
        .snapshot = g->snapshot,
        .db = press->db,
        .problems = {.arena = press->arena},
        .portal = portal,
        .locale = &portal->locales[0],
        .path = paper->path,
        .is_timeless = true,
        .now = clock_now(),
    };

    call.viewer.customer = paper->customer;
    call.viewer.customer_name = paper->customer_name;
    call.viewer.customer_number = paper->customer_number;
    view_begin(press->arena);
    const enum result r = paper_set(&call, &bytes);

    view_end();
    return r == RES_OK ? kind->keep(press->db, press->arena, paper, bytes) : r;
}

/* The arena is reset after each; what the next begins behind is a number. */
static enum result
print_kind(struct press *press, const struct paper_kind *kind)
{
    uint64_t after = 0;

    while (clock_ticks_us() < press->ends_us) {
        struct paper paper;

        arena_reset(press->arena);
        const enum result r = kind->next(press->db, press->arena, after, &paper);

        if (r != RES_OK)
            return r == RES_NOT_FOUND ? RES_OK : r;
        after = paper.id;
        if (print_one(press, kind, &paper) == RES_OK) {
            press->made++;
            continue;
        }
        press->failed++;
        LOG(LOG_ERROR, "paper.failed", LOG_TEXT("kind", str_from(kind->name)),
            LOG_COUNT("id", after));
    }
    return RES_OK;
}

enum result
paper_print(struct generation *generation)
{
    struct press press = {.generation = generation, .ends_us = clock_ticks_us() + TURN_US};

    /* Behind whoever answers people, and no longer than who started it. */
    if (nice(NICENESS) == -1 || prctl(PR_SET_PDEATHSIG, SIGTERM) != 0)
        LOG(LOG_WARN, "paper.manners", LOG_TEXT("detail", str_from(strerror(errno))));
    TRY(secret_start(generation->config.secret_key_file));
    enum result r = RES_OK;

    arena_open(&press.arena, PAGE_BYTES);
    db_open(&generation->config, DB_JOBS, &press.db);
    db_arena(press.db, press.arena);
    for (size_t i = 0; r == RES_OK && i < paper_kind_count; i++)
        r = print_kind(&press, &paper_kinds[i]);
    LOG(LOG_INFO, "paper.done", LOG_COUNT("made", press.made), LOG_COUNT("failed", press.failed));
    db_arena(press.db, NULL);
    db_close(&press.db);
    arena_close(&press.arena);
    return r == RES_OK && press.made == 0 && press.failed > 0 ? RES_UNAVAILABLE : r;
}
