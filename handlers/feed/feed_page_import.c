/* Feeds outside requests: the command, and the job that takes in what was sent. */
#include <stdio.h>
#include <unistd.h>

#include "handlers/feed/feed.h"
#include "handlers/feed/feed_page.h"
#include "handlers/file/file.h"
#include "handlers/tables.h"

#define SHOWN_AT_ONCE 500

static struct feed_place
place_of(const struct portal *portal)
{
    return (struct feed_place){.brand = portal->brand,
                               .portal = portal->code,
                               .country = portal->country,
                               .zone = portal->zone,
                               .currency = portal->currency};
}

static enum result
print_problems(struct db *db, struct arena *arena, const struct feed *feed)
{
    struct feed_problem_list problems = {0};
    uint64_t after = 0;

    do {
        TRY(feed_problems(db, arena, feed->id, after, SHOWN_AT_ONCE, &problems));
        for (size_t i = 0; i < problems.count; i++) {
            printf("line %llu: %.*s: %.*s \"%.*s\"\n", (unsigned long long)problems.first[i].line,
                   STR_ARG(problems.first[i].field), STR_ARG(problems.first[i].code),
                   STR_ARG(problems.first[i].value));
            after = problems.first[i].line;
        }
    } while (problems.count == SHOWN_AT_ONCE);
    return RES_OK;
}

static enum result
report(struct db *db, struct arena *arena, const struct feed *feed)
{
    if (str_is(feed->state, STR("broken"))) {
        printf("feed %.*s: nothing was taken: %.*s\n", STR_ARG(feed->code), STR_ARG(feed->problem));
        return RES_MALFORMED;
    }
    TRY(print_problems(db, arena, feed));
    printf("feed %.*s: %llu lines: %llu added, %llu changed, %llu the same, %llu refused\n",
           STR_ARG(feed->code), (unsigned long long)feed->done, (unsigned long long)feed->added,
           (unsigned long long)feed->changed, (unsigned long long)feed->same,
           (unsigned long long)feed->refused);
    return feed->refused > 0 ? RES_INVALID : RES_OK;
}

enum result
feed_import(struct db *db, struct arena *arena, const struct import_order *order)
{
    const struct feed_place place = place_of(order->portal);
    struct feed_spec spec = {.place = &place, .source = order->source};
    struct feed feed;

    if (!feed_kind_from(order->kind, &spec.kind) || order->source.len > FEED_SOURCE_MOST) {
        fputs("no such kind of feed\n", stderr);
        return RES_MALFORMED;
    }
    TRY(feed_digest(arena, order->fd, &spec.digest));
    TRY(feed_begin(db, arena, &spec, &feed));
    if (feed.done > 0)
        printf("feed %.*s: goes on behind line %llu\n", STR_ARG(feed.code),
               (unsigned long long)feed.done);
    const enum result r = feed_take(db, arena, &place, order->fd, &feed);

    if (r == RES_CONFLICT)
        fputs("somebody else is taking this file in\n", stderr);
    TRY(r);
    return report(db, arena, &feed);
}

/* Job "feed-take": one feed that was sent to the portal, from its first line that is not finished.
 */
enum result
feed_take_next(struct runner *runner, bool *did_some)
{
    struct feed_work work;
    struct file file;
    int fd = -1;
    enum result r = feed_next(runner->db, runner->arena, &work);

    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    *did_some = true;
    const struct portal *portal = portal_by_code(&runner->generation->portals, work.feed.portal);

    if (portal == NULL)
        return RES_BROKEN;
    const struct feed_place place = place_of(portal);

    TRY(file_find(runner->db, runner->arena, 0, work.file, &file));
    TRY(file_spool(runner->db, runner->arena, &file, &fd));
    r = feed_take(runner->db, runner->arena, &place, fd, &work.feed);
    return r == RES_CONFLICT ? RES_OK : r;
}
