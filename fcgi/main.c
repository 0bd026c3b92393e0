/* The program's commands, as a table. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fcgi/base/log.h"
#include "fcgi/base/metric.h"
#include "fcgi/data/migrate.h"
#include "fcgi/edge/secret.h"
#include "fcgi/edge/vault.h"
#include "fcgi/import.h"
#include "fcgi/jobs.h"
#include "fcgi/master.h"
#include "fcgi/steps.h"
#include "fcgi/texts.h"

#define SETTINGS_BYTES (4U << 20)
#define POT_BYTES      (64U << 20)
#define TEXTS_BYTES    ((size_t)1 << 30)

struct command {
    const char *name;
    const char *help;
    int (*run)(int argc, char **argv);
};

static struct str config_path = {NULL, 0};

static int
status_of(enum result r)
{
    return r == RES_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Settings for commands that need nothing else; the arena lives as long as the process. */
static enum result
load_settings(struct config *out, struct arena **arena)
{
    arena_open(arena, SETTINGS_BYTES);
    return config_load(*arena, config_path, out);
}

static enum result
worker_open(void *generation, struct arena *arena, void **context)
{
    /* One a process; the arena is the requests'. */
    static struct server server;

    (void)arena;
    server_open(generation, &server);
    *context = &server;
    return RES_OK;
}

static void
worker_answer(void *context, struct arena *arena, const struct source *source, struct str *answer)
{
    serve(context, arena, source, answer);
}

static void
worker_close(void *context)
{
    server_close(context);
}

/* first: the settings the master runs with. */
static void
take_into_service(const struct config *first, const struct generation *generation)
{
    generation_take(generation);
    if (config_differs(first, &generation->config, STR("serve.")))
        LOG(LOG_WARN, "reload.settings",
            LOG_TEXT("detail", STR("changes of serve.* wait for a restart")));
    snapshot_keep(generation->snapshot, generation->config.place_keep_file);
}

static enum result
build_generation(void *context, void **out)
{
    struct generation *generation = NULL;
    enum result r = generation_build(config_path, &generation);

    if (r == RES_OK) {
        r = generation_check_key(generation);
        if (r != RES_OK)
            generation_free(&generation);
    }
    if (r == RES_OK && !assets_are_published(generation)) {
        r = fault(RES_NOT_FOUND, "generation.assets",
                  "%.*s is not below %.*s: run balcao-publish first", STR_ARG(generation->assets),
                  STR_ARG(generation->config.path_public));
        generation_free(&generation);
    }
    if (r == RES_OK)
        take_into_service(context, generation);
    *out = generation;
    return r;
}

static void
drop_generation(void *generation)
{
    struct generation *dropped = generation;

    generation_free(&dropped);
}

static int
run_serve(int argc, char **argv)
{
    static const struct worker_hooks hooks = {
        .open = worker_open, .serve = worker_answer, .close = worker_close};
    struct arena *arena = NULL;
    struct config config;

    (void)argc;
    (void)argv;
    if (load_settings(&config, &arena) != RES_OK || metric_open() != RES_OK ||
        secret_start(config.secret_key_file) != RES_OK ||
        vault_start(config.secret_vault_file) != RES_OK)
        return EXIT_FAILURE;
    view_start();
    metric_set(METRIC_BUILD_INFO, metric_entry(STR("version=\"" BALCAO_VERSION "\"")), 1);
    const struct master master = {.config = &config,
                                  .hooks = &hooks,
                                  .context = &config,
                                  .build = build_generation,
                                  .drop = drop_generation};

    return status_of(master_run(&master));
}

/* A process of its own, as many as one likes; see fcgi/jobs.h. */
static int
run_jobs(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    view_start();
    return status_of(jobs_run(config_path));
}

static int
run_migrate(int argc, char **argv)
{
    struct arena *arena = NULL;
    struct config config;
    const bool is_dry = argc > 0 && strcmp(argv[0], "--dry-run") == 0;

    return load_settings(&config, &arena) == RES_OK ? status_of(migrate_run(&config, is_dry))
                                                    : EXIT_FAILURE;
}

/* `demo people`: what only this installation's key can make for the demo's people. */
static int
prepare_people(const struct config *config, struct arena *arena)
{
    struct db *db = NULL;

    if (secret_start(config->secret_key_file) != RES_OK)
        return EXIT_FAILURE;
    db_open(config, DB_SIGN, &db);
    const enum result r = demo_prepare(db, arena);

    db_close(&db);
    return status_of(r);
}

