/* Things of somebody else cannot be told from things that do not exist: in no address, by no
 * method. */
#include <stdio.h>
#include <string.h>

#include "tests/data/scratch.h"
#include "tests/gate/callers.h"

#define NOBODYS "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"

static const struct object {
    const char *capture, *mail, *own, *near, *far;
} objects[] = {

#define OBJECT(capture, mail, own, near, far) {(capture), (mail), (own), (near), (far)},
#include "tests/gate/objects.def"
#undef OBJECT
};

static const struct {
    const char *path, *body;
} bodies[] = {

#define BODY(path, body) {(path), (body)},
#include "tests/gate/bodies.def"
#undef BODY
};

static const char *
body_of(const struct route *route)
{
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        if (strcmp(bodies[i].path, route->path) == 0)
            return bodies[i].body;
    }
    return "";
}

/* The last capture of a path is what it is about; NULL for a path without one, or of the public. */
static const struct object *
object_of(struct test *t, const struct route *route)
{
    const char *last = strrchr(route->path, '{');

    if (last == NULL || route->place != PLACE_LOCALE || !gate_needs_viewer((enum gate)route->gate))
        return NULL;
    for (size_t i = 0; i < sizeof objects / sizeof objects[0]; i++) {
        const size_t len = strlen(objects[i].capture);

        if (strncmp(last + 1, objects[i].capture, len) == 0 && last[1 + len] == '}')
            return &objects[i];
    }
    test_row("%s has no row in objects.def", route->path);
    expect(t, false);
    return NULL;
}

/* The code a statement of the table gives; NULL without a statement or a row. */
static const char *
code_of(struct test *t, const char *sql)
{
    MYSQL *raw = scratch_raw(t, scratch_demo(t));
    const char *code = NULL;
    MYSQL_RES *rows = NULL;
    MYSQL_ROW row;

    if (sql[0] != '\0' && expect(t, mysql_query(raw, sql) == 0))
        rows = mysql_store_result(raw);
    row = rows == NULL ? NULL : mysql_fetch_row(rows);
    if (row != NULL)
        code = arena_printf(t->arena, "%s", row[0]).at;
    mysql_free_result(rows);
    mysql_close(raw);
    return code;
}

/* Absences and copies of data that the demo has not; taken away again. */
static void
add_things(struct test *t)
{
    signed_cookies(t, "bruno.falcao@arrabida.example.org");
    signed_cookies(t, "adela.cuesta@retama.example.org");
    signed_run(t, "INSERT INTO cover (code, member_id, by_id, starts_on, ends_on) VALUES "
                  "('coverofana111', 1001, 1005, '2026-03-01', '2026-03-09'), "
                  "('coverofadela1', 2001, 2005, '2026-03-01', '2026-03-09')");
    signed_run(t, "INSERT INTO export (code, person_id, state, document, created_at, expires_at) "
                  "SELECT code, person, 'ready', COMPRESS(CONCAT('<?xml version=\"1.0\" "
                  "encoding=\"UTF-8\"?>', CHAR(10), '<personal-data>', CHAR(10), "
                  "'</personal-data>', CHAR(10))), '2026-03-02', '2026-03-09' "
                  "FROM (SELECT 'exportofana11' AS code, 1001 AS person UNION SELECT "
                  "'exportofbruno', 1002 UNION SELECT 'exportofadela', 2001) AS three");
    signed_run(t, "INSERT INTO outbox (message_id, event, recipient, portal, locale, zone, state, "
                  "next_at, created_at) VALUES "
                  "('deadmailofpt1', 'activate', 'a@example.org', 'pt', 'pt-PT', 'Europe/Lisbon', "
                  "'dead', '2026-03-01', '2026-03-01'), "
                  "('deadmailofes1', 'activate', 'a@example.org', 'es', 'es-ES', 'Europe/Madrid', "
                  "'dead', '2026-03-01', '2026-03-01')");
    signed_run(t, "INSERT INTO token (code, token_hash, brand, customer_id, person_id, name, "
                  "scope, expires_on, created_at) VALUES "
                  "('tokenofana111', UNHEX(SHA2('ana', 256)), 'lumenor', 1001, 1001, 'Ana', "
                  "'read', '2026-12-31', '2026-03-01'), "
                  "('tokenofadela1', UNHEX(SHA2('adela', 256)), 'lumenor', 2001, 2001, 'Adela', "
                  "'read', '2026-12-31', '2026-03-01'), "
                  "('tokenofdesk11', UNHEX(SHA2('desk', 256)), 'lumenor', NULL, 1001, 'ERP', "
                  "'import', '2026-12-31', '2026-03-01')");
}

