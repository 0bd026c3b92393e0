/* The least a FastCGI program can do: libfcgi's hello world, as many processes as the portal has.
 */
#include <fcgiapp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void
answer_all(int listener)
{
    FCGX_Request request;

    if (FCGX_Init() != 0 || FCGX_InitRequest(&request, listener, 0) != 0)
        exit(EXIT_FAILURE);
    while (FCGX_Accept_r(&request) == 0) {
        FCGX_PutS("Content-Type: text/plain\r\nContent-Length: 13\r\n\r\nHello, world\n",
                  request.out);
        FCGX_Finish_r(&request);
    }
}

/* hello SOCKET PROCESSES; ends with its parent. */
int
main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: hello SOCKET PROCESSES\n");
        return 2;
    }
    const int listener = FCGX_OpenSocket(argv[1], 64);
    const long processes = strtol(argv[2], NULL, 10);

    if (listener < 0)
        return EXIT_FAILURE;
    for (long i = 0; i < processes; i++) {
        const pid_t pid = fork();

        if (pid < 0)
            return EXIT_FAILURE;
        if (pid == 0) {
            prctl(PR_SET_PDEATHSIG, SIGTERM);
            answer_all(listener);
            return EXIT_SUCCESS;
        }
    }
    while (wait(NULL) > 0)
        continue;
    return EXIT_SUCCESS;
}