/* Loads the demo deployments' data; safe to repeat. */
static int
run_demo(int argc, char **argv)
{
    struct arena *arena = NULL;
    struct config config;

    if (argc == 0 || load_settings(&config, &arena) != RES_OK) {
        fputs("usage: balcao demo FILE.sql ... | people\n", stderr);
        return EXIT_FAILURE;
    }
    if (strcmp(argv[0], "people") == 0)
        return prepare_people(&config, arena);
    for (int i = 0; i < argc; i++) {
        if (migrate_load(&config, str_from(argv[i])) != RES_OK)
            return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

/* Data that is missing or old raises an alarm, but does not keep anybody from being served. */
static void
check_geo(const struct config *config)
{
    struct geo *geo = NULL;

    if (geo_open(config->geo_file, &geo) != RES_OK)
        LOG(LOG_WARN, "geo.none", LOG_TEXT("file", config->geo_file));
    geo_warn_old(geo, config);
    geo_close(&geo);
}

/* The texts that "balcao texts" would take. */
static enum result
check_texts(const struct generation *generation)
{
    struct arena *arena = NULL;

    arena_open(&arena, TEXTS_BYTES);
    const enum result r = texts_check(arena, &generation->portals, generation->snapshot,
                                      generation->config.path_portals);

    arena_close(&arena);
    return r;
}

/* Everything a reload would check, and the texts, with or without the database. */
static int
run_check(int argc, char **argv)
{
    struct generation *generation = NULL;
    const bool is_offline = argc > 0 && strcmp(argv[0], "--offline") == 0;

    view_start();
    enum result r = is_offline ? generation_build_offline(config_path, &generation)
                               : generation_build(config_path, &generation);

    if (r == RES_OK && !is_offline)
        r = generation_check_key(generation);
    if (r == RES_OK)
        r = check_texts(generation);
    if (r != RES_OK) {
        generation_free(&generation);
        fputs("not fit to serve: see above\n", stderr);
        return EXIT_FAILURE;
    }
    generation_take(generation);
    check_geo(&generation->config);
    printf("fit to serve: %zu portals, %zu stylesheets, %zu messages\n", generation->portals.count,
           generation->sheet_count, book_count(generation->book));
    generation_free(&generation);
    return EXIT_SUCCESS;
}

static int
run_route(int argc, char **argv)
{
    struct arena *arena = NULL;
    struct config config;

    view_start();
    return load_settings(&config, &arena) == RES_OK ? place_route_command(argc, argv, &config)
                                                    : EXIT_FAILURE;
}

/* The hour at which a new chain of keys begins to seal, so that all nodes have the file by then. */
#define ROTATION_H 2

/* Now, also where clock.at holds the clock: keys that began later would seal nothing there. */
static enum result
vault_now(const struct config *config, struct instant *now)
{
    *now = clock_now();
    if (str_is_empty(config->clock_at) || instant_parse(config->clock_at, now))
        return RES_OK;
    return fault(RES_INVALID, "config.clock-at", "no instant");
}

/* `vault make | rotate [HOURS] | show`: the file that secret.vault-file names. */
static int
run_vault(int argc, char **argv)
{
    struct arena *arena = NULL;
    struct config config;
    struct str lines = STR("");
    struct instant now;
    uint64_t hours = ROTATION_H;
    enum result r = RES_INVALID;

    if (argc < 1 || argc > 2 || (argc == 2 && !str_to_u64(str_from(argv[1]), 720, &hours)) ||
        load_settings(&config, &arena) != RES_OK) {
        fputs("usage: balcao vault make | rotate [HOURS] | show\n", stderr);
        return EXIT_FAILURE;
    }
    if (vault_now(&config, &now) != RES_OK)
        return EXIT_FAILURE;
    if (strcmp(argv[0], "make") == 0)
        r = vault_make(config.secret_vault_file, now);
    else if (strcmp(argv[0], "rotate") == 0)
        r = vault_rotate(config.secret_vault_file, now, (unsigned)hours);
    else if (strcmp(argv[0], "show") == 0)
        r = vault_show(arena, config.secret_vault_file, &lines);
    fwrite(lines.at, 1, lines.len, stdout);
    return status_of(r);
}

static int
run_conf_sample(int argc, char **argv)
{
    struct arena *arena = NULL;

    (void)argc;
    (void)argv;
    arena_open(&arena, SETTINGS_BYTES);
    const struct str sample = config_sample(arena);

    fwrite(sample.at, 1, sample.len, stdout);
    arena_close(&arena);
    return EXIT_SUCCESS;
}

/* A locale of the language the sheets are written in needs no translation: its words are overrides.
 */
static void
print_locale(const struct generation *generation, const struct portal *portal,
             const struct portal_locale *locale)
{
    const struct words *words = generation_words(generation, portal, locale);

    printf("%-10.*s %-6.*s ", STR_ARG(portal->code), STR_ARG(locale->tag));
    if (str_is(locale_language(locale->tag), STR("en")))
        puts("source");
    else
        printf("%4zu of %zu\n", words_translated(words), book_count(generation->book));
}

static void
print_translated(const struct generation *generation)
{
    for (size_t i = 0; i < generation->portals.count; i++) {
        const struct portal *portal = &generation->portals.first[i];

        for (size_t k = 0; k < portal->locale_count; k++) {
            if (!portal->locales[k].is_pseudo)
                print_locale(generation, portal, &portal->locales[k]);
        }
    }
}

/* `words pot`: the translators' template; `words status`: how many messages each locale has. */
static int
run_words(int argc, char **argv)
{
    struct generation *generation = NULL;
    struct arena *arena = NULL;

    if (argc != 1 || (strcmp(argv[0], "pot") != 0 && strcmp(argv[0], "status") != 0)) {
        fputs("usage: balcao words pot | status\n", stderr);
        return EXIT_FAILURE;
    }
    view_start();
    if (generation_build_offline(config_path, &generation) != RES_OK)
        return EXIT_FAILURE;
    arena_open(&arena, POT_BYTES);
    if (strcmp(argv[0], "pot") == 0) {
        const struct str pot = book_to_pot(generation->book, arena);

        fwrite(pot.at, 1, pot.len, stdout);
    } else {
        print_translated(generation);
    }
    arena_close(&arena);
    generation_free(&generation);
    return EXIT_SUCCESS;
}

static int
run_import(int argc, char **argv)
{
    return import_main(argc, argv, config_path);
}

static int
run_texts(int argc, char **argv)
{
    return texts_main(argc, argv, config_path);
}

static int
run_version(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    puts("balcao " BALCAO_VERSION);
    return EXIT_SUCCESS;
}

static const struct command commands[] = {
    {"serve",       "answer FastCGI requests until SIGTERM; SIGHUP reloads",    run_serve      },
    {"jobs",        "send mail and do what else must not wait in a request",    run_jobs       },
    {"migrate",     "[--dry-run]  bring the schema to this program's version",  run_migrate    },
    {"demo",        "FILE.sql ... | people  load data; give staff their codes", run_demo       },
    {"import",      "--portal P --kind K --source S FILE  take in a feed",      run_import     },
    {"texts",       "FOLDER/texts ...  take articles and guided help in",       run_texts      },
    {"check",       "[--offline]  everything a reload would check",             run_check      },
    {"route",       "which centre a visitor gets, and why; replay FILE",        run_route      },
    {"vault",       "make | rotate [HOURS] | show  passwords' keys",            run_vault      },
    {"words",       "pot | status  the translators' template; completeness",    run_words      },
    {"conf-sample", "the settings with their defaults",                         run_conf_sample},
    {"version",     "",                                                         run_version    },
};

static int
usage(void)
{
    fputs("usage: balcao [--config FILE] COMMAND ...\n", stderr);
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
        fprintf(stderr, "  %-12s %s\n", commands[i].name, commands[i].help);
    return 2;
}

int
main(int argc, char **argv)
{
    int at = 1;

    if (argc > 2 && strcmp(argv[1], "--config") == 0) {
        config_path = str_from(argv[2]);
        at = 3;
    }
    for (size_t i = 0; at < argc && i < sizeof commands / sizeof commands[0]; i++) {
        if (strcmp(argv[at], commands[i].name) == 0)
            return commands[i].run(argc - at - 1, argv + at + 1);
    }
    return usage();
}
