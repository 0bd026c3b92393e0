/* Makes the files that tests of attachments send. */
#include "tests/attachment/samples.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void
add_big(struct text *text, uint64_t value, unsigned count)
{
    while (count-- > 0)
        text_add_char(text, (char)(value >> (8 * count) & 0xff));
}

static void
add_little(struct text *text, uint64_t value, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        const uint64_t byte = i < sizeof value ? value >> (8 * i) & 0xff : 0;

        text_add_char(text, (char)byte);
    }
}

static struct text
text_of(struct test *t)
{
    return (struct text){.arena = t->arena};
}

struct str
sample_joined(struct test *t, struct str first, struct str second)
{
    struct text text = text_of(t);

    text_add(&text, first);
    text_add(&text, second);
    return text_str(&text);
}

static void
add_chunk(struct text *text, struct str name, struct str bytes)
{
    add_big(text, bytes.len, 4);
    text_add(text, name);
    text_add(text, bytes);
    add_big(text, 0, 4);
}

struct str
sample_png(struct test *t, uint32_t width, uint32_t height)
{
    struct text text = text_of(t);
    struct text head = text_of(t);

    add_big(&head, width, 4);
    add_big(&head, height, 4);
    text_add(&head, STR("\x08\x02\0\0\0"));
    text_add(&text, STR("\x89PNG\r\n\x1a\n"));
    add_chunk(&text, STR("IHDR"), text_str(&head));
    add_chunk(&text, STR("IDAT"), STR("\x78\x9c\x63\0\0\0\1\0\1"));
    add_chunk(&text, STR("IEND"), STR(""));
    return text_str(&text);
}

static struct str
jpeg(void)
{
    return STR("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
               "\xff\xc0\0\x0b\x08\0\x10\0\x10\1\1\x11\0"
               "\xff\xda\0\x08\1\1\0\0\x3f\0\x7f\xff\0\xd9\xff\xd9");
}

static struct str
gif(void)
{
    return STR("GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff"
               "!\xf9\4\0\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2\x44\1\0;");
}

static struct str
webp(struct test *t)
{
    struct text text = text_of(t);

    text_add(&text, STR("RIFF"));
    add_little(&text, 22, 4);
    text_add(&text, STR("WEBPVP8 "));
    add_little(&text, 10, 4);
    text_add(&text, STR("\0\0\0\x9d\x01\x2a"));
    add_little(&text, 16, 2);
    add_little(&text, 16, 2);
    return text_str(&text);
}

static void
add_entry(struct text *text, const struct sample_entry *entry)
{
    const size_t name = strlen(entry->name);

    text_add(text, STR("PK\x03\x04"));
    add_little(text, 20, 2);
    add_little(text, entry->flags, 2);
    add_little(text, 0, 2 + 4 + 4);
    add_little(text, entry->bytes.len, 4);
    add_little(text, entry->bytes.len, 4);
    add_little(text, name, 2);
    add_little(text, 0, 2);
    text_add(text, str_from(entry->name));
    text_add(text, entry->bytes);
}

static void
add_directory(struct text *text, const struct sample_entry *entry, size_t at)
{
    text_add(text, STR("PK\x01\x02"));
    add_little(text, 20, 2);
    add_little(text, 20, 2);
    add_little(text, entry->flags, 2);
    add_little(text, 0, 2 + 4 + 4);
    add_little(text, entry->bytes.len, 4);
    add_little(text, entry->says != 0 ? entry->says : entry->bytes.len, 4);
    add_little(text, strlen(entry->name), 2);
    add_little(text, 0, 2 + 2 + 2 + 2 + 4);
    add_little(text, at, 4);
    text_add(text, str_from(entry->name));
}

struct str
sample_archive(struct test *t, const struct sample_entry *entries, size_t count)
{
    struct text text = text_of(t);
    size_t *starts = arena_new_array(t->arena, count, size_t);

    for (size_t i = 0; i < count; i++) {
        starts[i] = text.len;
        add_entry(&text, &entries[i]);
    }
    const size_t directory = text.len;

    for (size_t i = 0; i < count; i++)
        add_directory(&text, &entries[i], starts[i]);
    const size_t end = text.len;

    text_add(&text, STR("PK\x05\x06"));
    add_little(&text, 0, 4);
    add_little(&text, count, 2);
    add_little(&text, count, 2);
    add_little(&text, end - directory, 4);
    add_little(&text, directory, 4);
    add_little(&text, 0, 2);
    return text_str(&text);
}

static struct str
office(struct test *t, const char *part)
{
    const struct sample_entry entries[] = {
        {"[Content_Types].xml", STR("<Types/>"),         0, 0},
        {"_rels/.rels",         STR("<Relationships/>"), 0, 0},
        {part,                  STR("<x/>"),             0, 0},
    };

    return sample_archive(t, entries, 3);
}

static struct str
open_document(struct test *t, const char *type)
{
    const struct sample_entry entries[] = {
        {"mimetype",              str_from(type),     0, 0},
        {"content.xml",           STR("<x/>"),        0, 0},
        {"META-INF/manifest.xml", STR("<manifest/>"), 0, 0},
    };

    return sample_archive(t, entries, 3);
}

struct str
sample_of(struct test *t, enum attachment_kind kind)
{
    switch (kind) {
    case ATTACHMENT_JPEG:
        return jpeg();
    case ATTACHMENT_PNG:
        return sample_png(t, 16, 16);
    case ATTACHMENT_WEBP:
        return webp(t);
    case ATTACHMENT_GIF:
        return gif();
    case ATTACHMENT_PDF:
        return STR("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    case ATTACHMENT_TXT:
        return STR("2026-03-02 08:00 fuser unit 1 < 2\n\x1b[31mE 502\x1b[0m\n");
    case ATTACHMENT_CSV:
        return STR("serial;error\r\nABC12345;502\r\n");
    case ATTACHMENT_DOCX:
        return office(t, "word/document.xml");
    case ATTACHMENT_XLSX:
        return office(t, "xl/workbook.xml");
    case ATTACHMENT_ODT:
        return open_document(t, "application/vnd.oasis.opendocument.text");
    case ATTACHMENT_ODS:
        return open_document(t, "application/vnd.oasis.opendocument.spreadsheet");
    case ATTACHMENT_KINDS:
        break;
    }
    return STR("");
}

const char *
sample_ending(enum attachment_kind kind)
{
    static const char *const endings[ATTACHMENT_KINDS] = {
        "jpg", "png", "webp", "gif", "pdf", "txt", "csv", "docx", "xlsx", "odt", "ods"};

    return endings[kind];
}

static void
close_fd(void *thing)
{
    const int *fd = thing;

    close(*fd);
}

int
sample_fd(struct test *t, struct str bytes)
{
    int *fd = arena_new(t->arena, int);

    *fd = memfd_create("sample", MFD_CLOEXEC);
    expect(t, write(*fd, bytes.at, bytes.len) == (ssize_t)bytes.len);
    arena_defer(t->arena, close_fd, fd);
    return *fd;
}
