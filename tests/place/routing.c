/* Which centre a visitor gets: the cases of routing.tsv, and what no table can hold. */
#include <string.h>

#include "fcgi/place/place_rows.h"
#include "tests/data/scratch.h"
#include "tests/place/stage.h"

enum column {
    HOST,
    PATH,
    ACCEPT_LANGUAGE,
    CHOSEN,
    CONTRACT,
    ALLOWED,
    ADDRESS,
    CENTRE,
    RULE,
    COUNTRY,
    LANGUAGE,
    COLUMN_COUNT
};

struct stage {
    struct portals portals;
    struct place place;
    struct geo *geo;
};

static void
close_geo(void *geo)
{
    struct geo *at = geo;

    geo_close(&at);
}

static struct stage
stage_set(struct test *t)
{
    const struct config config = stage_config(t, STR("conf/portals"));
    const struct str file = arena_printf(t->arena, "%.*s/geo.mmdb", STR_ARG(stage_folder(t)));
    struct stage stage = {.place = stage_place(t)};

    expect_result(t, portals_load(t->arena, &config, &stage.portals), RES_OK);
    stage_geo(t, file, NULL);
    expect_result(t, geo_open(file, &stage.geo), RES_OK);
    arena_defer(t->arena, close_geo, stage.geo);
    return stage;
}

/* The page's locale as a request finds it (LOC-2), without the cookie. */
static struct str
locale_of(const struct portal *portal, struct str path, struct str header)
{
    struct str offered[16];
    struct str segment;
    struct str best;

    path = str_slice(path, 1, path.len);
    str_cut(path, '/', &segment, &path);
    if (portal_locale(portal, segment) != NULL)
        return segment;
    for (size_t i = 0; i < portal->locale_count; i++)
        offered[i] = portal->locales[i].tag;
    best = locale_negotiate(header, offered, portal->locale_count - 2); /* not the pseudo-locales */
    return best.at != NULL ? best : offered[0];
}

static size_t
list_read(struct str list, struct str out[8])
{
    size_t count = 0;

    while (list.len > 0 && count < 8)
        str_cut(list, ',', &out[count++], &list);
    return count;
}

static void
case_run(struct test *t, const struct stage *stage, const struct str columns[COLUMN_COUNT])
{
    const struct portal *portal = portal_by_host(&stage->portals, columns[HOST]);
    struct str allowed[8];
    struct decision decision;
    enum result r;

    expect(t, portal != NULL);
    if (portal == NULL)
        return;
    struct visitor visitor = {
        .chosen = columns[CHOSEN],
        .contract = columns[CONTRACT],
        .accept_language = columns[ACCEPT_LANGUAGE],
        .address = columns[ADDRESS],
        .locale = locale_of(portal, columns[PATH], columns[ACCEPT_LANGUAGE]),
    };

    if (columns[ALLOWED].at != NULL) {
        visitor.allowed_count = list_read(columns[ALLOWED], allowed);
        visitor.allowed = allowed;
    }
    r = centre_decide(&stage->place, stage->geo, portal, &visitor, t->arena, &decision);
    if (columns[CENTRE].at == NULL) {
        expect_result(t, r, RES_NOT_FOUND);
        return;
    }
    if (!expect_result(t, r, RES_OK))
        return;
    expect_str(t, decision.centre->code, arena_cstr(t->arena, columns[CENTRE]));
    expect_str(t, rule_name(decision.rule), arena_cstr(t->arena, columns[RULE]));
    expect_str(t, decision.language, arena_cstr(t->arena, columns[LANGUAGE]));
    expect_str(t, decision.country,
               columns[COUNTRY].at == NULL ? NULL : arena_cstr(t->arena, columns[COUNTRY]));
    expect(t, decision.steps[decision.rule].outcome == OUTCOME_WON);
}

