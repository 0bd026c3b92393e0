/* What mails say, in both forms; and what staff see of those that could not be delivered. */
#include <string.h>

#include "fcgi/view/memory.h"
#include "tests/lib/golden.h"
#include "tests/mail/outbox.h"

#define LINK "/activate?token=0123456789abcdefghijABCDEFGHIJ0123456789-_x"

struct sample {
    enum mail_event event;
    const char *path;
    struct mail_value values[6];
};

#define VALUE(name, text)                                                                          \
    {                                                                                              \
        (name), STR_INIT(text)                                                                     \
    }
#define CUSTOMER VALUE("customer", "Tipografia Arr\u00E1bida, Lda.")

static const struct sample samples[] = {
    {.event = MAIL_ACTIVATE,                                                                      .path = LINK},
    {.event = MAIL_REGISTERED_AGAIN,                                                                                           .path = "/sign-in"},
    {.event = MAIL_WAITING,.path = "/people/x", .values = {VALUE("name", "Rui Matos"), CUSTOMER}},
    {.event = MAIL_APPROVED,                                                                       .path = "/sign-in", .values = {CUSTOMER, VALUE("role", "reader")}},
    {.event = MAIL_REFUSED,                                           .values = {CUSTOMER}},
    {.event = MAIL_INVITATION,
     .path = "/invitation?token=x",
     .values = {VALUE("name", "Ana Vidal"), CUSTOMER, VALUE("role", "device-manager")}},
    {.event = MAIL_RESET,                                              .path = "/password/reset?token=x"},
    {.event = MAIL_NO_ACCOUNT,                                                                       .path = "/register"},
    {.event = MAIL_PASSWORD_CHANGED,                                                                                           .values = {VALUE("at", "2026-03-02T09:30:00Z")}},
    {.event = MAIL_FACTOR_CHANGED,
     .values = {VALUE("at", "2026-03-02T09:30:00Z"), VALUE("state", "on")}},
    {.event = MAIL_NEW_SIGN_IN,
     .path = "/account/security",
     .values = {VALUE("at", "2026-03-02T09:30:00Z"), VALUE("agent", "firefox linux"),
                VALUE("country", "NO")}},
    {.event = MAIL_MAIL_OLD,
     .path = "/account/mail/agree?token=x",
     .values = {VALUE("mail", "new@example.org")}},
    {.event = MAIL_MAIL_NEW,                                                                    .path = "/account/mail/agree?token=x"},
    {.event = MAIL_MAIL_CHANGED,                                                                                           .values = {VALUE("mail", "new@example.org")}},
    {.event = MAIL_ROLE_CHANGED,
     .path = "/account",
     .values = {CUSTOMER, VALUE("role", "stock-manager")}},
    {.event = MAIL_MEMBER_ENDED,                                                                .values = {CUSTOMER}},
    {.event = MAIL_COVER,
     .path = "/account/customer",
     .values = {VALUE("name", "Ana Vidal"), VALUE("from", "2026-03-09"), VALUE("to", "2026-03-13"),
                CUSTOMER}},
    {.event = MAIL_EXPORT_READY,
     .path = "/account/data",
     .values = {VALUE("until", "2026-03-09T09:30:00Z")}},
    {.event = MAIL_ORDER_WAITING,
     .path = "/orders/k3v9x2m7q1aa",
     .values = {VALUE("name", "Carla Dinis"), VALUE("number", "K7QM2XWP"), CUSTOMER}},
    {.event = MAIL_ORDER_STATE,
     .path = "/orders/k3v9x2m7q1aa",
     .values = {VALUE("state", "shipped"), VALUE("number", "K7QM2XWP"), VALUE("site", "Sede"),
                VALUE("courier", "Via Rápida"), VALUE("to", "2026-03-05"), VALUE("reason", "")}},
    {.event = MAIL_STOCK_LOW,
     .path = "/stock?site=k3v9x2m7q1aa",
     .values = {VALUE("site", "Sede"), VALUE("articles", "2")}},
    {.event = MAIL_RETURN_STATE,
     .path = "/returns",
     .values = {VALUE("state", "planned"), VALUE("to", "2026-03-06")}},
    {.event = MAIL_MOVE_PLANNED,
     .path = "/moves/k3v9x2m7q1aa",
     .values = {VALUE("number", "QK7MXT4B"), VALUE("serial", "KLM18000"), VALUE("kind", "move"),
                VALUE("day", "2026-03-09")}},
    {.event = MAIL_MOVE_DONE,
     .path = "/moves/k3v9x2m7q1aa",
     .values = {VALUE("number", "QK7MXT4B"), VALUE("serial", "KLM18000"),
                VALUE("kind", "removal")}},
    {.event = MAIL_MOVE_CANCELLED,
     .path = "/moves/k3v9x2m7q1aa",
     .values = {VALUE("number", "QK7MXT4B"), VALUE("serial", "KLM18000"), VALUE("kind", "move")}},
    {.event = MAIL_VISIT_PROPOSED,
     .path = "/visits/k3v9x2m7q1aa",
     .values = {VALUE("number", "VT4KQ7MX"), VALUE("serial", "KLM18000"),
                VALUE("at", "2026-03-05T10:00:00Z"), VALUE("place-zone", "Europe/Lisbon")}},
    {.event = MAIL_VISIT_CONFIRMED,
     .path = "/visits/k3v9x2m7q1aa",
     .values = {VALUE("number", "VT4KQ7MX"), VALUE("serial", "KLM18000"),
                VALUE("at", "2026-03-05T10:00:00Z"), VALUE("place-zone", "Europe/Lisbon")}},
    {.event = MAIL_VISIT_CANCELLED,
     .path = "/visits/k3v9x2m7q1aa",
     .values = {VALUE("number", "VT4KQ7MX"), VALUE("serial", "KLM18000")}},
    {.event = MAIL_READING_REJECTED,
     .path = "/devices/k3v9x2m7q1aa/readings",
     .values = {VALUE("serial", "KLM18000"), VALUE("on", "2026-02-27")}},
    {.event = MAIL_CHALLENGE_ACCEPTED,
     .path = "/challenges/k3v9x2m7q1aa",
     .values = {VALUE("serial", "KLM18000"), VALUE("credit", "3100"), VALUE("currency", "EUR")}},
    {.event = MAIL_CHALLENGE_REJECTED,
     .path = "/challenges/k3v9x2m7q1aa",
     .values = {VALUE("serial", "KLM18000")}},
    {.event = MAIL_READING_DUE,
     .path = "/readings/by-mail?token=x",
     .values = {VALUE("step", "five"), VALUE("day", "2026-03-07"), VALUE("mine", "2"),
                VALUE("all", "3")}},
    {.event = MAIL_ESTIMATED,             .path = "/devices", .values = {VALUE("count", "2")}},
    {.event = MAIL_SILENT,
     .path = "/devices",
     .values = {VALUE("count", "1"), VALUE("serial", "KLM18000")}},
    {.event = MAIL_REQUEST_OPENED,
     .path = "/requests/k3v9x2m7q1aa",
     .values = {VALUE("number", "B7K2M9QX"), VALUE("subject", "Paper jam"),
                VALUE("text", "It jams in tray 2.\n\nSince Monday <again>."),
                VALUE("due", "2026-03-02T17:30:00Z")}},
    {.event = MAIL_REQUEST_ANSWERED,
     .path = "/requests/k3v9x2m7q1aa",
     .values = {VALUE("number", "B7K2M9QX"), VALUE("state", "answered")}},
    {.event = MAIL_REQUEST_STATE,
     .path = "/requests/k3v9x2m7q1aa",
     .values = {VALUE("number", "B7K2M9QX"), VALUE("state", "waiting-customer")}},
    {.event = MAIL_REQUEST_CLOSING,
     .path = "/requests/k3v9x2m7q1aa",
     .values = {VALUE("number", "B7K2M9QX"), VALUE("until", "2026-03-05T09:30:00Z")}},
    {.event = MAIL_REQUEST_CLOSED,
     .path = "/survey/case?token=x",
     .values = {VALUE("number", "B7K2M9QX"), VALUE("how", "confirmed")}},
    {.event = MAIL_REQUEST_ESCALATED,
     .path = "/desk/requests/k3v9x2m7q1aa",
     .values = {VALUE("number", "B7K2M9QX"), VALUE("state", "near"),
                VALUE("due", "2026-03-03T11:30:00Z"), VALUE("site", "Lisboa")}},
    {.event = MAIL_SECRET_ASKED,
     .path = "/requests/k3v9x2m7q1aa/secrets",
     .values = {VALUE("number", "B7K2M9QX")}},
    {.event = MAIL_SECRET_SEEN,
     .path = "/requests/k3v9x2m7q1aa/secrets",
     .values = {VALUE("number", "B7K2M9QX")}},
    {.event = MAIL_ERASED                                                       },
};

