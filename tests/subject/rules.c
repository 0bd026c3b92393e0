/* Which subjects somebody sees, in whose words, and which fit what was typed. */
#include "handlers/subject/subject.h"
#include "tests/lib/test.h"

enum { FAULTS, JAM, STOPPED, BILLS, INVOICE, OLD, NORSE, TREE_COUNT };

static const struct subject_text jam_texts[] = {
    {STR_INIT("en"),    STR_INIT("Paper jam"),  STR_INIT("Paper sticks."),       STR_INIT("stuck, crumpled")},
    {STR_INIT("de-AT"), STR_INIT("Papierstau"), STR_INIT("Papier steckt fest."),
     STR_INIT("klemmt, Lade")                                                                               },
};
static const struct subject_text stopped_texts[] = {
    {STR_INIT("en"), STR_INIT("The device does not work at all"), STR_INIT("It stays dark."),
     STR_INIT("dead, broken")},
};
static const struct subject_text invoice_texts[] = {
    {STR_INIT("en"),    STR_INIT("A question about an invoice"), STR_INIT("A wrong amount."),
     STR_INIT("bill, charge")},
    {STR_INIT("pt-PT"), STR_INIT("Pergunta sobre uma fatura"),   STR_INIT("Um valor errado."),
     STR_INIT("IVA, cópia") },
};
static const struct subject_text heading_texts[] = {
    {STR_INIT("en"), STR_INIT("Faults"), STR_INIT(""), STR_INIT("")},
};
static const struct subject_choice choices[] = {
    {STR_INIT("tray"), {heading_texts, 1}},
    {STR_INIT("rear"), {NULL, 0}         },
};
static const struct subject_field fields[] = {
    {.code = STR_INIT("place"),
     .kind = SUBJECT_FIELD_CHOICE,
     .is_required = true,
     .choices = choices,
     .choice_count = 2},
    {.code = STR_INIT("error-code"),         .kind = SUBJECT_FIELD_TEXT,          .most = 20},
};

/* faults > jam, stopped; bills > invoice; old is no longer active; norse belongs to one portal. */
static struct subject_scope
scope_of(struct test *t, const char *portal, const char *locale)
{
    struct subjects *const all = arena_new(t->arena, struct subjects);
    struct subject *const tree = arena_new_array(t->arena, TREE_COUNT, struct subject);

    for (size_t i = 0; i < TREE_COUNT; i++)
        tree[i] = (struct subject){.brand = STR("lumenor"), .portal = STR(""), .is_active = true};
    tree[FAULTS].code = STR("faults");
    tree[FAULTS].texts = (struct subject_texts){heading_texts, 1};
    tree[JAM].code = STR("paper-jam");
    tree[JAM].up = &tree[FAULTS];
    tree[JAM].department = STR("technical");
    tree[JAM].texts = (struct subject_texts){jam_texts, 2};
    tree[JAM].fields = fields;
    tree[JAM].field_count = 2;
    tree[STOPPED].code = STR("stopped");
    tree[STOPPED].up = &tree[FAULTS];
    tree[STOPPED].department = STR("technical");
    tree[STOPPED].texts = (struct subject_texts){stopped_texts, 1};
    tree[BILLS].code = STR("bills");
    tree[INVOICE].code = STR("invoice");
    tree[INVOICE].up = &tree[BILLS];
    tree[INVOICE].department = STR("contracts");
    tree[INVOICE].texts = (struct subject_texts){invoice_texts, 2};
    tree[OLD].code = STR("old");
    tree[OLD].department = STR("contracts");
    tree[OLD].is_active = false;
    tree[NORSE].code = STR("norse");
    tree[NORSE].department = STR("contracts");
    tree[NORSE].portal = STR("no");
    all->first = tree;
    all->count = TREE_COUNT;
    subject_learn(all, t->arena);
    return (struct subject_scope){all, STR("lumenor"), str_from(portal), str_from(locale)};
}

/* Codes of what is found, with blanks between. */
static struct str
found(struct test *t, const struct subject_scope *scope, const char *typed)
{
    struct text text = {.arena = t->arena};
    const struct subject *const *list = NULL;
    struct search_query query;

    subject_query(scope, t->arena, str_from(typed), &query);
    const size_t count = subject_find(scope, t->arena, &query, 5, &list);

    for (size_t i = 0; i < count; i++)
        text_printf(&text, "%s%.*s", i > 0 ? " " : "", STR_ARG(list[i]->code));
    return text.len == 0 ? STR("") : text_str(&text);
}

