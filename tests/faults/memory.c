/* Every place that allocates outside arenas, our own and the libraries', fails once: what was being
 * done is refused or its process ends on purpose, nothing leaks, and the next time all is well. */
#include "tests/faults/allocation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "fcgi/base/log.h"
#include "fcgi/place/place.h"
#include "fcgi/view/words.h"
#include "tests/faults/asked.h"
#include "tests/faults/child.h"
#include "tests/lib/visit.h"
#include "tests/place/stage.h"

#if ALLOCATION_CAN_FAIL

#define REQUEST_BYTES (16U << 20)

/* run: true when all went well; false when it was refused. It gives back what it took. */
struct scenario {
    const char *what;
    bool (*run)(const void *arg);
    const void *arg;
};

/* Shared with children. */
struct notes {
    struct sites sites;
    int64_t live; /* blocks that two clean runs keep: memories of libraries */
    bool has_come, went_well, next_went_well;
    int64_t kept;
};

struct injection {
    const struct scenario *scenario;
    struct notes *notes;
    uint64_t call; /* 0: none, note the sites */
};

static const struct generation *generation;

static bool
inject(void *arg)
{
    const struct injection *injection = arg;
    const struct scenario *scenario = injection->scenario;
    struct notes *notes = injection->notes;
    const int64_t before = allocation_live();

    allocation_begin(injection->call == 0 ? &notes->sites : NULL);
    allocation_fail(injection->call);
    notes->went_well = scenario->run(scenario->arg);
    notes->has_come = allocation_end();
    notes->next_went_well = scenario->run(scenario->arg);
    notes->kept = allocation_live() - before;
    return true;
}

static uint64_t
most_wanted(void)
{
    const char *most = getenv("BALCAO_FAULTS_MOST");
    uint64_t count = 0;

    return most != NULL && str_to_u64(str_from(most), SITES_MAX, &count) && count > 0 ? count : 40;
}

struct sums {
    unsigned injected, well, refused, ended, frail;
};

/* Libraries that themselves go wrong when memory fails, with what we saw; none of ours stands above
 * them when they do. What they cost is one worker, as a deliberate end does. */
static const char *const frail[] = {
    "libmariadb.so",   /* mysql_real_connect uses a copy of a text that strdup could not make */
    "libicuuc.so",     /* formatters use objects that operator new did not give */
    "libicui18n.so",   /* the same; break iterators lose what they had */
    "libmaxminddb.so", /* MMDB_open forgets metadata it has read */
};

/* Whether one of them asked for the memory, as the first lines of the child say. */
static bool
is_frail(void)
{
    struct str rest = str_from(child_words());
    struct str line;

    for (size_t i = 0; i < 4 && rest.at != NULL; i++) {
        str_cut(rest, '\n', &line, &rest);
        for (size_t k = 0; k < sizeof frail / sizeof frail[0]; k++) {
            if (str_find_str(line, str_from(frail[k])) < line.len)
                return true;
        }
    }
    return false;
}

/* A process that went on: it said what happened, leaked nothing, and does it right the next time.
 */
static void
judge_survivor(struct test *t, const struct notes *notes, int64_t clean, struct sums *sums)
{
    sums->well += notes->went_well;
    sums->refused += !notes->went_well;
    expect(t, notes->has_come);
    expect(t, notes->next_went_well);
    expect(t, notes->kept <= clean);
}

/* Ends with who asked for the memory when something does not hold. */
static void
judge(struct test *t, const struct notes *notes, enum ending ending, int64_t clean,
      struct sums *sums)
{
    const unsigned failures = t->failures;

    sums->injected++;
    if (ending == ENDING_MEANT) {
        sums->ended++;
        return;
    }
    if (is_frail() &&
        (ending == ENDING_CRASHED || (ending == ENDING_DONE && notes->kept > clean))) {
        sums->frail++;
        return;
    }
    expect(t, ending == ENDING_DONE);
    if (ending == ENDING_DONE)
        judge_survivor(t, notes, clean, sums);
    if (t->failures > failures)
        printf("%s", child_words());
}

