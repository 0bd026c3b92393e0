/* Judges a file's lines by the rules of readings, some hundred at a time. */
#include <inttypes.h>
#include <string.h>

#include "handlers/upload/upload.h"
#include "handlers/upload/upload_store.h"

#define CHUNK       500
#define CHUNK_BYTES ((size_t)256 << 20) /* address space; a chunk uses some MiB */
#define HEAD_ROWS   10                  /* rows that may stand before the heading */
#define BUCKETS     4096

/* What an earlier line of the same file said of a device. */
struct said {
    uint64_t device, line;
    struct reading_entry entry;
    struct said *next;
};

struct judging {
    struct db *db;
    struct arena *arena; /* for the whole file */
    struct arena *chunk; /* for the lines at hand */
    const struct upload_work *work;
    struct reading_scope scope;
    const struct serial_pattern *pattern;
    struct upload_heading heading;
    bool has_heading;
    uint64_t rows; /* seen so far */
    uint64_t expected, done, blank;
    const char *problem; /* that ends the reading */
    uint64_t problem_line;
    struct upload_line lines[CHUNK];
    size_t count;
    struct reading_facts others; /* of the whole account, once a value did not fit */
    bool has_others;
    struct said *said[BUCKETS];
};

static enum result
refuse(struct judging *job, const char *problem, uint64_t line)
{
    job->problem = problem;
    job->problem_line = line;
    return RES_INVALID;
}

static const struct said *
said_of(const struct judging *job, uint64_t device)
{
    const struct said *said = job->said[device % BUCKETS];

    while (said != NULL && said->device != device)
        said = said->next;
    return said;
}

/* Adds a value to a register's points, which are newest first. */
static void
add_point(struct reading_register *one, struct arena *arena, struct reading_point point)
{
    struct reading_point *points =
        arena_new_array(arena, one->point_count + 1, struct reading_point);
    size_t at = 0;

    while (at < one->point_count && one->points[at].on.days > point.on.days)
        at++;
    for (size_t i = 0; i < one->point_count; i++)
        points[i < at ? i : i + 1] = one->points[i];
    points[at] = point;
    one->points = points;
    one->point_count++;
}

/* The device as it will be once the earlier lines are stored. */
static const struct reading_device *
device_then(struct judging *job, const struct reading_device *device)
{
    const struct said *said = said_of(job, device->id);

    if (said == NULL)
        return device;
    struct reading_device *then = arena_new(job->chunk, struct reading_device);
    struct reading_register *registers =
        arena_new_array(job->chunk, device->register_count, struct reading_register);

    *then = *device;
    then->registers = registers;
    for (size_t i = 0; i < device->register_count; i++)
        registers[i] = device->registers[i];
    for (; said != NULL; said = said->next) {
        if (said->device != device->id)
            continue;
        for (size_t i = 0; i < device->register_count; i++) {
            if (said->entry.has[registers[i].kind])
                add_point(&registers[i], job->chunk,
                          (struct reading_point){said->entry.on,
                                                 said->entry.count[registers[i].kind],
                                                 READING_ACCEPTED});
        }
        if (!then->last.is_known || then->last.on.days < said->entry.on.days)
            then->last = (struct reading_last){
                .is_known = true, .code = STR(""), .on = said->entry.on, .state = READING_ACCEPTED};
    }
    return then;
}

static const struct said *
said_on(const struct judging *job, uint64_t device, struct day on)
{
    for (const struct said *said = said_of(job, device); said != NULL; said = said->next) {
        if (said->device == device && said->entry.on.days == on.days)
            return said;
    }
    return NULL;
}

static void
remember(struct judging *job, uint64_t device, uint64_t line, const struct reading_entry *entry)
{
    struct said *said = arena_new(job->arena, struct said);

    *said = (struct said){device, line, *entry, job->said[device % BUCKETS]};
    job->said[device % BUCKETS] = said;
}

