/* Between rows and surveys; must not know who may read them. */
#include "handlers/survey/survey_store.h"

#include "sql_survey.h"

enum result
survey_store_ask(struct db *db, const struct survey_case *what, struct str code,
                 struct str token_hash)
{
    return sql_survey_ask(db, &(struct sql_survey_ask){.code = code,
                                                       .token_hash = token_hash,
                                                       .ticket_id = what->ticket,
                                                       .portal = what->portal,
                                                       .centre_id = what->centre,
                                                       .department = what->department,
                                                       .person_id = what->person,
                                                       .language = what->language,
                                                       .days = SURVEY_DAYS});
}

enum result
survey_store_say(struct db *db, uint64_t survey, const struct survey_answer *answer)
{
    const enum result r =
        sql_survey_say(db, &(struct sql_survey_say){.id = survey,
                                                    .score = answer->score,
                                                    .solved = str_or_empty(answer->solved),
                                                    .note = str_or_empty(answer->note),
                                                    .days = SURVEY_CHANGE_DAYS});

    return r == RES_NOT_FOUND ? RES_CONFLICT : r;
}

enum result
survey_store_say_of_portal(struct db *db, const struct survey_portal *what, uint64_t person,
                           struct str code)
{
    return sql_survey_portal(db,
                             &(struct sql_survey_portal){.code = code,
                                                         .brand = what->brand,
                                                         .portal = what->portal,
                                                         .centre = what->centre,
                                                         .person_id = person,
                                                         .language = what->language,
                                                         .score = what->answer->score,
                                                         .note = str_or_empty(what->answer->note)});
}

enum result
survey_store_look(struct db *db, struct arena *arena, struct str brand, struct str token_hash,
                  struct survey *out)
{
    const struct sql_survey_look asked = {
        .token_hash = token_hash, .brand = brand, .days = SURVEY_CHANGE_DAYS};
    struct sql_survey_look_row *row = NULL;
    size_t count = 0;

    TRY(sql_survey_look(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct survey){
        .id = row->id,
        .number = row->number,
        .ticket = row->ticket,
        .centre = row->centre,
        .said = {.score = row->score, .solved = row->solved, .note = row->note},
        .is_over = row->is_over
    };
    return RES_OK;
}

enum result
survey_results(struct db *db, struct arena *arena, const struct survey_query *query,
               const struct survey_month **out, size_t *count)
{
    const struct sql_survey_results asked = {
        .person_id = query->staff, .kind = query->kind, .since = query->from};
    struct sql_survey_results_row *rows = NULL;

    TRY(sql_survey_results(db, &asked, arena, &rows, count));
    struct survey_month *months = arena_new_array(arena, *count, struct survey_month);

    for (size_t i = 0; i < *count; i++)
        months[i] = (struct survey_month){
            .centre = rows[i].centre,
            .month = rows[i].month,
            .asked = rows[i].asked,
            .answered = rows[i].answered,
            .solved = rows[i].solved,
            .unsolved = rows[i].unsolved,
            .scores = {rows[i].s1, rows[i].s2, rows[i].s3, rows[i].s4, rows[i].s5},
        };
    *out = months;
    return RES_OK;
}

enum result
survey_notes(struct db *db, struct arena *arena, const struct survey_query *query,
             const struct survey_note **out, size_t *count)
{
    const struct sql_survey_notes asked = {.person_id = query->staff,
                                           .kind = query->kind,
                                           .since = query->from,
                                           .limit = SURVEY_NOTES};
    struct sql_survey_notes_row *rows = NULL;

    TRY(sql_survey_notes(db, &asked, arena, &rows, count));
    struct survey_note *notes = arena_new_array(arena, *count, struct survey_note);

    for (size_t i = 0; i < *count; i++)
        notes[i] = (struct survey_note){.at = rows[i].answered_at,
                                        .centre = rows[i].centre,
                                        .number = rows[i].number,
                                        .language = rows[i].language,
                                        .note = rows[i].note,
                                        .score = rows[i].score};
    *out = notes;
    return RES_OK;
}