TEST(every_visitor_of_the_table_gets_the_centre_the_rules_name)
{
    const struct stage stage = stage_set(t);
    struct str rest = test_file(t, "tests/place/routing.tsv");
    unsigned number = 0;
    unsigned cases = 0;

    while (rest.len > 0) {
        struct str columns[COLUMN_COUNT];
        struct str line;
        size_t count = 0;

        str_cut(rest, '\n', &line, &rest);
        number++;
        if (line.len == 0 || line.at[0] == '#')
            continue;
        test_row("routing.tsv:%u", number);
        while (count < COLUMN_COUNT && line.at != NULL) {
            str_cut(line, '\t', &columns[count], &line);
            if (str_is(columns[count], STR("-")))
                columns[count] = STR_NONE;
            count++;
        }
        if (expect_count(t, count, COLUMN_COUNT))
            case_run(t, &stage, columns);
        cases++;
    }
    test_row("%s", "the whole table");
    expect(t, cases >= 120);
}

static struct decision
decide(struct test *t, const struct stage *stage, const char *host, struct visitor visitor)
{
    struct decision decision = {0};

    expect_result(t,
                  centre_decide(&stage->place, stage->geo,
                                portal_by_host(&stage->portals, str_from(host)), &visitor, t->arena,
                                &decision),
                  RES_OK);
    return decision;
}

static void
expect_step(struct test *t, const struct decision *decision, enum rule rule, const char *saw,
            enum outcome outcome)
{
    expect_str(t, decision->steps[rule].saw, saw);
    expect_str(t, outcome_name(decision->steps[rule].outcome), outcome_name(outcome).at);
}

TEST(each_step_says_what_it_saw_and_what_became_of_it)
{
    const struct stage stage = stage_set(t);
    const struct visitor visitor = {
        .chosen = STR("BR"),
        .contract = STR("NO"),
        .accept_language = STR("pt-BR, de-AT;q=0.5"),
        .address = STR("198.51.100.1"),
        .locale = STR("pt-PT"),
    };
    const struct decision decision = decide(t, &stage, "pt.localhost", visitor);

    expect_step(t, &decision, RULE_CHOSEN, "BR", OUTCOME_UNSERVED);
    expect_step(t, &decision, RULE_CONTRACT, "NO", OUTCOME_WON);
    expect_step(t, &decision, RULE_PORTAL, "PT", OUTCOME_BEATEN);
    expect_step(t, &decision, RULE_ACCEPT_LANGUAGE, "AT", OUTCOME_BEATEN);
    expect_step(t, &decision, RULE_GEO, "BR", OUTCOME_UNSERVED);
    expect_step(t, &decision, RULE_DEFAULT, NULL, OUTCOME_BEATEN);
}

TEST(a_choice_that_residency_takes_away_is_told_as_beaten)
{
    const struct stage stage = stage_set(t);
    const struct str allowed[] = {STR("PT")};
    const struct visitor visitor = {
        .chosen = STR("NO"), .allowed = allowed, .allowed_count = 1, .locale = STR("pt-PT")};
    const struct decision decision = decide(t, &stage, "pt.localhost", visitor);

    expect_step(t, &decision, RULE_CHOSEN, "NO", OUTCOME_BEATEN);
    expect_step(t, &decision, RULE_PORTAL, "PT", OUTCOME_WON);
}

TEST(a_country_already_looked_up_stands_in_for_the_address)
{
    const struct stage stage = stage_set(t);
    const struct visitor visitor = {
        .address = STR("192.0.2.1"), .located = STR("no"), .locale = STR("en")};
    const struct decision decision = decide(t, &stage, "localhost", visitor);

    expect_str(t, decision.centre->code, "no-oslo");
    expect_step(t, &decision, RULE_GEO, "NO", OUTCOME_WON);
}

TEST(ten_kilobytes_of_rubbish_in_a_header_change_nothing)
{
    static const char *const pieces[] = {"xx-", "de_AT,", ";q=,", "\xff\xfe",
                                         "*;",  "nb-NO-", "-,-"};
    const struct stage stage = stage_set(t);

    for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
        struct text header = {.arena = t->arena};

        test_row("%zu", i);
        while (header.len < 10000)
            text_add(&header, str_from(pieces[i]));
        const struct visitor visitor = {.accept_language = text_str(&header),
                                        .address = STR("192.0.2.129"),
                                        .locale = STR("en")};
        const struct decision decision = decide(t, &stage, "localhost", visitor);

        expect_str(t, decision.centre->code, "no-oslo");
    }
}

