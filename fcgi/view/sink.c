/* Start tags that wait for attributes; it must not know what writes them. */
#include "fcgi/view/sink.h"

void
sink_begin(struct sink *sink, char first)
{
    MARKUP_PUT(sink->markup, ">");
    sink->is_open = false;
    if (sink->eats_line_end && first == '\n')
        MARKUP_PUT(sink->markup, "\n");
    sink->eats_line_end = false;
}

void
sink_text(struct sink *sink, struct str text)
{
    if (text.len == 0)
        return;
    if (sink->markup != NULL) {
        if (sink->is_open)
            sink_begin(sink, text.at[0]);
        markup_escape(sink->markup, text, false);
    }
    if (sink->plain != NULL)
        markup_put(sink->plain, text.at, text.len);
}

/* Values hold no quote, so that ` name="` is found at the attribute's own place only. */
static struct str
written_value(const struct sink *sink, struct str name)
{
    const char *tag = sink->markup->at + sink->tag_from;
    const size_t len = sink->markup->len - sink->tag_from;

    for (size_t i = 0; i + name.len + 3 < len; i++) {
        if (tag[i] != ' ' || memcmp(tag + i + 1, name.at, name.len) != 0 ||
            memcmp(tag + i + 1 + name.len, "=\"", 2) != 0)
            continue;
        const size_t from = i + name.len + 3;
        const struct str rest = {tag + from, len - from};

        return str_slice(rest, 0, str_find(rest, '"', 0));
    }
    return STR_NONE;
}

bool
sink_attribute(struct sink *sink, struct str name, struct str value)
{
    if (sink->markup == NULL || !sink->is_open)
        return false;
    const struct str old = written_value(sink, name);
    struct text escaped = {.arena = sink->markup->arena};

    if (old.at == NULL) {
        MARKUP_PUT(sink->markup, " ");
        markup_put(sink->markup, name.at, name.len);
        MARKUP_PUT(sink->markup, "=\"");
        markup_escape(sink->markup, value, true);
        MARKUP_PUT(sink->markup, "\"");
        return true;
    }
    const size_t at = (size_t)(old.at - sink->markup->at);

    markup_escape(&escaped, value, true);
    text_add(&escaped, str_slice((struct str){sink->markup->at, sink->markup->len}, at + old.len,
                                 sink->markup->len));
    sink->markup->len = at;
    text_add(sink->markup, text_str(&escaped));
    return true;
}

void
sink_end(struct sink *sink, struct str tag, bool is_void)
{
    if (sink->markup == NULL)
        return;
    if (sink->is_open) {
        sink_begin(sink, ' ');
        if (is_void)
            return;
    }
    markup_put(sink->markup, tag.at, tag.len);
}
