/* Children with their standard error kept; knows nothing of what they do. */
#include "tests/faults/child.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/base/log.h"

#define CHILD_S 60

static char words[4096];

static int
words_file(void)
{
    static int fd = -1;

    if (fd < 0)
        fd = memfd_create("words", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, 0) != 0 || lseek(fd, 0, SEEK_SET) != 0)
        abort();
    return fd;
}

/* abort() is the way to end on purpose, but glibc takes it too when it finds its heap damaged. */
static bool
says_damage(void)
{
    static const char *const signs[] = {
        "free():",  "malloc():", "realloc():",    "corrupted",       "double free",
        "smashing", "Sanitizer", "runtime error", "terminate called"};

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (strstr(words, signs[i]) != NULL)
            return true;
    }
    return false;
}

enum ending
child_run(bool (*run)(void *arg), void *arg)
{
    const int fd = words_file();
    int status = 0;

    fflush(NULL);
    const pid_t pid = fork();

    if (pid < 0)
        abort();
    if (pid == 0) {
        dup2(fd, STDERR_FILENO);
        log_descriptor(STDERR_FILENO);
        signal(SIGALRM, SIG_DFL);
        alarm(CHILD_S);
        _exit(run(arg) ? 0 : 1);
    }
    if (waitpid(pid, &status, 0) != pid)
        abort();
    const ssize_t got = pread(fd, words, sizeof words - 1, 0);

    words[got < 0 ? 0 : got] = '\0';
    if (WIFSIGNALED(status))
        snprintf(words + strlen(words), sizeof words - strlen(words), "signal %d\n",
                 WTERMSIG(status));
    if (WIFEXITED(status) && !says_damage())
        return WEXITSTATUS(status) == 0 ? ENDING_DONE : ENDING_WRONG;
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT && !says_damage() ? ENDING_MEANT
                                                                                : ENDING_CRASHED;
}

const char *
child_words(void)
{
    return words;
}
