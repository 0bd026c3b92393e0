/* Text as a writer could send it: read to its end, links only where they may lead, words that are
 * XML text. */
#include "fcgi/view/markdown.h"

#include "fcgi/view/memory.h"
#include "tests/fuzz/input.h"

static void
must_lead(struct str xml, const char *attribute, const char *begin)
{
    const struct str wanted = str_from(attribute);

    for (size_t at; (at = str_find_str(xml, wanted)) < xml.len;
         xml = str_slice(xml, at + wanted.len, xml.len))
        must(str_starts(str_slice(xml, at + wanted.len, xml.len), str_from(begin)));
}

FUZZ(input)
{
    struct arena *const arena = fuzz_arena(64U << 20);
    struct markdown_findings findings;

    if (!str_is_xml_text(input) || input.len > MARKDOWN_BYTES)
        return;
    const struct str source = arena_str(arena, input);

    must(str_is_xml_text(markdown_words(arena, source, &findings)));
    view_start();
    view_begin(arena);
    struct page *page = page_new();

    markdown_show(page_root(page), source);
    const struct str xml = page_to_xml(page, arena);

    must_lead(xml, "<text-run path=\"", "/");
    must_lead(xml, "<text-run href=\"", "https://");
    view_end();
}
