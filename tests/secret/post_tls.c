/* Letters and TLS: a mail server is believed only with a certificate of its name, and hears nothing
 * else. The server is openssl's; it says its part at once. */
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/edge/post.h"
#include "tests/lib/test.h"

extern char **environ;

struct tls_server {
    char folder[32];
    const char *certificate, *key;
    unsigned port;
    int say, hear;
    pid_t pid;
};

static pid_t
run(const char *const *words, const posix_spawn_file_actions_t *actions)
{
    pid_t pid = -1;

    if (posix_spawnp(&pid, words[0], actions, NULL, (char *const *)(uintptr_t)words, environ) != 0)
        return -1;
    return pid;
}

static void
make_certificate(struct test *t, struct tls_server *server, const char *name)
{
    posix_spawn_file_actions_t quiet;
    int status = -1;

    snprintf(server->folder, sizeof server->folder, "/tmp/balcao-tls-XXXXXX");
    expect(t, mkdtemp(server->folder) != NULL);
    server->certificate = arena_printf(t->arena, "%s/cert", server->folder).at;
    server->key = arena_printf(t->arena, "%s/key", server->folder).at;
    const char *const words[] = {"openssl",
                                 "req",
                                 "-x509",
                                 "-newkey",
                                 "ec",
                                 "-pkeyopt",
                                 "ec_paramgen_curve:prime256v1",
                                 "-nodes",
                                 "-days",
                                 "2",
                                 "-subj",
                                 "/CN=mail",
                                 "-addext",
                                 arena_printf(t->arena, "subjectAltName=%s", name).at,
                                 "-keyout",
                                 server->key,
                                 "-out",
                                 server->certificate,
                                 NULL};

    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const pid_t pid = run(words, &quiet);

    posix_spawn_file_actions_destroy(&quiet);
    expect(t, pid > 0 && waitpid(pid, &status, 0) == pid && status == 0);
}

/* The line "ACCEPT 127.0.0.1:PORT". */
static unsigned
port_of(int hear)
{
    char line[256];
    unsigned port = 0;

    for (size_t used = 0; used + 1 < sizeof line && read(hear, line + used, 1) == 1;) {
        line[++used] = '\0';
        if (line[used - 1] != '\n')
            continue;
        if (sscanf(line, "ACCEPT 127.0.0.1:%u", &port) == 1)
            return port;
        used = 0;
    }
    return port;
}

static struct tls_server
start(struct test *t, const char *name)
{
    struct tls_server server = {.port = 0};
    posix_spawn_file_actions_t actions;
    int in[2], out[2];

    make_certificate(t, &server, name);
    expect(t, pipe2(in, O_CLOEXEC) == 0 && pipe2(out, O_CLOEXEC) == 0);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const char *const words[] = {
        "openssl", "s_server", "-accept",  "127.0.0.1:0", "-cert", server.certificate,
        "-key",    server.key, "-naccept", "1",           NULL};

    server.pid = run(words, &actions);
    posix_spawn_file_actions_destroy(&actions);
    close(in[0]);
    close(out[1]);
    server.say = in[1];
    server.hear = out[0];
    server.port = port_of(server.hear);
    expect(t, server.port != 0);
    dprintf(server.say,
            "220 mail\r\n250 mail\r\n250 sender\r\n250 recipient\r\n354 go\r\n250 taken\r\n");
    return server;
}

/* What it heard: openssl prints it among its own words. */
static struct str
stop(struct test *t, struct tls_server *server)
{
    struct text heard = {.arena = t->arena};
    char bytes[4096];

    close(server->say);
    kill(server->pid, SIGTERM);
    for (ssize_t n; (n = read(server->hear, bytes, sizeof bytes)) > 0;)
        text_add(&heard, (struct str){bytes, (size_t)n});
    close(server->hear);
    waitpid(server->pid, NULL, 0);
    unlink(server->certificate);
    unlink(server->key);
    rmdir(server->folder);
    return text_str(&heard);
}

static enum result
send_to(struct test *t, const struct tls_server *server, bool knows_certificate, struct str *reply)
{
    const struct post_office office = {
        .url = arena_printf(t->arena, "smtps://127.0.0.1:%u", server->port),
        .ca_file = knows_certificate ? str_from(server->certificate) : STR_NONE,
        .helo = STR("portal.example"),
        .timeout_s = 10,
    };

    return post_send(t->arena, &office, STR("portal@example.org"), STR("ana@example.org"),
                     STR("Subject: x\r\n\r\nhello\r\n"), reply);
}

TEST(a_mail_server_with_a_known_certificate_of_its_name_is_trusted)
{
    struct tls_server server = start(t, "IP:127.0.0.1");
    struct str reply;

    expect_result(t, send_to(t, &server, true, &reply), RES_OK);
    expect_str(t, reply, "250 taken");
    const struct str heard = stop(t, &server);

    expect(t, str_find_str(heard, STR("RCPT TO:<ana@example.org>")) < heard.len);
}

TEST(a_mail_server_with_an_unknown_certificate_hears_nothing)
{
    struct tls_server server = start(t, "IP:127.0.0.1");
    struct str reply;

    expect_result(t, send_to(t, &server, false, &reply), RES_UNAVAILABLE);
    expect(t, str_find_str(reply, STR("certificate")) < reply.len);
    const struct str heard = stop(t, &server);

    expect(t, str_find_str(heard, STR("example.org")) == heard.len);
}

TEST(a_mail_server_with_a_certificate_of_another_name_hears_nothing)
{
    struct tls_server server = start(t, "DNS:other.example");
    struct str reply;

    expect_result(t, send_to(t, &server, true, &reply), RES_UNAVAILABLE);
    const struct str heard = stop(t, &server);

    expect(t, str_find_str(heard, STR("example.org")) == heard.len);
}
