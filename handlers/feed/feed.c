/* Taking feeds in: a look through the whole file, then its lines in units of FEED_CHUNK. */
#include "handlers/feed/feed.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include "fcgi/edge/secret.h"
#include "fcgi/grid/grid.h"
#include "handlers/feed/feed_store.h"

#define ARENA_BYTES ((size_t)8 << 20)
#define TRIES_MOST  5

enum result
feed_digest(struct arena *arena, int fd, struct str *out)
{
    struct stat status;

    if (fstat(fd, &status) != 0 || status.st_size < 0)
        return RES_UNAVAILABLE;
    if (status.st_size == 0) {
        *out = secret_digest(arena, STR(""));
        return RES_OK;
    }
    const size_t size = (size_t)status.st_size;
    void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);

    if (bytes == MAP_FAILED)
        return RES_UNAVAILABLE;
    *out = secret_digest(arena, (struct str){bytes, size});
    munmap(bytes, size);
    return RES_OK;
}

struct beginning {
    const struct feed_spec *spec;
    struct str code;
};

static enum result
begin(struct db *db, void *arg)
{
    const struct beginning *job = arg;

    return feed_store_begin(db, job->spec, job->code);
}

enum result
feed_begin(struct db *db, struct arena *arena, const struct feed_spec *spec, struct feed *out)
{
    struct beginning job = {spec, secret_code(arena)};
    const enum result r = db_transact(db, begin, &job);

    if (r != RES_OK && r != RES_CONFLICT)
        return r;
    return feed_store_open(db, arena, spec, out);
}

/* A file being taken in. */
struct taking {
    struct db *db;
    struct arena *arena;  /* of the present chunk */
    struct arena *result; /* of what outlives it */
    const struct feed_place *place;
    enum feed_kind kind;
    struct feed *feed;
    struct feed_map map;
    const char *missing; /* needed column the file does not have */
    uint64_t seen;       /* lines so far */
    struct feed_line lines[FEED_CHUNK];
    size_t count;
};

/* A unit's work: what of the chunk is stored, and what is said of it. */
struct unit {
    struct taking *job;
    struct feed_batch batch; /* lines without a problem of their own */
    struct str touched;      /* JSON: customers they are about */
    const uint64_t *ids;
    size_t id_count;
    const struct feed_look *seen; /* before the unit; nothing to store when nothing is new */
    size_t seen_count;
    bool is_quiet;
    uint64_t counts[FEED_VERDICTS];
};

/* Whether a customer is among those whose common row was written. */
static bool
is_touched(const struct unit *unit, uint64_t id)
{
    for (size_t i = 0; i < unit->id_count; i++) {
        if (unit->ids[i] == id)
            return true;
    }
    return id == 0;
}

static struct str
array_of(const struct taking *job, const struct feed_look *looks, size_t count,
         enum feed_verdict verdict)
{
    struct text json = {.arena = job->arena};
    size_t used = 0;
    size_t at = 0;

    for (size_t i = 0; i < job->count; i++) {
        const struct feed_line *line = &job->lines[i];

        if (line->is_refused)
            continue;
        if (looks != NULL) {
            if (at >= count || looks[at++].verdict != verdict)
                continue;
        }
        text_add(&json, used++ == 0 ? STR("[") : STR(","));
        text_add(&json, line->json);
    }
    if (used == 0)
        return STR_NONE;
    text_add_char(&json, ']');
    return text_str(&json);
}

static void
add_json(struct text *json, struct str s)
{
    text_add_char(json, '"');
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.at[i];

        if (c < 0x20 || c == '"' || c == '\\')
            text_printf(json, "\\u%04x", c);
        else
            text_add_char(json, s.at[i]);
    }
    text_add_char(json, '"');
}

static void
add_problem(struct text *json, const struct feed_problem *problem)
{
    text_printf(json, "%s{\"line\":%llu,\"field\":", json->len == 0 ? "[" : ",",
                (unsigned long long)problem->line);
    add_json(json, problem->field);
    text_add(json, STR(",\"problem\":"));
    add_json(json, problem->code);
    text_add(json, STR(",\"value\":"));
    add_json(json, problem->value);
    text_add_char(json, '}');
}

/* What a line says of a column, as its object has it. */
static struct str
value_of(const struct taking *job, uint64_t number, struct str field)
{
    const struct str member = arena_printf(job->arena, ",\"%.*s\":\"", STR_ARG(field));

    for (size_t i = 0; i < job->count; i++) {
        const struct feed_line *line = &job->lines[i];
        const size_t at = str_find_str(line->json, member) + member.len;

        if (line->number != number || at >= line->json.len)
            continue;
        return str_slice(line->json, at, str_find(line->json, '"', at));
    }
    return STR("");
}

