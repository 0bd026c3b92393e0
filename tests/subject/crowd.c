/* The search among 500 subjects and 2,000 articles: what it finds, and how much work that is. */
#include <stdio.h>
#include <stdlib.h>

#include "fcgi/base/clock.h"
#include "fcgi/data/connection.h"
#include "handlers/knowledge/knowledge.h"
#include "handlers/subject/subject.h"
#include "handlers/subject/subject_store.h"
#include "tests/data/scratch.h"

#define SUBJECTS     500
#define ARTICLES     2000
#define SEARCHES     600
#define MIDDLE       300
#define WORD_LETTERS 32
#define WORDS        200   /* of an article's text */
#define OWN          10000 /* from here on: words that one article has, and one subject */

/* Words of a made-up language, always the same ones. */
static struct str
word(struct test *t, unsigned number)
{
    static const char *const syllables[] = {"ka",  "mo", "ri",  "tes", "lun", "pa", "vor", "si",
                                            "den", "gu", "fal", "ne",  "bro", "ti", "zan", "or"};
    char letters[WORD_LETTERS];
    size_t len = 0;

    /* Numbers that are neighbours have nothing in common. */
    for (unsigned rest = 0x10000U + (number * 40503U & 0xFFFFU); rest > 1; rest /= 16)
        len += (size_t)snprintf(letters + len, sizeof(letters) - len, "%s", syllables[rest % 16]);
    return arena_str(t->arena, (struct str){letters, len});
}

