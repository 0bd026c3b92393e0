/* `balcao route`: the decision a request would get, from options or from recorded lines; it must
 * decide exactly as the path of a request does. */
#include <stdlib.h>
#include <string.h>

#include "fcgi/place/place.h"
#include "fcgi/place/place_file.h"
#include "fcgi/place/place_rows.h"
#include "fcgi/place/route.h"

#define ARENA_BYTES (256U << 20)
#define RECORDS_MAX (64U << 20)
#define OFFERED_MAX 64

enum { STATUS_DECIDED, STATUS_NOT, STATUS_USAGE };

static const char usage[] =
    "usage: balcao route --host HOST [options] [--xml]   decide, and say why\n"
    "       balcao route record --host HOST [options]    print the decision as a line for replay\n"
    "       balcao route replay FILE [--place FILE]      decide recorded lines again, list who "
    "moves\n"
    "       balcao route table [--place FILE]            print the routing data as text\n"
    "options: --path PATH  --accept-language HEADER  --ip ADDRESS | --located CC  --chosen CC\n"
    "         --account-country CC  --department CODE  --at 2026-03-02T09:30:00Z\n"
    "         --place FILE   routing data from a text instead of the database\n";

struct command {
    struct arena *arena;
    const struct config *config;
    struct route_inputs inputs;
    struct str place_file;
    struct str records; /* file of `replay` */
    bool is_xml;
    struct portals portals;
    struct geo *geo;
    struct place place;
};

/* Takes one option with its value. False when there is none of that name or the value is no text.
 */
static bool
option_take(struct command *c, const char *name, struct str value)
{
    const struct {
        const char *name;
        struct str *member;
    } options[] = {
        {"--host",            &c->inputs.host           },
        {"--path",            &c->inputs.path           },
        {"--accept-language", &c->inputs.accept_language},
        {"--ip",              &c->inputs.ip             },
        {"--located",         &c->inputs.located        },
        {"--chosen",          &c->inputs.chosen         },
        {"--account-country", &c->inputs.account_country},
        {"--department",      &c->inputs.department     },
        {"--place",           &c->place_file            },
    };

    if (!str_is_xml_text(value))
        return false;
    if (strcmp(name, "--at") == 0)
        return instant_parse(value, &c->inputs.at);
    for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
        if (strcmp(name, options[i].name) == 0) {
            *options[i].member = value;
            return true;
        }
    return false;
}

static bool
options_take(struct command *c, int argc, char **argv)
{
    for (int i = 0; i < argc; i++) {
        if (strcmp(argv[i], "--xml") == 0) {
            c->is_xml = true;
            continue;
        }
        if (i + 1 == argc || !option_take(c, argv[i], str_from(argv[i + 1])))
            return false;
        i++;
    }
    return true;
}

static enum result
place_open(struct command *c)
{
    struct db *db = NULL;
    enum result r;

    if (c->place_file.at != NULL) {
        r = place_recall(c->arena, c->place_file, &c->place);
        if (r == RES_NOT_FOUND)
            fprintf(stderr, "%.*s: no such file\n", STR_ARG(c->place_file));
        return r;
    }
    db_open(c->config, DB_PUBLIC, &db);
    r = place_load(db, c->arena, &c->place);
    db_close(&db);
    return r;
}

/* Everything a decision needs but the inputs. Missing geo data is said and does no harm. */
static enum result
command_open(struct command *c)
{
    TRY(portals_load(c->arena, c->config, &c->portals));
    if (geo_open(c->config->geo_file, &c->geo) != RES_OK)
        fprintf(stderr, "%.*s: no usable geo data\n", STR_ARG(c->config->geo_file));
    return place_open(c);
}

/* The locale of the path's first segment, else the best for the header, else the portal's first. */
static struct str
locale_of(const struct portal *portal, const struct route_inputs *inputs)
{
    struct str offered[OFFERED_MAX];
    size_t count = 0;
    struct str path = inputs->path;
    struct str segment;
    struct str best;

    if (str_starts(path, STR("/"))) {
        path = str_slice(path, 1, path.len);
        path = str_slice(path, 0, str_find(path, '?', 0));
        str_cut(path, '/', &segment, &path);
        if (portal_locale(portal, segment) != NULL)
            return portal_locale(portal, segment)->tag;
    }
    for (size_t i = 0; i < portal->locale_count && count < OFFERED_MAX; i++)
        if (!portal->locales[i].is_pseudo)
            offered[count++] = portal->locales[i].tag;
    best = locale_negotiate(inputs->accept_language, offered, count);
    return best.at != NULL ? best : portal->locales[0].tag;
}

