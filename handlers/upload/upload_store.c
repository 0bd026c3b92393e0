/* Reads and writes files of readings and their lines. */
#include "handlers/upload/upload_store.h"

#include <inttypes.h>

#include "sql_upload.h"

enum result
upload_store_insert(struct db *db, const struct upload_doer *doer, const struct upload_new *upload,
                    uint64_t file, struct str code)
{
    return sql_upload_insert(db, &(struct sql_upload_insert){
                                     .customer_id = doer->customer,
                                     .code = code,
                                     .person_id = doer->token == 0 ? doer->person : 0,
                                     .token_id = doer->token,
                                     .member_id = doer->member,
                                     .is_cover = doer->is_cover,
                                     .file_id = file,
                                     .portal = upload->portal,
                                     .centre = upload->centre,
                                     .locale = upload->locale,
                                 });
}

enum result
upload_store_confirm(struct db *db, uint64_t customer, uint64_t upload, bool is_sure,
                     uint64_t lines)
{
    return sql_upload_confirm(
        db, &(struct sql_upload_confirm){
                .customer_id = customer, .id = upload, .is_sure = is_sure, .lines = lines});
}

enum result
upload_store_drop(struct db *db, uint64_t customer, uint64_t upload)
{
    return sql_upload_drop(db, &(struct sql_upload_drop){.customer_id = customer, .id = upload});
}

enum result
upload_find(struct db *db, struct arena *arena, const struct upload_doer *doer, struct str code,
            struct upload *out)
{
    struct sql_upload_one_row *rows = NULL;
    size_t count = 0;
    const struct sql_upload_one params = {.customer_id = doer->customer,
                                          .person_id = doer->person,
                                          .sees_all = doer->sees_all,
                                          .code = code};

