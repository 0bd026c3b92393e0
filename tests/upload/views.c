/* The pages of files as agreed. */
#include "tests/upload/sending.h"

static void
add_upload(const struct company *co, const char *state)
{
    run_in(co,
           "INSERT INTO file (id, code, customer_id, person_id, name, media_type, size, digest, "
           "created_at) VALUES (%s, 'file%s', %s, %s + 1, 'leituras março.csv', 'text/csv', "
           "120, UNHEX(REPEAT('00', 32)), '2026-03-02 08:15:00')");
    run_in(co, "INSERT INTO upload (id, code, customer_id, person_id, member_id, portal, centre, "
               "file_id, locale, state, line_count, done_count, created_at, changed_at) VALUES "
               "(%s, 'upload%s', %s, %s + 1, %s + 1, 'pt', 'pt-lisboa', %s, 'pt-PT', 'judged', 5, "
               "5, '2026-03-02 08:15:00', '2026-03-02 08:15:02')");
    signed_run(co->t, arena_printf(co->t->arena, "UPDATE upload SET state = '%s' WHERE id = %u",
                                   state, (unsigned)co->id)
                          .at);
}

static void
add_lines(const struct company *co)
{
    run_in(co,
           "INSERT INTO upload_line (upload_id, number, serial, taken_on, total, mono, colour, "
           "verdict, problem, detail) VALUES "
           "(%s, 2, 'UPL00001', '2026-03-02', 12001, 10000, 2001, 'good', '', ''), "
           "(%s, 3, 'UPL00002', '2026-03-02', 912001, NULL, NULL, 'unlikely', 'reading.unlikely', "
           "'kind=total value=900000 meant=1200'), "
           "(%s, 4, 'UPL00003', '2026-03-02', 1201, NULL, NULL, 'bad', 'reading.digit-missing', "
           "'kind=total value=12001 on=2026-02-01'), "
           "(%s, 5, '<b>printer</b>', NULL, 7, NULL, NULL, 'bad', 'upload.serial', ''), "
           "(%s, 6, 'UPL00001', '2026-03-02', 12002, NULL, NULL, 'bad', 'upload.twice', 'line=2')");
}

static void
expect_page(const struct company *co, const char *target, const char *view, const char *name)
{
    const struct visit visit = {.target = target, .cookies = cookies_of(co, ADA)};

    expect_signed_page(co->t, &visit, view, name);
}

TEST(the_form_for_a_file_reads_as_agreed)
{
    const struct company co = upload_company(t, 17);

    add_upload(&co, "stored");
    expect_page(&co, "/en/readings/upload", "upload/new", "upload/new");
}

TEST(a_judged_file_reads_as_agreed)
{
    const struct company co = upload_company(t, 18);

    add_upload(&co, "judged");
    run_in(&co, "UPDATE upload SET blank_count = 3 WHERE id = %s");
    add_lines(&co);
    expect_page(&co, "/en/readings/uploads/upload701800", "upload/show", "upload/show");
}

TEST(a_file_that_cannot_be_read_says_so)
{
    const struct company co = upload_company(t, 19);

    add_upload(&co, "broken");
    run_in(&co, "UPDATE upload SET problem = 'grid.quote', problem_line = 17 WHERE id = %s");
    expect_page(&co, "/en/readings/uploads/upload701900", "upload/show", "upload/show.broken");
}

TEST(a_file_that_is_being_checked_shows_how_far_it_is)
{
    const struct company co = upload_company(t, 20);

    add_upload(&co, "reading");
    run_in(&co, "UPDATE upload SET line_count = 10000, done_count = 2500 WHERE id = %s");
    expect_page(&co, "/en/readings/uploads/upload702000", "upload/show", "upload/show.reading");
}
