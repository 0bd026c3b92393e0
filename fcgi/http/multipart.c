/* Finds the parts of a form in bytes that come in any pieces. What a file holds goes to a file in
 * memory as it comes, so a worker's arena does not grow with it. */
#include "fcgi/http/multipart.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fcgi/http/multipart_header.h"

enum { HEADER_MOST = 4096, BOUNDARY_MOST = 70, NAME_MOST = 200 };

enum place {
    BEFORE,  /* what stands before the first delimiter is for nobody */
    BEHIND,  /* a delimiter was read: its line ends, or the form does */
    HEADERS, /* of a part */
    BYTES,   /* of a part */
    END      /* what stands behind is for nobody */
};

struct multipart {
    struct arena *arena;
    struct str delimiter; /* CR LF "--" boundary */
    size_t matched;       /* bytes of it that were just read */
    enum place place;
    struct text line; /* the rest of a delimiter's line, or a part's headers */
    struct part_header part;
    size_t parts;
    struct text value; /* of a field */
    size_t text_bytes; /* of all fields */
    struct sent_file file;
    struct pairs pairs;
    struct sent_files files;

    struct descriptors {
        int fd[MULTIPART_FILES_MOST];
        size_t count;
    } * open;
};

static bool
is_boundary(struct str boundary)
{
    static const char extra[] = "'()+_,-./:=? ";

    for (size_t i = 0; i < boundary.len; i++) {
        const char c = boundary.at[i];
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

        if (!is_letter && !(c >= '0' && c <= '9') && memchr(extra, c, sizeof extra - 1) == NULL)
            return false;
    }
    return boundary.len > 0 && boundary.len <= BOUNDARY_MOST &&
           boundary.at[boundary.len - 1] != ' ';
}

struct str
multipart_boundary(struct arena *arena, struct str content_type)
{
    struct str type;
    struct str parameters;
    struct str boundary;

    str_cut(content_type, ';', &type, &parameters);
    if (!str_is_nocase(str_trim(type), STR("multipart/form-data")) ||
        !part_parameter(arena, parameters, STR("boundary"), &boundary) || !is_boundary(boundary))
        return STR_NONE;
    return boundary;
}

static void
close_all(void *thing)
{
    struct descriptors *open = thing;

    for (size_t i = 0; i < open->count; i++)
        close(open->fd[i]);
    open->count = 0;
}

/* The body is read as if a line ended before it: so the first delimiter is like the others. */
struct multipart *
multipart_open(struct arena *arena, struct str boundary)
{
    struct multipart *multipart = arena_new(arena, struct multipart);

    multipart->arena = arena;
    multipart->delimiter = arena_printf(arena, "\r\n--%.*s", STR_ARG(boundary));
    multipart->matched = 2;
    multipart->line.arena = arena;
    multipart->value.arena = arena;
    multipart->pairs.first = arena_new_array(arena, MULTIPART_PARTS_MOST, struct pair);
    multipart->files.first = arena_new_array(arena, MULTIPART_PARTS_MOST, struct sent_named);
    multipart->open = arena_new(arena, struct descriptors);
    arena_defer(arena, close_all, multipart->open);
    return multipart;
}

static enum result
open_file(struct multipart *m)
{
    const int fd = m->open->count == MULTIPART_FILES_MOST ? -1 : memfd_create("sent", MFD_CLOEXEC);

    if (m->open->count == MULTIPART_FILES_MOST)
        return RES_TOO_LARGE;
    if (fd < 0)
        return fault(RES_UNAVAILABLE, "multipart.memory", "errno=%d", errno);
    m->open->fd[m->open->count++] = fd;
    m->file.fd = fd;
    return RES_OK;
}

static enum result
write_file(struct multipart *m, struct str bytes)
{
    if (m->file.fd < 0)
        TRY(open_file(m));
    while (bytes.len > 0) {
        const ssize_t wrote = write(m->file.fd, bytes.at, bytes.len);

        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return fault(RES_UNAVAILABLE, "multipart.write", "errno=%d", errno);
        m->file.size += (uint64_t)wrote;
        bytes = str_slice(bytes, (size_t)wrote, bytes.len);
    }
    return RES_OK;
}

/* Bytes of the part that is being read. */
static enum result
take_bytes(struct multipart *m, struct str bytes)
{
    if (m->place != BYTES || bytes.len == 0)
        return RES_OK;
    if (m->part.is_file)
        return write_file(m, bytes);
    if (bytes.len > MULTIPART_TEXT_MOST - m->text_bytes)
        return RES_TOO_LARGE;
    m->text_bytes += bytes.len;
    text_add(&m->value, bytes);
    return RES_OK;
}

static enum result
end_part(struct multipart *m)
{
    if (m->part.is_file) {
        m->file.name = multipart_file_name(m->arena, m->part.file_name);
        m->files.first[m->files.count++] = (struct sent_named){m->part.name, m->file};
        return RES_OK;
    }
    const struct str value = text_str(&m->value);

    if (!str_is_xml_text(value))
        return RES_MALFORMED;
    m->pairs.first[m->pairs.count++] = (struct pair){m->part.name, arena_str(m->arena, value)};
    m->value.len = 0;
    return RES_OK;
}