/* The PDF of an invoice. */
static void
add_paper(struct test *t)
{
    signed_run(t, "INSERT INTO file (id, code, customer_id, name, media_type, size, digest, "
                  "created_at) VALUES (990001, 'paperofana111', 1001, 'F.pdf', 'application/pdf', "
                  "4, UNHEX(SHA2('%PDF', 256)), '2026-03-01')");
    signed_run(t, "INSERT INTO file_part (file_id, number, bytes) VALUES (990001, 0, '%PDF')");
    signed_run(t, "UPDATE invoice SET file_id = 990001 WHERE customer_id = 1001 ORDER BY id "
                  "LIMIT 1");
}

/* Files of readings: of Ana, of Bruno, of another company. */
static void
add_uploads(struct test *t)
{
    signed_run(t, "INSERT INTO file (id, code, customer_id, name, media_type, size, digest, "
                  "created_at) VALUES (990002, 'tableofana111', 1001, 'a.csv', 'text/csv', 4, "
                  "UNHEX(SHA2('a', 256)), '2026-03-01')");
    signed_run(t, "INSERT INTO upload (code, customer_id, person_id, member_id, file_id, portal, "
                  "centre, locale, state, created_at, changed_at) VALUES "
                  "('uploadofana11', 1001, 1001, 1001, 990002, 'pt', '', 'en', 'judged', "
                  "'2026-03-01', '2026-03-01'), "
                  "('uploadofbruno', 1001, 1002, 1002, 990002, 'pt', '', 'en', 'judged', "
                  "'2026-03-01', '2026-03-01'), "
                  "('uploadofadela', 2001, 2001, 2001, 990002, 'pt', '', 'en', 'judged', "
                  "'2026-03-01', '2026-03-01')");
}

/* Requests: Bruno's, one of Ana's that she shares with nobody, one of another company; each with a
   message. */
static void
add_requests(struct test *t)
{
    signed_run(t,
               "INSERT INTO ticket (code, number, customer_id, brand, portal, subject, "
               "department, centre_id, home_centre_id, language, person_id, member_id, state, "
               "sharing, is_confidential, is_urgent, response_h, promise_basis, due_at, "
               "calendar_code, calendar_version, calculation, next_due_at, created_at, "
               "changed_at) SELECT CONCAT('requestof', p.id), CONCAT('GATE', p.id), "
               "m.customer_id, 'lumenor', p.portal, 'paper-jam', 'technical', c.id, c.id, 'en', "
               "p.id, m.id, 'received', IF(p.id = 1001, 'none', 'all'), FALSE, FALSE, 8, "
               "'department', '2026-03-02 17:30:00', 'pt-lisboa', 1, '', '2026-03-02 17:30:00', "
               "'2026-03-02 09:00:00', '2026-03-02 09:00:00' FROM person p JOIN member m ON m.id "
               "= p.id JOIN centre c ON c.code = IF(p.id = 2001, 'es-madrid', 'pt-lisboa') WHERE "
               "p.id IN (1001, 1002, 2001)");
    signed_run(t, "INSERT INTO ticket_message (code, ticket_id, side, kind, person_id, language, "
                  "body, created_at) SELECT CONCAT('messageof', t.person_id), t.id, 'customer', "
                  "'message', t.person_id, 'en', 'It jams.', t.created_at FROM ticket t WHERE "
                  "t.code LIKE 'requestof%'");
    signed_run(t, "INSERT INTO ticket_opened (ticket_id, person_id, opened_at) SELECT t.id, 1101, "
                  "'2026-03-02 09:00:00' FROM ticket t WHERE t.code = 'requestof1002'");
}

