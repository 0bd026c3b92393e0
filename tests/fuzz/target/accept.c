/* Accept, Accept-Encoding, If-None-Match: three lines, read by the negotiation of answers. */
#include "fcgi/http/response.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct str accept;
    struct str encoding;
    struct str tags;

    str_cut(input, '\n', &accept, &tags);
    str_cut(tags, '\n', &encoding, &tags);
    const enum media media = response_media(accept);

    must(media == MEDIA_HTML || media == MEDIA_XML || media == MEDIA_JSON);
    must(!response_accepts_gzip(encoding) || encoding.len > 0);
    /* What follows the last hyphen tells one form of a body from another, and does not count. */
    if (response_etag_matches(tags, STR("\"0123456789abcdef\"")))
        must(str_find(tags, '*', 0) < tags.len ||
             str_find_str(tags, STR("\"0123456789abcdef")) < tags.len);
}