/* "kind=mono value=120 on=2026-03-02": what upload_page takes apart again. */
static struct str
detail_of(struct arena *arena, const struct reading_finding *finding)
{
    struct text detail = {.arena = arena};
    char day[11];

    if (finding->has_kind)
        text_printf(&detail, " kind=%.*s", STR_ARG(reading_kind_code(finding->kind)));
    if (finding->has_with)
        text_printf(&detail, " with=%.*s", STR_ARG(reading_kind_code(finding->with)));
    if (finding->has_value)
        text_printf(&detail, " value=%" PRIu64, finding->value);
    if (finding->has_meant)
        text_printf(&detail, " meant=%" PRIu64, finding->meant);
    if (finding->has_on) {
        day_format(finding->on, day);
        text_printf(&detail, " on=%s", day);
    }
    if (finding->other.len > 0)
        text_printf(&detail, " other=%.*s", STR_ARG(finding->other));
    const struct str all = text_str(&detail);

    return str_slice(all, all.len > 0, all.len);
}

/* The values of the account's other devices, asked for when one did not fit. */
static enum result
ask_others(struct judging *job, struct reading_facts *facts)
{
    if (!job->has_others) {
        struct reading_facts all = *facts;

        TRY(reading_others(job->db, job->arena, &job->scope, &all));
        job->others = all;
        job->has_others = true;
    }
    facts->others = job->others.others;
    facts->other_count = job->others.other_count;
    return RES_OK;
}

static enum result
judge_entry(struct judging *job, struct reading_facts *facts, const struct reading_device *device,
            struct upload_line *line)
{
    struct reading_entry entry = {.on = line->on};
    struct reading_verdict verdict = {0};

    memcpy(entry.has, line->has, sizeof entry.has);
    memcpy(entry.count, line->count, sizeof entry.count);
    device = device_then(job, device);
    reading_judge(facts, device, &entry, &verdict);
    if (verdict.outcome == READING_REFUSED) {
        TRY(ask_others(job, facts));
        reading_judge(facts, device, &entry, &verdict);
    }
    line->verdict = verdict.outcome == READING_FINE      ? UPLOAD_GOOD
                    : verdict.outcome == READING_DOUBTED ? UPLOAD_UNLIKELY
                                                         : UPLOAD_BAD;
    if (line->verdict != UPLOAD_GOOD && verdict.count > 0) {
        line->problem = verdict.findings[0].code;
        line->detail = detail_of(job->chunk, &verdict.findings[0]);
    }
    if (line->verdict != UPLOAD_BAD)
        remember(job, device->id, line->number, &verdict.entry);
    return RES_OK;
}

static void
find_bad(struct upload_line *line, struct str problem, struct str detail)
{
    line->verdict = UPLOAD_BAD;
    line->problem = problem;
    line->detail = detail;
}

static enum result
judge_line(struct judging *job, struct reading_facts *facts, struct upload_line *line)
{
    const struct reading_device *device =
        reading_device_named(facts, READING_BY_SERIAL, line->serial);

    if (line->verdict == UPLOAD_BAD)
        return RES_OK;
    if (device == NULL) {
        find_bad(line, STR("upload.unknown-device"), STR_NONE);
        return RES_OK;
    }
    line->device = device->id;
    if (!line->has_day)
        line->on = device->today;
    line->has_day = true;
    const struct said *said = said_on(job, device->id, line->on);

    if (said != NULL) {
        find_bad(line, STR("upload.twice"), arena_printf(job->chunk, "line=%" PRIu64, said->line));
        return RES_OK;
    }
    return judge_entry(job, facts, device, line);
}

static enum result
ask_facts(struct judging *job, struct reading_facts *facts)
{
    struct str *serials = arena_new_array(job->chunk, CHUNK, struct str);
    size_t count = 0;

    *facts = (struct reading_facts){0};
    for (size_t i = 0; i < job->count; i++) {
        size_t known = 0;

        while (known < count && !str_is(serials[known], job->lines[i].serial))
            known++;
        if (known == count && job->lines[i].verdict != UPLOAD_BAD)
            serials[count++] = job->lines[i].serial;
    }
    if (count == 0 || !job->scope.sight.sees_some)
        return RES_OK;
    return reading_facts(
        job->db, job->chunk, &job->scope,
        &(struct reading_names){.by = READING_BY_SERIAL, .first = serials, .count = count}, facts);
}