#define SAMPLE_COUNT (sizeof samples / sizeof samples[0])

/* Queued and taken, so that the tree is the one a runner gets. */
static struct mail_taken
sample_of(struct test *t, struct runner *runner, const struct sample *sample, const char *locale)
{
    struct mail mail = {.event = sample->event,
                        .person = outbox_person(t, "ana.vidal@arrabida.example.org"),
                        .locale = str_from(locale),
                        .zone = STR("Europe/Lisbon"),
                        .path = str_from(sample->path)};
    struct mail_taken taken = {0};

    memcpy(mail.values, sample->values, sizeof mail.values);
    signed_run(t, "DELETE FROM outbox");
    signed_run(t,
               "INSERT INTO notification (person_id, event, is_wanted) SELECT id, 'secret-seen', 1 "
               "FROM person WHERE mail_key = 'ana.vidal@arrabida.example.org' "
               "ON DUPLICATE KEY UPDATE is_wanted = 1"); /* nobody gets it without having chosen */
    expect_result(t, outbox_queue(t, &mail), RES_OK);
    expect_result(t, mail_take(runner->db, t->arena, runner->holder, &taken), RES_OK);
    taken.message_id = STR("abcdefghij0123456789");
    return taken;
}

/* As text for a file: the subject on top, then the form asked for. */
static struct str
letter_of(struct test *t, struct runner *runner, const struct mail_taken *mail, bool is_html)
{
    struct letter letter = {0};

    view_begin(t->arena);
    expect_result(t, mail_letter(runner, mail, &letter), RES_OK);
    view_end();
    return is_html ? letter.html
                   : arena_printf(t->arena, "Subject: %.*s\n\n%.*s", STR_ARG(letter.subject),
                                  STR_ARG(letter.text));
}

