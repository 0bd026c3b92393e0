/* Racers wait for a round's number on a pipe of their own and write back how theirs ended. */
#include "tests/lib/race.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/lib/visit.h"

#define RACER_BYTES ((size_t)64 << 20)

struct racer {
    pid_t pid;
    int go, back;
};

unsigned
race_rounds(unsigned usual)
{
    const char *const typed = getenv("BALCAO_TEST_ROUNDS");
    const unsigned long rounds = typed == NULL ? 0 : strtoul(typed, NULL, 10);

    return rounds == 0 || rounds > 1000000 ? usual : (unsigned)rounds;
}

/* In a process of its own, until there is no further round. */
static _Noreturn void
racer_lives(struct test *t, const struct race *race, unsigned number, int go, int back)
{
    struct arena *arena;
    struct db *db;
    unsigned round;

    arena_open(&arena, RACER_BYTES);
    db_open(&visit_generation(t)->config, DB_PORTAL, &db);
    db_arena(db, arena);
    if (db_ping(db) != RES_OK)
        _exit(2);
    while (read(go, &round, sizeof round) == (ssize_t)sizeof round) {
        const enum result ends = race->run(db, arena, race->arg, number, round);

        if (write(back, &ends, sizeof ends) != (ssize_t)sizeof ends)
            _exit(2);
        arena_reset(arena);
    }
    _exit(0);
}

static struct racer
racer_new(struct test *t, const struct race *race, unsigned number, int other)
{
    int go[2] = {-1, -1}, back[2] = {-1, -1};
    struct racer racer = {.pid = -1};

    if (!expect(t, pipe(go) == 0 && pipe(back) == 0))
        return racer;
    racer = (struct racer){fork(), go[1], back[0]};
    if (racer.pid == 0) {
        close(go[1]);
        close(back[0]);
        if (other >= 0)
            close(other); /* the first one's pipe: it ends when the test closes it */
        racer_lives(t, race, number, go[0], back[1]);
    }
    close(go[0]);
    close(back[1]);
    return racer;
}

static bool
round_goes(const struct racer racers[2], unsigned round, enum result ends[2])
{
    for (size_t i = 0; i < 2; i++) /* who is told first takes turns */
        if (write(racers[(i + round) % 2].go, &round, sizeof round) != (ssize_t)sizeof round)
            return false;
    for (size_t i = 0; i < 2; i++)
        if (read(racers[i].back, &ends[i], sizeof ends[i]) != (ssize_t)sizeof ends[i])
            return false;
    return true;
}

void
race_run(struct test *t, const struct race *race, unsigned rounds)
{
    struct racer racers[2];

    visit_generation(t);
    racers[0] = racer_new(t, race, 0, -1);
    racers[1] = racer_new(t, race, 1, racers[0].go);
    for (unsigned round = 0; round < rounds; round++) {
        enum result ends[2];

        if (race->prepare != NULL)
            race->prepare(t, race->arg, round);
        if (!expect(t, round_goes(racers, round, ends)))
            break;
        if (race->judge != NULL)
            race->judge(t, race->arg, round, ends);
    }
    for (size_t i = 0; i < 2; i++) {
        int status = -1;

        close(racers[i].go);
        close(racers[i].back);
        expect(t, waitpid(racers[i].pid, &status, 0) == racers[i].pid && WIFEXITED(status) &&
                      WEXITSTATUS(status) == 0);
    }
}
