/*
 * Asks for a page at a steady rate, whether or not the answers keep up, and tells how long they
 * took: each from the moment at which it was due, so that a server that stops for a while is not
 * spared the questions of that while.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#define CONNECTIONS 64
#define COOKIES     64
#define ANSWER_SIZE (256 << 10)
#define PATIENCE_NS 5000000000 /* for the last answers; what a refusal counts for */

struct connection {
    int socket;
    int64_t due; /* ns; 0: nothing asked */
    size_t got;
    char answer[ANSWER_SIZE];
};

struct run {
    struct sockaddr_in address;
    const char *host, *path;
    char *cookies[COOKIES];
    size_t cookie_count;
    int is_cold; /* each question has an address of its own */
    int epoll;
    int64_t interval, next, end;
    size_t asked, answered;
    int64_t *took;
    struct connection *connections;
};

static void
fail(const char *what)
{
    fprintf(stderr, "pace: %s: %s\n", what, errno != 0 ? strerror(errno) : "odd");
    exit(EXIT_FAILURE);
}

static int64_t
now_ns(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void
read_cookies(struct run *run, const char *path)
{
    FILE *file = fopen(path, "re");
    size_t size = 0;

    if (file == NULL)
        fail(path);
    while (run->cookie_count < COOKIES &&
           getline(&run->cookies[run->cookie_count], &size, file) > 0) {
        run->cookies[run->cookie_count][strcspn(run->cookies[run->cookie_count], "\n")] = '\0';
        run->cookie_count++;
        size = 0;
    }
    fclose(file);
    if (run->cookie_count == 0)
        fail("no cookies");
}

static void
open_all(struct run *run)
{
    const int yes = 1;

    for (size_t i = 0; i < CONNECTIONS; i++) {
        struct connection *c = &run->connections[i];
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = c};

        c->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (c->socket < 0 ||
            connect(c->socket, (const struct sockaddr *)&run->address, sizeof run->address) != 0 ||
            setsockopt(c->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes) != 0 ||
            epoll_ctl(run->epoll, EPOLL_CTL_ADD, c->socket, &event) != 0)
            fail("connection");
    }
}

static void
ask(struct run *run, struct connection *c)
{
    char text[4096];
    char own[32] = "";

    if (run->is_cold)
        snprintf(own, sizeof own, "?n=%lld", (long long)run->next);
    const int length =
        snprintf(text, sizeof text, "GET %s%s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n",
                 run->path, own, run->host, run->cookies[run->asked % run->cookie_count]);

    c->due = run->next;
    c->got = 0;
    run->asked++;
    run->next += run->interval;
    if (length < 0 || (size_t)length >= sizeof text ||
        write(c->socket, text, (size_t)length) != length)
        fail("question");
}

static void
ask_what_is_due(struct run *run)
{
    for (size_t i = 0; i < CONNECTIONS && run->next <= now_ns() && run->next < run->end; i++) {
        if (run->connections[i].due == 0)
            ask(run, &run->connections[i]);
    }
}

/* The body has its length in front, or comes in chunks; no body of a page has a CR in it. */
static int
is_whole(const struct connection *c)
{
    const char *body = strstr(c->answer, "\r\n\r\n");
    const char *length = strcasestr(c->answer, "\r\nContent-Length:");

    if (body == NULL)
        return 0;
    if (length != NULL && length < body)
        return c->got >= (size_t)(body + 4 - c->answer) + strtoul(length + 17, NULL, 10);
    return c->got >= 5 && strcmp(c->answer + c->got - 5, "0\r\n\r\n") == 0;
}

static void
take(struct run *run, struct connection *c)
{
    const ssize_t got = read(c->socket, c->answer + c->got, ANSWER_SIZE - 1 - c->got);

    if (got <= 0 || c->due == 0)
        fail("answer");
    c->got += (size_t)got;
    c->answer[c->got] = '\0';
    if (!is_whole(c))
        return;
    const int is_fine = strncmp(c->answer, "HTTP/1.1 200", 12) == 0;

    run->took[run->answered++] = is_fine ? now_ns() - c->due : PATIENCE_NS;
    c->due = 0;
}

static void
wait_for_answers(struct run *run)
{
    struct epoll_event events[CONNECTIONS];
    const int64_t left = run->next - now_ns();
    const struct timespec pause = {.tv_nsec = left < 0 || left > 1000000 ? 1000000 : left};
    const int count = epoll_pwait2(run->epoll, events, CONNECTIONS, &pause, NULL);

    for (int i = 0; i < count; i++)
        take(run, events[i].data.ptr);
}

static int
by_size(const void *a, const void *b)
{
    const int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return (left > right) - (left < right);
}

/* pace PORT RATE SECONDS HOST PATH COOKIES [cold]: prints the median, the 99th percentile and the
 * longest in microseconds. */
int
main(int argc, char **argv)
{
    if (argc < 7) {
        fprintf(stderr, "usage: pace PORT RATE SECONDS HOST PATH COOKIES [cold]\n");
        return 2;
    }
    const int64_t rate = strtoll(argv[2], NULL, 10), seconds = strtoll(argv[3], NULL, 10);
    struct run run = {.host = argv[4], .path = argv[5], .is_cold = argc > 7};

    if (rate <= 0 || seconds <= 0)
        return 2;
    run.address.sin_family = AF_INET;
    run.address.sin_port = htons((uint16_t)strtoul(argv[1], NULL, 10));
    run.address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    run.interval = 1000000000 / rate;
    run.took = calloc((size_t)(rate * seconds) + 1, sizeof *run.took);
    run.connections = calloc(CONNECTIONS, sizeof *run.connections);
    run.epoll = epoll_create1(EPOLL_CLOEXEC);
    if (run.took == NULL || run.connections == NULL || run.epoll < 0)
        fail("start");
    prctl(PR_SET_TIMERSLACK, 1);
    read_cookies(&run, argv[6]);
    open_all(&run);
    run.next = now_ns();
    run.end = run.next + run.interval * rate * seconds;
    while (run.next < run.end || run.answered < run.asked) {
        if (now_ns() > run.end + PATIENCE_NS)
            fail("answers that do not come");
        ask_what_is_due(&run);
        wait_for_answers(&run);
    }
    qsort(run.took, run.answered, sizeof *run.took, by_size);
    printf("%.1f %.1f %.1f\n", (double)run.took[run.answered / 2] / 1000,
           (double)run.took[run.answered * 99 / 100] / 1000,
           (double)run.took[run.answered - 1] / 1000);
    return EXIT_SUCCESS;
}