/* A sentence in which number stands only once for each text; the others are shared by many. */
static struct str
sentence(struct test *t, unsigned number, unsigned words)
{
    struct text text = {.arena = t->arena};

    for (unsigned i = 0; i < words; i++) {
        const unsigned chosen = i == 3 ? OWN + number : (number * 31 + i * i * 17) % 3000;

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

/* A word as texts have them: the first are in most of them, the last in few. */
static struct str
usual_word(struct test *t, uint32_t *seed)
{
    uint32_t rank = 1;

    *seed = *seed * 1664525U + 1013904223U;
    for (uint32_t bits = *seed >> 16, left = 12; left > 0; left--, bits >>= 1)
        rank = 2 * rank + (bits & 1U);
    /* Of twelve doublings the seed says how many count: each power of two is as likely. */
    *seed = *seed * 1664525U + 1013904223U;
    return word(t, (rank >> ((*seed >> 20) % 13)) - 1);
}

static struct str
usual_text(struct test *t, uint32_t *seed, unsigned words, struct str own)
{
    struct text text = {.arena = t->arena};

    for (unsigned i = 0; i < words; i++)
        text_printf(&text, "%.*s ", STR_ARG(usual_word(t, seed)));
    text_add(&text, own);
    return text_str(&text);
}

static void
write_article(struct test *t, unsigned number, struct knowledge_source *out)
{
    struct knowledge_source_text *const text = arena_new(t->arena, struct knowledge_source_text);
    uint32_t seed = number * 2654435761U + 1;

    *text = (struct knowledge_source_text){
        .locale = STR("de-AT"),
        .title = usual_text(t, &seed, 4, STR("")),
        .lead = usual_text(t, &seed, 12, STR("")),
        .body = usual_text(t, &seed, WORDS, word(t, OWN + number)),
        .source_version = 1,
        .digest = STR("0123456789abcdef0123456789abcdef"),
    };
    const struct search_field fields[] = {
        {text->title, 12},
        {text->lead,  6 },
        {text->body,  3 },
    };

    text->word_count = search_words(t->arena, fields, 3, text->locale, &text->words);
    *out = (struct knowledge_source){
        .code = arena_printf(t->arena, "crowd-%u", number),
        .audience = STR("public"),
        .source = STR("de-AT"),
        .texts = text,
        .text_count = 1,
    };
}

/* As "balcao texts" brings them, in one unit. */
static void
take_articles(struct test *t, const struct config *config)
{
    struct knowledge_source *const all =
        arena_new_array(t->arena, ARTICLES, struct knowledge_source);
    const struct knowledge_sources sources = {STR("lumenor"), STR_NONE, all, ARTICLES};
    struct knowledge_taken taken = {0};
    struct db *db = NULL;

    for (unsigned i = 0; i < ARTICLES; i++)
        write_article(t, i, &all[i]);
    db_open(config, DB_JOBS, &db);
    db_arena(db, t->arena);
    expect_result(t, knowledge_take(db, t->arena, &sources, &taken), RES_OK);
    expect_count(t, taken.texts, ARTICLES);
    db_close(&db);
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
gather(struct test *t, bool has_articles)
{
    struct crowd *const crowd = arena_new(t->arena, struct crowd);
    struct db *public_db = NULL;
    void *all = NULL;

    crowd->config = scratch_schema(t, "crowd");
    const struct config admin = scratch_admin(t, &crowd->config);

    expect_result(t, scratch_migrate(&admin, false), RES_OK);
    MYSQL *const raw = scratch_raw(t, &crowd->config);

    insert_subjects(t, raw);
    mysql_close(raw);
    if (has_articles)
        take_articles(t, &crowd->config);
    db_open(&crowd->config, DB_PUBLIC, &public_db);
    expect_result(t, subject_load(public_db, t->arena, &all), RES_OK);
    db_close(&public_db);
    db_open(&crowd->config, DB_PORTAL, &crowd->db);
    arena_defer(t->arena, close_db, crowd->db);
    crowd->scope = (struct subject_scope){all, STR("lumenor"), STR("at"), STR("de-AT")};
    return crowd;
}

static const struct knowledge_reader reader = {STR_INIT("lumenor"), STR_INIT("at"),
                                               STR_INIT("de-AT"), STR_INIT("public,customer")};

TEST(TKT_3_among_500_subjects_each_is_found_by_a_mistyped_word_of_its_own)
{
    struct crowd *const crowd = gather(t, false);

    expect_count(t, crowd->scope.all->count, SUBJECTS);
    for (unsigned i = 0; i < SUBJECTS; i += 5) {
        const struct subject *const *found = NULL;
        const struct str own = word(t, OWN + i);
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

/* What people type, in turn: frequent words, a frequent and a rare one, a rare one, the beginning
   of one, a slip in a frequent one, a slip in a rare one. */
static struct str
typed(struct test *t, unsigned turn)
{
    const struct str often = word(t, turn % 40);
    const struct str seldom = word(t, OWN + turn * 7 % ARTICLES);
    const struct str usual = word(t, 300 + turn * 5 % 1000);

    switch (turn % 6) {
    case 0:
        return arena_printf(t->arena, "%.*s %.*s %.*s", STR_ARG(often),
                            STR_ARG(word(t, turn % 7 + 1)), STR_ARG(word(t, turn % 11 + 8)));
    case 1:
        return arena_printf(t->arena, "%.*s %.*s", STR_ARG(often), STR_ARG(seldom));
    case 2:
        return seldom;
    case 3:
        return str_slice(usual, 0, usual.len - 2);
    case 4:
        return arena_printf(t->arena, "%.*s %.*sx%.*s", STR_ARG(often),
                            STR_ARG(str_slice(usual, 0, 4)),
                            STR_ARG(str_slice(usual, 4, usual.len)));
    default:
        return arena_printf(t->arena, "%.*sx%.*s", STR_ARG(str_slice(seldom, 0, 3)),
                            STR_ARG(str_slice(seldom, 4, seldom.len)));
    }
}

static int64_t
rounds(struct test *t, struct crowd *crowd)
{
    return scratch_count(t, crowd->db->mysql,
                         "SELECT CAST(variable_value AS SIGNED)"
                         "  FROM information_schema.session_status"
                         " WHERE variable_name = 'COM_STMT_EXECUTE'");
}

static int
time_order(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left;
    const uint64_t b = *(const uint64_t *)right;

    return a < b ? -1 : a > b;
}

/* One search as the page does it; returns how long it took. */
static uint64_t
search(struct test *t, struct crowd *crowd, struct str q, struct knowledge_hits *hits)
{
    const struct subject *const *found = NULL;
    struct search_query query;
    const uint64_t begun = clock_ticks_us();

    subject_query(&crowd->scope, t->arena, q, &query);
    (void)subject_find(&crowd->scope, t->arena, &query, 4, &found);
    expect_result(t, knowledge_find(crowd->db, t->arena, &reader, &query, 12, hits), RES_OK);
    return clock_ticks_us() - begun;
}

TEST(KB_3_among_500_subjects_and_2000_articles_a_search_asks_at_most_three_times_and_answers_soon)
{
    struct crowd *const crowd = gather(t, true);
    static uint64_t times[SEARCHES];
    struct knowledge_hits hits = {.count = 0};
    size_t found = 0;

    (void)search(t, crowd, typed(t, 5), &hits);
    for (unsigned i = 0; i < SEARCHES; i++) {
        const int64_t before = i % 20 < 6 ? rounds(t, crowd) : 0;
        const struct str q = typed(t, i);

        test_row("%.*s", STR_ARG(q));
        times[i] = search(t, crowd, q, &hits);
        found += hits.count > 0 ? 1 : 0;
        if (i % 20 < 6)
            expect(t, rounds(t, crowd) - before <= 3);
        if (i % 6 == 2)
            expect_str(t, hits.count == 0 ? STR("") : hits.first[0].code,
                       arena_printf(t->arena, "crowd-%u", i * 7 % ARTICLES).at);
    }
    expect_count(t, found, SEARCHES);
    qsort(times, SEARCHES, sizeof(times[0]), time_order);
    const size_t p99 = (size_t)SEARCHES * 99 / 100;

    printf("search among %d subjects and %d articles: p50 %.1f ms, p99 %.1f ms, most %.1f ms\n",
           SUBJECTS, ARTICLES, (double)times[MIDDLE] / 1e3, (double)times[p99] / 1e3,
           (double)times[SEARCHES - 1] / 1e3);
    expect(t, times[MIDDLE] < 200000);
}
