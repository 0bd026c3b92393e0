/* Puts mails into an installation's outbox as its handlers do, for tests that watch them travel:
 * queue-mails COUNT NAME, to NAME-0@example.org and so on. Settings come from the environment. */
#include <stdio.h>
#include <stdlib.h>

#include "fcgi/base/log.h"
#include "fcgi/edge/secret.h"
#include "handlers/mail/mail.h"

struct batch {
    struct arena *arena;
    uint64_t count;
    const char *name;
};

static enum result
queue(struct db *db, void *arg)
{
    const struct batch *batch = arg;

    for (uint64_t i = 0; i < batch->count; i++) {
        const struct mail mail = {
            .event = MAIL_RESET,
            .recipient = arena_printf(batch->arena, "%s-%llu@example.org", batch->name,
                                      (unsigned long long)i),
            .portal = STR("pt"),
            .locale = STR("pt-PT"),
            .path = arena_printf(batch->arena, "/password/reset?token=%.*s",
                                 STR_ARG(secret_token(batch->arena))),
        };

        TRY(mail_queue(db, batch->arena, &mail));
    }
    return RES_OK;
}

int
main(int argc, char **argv)
{
    struct batch batch = {.name = argc == 3 ? argv[2] : NULL};
    struct config config;
    struct db *db;

    arena_open(&batch.arena, 64U << 20);
    if (argc != 3 || !str_to_u64(str_from(argv[1]), 100000, &batch.count) ||
        config_load(batch.arena, STR_NONE, &config) != RES_OK ||
        secret_start(config.secret_key_file) != RES_OK)
        return EXIT_FAILURE;
    db_open(&config, DB_PORTAL, &db);
    const enum result r = db_transact(db, queue, &batch);

    db_close(&db);
    arena_close(&batch.arena);
    return r == RES_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