TEST(every_mail_reads_well_as_plain_text)
{
    struct runner *runner = outbox_runner(t);

    expect_count(t, SAMPLE_COUNT, MAIL_COUNT);
    for (size_t i = 0; i < SAMPLE_COUNT; i++) {
        const struct str code = mail_code(samples[i].event);
        const struct mail_taken mail = sample_of(t, runner, &samples[i], "en");

        test_row("%.*s", STR_ARG(code));
        expect_golden(t, letter_of(t, runner, &mail, false),
                      arena_printf(t->arena, "tests/mail/%.*s.en.txt", STR_ARG(code)).at);
    }
}

TEST(a_mail_is_one_document_of_html_and_mirrored_where_the_language_is)
{
    struct runner *runner = outbox_runner(t);
    const struct sample *new_sign_in = &samples[10];
    const struct mail_taken english = sample_of(t, runner, new_sign_in, "en");
    const struct mail_taken mirrored = sample_of(t, runner, new_sign_in, "ar-XB");
    const struct str html = letter_of(t, runner, &mirrored, true);

    expect_golden(t, letter_of(t, runner, &english, true), "tests/mail/new-sign-in.en.html");
    expect_golden(t, html, "tests/mail/new-sign-in.ar-XB.html");
    expect_golden(t, letter_of(t, runner, &mirrored, false), "tests/mail/new-sign-in.ar-XB.txt");
    expect(t, str_find_str(html, STR("dir=\"rtl\"")) < html.len);
}

