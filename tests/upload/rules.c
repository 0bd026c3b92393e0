/* Files of readings through their whole life: judged, confirmed, stored (MET-10). */
#include "tests/upload/sending.h"

#include <stdio.h>
#include <stdlib.h>

static struct str
file_of(const struct company *co, const char *rows)
{
    struct text out = {.arena = co->t->arena};

    text_add(&out, STR("Serial;Day;Total\r\n"));
    for (const char *c = rows; *c != '\0'; c++) {
        if (*c == '$')
            text_printf(&out, "%s", upload_serial(co, (unsigned)(*++c - '0')));
        else if (*c == '|')
            text_add(&out, STR("\r\n"));
        else
            text_add_char(&out, *c);
    }
    return text_str(&out);
}

TEST(met_10_each_line_gets_its_verdict_and_nothing_is_stored_before_it_is_confirmed)
{
    const struct company co = upload_company(t, 0);
    const char *code = upload_judged(
        &co, ADA,
        file_of(&co,
                "$1;2026-03-01;1200|$2;2026-03-01;900|ZZZ99999;;5|$3;;1x|$4;;|$4;3.3.2026;1500"));

    expect_str(t, upload_verdicts(&co, code),
               "judged: 2 good 3 bad reading.digit-missing 4 bad upload.unknown-device 5 bad "
               "reading.not-a-number 7 bad reading.day-future");
    expect_count(t, count_in(&co, "SELECT blank_count FROM upload WHERE customer_id = %s"), 1);
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM reading r JOIN device d ON d.id = r.device_id "
                               "WHERE d.customer_id = %s"),
                 0);
}

TEST(met_10_what_was_confirmed_is_stored_with_its_receipts_and_the_rest_is_not)
{
    const struct company co = upload_company(t, 0);
    const char *code = upload_judged(
        &co, ADA, file_of(&co, "$1;2026-03-01;1200|$2;2026-03-01;900|$3;2026-03-02;1100"));
    const struct reply reply = signed_post(t, cookies_of(&co, ADA), co.host,
                                           at(t, "/readings/uploads/%s/store", code), "");

    expect_count(t, reply.status, 303);
    upload_run(t, "upload-store");
    expect_str(t, upload_verdicts(&co, code),
               "stored: 2 stored 3 bad reading.digit-missing 4 stored");
    expect_count(
        t,
        count_in(&co, "SELECT COUNT(*) FROM reading r JOIN device d ON d.id = r.device_id "
                      "WHERE d.customer_id = %s AND r.source = 'file' AND r.person_id = %s + 1"),
        2);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM receipt WHERE customer_id = %s"), 3);
    expect_count(
        t,
        count_in(&co, "SELECT COUNT(*) FROM device WHERE customer_id = %s AND read_on IS NOT NULL"),
        2);
    expect_count(t, logged(&co, "upload-stored"), 1);
}

TEST(met_10_lines_of_one_file_are_judged_against_each_other)
{
    const struct company co = upload_company(t, 0);
    const char *code = upload_judged(
        &co, ADA,
        file_of(&co,
                "$1;2026-02-20;1200|$1;2026-03-01;1150|$1;2026-02-20;1201|$1;2026-03-02;1300"));

    expect_str(t, upload_verdicts(&co, code),
               "judged: 2 good 3 bad reading.swapped 4 bad upload.twice 5 good");
    signed_post(t, cookies_of(&co, ADA), co.host, at(t, "/readings/uploads/%s/store", code), "");
    upload_run(t, "upload-store");
    expect_str(t, upload_verdicts(&co, code),
               "stored: 2 stored 3 bad reading.swapped 4 bad upload.twice 5 stored");
}

TEST(met_10_a_line_that_was_overtaken_is_late_and_the_others_go_on)
{
    const struct company co = upload_company(t, 0);
    const char *first =
        upload_judged(&co, ADA, file_of(&co, "$1;2026-03-01;1200|$2;2026-03-01;1300"));
    const char *second = upload_judged(&co, ADA, file_of(&co, "$1;2026-03-01;1250"));

    signed_post(t, cookies_of(&co, ADA), co.host, at(t, "/readings/uploads/%s/store", second), "");
    upload_run(t, "upload-store");
    signed_post(t, cookies_of(&co, ADA), co.host, at(t, "/readings/uploads/%s/store", first), "");
    upload_run(t, "upload-store");
    expect_str(t, upload_verdicts(&co, second), "stored: 2 stored");
    expect_str(t, upload_verdicts(&co, first), "stored: 2 late reading.day-taken 3 stored");
}

TEST(met_10_unlikely_lines_are_stored_only_when_asked_for)
{
    const struct company co = upload_company(t, 0);
    const char *code = upload_judged(
        &co, ADA,
        file_of(&co, "$1;2026-02-01;1100|$1;2026-02-20;1200|$1;2026-03-01;900000|$2;;1100"));
    struct str verdicts = upload_verdicts(&co, code);

    expect_str(t, verdicts, "judged: 2 good 3 good 4 unlikely reading.unlikely 5 good");
    signed_post(t, cookies_of(&co, ADA), co.host, at(t, "/readings/uploads/%s/store", code),
                "sure=yes");
    upload_run(t, "upload-store");
    expect_str(t, upload_verdicts(&co, code), "stored: 2 stored 3 stored 4 stored 5 stored");
    expect_count(
        t,
        count_in(&co, "SELECT COUNT(*) FROM reading_standing s JOIN device d ON d.id = s.device_id "
                      "WHERE d.customer_id = %s AND s.state = 'submitted'"),
        1);
}

