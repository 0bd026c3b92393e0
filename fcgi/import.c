/* The command line of `balcao import`: settings, portal, file; what it does is the noun's. */
#include "fcgi/import.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fcgi/edge/secret.h"
#include "fcgi/jobs.h"

#define IMPORT_BYTES ((size_t)16 << 20)

static int
usage(void)
{
    fputs("usage: balcao import --portal CODE --kind customers|sites|devices|contracts|articles|"
          "invoices --source NAME FILE\n",
          stderr);
    return 2;
}

/* The value behind an option; absent when it is not given. */
static struct str
option(int argc, char **argv, const char *name)
{
    for (int i = 0; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], name) == 0)
            return str_from(argv[i + 1]);
    }
    return STR_NONE;
}

static int
with_database(const struct config *config, struct arena *arena, const struct import_order *order)
{
    static const int statuses[] = {0, 3};
    struct db *db = NULL;

    db_open(config, DB_JOBS, &db);
    db_arena(db, arena);
    const enum result r = import_run(db, arena, order);

    db_close(&db);
    return r == RES_OK || r == RES_INVALID ? statuses[r == RES_INVALID] : 1;
}

static int
with_settings(struct arena *arena, struct str config_path, struct import_order *order,
              struct str portal)
{
    struct config config;
    struct portals portals;

    if (config_load(arena, config_path, &config) != RES_OK ||
        secret_start(config.secret_key_file) != RES_OK ||
        portals_load(arena, &config, &portals) != RES_OK)
        return 1;
    order->portal = portal_by_code(&portals, portal);
    if (order->portal == NULL) {
        fprintf(stderr, "no portal \"%.*s\" in this installation\n", STR_ARG(portal));
        return 1;
    }
    return with_database(&config, arena, order);
}

int
import_main(int argc, char **argv, struct str config_path)
{
    struct arena *arena = NULL;
    struct import_order order = {.kind = option(argc - 1, argv, "--kind"),
                                 .source = option(argc - 1, argv, "--source")};
    const struct str portal = option(argc - 1, argv, "--portal");

    if (argc != 7 || str_is_empty(portal) || str_is_empty(order.kind) || str_is_empty(order.source))
        return usage();
    order.fd = open(argv[6], O_RDONLY | O_CLOEXEC);
    if (order.fd < 0) {
        perror(argv[6]);
        return 1;
    }
    arena_open(&arena, IMPORT_BYTES);
    const int status = with_settings(arena, config_path, &order, portal);

    arena_close(&arena);
    close(order.fd);
    return status;
}
