/* What files are, and how their bytes get in and out; must not know whose they are or what for. */
#include "handlers/file/file.h"

#include <assert.h>
#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fcgi/edge/secret.h"
#include "handlers/file/file_store.h"

enum { LOOK_BYTES = 4096, NAME_MOST = 120, ARENA_FILE_MOST = 16 << 20 };

static const struct {
    enum file_kind kind;
    struct str type;
    size_t at;
    struct str mark; /* bytes that stand there */
} kinds[] = {
    {FILE_JPEG, STR_INIT("image/jpeg"),                                                        0, STR_INIT("\xff\xd8\xff")     },
    {FILE_PNG,  STR_INIT("image/png"),                                                         0, STR_INIT("\x89PNG\r\n\x1a\n")},
    {FILE_WEBP, STR_INIT("image/webp"),                                                        8, STR_INIT("WEBPVP8")          },
    {FILE_PDF,  STR_INIT("application/pdf"),                                                   0, STR_INIT("%PDF-")            },
    {FILE_XLSX, STR_INIT("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), 0,
     STR_INIT("PK\x03\x04")                                                                                                    },
    {FILE_XML,  STR_INIT("application/xml"),                                                   0, STR_INIT("<")                },
    {FILE_XML,  STR_INIT("application/xml"),                                                   0, STR_INIT("\xef\xbb\xbf<")    },
    {FILE_CSV,  STR_INIT("text/csv"),                                                          0, STR_INIT("\xff\xfe")         },
    {FILE_CSV,  STR_INIT("text/csv"),                                                          0, STR_INIT("\xfe\xff")         },
    {FILE_CSV,  STR_INIT("text/csv"),                                                          0, STR_INIT("")                 },
};

static bool
fits(struct str look, size_t at, struct str mark)
{
    return str_is(str_slice(look, at, at + mark.len), mark);
}

unsigned
file_kind_of(int fd, unsigned allowed)
{
    char start[LOOK_BYTES];
    const ssize_t got = pread(fd, start, sizeof start, 0);
    const struct str look = {start, got < 0 ? 0 : (size_t)got};

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (!fits(look, kinds[i].at, kinds[i].mark))
            continue;
        if (kinds[i].mark.len == 0 && (look.len == 0 || memchr(start, '\0', look.len) != NULL))
            return 0;
        return kinds[i].kind & allowed;
    }
    return 0;
}

static struct str
type_of(enum file_kind kind)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (kinds[i].kind == kind)
            return kinds[i].type;
    }
    assert(false);
    return STR_NONE;
}

/* Whole characters only. */
static struct str
short_name(struct str name)
{
    size_t len = name.len < NAME_MOST ? name.len : NAME_MOST;

    while (len < name.len && len > 0 && ((unsigned char)name.at[len] & 0xc0) == 0x80)
        len--;
    return name.at == NULL ? STR("") : str_slice(name, 0, len);
}

static enum result
keep(struct db *db, struct arena *arena, const struct file_spec *spec, struct str bytes,
     struct file *out)
{
    const struct file_row row = {.customer = spec->customer,
                                 .person = spec->person,
                                 .name = short_name(spec->name),
                                 .type = spec->type.at != NULL ? spec->type : type_of(spec->kind),
                                 .bytes = bytes,
                                 .code = secret_code(arena),
                                 .digest = secret_digest(arena, bytes)};

    TRY(file_store_insert(db, arena, &row, out));
    for (uint64_t i = 0; i * FILE_PART_BYTES < bytes.len; i++)
        TRY(file_store_insert_part(
            db, out->id, i, str_slice(bytes, i * FILE_PART_BYTES, (i + 1) * FILE_PART_BYTES)));
    return RES_OK;
}

/* The file's pages are lent, not copied: it may be larger than what a request may take. */
enum result
file_keep(struct db *db, struct arena *arena, const struct file_spec *spec, struct file *out)
{
    if (spec->fd < 0)
        return keep(db, arena, spec, spec->bytes, out);
    if (lseek(spec->fd, 0, SEEK_END) != (off_t)spec->size || spec->size == 0)
        return fault(RES_BROKEN, "file.size", "wanted=%llu", (unsigned long long)spec->size);
    void *at = mmap(NULL, spec->size, PROT_READ, MAP_PRIVATE, spec->fd, 0);

    if (at == MAP_FAILED)
        return fault(RES_UNAVAILABLE, "file.memory", "errno=%d", errno);
    const enum result r = keep(db, arena, spec, (struct str){at, spec->size}, out);

    munmap(at, spec->size);
    return r;
}

enum result
file_find(struct db *db, struct arena *arena, uint64_t customer, uint64_t id, struct file *out)
{
    return file_store_find(db, arena, customer, id, out);
}

/* Hands out the parts in order, each in memory that is taken back before the next. */
static enum result
pass(struct db *db, const struct file *file, enum result (*take)(void *into, struct str bytes),
     void *into)
{
    struct arena *part = NULL;
    uint64_t done = 0;
    enum result r = RES_OK;

    arena_open(&part, (size_t)4 * FILE_PART_BYTES);
    for (uint64_t i = 0; r == RES_OK && done < file->size; i++) {
        struct str bytes = STR_NONE;

        arena_reset(part);
        r = file_store_part(db, part, file->id, i, &bytes);
        if (r == RES_NOT_FOUND || (r == RES_OK && bytes.len > file->size - done))
            r = fault(RES_BROKEN, "file.part", "file=%llu part=%llu", (unsigned long long)file->id,
                      (unsigned long long)i);
        if (r == RES_OK)
            r = take(into, bytes);
        done += bytes.len;
    }
    arena_close(&part);
    return r;
}

static enum result
add_bytes(void *into, struct str bytes)
{
    text_add(into, bytes);
    return RES_OK;
}

enum result
file_bytes(struct db *db, struct arena *arena, const struct file *file, struct str *bytes)
{
    struct text text = {.arena = arena};

    if (file->size > ARENA_FILE_MOST)
        return fault(RES_BROKEN, "file.large", "file=%llu", (unsigned long long)file->id);
    text_reserve(&text, file->size + 1);
    TRY(pass(db, file, add_bytes, &text));
    *bytes = text_str(&text);
    return RES_OK;
}

struct spool {
    int fd;
};

static void
close_spool(void *thing)
{
    const struct spool *spool = thing;

    close(spool->fd);
}

static enum result
write_bytes(void *into, struct str bytes)
{
    const struct spool *spool = into;

    while (bytes.len > 0) {
        const ssize_t wrote = write(spool->fd, bytes.at, bytes.len);

        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return fault(RES_UNAVAILABLE, "file.spool", "errno=%d", errno);
        bytes = str_slice(bytes, (size_t)wrote, bytes.len);
    }
    return RES_OK;
}

enum result
file_spool(struct db *db, struct arena *arena, const struct file *file, int *fd)
{
    struct spool *spool = arena_new(arena, struct spool);

    spool->fd = memfd_create("kept", MFD_CLOEXEC);
    if (spool->fd < 0)
        return fault(RES_UNAVAILABLE, "file.memory", "errno=%d", errno);
    arena_defer(arena, close_spool, spool);
    TRY(pass(db, file, write_bytes, spool));
    if (lseek(spool->fd, 0, SEEK_SET) != 0)
        return fault(RES_UNAVAILABLE, "file.spool", "errno=%d", errno);
    *fd = spool->fd;
    return RES_OK;
}
