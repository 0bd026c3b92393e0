/* Makes, checks and gives up the connection, and says what its errors mean; knows no statement's
 * rows. */
#include <errmsg.h>
#include <fcntl.h>
#include <mysqld_error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fcgi/base/log.h"
#include "fcgi/data/connection.h"
#include "sql_connection.h"

#define BACK_OFF_FIRST_US 100000U
#define BACK_OFF_MOST_US  10000000U
#define PASSWORD_ROOM     256
#define LOCK_WAIT_MOST_S  5U
#define ADMIN_LIMIT_S     3600U /* a migration may work long */

static unsigned
net_limit_s(const struct db *db)
{
    return db->role == DB_ADMIN ? ADMIN_LIMIT_S : (unsigned)db->config->db_timeout_s;
}

static struct str
user_of(const struct config *config, enum db_role role)
{
    const struct str users[DB_ROLE_COUNT] = {[DB_PUBLIC] = config->db_user,
                                             [DB_PORTAL] = config->db_portal_user,
                                             [DB_SIGN] = config->db_sign_user,
                                             [DB_JOBS] = config->db_jobs_user,
                                             [DB_ADMIN] = config->db_admin_user};

    return users[role];
}

/* The first line of the user's password file, read for every connection so that a new password is
 * taken without a restart. */
static bool
read_password(const struct config *config, enum db_role role, char password[PASSWORD_ROOM])
{
    char path[4096];
    ssize_t got;
    int fd;

    password[0] = '\0';
    if (str_is_empty(config->db_password_folder))
        return true;
    snprintf(path, sizeof path, "%.*s/%.*s", STR_ARG(config->db_password_folder),
             STR_ARG(user_of(config, role)));
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    got = read(fd, password, PASSWORD_ROOM - 1);
    close(fd);
    if (got < 0)
        return false;
    password[got] = '\0';
    password[strcspn(password, "\r\n")] = '\0';
    return true;
}

enum result
db_settings_check(const struct config *config)
{
    char password[PASSWORD_ROOM];
    const bool is_readable = read_password(config, DB_PUBLIC, password);

    explicit_bzero(password, sizeof password);
    if (str_is_empty(config->db_socket) && str_is_empty(config->db_host)) {
        fprintf(stderr, "db.socket: a socket, or db.host, is needed\n");
        return RES_INVALID;
    }
    if (str_is_empty(config->db_socket) && str_is_empty(config->db_tls_ca)) {
        fprintf(stderr, "db.tls-ca: required with db.host; passwords and people's data never "
                        "travel in the clear\n");
        return RES_INVALID;
    }
    if (!is_readable) {
        fprintf(stderr, "db.password-folder: %.*s/%.*s cannot be read\n",
                STR_ARG(config->db_password_folder), STR_ARG(config->db_user));
        return RES_INVALID;
    }
    return RES_OK;
}

/*
 * The library's own choices are: no time limits, TLS neither wanted nor checked, and files of ours
 * handed to any server that asks (facts/reliability.md V7). Every one is set here, also where the
 * default would do.
 */
