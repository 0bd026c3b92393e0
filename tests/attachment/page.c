/* Files through the whole door: sent with a reply, refused, saved by whom; forms cut at every 4 KB
 * (U-1). */
#include <dirent.h>
#include <string.h>

#include "tests/attachment/sending.h"

#define STAFF "helena.bastos@pt.lumenor.example.com"

static const char *
file_target(const struct opened *opened, const char *code)
{
    return at(opened->co.t, "/requests/%.*s/files/%s", STR_ARG(opened->code), code);
}

static const char *
name_of(struct test *t, enum attachment_kind kind)
{
    return arena_printf(t->arena, "ficheiro-%s.%s", sample_ending(kind), sample_ending(kind)).at;
}

/* Five at a time. */
static void
send_all_kinds(struct opened *opened)
{
    struct test *t = opened->co.t;
    const char *cookies = cookies_of(&opened->co, BEA);

    for (unsigned i = 0; i < ATTACHMENT_KINDS; i += ATTACHMENT_MOST) {
        struct sent_part parts[ATTACHMENT_MOST];
        size_t count = 0;

        for (unsigned k = i; k < ATTACHMENT_KINDS && count < ATTACHMENT_MOST; k++, count++)
            parts[count] = (struct sent_part){name_of(t, (enum attachment_kind)k),
                                              sample_of(t, (enum attachment_kind)k)};
        const struct sent_reply sent = {.cookies = cookies, .parts = parts, .count = count};

        expect_count(t, sending_reply(opened, &sent).status, 303);
    }
}

TEST(tkt_12_every_kind_of_file_comes_with_a_reply_and_is_saved_as_it_was)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const char *cookies = cookies_of(&co, BEA);

    send_all_kinds(&opened);
    expect_count(t, sending_kept(&opened), ATTACHMENT_KINDS);
    const struct reply page =
        signed_get(t, cookies, NULL, at(t, "/requests/%.*s", STR_ARG(opened.code)));

    for (unsigned i = 0; i < ATTACHMENT_KINDS; i++) {
        const char *name = name_of(t, (enum attachment_kind)i);
        const struct str bytes = sample_of(t, (enum attachment_kind)i);
        const struct reply file =
            signed_get(t, cookies, NULL, file_target(&opened, sending_code(&opened, name)));
        const struct str saved = reply_header(&file, "Content-Disposition");
        const struct str sandbox = reply_header(&file, "Content-Security-Policy");

        test_row("%s", name);
        expect(t, holds(&page, name));
        expect_count(t, file.status, 200);
        expect(t, str_is(file.body, bytes));
        expect(t, str_starts(saved, STR("attachment;")));
        expect(t, str_find_str(saved, str_from(name)) < saved.len);
        expect(t, str_find_str(sandbox, STR("sandbox")) < sandbox.len);
        expect_str(t, reply_header(&file, "X-Content-Type-Options"), "nosniff");
        expect_str(t, reply_header(&file, "Cache-Control"), "private, no-store");
    }
    opened_end(&opened);
}

TEST(tkt_12_what_is_refused_comes_back_with_the_text_and_nothing_is_kept)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const struct str big = {arena_alloc(t->arena, FORM_FILE_MOST + 1), FORM_FILE_MOST + 1};
    const struct str jpeg = sample_of(t, ATTACHMENT_JPEG);
    const struct sent_part six[] = {
        {"a.jpg", jpeg},
        {"b.jpg", jpeg},
        {"c.jpg", jpeg},
        {"d.jpg", jpeg},
        {"e.jpg", jpeg},
        {"f.jpg", jpeg}
    };

    const struct {
        struct sent_part parts[2];
        size_t count;
        const char *words;
    } rows[] = {
        {{{"a.jpg", jpeg}, {"b.exe", STR("MZ\x90\0")}}, 2, "is a kind of file that cannot be sent"},
        {{{"a.png", jpeg}},                             1, "does not say what the file holds"     },
        {{{"a.jpg", str_slice(jpeg, 0, 30)}},           1, "is damaged"                           },
        {{{"\xe2\x80\xae<b>.svg", STR("<svg/>")}},      1, "&lt;b&gt;.svg"                        },
        {{{"big.txt", big}},                            1, "Choose a file of at most"             },
    };
    const struct sent_reply many = {.cookies = cookies_of(&co, BEA), .parts = six, .count = 6};
    struct reply reply = sending_reply(&opened, &many);

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "Choose at most 5 files."));
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct sent_reply sent = {.cookies = many.cookies,
                                        .body = "Palavras que ficam",
                                        .parts = rows[i].parts,
                                        .count = rows[i].count};

        reply = sending_reply(&opened, &sent);
        test_row("%zu", i);
        expect_count(t, reply.status, 422);
        expect(t, holds(&reply, rows[i].words) && holds(&reply, "Palavras que ficam"));
    }
    expect_count(t, sending_kept(&opened), 0);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM ticket_message m JOIN ticket t ON t.id = "
                               "m.ticket_id WHERE t.customer_id = %s"),
                 1);
    opened_end(&opened);
}

TEST(tkt_12_a_reply_sent_twice_keeps_its_files_once_and_empty_choices_are_none)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const struct sent_part parts[] = {
        {"a.jpg", sample_of(t, ATTACHMENT_JPEG)},
        {"",       STR("")                }
    };
    const struct sent_reply sent = {.cookies = cookies_of(&co, BEA),
                                    .parts = parts,
                                    .count = 2,
                                    .key = arena_cstr(t->arena, opened.code)};

    expect_count(t, sending_reply(&opened, &sent).status, 303);
    expect_count(t, sending_reply(&opened, &sent).status, 303);
    expect_count(t, sending_kept(&opened), 1);
    opened_end(&opened);
}

