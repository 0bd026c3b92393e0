/* Writes articles that a portal's folder brought; always in a unit of jobs. */
#include "handlers/knowledge/knowledge_store.h"

#include "sql_knowledge.h"

/* Room for the words of one text, reserved and not taken: a folder may have ten thousand texts. */
#define WORDS_BYTES ((size_t)16 << 20)

enum result
knowledge_store_lock(struct db *db, struct arena *arena)
{
    struct sql_knowledge_lock_row *rows = NULL;
    size_t count = 0;

    return sql_knowledge_lock(db, arena, &rows, &count);
}

enum result
knowledge_store_put(struct db *db, const struct knowledge_sources *sources,
                    const struct knowledge_source *source)
{
    const struct sql_knowledge_put params = {
        .brand = sources->brand,
        .portal = str_or_empty(sources->portal),
        .code = source->code,
        .audience = source->audience,
        .line = str_or_empty(source->line),
        .subject = str_or_empty(source->subject),
        .source = source->source,
    };

    return sql_knowledge_put(db, &params);
}

enum result
knowledge_store_current(struct db *db, struct arena *arena, struct str brand, struct str code,
                        const struct knowledge_current **out, size_t *count)
{
    const struct sql_knowledge_current params = {.brand = brand, .code = code};
    struct sql_knowledge_current_row *rows = NULL;

    TRY(sql_knowledge_current(db, &params, arena, &rows, count));
    if (*count == 0)
        return RES_NOT_FOUND;
    struct knowledge_current *texts = arena_new_array(arena, *count, struct knowledge_current);

    for (size_t i = 0; i < *count; i++)
        texts[i] = (struct knowledge_current){
            .id = rows[i].id,
            .portal = rows[i].portal,
            .audience = rows[i].audience,
            .line = rows[i].line,
            .subject = rows[i].subject,
            .source = rows[i].source,
            .is_active = rows[i].is_active,
            .locale = rows[i].locale,
            .source_version = rows[i].source_version_known ? rows[i].source_version : 0,
            .title = rows[i].title,
            .lead = rows[i].lead,
            .body = rows[i].body,
            .words = rows[i].words,
        };
    *out = texts;
    return RES_OK;
}

enum result
knowledge_store_retire(struct db *db, uint64_t knowledge, struct str locale)
{
    const struct sql_knowledge_retire params = {.knowledge_id = knowledge, .locale = locale};
    const struct sql_knowledge_displace words = {.knowledge_id = knowledge, .locale = locale};

    TRY(result_or_none(sql_knowledge_displace(db, &words)));
    return result_or_none(sql_knowledge_retire(db, &params));
}

enum result
knowledge_store_write(struct db *db, uint64_t knowledge, const struct knowledge_source_text *text)
{
    const struct sql_knowledge_write params = {
        .knowledge_id = knowledge,
        .locale = text->locale,
        .source_version = text->source_version,
        .title = text->title,
        .lead = text->lead,
        .body = text->body,
        .words = text->digest,
    };

    return sql_knowledge_write(db, &params);
}

enum result
knowledge_store_mend(struct db *db, uint64_t knowledge, const struct knowledge_source_text *text)
{
    const struct sql_knowledge_mend params = {
        .knowledge_id = knowledge,
        .locale = text->locale,
        .source_version = text->source_version,
        .words = text->digest,
    };

    return result_or_none(sql_knowledge_mend(db, &params));
}

/* [{"w":"druck","n":8},...]: words are letters and digits only, nothing in them wants escaping. */
static struct str
words_json(struct arena *arena, const struct knowledge_source_text *text)
{
    struct text json = {.arena = arena};

    text_add_char(&json, '[');
    for (size_t i = 0; i < text->word_count; i++)
        text_printf(&json, "%s{\"w\":\"%.*s\",\"n\":%u}", i == 0 ? "" : ",",
                    STR_ARG(text->words[i].word), text->words[i].weight);
    text_add_char(&json, ']');
    return text_str(&json);
}

static enum result
place(struct db *db, struct str brand, uint64_t knowledge, const struct knowledge_source_text *text,
      struct str words)
{
    const struct sql_knowledge_displace old = {.knowledge_id = knowledge, .locale = text->locale};
    const struct sql_knowledge_learn all = {.brand = brand, .locale = text->locale, .words = words};
    const struct sql_knowledge_place here = {
        .knowledge_id = knowledge, .brand = brand, .locale = text->locale, .words = words};

    TRY(result_or_none(sql_knowledge_displace(db, &old)));
    TRY(result_or_none(sql_knowledge_learn(db, &all)));
    return result_or_none(sql_knowledge_place(db, &here));
}

enum result
knowledge_store_place(struct db *db, struct str brand, uint64_t knowledge,
                      const struct knowledge_source_text *text)
{
    struct arena *room = NULL;

    arena_open(&room, WORDS_BYTES);
    const enum result r = place(db, brand, knowledge, text, words_json(room, text));

    arena_close(&room);
    return r;
}

enum result
knowledge_store_tally(struct db *db, struct str brand)
{
    const struct sql_knowledge_tally tally = {.brand = brand};
    const struct sql_knowledge_unlearn unlearn = {.brand = brand};

    TRY(result_or_none(sql_knowledge_tally(db, &tally)));
    return result_or_none(sql_knowledge_unlearn(db, &unlearn));
}

static enum result
relate(struct db *db, struct str brand, const struct knowledge_source *source)
{
    for (size_t i = 0; i < source->related_count; i++) {
        const struct sql_knowledge_relate params = {
            .brand = brand,
            .code = source->code,
            .other = source->related[i],
            .ordinal = i + 1,
        };

        TRY(result_or_none(sql_knowledge_relate(db, &params)));
    }
    return RES_OK;
}

enum result
knowledge_store_relate(struct db *db, const struct knowledge_sources *sources)
{
    const struct sql_knowledge_part params = {.brand = sources->brand,
                                              .portal = str_or_empty(sources->portal)};

    TRY(result_or_none(sql_knowledge_part(db, &params)));
    for (size_t i = 0; i < sources->count; i++)
        TRY(relate(db, sources->brand, &sources->first[i]));
    return RES_OK;
}

enum result
knowledge_store_withdraw(struct db *db, const struct knowledge_sources *sources, struct str codes)
{
    const struct sql_knowledge_withdraw params = {
        .brand = sources->brand, .portal = str_or_empty(sources->portal), .codes = codes};

    return sql_knowledge_withdraw(db, &params);
}

enum result
knowledge_store_announce(struct db *db)
{
    return sql_knowledge_announce(db);
}