TEST(everything_works_without_geo_data)
{
    struct stage stage = stage_set(t);
    const struct visitor visitor = {.address = STR("192.0.2.129"), .locale = STR("en")};

    stage.geo = NULL;
    const struct decision decision = decide(t, &stage, "localhost", visitor);

    expect_str(t, decision.centre->code, "pt-lisboa");
    expect_step(t, &decision, RULE_GEO, NULL, OUTCOME_EMPTY);
}

TEST(the_countries_one_may_choose_are_those_the_brand_names)
{
    const struct place place = stage_place(t);
    const struct str *countries;
    const size_t count = centre_countries(&place, STR("caravela"), t->arena, &countries);

    expect_count(t, count, 5);
    expect_str(t, countries[0], "AO");
    expect_str(t, countries[4], "PT");
    expect_count(t, centre_countries(&place, STR("lumenor"), t->arena, &countries), 15);
    expect_count(t, centre_countries(&place, STR("nobody"), t->arena, &countries), 0);
}

/* The demo's rows with some taken out and others put in. */
static enum result
spoiled(struct test *t, const char *find, const char *replace, struct place *out)
{
    const struct str rows = test_file(t, "tests/place/demo.tsv");
    const size_t at = str_find_str(rows, str_from(find));
    const struct str file = arena_printf(t->arena, "%.*s/rows", STR_ARG(stage_folder(t)));

    if (!expect(t, at < rows.len))
        return RES_BROKEN;
    stage_write(t, file,
                arena_printf(t->arena, "%.*s%s%.*s", (int)at, rows.at, replace,
                             STR_ARG(str_slice(rows, at + strlen(find), rows.len))));
    return place_recall(t->arena, file, out);
}

TEST(ties_gaps_and_foreign_centres_are_refused_with_their_rows)
{
    static const struct {
        const char *find, *replace, *told;
    } faults[] = {
        {"routing\t2\tlumenor\tAO",                                "routing\t2\tlumenor\tPT",
         "\"place.tie\",\"row\":2,\"other\":1"                                                                                         },
        {"routing\t16\tlumenor\tCH\tfr",                           "routing\t16\tlumenor\tCH\t\\N",
         "\"place.tie\",\"row\":16"                                                                                                    },
        {"routing\t29\tlumenor\t\\N\t\\N",                         "routing\t29\tlumenor\t\\N\tnl",             "\"place.no-default\"" },
        {"routing\t15\tlumenor\tCH\t\\N",                          "routing\t15\tlumenor\tCH\tde",
         "\"place.gap\",\"row\":15"                                                                                                    },
        {"routing\t15\tlumenor\tCH\t\\N\t\\N",                     "routing\t15\tlumenor\tCH\t\\N\tcontracts",
         "\"place.gap\""                                                                                                               },
        {"routing\t1\tlumenor\tPT\t\\N\t\\N\t1",                   "routing\t1\tlumenor\tPT\t\\N\t\\N\t5",
         "\"place.foreign-centre\",\"row\":1"                                                                                          },
        {"routing\t1\tlumenor\tPT\t\\N\t\\N\t1",                   "routing\t1\tlumenor\tPT\t\\N\t\\N\t77",     "77"                   },
        {"Europe/Oslo",                                            "Europe/Atlantis",                           "Europe/Atlantis"      },
        {"centres\t3\tno-oslo\tlumenor\tOslo\tNO\t3",              "centres\t3\tno-oslo\tlumenor\tOslo\tNO\t9",
         "place.orphan"                                                                                                                },
        {"languages\t5\tpt\nlanguages\t5\ten\nlanguages\t5\tes\n", "",                                          "\"place.no-language\""},
        {"intervals\t1\t1\t840\t1080",                             "intervals\t1\t1\t700\t1080",                "overlaps"             },
        {"intervals\t1\t1\t840\t1080",                             "intervals\t1\t1\t840\t1441",                "too long"             },
        {"intervals\t1\t1\t840\t1080",                             "intervals\t1\t8\t840\t1080",                "weekday 8"            },
        {"holidays\t1\tfixed",                                     "holidays\t1\tlunar",                        "no sense"             },
        {"phones\t1\tno",                                          "phones\t6\tno",                             "place.order"          },
    };

    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
        struct place place;
        const size_t before = test_log(t).len;

        test_row("%s", faults[i].replace);
        expect_result(t, spoiled(t, faults[i].find, faults[i].replace, &place), RES_INVALID);
        const struct str told = str_slice(test_log(t), before, test_log(t).len);

        expect(t, str_find_str(told, str_from(faults[i].told)) < told.len);
    }
}

