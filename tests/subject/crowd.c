/* The search among 500 subjects and 2,000 articles: what it finds, and how much work that is. */
#include "fcgi/data/connection.h"
#include "handlers/knowledge/knowledge.h"
#include "handlers/subject/subject.h"
#include "handlers/subject/subject_store.h"
#include "tests/data/scratch.h"

#define SUBJECTS 500
#define ARTICLES 2000
#define WORDS    40 /* of an article */

/* Words of a made-up language, always the same ones. */
static struct str
word(struct test *t, unsigned number)
{
    static const char *const syllables[] = {"ka",  "mo", "ri",  "tes", "lun", "pa", "vor", "si",
                                            "den", "gu", "fal", "ne",  "bro", "ti", "zan", "or"};
    struct text text = {.arena = t->arena};

    for (unsigned rest = number + 16; rest > 0; rest /= 16)
        text_add(&text, str_from(syllables[rest % 16]));
    return text_str(&text);
}

/* A sentence in which number stands only once for each text; the others are shared by many. */
static struct str
sentence(struct test *t, unsigned number, unsigned words)
{
    struct text text = {.arena = t->arena};

    for (unsigned i = 0; i < words; i++) {
        const unsigned chosen = i == 3 ? 5000 + number : (number * 31 + i * i * 17) % 3000;

        text_printf(&text, "%s%.*s", i > 0 ? " " : "", STR_ARG(word(t, chosen)));
    }
    return text_str(&text);
}

static void
insert_subjects(struct test *t, MYSQL *raw)
{
    struct text rows = {.arena = t->arena};
    struct text texts = {.arena = t->arena};

    for (unsigned i = 0; i < SUBJECTS; i++) {
        text_printf(&rows, "%s(%u,'lumenor','crowd-%u',%u,'technical')", i > 0 ? "," : "", i + 9000,
                    i, i);
        text_printf(&texts, "%s(%u,'de-AT','%.*s','%.*s')", i > 0 ? "," : "", i + 9000,
                    STR_ARG(sentence(t, i, 5)), STR_ARG(sentence(t, i + 700, 20)));
    }
    scratch_run(
        t, raw,
        arena_printf(t->arena,
                     "INSERT INTO subject (id, brand, code, ordinal, department) VALUES %.*s",
                     STR_ARG(text_str(&rows)))
            .at);
    scratch_run(t, raw,
                arena_printf(t->arena,
                             "INSERT INTO subject_text (subject_id, locale, name, synonyms) VALUES "
                             "%.*s",
                             STR_ARG(text_str(&texts)))
                    .at);
}

static void
insert_articles(struct test *t, MYSQL *raw)
{
    struct text rows = {.arena = t->arena};
    struct text texts = {.arena = t->arena};

    for (unsigned i = 0; i < ARTICLES; i++) {
        const struct str body = sentence(t, i, WORDS);

        text_printf(&rows, "%s(%u,'lumenor','crowd-%u','public','de-AT')", i > 0 ? "," : "",
                    i + 9000, i);
        text_printf(&texts, "%s(%u,'de-AT',1,1,'%u','','','%.*s',TRUE,'2026-03-02')",
                    i > 0 ? "," : "", i + 9000, i,
                    STR_ARG(search_tokens(t->arena, body, STR("de-AT"))));
    }
    scratch_run(
        t, raw,
        arena_printf(t->arena,
                     "INSERT INTO knowledge (id, brand, code, audience, source) VALUES %.*s",
                     STR_ARG(text_str(&rows)))
            .at);
    scratch_run(t, raw,
                arena_printf(t->arena,
                             "INSERT INTO knowledge_text (knowledge_id, locale, version, "
                             "source_version, title, lead, body, tokens, is_current, created_at) "
                             "VALUES %.*s",
                             STR_ARG(text_str(&texts)))
                    .at);
}

struct crowd {
    struct config config;
    struct db *db;
    struct subject_scope scope;
};

static void
close_db(void *thing)
{
    struct db *db = thing;

    db_close(&db);
}