TEST(TKT_2_a_heading_is_shown_over_what_can_be_chosen_and_cannot_be_chosen_itself)
{
    const struct subject_scope scope = scope_of(t, "pt", "en");
    const struct subject *const *top = NULL;
    const struct subject *const *below = NULL;

    expect_count(t, subject_children(&scope, NULL, t->arena, &top), 2);
    expect_str(t, top[0]->code, "faults");
    expect_str(t, top[1]->code, "bills");
    expect(t, !subject_is_choosable(&scope, top[0]));
    expect_count(t, subject_children(&scope, top[0], t->arena, &below), 2);
    expect(t, subject_is_choosable(&scope, below[0]));
}

TEST(TKT_2_a_subject_of_another_portal_or_brand_cannot_be_chosen)
{
    const struct subject_scope pt = scope_of(t, "pt", "en");
    const struct subject_scope no = scope_of(t, "no", "en");
    struct subject_scope other = pt;

    other.brand = STR("caravela");
    expect(t, !subject_is_choosable(&pt, subject_by_code(&pt, STR("norse"))));
    expect(t, subject_is_choosable(&no, subject_by_code(&no, STR("norse"))));
    expect(t, subject_by_code(&other, STR("norse")) == NULL);
}

TEST(TKT_10_an_old_request_keeps_the_name_of_a_subject_that_is_no_longer_active)
{
    const struct subject_scope scope = scope_of(t, "pt", "en");
    const struct subject *const old = subject_by_code(&scope, STR("old"));

    expect(t, old != NULL);
    expect(t, !subject_is_choosable(&scope, old));
    expect(t, !subject_is_shown(&scope, old));
    expect_str(t, found(t, &scope, "old"), "");
}

TEST(TKT_10_each_reader_sees_the_nearest_words_there_are)
{
    const struct subject_scope scope = scope_of(t, "pt", "en");
    const struct subject *const jam = subject_by_code(&scope, STR("paper-jam"));

    expect_str(t, subject_text_of(jam, STR("de-AT")).name, "Papierstau");
    expect_str(t, subject_text_of(jam, STR("de-DE")).name, "Papierstau");
    expect_str(t, subject_text_of(jam, STR("pt-PT")).name, "Paper jam");
    expect_str(t, subject_text_of(subject_by_code(&scope, STR("bills")), STR("en")).name, "bills");
    expect_str(t, subject_text_of(subject_by_code(&scope, STR("bills")), STR("en")).locale, "und");
}

TEST(TKT_4_fields_and_choices_are_found_by_their_codes_only)
{
    const struct subject_scope scope = scope_of(t, "pt", "en");
    const struct subject *const jam = subject_by_code(&scope, STR("paper-jam"));
    const struct subject_field *const place = subject_field_by_code(jam, STR("place"));

    expect(t, place != NULL && subject_choice_by_code(place, STR("tray")) == &choices[0]);
    expect(t, subject_choice_by_code(place, STR("Tray")) == NULL);
    expect(t, subject_field_by_code(jam, STR("colour")) == NULL);
    expect_str(t, subject_choice_text_of(&choices[1], STR("en")).name, "rear");
    expect_str(t, subject_field_text_of(place, STR("en")).name, "place");
}

TEST(TKT_3_synonyms_inflection_and_typos_find_the_subject)
{
    static const struct {
        const char *locale, *typed, *codes;
    } rows[] = {
        {"en",    "my paper is crumpled",  "paper-jam"},
        {"en",    "jammed",                "paper-jam"},
        {"en",    "invoices",              "invoice"  },
        {"en",    "invioce",               "invoice"  },
        {"en",    "broken device",         "stopped"  },
        {"de-AT", "Papierstaus",           "paper-jam"},
        {"de-AT", "Papeirstau",            "paper-jam"},
        {"de-AT", "in der Lade klemmt es", "paper-jam"},
        {"pt-PT", "faturas",               "invoice"  },
        {"pt-PT", "copia da factura",      "invoice"  },
        {"en",    "",                      ""         },
        {"en",    "xylophone",             ""         },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const struct subject_scope scope = scope_of(t, "pt", rows[i].locale);

        test_row("%s: %s", rows[i].locale, rows[i].typed);
        expect_str(t, found(t, &scope, rows[i].typed), rows[i].codes);
    }
}

TEST(TKT_3_a_language_without_words_of_its_own_searches_in_english)
{
    const struct subject_scope scope = scope_of(t, "pt", "fr");

    expect_str(t, found(t, &scope, "invoice"), "invoice");
}

TEST(TKT_2_without_subjects_nothing_is_shown_and_nothing_found)
{
    static const struct subjects none;
    const struct subject_scope scope = {&none, STR("lumenor"), STR("pt"), STR("en")};
    const struct subject *const *list = NULL;

    expect_count(t, subject_children(&scope, NULL, t->arena, &list), 0);
    expect(t, subject_by_code(&scope, STR("paper-jam")) == NULL);
    expect_str(t, found(t, &scope, "paper"), "");
}