TEST(kept_data_that_were_cut_or_scribbled_on_are_refused)
{
    static const char *const lines[] = {"routing\t1\n",
                                        "routing\n",
                                        "nonsense\t1\t2\n",
                                        "version\tx\n",
                                        "phones\t1\tmaybe\t+1\t\\N\n",
                                        "centres\t1\ta\\x\tb\tc\td\t1\t\\N\n",
                                        "version\t1\t2\n",
                                        "failover\t\\N\t1\n"};
    const struct str file = arena_printf(t->arena, "%.*s/rows", STR_ARG(stage_folder(t)));
    struct place place;

    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        test_row("%s", lines[i]);
        stage_write(t, file, str_from(lines[i]));
        expect_result(t, place_recall(t->arena, file, &place), RES_MALFORMED);
    }
    stage_write(t, file, STR(""));
    expect_result(t, place_recall(t->arena, file, &place), RES_INVALID);
    expect_result(t, place_recall(t->arena, STR("/nonexistent/rows"), &place), RES_NOT_FOUND);
    expect_result(t, place_recall(t->arena, STR("/"), &place), RES_MALFORMED);
}

TEST(kept_data_come_back_as_they_were)
{
    const struct place place = stage_place(t);
    const struct str file = arena_printf(t->arena, "%.*s/rows", STR_ARG(stage_folder(t)));
    struct place again;

    expect_result(t, place_keep(&place, t->arena, file), RES_OK);
    expect_result(t, place_recall(t->arena, file, &again), RES_OK);
    expect_str(t, place_rows_write(t->arena, again.rows),
               place_rows_write(t->arena, place.rows).at);
    expect_count(t, again.centre_count, 5);
    expect_str(t, centre_by_code(&again, STR("at-wien"))->failover[0]->code, "no-oslo");
    expect(t, centre_by_code(&again, STR("at-graz")) == NULL);
    expect_result(t, place_keep(&place, t->arena, STR("/nonexistent/rows")), RES_UNAVAILABLE);
}

/* Everything but the count of changes, which depends on how often the demo was loaded. */
static struct str
without_version(struct str rows)
{
    const size_t start = str_starts(rows, STR("#")) ? str_find(rows, '\n', 0) + 1 : 0;

    return str_slice(rows, start, str_find_str(rows, STR("\nversion\t")));
}

TEST(the_demo_in_the_database_is_the_one_these_cases_were_written_for)
{
    const struct config *config = scratch_demo(t);
    struct db *db = NULL;
    struct place place;
    uint64_t version = 0;

    db_open(config, DB_PUBLIC, &db);
    if (expect_result(t, place_load(db, t->arena, &place), RES_OK)) {
        const struct str stored = without_version(place_rows_write(t->arena, place.rows));

        expect_str(t, stored,
                   arena_cstr(t->arena, without_version(test_file(t, "tests/place/demo.tsv"))));
    }
    expect_result(t, place_version(db, t->arena, &version), RES_OK);
    expect_count(t, version, place.version);
    db_close(&db);
}
