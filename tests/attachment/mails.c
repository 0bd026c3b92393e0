/* Every code point in the text of a request as its mail brings it, plain and as a page; only where
 * lines end is the mail's own (T-1). */
#include "fcgi/view/memory.h"
#include "handlers/mail/mail_page.h"
#include "tests/attachment/points.h"
#include "tests/mail/outbox.h"

/* Without what wrapping moves. */
static struct str
without_blanks(struct test *t, struct str s)
{
    struct text text = {.arena = t->arena};

    text_reserve(&text, s.len + 1);
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] != ' ' && s.at[i] != '\n' && s.at[i] != '\r')
            text_add_char(&text, s.at[i]);
    return text_str(&text);
}

static struct mail_taken
queued(struct test *t, struct runner *runner, struct str words)
{
    const struct mail mail = {
        .event = MAIL_REQUEST_OPENED,
        .person = outbox_person(t, "ana.vidal@arrabida.example.org"),
        .locale = STR("en"),
        .zone = STR("Europe/Lisbon"),
        .path = STR("/requests/k3v9x2m7q1aa"),
        .values = {{"number", STR("B7K2M9QX")},
                   {"due", STR("2026-03-02T17:30:00Z")},
                   {"subject", STR("Paper jam")},
                   {"text", words}}
    };
    struct mail_taken taken = {0};

    signed_run(t, "DELETE FROM outbox");
    expect_result(t, outbox_queue(t, &mail), RES_OK);
    expect_result(t, mail_take(runner->db, t->arena, runner->holder, &taken), RES_OK);
    taken.message_id = STR("abcdefghij0123456789");
    return taken;
}

static void
expect_mailed(struct test *t, struct runner *runner, uint32_t first)
{
    const struct str words = points_stored(t, points_some(t, first, 9000, true));
    const struct mail_taken mail = queued(t, runner, words);
    const struct str wanted = without_blanks(t, words);
    struct letter letter = {0}, read = {0};
    struct str bytes = STR("");

    test_row("U+%04X", first);
    view_begin(t->arena);
    expect_result(t, mail_letter(runner, &mail, &letter), RES_OK);
    view_end();
    expect_result(t, letter_write(t->arena, &letter, &bytes), RES_OK);
    expect_result(t, letter_read(t->arena, bytes, &read), RES_OK);
    const struct str text = without_blanks(t, read.text);
    const struct str html = without_blanks(t, points_plain(t, read.html));

    expect(t, str_find_str(text, wanted) < text.len);
    expect(t, str_find_str(html, wanted) < html.len);
}

TEST(t_1_every_code_point_of_a_request_comes_back_in_the_mail_about_it)
{
    struct runner *runner = outbox_runner(t);
    struct arena *const lasting = runner->arena;
    struct test one = {.name = t->name};

    arena_open(&one.arena, (size_t)64 << 20);
    for (uint32_t first = 0; first < POINTS_ALL && one.failures == 0; first += 9000) {
        arena_reset(one.arena);
        runner->arena = one.arena;
        db_arena(runner->db, one.arena);
        expect_mailed(&one, runner, first);
    }
    runner->arena = lasting;
    db_arena(runner->db, lasting);
    t->failures += one.failures;
    arena_close(&one.arena);
}