TEST(every_mails_button_leads_to_the_portal_by_its_whole_address)
{
    struct runner *runner = outbox_runner(t);

    for (size_t i = 0; i < SAMPLE_COUNT; i++) {
        const struct mail_taken mail = sample_of(t, runner, &samples[i], "pt-PT");
        const struct str html = letter_of(t, runner, &mail, true);
        const struct str text = letter_of(t, runner, &mail, false);

        test_row("%.*s", STR_ARG(mail_code(samples[i].event)));
        expect(t, str_find_str(html, STR("></a>")) == html.len);
        expect(t, str_find_str(html, STR("href=\"/")) == html.len);
        expect(t, str_find_str(html, STR("src=")) == html.len);
        if (samples[i].path == NULL)
            continue;
        const struct str address =
            arena_printf(t->arena, "http://pt.localhost:8080/pt-PT%s", samples[i].path);

        expect(t, str_find_str(text, address) < text.len);
        expect(t, str_find_str(html, arena_printf(t->arena, "href=\"%.*s\"", STR_ARG(address))) <
                      html.len);
    }
}

static void
expect_tree(struct test *t, struct runner *runner, const struct mail_taken *mail, const char *view)
{
    struct page *page = NULL;
    struct text text = {.arena = t->arena};

    view_begin(t->arena);
    if (expect_result(t, mail_tree(runner, mail, &page), RES_OK)) {
        node_set(page_root(page), "view", str_from(view));
        node_set(page_root(page), "assets", STR("/assets/HASH"));
        const struct str xml = page_to_xml(page, t->arena);

        for (size_t i = 0; i < xml.len; i++) {
            text_add_char(&text, xml.at[i]);
            if (xml.at[i] == '>' && i + 1 < xml.len && xml.at[i + 1] == '<')
                text_add_char(&text, '\n');
        }
        expect_golden(t, text_str(&text), arena_printf(t->arena, "tests/%s.xml", view).at);
    }
    view_end();
}

TEST(a_mails_tree_is_a_page_of_the_portal)
{
    struct runner *runner = outbox_runner(t);
    const struct mail_taken link = sample_of(t, runner, &samples[0], "en");
    const struct mail_taken optional = sample_of(t, runner, &samples[10], "en");

    expect_tree(t, runner, &link, "mail/text");
    expect_tree(t, runner, &optional, "mail/html");
}

TEST(a_letter_names_the_portal_the_language_and_where_to_choose)
{
    struct runner *runner = outbox_runner(t);
    const struct mail_taken required = sample_of(t, runner, &samples[0], "es-ES");
    const struct mail_taken optional = sample_of(t, runner, &samples[2], "pt-PT");
    struct letter letter = {0};

    view_begin(t->arena);
    expect_result(t, mail_letter(runner, &required, &letter), RES_OK);
    expect_str(t, letter.from_name, "Lumenor");
    expect_str(t, letter.message_id, "abcdefghij0123456789@localhost");
    expect(t, letter.unsubscribe.at == NULL);
    expect_count(t, letter.date.seconds, required.created.seconds);
    expect_result(t, mail_letter(runner, &optional, &letter), RES_OK);
    expect_str(t, letter.language, "pt-PT");
    expect_str(t, letter.unsubscribe, "http://pt.localhost:8080/pt-PT/account/notifications");
    view_end();
}

