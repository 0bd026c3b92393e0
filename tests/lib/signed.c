/* Sessions for tests, made by the same function that signing in uses; knows people of the demo by
 * their mail addresses. */
#include "tests/lib/signed.h"

#include <stdio.h>
#include <string.h>

#include "fcgi/edge/secret.h"
#include "fcgi/gate/token.h"
#include "tests/data/scratch.h"

static MYSQL *
server_of(struct test *t)
{
    static MYSQL *raw;

    visit_generation(t);
    if (raw == NULL)
        raw = scratch_raw(t, scratch_demo(t));
    return raw;
}

int64_t
signed_count(struct test *t, const char *sql)
{
    return scratch_count(t, server_of(t), sql);
}

void
signed_run(struct test *t, const char *sql)
{
    scratch_run(t, server_of(t), sql);
}

/* One statement for each table, whose name stands in it twice. */
static void
for_tables(struct test *t, const char *before, const char *between, const char *behind)
{
    MYSQL *raw = server_of(t);
    MYSQL_RES *rows;
    MYSQL_ROW row;

    expect(t, mysql_query(raw, "SHOW TABLES") == 0);
    rows = mysql_store_result(raw);
    while ((row = mysql_fetch_row(rows)) != NULL)
        signed_run(
            t,
            arena_printf(t->arena, "%s`%s`%s`%s`%s", before, row[0], between, row[0], behind).at);
    mysql_free_result(rows);
}

void
signed_save(struct test *t)
{
    signed_run(t, "DROP DATABASE IF EXISTS saved");
    signed_run(t, "CREATE DATABASE saved");
    for_tables(t, "CREATE TABLE saved.", " AS SELECT * FROM ", "");
}

/* The versions of rows go back too, so pages kept of later ones must go. */
void
signed_restore(struct test *t)
{
    signed_run(t, "SET SESSION foreign_key_checks = 0");
    for_tables(t, "DELETE FROM ", " -- ", "");
    for_tables(t, "INSERT INTO ", " SELECT * FROM saved.", "");
    signed_run(t, "SET SESSION foreign_key_checks = 1");
    signed_run(t, "DROP DATABASE saved");
    visit_forget(t);
}

static uint64_t
number_of(struct test *t, struct str sql)
{
    const int64_t number = signed_count(t, sql.at);

    return number < 0 ? 0 : (uint64_t)number;
}

struct beginning {
    struct arena *arena;
    struct session_start start;
    struct str token;
};

static enum result
begin(struct db *db, void *arg)
{
    struct beginning *b = arg;

    return session_begin(db, b->arena, &b->start, &b->token);
}

static void
adjust(struct test *t, const struct signed_as *as)
{
    char sql[600];
    const char *const newest = "(SELECT id FROM (SELECT MAX(id) AS id FROM session) AS newest)";

    if (as->is_unconfirmed) {
        snprintf(sql, sizeof sql,
                 "UPDATE session SET confirmed_at = confirmed_at - INTERVAL 1 HOUR WHERE id = %s",
                 newest);
        signed_run(t, sql);
    }
    if (as->cover == NULL)
        return;
    snprintf(sql, sizeof sql,
             "UPDATE session s JOIN cover c ON c.code = '%s' SET s.cover_id = c.id, s.member_id = "
             "c.member_id WHERE s.id = %s",
             as->cover, newest);
    signed_run(t, sql);
}

const char *
signed_cookies_as(struct test *t, struct signed_as *as)
{
    const struct config *config = &visit_generation(t)->config;
    struct beginning b = {.arena = t->arena};
    struct instant now = as->at;
    struct db *db;

    if (now.seconds == 0)
        expect(t, instant_parse(STR(VISIT_NOW), &now));
    b.start = (struct session_start){
        .person = number_of(
            t, arena_printf(t->arena, "SELECT id FROM person WHERE mail = '%s'", as->mail)),
        .member = number_of(
            t, arena_printf(t->arena,
                            "SELECT m.id FROM member m JOIN person p ON p.id = m.person_id JOIN "
                            "customer c ON c.id = m.customer_id WHERE p.mail = '%s' AND m.state = "
                            "'active' AND '%s' IN ('', c.number) ORDER BY m.id LIMIT 1",
                            as->mail, as->customer == NULL ? "" : as->customer)),
        .has_factor_given = !as->is_half,
        .agent = STR("firefox linux"),
        .country = STR("PT"),
    };
    expect(t, b.start.person != 0);
    clock_hold(now);
    db_open(config, DB_SIGN, &db);
    db_arena(db, t->arena);
    expect_result(t, db_transact(db, begin, &b), RES_OK);
    db_close(&db);
    adjust(t, as);
    as->token = b.token;
    const struct str seen = session_seen(t->arena, b.token, now);

    return arena_printf(t->arena, "session=%.*s; seen=%.*s", STR_ARG(b.token), STR_ARG(seen)).at;
}

