/* Files are kept whole, told apart by what they hold, and given to whom they belong. */
#include "handlers/file/file.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fcgi/edge/secret.h"
#include "tests/member/company.h"

static int
file_of(struct test *t, struct str bytes)
{
    const int fd = memfd_create("test", MFD_CLOEXEC);

    expect(t, fd >= 0);
    expect_count(t, write(fd, bytes.at, bytes.len), (int64_t)bytes.len);
    return fd;
}

TEST(a_file_is_what_its_bytes_say)
{
    static const struct {
        const char *bytes;
        size_t len;
        unsigned kind;
    } rows[] = {

#define ROW(text, kind) {text, sizeof(text) - 1, kind}
        ROW("\xff\xd8\xff\xe0\0\x10JFIF", FILE_JPEG),
        ROW("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FILE_PNG),
        ROW("RIFF\x10\0\0\0WEBPVP8 ", FILE_WEBP),
        ROW("%PDF-1.7\n", FILE_PDF),
        ROW("PK\x03\x04\x14\0\x06\0", FILE_XLSX),
        ROW("<?xml version=\"1.0\"?>", FILE_XML),
        ROW("\xef\xbb\xbf<feed/>", FILE_XML),
        ROW("serial;total\r\nABC12345;1200\r\n", FILE_CSV),
        ROW("\xef\xbb\xbfserial;total\r\n", FILE_CSV),
        ROW("\xff\xfes\0e\0", FILE_CSV),
        ROW("\x7f"
            "ELF\x02\x01\x01\0\0",
            0),
        ROW("GIF89a\0", 0),
        ROW("\0", 0),
        ROW("", 0),
#undef ROW
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const int fd = file_of(t, (struct str){rows[i].bytes, rows[i].len});

        test_row("%zu", i);
        expect_count(t, file_kind_of(fd, ~0U), rows[i].kind);
        if (rows[i].kind != 0)
            expect_count(t, file_kind_of(fd, ~rows[i].kind), 0);
        close(fd);
    }
}

struct keeping {
    struct test *t;
    struct file_spec spec;
    struct file file;
    enum result after;
};

static enum result
keep(struct db *db, void *arg)
{
    struct keeping *job = arg;
    const enum result r = file_keep(db, job->t->arena, &job->spec, &job->file);

    return r == RES_OK ? job->after : r;
}

static struct db *
portal_db(struct test *t)
{
    struct db *db = NULL;

    db_open(&visit_generation(t)->config, DB_PORTAL, &db);
    db_arena(db, t->arena);
    return db;
}

/* Bytes of every value, none like its neighbour. */
static struct str
some_bytes(struct test *t, size_t size)
{
    char *const at = arena_alloc(t->arena, size);

    for (size_t i = 0; i < size; i++)
        at[i] = (char)((i * 2654435761U) >> 13);
    return (struct str){at, size};
}

TEST(a_file_of_any_size_comes_back_as_it_went_in_and_to_nobody_else)
{
    static const size_t sizes[] = {1, 1048575, 1048576, 1048577, 5242880};
    const struct company co = company_numbered(t, 15);
    struct db *db = portal_db(t);

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        const struct str bytes = some_bytes(t, sizes[i]);
        struct keeping job = {
            .t = t,
            .spec = {.customer = co.id,
                     .person = co.id + ADA,
                     .name = STR("counter.jpg"),
                     .kind = FILE_JPEG,
                     .fd = file_of(t, bytes),
                     .size = bytes.len}
        };
        struct file found;
        struct str got;
        int fd = -1;

        test_row("%zu bytes", sizes[i]);
        expect_result(t, db_transact(db, keep, &job), RES_OK);
        close(job.spec.fd);
        expect_result(t, file_find(db, t->arena, co.id + 1, job.file.id, &found), RES_NOT_FOUND);
        expect_result(t, file_find(db, t->arena, 0, job.file.id, &found), RES_NOT_FOUND);
        expect_result(t, file_find(db, t->arena, co.id, job.file.id, &found), RES_OK);
        expect_str(t, found.name, "counter.jpg");
        expect_str(t, found.type, "image/jpeg");
        expect_count(t, found.size, (int64_t)sizes[i]);
        expect(t, str_is(found.digest, secret_digest(t->arena, bytes)));
        expect_result(t, file_bytes(db, t->arena, &found, &got), RES_OK);
        expect(t, str_is(got, bytes));
        expect_result(t, file_spool(db, t->arena, &found, &fd), RES_OK);
        char *const spooled = arena_alloc(t->arena, bytes.len + 1);

        expect_count(t, read(fd, spooled, bytes.len + 1), (int64_t)bytes.len);
        expect(t, memcmp(spooled, bytes.at, bytes.len) == 0);
    }
    db_close(&db);
}

TEST(a_file_stands_or_falls_with_its_unit)
{
    const struct company co = company_numbered(t, 16);
    struct db *db = portal_db(t);
    struct keeping job = {
        .t = t,
        .spec = {.customer = co.id,
                 .name = STR("readings.csv"),
                 .kind = FILE_CSV,
                 .fd = -1,
                 .bytes = STR("serial;total\r\n")},
        .after = RES_CONFLICT
    };

    expect_result(t, db_transact(db, keep, &job), RES_CONFLICT);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM file WHERE customer_id = %s"), 0);
    job.after = RES_OK;
    expect_result(t, db_transact(db, keep, &job), RES_OK);
    expect_count(t, count_in(&co, "SELECT COUNT(*) FROM file WHERE customer_id = %s"), 1);
    run_in(&co, "DELETE p FROM file_part p JOIN file f ON f.id = p.file_id WHERE f.customer_id = "
                "%s");
    struct str got;

    expect_result(t, file_bytes(db, t->arena, &job.file, &got), RES_BROKEN);
    db_close(&db);
}

TEST(a_files_name_is_cut_behind_a_whole_character)
{
    const struct company co = company_new(t);
    struct db *db = portal_db(t);
    struct text name = {.arena = t->arena};
    struct keeping job = {
        .t = t, .spec = {.customer = co.id, .kind = FILE_CSV, .fd = -1, .bytes = STR("a")}
    };

    text_add_char(&name, 'a');
    for (size_t i = 0; i < 80; i++)
        text_add(&name, STR("\xc3\xa7"));
    job.spec.name = text_str(&name);
    expect_result(t, db_transact(db, keep, &job), RES_OK);
    expect_count(t, job.file.name.len, 119);
    expect(t, str_is_utf8(job.file.name));
    db_close(&db);
}
