/* Office documents are zip archives: their directory is read, their contents never unpacked. */
#include <string.h>

#include "handlers/attachment/attachment.h"

enum {
    END_BYTES = 22,  /* of the record that ends an archive */
    WIDE_BYTES = 76, /* of the two that stand before it in archives made for more than 4 GiB */
    ENTRY_BYTES = 46,
    LOCAL_BYTES = 30,
    COMMENT_MOST = 65535,
    ENTRIES_MOST = 5000,
    UNPACKED_MOST = 209715200 /* bytes all entries say they have */
};

static uint32_t
number(struct str bytes, size_t at, size_t count)
{
    uint32_t value = 0;

    for (size_t i = count; i > 0; i--)
        value = value << 8 | (at + i - 1 < bytes.len ? (unsigned char)bytes.at[at + i - 1] : 0U);
    return value;
}

static bool
is_signed(struct str bytes, size_t at, const char *signature)
{
    return str_is(str_slice(bytes, at, at + 4), str_from(signature));
}

bool
attachment_ends_as_archive(struct str bytes)
{
    const size_t least =
        bytes.len < END_BYTES + COMMENT_MOST ? 0 : bytes.len - END_BYTES - COMMENT_MOST;

    for (size_t at = bytes.len < END_BYTES ? 0 : bytes.len - END_BYTES + 1; at > least; at--)
        if (is_signed(bytes, at - 1, "PK\x05\x06") &&
            number(bytes, at - 1 + 20, 2) == bytes.len - (at - 1) - END_BYTES)
            return true;
    return false;
}

struct archive {
    struct str bytes;
    size_t directory, end; /* where it begins, and what stands behind it */
    uint64_t unpacked;
    bool has_list, has_words, has_cells, has_macros;
};

static void
note_name(struct archive *archive, struct str name)
{
    archive->has_list |= str_is(name, STR("[Content_Types].xml"));
    archive->has_words |= str_starts(name, STR("word/"));
    archive->has_cells |= str_starts(name, STR("xl/"));
    archive->has_macros |= str_ends(name, STR("vbaProject.bin")) ||
                           str_is(name, STR("xl/workbook.bin")) ||
                           str_starts(name, STR("Basic/")) || str_starts(name, STR("Scripts/"));
}

static bool
is_plain_name(struct str name)
{
    return name.len > 0 && name.at[0] != '/' && str_find(name, '\\', 0) == name.len &&
           str_find(name, '\0', 0) == name.len && str_find_str(name, STR("../")) == name.len;
}

/* One entry of the directory and the file it stands for agree. */
static bool
read_entry(struct archive *archive, size_t *at)
{
    const struct str bytes = archive->bytes;
    const size_t name_len = number(bytes, *at + 28, 2);
    const size_t local = number(bytes, *at + 42, 4);
    const struct str name = str_slice(bytes, *at + ENTRY_BYTES, *at + ENTRY_BYTES + name_len);
    const bool is_sealed = (number(bytes, *at + 8, 2) & 1) != 0;

    if (*at + ENTRY_BYTES > archive->end || !is_signed(bytes, *at, "PK\x01\x02") || is_sealed ||
        local > archive->directory || !is_signed(bytes, local, "PK\x03\x04") ||
        !is_plain_name(name) || number(bytes, local + 26, 2) != name_len ||
        !str_is(str_slice(bytes, local + LOCAL_BYTES, local + LOCAL_BYTES + name_len), name))
        return false;
    archive->unpacked += number(bytes, *at + 24, 4);
    note_name(archive, name);
    *at += ENTRY_BYTES + name_len + number(bytes, *at + 30, 2) + number(bytes, *at + 32, 2);
    return *at <= archive->end && archive->unpacked <= UNPACKED_MOST;
}

static bool
read_archive(struct archive *archive)
{
    const struct str bytes = archive->bytes;
    const size_t end = bytes.len < END_BYTES ? 0 : bytes.len - END_BYTES;
    const size_t count = number(bytes, end + 10, 2);
    const size_t size = number(bytes, end + 12, 4);

    archive->directory = number(bytes, end + 16, 4);
    archive->end = archive->directory + size;
    if (bytes.len < END_BYTES || !is_signed(bytes, 0, "PK\x03\x04") ||
        !is_signed(bytes, end, "PK\x05\x06") || number(bytes, end + 20, 2) != 0 || count == 0 ||
        count > ENTRIES_MOST || archive->end > end ||
        (archive->end != end &&
         (end - archive->end != WIDE_BYTES || !is_signed(bytes, archive->end, "PK\x06\x06"))))
        return false;
    size_t at = archive->directory;

    for (size_t i = 0; i < count; i++)
        if (!read_entry(archive, &at))
            return false;
    return at == archive->end;
}

/* The first file of an OpenDocument archive says what it is, unpacked. */
static enum attachment_kind
open_document(struct str bytes)
{
    const struct str said = str_slice(bytes, LOCAL_BYTES, LOCAL_BYTES + 8);
    const size_t len = number(bytes, 18, 4);
    const struct str type = str_slice(bytes, LOCAL_BYTES + 8, LOCAL_BYTES + 8 + len);

    if (!str_is(said, STR("mimetype")) || number(bytes, 8, 2) != 0 || number(bytes, 28, 2) != 0)
        return ATTACHMENT_KINDS;
    if (str_is(type, STR("application/vnd.oasis.opendocument.text")))
        return ATTACHMENT_ODT;
    return str_is(type, STR("application/vnd.oasis.opendocument.spreadsheet")) ? ATTACHMENT_ODS
                                                                               : ATTACHMENT_KINDS;
}

enum attachment_kind
attachment_office(struct str bytes)
{
    struct archive archive = {.bytes = bytes};

    if (!read_archive(&archive) || archive.has_macros)
        return ATTACHMENT_KINDS;
    if (!archive.has_list)
        return open_document(bytes);
    if (archive.has_words == archive.has_cells)
        return ATTACHMENT_KINDS;
    return archive.has_words ? ATTACHMENT_DOCX : ATTACHMENT_XLSX;
}