const char *
signed_cookies(struct test *t, const char *mail)
{
    struct signed_as as = {.mail = mail};

    return signed_cookies_as(t, &as);
}

static struct str
cookie_of(const char *cookies, struct str name)
{
    const struct request request = {.cookies = str_from(cookies)};

    return request_cookie(&request, name);
}

struct str
signed_token(struct test *t, const char *cookies)
{
    struct str secret = cookie_of(cookies, STR("session"));

    if (str_is_empty(secret))
        secret = cookie_of(cookies, STR("form"));
    return token_of(t->arena, secret);
}

struct reply
signed_get(struct test *t, const char *cookies, const char *host, const char *target)
{
    const struct visit asked = {.host = host, .target = target, .cookies = cookies};

    return visit(t, &asked);
}

struct reply
signed_post(struct test *t, const char *cookies, const char *host, const char *target,
            const char *body)
{
    const struct str token = signed_token(t, cookies);
    const bool has_body = body != NULL && body[0] != '\0';
    const char *const at = host == NULL ? "pt.localhost" : host;
    const struct visit asked = {
        .method = "POST",
        .host = host,
        .target = target,
        .cookies = cookies,
        .origin = arena_printf(t->arena, "http://%s:8080", at).at,
        .fetch_site = "same-origin",
        .type = "application/x-www-form-urlencoded",
        .body = arena_printf(t->arena, "token=%.*s%s%s", STR_ARG(token), has_body ? "&" : "",
                             has_body ? body : "")
                    .at,
    };

    return visit(t, &asked);
}

struct reply
form_post(struct test *t, const char *host, const char *target, const char *body)
{
    const struct str secret = secret_token(t->arena);

    return signed_post(t, arena_printf(t->arena, "form=%.*s", STR_ARG(secret)).at, host, target,
                       body);
}

/* Name and value of one pair of a Cookie header. */
static void
add_cookie(struct text *text, struct str name, struct str value)
{
    if (text->len > 0)
        text_add(text, STR("; "));
    text_printf(text, "%.*s=%.*s", STR_ARG(name), STR_ARG(value));
}

static bool
is_set(const struct reply *reply, struct str name)
{
    struct str rest = reply->head;
    struct str line;
    const struct str start = {"Set-Cookie: ", 12};

    while (str_cut(rest, '\n', &line, &rest)) {
        if (str_starts(line, start) && str_starts(str_slice(line, start.len, line.len), name) &&
            line.at[start.len + name.len] == '=')
            return true;
    }
    return false;
}

const char *
signed_after(struct test *t, const char *cookies, const struct reply *reply)
{
    struct text text = {.arena = t->arena};
    struct str rest = str_from(cookies);
    struct str part;
    struct str name;
    struct str value;
    bool more = rest.len > 0;

    while (more) {
        more = str_cut(rest, ';', &part, &rest);
        if (str_cut(str_trim(part), '=', &name, &value) && !is_set(reply, name))
            add_cookie(&text, name, value);
    }
    for (rest = reply->head; str_cut(rest, '\n', &part, &rest);) {
        struct str pair;
        struct str attributes;

        if (!str_starts(part, STR("Set-Cookie: ")))
            continue;
        str_cut(str_slice(part, 12, part.len), ';', &pair, &attributes);
        if (str_cut(pair, '=', &name, &value) && !str_is_empty(value))
            add_cookie(&text, name, value);
    }
    return text_str(&text).at;
}