static void
set_options(MYSQL *mysql, const struct db *db, bool is_local, const char *tls_ca)
{
    const unsigned connect_s = (unsigned)db->config->db_connect_s;
    const unsigned limit_s = net_limit_s(db);
    const unsigned local_infile = 0;
    const my_bool has_tls = !is_local;
    const my_bool reconnect = 0;
    const my_bool truncation = 1;
    const unsigned protocol = is_local ? MYSQL_PROTOCOL_SOCKET : MYSQL_PROTOCOL_TCP;

    mysql_optionsv(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &connect_s);
    mysql_optionsv(mysql, MYSQL_OPT_READ_TIMEOUT, &limit_s);
    mysql_optionsv(mysql, MYSQL_OPT_WRITE_TIMEOUT, &limit_s);
    mysql_optionsv(mysql, MYSQL_OPT_LOCAL_INFILE, &local_infile);
    mysql_optionsv(mysql, MYSQL_OPT_SSL_ENFORCE, &has_tls);
    mysql_optionsv(mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &has_tls);
    if (has_tls) {
        mysql_optionsv(mysql, MYSQL_OPT_SSL_CA, tls_ca);
        mysql_optionsv(mysql, MARIADB_OPT_TLS_VERSION, "TLSv1.2,TLSv1.3");
    }
    mysql_optionsv(mysql, MYSQL_OPT_PROTOCOL, &protocol);
    mysql_optionsv(mysql, MYSQL_OPT_RECONNECT, &reconnect);
    mysql_optionsv(mysql, MYSQL_REPORT_DATA_TRUNCATION, &truncation);
    mysql_optionsv(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
}

/* Opens the connection; false with the reason in code and message. */
static bool
open_connection(struct db *db, unsigned *code, char message[256])
{
    const struct config *config = db->config;
    const bool is_local = !str_is_empty(config->db_socket);
    const struct str user = user_of(config, db->role);
    char texts[5][1024];
    char password[PASSWORD_ROOM];
    bool is_open;

    snprintf(texts[0], sizeof texts[0], "%.*s", STR_ARG(config->db_socket));
    snprintf(texts[1], sizeof texts[1], "%.*s", STR_ARG(config->db_host));
    snprintf(texts[2], sizeof texts[2], "%.*s", STR_ARG(config->db_name));
    snprintf(texts[3], sizeof texts[3], "%.*s", STR_ARG(user));
    snprintf(texts[4], sizeof texts[4], "%.*s", STR_ARG(config->db_tls_ca));
    *code = 0;
    if (!is_local && (texts[1][0] == '\0' || texts[4][0] == '\0')) {
        snprintf(message, 256, "db.host needs db.tls-ca");
        return false;
    }
    if (!read_password(config, db->role, password)) {
        snprintf(message, 256, "the password file of %.*s cannot be read", STR_ARG(user));
        return false;
    }
    db->mysql = mysql_init(NULL);
    if (db->mysql == NULL)
        abort();
    set_options(db->mysql, db, is_local, texts[4]);
    /* CLIENT_FOUND_ROWS: an UPDATE that finds its row and changes nothing in it is no
     * RES_NOT_FOUND. */
    is_open = mysql_real_connect(db->mysql, is_local ? NULL : texts[1], texts[3], password,
                                 texts[2], (unsigned)config->db_port, is_local ? texts[0] : NULL,
                                 CLIENT_FOUND_ROWS) != NULL;
    explicit_bzero(password, sizeof password);
    if (is_open && (is_local || mysql_get_ssl_cipher(db->mysql) != NULL))
        return true;
    *code = mysql_errno(db->mysql);
    snprintf(message, 256, "%s", is_open ? "the server speaks no TLS" : mysql_error(db->mysql));
    return false;
}

/* Makes the session's settings and asks for them again: a proxy or an init_connect may have had
 * other ideas. */
static enum result
make_settings(struct db *db)
{
    const uint64_t limit_s = db->config->db_timeout_s;
    const struct sql_connection_settings settings = {
        .timeout_s = db->role == DB_ADMIN ? 0
                     : limit_s > 1        ? limit_s - 1
                                          : 1, /* the server gives up first */
        .lock_s = limit_s / 2 < LOCK_WAIT_MOST_S ? limit_s / 2 : LOCK_WAIT_MOST_S,
    };
    struct sql_connection_check_row *row;
    struct arena *arena;
    size_t count;
    enum result r;

    TRY(sql_connection_settings(db, &settings));
    arena_open(&arena, 65536);
    r = sql_connection_check(db, arena, &row, &count);
    if (r == RES_OK && !(count == 1 && row->is_guarded && row->is_snapshot && row->is_utc &&
                         row->is_strict && row->is_utf8))
        r = fault(RES_UNAVAILABLE, "db.settings",
                  "the server does not keep this session's settings");
    arena_close(&arena);
    connection_forget(db, &sql_connection_settings_statement);
    connection_forget(db, &sql_connection_check_statement);
    return r;
}

static enum result
back_off(struct db *db, enum result why)
{
    db->back_off_us = db->back_off_us == 0 ? BACK_OFF_FIRST_US : db->back_off_us * 2;
    if (db->back_off_us > BACK_OFF_MOST_US)
        db->back_off_us = BACK_OFF_MOST_US;
    db->retry_at_us = clock_ticks_us() + db->back_off_us;
    connection_drop(db);
    return why;
}

static enum result
connect_now(struct db *db)
{
    char message[256] = "";
    unsigned code;
    enum result r;

    if (!open_connection(db, &code, message))
        return back_off(db, fault(RES_UNAVAILABLE, "db.connect", "error %u: %s", code, message));
    db->is_checking = true;
    r = make_settings(db);
    db->is_checking = false;
    if (r != RES_OK)
        return back_off(db, RES_UNAVAILABLE);
    if (db->back_off_us != 0)
        LOG(LOG_INFO, "db.back", LOG_COUNT("thread", mysql_thread_id(db->mysql)));
    db->back_off_us = 0;
    db->retry_at_us = 0;
    return RES_OK;
}

/* While the program's clock is held, UTC_TIMESTAMP() gives the same instant. */
static enum result
follow_clock(struct db *db)
{
    struct instant at;
    const struct sql_connection_hold hold = {.at = clock_is_held(&at) ? at.seconds : 0};

    if (hold.at == db->held_s || db->is_checking)
        return RES_OK;
    db->held_s = hold.at;
    const enum result r = sql_connection_hold(db, &hold);

    connection_forget(db, &sql_connection_hold_statement);
    return r;
}

enum result
connection_ready(struct db *db)
{
    if (db->mysql != NULL)
        return follow_clock(db);
    if (db->in_unit)
        return RES_UNAVAILABLE; /* what the unit did so far is gone with its connection */
    if (clock_ticks_us() < db->retry_at_us)
        return RES_UNAVAILABLE;
    TRY(connect_now(db));
    return follow_clock(db);
}

void
connection_drop(struct db *db)
{
    for (size_t i = 0; i < statement_count; i++) {
        if (db->prepared[i] != NULL)
            mysql_stmt_close(db->prepared[i]);
        db->prepared[i] = NULL;
    }
    if (db->mysql != NULL)
        mysql_close(db->mysql);
    db->mysql = NULL;
    db->held_s = 0;
}

static enum result
meaning(unsigned code)
{
    switch (code) {
    case ER_DUP_ENTRY:
    case ER_DUP_ENTRY_WITH_KEY_NAME:
    case ER_ROW_IS_REFERENCED_2:
    case ER_NO_REFERENCED_ROW_2:
        return RES_CONFLICT;
    case ER_LOCK_DEADLOCK:
    case ER_CHECKREAD:
    case ER_LOCK_WAIT_TIMEOUT:
    case ER_STATEMENT_TIMEOUT:
        return RES_TOO_SLOW;
    case ER_UNKNOWN_COM_ERROR: /* 1047: a cluster node that is not ready */
    case ER_CON_COUNT_ERROR:
    case ER_TOO_MANY_USER_CONNECTIONS:
    case ER_SERVER_SHUTDOWN:
    case ER_CONNECTION_KILLED:
    case ER_QUERY_INTERRUPTED:
    case ER_OPTION_PREVENTS_STATEMENT: /* a read-only server */
    case ER_DISK_FULL:
    case ER_RECORD_FILE_FULL:
    case ER_OUT_OF_RESOURCES:
    case ER_OUTOFMEMORY:
        return RES_UNAVAILABLE;
    default:
        return code >= CR_MIN_ERROR && code <= CR_MAX_ERROR ? RES_UNAVAILABLE : RES_BROKEN;
    }
}

enum result
connection_failed(struct db *db, const char *doing, unsigned code, const char *message)
{
    const enum result result = meaning(code);

    if (result == RES_CONFLICT)
        return result; /* the statement alone was undone; the caller knows what it means */
    if (result == RES_TOO_SLOW && db->in_unit && code != ER_STATEMENT_TIMEOUT) {
        /* 1205 undoes its statement only, 1213 and 1020 the whole: in every case the unit starts
         * anew. */
        db->is_again = true;
        db->spoiled = result;
        LOG(LOG_INFO, "db.again", LOG_TEXT("statement", str_from(doing)), LOG_COUNT("error", code));
        return result;
    }
    fault(result, "db.statement", "%s: error %u%s%s", doing, code, message == NULL ? "" : ": ",
          message == NULL ? "" : message);
    if (db->in_unit)
        db->spoiled = result;
    if (result == RES_UNAVAILABLE)
        connection_drop(db);
    return result;
}
