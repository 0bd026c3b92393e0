/* The scanner: a peer that speaks clamd's protocol as recorded from clamd 1.4, in a process of its
 * own; what it does not clearly call clean is not kept. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/edge/scan.h"
#include "fcgi/generation.h"
#include "tests/attachment/sending.h"

struct peer {
    char path[64];
    int listener;
    pid_t process;
};

/* Reads one INSTREAM to its end; false when it is none. A peer that is cut short by most bytes
 * answers early, as clamd does at a limit of its own. */
static bool
take_stream(int fd, size_t most)
{
    static const char command[] = "zINSTREAM";
    unsigned char head[sizeof command];
    size_t all = 0;

    if (recv(fd, head, sizeof command, MSG_WAITALL) != sizeof command ||
        memcmp(head, command, sizeof command) != 0)
        return false;
    for (;;) {
        char chunk[65536];

        if (recv(fd, head, 4, MSG_WAITALL) != 4)
            return false;
        size_t len = (size_t)head[0] << 24 | (size_t)head[1] << 16 | (size_t)head[2] << 8 | head[3];

        if (len == 0 || all + len > most)
            return true;
        all += len;
        while (len > 0) {
            const ssize_t got = recv(fd, chunk, len < sizeof chunk ? len : sizeof chunk, 0);

            if (got <= 0)
                return false;
            len -= (size_t)got;
        }
    }
}

static void
answer_all(int listener, const char *answer, size_t len, size_t most)
{
    for (;;) {
        const int fd = accept(listener, NULL, NULL);

        if (fd < 0)
            _exit(0);
        if (take_stream(fd, most) && len > 0 && send(fd, answer, len, MSG_NOSIGNAL) < 0)
            _exit(1);
        close(fd);
    }
}

/* answer with its NUL; NULL: it hangs up without one */
static struct peer
peer_open(struct test *t, const char *answer, size_t most)
{
    static unsigned number = 0;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    struct peer peer = {.listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};

    snprintf(peer.path, sizeof peer.path, "/tmp/balcao-scan-%u-%u.sock", (unsigned)getpid(),
             number++);
    memcpy(address.sun_path, peer.path, strlen(peer.path) + 1);
    expect(t, bind(peer.listener, (const struct sockaddr *)&address, sizeof address) == 0 &&
                  listen(peer.listener, 8) == 0);
    peer.process = fork();
    if (peer.process == 0)
        answer_all(peer.listener, answer, answer == NULL ? 0 : strlen(answer) + 1, most);
    close(peer.listener);
    return peer;
}

static void
peer_close(struct peer *peer)
{
    kill(peer->process, SIGTERM);
    waitpid(peer->process, NULL, 0);
    unlink(peer->path);
}

#define ENOUGH ((size_t)1 << 30)

TEST(tkt_12_only_a_clear_ok_of_the_scanner_is_one)
{
    static const struct {
        const char *answer;
        enum result result;
        const char *found;
    } rows[] = {
        {"stream: OK",                                  RES_OK,          NULL             },
        {"stream: Eicar-Signature FOUND",               RES_INVALID,     "Eicar-Signature"},
        {"stream: Win.Test.EICAR_HDB-1(44d8:68) FOUND", RES_INVALID,
         "Win.Test.EICAR_HDB-1(44d8:68)"                                                  },
        {"INSTREAM size limit exceeded. ERROR",         RES_UNAVAILABLE, NULL             },
        {"UNKNOWN COMMAND",                             RES_UNAVAILABLE, NULL             },
        {"stream: Can't allocate memory ERROR",         RES_UNAVAILABLE, NULL             },
        {"stream: ok",                                  RES_UNAVAILABLE, NULL             },
        {"",                                            RES_UNAVAILABLE, NULL             },
        {NULL,                                          RES_UNAVAILABLE, NULL             },
    };

    const int fd = sample_fd(t, sample_of(t, ATTACHMENT_JPEG));

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct peer peer = peer_open(t, rows[i].answer, ENOUGH);
        struct str found = STR_NONE;

        test_row("%s", rows[i].answer == NULL ? "hangs up" : rows[i].answer);
        expect_result(
            t, scan_file(t->arena, str_from(peer.path), fd, clock_ticks_us() + 5000000, &found),
            rows[i].result);
        expect_str(t, found, rows[i].found);
        peer_close(&peer);
    }
}

TEST(tkt_12_a_scanner_that_is_away_slow_or_stops_early_says_nothing)
{
    const struct str big = {arena_alloc(t->arena, 4 << 20), 4 << 20};
    const int fd = sample_fd(t, big);
    struct peer peer = peer_open(t, "INSTREAM size limit exceeded. ERROR", 100000);
    struct str found;

    expect_result(t,
                  scan_file(t->arena, str_from(peer.path), fd, clock_ticks_us() + 5000000, &found),
                  RES_UNAVAILABLE);
    expect_result(t, scan_file(t->arena, str_from(peer.path), fd, clock_ticks_us(), &found),
                  RES_UNAVAILABLE);
    peer_close(&peer);
    expect_result(t,
                  scan_file(t->arena, str_from(peer.path), fd, clock_ticks_us() + 5000000, &found),
                  RES_UNAVAILABLE);
    expect_result(
        t, scan_file(t->arena, STR("/nowhere/clamd.sock"), fd, clock_ticks_us() + 5000000, &found),
        RES_UNAVAILABLE);
}

static struct str scanner;

static void
use_scanner(struct test *t, struct generation *copy)
{
    (void)t;
    copy->config.scan_socket = scanner;
}

static unsigned
send_one(const struct opened *opened)
{
    struct test *t = opened->co.t;
    const struct sent_part part = {"a.jpg", sample_of(t, ATTACHMENT_JPEG)};
    const struct sent_reply sent = {
        .cookies = cookies_of(&opened->co, BEA), .parts = &part, .count = 1};

    return sending_reply(opened, &sent).status;
}

TEST(tkt_12_while_the_scanner_does_not_answer_no_file_is_kept)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    struct peer clean = peer_open(t, "stream: OK", ENOUGH);
    struct peer strict = peer_open(t, "stream: Eicar-Signature FOUND", ENOUGH);

    scanner = STR("/nowhere/clamd.sock");
    visit_changed(t, use_scanner);
    expect_count(t, send_one(&opened), 503);
    scanner = str_from(strict.path);
    visit_changed(t, use_scanner);
    expect_count(t, send_one(&opened), 422);
    expect_count(t, sending_kept(&opened), 0);
    scanner = str_from(clean.path);
    visit_changed(t, use_scanner);
    expect_count(t, send_one(&opened), 303);
    visit_changed(t, NULL);
    expect_count(t, send_one(&opened), 303);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM attachment a JOIN ticket t ON t.id = "
                               "a.ticket_id WHERE t.customer_id = %s AND a.scan = 'clean'"),
                 1);
    expect_count(t, sending_kept(&opened), 2);
    peer_close(&clean);
    peer_close(&strict);
    opened_end(&opened);
}