/* Problems of cells, and of what the tables say of lines. */
static struct str
problems_of(const struct taking *job, const struct feed_look *looks, size_t count)
{
    struct text json = {.arena = job->arena};

    for (size_t i = 0; i < job->count; i++) {
        if (job->lines[i].is_refused)
            add_problem(&json, &job->lines[i].problem);
    }
    for (size_t i = 0; i < count; i++) {
        if (looks[i].verdict == FEED_REFUSED)
            add_problem(&json,
                        &(struct feed_problem){looks[i].number, looks[i].field, looks[i].problem,
                                               value_of(job, looks[i].number, looks[i].field)});
    }
    if (json.len == 0)
        return STR_NONE;
    text_add_char(&json, ']');
    return text_str(&json);
}

static enum result
look(struct db *db, struct unit *unit, const struct feed_look **looks, size_t *count)
{
    const struct taking *job = unit->job;

    *looks = NULL;
    *count = 0;
    for (unsigned i = 0; i < FEED_VERDICTS; i++)
        unit->counts[i] = 0;
    for (size_t i = 0; i < job->count; i++)
        unit->counts[FEED_REFUSED] += job->lines[i].is_refused;
    if (str_is_empty(unit->batch.lines))
        return RES_OK;
    TRY(feed_store_look(db, job->arena, &unit->batch, looks, count));
    for (size_t i = 0; i < *count; i++)
        unit->counts[(*looks)[i].verdict]++;
    return RES_OK;
}

static enum result
put(struct db *db, const struct unit *unit, const struct feed_look *looks, size_t count)
{
    const struct taking *job = unit->job;
    struct feed_batch batch = unit->batch;

    if (unit->counts[FEED_ADDED] > 0) {
        batch.lines = array_of(job, looks, count, FEED_ADDED);
        TRY(feed_store_add(db, &batch));
    }
    if (unit->counts[FEED_CHANGED] > 0) {
        batch.lines = array_of(job, looks, count, FEED_CHANGED);
        TRY(feed_store_change(db, &batch));
    }
    return RES_OK;
}

/* What the chunk did is settled by what the tables hold now that the common rows are written:
   RES_CONFLICT when a line is about a customer whose row was not. */
static enum result
take_chunk(struct db *db, void *arg)
{
    struct unit *unit = arg;
    struct taking *job = unit->job;
    const struct feed_look *looks = NULL;
    size_t count = 0;

    if (!str_is_empty(unit->touched))
        TRY(feed_store_touch(db, unit->touched));
    if (unit->is_quiet) {
        looks = unit->seen;
        count = unit->seen_count;
    } else {
        TRY(look(db, unit, &looks, &count));
    }
    for (size_t i = 0; i < count; i++) {
        if (looks[i].verdict <= FEED_CHANGED && !is_touched(unit, looks[i].customer))
            return RES_CONFLICT;
    }
    const enum result r = feed_store_advance(db, job->feed, job->count, unit->counts);

    if (r == RES_NOT_FOUND)
        return RES_FORBIDDEN; /* somebody else went on with this feed */
    TRY(r);
    TRY(put(db, unit, looks, count));
    const struct str problems = problems_of(job, looks, count);

    return str_is_empty(problems) ? RES_OK : feed_store_problems(db, job->feed->id, problems);
}

/* The customers of lines that do something, each once: their rows are written first. */
static void
collect(struct unit *unit, const struct feed_look *looks, size_t count)
{
    uint64_t *ids = arena_new_array(unit->job->arena, count + 1, uint64_t);
    struct text json = {.arena = unit->job->arena};

    unit->ids = ids;
    unit->id_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (looks[i].verdict > FEED_CHANGED || is_touched(unit, looks[i].customer))
            continue;
        text_printf(&json, "%s%llu", unit->id_count == 0 ? "[" : ",",
                    (unsigned long long)looks[i].customer);
        ids[unit->id_count++] = looks[i].customer;
    }
    if (unit->id_count > 0)
        text_add_char(&json, ']');
    unit->touched = unit->id_count > 0 ? text_str(&json) : STR_NONE;
}

