/* What a generation takes from the portals' folders, and what it refuses. */
#include "fcgi/generation.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fcgi/base/log.h"
#include "fcgi/base/metric.h"
#include "fcgi/steps.h"
#include "tests/data/scratch.h"
#include "tests/place/stage.h"

struct copy {
    struct str folder; /* portals, words, settings */
    struct str portals;
    struct str config;
};

static void
write_below(struct test *t, struct str folder, const char *name, struct str bytes)
{
    const struct str path = arena_printf(t->arena, "%.*s/%s", STR_ARG(folder), name);

    for (size_t at = folder.len + 1; at < path.len; at++) {
        if (path.at[at] == '/')
            mkdir(arena_cstr(t->arena, str_slice(path, 0, at)), 0700);
    }
    stage_write(t, path, bytes);
}

/* A catalogue that gives one message another text; without a message only its head. */
static void
write_words(struct test *t, const struct copy *copy, const char *name, const char *id,
            const char *text)
{
    const struct str head =
        STR("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n");
    const struct str source = arena_printf(t->arena, "%.*s/source.po", STR_ARG(copy->folder));
    const struct str mo = arena_printf(t->arena, "%.*s/words/%s", STR_ARG(copy->folder), name);

    write_below(t, copy->folder, arena_printf(t->arena, "words/%s", name).at, STR(""));
    stage_write(t, source,
                id == NULL ? head
                           : arena_printf(t->arena, "%.*s\nmsgid \"%s\"\nmsgstr \"%s\"\n",
                                          STR_ARG(head), id, text));
    scratch_program(t, (const char *const[]){"msgfmt", "-o", mo.at, source.at, NULL});
}

static struct copy
copy_open(struct test *t, const char *settings)
{
    static const char *const base[] = {"pt_PT.mo", "es_ES.mo", "nb_NO.mo", "de_AT.mo"};
    struct copy copy = {.folder = stage_folder(t), .portals = stage_portals(t)};

    view_start();
    for (size_t i = 0; i < sizeof base / sizeof base[0]; i++)
        write_words(t, &copy, base[i], NULL, NULL);
    copy.config = arena_printf(t->arena, "%.*s/balcao.conf", STR_ARG(copy.folder));
    stage_write(t, copy.config,
                arena_printf(t->arena, "path.portals = %.*s\npath.words = %.*s/words\n%s",
                             STR_ARG(copy.portals), STR_ARG(copy.folder), settings));
    return copy;
}

/* The list of questions as a portal shows it in a language. */
static struct str
shown(struct test *t, const struct generation *g, const char *code, const char *tag)
{
    const struct portal *portal = portal_by_code(&g->portals, str_from(code));
    const struct words *words = generation_words(g, portal, portal_locale(portal, str_from(tag)));
    struct arena *arena = NULL;
    struct page *page = NULL;
    struct str out = STR("");

    arena_open(&arena, 64U << 20);
    view_begin(arena);
    expect_result(t, page_read(test_file(t, "tests/question/list.xml"), &page), RES_OK);
    expect_result(
        t, sheet_run(generation_sheet(g, portal, STR("question/list")), page, words, arena, &out),
        RES_OK);
    view_end();
    out = arena_str(t->arena, out);
    arena_close(&arena);
    return out;
}

static bool
holds(struct str s, const char *what)
{
    return str_find_str(s, str_from(what)) < s.len;
}

TEST(each_portal_speaks_its_own_words_and_nobody_elses)
{
    const struct copy copy = copy_open(t, "");
    struct generation *g = NULL;

    write_words(t, &copy, "pt/en.mo", "Questions and answers", "Ask Lisbon");
    write_words(t, &copy, "es/en.mo", "Questions and answers", "Ask Madrid");
    if (!expect_result(t, generation_build_offline(copy.config, &g), RES_OK))
        return;
    const struct str pt = shown(t, g, "pt", "en"), es = shown(t, g, "es", "en"),
                     at = shown(t, g, "at", "en"), native = shown(t, g, "pt", "pt-PT");

    expect(t, holds(pt, "Ask Lisbon") && !holds(pt, "Ask Madrid"));
    expect(t, holds(es, "Ask Madrid") && !holds(es, "Ask Lisbon"));
    expect(t, holds(at, "Questions and answers") && !holds(at, "Ask "));
    expect(t, !holds(native, "Ask "));
    generation_free(&g);
}

