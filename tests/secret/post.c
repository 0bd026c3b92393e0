/* Handing letters over: what a mail server is told, what its answers mean, and what it is never
 * told. */
#include "fcgi/edge/post.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/lib/test.h"

/* A mail server that says its part line by line and writes down what it hears. */
struct server {
    uint16_t port;
    int heard; /* what was heard, until the end */
    pid_t pid;
};

/* An answer to each line; the letter itself is one line more. */
static _Noreturn void
serve(int listener, int heard, const char *const *answers)
{
    const int fd = accept(listener, NULL, NULL);
    FILE *const in = fdopen(fd, "r");
    FILE *const log = fdopen(heard, "w");
    bool is_letter = false;
    char line[4096];

    if (in == NULL || log == NULL)
        _exit(1);
    dprintf(fd, "%s\r\n", answers[0]);
    for (size_t i = 1; fgets(line, sizeof line, in) != NULL;) {
        fputs(line, log);
        if (is_letter && strcmp(line, ".\r\n") != 0)
            continue;
        is_letter = !is_letter && strcmp(line, "DATA\r\n") == 0;
        dprintf(fd, "%s\r\n", answers[i] == NULL ? "221 bye" : answers[i]);
        i += answers[i] != NULL;
    }
    fclose(log);
    _exit(0);
}

static struct server
start(struct test *t, const char *const *answers)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    socklen_t size = sizeof address;
    struct server server = {.heard = -1};
    int ends[2];

    expect(t, bind(listener, (struct sockaddr *)&address, size) == 0 && listen(listener, 1) == 0);
    expect(t, getsockname(listener, (struct sockaddr *)&address, &size) == 0 && pipe(ends) == 0);
    server.port = ntohs(address.sin_port);
    server.pid = fork();
    if (server.pid == 0) {
        close(ends[0]);
        serve(listener, ends[1], answers);
    }
    close(listener);
    close(ends[1]);
    server.heard = ends[0];
    return server;
}

static struct str
stop(struct test *t, struct server *server)
{
    struct text heard = {.arena = t->arena};
    char bytes[4096];

    for (ssize_t n; (n = read(server->heard, bytes, sizeof bytes)) > 0;)
        text_add(&heard, (struct str){bytes, (size_t)n});
    close(server->heard);
    expect(t, waitpid(server->pid, NULL, 0) == server->pid);
    return text_str(&heard);
}

static struct post_office
office_of(struct test *t, const struct server *server)
{
    return (struct post_office){
        .url = arena_printf(t->arena, "smtp://127.0.0.1:%u", server->port),
        .helo = STR("portal.example"),
        .timeout_s = 5,
    };
}

#define LETTER STR("Subject: x\r\n\r\n.\r\n..two\r\nend\r\n")
#define FROM   STR("portal@example.org")
#define TO     STR("ana@example.org")

TEST(a_letter_is_handed_over_with_its_points)
{
    static const char *const answers[] = {"220 mx.example",
                                          "250 mx.example",
                                          "250 sender fine",
                                          "250 recipient fine",
                                          "354 go",
                                          "250 2.0.0 taken as 7",
                                          NULL};
    struct server server = start(t, answers);
    const struct post_office office = office_of(t, &server);
    struct str reply;

    expect_result(t, post_send(t->arena, &office, FROM, TO, LETTER, &reply), RES_OK);
    expect_str(t, reply, "250 2.0.0 taken as 7");
    expect_str(t, stop(t, &server),
               "EHLO portal.example\r\n"
               "MAIL FROM:<portal@example.org>\r\n"
               "RCPT TO:<ana@example.org>\r\n"
               "DATA\r\n"
               "Subject: x\r\n\r\n..\r\n...two\r\nend\r\n.\r\n"
               "QUIT\r\n");
}