TEST(tkt_12_only_who_sees_the_request_saves_its_files)
{
    const struct company co = company_new(t);
    const struct company other = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){.sharing = "role"});
    struct opened strange = opened_new(&other, &(struct opened_as){0});
    const struct sent_part part = {"a.jpg", sample_of(t, ATTACHMENT_JPEG)};
    const struct sent_reply sent = {.cookies = cookies_of(&co, BEA), .parts = &part, .count = 1};

    static const struct {
        enum who who;
        unsigned status;
    } rows[] = {
        {ADA,  200},
        {BEA,  200},
        {DORA, 404},
        {CAIO, 403},
        {ELIS, 403},
    };

    expect_count(t, sending_reply(&opened, &sent).status, 303);
    const char *code = sending_code(&opened, "a.jpg");

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%d", rows[i].who);
        expect_count(
            t, signed_get(t, cookies_of(&co, rows[i].who), NULL, file_target(&opened, code)).status,
            rows[i].status);
    }
    const char *stranger = cookies_of(&other, ADA);

    expect_count(t, signed_get(t, stranger, NULL, file_target(&opened, code)).status, 404);
    expect_count(t, signed_get(t, stranger, NULL, file_target(&strange, code)).status, 404);
    expect_count(t, visit_get(t, NULL, file_target(&opened, code)).status, 303);
    opened_end(&strange);
    opened_end(&opened);
}

TEST(tkt_12_staff_save_files_of_cases_they_opened_and_customers_none_of_notes)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const struct sent_part part = {"a.jpg", sample_of(t, ATTACHMENT_JPEG)};
    const struct sent_reply sent = {.cookies = cookies_of(&co, BEA), .parts = &part, .count = 1};
    const char *staff = signed_cookies(t, STAFF);

    signed_run(t,
               "INSERT IGNORE INTO post (person_id, centre_id, department) VALUES (1101, 1, '*')");
    expect_count(t, sending_reply(&opened, &sent).status, 303);
    const char *code = sending_code(&opened, "a.jpg");
    const char *target = at(t, "/desk/requests/%.*s/files/%s", STR_ARG(opened.code), code);

    expect_count(t, signed_get(t, staff, NULL, target).status, 404);
    expect_count(
        t,
        signed_post(t, staff, NULL, at(t, "/desk/requests/%.*s/open", STR_ARG(opened.code)), "")
            .status,
        303);
    expect_count(t, signed_get(t, staff, NULL, target).status, 200);
    run_in(&co, "UPDATE ticket_message m JOIN ticket t ON t.id = m.ticket_id SET m.kind = 'note' "
                "WHERE t.customer_id = %s");
    expect_count(t, signed_get(t, staff, NULL, target).status, 200);
    expect_count(t, signed_get(t, cookies_of(&co, BEA), NULL, file_target(&opened, code)).status,
                 404);
    opened_end(&opened);
}

/* --- U-1: cut --- */

static size_t
entries_in(const char *path)
{
    DIR *folder = opendir(path);
    size_t count = 0;

    while (folder != NULL && readdir(folder) != NULL)
        count++;
    if (folder != NULL)
        closedir(folder);
    return count;
}

/* 1.2 MB and its form cut at every 4 KB: 300 times nothing is kept, no descriptor stays open, and
   no file was ever made. */
TEST(tkt_12_u_1_a_form_cut_at_every_4_kb_is_refused_and_leaves_nothing)
{
    const struct company co = company_new(t);
    struct opened opened = opened_new(&co, &(struct opened_as){0});
    const size_t size = 1200 * 1024;
    struct text log = {.arena = t->arena};

    while (log.len < size)
        text_add(&log, STR("2026-03-02 08:00:00 fuser unit too hot\r\n"));
    const struct sent_part part = {"printer.log", text_str(&log)};
    const struct sent_reply sent = {.cookies = cookies_of(&co, BEA), .parts = &part, .count = 1};
    const struct str whole = sending_form(t, &sent);
    struct test one = {.name = t->name};
    size_t cases = 0;

    arena_open(&one.arena, (size_t)16 << 20);
    (void)sending_post(&one, &opened, sent.cookies,
                       STR("-")); /* what a first visit opens is open */
    const size_t open_before = entries_in("/proc/self/fd");
    const size_t files_before = entries_in("/tmp");

    for (size_t cut = 4096; cut < whole.len && one.failures == 0; cut += 4096, cases++) {
        arena_reset(one.arena);
        test_row("%zu of %zu", cut, whole.len);
        expect_count(
            &one, sending_post(&one, &opened, sent.cookies, str_slice(whole, 0, cut)).status, 400);
    }
    t->failures += one.failures;
    arena_close(&one.arena);
    test_row(" ");
    expect(t, cases >= 300);
    expect_count(t, sending_kept(&opened), 0);
    expect_count(t, entries_in("/proc/self/fd"), open_before);
    expect(t, entries_in("/tmp") <= files_before + 5); /* of neighbours, if any */
    expect_count(t, sending_post(t, &opened, sent.cookies, whole).status, 303);
    expect_count(t, sending_kept(&opened), 1);
    opened_end(&opened);
}
