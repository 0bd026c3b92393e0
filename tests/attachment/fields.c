/* Every code point in what else people type into a request: notes of staff, fields of the subject,
 * replies ready to send; through page, XML and JSON back as it was (T-1). */
#include "fcgi/http/encode.h"
#include "fcgi/http/percent.h"
#include "tests/attachment/points.h"
#include "tests/ticket/opened.h"

#define AGENT       "helena.bastos@pt.lumenor.example.com"
#define NOTE_POINTS 4000U /* escaped they fit into a form without files */
#define ROW_POINTS  260U  /* of 800 characters, with their blanks and what NFC takes apart */
#define ROWS        24U
#define TYPED       9U /* of 20 characters */
#define EVERY       1021U

static struct test
block_of(struct test *t)
{
    struct test one = {.name = t->name};

    arena_open(&one.arena, (size_t)64 << 20);
    return one;
}

static void
block_end(struct test *t, struct test *one)
{
    t->failures += one->failures;
    arena_close(&one->arena);
}

static bool
has(struct str all, struct str part)
{
    return str_find_str(all, part) < all.len;
}

/* In all three forms the texts stand as they are stored; those that turn the direction are shown
 * marked on pages. */
static void
expect_back(struct test *t, const struct visit *page, const struct str *stored, size_t count,
            bool is_marked)
{
    struct visit asked = *page;

    asked.accept = "application/xml";
    const struct str xml = points_plain(t, visit(t, &asked).body);

    asked.accept = "application/json";
    const struct str json = points_unescaped(t, visit(t, &asked).body);

    asked.accept = NULL;
    const struct str html = points_plain(t, visit(t, &asked).body);

    for (size_t i = 0; i < count && t->failures == 0; i++)
        expect(t,
               has(xml, stored[i]) && has(json, stored[i]) && (is_marked || has(html, stored[i])));
}

static bool
turns_within(uint32_t first, uint32_t count)
{
    return first <= 0x2069 && first + count > 0x202a;
}

static struct str
hexadecimal(struct test *t, struct str bytes)
{
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < bytes.len; i++)
        text_printf(&text, "%02X", (unsigned)(unsigned char)bytes.at[i]);
    return text_str(&text);
}

/* --- notes --- */

static void
expect_note(struct test *t, const struct opened *opened, const char *staff, uint32_t first)
{
    const struct str typed = points_some(t, first, NOTE_POINTS, true);
    const struct str stored = points_stored(t, typed);
    const char *path = at(t, "/desk/requests/%.*s", STR_ARG(opened->code));
    const struct visit page = {.target = path, .cookies = staff};
    const int64_t version =
        signed_count(t, arena_printf(t->arena, "SELECT version FROM ticket WHERE code = '%.*s'",
                                     STR_ARG(opened->code))
                            .at);
    const struct str form = arena_printf(t->arena, "version=%lld&note=%.*s", (long long)version,
                                         STR_ARG(percent_encode(t->arena, typed, STR(""))));

    test_row("U+%04X", first);
    expect_count(
        t, signed_post(t, staff, NULL, arena_printf(t->arena, "%s/note", path).at, form.at).status,
        303);
    expect_back(t, &page, &stored, 1, turns_within(first, NOTE_POINTS));
    run_in(&opened->co, "DELETE m FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id WHERE "
                        "t.customer_id = %s AND m.kind = 'note'");
}

TEST(t_1_every_code_point_in_a_note_of_staff_comes_back)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const char *staff = signed_cookies(t, AGENT);
    struct test one = block_of(t);

    signed_post(t, staff, NULL, at(t, "/desk/requests/%.*s/open", STR_ARG(opened.code)), "");
    for (uint32_t first = 0; first < POINTS_ALL && one.failures == 0; first += NOTE_POINTS) {
        arena_reset(one.arena);
        expect_note(&one, &opened, staff, first);
    }
    block_end(t, &one);
    opened_end(&opened);
}

/* --- fields of the subject --- */