TEST(portals_that_read_the_same_catalogues_share_their_words)
{
    const struct copy copy = copy_open(t, "");
    struct generation *g = NULL;

    write_words(t, &copy, "es/en.mo", "Questions and answers", "Ask Madrid");
    if (!expect_result(t, generation_build_offline(copy.config, &g), RES_OK))
        return;
    const struct words *english[3];
    static const char *const codes[] = {"at", "no", "es"};

    for (size_t i = 0; i < 3; i++) {
        const struct portal *portal = portal_by_code(&g->portals, str_from(codes[i]));

        english[i] = generation_words(g, portal, portal_locale(portal, STR("en")));
    }
    expect(t, english[0] == english[1] && english[0] != english[2]);
    generation_free(&g);
}

#define SHEET(body)                                                                                \
    "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">\n" body   \
    "</xsl:stylesheet>\n"
#define LANDING(body) SHEET("<xsl:import href=\"view:home/landing.xsl\"/>\n" body)

/* What is told of a copy that must be refused: findings, then the log. */
static struct str
refused(struct test *t, const struct copy *copy)
{
    struct generation *g = NULL;

    stage_listen(t, STDERR_FILENO);
    const size_t before = test_log(t).len;
    const enum result r = generation_build_offline(copy->config, &g);
    const struct str heard = stage_heard(t);
    const struct str log = test_log(t);

    expect_result(t, r, RES_INVALID);
    return arena_printf(t->arena, "%.*s%.*s", STR_ARG(heard),
                        STR_ARG(str_slice(log, before, log.len)));
}

TEST(an_override_of_no_view_is_refused_by_its_name)
{
    const struct copy copy = copy_open(t, "");

    write_below(t, copy.portals, "pt/overrides/home/landng.xsl", STR(LANDING("")));
    expect_str(t, refused(t, &copy),
               arena_printf(t->arena,
                            "%.*s/pt/overrides/home/landng.xsl:1: no view has this name\n",
                            STR_ARG(copy.portals))
                   .at);
}

TEST(an_override_may_import_a_sheet_beside_it)
{
    const struct copy copy = copy_open(t, "");
    struct generation *g = NULL;

    write_below(t, copy.portals, "pt/overrides/home/landing.xsl",
                STR(SHEET("<xsl:import href=\"shared.xsl\"/>")));
    write_below(t, copy.portals, "pt/overrides/home/shared.xsl", STR(LANDING("")));
    expect_result(t, generation_build_offline(copy.config, &g), RES_OK);
    generation_free(&g);
}

TEST(a_broken_sheet_is_told_as_file_line_and_reason)
{
    const struct copy copy = copy_open(t, "");
    const struct str path =
        arena_printf(t->arena, "%.*s/pt/overrides/home/landing.xsl:", STR_ARG(copy.portals));
    static const struct str bodies[] = {
        STR_INIT(LANDING("<xsl:template match=\"page\">")),
        STR_INIT(LANDING("<xsl:template match=\"page[\"/>")),
        STR_INIT(LANDING("<xsl:template match=\"a[\"/>\n<xsl:template match=\"b[\"/>")),
        STR_INIT(LANDING("<xsl:param name=\"a\"/>")),
    };

    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        write_below(t, copy.portals, "pt/overrides/home/landing.xsl", bodies[i]);
        const struct str told = refused(t, &copy);
        const struct str rest = str_slice(told, path.len, told.len);

        test_row("%.*s", STR_ARG(told));
        expect(t, str_starts(told, path) && rest.len > 3 && rest.at[0] >= '1' && rest.at[0] <= '9');
        expect(t, !holds(rest, "landing.xsl") && !holds(rest, "{"));
        expect_count(t, str_find(told, '\n', 0), told.len - 1);
    }
}

TEST(a_refused_generation_leaves_clock_and_log_as_they_were)
{
    const struct copy copy = copy_open(t, "clock.at = 2031-01-01T00:00:00Z\nlog.level = error\n");
    struct instant held;

    expect(t, instant_parse(STR("2026-03-02T09:30:00Z"), &held));
    clock_hold(held);
    write_below(t, copy.portals, "pt/overrides/home/landng.xsl", STR(LANDING("")));
    refused(t, &copy);
    expect_count(t, clock_now().seconds, held.seconds);
    LOG(LOG_INFO, "still.heard", LOG_COUNT("n", 1));
    expect(t, holds(test_log(t), "still.heard"));
}

TEST(a_generation_taken_holds_the_clock_it_names_and_lets_it_go_without_one)
{
    const struct copy held = copy_open(t, "clock.at = 2031-01-01T00:00:00Z\n");
    const struct copy free = copy_open(t, "");
    struct generation *g = NULL;
    struct instant at;

    expect(t, instant_parse(STR("2031-01-01T00:00:00Z"), &at));
    expect_result(t, generation_build_offline(held.config, &g), RES_OK);
    expect(t, clock_now().seconds != at.seconds);
    generation_take(g);
    expect_count(t, clock_now().seconds, at.seconds);
    generation_free(&g);
    expect_result(t, generation_build_offline(free.config, &g), RES_OK);
    generation_take(g);
    expect(t, clock_now().seconds < at.seconds - 1);
    generation_free(&g);
}