static enum result
flush(struct taking *job)
{
    struct unit unit = {
        .job = job, .batch = {job->place, job->kind, array_of(job, NULL, 0, 0)}
    };
    enum result r = RES_CONFLICT;

    if (job->count == 0)
        return RES_OK;
    for (int tries = 0; r == RES_CONFLICT && tries < TRIES_MOST; tries++) {
        TRY(look(job->db, &unit, &unit.seen, &unit.seen_count));
        collect(&unit, unit.seen, unit.seen_count);
        unit.is_quiet = unit.counts[FEED_ADDED] + unit.counts[FEED_CHANGED] == 0;
        r = db_transact(job->db, take_chunk, &unit);
    }
    if (r != RES_OK)
        return r == RES_FORBIDDEN ? RES_CONFLICT : r;
    job->feed->done += job->count;
    job->feed->added += unit.counts[FEED_ADDED];
    job->feed->changed += unit.counts[FEED_CHANGED];
    job->feed->same += unit.counts[FEED_SAME];
    job->feed->refused += unit.counts[FEED_REFUSED];
    job->count = 0;
    arena_reset(job->arena);
    return RES_OK;
}

/* One heading stands in front of tables; XML names each value. */
static bool
is_heading(struct taking *job, const struct grid_row *row, enum result *r)
{
    *r = RES_OK;
    if (job->map.is_known || row->names != NULL)
        return false;
    *r = feed_map_read(job->kind, row, &job->map, &job->missing);
    return true;
}

static enum result
look_through(void *taker, const struct grid_row *row)
{
    struct taking *job = taker;
    enum result r;

    is_heading(job, row, &r);
    return r;
}

static bool
has_key(const struct taking *job, struct str key)
{
    for (size_t i = 0; i < job->count; i++) {
        if (!job->lines[i].is_refused && str_is(job->lines[i].key, key))
            return true;
    }
    return false;
}

static enum result
take_row(void *taker, const struct grid_row *row)
{
    struct taking *job = taker;
    struct feed_line line;
    enum result r;

    if (is_heading(job, row, &r))
        return r;
    if (job->seen++ < job->feed->done && job->count == 0)
        return RES_OK; /* taken before this run */
    feed_line_read(job->arena, job->place, job->kind, &job->map, row, &line);
    if (job->count == FEED_CHUNK || has_key(job, line.key)) {
        TRY(flush(job)); /* which forgets the line as well */
        feed_line_read(job->arena, job->place, job->kind, &job->map, row, &line);
    }
    job->lines[job->count++] = line;
    return RES_OK;
}

struct ending {
    uint64_t feed;
    struct str state, problem;
};

static enum result
end(struct db *db, void *arg)
{
    const struct ending *job = arg;

    return feed_store_finish(db, job->feed, job->state, job->problem);
}

static enum result
finish(struct taking *job, struct str state, struct str problem)
{
    struct ending ending = {job->feed->id, state, problem};
    const enum result r = db_transact(job->db, end, &ending);

    if (r == RES_NOT_FOUND)
        return RES_CONFLICT;
    TRY(r);
    job->feed->state = state;
    job->feed->problem = problem;
    job->feed->has_ended = true;
    return RES_OK;
}

static enum result
take(struct taking *job, int fd)
{
    struct grid_report report;
    enum result r = grid_read(fd, look_through, job, &report);

    if (r == RES_INVALID && job->missing != NULL)
        return finish(job, STR("broken"),
                      arena_printf(job->result, "feed.column-missing %s", job->missing));
    if (r == RES_INVALID)
        return finish(job, STR("broken"), str_from(report.problem));
    TRY(r);
    job->map = (struct feed_map){0};
    r = grid_read(fd, take_row, job, &report);
    TRY(r == RES_INVALID ? RES_UNAVAILABLE : r); /* it changed while it was read */
    TRY(flush(job));
    return finish(job, STR("done"), STR(""));
}

enum result
feed_take(struct db *db, struct arena *arena, const struct feed_place *place, int fd,
          struct feed *feed)
{
    struct arena *own = NULL;
    struct taking *job;
    enum feed_kind kind;

    if (!feed_kind_from(feed->kind, &kind))
        return RES_BROKEN;
    arena_open(&own, sizeof *job + 65536);
    job = arena_new(own, struct taking);
    *job = (struct taking){.db = db, .result = arena, .place = place, .kind = kind, .feed = feed};
    arena_open(&job->arena, ARENA_BYTES);
    const enum result r = take(job, fd);

    arena_close(&job->arena);
    arena_close(&own);
    return r;
}

static enum result
lease(struct db *db, void *arg)
{
    return feed_store_lease(db, *(const uint64_t *)arg);
}

enum result
feed_next(struct db *db, struct arena *arena, struct feed_work *out)
{
    TRY(feed_store_waiting(db, arena, out));
    return db_transact(db, lease, &out->feed.id);
}