static void
sweep(struct test *t, const struct scenario *scenario)
{
    struct notes *notes =
        mmap(NULL, sizeof *notes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    struct injection injection = {.scenario = scenario, .notes = notes};
    struct sums sums = {0};

    if (notes == MAP_FAILED)
        abort();
    test_row("%s", scenario->what);
    expect(t,
           scenario->run(scenario->arg)); /* what libraries remember for good, they remember now */
    expect(t, child_run(inject, &injection) == ENDING_DONE && notes->went_well);
    const size_t count = notes->sites.count;
    const int64_t clean = notes->kept;
    const uint64_t most = most_wanted();
    const size_t wanted = count < most ? count : (size_t)most;

    for (size_t i = 0; i < wanted; i++) {
        injection.call = notes->sites.first[i * count / wanted];
        const enum ending ending = child_run(inject, &injection);

        test_row("%s, allocation %llu", scenario->what, (unsigned long long)injection.call);
        judge(t, notes, ending, clean, &sums);
    }
    printf("        %-32s %u of %zu sites failed: %u refused, %u done all the same, %u ended on "
           "purpose, %u in frail libraries\n",
           scenario->what, sums.injected, count, sums.refused, sums.well, sums.ended, sums.frail);
    munmap(notes, sizeof *notes);
}

static bool
build_generation(const void *arg)
{
    struct generation *built = NULL;
    const enum result r = generation_build(STR_NONE, &built);

    (void)arg;
    generation_free(&built);
    return r == RES_OK;
}

static bool
load_words(const void *arg)
{
    struct words *words = NULL;
    const struct str path = {.at = arg, .len = strlen(arg)};
    const struct words_source source = {.catalogues = &path, .count = 1, .locale = STR("pt-PT")};
    const enum result r = words_load(generation->book, &source, &words);

    words_free(&words);
    return r == RES_OK;
}

static bool
compile_sheet(const void *arg)
{
    struct book *book = NULL;
    struct sheet *sheet = NULL;

    book_open(&book);
    const enum result r = sheet_compile(str_from(arg), generation->config.path_xslt, book, &sheet);

    sheet_free(&sheet);
    book_close(&book);
    return r == RES_OK;
}

static bool
load_snapshot(const void *arg)
{
    struct db *db = NULL;
    struct snapshot *snapshot = NULL;

    (void)arg;
    db_open(&generation->config, DB_PUBLIC, &db);
    const enum result r = snapshot_load(db, &snapshot);

    snapshot_free(&snapshot);
    db_close(&db);
    return r == RES_OK;
}

static bool
open_geo(const void *arg)
{
    struct geo *geo = NULL;
    const enum result r = geo_open(str_from(arg), &geo);
    const bool knows = str_is(geo_country(geo, STR("192.0.2.1")), STR("PT"));

    geo_close(&geo);
    return r == RES_OK && knows;
}

static bool
keep_and_recall(const void *arg)
{
    struct arena *arena = NULL;
    struct place place = {0};
    const struct str path = str_from(arg);

    arena_open(&arena, REQUEST_BYTES);
    const bool is_well = place_keep(&generation->snapshot->place, arena, path) == RES_OK &&
                         place_recall(arena, path, &place) == RES_OK;

    arena_close(&arena);
    return is_well;
}

/* A worker from its first to its last request. */
static bool
live_and_serve(const void *arg)
{
    const struct asked *request = arg;
    struct server server;
    struct arena *arena = NULL;

    arena_open(&arena, REQUEST_BYTES);
    server_open(generation, &server);
    const unsigned status = asked_serve(&server, arena, request);

    arena_reset(arena);
    server_close(&server);
    arena_close(&arena);
    return status == request->status;
}

TEST(what_is_loaded_outside_requests_survives_or_refuses_any_failed_allocation)
{
    const struct str folder = stage_folder(t);
    const struct str geo = arena_printf(t->arena, "%.*s/geo.mmdb", STR_ARG(folder));
    const struct str kept = arena_printf(t->arena, "%.*s/place.keep", STR_ARG(folder));

    setenv("BALCAO_PLACE_KEEP_FILE", "", 1);
    generation = visit_generation(t);
    stage_geo(t, geo, NULL);
    const struct str words =
        arena_printf(t->arena, "%.*s/pt_PT.mo", STR_ARG(generation->config.path_words));
    const struct scenario scenarios[] = {
        {"geography is opened",              open_geo,         geo.at                 },
        {"public data is kept and recalled", keep_and_recall,  kept.at                },
        {"public data is loaded",            load_snapshot,    NULL                   },
        {"a catalogue is loaded",            load_words,       words.at               },
        {"a stylesheet is compiled",         compile_sheet,    "xslt/home/landing.xsl"},
        {"a generation is built",            build_generation, NULL                   },
    };

    for (size_t i = 0; i < sizeof scenarios / sizeof scenarios[0]; i++)
        sweep(t, &scenarios[i]);
}

TEST(requests_survive_any_failed_allocation_or_end_their_worker_on_purpose)
{
    setenv("BALCAO_PLACE_KEEP_FILE", "", 1);
    generation = visit_generation(t);
    for (size_t i = 0; i < asked_count; i++)
        sweep(t, &(struct scenario){asked[i].what, live_and_serve, &asked[i]});
}

#endif