TEST(met_10_devices_that_the_sender_does_not_see_are_unknown)
{
    const struct company co = upload_company(t, 0);
    const struct company other = upload_company(t, 0);
    const struct str file = file_of(&co, "$1;;1100|$3;;1100");

    expect_str(t, upload_verdicts(&co, upload_judged(&co, BEA, file)),
               "judged: 2 good 3 bad upload.unknown-device");
    expect_str(t, upload_verdicts(&other, upload_judged(&other, ADA, file)),
               "judged: 2 bad upload.unknown-device 3 bad upload.unknown-device");
}

TEST(met_10_a_file_of_no_use_says_why)
{
    static const struct {
        const char *file, *verdict;
    } files[] = {
        {"Serial;Day\r\nABC12345;1\r\n",         "broken: upload.no-counts"   },
        {"one;two\r\nthree;four\r\n",            "broken: upload.no-heading"  },
        {"Serial;Total;Counter\r\nABC12345;1;2", "broken: upload.column-twice"},
        {"Serial;Total\r\nABC12345;\r\n",        "broken: upload.no-lines"    },
        {"Serial;Total\r\nABC12345;\"1\r\n",     "broken: grid.quote"         },
        {"Serial;Total\r\nABC12345;\x81\r\n",    "broken: grid.encoding"      },
    };
    const struct company co = upload_company(t, 0);

    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        test_row("%s", files[i].file);
        expect_str(t, upload_verdicts(&co, upload_judged(&co, ADA, str_from(files[i].file))),
                   files[i].verdict);
    }
}

TEST(met_10_a_runner_that_was_stopped_is_followed_by_another)
{
    const struct company co = upload_company(t, 0);
    const char *code = upload_judged(&co, ADA, file_of(&co, "$1;;1100|$2;;1200"));

    run_in(&co, "UPDATE upload SET state = 'reading', holder = 'dead', lease_until = "
                "'2026-03-02 09:00:00' WHERE customer_id = %s");
    run_in(&co, "UPDATE upload_line l JOIN upload u ON u.id = l.upload_id SET l.verdict = 'new' "
                "WHERE u.customer_id = %s");
    upload_run(t, "upload-judge");
    expect_str(t, upload_verdicts(&co, code), "judged: 2 good 3 good");
    signed_post(t, cookies_of(&co, ADA), co.host, at(t, "/readings/uploads/%s/store", code), "");
    upload_run(t, "upload-store");
    run_in(&co, "UPDATE upload SET state = 'storing', done_count = 1 WHERE customer_id = %s");
    run_in(&co, "DELETE FROM receipt WHERE customer_id = %s AND kind = 'upload'");
    upload_run(t, "upload-store");
    expect_str(t, upload_verdicts(&co, code), "stored: 2 stored 3 stored");
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM reading r JOIN device d ON d.id = r.device_id "
                               "WHERE d.customer_id = %s"),
                 2);
}

/* 2,000 devices of the company, from serial number QQQ00001 on. */
static struct str
long_file(const struct company *co, unsigned lines)
{
    struct text out = {.arena = co->t->arena};
    char sql[400];

    snprintf(
        sql, sizeof sql,
        "INSERT INTO device (code, customer_id, brand, serial, kind, model, site_id, place) "
        "SELECT CONCAT('long', %u, '-', seq), %u, 'lumenor', CONCAT('QQQ', LPAD(seq, 5, '0')), "
        "'device', 'LX-2210', %u, '' FROM seq_1_to_%u",
        (unsigned)co->id, (unsigned)co->id, (unsigned)co->id + 1, lines);
    signed_run(co->t, sql);
    run_in(co, "INSERT INTO register (device_id, kind, digits, epoch) SELECT id, 'total', 7, 1 "
               "FROM device WHERE customer_id = %s AND serial LIKE 'QQQ%'");
    run_in(co, "INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause) SELECT "
               "r.id, 1, '2026-01-01', 1000, 'installed' FROM register r JOIN device d ON d.id = "
               "r.device_id WHERE d.customer_id = %s AND d.serial LIKE 'QQQ%'");
    text_add(&out, STR("Serial;Total\n"));
    for (unsigned i = 1; i <= lines; i++)
        text_printf(&out, "QQQ%05u;%u\n", i, 1000 + i % 400);
    return text_str(&out);
}

TEST(met_10_a_long_file_is_judged_and_no_worker_holds_it)
{
    const char *const wanted = getenv("UPLOAD_LINES"); /* 10000 for the figure */
    const unsigned lines = wanted == NULL ? 1000 : (unsigned)strtoul(wanted, NULL, 10);
    const struct company co = upload_company(t, 0);
    const struct str file = long_file(&co, lines);
    const struct reply reply = upload_post(&co, ADA, file, "long.csv", NULL);
    const uint64_t before = clock_ticks_us();

    expect_count(t, reply.status, 303);
    upload_run(t, "upload-judge");
    if (wanted != NULL)
        fprintf(stderr, "%u lines judged in %u ms\n", lines,
                (unsigned)((clock_ticks_us() - before) / 1000));
    expect_count(t,
                 count_in(&co, "SELECT COUNT(*) FROM upload_line l JOIN upload u ON u.id = "
                               "l.upload_id WHERE u.customer_id = %s AND l.verdict = 'good'"),
                 lines);
}
