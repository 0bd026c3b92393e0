/* Forms with files: the same in one piece and byte by byte; nothing kept that a page cannot hold,
 * no file longer than what came. First line: the Content-Type. */
#include <string.h>
#include <unistd.h>

#include "fcgi/http/multipart.h"
#include "tests/fuzz/input.h"

struct parsed {
    enum result result;
    struct pairs pairs;
    struct sent_files files;
};

static struct parsed
parse(struct arena *arena, struct str boundary, struct str body, size_t piece)
{
    struct multipart *multipart = multipart_open(arena, boundary);
    struct parsed out = {.result = RES_OK};

    for (size_t i = 0; i < body.len && out.result == RES_OK; i += piece)
        out.result = multipart_push(multipart, str_slice(body, i, i + piece));
    if (out.result == RES_OK)
        out.result = multipart_close(multipart, &out.pairs, &out.files);
    return out;
}

static bool
is_clean(struct str name)
{
    for (size_t i = 0; i < name.len; i++) {
        if ((unsigned char)name.at[i] < 0x20 || name.at[i] == '/' || name.at[i] == '\\')
            return false;
    }
    return name.len <= 200 && str_is_xml_text(name) && !str_is(name, STR(".."));
}

static void
check_file(const struct sent_file *one, const struct sent_file *other, size_t most)
{
    char a[4096];
    char b[4096];

    must(one->size == other->size && one->size <= most && str_is(one->name, other->name));
    must(is_clean(one->name) && (one->fd < 0) == (one->size == 0));
    if (one->fd < 0)
        return;
    must(pread(one->fd, a, sizeof a, 0) == (ssize_t)one->size);
    must(pread(other->fd, b, sizeof b, 0) == (ssize_t)one->size);
    must(memcmp(a, b, one->size) == 0);
}

FUZZ(input)
{
    struct arena *arena = fuzz_arena(1U << 20);
    struct str type;
    struct str body;

    str_cut(input, '\n', &type, &body);
    const struct str boundary = multipart_boundary(arena, type);

    if (boundary.at == NULL || body.len > 4096)
        return;
    const struct parsed whole = parse(arena, boundary, body, body.len + 1);
    const struct parsed bytes = parse(arena, boundary, body, 1);

    must(whole.result == bytes.result && whole.pairs.count == bytes.pairs.count);
    must(whole.files.count == bytes.files.count && whole.files.count <= MULTIPART_PARTS_MOST);
    for (size_t i = 0; i < whole.pairs.count; i++) {
        must(str_is(whole.pairs.first[i].name, bytes.pairs.first[i].name));
        must(str_is(whole.pairs.first[i].value, bytes.pairs.first[i].value));
        must(str_is_xml_text(whole.pairs.first[i].value));
        must(str_is_xml_text(whole.pairs.first[i].name));
    }
    for (size_t i = 0; i < whole.files.count; i++)
        check_file(&whole.files.first[i].file, &bytes.files.first[i].file, body.len);
}