/* A file with each message; it has its request's code, as an address here has one code only. */
static void
add_enclosures(struct test *t)
{
    signed_run(t,
               "INSERT INTO file (code, customer_id, name, media_type, size, digest, created_at) "
               "SELECT CONCAT('enclosureof', person_id), customer_id, 'a.txt', 'text/plain', 4, "
               "UNHEX(SHA2('fake', 256)), '2026-03-01' FROM ticket WHERE code LIKE 'requestof%'");
    signed_run(t, "INSERT INTO file_part (file_id, number, bytes) SELECT f.id, 0, 'fake' FROM file "
                  "f WHERE f.code LIKE 'enclosureof%'");
    signed_run(t, "INSERT INTO attachment (code, ticket_id, message_id, file_id, scan) SELECT "
                  "t.code, t.id, m.id, f.id, 'none' FROM ticket t JOIN ticket_message m ON "
                  "m.ticket_id = t.id JOIN file f ON f.code = CONCAT('enclosureof', t.person_id) "
                  "WHERE t.code LIKE 'requestof%'");
}

static void
remove_enclosures(struct test *t)
{
    signed_run(t, "DELETE FROM attachment WHERE code LIKE 'requestof%'");
    signed_run(t, "DELETE p FROM file_part p JOIN file f ON f.id = p.file_id WHERE f.code LIKE "
                  "'enclosureof%'");
    signed_run(t, "DELETE FROM file WHERE code LIKE 'enclosureof%'");
}

static void
remove_requests(struct test *t)
{
    static const char *const tables[] = {"ticket_message", "ticket_event", "ticket_field",
                                         "ticket_reader", "ticket_opened"};

    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
        signed_run(t, arena_printf(t->arena,
                                   "DELETE x FROM %s x JOIN ticket t ON t.id = x.ticket_id WHERE "
                                   "t.code LIKE 'requestof%%'",
                                   tables[i])
                          .at);
    signed_run(t, "DELETE FROM ticket WHERE code LIKE 'requestof%'");
}

/* A photo of the counter with each challenge that the rows of objects.def may find. */
static void
add_photos(struct test *t)
{
    signed_run(t,
               "INSERT INTO file (code, customer_id, name, media_type, size, digest, created_at) "
               "SELECT CONCAT('photoof', x.id), x.customer_id, 'photo.png', 'image/png', 4, "
               "UNHEX(SHA2('', 256)), '2026-03-01' FROM challenge x WHERE x.file_id IS NULL");
    signed_run(t, "INSERT INTO file_part (file_id, number, bytes) SELECT f.id, 0, 'fake' FROM "
                  "file f WHERE f.code LIKE 'photoof%'");
    signed_run(t,
               "UPDATE challenge x JOIN file f ON f.code = CONCAT('photoof', x.id) SET x.file_id "
               "= f.id");
}