static enum result
begin_part(struct multipart *m)
{
    struct str lines = text_str(&m->line);

    if (m->parts++ == MULTIPART_PARTS_MOST)
        return RES_TOO_LARGE;
    TRY(part_header_read(m->arena, arena_str(m->arena, str_trim(lines)), &m->part));
    m->line.len = 0;
    m->file = (struct sent_file){.fd = -1};
    m->place = BYTES;
    return RES_OK;
}

static enum result
end_delimiter(struct multipart *m)
{
    if (m->place == BYTES)
        TRY(end_part(m));
    m->matched = 0;
    m->place = BEHIND;
    return RES_OK;
}

/* Behind a delimiter: "--" ends the form; blanks and a line's end begin a part. */
static enum result
take_behind(struct multipart *m, char c)
{
    const char before = m->line.len == 0 ? '\0' : m->line.at[m->line.len - 1];

    text_add_char(&m->line, c);
    if (c == '-' && before == '-') {
        m->place = END;
    } else if (c == '\n' && before == '\r') {
        m->line.len = 0;
        m->place = HEADERS;
    } else if (before == '-' || before == '\r' || m->line.len == HEADER_MOST ||
               (c == '-' && before != '\0') ||
               str_find(STR("- \t\r"), c, 0) == sizeof "- \t\r" - 1) {
        return RES_MALFORMED;
    }
    return RES_OK;
}

static enum result
take_header(struct multipart *m, char c)
{
    if (m->line.len == HEADER_MOST)
        return RES_TOO_LARGE;
    text_add_char(&m->line, c);
    if (!str_ends(text_str(&m->line), STR("\r\n\r\n")))
        return RES_OK;
    return begin_part(m);
}

/*
 * One byte where a delimiter may begin or go on. CR stands in it only once and first, so what did
 * not become one can only begin anew at that very byte.
 */
static enum result
take_candidate(struct multipart *m, char c)
{
    if (c == m->delimiter.at[m->matched]) {
        m->matched++;
        return m->matched == m->delimiter.len ? end_delimiter(m) : RES_OK;
    }
    TRY(take_bytes(m, str_slice(m->delimiter, 0, m->matched)));
    m->matched = c == '\r' ? 1 : 0;
    return m->matched == 1 ? RES_OK : take_bytes(m, (struct str){&c, 1});
}

static enum result
take_one(struct multipart *m, char c)
{
    switch (m->place) {
    case BEHIND:
        return take_behind(m, c);
    case HEADERS:
        return take_header(m, c);
    case BEFORE:
    case BYTES:
        return take_candidate(m, c);
    case END:
        break;
    }
    return RES_OK;
}

enum result
multipart_push(struct multipart *multipart, struct str bytes)
{
    struct multipart *m = multipart;

    while (bytes.len > 0 && m->place != END) {
        const bool is_run = (m->place == BYTES || m->place == BEFORE) && m->matched == 0;
        const size_t run = is_run ? str_find(bytes, '\r', 0) : 0;

        if (run > 0)
            TRY(take_bytes(m, str_slice(bytes, 0, run)));
        else
            TRY(take_one(m, bytes.at[0]));
        bytes = str_slice(bytes, run > 0 ? run : 1, bytes.len);
    }
    return RES_OK;
}

enum result
multipart_close(struct multipart *multipart, struct pairs *pairs, struct sent_files *files)
{
    if (multipart->place != END)
        return RES_MALFORMED;
    *pairs = multipart->pairs;
    *files = multipart->files;
    return RES_OK;
}

/* Bytes of a character that turns the direction of writing, U+202A to U+202E and U+2066 to U+2069;
   0 for any other. */
static size_t
turning(struct str rest)
{
    if (rest.len < 3 || rest.at[0] != '\xe2')
        return 0;
    const unsigned char last = (unsigned char)rest.at[2];

    return (rest.at[1] == '\x80' && last >= 0xaa && last <= 0xae) ||
                   (rest.at[1] == '\x81' && last >= 0xa6 && last <= 0xa9)
               ? 3
               : 0;
}

struct str
multipart_file_name(struct arena *arena, struct str name)
{
    struct text text = {.arena = arena};
    size_t from = 0;

    if (!str_is_xml_text(name))
        return STR("");
    for (size_t i = 0; i < name.len; i++)
        from = name.at[i] == '/' || name.at[i] == '\\' ? i + 1 : from;
    for (size_t i = from; i < name.len && text.len < NAME_MOST;) {
        const size_t turns = turning(str_slice(name, i, name.len));

        if (turns == 0 && (unsigned char)name.at[i] >= 0x20 && name.at[i] != 0x7f)
            text_add_char(&text, name.at[i]);
        i += turns == 0 ? 1 : turns;
    }
    while (text.len >= NAME_MOST - 3 && !str_is_utf8(text_str(&text)))
        text.len--;
    const struct str clean = str_trim(text_str(&text));

    return str_is(clean, STR(".")) || str_is(clean, STR("..")) ? STR("") : clean;
}
