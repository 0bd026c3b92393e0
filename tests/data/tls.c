/* Across a network only the right server is spoken to: its certificate, its name, and never in the
 * clear (V7). */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/data/scratch.h"

static uint16_t
free_port(struct test *t)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    expect(t, bind(fd, (const struct sockaddr *)&address, sizeof address) == 0);
    expect(t, getsockname(fd, (struct sockaddr *)&address, &size) == 0);
    close(fd);
    return ntohs(address.sin_port);
}

static void
server(struct test *t, const char *verb, struct str folder, uint16_t port, const char *with_tls)
{
    const char *const words[] = {"tests/data/tls.sh",
                                 verb,
                                 arena_cstr(t->arena, folder),
                                 arena_printf(t->arena, "%u", (unsigned)port).at,
                                 with_tls,
                                 NULL};

    scratch_program(t, words);
}

static struct config
settings(struct test *t, struct str folder, uint16_t port)
{
    return (struct config){
        .db_host = STR("localhost"),
        .db_port = port,
        .db_name = STR("tls"),
        .db_user = STR("balcao_admin"),
        .db_tls_ca = arena_printf(t->arena, "%.*s/ca.pem", STR_ARG(folder)),
        .db_password_folder = arena_printf(t->arena, "%.*s/secret", STR_ARG(folder)),
        .db_connect_s = 2,
        .db_timeout_s = 12,
        .serve_request_ms = 10000,
    };
}

static enum result
try(const struct config *config)
{
    struct db *db;

    db_open(config, DB_PUBLIC, &db);
    const enum result r = db_ping(db);

    db_close(&db);
    return r;
}

TEST(across_a_network_only_the_right_server_is_spoken_to)
{
    const struct str folder = scratch_folder(t);
    const uint16_t port = free_port(t);
    struct config config = settings(t, folder, port);
    unsigned refused = 0;

    server(t, "start", folder, port, "yes");
    expect_result(t, try(&config), RES_OK);
    test_row("the certificate is for another name");
    config.db_host = STR("127.0.0.1");
    expect_result(t, try(&config), RES_UNAVAILABLE);
    test_row("another authority signed the certificate");
    config = settings(t, folder, port);
    config.db_tls_ca = arena_printf(t->arena, "%.*s/other.pem", STR_ARG(folder));
    expect_result(t, try(&config), RES_UNAVAILABLE);
    test_row("the authority's file is missing");
    config.db_tls_ca = STR("/nowhere/ca.pem");
    expect_result(t, try(&config), RES_UNAVAILABLE);
    server(t, "stop", folder, port, NULL);
    test_row("the server speaks no TLS");
    config = settings(t, folder, port);
    server(t, "start", folder, port, "no");
    expect_result(t, try(&config), RES_UNAVAILABLE);
    server(t, "stop", folder, port, NULL);
    test_row("each was refused for its TLS");
    for (struct str log = test_log(t), head; str_cut(log, '\n', &head, &log);)
        refused += str_find_str(head, STR("error 2026")) < head.len;
    expect_count(t, refused, 4);
}