static void
remove_things(struct test *t)
{
    remove_enclosures(t);
    remove_requests(t);
    signed_run(t, "UPDATE challenge x JOIN file f ON f.id = x.file_id SET x.file_id = NULL WHERE "
                  "f.code LIKE 'photoof%'");
    signed_run(t, "DELETE p FROM file_part p JOIN file f ON f.id = p.file_id WHERE f.code LIKE "
                  "'photoof%'");
    signed_run(t, "DELETE FROM file WHERE code LIKE 'photoof%'");
    signed_run(t, "DELETE FROM upload WHERE file_id = 990002");
    signed_run(t, "DELETE FROM file WHERE id = 990002");
    signed_run(t, "UPDATE invoice SET file_id = NULL WHERE file_id = 990001");
    signed_run(t, "DELETE FROM file_part WHERE file_id = 990001");
    signed_run(t, "DELETE FROM file WHERE id = 990001");
    signed_run(t, "DELETE FROM cover WHERE code IN ('coverofana111', 'coverofadela1')");
    signed_run(t, "DELETE FROM export WHERE code LIKE 'exportof%'");
    signed_run(t, "DELETE FROM outbox WHERE message_id LIKE 'deadmailof%'");
    signed_run(t, "DELETE FROM token WHERE code LIKE 'tokenof%'");
}

static struct reply
ask(struct test *t, const struct route *route, const char *cookies, const char *code)
{
    const char *target = caller_target(t, route, code);

    return route->method == METHOD_GET ? signed_get(t, cookies, NULL, target)
                                       : signed_post(t, cookies, NULL, target, body_of(route));
}

/* The text with the code, which the address itself bears, made the same. */
static struct str
without(struct test *t, struct str text, const char *code)
{
    struct text out = {.arena = t->arena};

    for (;;) {
        const size_t at = str_find_str(text, str_from(code));

        text_add(&out, str_slice(text, 0, at));
        if (at == text.len)
            return text_str(&out);
        text_add(&out, STR("CODE"));
        text = str_slice(text, at + strlen(code), text.len);
    }
}

static void
expect_alike(struct test *t, const struct route *route, const char *cookies, const char *code)
{
    if (code == NULL)
        return;
    const struct str before = caller_things(t);
    const struct reply other = ask(t, route, cookies, code);
    /* As long as the other, so that the lengths of the pages are the same. */
    const char *const nobodys = arena_printf(t->arena, "%.*s", (int)strlen(code), NOBODYS).at;
    const struct reply none = ask(t, route, cookies, nobodys);

    test_row("%s %s of somebody else", route->method == METHOD_GET ? "GET" : "POST", route->path);
    expect_count(t, other.status, 404);
    expect_count(t, none.status, other.status);
    expect_str(t, without(t, other.head, code), without(t, none.head, nobodys).at);
    expect_str(t, without(t, other.body, code), without(t, none.body, nobodys).at);
    expect_str(t, caller_things(t), before.at);
}

TEST(what_is_somebody_elses_cannot_be_told_from_what_is_not)
{
    size_t tried = 0;

    visit_generation(t);
    add_things(t);
    add_photos(t);
    add_paper(t);
    add_uploads(t);
    add_requests(t);
    add_enclosures(t);
    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.first[i];
        const struct object *object = object_of(t, route);

        if (object == NULL)
            continue;
        const char *cookies = signed_cookies(t, object->mail);

        expect_alike(t, route, cookies, code_of(t, object->near));
        expect_alike(t, route, cookies, code_of(t, object->far));
        tried++;
    }
    remove_things(t);
    expect(t, tried >= 20);
}

/* A page, or the way to the one that must be passed first. */
static bool
is_answered(unsigned status)
{
    return status == 200 || status == 303;
}

TEST(what_is_ones_own_is_shown)
{
    visit_generation(t);
    add_things(t);
    add_photos(t);
    add_paper(t);
    add_uploads(t);
    add_requests(t);
    add_enclosures(t);
    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.first[i];
        const struct object *object = object_of(t, route);

        if (object == NULL || route->method != METHOD_GET || strstr(route->path, "/xml") != NULL)
            continue;
        const char *cookies = signed_cookies(t, object->mail);
        const char *own = code_of(t, object->own);

        test_row("GET %s with %s", route->path, own == NULL ? "nothing" : own);
        if (expect(t, own != NULL))
            expect(t, is_answered(ask(t, route, cookies, own).status));
    }
    remove_things(t);
}