/* RES_OK | RES_MISDIRECTED: no portal has the host | RES_NOT_FOUND: no centre */
static enum result
decide(const struct command *c, const struct route_inputs *inputs, struct route_answer *out)
{
    struct visitor visitor = {
        .chosen = inputs->chosen,
        .contract = inputs->account_country,
        .accept_language = inputs->accept_language,
        .address = inputs->ip,
        .located = inputs->located,
        .department = inputs->department,
    };

    *out = (struct route_answer){.portal = portal_by_host(&c->portals, inputs->host)};
    if (out->portal == NULL)
        return RES_MISDIRECTED;
    out->locale = locale_of(out->portal, inputs);
    visitor.locale = out->locale;
    TRY(centre_decide(&c->place, c->geo, out->portal, &visitor, c->arena, &out->decision));
    out->opening = calendar_opening(out->decision.centre->calendar, inputs->at);
    out->choice_count = centre_countries(&c->place, out->portal->brand, c->arena, &out->choices);
    return RES_OK;
}

static void
report_undecided(enum result r, struct str host)
{
    fprintf(stderr, "%.*s: %s\n", STR_ARG(host),
            r == RES_MISDIRECTED ? "no portal has this host" : "no centre for this visitor");
}

static int
run_decision(struct command *c, bool is_record)
{
    struct route_answer answer;
    const enum result r = decide(c, &c->inputs, &answer);

    if (r != RES_OK) {
        report_undecided(r, c->inputs.host);
        return STATUS_NOT;
    }
    if (is_record)
        route_record_print(stdout, &c->inputs, answer.decision.steps[RULE_GEO].saw,
                           answer.decision.centre->code);
    else if (c->is_xml)
        route_print_xml(stdout, &c->inputs, &answer);
    else
        route_print_text(stdout, &answer);
    return STATUS_DECIDED;
}

struct replay {
    unsigned line;
    unsigned decided;
    unsigned moved;
};

static void
replay_line(const struct command *c, struct str line, struct replay *replay)
{
    struct route_inputs inputs = {.at = c->inputs.at};
    struct route_answer answer;
    struct str centre;
    struct str now;

    replay->decided++;
    if (!route_record_parse(line, &inputs, &centre)) {
        replay->moved++;
        printf("%.*s:%u: no recorded decision\n", STR_ARG(c->records), replay->line);
        return;
    }
    now = decide(c, &inputs, &answer) == RES_OK ? answer.decision.centre->code : STR("nobody");
    if (str_is(now, centre))
        return;
    replay->moved++;
    printf("%.*s:%u: %.*s -> %.*s  ", STR_ARG(c->records), replay->line, STR_ARG(centre),
           STR_ARG(now));
    route_record_print(stdout, &inputs, inputs.located, centre);
}

static int
run_replay(struct command *c)
{
    struct replay replay = {0};
    struct str rest;

    if (place_file_read(c->arena, c->records, RECORDS_MAX, &rest) != RES_OK) {
        fprintf(stderr, "%.*s: cannot be read\n", STR_ARG(c->records));
        return STATUS_NOT;
    }
    while (rest.len > 0) {
        struct str line;

        str_cut(rest, '\n', &line, &rest);
        replay.line++;
        if (line.len > 0 && line.at[0] != '#')
            replay_line(c, line, &replay);
    }
    printf("%u of %u decisions would move\n", replay.moved, replay.decided);
    return replay.moved == 0 ? STATUS_DECIDED : STATUS_NOT;
}

static int
run_table(struct command *c)
{
    const struct str text = place_rows_write(c->arena, c->place.rows);

    fwrite(text.at, 1, text.len, stdout);
    return STATUS_DECIDED;
}

static int
run(struct command *c, const char *word)
{
    int status = STATUS_NOT;

    if (command_open(c) != RES_OK)
        fputs("balcao route: not decided, see above\n", stderr);
    else if (strcmp(word, "replay") == 0)
        status = run_replay(c);
    else if (strcmp(word, "table") == 0)
        status = run_table(c);
    else
        status = run_decision(c, strcmp(word, "record") == 0);
    geo_close(&c->geo);
    return status;
}

/* Whether the words of the command line make sense; takes the word and replay's file away. */
static bool
arguments_take(struct command *c, int argc, char **argv, const char **word)
{
    *word = "";
    if (argc > 0 && argv[0][0] != '-') {
        *word = argv[0];
        argc--;
        argv++;
    }
    if (strcmp(*word, "replay") == 0) {
        if (argc == 0)
            return false;
        c->records = str_from(argv[0]);
        argc--;
        argv++;
    } else if (strcmp(*word, "") != 0 && strcmp(*word, "record") != 0 &&
               strcmp(*word, "table") != 0) {
        return false;
    }
    if (!options_take(c, argc, argv))
        return false;
    return c->inputs.host.at != NULL || strcmp(*word, "replay") == 0 || strcmp(*word, "table") == 0;
}

int
place_route_command(int argc, char **argv, const struct config *config)
{
    struct command c = {.config = config, .inputs.at = clock_now()};
    const char *word;
    int status;

    if (!arguments_take(&c, argc, argv, &word)) {
        fputs(usage, stderr);
        return STATUS_USAGE;
    }
    arena_open(&c.arena, ARENA_BYTES);
    status = run(&c, word);
    arena_close(&c.arena);
    return status;
}
