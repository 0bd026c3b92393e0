/* Visits with a jar of cookies, people and mails of the tests of signing in. */
#include "tests/sign/browser.h"

#include <stdio.h>
#include <stdlib.h>

#include "fcgi/edge/factor.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/token.h"
#include "handlers/sign/sign.h"
#include "tests/data/scratch.h"

struct browser
browser_new(struct test *t)
{
    struct browser v = {.t = t, .cookies = ""};

    signed_run(t, "DELETE FROM attempt");
    return v;
}

void
browser_wait(struct browser *v, int64_t seconds)
{
    expect(v->t, instant_parse(STR(VISIT_NOW), &v->at));
    v->at.seconds += seconds;
}

static struct reply
send(struct browser *v, struct visit asked)
{
    struct reply reply;

    asked.cookies = v->cookies;
    asked.address = v->address;
    asked.accept = v->accept;
    asked.at = v->at;
    asked.user_agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    reply = visit(v->t, &asked);
    v->cookies = signed_after(v->t, v->cookies, &reply);
    return reply;
}

struct reply
browser_get(struct browser *v, const char *target)
{
    return send(v, (struct visit){.target = target});
}

struct reply
browser_post(struct browser *v, const char *target, const char *format, ...)
{
    struct str body;
    va_list args;

    if (v->cookies[0] == '\0') {
        const struct str secret = secret_token(v->t->arena);

        v->cookies = arena_printf(v->t->arena, "form=%.*s", STR_ARG(secret)).at;
    }
    const struct str token = signed_token(v->t, v->cookies);

    va_start(args, format);
    body = arena_vprintf(v->t->arena, format, args);
    va_end(args);
    return send(
        v,
        (struct visit){
            .method = "POST",
            .target = target,
            .origin = "http://pt.localhost:8080",
            .fetch_site = "same-origin",
            .type = "application/x-www-form-urlencoded",
            .body = arena_printf(v->t->arena, "token=%.*s&%.*s", STR_ARG(token), STR_ARG(body)).at,
        });
}

struct reply
browser_sign_in(struct browser *v, const char *mail)
{
    return browser_post(v, "/en/sign-in", "mail=%s&password=" BROWSER_PASSWORD, mail);
}

static void
insert_person(struct test *t, const char *mail, const char *name, const char *state,
              const char *role)
{
    static unsigned number;
    const char *const quoted = role == NULL ? "NULL" : arena_printf(t->arena, "'%s'", role).at;

    visit_generation(t);
    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO person (code, brand, portal, mail, mail_key, name, "
                               "locale, state, staff_role, created_at) VALUES ('signtest%04u', "
                               "'lumenor', 'pt', '%s', '%s', '%s', 'pt-PT', '%s', %s, "
                               "'2025-01-01 00:00:00')",
                               ++number, mail, mail, name, state, quoted)
                      .at);
    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO credential (person_id, password, changed_at) SELECT "
                               "p.id, k.password, k.changed_at FROM person p JOIN credential k ON "
                               "k.person_id = 1001 WHERE p.mail = '%s'",
                               mail)
                      .at);
}

static const char *
make_person(struct test *t, const char *name, const char *state, const char *role)
{
    static unsigned number;
    const char *const mail = arena_printf(t->arena, "%s.%u@sign.example.org", name, ++number).at;

    insert_person(t, mail, name, state, role);
    return mail;
}

void
person_at(struct test *t, const char *mail, const char *name)
{
    insert_person(t, mail, name, "active", NULL);
}

const char *
person_new(struct test *t, const char *name, const char *state)
{
    return make_person(t, name, state, NULL);
}

const char *
staff_new(struct test *t, const char *name, const char *role)
{
    return make_person(t, name, "active", role);
}

uint64_t
person_number(struct test *t, const char *mail)
{
    return (uint64_t)signed_count(
        t, arena_printf(t->arena, "SELECT id FROM person WHERE mail = '%s'", mail).at);
}

struct giving {
    struct arena *arena;
    uint64_t person;
    struct str secret;
};

static enum result
give(struct db *db, void *arg)
{
    const struct giving *job = arg;

    return sign_give_secret(db, job->arena, job->person, job->secret);
}

void
person_gets_factor(struct test *t, const char *mail, struct str *secret)
{
    struct giving job = {.arena = t->arena, .person = person_number(t, mail)};
    struct db *db;

    *secret = job.secret = factor_secret(t->arena);
    db_open(&visit_generation(t)->config, DB_SIGN, &db);
    db_arena(db, t->arena);
    expect_result(t, db_transact(db, give, &job), RES_OK);
    db_close(&db);
}

/* The first row of a question about the newest mail. */
static struct str
newest(struct test *t, MYSQL *raw, const char *column, const char *event, const char *recipient)
{
    const struct str sql = arena_printf(
        t->arena,
        "SELECT %s FROM outbox WHERE event = '%s' AND recipient = '%s' ORDER BY id DESC LIMIT 1",
        column, event, recipient);
    struct str value = STR_NONE;
    MYSQL_RES *rows;
    MYSQL_ROW row;

    expect(t, mysql_query(raw, sql.at) == 0);
    rows = mysql_store_result(raw);
    row = mysql_fetch_row(rows);
    if (row != NULL && row[0] != NULL)
        value = arena_str(t->arena, (struct str){row[0], mysql_fetch_lengths(rows)[0]});
    mysql_free_result(rows);
    return value;
}

const char *
mail_target(struct test *t, const char *event, const char *recipient)
{
    MYSQL *raw = scratch_raw(t, scratch_demo(t));
    const struct str id = newest(t, raw, "message_id", event, recipient);
    const struct str sealed = newest(t, raw, "tree", event, recipient);
    struct text path = {.arena = t->arena};
    struct str tree;

    mysql_close(raw);
    if (secret_unseal(t->arena, arena_printf(t->arena, "mail %.*s", STR_ARG(id)), sealed, &tree) !=
        RES_OK)
        return NULL;
    const size_t from = str_find_str(tree, STR("path=\"")) + 6;
    struct str rest = str_slice(tree, from, str_find(tree, '"', from));

    text_add(&path, STR("/en"));
    for (struct str part; rest.at != NULL;) {
        const size_t amp = str_find_str(rest, STR("&#38;"));

        part = str_slice(rest, 0, amp);
        text_add(&path, part);
        if (amp == rest.len)
            break;
        text_add_char(&path, '&');
        rest = str_slice(rest, amp + 5, rest.len);
    }
    return text_str(&path).at;
}

int64_t
mail_count(struct test *t, const char *event, const char *recipient)
{
    return signed_count(
        t, arena_printf(t->arena,
                        "SELECT COUNT(*) FROM outbox WHERE event = '%s' AND recipient = '%s'",
                        event, recipient)
               .at);
}

bool
reply_holds(const struct reply *reply, const char *text)
{
    return str_find_str(reply->body, str_from(text)) < reply->body.len;
}

struct str
reply_between(const struct reply *reply, const char *before, const char *after)
{
    const size_t from = str_find_str(reply->body, str_from(before)) + str_from(before).len;
    const struct str rest = str_slice(reply->body, from, reply->body.len);
    const size_t to = str_find_str(rest, str_from(after));

    return to < rest.len ? str_slice(rest, 0, to) : STR_NONE;
}
