/* Letters: what was said is what is read, whatever the script; nothing in a header begins another.
 */
#include "fcgi/edge/letter.h"

#include <string.h>

#include "tests/lib/test.h"

static struct letter
letter(void)
{
    return (struct letter){
        .from_name = STR("Merlin Printers"),
        .from_mail = STR("portal@example.org"),
        .to_name = STR("Ana Vidal"),
        .to_mail = STR("ana.vidal@example.org"),
        .reply_to = STR_NONE,
        .subject = STR("Confirm your address"),
        .message_id = STR("k7mpx2wq4r@portal.example"),
        .date = {1772442600}, /* 2026-03-02T09:10:00Z */
        .language = STR("pt-PT"),
        .unsubscribe = STR("https://www.example.org/pt-PT/account/notifications"),
        .text = STR("Hello\n\nhttps://www.example.org/activate?token=abc\n"),
        .html = STR("<!DOCTYPE html>\n<p>Hello</p>\n"),
    };
}

static void
expect_same(struct test *t, const struct letter *got, const struct letter *want)
{
    expect_str(t, got->from_name, want->from_name.at);
    expect_str(t, got->from_mail, want->from_mail.at);
    expect_str(t, got->to_name, want->to_name.at);
    expect_str(t, got->to_mail, want->to_mail.at);
    expect_str(t, got->reply_to, want->reply_to.at);
    expect_str(t, got->subject, want->subject.at);
    expect_str(t, got->message_id, want->message_id.at);
    expect_count(t, got->date.seconds, want->date.seconds);
    expect_str(t, got->language, want->language.at);
    expect_str(t, got->unsubscribe, want->unsubscribe.at);
    expect_str(t, got->text, want->text.at);
    expect_str(t, got->html, want->html.at);
}

/* CR only before LF, LF only behind CR, bytes below 128, lines a mail server takes. */
static void
expect_travels(struct test *t, struct str bytes)
{
    size_t begin = 0;
    bool is_fine = str_ends(bytes, STR("\r\n"));

    for (size_t i = 0; i < bytes.len; i++) {
        const bool is_end = bytes.at[i] == '\r' && i + 1 < bytes.len && bytes.at[i + 1] == '\n';

        is_fine = is_fine && (unsigned char)bytes.at[i] < 0x80 && bytes.at[i] != '\0' &&
                  (bytes.at[i] != '\r' || is_end) &&
                  (bytes.at[i] != '\n' || (i > 0 && bytes.at[i - 1] == '\r')) && i - begin <= 1000;
        if (bytes.at[i] == '\n')
            begin = i + 1;
    }
    expect(t, is_fine);
}

static void
expect_round_trip(struct test *t, const struct letter *sent)
{
    struct letter got;
    struct str bytes = STR_NONE;

    if (!expect_result(t, letter_write(t->arena, sent, &bytes), RES_OK))
        return;
    expect_travels(t, bytes);
    expect_result(t, letter_read(t->arena, bytes, &got), RES_OK);
    expect_same(t, &got, sent);
}

TEST(a_letter_is_headers_and_two_bodies)
{
    const struct letter sent = letter();
    struct str bytes = STR_NONE, again = STR_NONE;

    expect_result(t, letter_write(t->arena, &sent, &bytes), RES_OK);
    expect_str(t, bytes,
               "From: Merlin Printers <portal@example.org>\r\n"
               "To: Ana Vidal <ana.vidal@example.org>\r\n"
               "Subject: Confirm your address\r\n"
               "Date: Mon, 02 Mar 2026 09:10:00 +0000\r\n"
               "Message-ID: <k7mpx2wq4r@portal.example>\r\n"
               "Auto-Submitted: auto-generated\r\n"
               "List-Unsubscribe: <https://www.example.org/pt-PT/account/notifications>\r\n"
               "Content-Language: pt-PT\r\n"
               "MIME-Version: 1.0\r\n"
               "Content-Type: multipart/alternative; boundary=\"=_balcao\"\r\n"
               "\r\n"
               "--=_balcao\r\n"
               "Content-Type: text/plain; charset=utf-8\r\n"
               "Content-Transfer-Encoding: quoted-printable\r\n"
               "\r\n"
               "Hello\r\n"
               "\r\n"
               "https://www.example.org/activate?token=3Dabc\r\n"
               "\r\n"
               "--=_balcao\r\n"
               "Content-Type: text/html; charset=utf-8\r\n"
               "Content-Transfer-Encoding: quoted-printable\r\n"
               "\r\n"
               "<!DOCTYPE html>\r\n"
               "<p>Hello</p>\r\n"
               "\r\n"
               "--=_balcao--\r\n");
    expect_result(t, letter_write(t->arena, &sent, &again), RES_OK);
    expect(t, str_is(bytes, again));
    expect_round_trip(t, &sent);
}