    TRY(sql_upload_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    const struct sql_upload_one_row *row = rows;

    *out = (struct upload){
        .id = row->id,
        .code = code,
        .state = row->state,
        .file_name = row->file_name,
        .problem = row->problem,
        .problem_line = row->problem_line,
        .lines = row->line_count,
        .done = row->done_count,
        .blank = row->blank_count,
        .verdicts = {0, row->good, row->unlikely, row->bad, row->stored, row->late},
        .is_sure = row->is_sure,
        .created = row->created_at,
    };
    return RES_OK;
}

enum result
upload_recent(struct db *db, struct arena *arena, const struct upload_doer *doer,
              const struct upload **out, size_t *count)
{
    struct sql_upload_recent_row *rows = NULL;
    const struct sql_upload_recent params = {
        .customer_id = doer->customer, .person_id = doer->person, .sees_all = doer->sees_all};

    TRY(sql_upload_recent(db, &params, arena, &rows, count));
    struct upload *uploads = arena_new_array(arena, *count, struct upload);

    for (size_t i = 0; i < *count; i++)
        uploads[i] = (struct upload){
            .code = rows[i].code,
            .state = rows[i].state,
            .file_name = rows[i].file_name,
            .lines = rows[i].line_count,
            .created = rows[i].created_at,
        };
    *out = uploads;
    return RES_OK;
}

/* What both statements that give lines call their columns. */
#define LINE_OF(row)                                                                               \
    {                                                                                              \
        .number = (row).number, .serial = (row).serial, .has_day = (row).taken_on_known,           \
        .on = (row).taken_on,                                                                      \
        .has = {(row).total_known, (row).mono_known, (row).colour_known, (row).large_known,        \
                (row).scan_known},                                                                 \
        .count = {                                                                                 \
            (row).total,                                                                           \
            (row).mono,                                                                            \
            (row).colour,                                                                          \
            (row).large,                                                                           \
            (row).scan                                                                             \
        }                                                                                          \
    }

static enum upload_verdict
verdict_from(struct str code)
{
    for (enum upload_verdict i = UPLOAD_NEW; i < UPLOAD_VERDICTS; i++) {
        if (str_is(code, upload_verdict_code(i)))
            return i;
    }
    return UPLOAD_NEW;
}

enum result
upload_lines(struct db *db, struct arena *arena, const struct upload_doer *doer,
             const struct upload *upload, const struct upload_query *query, struct upload_list *out)
{
    struct sql_upload_lines_row *rows = NULL;
    const enum upload_verdict verdict = query->verdict;
    const struct sql_upload_lines params = {
        .customer_id = doer->customer,
        .upload_id = upload->id,
        .verdict = verdict == UPLOAD_VERDICTS ? STR("") : upload_verdict_code(verdict),
        .after = query->after,
        .limit = query->limit,
    };

    TRY(sql_upload_lines(db, &params, arena, &rows, &out->count));
    struct upload_line *lines = arena_new_array(arena, out->count, struct upload_line);

    for (size_t i = 0; i < out->count; i++) {
        lines[i] = (struct upload_line)LINE_OF(rows[i]);
        lines[i].verdict = verdict_from(rows[i].verdict);
        lines[i].problem = rows[i].problem;
        lines[i].detail = rows[i].detail;
    }
    out->first = lines;
    return RES_OK;
}

enum result
upload_store_next(struct db *db, struct arena *arena, struct str state, struct upload_work *out)
{
    struct sql_upload_next_row *rows = NULL;
    size_t count = 0;

    TRY(sql_upload_next(db, &(struct sql_upload_next){.state = state}, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    const struct sql_upload_next_row *row = rows;
    const bool is_active = row->member_id_known && str_is(row->member_state, STR("active"));
    const enum role role = is_active ? role_from(row->member_role) : ROLE_NONE;
    const bool is_program = row->token_id_known;

    *out = (struct upload_work){
        .id = row->id,
        .code = row->code,
        .customer = row->customer_id,
        .person = row->person_id_known ? row->person_id : 0,
        .token = is_program ? row->token_id : 0,
        .as = row->is_cover && row->member_id_known ? row->member_id : 0,
        .file = row->file_id,
        .lines = row->line_count,
        .done = row->done_count,
        .sight = {.customer = row->customer_id,
                  .member = row->member_id_known ? row->member_id : 0,
                  .sees_all = is_program || role_has(role, RIGHT_EVERYTHING),
                  .sees_some = is_program || role_has(role, RIGHT_READINGS)},
        .portal = row->portal,
        .centre = row->centre,
        .locale = row->locale,
        .is_sure = row->is_sure,
    };
    return RES_OK;
}

enum result
upload_store_lease(struct db *db, uint64_t upload, struct str state, struct str holder)
{
    return sql_upload_lease(
        db, &(struct sql_upload_lease){
                .id = upload, .state = state, .holder = holder, .hold_s = UPLOAD_STORE_HOLD_S});
}

enum result
upload_store_progress(struct db *db, uint64_t upload, struct str state, uint64_t lines,
                      uint64_t done)
{
    return sql_upload_progress(db, &(struct sql_upload_progress){.id = upload,
                                                                 .state = state,
                                                                 .line_count = lines,
                                                                 .done_count = done,
                                                                 .hold_s = UPLOAD_STORE_HOLD_S});
}

static void
add_member(struct text *json, const char *name, struct str value)
{
    text_printf(json, ",\"%s\":\"", name);
    for (size_t i = 0; i < value.len; i++) {
        const unsigned char c = (unsigned char)value.at[i];

        if (c < 0x20)
            text_printf(json, "\\u%04x", c);
        else if (c == '"' || c == '\\')
            text_printf(json, "\\%c", c);
        else
            text_add_char(json, (char)c);
    }
    text_add_char(json, '"');
}

static void
add_line(struct text *json, const struct upload_line *line)
{
    char day[11];

    text_printf(json, "{\"n\":%" PRIu64, line->number);
    add_member(json, "serial", line->serial);
    add_member(json, "verdict", upload_verdict_code(line->verdict));
    add_member(json, "problem", line->problem);
    add_member(json, "detail", line->detail);
    if (line->has_day) {
        day_format(line->on, day);
        add_member(json, "on", str_from(day));
    }
    for (enum reading_kind kind = READING_TOTAL; kind < READING_KINDS; kind++) {
        if (line->has[kind])
            text_printf(json, ",\"%.*s\":%" PRIu64, STR_ARG(reading_kind_code(kind)),
                        line->count[kind]);
    }
    if (line->device != 0)
        text_printf(json, ",\"device\":%" PRIu64, line->device);
    text_add_char(json, '}');
}

enum result
upload_store_add(struct db *db, struct arena *arena, uint64_t upload,
                 const struct upload_line *lines, size_t count)
{
    struct text json = {.arena = arena};

    text_reserve(&json, 64 + count * 220);
    text_add_char(&json, '[');
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            text_add_char(&json, ',');
        add_line(&json, &lines[i]);
    }
    text_add_char(&json, ']');
    const enum result r =
        sql_upload_add(db, &(struct sql_upload_add){.id = upload, .lines = text_str(&json)});

    return r == RES_NOT_FOUND ? RES_OK : r; /* all were there, just so */
}

enum result
upload_store_judged(struct db *db, uint64_t upload, const struct upload_end *end)
{
    const bool is_broken = end->problem.at != NULL;

    return sql_upload_judged(db, &(struct sql_upload_judged){
                                     .id = upload,
                                     .state = is_broken ? STR("broken") : STR("judged"),
                                     .problem = is_broken ? end->problem : STR(""),
                                     .problem_line = end->problem_line,
                                     .line_count = end->lines,
                                     .blank_count = end->blank,
                                 });
}

enum result
upload_store_pending(struct db *db, struct arena *arena, const struct upload_work *work,
                     uint64_t limit, struct upload_line **out, size_t *count)
{
    struct sql_upload_pending_row *rows = NULL;
    const struct sql_upload_pending params = {
        .id = work->id, .is_sure = work->is_sure, .limit = limit};

    TRY(sql_upload_pending(db, &params, arena, &rows, count));
    struct upload_line *lines = arena_new_array(arena, *count, struct upload_line);

    for (size_t i = 0; i < *count; i++) {
        lines[i] = (struct upload_line)LINE_OF(rows[i]);
        lines[i].device = rows[i].device_id_known ? rows[i].device_id : 0;
    }
    *out = lines;
    return RES_OK;
}

enum result
upload_store_settle(struct db *db, uint64_t upload, const struct upload_line *line,
                    uint64_t reading)
{
    return sql_upload_settle(
        db, &(struct sql_upload_settle){.id = upload,
                                        .number = line->number,
                                        .verdict = upload_verdict_code(line->verdict),
                                        .problem = str_or_empty(line->problem),
                                        .detail = str_or_empty(line->detail),
                                        .reading_id = reading});
}

enum result
upload_store_stored(struct db *db, uint64_t upload)
{
    return sql_upload_stored(db, &(struct sql_upload_stored){.id = upload});
}
