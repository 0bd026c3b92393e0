/* Every code point as the text of a request, as a name and as the name of a file, through page,
 * XML, JSON, CSV and mail: refused, or back as it was (T-1); broken UTF-8 never gets in (T-2). */
#include <string.h>

#include "fcgi/edge/letter.h"
#include "fcgi/grid/grid.h"
#include "fcgi/http/encode.h"
#include "fcgi/http/form.h"
#include "fcgi/http/multipart.h"
#include "tests/attachment/points.h"
#include "tests/attachment/sending.h"

/* A test whose arena is emptied between the blocks. */
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

static struct reply
ask(struct test *t, const struct opened *opened, const char *cookies, const char *accept)
{
    const struct visit asked = {.target = at(t, "/requests/%.*s", STR_ARG(opened->code)),
                                .host = opened->co.host,
                                .cookies = cookies,
                                .accept = accept};

    return visit(t, &asked);
}

/* Only the last message stays, so that pages stay short. */
static void
forget_messages(const struct company *co)
{
    run_in(co, "DELETE m FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id WHERE "
               "t.customer_id = %s AND m.body <> 'first'");
}

static void
expect_text(struct test *t, const struct opened *opened, const char *cookies, uint32_t first)
{
    const struct str sent = points_block(t, first, false);
    const struct str turning = points_block(t, first, true);
    const struct str stored = points_stored(t, turning);
    const struct sent_reply reply = {.cookies = cookies, .body = turning.at};

    test_row("U+%04X", first);
    expect_count(t, sending_reply(opened, &reply).status, 303);
    const struct str xml = ask(t, opened, cookies, "application/xml").body;
    const struct str json = ask(t, opened, cookies, "application/json").body;

    expect(t, str_is_xml_text(xml) && has(points_plain(t, xml), stored));
    expect(t, str_is_utf8(json) && has(points_unescaped(t, json), stored));
    if (sent.len == turning.len) { /* others are shown marked */
        const struct str html = ask(t, opened, cookies, NULL).body;

        expect(t, str_is_utf8(html) && has(points_plain(t, html), stored));
    }
}

TEST(t_1_every_code_point_as_the_text_of_a_request_comes_back_through_page_xml_and_json)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){.body = "first"});
    const char *cookies = cookies_of(&co, BEA);
    struct test one = block_of(t);

    for (uint32_t first = 0; first < POINTS_ALL && one.failures == 0; first += POINTS_BLOCK) {
        arena_reset(one.arena);
        expect_text(&one, &opened, cookies, first);
        forget_messages(&co);
    }
    block_end(t, &one);
    opened_end(&opened);
}

TEST(t_1_every_code_point_comes_back_from_csv_and_mail)
{
    struct test one = block_of(t);

    for (uint32_t first = 0; first < POINTS_ALL && one.failures == 0; first += POINTS_BLOCK) {
        arena_reset(one.arena);
        const struct str text = points_stored(&one, points_block(&one, first, true));
        const struct letter letter = {.from_name = STR("Lumenor"),
                                      .from_mail = STR("portal@example.org"),
                                      .to_name = STR("Ada"),
                                      .to_mail = STR("ada@example.org"),
                                      .subject = STR("x"),
                                      .message_id = STR("a@b"),
                                      .language = STR("en"),
                                      .text = text,
                                      .html = STR("<p>x</p>")};
        struct letter read = {0};
        struct str bytes = STR("");
        struct grid_csv csv;

        test_row("U+%04X", first);
        expect_result(&one, letter_write(one.arena, &letter, &bytes), RES_OK);
        expect_result(&one, letter_read(one.arena, bytes, &read), RES_OK);
        expect(&one, has(read.text, text));
        grid_csv_open(&csv, one.arena, STR("en"));
        grid_csv_text(&csv, text);
        grid_csv_row(&csv);
        const struct str written = grid_csv_str(&csv);

        expect(&one, str_is_utf8(written));
        struct text doubled = {.arena = one.arena}; /* as CSV says quotes */

        for (size_t i = 0; i < text.len; i++) {
            if (text.at[i] == '"')
                text_add_char(&doubled, '"');
            text_add_char(&doubled, text.at[i]);
        }
        expect(&one, has(written, text_str(&doubled)));
    }
    block_end(t, &one);
}

static unsigned
parsed(struct test *t, const char *value)
{
    struct pairs pairs;

    return pairs_parse(t->arena, arena_printf(t->arena, "body=a%sb", value), &pairs) == RES_OK;
}

static const char *
percent(struct test *t, struct str bytes)
{
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < bytes.len; i++)
        text_printf(&text, "%%%02X", (unsigned)(unsigned char)bytes.at[i]);
    return text_str(&text).at;
}

/* One by one: 2,079 are no characters of XML, and each of them is refused with its form. */
TEST(t_1_what_xml_cannot_hold_is_refused_point_by_point)
{
    struct test one = block_of(t);
    unsigned refused = 0;

    for (uint32_t c = 0; c < POINTS_ALL; c++) {
        if (c % 4096 == 0)
            arena_reset(one.arena);
        refused += parsed(&one, percent(&one, points_of(&one, c))) == 0;
    }
    expect_count(t, refused, 29 + 2048 + 2);
    block_end(t, &one);
}

