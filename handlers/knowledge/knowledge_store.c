/* Reads and writes articles. */
#include "handlers/knowledge/knowledge_store.h"

#include "sql_knowledge.h"

#define HIT(row)                                                                                   \
    ((struct knowledge_hit){(row).code, (row).title, (row).lead, (row).locale, (row).audience,     \
                            (row).line, (row).subject})

enum result
knowledge_of_subject(struct db *db, struct arena *arena, const struct knowledge_reader *reader,
                     struct str subject, size_t most, struct knowledge_hits *out)
{
    const struct sql_knowledge_of_subject params = {
        .brand = reader->brand,
        .portal = reader->portal,
        .locale = reader->locale,
        .audiences = reader->audiences,
        .subject = subject,
        .limit = most,
    };
    struct sql_knowledge_of_subject_row *rows = NULL;

    *out = (struct knowledge_hits){0};
    if (str_is_empty(subject))
        return RES_OK;
    TRY(sql_knowledge_of_subject(db, &params, arena, &rows, &out->count));
    struct knowledge_hit *hits = arena_new_array(arena, out->count, struct knowledge_hit);

    for (size_t i = 0; i < out->count; i++)
        hits[i] = HIT(rows[i]);
    out->first = hits;
    return RES_OK;
}

enum result
knowledge_list(struct db *db, struct arena *arena, const struct knowledge_reader *reader,
               const struct knowledge_part *part, struct knowledge_hits *out)
{
    const struct sql_knowledge_list params = {
        .brand = reader->brand,
        .portal = reader->portal,
        .locale = reader->locale,
        .audiences = reader->audiences,
        .line = str_or_empty(part->line),
        .after = str_or_empty(part->after),
        .limit = part->most,
    };
    struct sql_knowledge_list_row *rows = NULL;

    *out = (struct knowledge_hits){0};
    TRY(sql_knowledge_list(db, &params, arena, &rows, &out->count));
    struct knowledge_hit *hits = arena_new_array(arena, out->count, struct knowledge_hit);

    for (size_t i = 0; i < out->count; i++)
        hits[i] = HIT(rows[i]);
    out->first = hits;
    return RES_OK;
}

static struct knowledge
article_of(const struct sql_knowledge_read_row *row)
{
    return (struct knowledge){
        .id = row->id,
        .code = row->code,
        .audience = row->audience,
        .line = row->line,
        .subject = row->subject,
        .source = row->source,
        .locale = row->locale,
        .version = row->version,
        .source_version = row->source_version,
        .newest = row->newest_known ? row->newest : row->source_version,
        .title = row->title,
        .lead = row->lead,
        .body = row->body,
        .changed_at = row->created_at,
        .locales = row->locales,
    };
}

enum result
knowledge_read(struct db *db, struct arena *arena, const struct knowledge_reader *reader,
               struct str code, struct knowledge *out)
{
    const struct sql_knowledge_read params = {
        .brand = reader->brand,
        .portal = reader->portal,
        .locale = reader->locale,
        .audiences = reader->audiences,
        .code = code,
    };
    struct sql_knowledge_read_row *rows = NULL;
    size_t count = 0;

    TRY(sql_knowledge_read(db, &params, arena, &rows, &count));
    if (count == 0 || !str_is(rows[0].part, STR("article")))
        return RES_NOT_FOUND;
    struct knowledge_hit *related = arena_new_array(arena, count - 1, struct knowledge_hit);

    for (size_t i = 1; i < count; i++)
        related[i - 1] = HIT(rows[i]);
    *out = article_of(&rows[0]);
    out->related = (struct knowledge_hits){related, count - 1};
    return RES_OK;
}

static enum result
vote_in_unit(struct db *db, void *arg)
{
    const struct knowledge_vote *vote = arg;
    const struct sql_knowledge_vote params = {
        .knowledge_id = vote->knowledge,
        .locale = vote->locale,
        .version = vote->version,
        .voter = vote->voter,
        .is_helpful = vote->is_helpful,
        .note = str_or_empty(vote->note),
    };

    return sql_knowledge_vote(db, &params);
}

enum result
knowledge_vote(struct db *db, const struct knowledge_vote *vote)
{
    struct knowledge_vote job = *vote;

    return db_transact(db, vote_in_unit, &job);
}

enum result
knowledge_notes(struct db *db, struct arena *arena, const struct knowledge_shelf *shelf,
                size_t most, const struct knowledge_note **out, size_t *count)
{
    const struct sql_knowledge_notes params = {
        .brand = shelf->brand, .portal = shelf->portal, .limit = most};
    struct sql_knowledge_notes_row *rows = NULL;

    TRY(sql_knowledge_notes(db, &params, arena, &rows, count));
    struct knowledge_note *notes = arena_new_array(arena, *count, struct knowledge_note);

    for (size_t i = 0; i < *count; i++)
        notes[i] = (struct knowledge_note){rows[i].code,    rows[i].locale,     rows[i].note,
                                           rows[i].version, rows[i].is_helpful, rows[i].voted_at};
    *out = notes;
    return RES_OK;
}

enum result
knowledge_store_texts(struct db *db, struct arena *arena, const struct knowledge_shelf *shelf,
                      const struct knowledge_text_state **out, size_t *count)
{
    const struct sql_knowledge_review params = {.brand = shelf->brand, .portal = shelf->portal};
    struct sql_knowledge_review_row *rows = NULL;

    TRY(sql_knowledge_review(db, &params, arena, &rows, count));
    struct knowledge_text_state *states =
        arena_new_array(arena, *count, struct knowledge_text_state);

    for (size_t i = 0; i < *count; i++)
        states[i] = (struct knowledge_text_state){
            .code = rows[i].code,
            .audience = rows[i].audience,
            .line = rows[i].line,
            .subject = rows[i].subject,
            .source = rows[i].source,
            .locale = rows[i].locale,
            .title = rows[i].title,
            .version = rows[i].version,
            .source_version = rows[i].source_version,
            .newest = rows[i].newest_known ? rows[i].newest : rows[i].source_version,
            .changed_at = rows[i].created_at,
            .helpful = rows[i].helpful,
            .unhelpful = rows[i].unhelpful,
        };
    *out = states;
    return RES_OK;
}

enum result
knowledge_load(struct db *db, struct arena *arena, void **out)
{
    struct knowledge_public *const all = arena_new(arena, struct knowledge_public);
    struct sql_knowledge_public_row *rows = NULL;

    TRY(sql_knowledge_public(db, arena, &rows, &all->count));
    struct knowledge_place *const places =
        arena_new_array(arena, all->count, struct knowledge_place);

    for (size_t i = 0; i < all->count; i++)
        places[i] = (struct knowledge_place){rows[i].brand, rows[i].portal, rows[i].code};
    all->first = places;
    *out = all;
    return RES_OK;
}