TEST(a_line_end_in_a_name_reaches_no_header)
{
    struct runner *runner = outbox_runner(t);
    const struct sample sample = {
        .event = MAIL_INVITATION,
        .path = "/invitation?token=x",
        .values = {VALUE("name", "Ana\r\nBcc: all@example.org"), CUSTOMER,
                   VALUE("role", "reader")}
    };
    const struct mail_taken mail = sample_of(t, runner, &sample, "en");
    struct letter letter = {0};
    struct str bytes = STR("");

    view_begin(t->arena);
    expect_result(t, mail_letter(runner, &mail, &letter), RES_OK);
    view_end();
    /* Refused, or written on one line: never a header of its own. */
    if (letter_write(t->arena, &letter, &bytes) == RES_OK)
        expect(t, str_find_str(bytes, STR("\nBcc:")) == bytes.len);
}

TEST(lines_are_broken_at_blanks_and_addresses_stay_whole)
{
    expect_str(t, mail_wrap(t->arena, STR("one two three four"), 9), "one two\nthree\nfour");
    expect_str(t, mail_wrap(t->arena, STR("a\n\nb"), 9), "a\n\nb");
    expect_str(t, mail_wrap(t->arena, STR("see http://example.org/long now"), 9),
               "see\nhttp://example.org/long\nnow");
    expect_str(t, mail_wrap(t->arena, STR("\u00E4\u00F6\u00FC\u00E4 \u00E4\u00F6\u00FC\u00E4"), 9),
               "\u00E4\u00F6\u00FC\u00E4 \u00E4\u00F6\u00FC\u00E4");
    expect_str(t, mail_wrap(t->arena, STR(""), 9), "");
    expect_str(t, mail_wrap(t->arena, STR("-- \nx"), 9), "-- \nx");
}

static void
make_dead(struct test *t, struct runner *runner)
{
    const struct mail_taken mail = sample_of(t, runner, &samples[2], "pt-PT");

    expect_result(t,
                  mail_settle(runner->db, &mail, runner->holder, RES_INVALID,
                              STR("550 no such user <x>"), 72),
                  RES_OK);
    signed_run(t, "UPDATE outbox SET message_id = 'abcdefghij0123456789'");
}

TEST(staff_see_what_could_not_be_delivered_and_have_it_sent_again)
{
    struct runner *runner = outbox_runner(t);

    make_dead(t, runner);
    const char *const cookies = signed_cookies(t, "joana.pimentel@pt.lumenor.example.com");
    const struct reply list = signed_get(t, cookies, NULL, "/en/desk/mails");

    expect_count(t, list.status, 200);
    expect(t, str_find_str(list.body, STR("550 no such user &lt;x&gt;")) < list.body.len);
    const struct reply again =
        signed_post(t, cookies, NULL, "/en/desk/mails/abcdefghij0123456789/again", "");

    expect_count(t, again.status, 303);
    expect_str(t, reply_header(&again, "Location"), "/en/desk/mails?done=again");
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'"), 1);
    expect_count(t,
                 signed_count(t, "SELECT COUNT(*) FROM audit WHERE event = 'mail-again' AND object "
                                 "= 'abcdefghij0123456789'"),
                 1);
    const struct reply twice =
        signed_post(t, cookies, NULL, "/en/desk/mails/abcdefghij0123456789/again", "");

    expect_count(t, twice.status, 404);
}

TEST(dead_mails_of_another_brand_are_not_found)
{
    struct runner *runner = outbox_runner(t);

    make_dead(t, runner);
    const char *const cookies = signed_cookies(t, "joao.trindade@hosting.caravela.example.com");
    const struct reply list = signed_get(t, cookies, "hosting.localhost", "/en/desk/mails");
    const struct reply again = signed_post(t, cookies, "hosting.localhost",
                                           "/en/desk/mails/abcdefghij0123456789/again", "");

    expect_count(t, list.status, 200);
    expect(t, str_find_str(list.body, STR("550 no such user")) == list.body.len);
    expect_count(t, again.status, 404);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM outbox WHERE state = 'dead'"), 1);
}