TEST(names_and_subjects_of_all_scripts_arrive_as_they_were)
{
    static const char *const rows[] = {
        "João Araújo da Conceição e Silva",
        "Øystein Sæther-Ångström",
        "Søren \"Spøgefugl\" Ærø",
        "Zoë O'Brien, Ltd.",
        "a@b.example",
        "<script>",
        "(nobody)",
        "=?utf-8?Q?tricky?=",
        "שלום עולם",
        "تأكيد عنوان البريد الإلكتروني الخاص بك من فضلك حتى نتمكن من المتابعة",
        "山田ひろし 様 アカウントの確認をお願いいたします。アカウントの確認をお願いいたします。",
        "👩🏽‍🔧 repairs, twice 👩🏽‍🔧 and once more "
        "👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧",
        "one and a half lines of plain words that go on until any mail program would have to fold "
        "them",
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct letter sent = letter();

        test_row("%s", rows[i]);
        sent.to_name = str_from(rows[i]);
        sent.from_name = str_from(rows[i]);
        sent.subject = str_from(rows[i]);
        sent.text = arena_printf(t->arena, "%s\n", rows[i]);
        sent.html = arena_printf(t->arena, "<p>%s</p>\n", rows[i]);
        expect_round_trip(t, &sent);
    }
}

TEST(long_lines_points_and_blanks_of_a_body_arrive_as_they_were)
{
    struct letter sent = letter();
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < 5000; i++)
        text_add(&text, i % 7 == 0 ? STR("é") : STR("x"));
    text_add(&text, STR("\n.\n..\n.x\n \t \nFrom here\n--=_balcao\n--=_balcao--\n=\n=3D\n"));
    sent.text = text_str(&text);
    sent.html = arena_str(t->arena, sent.text);
    expect_round_trip(t, &sent);
    sent.text = STR("no line end");
    sent.html = STR("");
    sent.reply_to = STR("desk@example.org");
    sent.unsubscribe = STR_NONE;
    expect_round_trip(t, &sent);
}

TEST(no_header_begins_another)
{
    static const struct str rows[] = {
        STR_INIT("x\r\nBcc: y@example.org"),
        STR_INIT("x\nBcc: y@example.org"),
        STR_INIT("x\r"),
        STR_INIT("x\n"),
        STR_INIT("\n"),
        STR_INIT("x\0y"),
        STR_INIT("x\x01y"),
        STR_INIT("x\xff"),
        STR_INIT("x\x7f"),
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct letter sent = letter();
        struct str *const values[] = {&sent.from_name,  &sent.from_mail, &sent.to_name,
                                      &sent.to_mail,    &sent.reply_to,  &sent.subject,
                                      &sent.message_id, &sent.language,  &sent.unsubscribe};

        for (size_t k = 0; k < sizeof values / sizeof values[0]; k++) {
            const struct str before = *values[k];
            struct str bytes;

            test_row("%zu %zu", i, k);
            *values[k] = rows[i];
            expect_result(t, letter_write(t->arena, &sent, &bytes), RES_INVALID);
            *values[k] = before;
        }
    }
}

TEST(unsafe_addresses_and_damaged_bodies_are_refused)
{
    struct letter sent = letter();
    struct str bytes;

    sent.to_mail = STR("a@example.org>, <b@example.org");
    expect_result(t, letter_write(t->arena, &sent, &bytes), RES_INVALID);
    sent = letter();
    sent.to_mail = STR("a@example.org,b@example.org");
    expect_result(t, letter_write(t->arena, &sent, &bytes), RES_INVALID);
    sent = letter();
    sent.message_id = STR("no-right-side");
    expect_result(t, letter_write(t->arena, &sent, &bytes), RES_INVALID);
    sent = letter();
    sent.text = STR("a\0b");
    expect_result(t, letter_write(t->arena, &sent, &bytes), RES_INVALID);
    sent = letter();
    sent.html = STR("\xff");
    expect_result(t, letter_write(t->arena, &sent, &bytes), RES_INVALID);
}

TEST(a_header_without_a_blank_still_keeps_its_lines_short)
{
    struct letter sent = letter();
    char *const word = arena_alloc(t->arena, 4001);
    struct str bytes = STR_NONE;

    memset(word, 'w', 4000);
    sent.subject = (struct str){word, 4000};
    const enum result r = letter_write(t->arena, &sent, &bytes);

    expect(t, r == RES_OK || r == RES_INVALID);
    if (r == RES_OK)
        expect_travels(t, bytes);
}

TEST(what_is_no_letter_is_not_read)
{
    struct letter got;

    expect_result(t, letter_read(t->arena, STR_NONE, &got), RES_MALFORMED);
    expect_result(t, letter_read(t->arena, STR("nothing"), &got), RES_MALFORMED);
    expect_result(t, letter_read(t->arena, STR("Subject: x\r\n\r\nbody\r\n"), &got), RES_MALFORMED);
}
