/* Rows of feeds: begun, counted, finished, listed. */
#include "handlers/feed/feed_store.h"

#include "sql_feed.h"

/* Rows of all statements that give feeds look alike. */
#define FEED_OF(row)                                                                               \
    (struct feed)                                                                                  \
    {                                                                                              \
        .id = (row)->id, .code = (row)->code, .portal = (row)->portal, .kind = (row)->kind,        \
        .source = (row)->source, .state = (row)->state, .done = (row)->done_lines,                 \
        .added = (row)->added, .changed = (row)->changed, .same = (row)->same,                     \
        .refused = (row)->refused, .problem = (row)->problem, .started = (row)->started_at,        \
        .ended = (row)->ended_at, .has_ended = (row)->ended_at_known                               \
    }

enum result
feed_store_begin(struct db *db, const struct feed_spec *spec, struct str code)
{
    return sql_feed_begin(db, &(struct sql_feed_begin){
                                  .code = code,
                                  .brand = spec->place->brand,
                                  .portal = spec->place->portal,
                                  .kind = feed_kind_code(spec->kind),
                                  .source = spec->source,
                                  .digest = spec->digest,
                                  .file_id = spec->file,
                                  .file_id_known = spec->file != 0,
                                  .person_id = spec->person,
                                  .person_id_known = spec->person != 0,
                              });
}

enum result
feed_store_open(struct db *db, struct arena *arena, const struct feed_spec *spec, struct feed *out)
{
    struct sql_feed_open_row *rows = NULL;
    size_t count = 0;

    TRY(sql_feed_open(db,
                      &(struct sql_feed_open){.portal = spec->place->portal,
                                              .kind = feed_kind_code(spec->kind),
                                              .digest = spec->digest},
                      arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = FEED_OF(rows);
    return RES_OK;
}

enum result
feed_of_brand(struct db *db, struct arena *arena, struct str brand, struct str code,
              struct feed *out)
{
    struct sql_feed_one_row *rows = NULL;
    size_t count = 0;

    TRY(sql_feed_one(db, &(struct sql_feed_one){.brand = brand, .code = code}, arena, &rows,
                     &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = FEED_OF(rows);
    return RES_OK;
}

enum result
feed_list(struct db *db, struct arena *arena, struct str brand, uint64_t before, uint64_t limit,
          struct feed_list *out)
{
    const struct sql_feed_list params = {
        .brand = brand, .before = before == 0 ? INT64_MAX : before, .limit = limit};
    struct sql_feed_list_row *rows = NULL;
    size_t count = 0;

    TRY(sql_feed_list(db, &params, arena, &rows, &count));
    struct feed *feeds = arena_new_array(arena, count, struct feed);

    for (size_t i = 0; i < count; i++)
        feeds[i] = FEED_OF(&rows[i]);
    *out = (struct feed_list){feeds, count};
    return RES_OK;
}

enum result
feed_problems(struct db *db, struct arena *arena, uint64_t feed, uint64_t after, uint64_t limit,
              struct feed_problem_list *out)
{
    const struct sql_feed_problems params = {.feed_id = feed, .after = after, .limit = limit};
    struct sql_feed_problems_row *rows = NULL;
    size_t count = 0;

    TRY(sql_feed_problems(db, &params, arena, &rows, &count));
    struct feed_problem *problems = arena_new_array(arena, count, struct feed_problem);

    for (size_t i = 0; i < count; i++)
        problems[i] =
            (struct feed_problem){rows[i].line, rows[i].field, rows[i].problem, rows[i].value};
    *out = (struct feed_problem_list){problems, count};
    return RES_OK;
}

enum result
feed_store_waiting(struct db *db, struct arena *arena, struct feed_work *out)
{
    struct sql_feed_waiting_row *rows = NULL;
    size_t count = 0;

    TRY(sql_feed_waiting(db, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct feed_work){FEED_OF(rows), rows[0].file_id};
    return RES_OK;
}

enum result
feed_store_lease(struct db *db, uint64_t feed)
{
    return sql_feed_lease(db, &(struct sql_feed_lease){.id = feed});
}

enum result
feed_store_advance(struct db *db, const struct feed *feed, uint64_t lines,
                   const uint64_t counts[FEED_VERDICTS])
{
    return sql_feed_advance(db, &(struct sql_feed_advance){
                                    .id = feed->id,
                                    .done = feed->done,
                                    .lines = lines,
                                    .added = counts[FEED_ADDED],
                                    .changed = counts[FEED_CHANGED],
                                    .same = counts[FEED_SAME],
                                    .refused = counts[FEED_REFUSED],
                                });
}

enum result
feed_store_problems(struct db *db, uint64_t feed, struct str problems)
{
    return sql_feed_add_problems(
        db, &(struct sql_feed_add_problems){.feed_id = feed, .problems = problems});
}

enum result
feed_store_finish(struct db *db, uint64_t feed, struct str state, struct str problem)
{
    return sql_feed_finish(
        db, &(struct sql_feed_finish){.id = feed, .state = state, .problem = problem});
}

enum result
feed_store_touch(struct db *db, struct str ids)
{
    return sql_feed_touch(db, &(struct sql_feed_touch){.ids = ids});
}
