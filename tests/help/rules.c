/* Ways through guided help, and the paths that requests keep (KB-2). */
#include "tests/knowledge/library.h"

static const struct help_tree *
stuck(struct test *t)
{
    const struct help_tree *tree = help_by_code(library_helps(t), STR("lumenor"), STR("stuck"));

    expect(t, tree != NULL);
    return tree;
}

TEST(KB_2_choices_lead_from_step_to_step_and_back_again)
{
    struct help_walk walk;

    library_open(t);
    expect(t, help_follow(stuck(t), STR(""), &walk));
    expect_str(t, walk.at->code, "where");
    expect(t, help_follow(stuck(t), STR("tray.not.tray.out"), &walk));
    expect_str(t, walk.at->code, "done");
    expect_count(t, walk.count, 4);
    expect_str(t, help_choices(t->arena, &walk, 2), "tray.not");
    expect(t, !help_follow(stuck(t), STR("tray.out.more"), &walk));
    expect(t, !help_follow(stuck(t), STR("nowhere"), &walk));
    expect(t, !help_follow(stuck(t), STR("."), &walk));
    library_close(t);
}

TEST(KB_2_nobody_is_led_in_circles_for_ever)
{
    struct text choices = {.arena = t->arena};
    struct help_walk walk;

    for (int i = 0; i < HELP_STEPS_MOST / 2; i++)
        text_printf(&choices, "%stray.not", i == 0 ? "" : ".");
    library_open(t);
    expect(t, help_follow(stuck(t), text_str(&choices), &walk));
    text_add(&choices, STR(".tray"));
    expect(t, !help_follow(stuck(t), text_str(&choices), &walk));
    library_close(t);
}

TEST(KB_2_a_path_is_kept_as_codes_and_read_again)
{
    struct help_walk walk;
    struct help_walk again;

    library_open(t);
    expect(t, help_follow(stuck(t), STR("tray.not.rear"), &walk));
    const struct str path = help_path(t->arena, &walk);

    expect_str(t, path, "stuck@3 where=tray pull=not where=rear");
    expect(t, help_path_read(library_helps(t), STR("lumenor"), path, &again));
    expect_count(t, again.count, 3);
    expect_count(t, again.version, 3);
    expect_str(t, again.at->code, "ask-us");
    expect(t, help_path_read(library_helps(t), STR("lumenor"), STR("gone@1 a=b"), &again));
    expect(t, again.tree == NULL && again.taken[0].step == NULL);
    expect_str(t, again.taken[0].choice_code, "b");
    library_close(t);
}

TEST(KB_2_what_is_no_path_is_not_read_as_one)
{
    static const char *const bad[] = {
        "",          "stuck",      "stuck@",        "stuck@x",           "stuck@1  a=b", "@1 a=b",
        "stuck@1 a", "stuck@1 =b", "stuck@1 a=<b>", "stuck@99999999999", "stuck@1 A=b"};
    struct help_walk walk;

    library_open(t);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        test_row("%s", bad[i]);
        expect(t, !help_path_read(library_helps(t), STR("lumenor"), str_from(bad[i]), &walk));
    }
    library_close(t);
}

TEST(KB_2_a_long_path_loses_its_beginning_not_its_end)
{
    struct text choices = {.arena = t->arena};
    struct help_walk walk;

    for (int i = 0; i < HELP_STEPS_MOST / 2; i++)
        text_printf(&choices, "%stray.not", i == 0 ? "" : ".");
    library_open(t);
    expect(t, help_follow(stuck(t), text_str(&choices), &walk));
    const struct str path = help_path(t->arena, &walk);

    expect(t, path.len <= HELP_PATH_MOST);
    expect(t, str_starts(path, STR("stuck@3 ")) && str_ends(path, STR("where=tray pull=not")));
    expect(t, help_path_read(library_helps(t), STR("lumenor"), path, &walk));
    library_close(t);
}

static size_t
found_in(struct test *t, const char *brand, const char *locale, const struct search_query *query,
         const struct help_tree *const **found)
{
    const struct help_scope scope = {library_helps(t), str_from(brand), str_from(locale)};

    return help_find(&scope, t->arena, query, 5, found);
}

TEST(KB_2_guided_help_is_found_by_its_words_and_by_its_subject)
{
    const struct help_tree *const *found = NULL;
    struct search_query query;

    library_open(t);
    search_read(t->arena, STR("sheets"), STR("en"), &query);
    expect_count(t, found_in(t, "lumenor", "en", &query, &found), 1);
    expect_str(t, found[0]->code, "stuck");
    search_read(t->arena, STR("tabuleiros"), STR("pt-PT"), &query);
    expect_count(t, found_in(t, "lumenor", "pt-PT", &query, &found), 1);
    expect_count(t, found_in(t, "caravela", "pt-PT", &query, &found), 0);
    expect(t, help_of_subject(library_helps(t), STR("lumenor"), STR("paper-jam")) == stuck(t));
    expect(t, help_of_subject(library_helps(t), STR("lumenor"), STR("other")) == NULL);
    library_close(t);
}

TEST(KB_2_words_come_in_the_readers_language_else_in_english)
{
    library_open(t);
    const struct help_tree *tree = stuck(t);

    expect_str(t, help_words_of(&tree->texts, tree->code, STR("pt-PT")).title, "Papel preso");
    expect_str(t, help_words_of(&tree->texts, tree->code, STR("de-AT")).title, "Paper is stuck");
    expect_str(t, help_words_of(&(struct help_texts){0}, tree->code, STR("en")).title, "stuck");
    library_close(t);
}