/* Its own fields: as many rows as a page shows. */
static void
expect_rows(struct test *t, const struct opened *opened, const char *cookies, uint32_t first)
{
    struct str stored[ROWS];
    const struct visit page = {.target = at(t, "/requests/%.*s", STR_ARG(opened->code)),
                               .host = opened->co.host,
                               .cookies = cookies};

    test_row("U+%04X", first);
    for (uint32_t i = 0; i < ROWS; i++) {
        stored[i] = points_stored(t, points_some(t, first + i * ROW_POINTS, ROW_POINTS, true));
        signed_run(t, arena_printf(t->arena,
                                   "REPLACE INTO ticket_field (ticket_id, code, value) SELECT id, "
                                   "'x-%02u', CONVERT(X'%.*s' USING utf8mb4) FROM ticket WHERE "
                                   "code = '%.*s'",
                                   i, STR_ARG(hexadecimal(t, stored[i])), STR_ARG(opened->code))
                          .at);
    }
    visit_forget(t);
    expect_back(t, &page, stored, ROWS, false);
}

TEST(t_1_every_code_point_in_a_field_of_the_subject_is_shown_as_it_was_stored)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const char *cookies = cookies_of(&co, BEA);
    struct test one = block_of(t);

    for (uint32_t first = 0; first < POINTS_ALL && one.failures == 0; first += ROWS * ROW_POINTS) {
        arena_reset(one.arena);
        expect_rows(&one, &opened, cookies, first);
    }
    block_end(t, &one);
    opened_end(&opened);
}

/* Some from every block, typed; none of them is lost or changed on its way into the row. */
static struct str
some_of(struct test *t, uint32_t from)
{
    struct text text = {.arena = t->arena};

    for (uint32_t i = 0; i < TYPED; i++) {
        const struct str one = points_some(t, from + i * EVERY, 1, true);

        if (one.len > 3) /* "[" point " ]" */
            text_add(&text, str_slice(one, 1, one.len - 1));
    }
    text_add_char(&text, '.');
    return text_str(&text);
}

TEST(t_1_code_points_of_every_block_typed_into_a_field_of_the_subject_are_stored)
{
    const struct company co = company_new(t);
    const char *cookies = cookies_of(&co, BEA);
    struct test one = block_of(t);

    for (uint32_t from = 0x21; from < POINTS_ALL && one.failures == 0; from += TYPED * EVERY) {
        arena_reset(one.arena);
        const struct str typed = some_of(&one, from);
        const struct str form = arena_printf(
            one.arena,
            "device=%s&field.place=tray&field.error-code=%.*s&body=x&sharing=all&sure=yes",
            device_code(&co, 1), STR_ARG(percent_encode(one.arena, typed, STR(""))));

        test_row("U+%04X: %.*s", from, STR_ARG(typed));
        expect_count(
            &one, signed_post(&one, cookies, co.host, "/en/requests/new/paper-jam", form.at).status,
            303);
        const struct str stored = hexadecimal(&one, str_trim(points_stored(&one, typed)));

        expect_count(&one,
                     count_in(&co, arena_printf(one.arena,
                                                "SELECT COUNT(*) FROM ticket_field f JOIN ticket t "
                                                "ON t.id = f.ticket_id WHERE t.customer_id = %%s "
                                                "AND f.code = 'error-code' AND HEX(f.value) = "
                                                "'%.*s'",
                                                STR_ARG(stored))
                                       .at),
                     1);
    }
    block_end(t, &one);
}

/* --- replies ready to send --- */

TEST(t_1_every_code_point_in_a_reply_ready_to_send_is_offered_as_it_was_stored)
{
    const char *staff = signed_cookies(t, AGENT);
    const struct visit page = {.target = "/en/desk/canned", .cookies = staff};
    struct test one = block_of(t);

    signed_run(t, "INSERT INTO canned (id, code, brand) VALUES (699901, 'every-character', "
                  "'lumenor')");
    for (uint32_t first = 0; first < POINTS_ALL && one.failures == 0; first += POINTS_BLOCK) {
        arena_reset(one.arena);
        const struct str stored = points_stored(&one, points_block(&one, first, true));

        test_row("U+%04X", first);
        signed_run(&one, arena_printf(one.arena,
                                      "REPLACE INTO canned_text (canned_id, locale, title, body) "
                                      "VALUES (699901, 'en', 'Every character', CONVERT(X'%.*s' "
                                      "USING utf8mb4))",
                                      STR_ARG(hexadecimal(&one, stored)))
                             .at);
        visit_forget(&one);
        expect_back(&one, &page, &stored, 1, false);
    }
    signed_run(t, "DELETE FROM canned_text WHERE canned_id = 699901");
    signed_run(t, "DELETE FROM canned WHERE id = 699901");
    block_end(t, &one);
}
