/* How a job has balcao-publish set papers: in a process of its own, which nobody waits for. */
#include "fcgi/paper.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATH_BYTES 4096

extern char **environ;

/* The program beside this one: its own path with "-publish" behind. RES_OK | RES_UNAVAILABLE */
static enum result
program_path(struct arena *arena, const char **out)
{
    char own[PATH_BYTES];
    const ssize_t length = readlink("/proc/self/exe", own, sizeof own);

    if (length <= 0 || (size_t)length == sizeof own)
        return fault(RES_UNAVAILABLE, "paper.program", "%s", strerror(errno));
    *out = arena_printf(arena, "%.*s-publish", (int)length, own).at;
    return RES_OK;
}

/* Signals that jobs take in their loop are the child's to have again. */
static int
spawn(pid_t *child, const char *program, char *const argv[])
{
    posix_spawnattr_t attributes;
    sigset_t none;
    int error = program == NULL ? ENOENT : posix_spawnattr_init(&attributes);

    if (error != 0)
        return error;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    error = posix_spawn(child, program, NULL, &attributes, argv, environ);
    posix_spawnattr_destroy(&attributes);
    return error;
}

/* What became of the one started before. RES_OK: nothing to say, or it still works |
 * RES_UNAVAILABLE */
static enum result
reap(pid_t *child)
{
    int status = 0;
    const pid_t ended = waitpid(*child, &status, WNOHANG);

    if (ended == 0)
        return RES_OK;
    *child = 0;
    if (ended < 0)
        return fault(RES_UNAVAILABLE, "paper.wait", "%s", strerror(errno));
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return fault(RES_UNAVAILABLE, "paper.program", "ended with status %d", status);
    return RES_OK;
}

enum result
paper_order(const struct runner *runner)
{
    static pid_t child; /* of this process: one at a time */
    const char *program = NULL;
    char name[] = "balcao-publish";
    char what[] = "papers";
    char *config = NULL;

    if (child != 0)
        TRY(reap(&child));
    if (child != 0)
        return RES_OK;
    TRY(program_path(runner->arena, &program));
    if (!str_is_empty(runner->config_path)) {
        config = (char *)arena_alloc(runner->arena, runner->config_path.len + 1);
        memcpy(config, runner->config_path.at, runner->config_path.len);
    }
    char *const argv[] = {name, what, config, NULL};
    const int error = spawn(&child, program, argv);

    if (error == 0)
        return RES_OK;
    child = 0;
    return fault(RES_UNAVAILABLE, "paper.program", "%s: %s", program, strerror(error));
}
