/* UTF-8 and the characters of XML 1.0, beside ICU's reading of the same bytes. */
#include <unicode/utf8.h>

#include "tests/fuzz/input.h"

static bool
xml_has(UChar32 c)
{
    return c == 9 || c == 10 || c == 13 || (c >= 0x20 && c <= 0xd7ff) ||
           (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

FUZZ(input)
{
    const int32_t length = (int32_t)input.len;
    bool is_utf8 = true;
    bool is_xml = true;

    for (int32_t i = 0; i < length;) {
        UChar32 c;

        U8_NEXT((const uint8_t *)input.at, i, length, c);
        is_utf8 = is_utf8 && c >= 0;
        is_xml = is_xml && c >= 0 && xml_has(c);
    }
    must(str_is_utf8(input) == is_utf8);
    must(str_is_xml_text(input) == is_xml);
}