/* The crowd keeps its own settings: connections look at them for as long as they live. */
static struct crowd *
gather(struct test *t)
{
    struct crowd *const crowd = arena_new(t->arena, struct crowd);
    struct db *public_db = NULL;
    void *all = NULL;

    crowd->config = scratch_schema(t, "crowd");
    const struct config admin = scratch_admin(t, &crowd->config);

    expect_result(t, scratch_migrate(&admin, false), RES_OK);
    MYSQL *const raw = scratch_raw(t, &crowd->config);

    insert_subjects(t, raw);
    /* So many rows at once would still be on their way into the index while they are looked for. */
    scratch_run(t, raw, "ALTER TABLE knowledge_text DROP INDEX ft_knowledge_text_tokens");
    insert_articles(t, raw);
    scratch_run(t, raw,
                "ALTER TABLE knowledge_text ADD FULLTEXT INDEX ft_knowledge_text_tokens (tokens)");
    mysql_close(raw);
    db_open(&crowd->config, DB_PUBLIC, &public_db);
    expect_result(t, subject_load(public_db, t->arena, &all), RES_OK);
    db_close(&public_db);
    db_open(&crowd->config, DB_PORTAL, &crowd->db);
    arena_defer(t->arena, close_db, crowd->db);
    crowd->scope = (struct subject_scope){all, STR("lumenor"), STR("at"), STR("de-AT")};
    return crowd;
}

/* Rows the server looked at on this connection so far. */
static int64_t
rows_read(struct test *t, struct crowd *crowd)
{
    return scratch_count(t, crowd->db->mysql,
                         "SELECT CAST(SUM(variable_value) AS SIGNED)"
                         "  FROM information_schema.session_status"
                         " WHERE variable_name IN ('HANDLER_READ_NEXT', 'HANDLER_READ_RND_NEXT',"
                         "       'HANDLER_READ_KEY', 'HANDLER_READ_RND')");
}

static const struct knowledge_reader reader = {STR_INIT("lumenor"), STR_INIT("at"),
                                               STR_INIT("de-AT"), STR_INIT("public,customer")};

TEST(TKT_3_among_500_subjects_each_is_found_by_a_mistyped_word_of_its_own)
{
    struct crowd *const crowd = gather(t);

    expect_count(t, crowd->scope.all->count, SUBJECTS);
    for (unsigned i = 0; i < SUBJECTS; i += 5) {
        const struct subject *const *found = NULL;
        const struct str own = word(t, 5000 + i);
        struct search_query query;

        subject_query(&crowd->scope, t->arena,
                      arena_printf(t->arena, "%.*sx%.*s", STR_ARG(str_slice(own, 0, 6)),
                                   STR_ARG(str_slice(own, 6, own.len))),
                      &query);
        test_row("%u", i);
        expect(t, query.count == 1 && query.terms[0].is_mended);
        const size_t count = subject_find(&crowd->scope, t->arena, &query, 8, &found);

        expect(t, count > 0);
        bool is_there = false;

        for (size_t j = 0; j < count; j++)
            is_there = is_there || str_is(found[j]->code, arena_printf(t->arena, "crowd-%u", i));
        expect(t, is_there);
    }
}

TEST(KB_3_among_2000_articles_one_statement_looks_at_those_with_the_words_only)
{
    struct crowd *const crowd = gather(t);

    for (unsigned i = 0; i < ARTICLES; i += 100) {
        struct knowledge_hits hits = {.count = 0};
        struct search_query query;

        search_read(t->arena, word(t, 5000 + i), STR("de-AT"), &query);
        const struct str match = search_match(t->arena, &query);

        test_row("%.*s", STR_ARG(match));
        expect_result(t, knowledge_find(crowd->db, t->arena, &reader, match, 12, &hits), RES_OK);
        const int64_t before = rows_read(t, crowd);

        expect_result(t, knowledge_find(crowd->db, t->arena, &reader, match, 12, &hits), RES_OK);
        expect(t, rows_read(t, crowd) - before < 400);
        expect(t, hits.count > 0);
        expect_str(t, hits.first[0].code, arena_printf(t->arena, "crowd-%u", i).at);
    }
}
