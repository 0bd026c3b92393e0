/* The forms of files: sent once however often, seen by whom, refused with a reason (MET-10). */
#include "tests/upload/sending.h"

static const struct str good = STR_INIT("Serial;Total\r\nABC12345;5\r\n");

TEST(met_10_a_file_sent_twice_with_one_key_is_kept_once)
{
    const struct company co = upload_company(t, 0);
    const struct reply first = upload_post(&co, ADA, good, "march.csv", "UPLOADKEY1");
    const struct reply second = upload_post(&co, ADA, good, "march.csv", "UPLOADKEY1");

    expect_count(t, first.status, 303);
    expect_count(t, second.status, 303);
    expect(t, str_is(reply_header(&first, "Location"), reply_header(&second, "Location")));
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM upload WHERE customer_id = %s"), 1);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM file WHERE customer_id = %s"), 1);
    expect_count(t, logged(&co, "upload-sent"), 1);
}

TEST(met_10_what_is_no_table_is_refused_with_the_form)
{
    const struct company co = upload_company(t, 0);
    struct reply reply = upload_post(&co, ADA, STR("%PDF-1.7 and so on"), "march.pdf", NULL);

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "neither a spreadsheet (XLSX) nor CSV"));
    reply = upload_post(&co, ADA, STR(""), "", NULL);
    expect_count(t, reply.status, 422);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM upload WHERE customer_id = %s"), 0);
}

TEST(met_10_a_file_is_its_senders_and_the_administrators)
{
    const struct company co = upload_company(t, 0);
    const struct company other = upload_company(t, 0);
    const char *code = upload_judged(&co, BEA, good);

    static const struct {
        enum who who;
        unsigned status;
    } rows[] = {
        {BEA,  200},
        {ADA,  200},
        {DORA, 404},
        {CAIO, 403},
        {ELIS, 403},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%d", rows[i].who);
        expect_count(t,
                     signed_get(t, cookies_of(&co, rows[i].who), co.host,
                                at(t, "/readings/uploads/%s", code))
                         .status,
                     rows[i].status);
    }
    const char *cookies = cookies_of(&other, ADA);

    expect_count(t, signed_get(t, cookies, co.host, at(t, "/readings/uploads/%s", code)).status,
                 404);
    expect_count(
        t, signed_get(t, cookies, co.host, at(t, "/readings/uploads/%s/lines.csv", code)).status,
        404);
    expect_count(
        t, signed_post(t, cookies, co.host, at(t, "/readings/uploads/%s/store", code), "").status,
        404);
    expect_count(
        t, signed_post(t, cookies, co.host, at(t, "/readings/uploads/%s/drop", code), "").status,
        404);
}

TEST(met_10_only_a_judged_file_is_stored_or_dropped)
{
    const struct company co = upload_company(t, 0);
    const char *cookies = cookies_of(&co, ADA);
    const char *code = upload_judged(&co, ADA, good);
    struct reply reply =
        signed_post(t, cookies, co.host, at(t, "/readings/uploads/%s/store", code), "");

    expect_count(t, reply.status, 422);
    expect(t, holds(&reply, "There is no line to store."));
    for (unsigned i = 0; i < 2; i++) {
        reply = signed_post(t, cookies, co.host, at(t, "/readings/uploads/%s/drop", code), "");
        expect_count(t, reply.status, 303);
    }
    reply = signed_post(t, cookies, co.host, at(t, "/readings/uploads/%s/store", code), "");
    expect_count(t, reply.status, 409);
    expect_count(t, logged(&co, "upload-dropped"), 1);
}

TEST(met_10_a_page_goes_on_by_itself_until_every_line_is_judged)
{
    const struct company co = upload_company(t, 0);
    const struct reply sent = upload_post(&co, ADA, good, "march.csv", NULL);
    const char *target = arena_cstr(t->arena, reply_header(&sent, "Location"));
    struct reply reply = signed_get(t, cookies_of(&co, ADA), co.host, target);

    expect_str(t, reply_header(&reply, "Refresh"), "2");
    upload_run(t, "upload-judge");
    reply = signed_get(t, cookies_of(&co, ADA), co.host, target);
    expect_str(t, reply_header(&reply, "Refresh"), NULL);
    expect(t, holds(&reply, "You have no device with this serial number."));
}

TEST(met_10_the_template_has_the_devices_and_can_be_sent_back_as_it_is)
{
    const struct company co = upload_company(t, 0);
    const char *cookies = cookies_of(&co, BEA);
    const struct reply csv = signed_get(t, cookies, co.host, "/pt-PT/readings/template.csv");
    const struct reply book = signed_get(t, cookies, co.host, "/en/readings/template.xlsx");

    expect_count(t, csv.status, 200);
    expect(t, holds(&csv, "mero de s\xc3\xa9rie;Dia;Total;"));
    expect(t, holds(&csv, upload_serial(&co, 1)));
    expect(t, !holds(&csv, upload_serial(&co, 3)));
    expect_count(t, book.status, 200);
    expect(t, str_starts(book.body, STR("PK\3\4")));
    expect_str(t, upload_verdicts(&co, upload_judged(&co, BEA, csv.body)),
               "broken: upload.no-lines");
}

TEST(met_10_the_report_has_every_line_with_its_verdict)
{
    const struct company co = upload_company(t, 0);
    const char *code = upload_judged(&co, ADA, good);
    const struct reply reply =
        signed_get(t, cookies_of(&co, ADA), co.host, at(t, "/readings/uploads/%s/lines.csv", code));

    expect_count(t, reply.status, 200);
    expect(t, holds(&reply, "ABC12345,,5,,,,,2,bad,upload.unknown-device,"));
    expect(t, str_starts(reply_header(&reply, "Content-Disposition"), STR("attachment")));
}
