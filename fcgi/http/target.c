/* The path and query of a request line, decoded exactly once. It knows no routes and no portals. */
#include "fcgi/http/percent.h"
#include "fcgi/http/request.h"

/* RFC 3986 allows printable ASCII only; a fragment never reaches a server. */
static bool
raw_is_allowed(struct str raw)
{
    for (size_t i = 0; i < raw.len; i++) {
        const unsigned char c = (unsigned char)raw.at[i];

        if (c <= 0x20 || c >= 0x7f || c == '#')
            return false;
    }
    return true;
}

/* An encoded slash would change what a segment is after decoding. */
static bool
holds_encoded_slash(struct str raw)
{
    return str_find_str(raw, STR("%2f")) < raw.len || str_find_str(raw, STR("%2F")) < raw.len;
}

/* Controls are C0, DEL, and C1, which is U+0080 to U+009F and two bytes long. */
static bool
decoded_is_allowed(struct str path)
{
    for (size_t i = 0; i < path.len; i++) {
        const unsigned char c = (unsigned char)path.at[i];

        if (c < 0x20 || c == 0x7f || c == '\\')
            return false;
        if (c == 0xc2 && i + 1 < path.len && (unsigned char)path.at[i + 1] < 0xa0)
            return false;
    }
    return str_is_xml_text(path);
}

/* No "." or ".." segment, and no empty one but behind a final slash. */
static bool
segments_are_plain(struct str path)
{
    struct str rest = str_slice(path, 1, path.len);
    struct str segment;
    bool more = true;

    while (more) {
        more = str_cut(rest, '/', &segment, &rest);
        if (str_is(segment, STR(".")) || str_is(segment, STR("..")))
            return false;
        if (more && segment.len == 0)
            return false;
    }
    return true;
}

enum result
target_parse(struct arena *arena, struct str raw, struct target *out)
{
    struct str raw_path;
    struct str query;
    struct str path;

    *out = (struct target){0};
    if (raw.len == 0 || raw.at[0] != '/' || !raw_is_allowed(raw))
        return RES_MALFORMED;
    const bool has_query = str_cut(raw, '?', &raw_path, &query);

    if (holds_encoded_slash(raw_path) || !percent_decode(arena, raw_path, false, &path))
        return RES_MALFORMED;
    if (!decoded_is_allowed(path) || !segments_are_plain(path))
        return RES_MALFORMED;
    out->path = path;
    out->query = has_query ? arena_str(arena, query) : STR_NONE;
    return RES_OK;
}