/* A character that is none by its bytes: whatever made them, they do not get in. */
TEST(t_2_ten_thousand_broken_sequences_are_all_refused)
{
    struct test one = block_of(t);
    uint32_t seed = 20260302;
    unsigned tried = 0;

    while (tried < 10000) {
        char bytes[4];
        size_t len = 0;

        seed = seed * 1664525U + 1013904223U;
        len = 1 + (seed >> 30);
        for (size_t i = 0; i < len; i++) {
            seed = seed * 1664525U + 1013904223U;
            bytes[i] = (char)(0x80 | seed >> 24);
        }
        if (str_is_utf8((struct str){bytes, len})) /* as rare as it is: a good one */
            continue;
        if (++tried % 4096 == 0)
            arena_reset(one.arena);
        if (!expect_count(&one, parsed(&one, percent(&one, (struct str){bytes, len})), 0))
            break;
    }
    block_end(t, &one);
}

TEST(t_2_a_form_with_a_broken_character_is_answered_400_and_keeps_nothing)
{
    static const char *const broken[] = {"\xff",     "\xc0\x80",         "\xed\xa0\x80",
                                         "\xe2\x82", "\xf4\x90\x80\x80", "a\x80",
                                         "\x01",     "\xef\xbf\xbe",     "\x1b"};
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const char *cookies = cookies_of(&co, BEA);

    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        const struct sent_reply sent = {.cookies = cookies, .body = broken[i]};

        test_row("%zu", i);
        expect_count(t, sending_reply(&opened, &sent).status, 400);
    }
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = "
                               "m.ticket_id WHERE t.customer_id = %s"),
                 1);
    opened_end(&opened);
}

/* --- names of files --- */

/* What attachment_name takes out: controls, marks of direction, what cannot be seen, what is none.
 */
static bool
is_taken_out(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x61c || c == 0x180e ||
           c == 0x200b || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x206f) || (c >= 0xfdd0 && c <= 0xfdef) || c == 0xfeff ||
           (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe0fff) || (c & 0xfffe) == 0xfffe;
}

TEST(t_1_every_code_point_in_the_name_of_a_file_stays_or_is_taken_out)
{
    struct test one = block_of(t);

    for (uint32_t c = 1; c < POINTS_ALL && one.failures == 0; c++) {
        if (c % 4096 == 0)
            arena_reset(one.arena);
        const struct str point = points_of(&one, c);
        const struct str name = arena_printf(one.arena, "a%.*sb.txt", STR_ARG(point));
        const struct str sent = multipart_file_name(one.arena, name);
        const struct str clean = attachment_name(one.arena, sent);
        const bool is_none = c >= 0xd800 && c <= 0xdfff;
        const char *want = c == '/' || c == '\\' ? "b.txt" : is_taken_out(c) ? "ab.txt" : name.at;

        test_row("U+%04X", c);
        if (is_none || !str_is_xml_text(name))
            expect_str(&one, clean, "");
        else
            expect_str(&one, clean, want);
    }
    block_end(t, &one);
}

/* Two hundred of them, from every plane, kept, shown and given back. */
TEST(t_1_names_of_files_from_every_plane_come_back_through_page_xml_and_json)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const char *cookies = cookies_of(&co, BEA);
    struct text names[2 * ATTACHMENT_MOST];
    struct sent_part parts[2 * ATTACHMENT_MOST];
    const size_t count = sizeof names / sizeof names[0];

    for (size_t i = 0; i < count; i++) {
        names[i] = (struct text){.arena = t->arena};
        for (uint32_t k = 0; k < 22; k++) {
            const uint32_t c = 0x21 + (uint32_t)(i * 22 + k) * 5059;

            if (!is_taken_out(c) && !(c >= 0xd800 && c <= 0xdfff) &&
                strchr("/\\\".", (int)c) == NULL)
                text_add(&names[i], points_of(t, c));
        }
        text_add(&names[i], STR(".txt"));
        parts[i] = (struct sent_part){text_str(&names[i]).at, STR("x\n")};
    }
    for (size_t i = 0; i < count; i += ATTACHMENT_MOST) {
        const struct sent_reply sent = {
            .cookies = cookies, .parts = parts + i, .count = ATTACHMENT_MOST};

        expect_count(t, sending_reply(&opened, &sent).status, 303);
    }
    const struct str html = points_plain(t, ask(t, &opened, cookies, NULL).body);
    const struct str xml = points_plain(t, ask(t, &opened, cookies, "application/xml").body);
    const struct str json = points_unescaped(t, ask(t, &opened, cookies, "application/json").body);

    for (size_t i = 0; i < count; i++) {
        const struct str name = attachment_name(t->arena, text_str(&names[i]));

        test_row("%zu: %.*s", i, STR_ARG(name));
        expect(t, has(html, name) && has(xml, name) && has(json, name));
    }
    opened_end(&opened);
}