static enum result
keep_in_unit(struct db *db, void *arg)
{
    const struct judging *job = arg;

    TRY(upload_store_progress(db, job->work->id, STR("reading"), job->expected, job->done));
    return upload_store_add(db, job->chunk, job->work->id, job->lines, job->count);
}

/* Judges the lines at hand and keeps their verdicts. */
static enum result
flush(struct judging *job)
{
    struct reading_facts facts;

    if (job->count == 0)
        return RES_OK;
    TRY(ask_facts(job, &facts));
    for (size_t i = 0; i < job->count; i++)
        TRY(judge_line(job, &facts, &job->lines[i]));
    job->done += job->count;
    TRY(db_transact(job->db, keep_in_unit, job));
    job->count = 0;
    arena_reset(job->chunk);
    return RES_OK;
}

static enum result
take_heading(struct judging *job, const struct grid_row *row)
{
    const char *problem = NULL;
    const enum result r = upload_heading_read(row, &job->heading, &problem);

    job->has_heading = r == RES_OK;
    if (r == RES_INVALID)
        return refuse(job, problem, row->line);
    if (r == RES_NOT_FOUND && job->rows >= HEAD_ROWS)
        return refuse(job, "upload.no-heading", 0);
    return RES_OK;
}

static enum result
take_row(void *taker, const struct grid_row *row)
{
    struct judging *job = taker;

    job->rows++;
    if (!job->has_heading)
        return take_heading(job, row);
    if (!upload_line_read(job->chunk, &job->heading, job->pattern, row, &job->lines[job->count])) {
        job->blank++;
        return RES_OK;
    }
    job->count++;
    if (job->done + job->count > UPLOAD_LINES_MOST)
        return refuse(job, "upload.too-long", row->line);
    return job->count == CHUNK ? flush(job) : RES_OK;
}

/* RES_OK | RES_INVALID: job->problem says why | faults */
static enum result
read_file(struct judging *job)
{
    struct grid_report report;
    struct file file;
    int fd = -1;

    TRY(file_find(job->db, job->arena, job->work->customer, job->work->file, &file));
    TRY(file_spool(job->db, job->arena, &file, &fd));
    enum result r = grid_read(fd, NULL, NULL, &report);

    if (r == RES_OK && report.format == GRID_XML)
        return refuse(job, "upload.no-table", 0);
    if (r == RES_OK) {
        job->expected = report.rows - 1;
        r = grid_read(fd, take_row, job, &report);
    }
    if (r == RES_INVALID && job->problem == NULL)
        return refuse(job, report.problem, report.line);
    TRY(r);
    TRY(flush(job));
    if (!job->has_heading)
        return refuse(job, "upload.no-heading", 0);
    return job->done > 0 ? RES_OK : refuse(job, "upload.no-lines", 0);
}

static enum result
end_in_unit(struct db *db, void *arg)
{
    const struct judging *job = arg;
    const struct upload_end end = {
        .problem = str_from(job->problem),
        .problem_line = job->problem_line,
        .lines = job->done,
        .blank = job->blank,
    };

    TRY(customer_touch(db, job->work->customer));
    return upload_store_judged(db, job->work->id, &end);
}

enum result
upload_judge(struct db *db, struct arena *arena, const struct upload_work *work,
             const struct upload_portal *portal)
{
    struct judging *job = arena_new(arena, struct judging);

    job->db = db;
    job->arena = arena;
    job->work = work;
    job->scope = (struct reading_scope){work->sight, portal->zone};
    job->pattern = &portal->pattern;
    arena_open(&job->chunk, CHUNK_BYTES);
    enum result r = read_file(job);

    if (r == RES_OK || (r == RES_INVALID && job->problem != NULL))
        r = db_transact(db, end_in_unit, job);
    arena_close(&job->chunk);
    return r == RES_NOT_FOUND ? RES_OK : r; /* another runner was faster */
}