static bool
shows(struct test *t, const char *line)
{
    return holds(metric_text(t->arena), line);
}

TEST(old_geographic_data_is_shown_and_warned_of_once_for_each_file)
{
    const struct str geo = arena_printf(t->arena, "%.*s/geo.mmdb", STR_ARG(stage_folder(t)));
    const struct copy copy = copy_open(
        t, arena_printf(t->arena, "geo.age-days = 30\ngeo.file = %.*s\n", STR_ARG(geo)).at);
    struct generation *g = NULL;
    struct server server;

    stage_geo(t, geo, NULL);
    expect_result(t, metric_open(), RES_OK);
    expect_result(t, generation_build_offline(copy.config, &g), RES_OK);
    server_open(g, &server);
    const struct instant built = geo_built(server.geo);

    clock_hold((struct instant){built.seconds + 30 * 86400});
    server.geo_warned = (struct instant){0};
    const size_t before = test_log(t).len;

    server_watch_geo(&server);
    expect(t, shows(t, "balcao_geo_too_old 0\n"));
    expect_count(t, test_log(t).len, before);
    clock_hold((struct instant){built.seconds + 31 * 86400});
    server_watch_geo(&server);
    expect(t, shows(t, "balcao_geo_too_old 1\n"));
    expect(t, shows(t, arena_printf(t->arena, "balcao_geo_build_timestamp_seconds %lld\n",
                                    (long long)built.seconds)
                           .at));
    const struct str log = test_log(t);

    expect(t, holds(log, "geo.old") && holds(log, "\"days\":31"));
    server_watch_geo(&server);
    expect_count(t, test_log(t).len, log.len);
    server_close(&server);
    generation_free(&g);
}

TEST(a_change_of_settings_that_wait_for_a_restart_is_seen)
{
    const struct str file = arena_printf(t->arena, "%.*s/a.conf", STR_ARG(stage_folder(t)));
    struct config first;
    struct config second;

    stage_write(t, file, STR("serve.workers = 3\nlog.level = warn\n"));
    expect_result(t, config_load(t->arena, file, &first), RES_OK);
    stage_write(t, file, STR("serve.workers = 3\nlog.level = info\n"));
    expect_result(t, config_load(t->arena, file, &second), RES_OK);
    expect(t, !config_differs(&first, &second, STR("serve.")));
    expect(t, config_differs(&first, &second, STR("log.")));
    stage_write(t, file, STR("serve.workers = 4\n"));
    expect_result(t, config_load(t->arena, file, &second), RES_OK);
    expect(t, config_differs(&first, &second, STR("serve.")));
    stage_write(t, file, STR("serve.workers = 3\nserve.pid-file = /tmp/pid\n"));
    expect_result(t, config_load(t->arena, file, &second), RES_OK);
    expect(t, config_differs(&first, &second, STR("serve.")));
}

TEST(a_clock_that_is_no_instant_is_refused)
{
    const struct copy copy = copy_open(t, "clock.at = noon\n");

    expect(t, holds(refused(t, &copy), "config.clock-at"));
}

TEST(a_build_that_nobody_serves_keeps_no_data)
{
    const struct copy copy = copy_open(t, "");
    const struct str keep = arena_printf(t->arena, "%.*s/place.keep", STR_ARG(copy.folder));
    struct generation *g = NULL;

    scratch_environment(t);
    setenv("BALCAO_PLACE_KEEP_FILE", keep.at, 1);
    expect_result(t, generation_build(copy.config, &g), RES_OK);
    unsetenv("BALCAO_PLACE_KEEP_FILE");
    expect(t, access(keep.at, F_OK) != 0);
    snapshot_keep(g->snapshot, keep);
    expect(t, access(keep.at, F_OK) == 0);
    generation_free(&g);
}

TEST(accounts_are_not_served_without_the_key_of_the_installation)
{
    const struct copy bare = copy_open(t, "");
    const struct copy keyed = copy_open(t, "secret.key-file = /etc/balcao/key\n"
                                           "secret.vault-file = /etc/balcao/vault\n");
    struct generation *g = NULL;

    if (!expect_result(t, generation_build_offline(bare.config, &g), RES_OK))
        return;
    expect_result(t, generation_check_key(g), RES_INVALID);
    expect(t, holds(test_log(t), "\"event\":\"generation.key\""));
    generation_free(&g);
    if (!expect_result(t, generation_build_offline(keyed.config, &g), RES_OK))
        return;
    expect_result(t, generation_check_key(g), RES_OK);
    generation_free(&g);
}