TEST(answers_tell_later_from_never)
{
    static const struct {
        const char *answers[7];
        enum result result;
        const char *reply;
    } rows[] = {
        {{"421 too busy", NULL},                                                  RES_UNAVAILABLE, "421 too busy"     },
        {{"554 not you", NULL},                                                   RES_UNAVAILABLE, "554 not you"      },
        {{"220 mx", "250 mx", "451 later", NULL},                                 RES_UNAVAILABLE, "451 later"        },
        {{"220 mx", "250 mx", "530 sign in first", NULL},                         RES_UNAVAILABLE, "530 sign in first"},
        {{"220 mx", "250 mx", "250 ok", "450 greylisted", NULL},                  RES_UNAVAILABLE, "450 greylisted"   },
        {{"220 mx", "250 mx", "250 ok", "550 no such\x07 user", NULL},
         RES_INVALID,                                                                              "550 no such? user"},
        {{"220 mx", "250 mx", "250 ok", "250 ok", "554 no", NULL},                RES_INVALID,     "554 no"           },
        {{"220 mx", "250 mx", "250 ok", "250 ok", "354 go", "552 too big", NULL},
         RES_INVALID,                                                                              "552 too big"      },
        {{"220 mx", "250 mx", "250 ok", "250 ok", "354 go", "452 full", NULL},
         RES_UNAVAILABLE,                                                                          "452 full"         },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct server server = start(t, rows[i].answers);
        const struct post_office office = office_of(t, &server);
        struct str reply;

        test_row("%s", rows[i].reply);
        expect_result(t, post_send(t->arena, &office, FROM, TO, LETTER, &reply), rows[i].result);
        expect_str(t, reply, rows[i].reply);
        stop(t, &server);
    }
}

TEST(without_a_server_the_letter_waits)
{
    static const char *const answers[] = {"220 mx", NULL};
    struct server server = start(t, answers);
    const struct post_office office = office_of(t, &server);
    struct str reply;

    expect_result(t, post_send(t->arena, &office, FROM, TO, LETTER, &reply), RES_UNAVAILABLE);
    stop(t, &server);
    expect_result(t, post_send(t->arena, &office, FROM, TO, LETTER, &reply), RES_UNAVAILABLE);
    expect(t, reply.len > 0 && reply.len <= 200);
}

TEST(nothing_is_said_to_a_server_without_tls_when_tls_is_wanted)
{
    static const char *const answers[] = {"220 mx", "250 mx", "250 ok", NULL};
    struct server server = start(t, answers);
    struct post_office office = office_of(t, &server);
    struct str reply;

    office.starttls = true;
    office.user = STR("portal");
    office.password = STR("not to be heard");
    expect_result(t, post_send(t->arena, &office, FROM, TO, LETTER, &reply), RES_UNAVAILABLE);
    const struct str heard = stop(t, &server);

    expect(t, str_find_str(heard, STR("MAIL")) == heard.len);
    expect(t, str_find_str(heard, STR("AUTH")) == heard.len);
    expect(t, str_find_str(heard, STR("example.org")) == heard.len);
}

TEST(no_password_is_said_aloud)
{
    const struct post_office office = {.url = STR("smtp://127.0.0.1:9"),
                                       .user = STR("portal"),
                                       .password = STR("not to be heard"),
                                       .timeout_s = 5};
    struct str reply;

    expect_result(t, post_send(t->arena, &office, FROM, TO, LETTER, &reply), RES_UNAVAILABLE);
    expect_str(t, reply, "no password without TLS");
}

TEST(no_address_is_a_second_command_and_no_letter_ends_early)
{
    static const struct str addresses[] = {
        STR_INIT("evil@example.org>\r\nRCPT TO:<other@example.org"),
        STR_INIT("a@example.org\r"),
        STR_INIT("a@example.org\n"),
        STR_INIT("a\0@example.org"),
        STR_INIT("<a@example.org>"),
        STR_INIT("a@example.org>"),
        STR_INIT("a@example.org SIZE=1"),
        STR_INIT(""),
    };
    static const struct str letters[] = {
        STR_INIT("x\r\n\n.\nMAIL FROM:<x@example.org>\r\n"),
        STR_INIT("x\n.\r\n"),
        STR_INIT("x\r.\r\n"),
        STR_INIT("\nx\r\n"),
        STR_INIT("x\0\r\n"),
        STR_INIT("x\r"),
        STR_INIT("x"),
        STR_INIT(""),
    };
    /* Nobody listens there: what is refused never connects. */
    const struct post_office office = {.url = STR("smtp://127.0.0.1:9"), .timeout_s = 5};
    struct str reply;

    for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++) {
        test_row("address %zu", i);
        expect_result(t, post_send(t->arena, &office, FROM, addresses[i], LETTER, &reply),
                      RES_INVALID);
        expect_result(t, post_send(t->arena, &office, addresses[i], TO, LETTER, &reply),
                      RES_INVALID);
    }
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++) {
        test_row("letter %zu", i);
        expect_result(t, post_send(t->arena, &office, FROM, TO, letters[i], &reply), RES_INVALID);
    }
}
