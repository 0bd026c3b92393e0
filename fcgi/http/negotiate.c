/* Which representation a client prefers, and whether it has it already. It knows header values, not
 * answers. */
#include "fcgi/http/response.h"
#include "fcgi/http/weighted.h"

enum { MEDIA_COUNT = MEDIA_JSON + 1 };

/* How closely a range names a type: 0 not at all, then any type, any subtype, exactly. */
static unsigned
closeness(struct str range, struct str type, struct str type_range)
{
    if (str_is_nocase(range, type))
        return 3;
    if (str_is_nocase(range, type_range))
        return 2;
    return str_is(range, STR("*/*")) ? 1 : 0;
}

static bool
is_range(struct str name)
{
    const size_t slash = str_find(name, '/', 0);

    return slash > 0 && slash + 1 < name.len && str_find(name, ' ', 0) == name.len;
}

enum media
response_media(struct str accept)
{
    static const struct str types[MEDIA_COUNT] = {
        [MEDIA_HTML] = STR_INIT("text/html"),
        [MEDIA_XML] = STR_INIT("application/xml"),
        [MEDIA_JSON] = STR_INIT("application/json"),
    };
    static const struct str ranges[MEDIA_COUNT] = {
        [MEDIA_HTML] = STR_INIT("text/*"),
        [MEDIA_XML] = STR_INIT("application/*"),
        [MEDIA_JSON] = STR_INIT("application/*"),
    };
    unsigned closest[MEDIA_COUNT] = {0};
    unsigned milli[MEDIA_COUNT] = {0};
    enum media best = MEDIA_HTML;
    struct weighted element;
    bool malformed = false;

    while (weighted_next(&accept, &element, &malformed)) {
        if (!is_range(element.name))
            return MEDIA_HTML;
        for (size_t i = 0; i < MEDIA_COUNT; i++) {
            const unsigned close = closeness(element.name, types[i], ranges[i]);

            if (close > closest[i]) {
                closest[i] = close;
                milli[i] = element.milli;
            }
        }
    }
    if (malformed)
        return MEDIA_HTML;
    for (enum media media = MEDIA_XML; media <= MEDIA_JSON; media++)
        if (milli[media] > milli[best])
            best = media;
    return best;
}

bool
response_accepts_gzip(struct str accept_encoding)
{
    struct weighted element;
    unsigned any = 0;
    unsigned gzip = 0;
    bool named = false;
    bool malformed = false;

    while (weighted_next(&accept_encoding, &element, &malformed)) {
        if (str_is_nocase(element.name, STR("gzip")) ||
            str_is_nocase(element.name, STR("x-gzip"))) {
            gzip = element.milli;
            named = true;
        } else if (str_is(element.name, STR("*"))) {
            any = element.milli;
        }
    }
    return !malformed && (named ? gzip : any) > 0;
}

/* What a tag says of the content, whether weak or not and in either form of the body, which stands
 * behind its last hyphen; absent when it is no tag. */
static struct str
opaque_tag(struct str tag)
{
    const struct str quote = STR("\"");
    const struct str opaque = str_slice(tag, str_starts(tag, STR("W/")) ? 2 : 0, tag.len);

    if (opaque.len < 2 || !str_starts(opaque, quote) || !str_ends(opaque, quote))
        return STR_NONE;
    const struct str inner = str_slice(opaque, 1, opaque.len - 1);
    size_t end = inner.len;

    while (end > 0 && inner.at[end - 1] != '-')
        end--;
    return end == 0 ? inner : str_slice(inner, 0, end - 1);
}

/* Our own tags hold no comma, so a quoted comma in a foreign one cannot make a false match. */
bool
response_etag_matches(struct str if_none_match, struct str etag)
{
    struct str tag;
    bool more = if_none_match.len > 0;

    const struct str own = opaque_tag(etag);

    if (own.len == 0)
        return false;
    while (more) {
        more = str_cut(if_none_match, ',', &tag, &if_none_match);
        tag = str_trim(tag);
        if (str_is(tag, STR("*")) || str_is(opaque_tag(tag), own))
            return true;
    }
    return false;
}
