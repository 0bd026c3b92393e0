/* Accept-Language as RFC 9110 12.5.4 has it: what a header says, best first. It decides nothing. */
#include <string.h>

#include "fcgi/place/locale.h"
#include "fcgi/place/locale_tag.h"

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
is_alphanumeric(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Only blank and tab are white space in a header. */
static struct str
without_blanks(struct str s)
{
    while (s.len > 0 && (s.at[0] == ' ' || s.at[0] == '\t'))
        s = str_slice(s, 1, s.len);
    while (s.len > 0 && (s.at[s.len - 1] == ' ' || s.at[s.len - 1] == '\t'))
        s.len--;
    return s;
}

/* RFC 4647 2.1: (1*8ALPHA *("-" 1*8alphanum)) / "*" */
static bool
is_range(struct str s)
{
    size_t length = 0;
    bool first = true;

    if (str_is(s, STR("*")))
        return true;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] == '-') {
            if (length == 0)
                return false;
            length = 0;
            first = false;
            continue;
        }
        if (!is_alphanumeric(s.at[i]) || (first && is_digit(s.at[i])) || ++length > 8)
            return false;
    }
    return length > 0;
}

/* ("0" ["." 0*3DIGIT]) / ("1" ["." 0*3("0")]), in thousandths */
static bool
read_quality(struct str s, uint16_t *out)
{
    int value = 0;

    if (s.len == 0 || s.len > 5 || (s.at[0] != '0' && s.at[0] != '1') ||
        (s.len > 1 && s.at[1] != '.'))
        return false;
    value = (s.at[0] - '0') * 1000;
    for (size_t i = 2, worth = 100; i < s.len; i++, worth /= 10) {
        if (!is_digit(s.at[i]))
            return false;
        value += (s.at[i] - '0') * (int)worth;
    }
    *out = (uint16_t)value;
    return value <= 1000;
}

static bool
read_item(struct str item, struct language_range *out)
{
    struct str tag, weight;

    out->quality = 1000;
    if (str_cut(item, ';', &tag, &weight)) {
        weight = without_blanks(weight);
        if (weight.len < 2 || (weight.at[0] != 'q' && weight.at[0] != 'Q') || weight.at[1] != '=')
            return false;
        if (!read_quality(str_slice(weight, 2, weight.len), &out->quality))
            return false;
    }
    out->tag = without_blanks(tag);
    return is_range(out->tag);
}

/* Keeps the order of the header among equals. */
static void
insert(struct language_range *ranges, size_t count, struct language_range range)
{
    while (count > 0 && ranges[count - 1].quality < range.quality) {
        ranges[count] = ranges[count - 1];
        count--;
    }
    ranges[count] = range;
}

size_t
accept_language_parse(struct str header, struct language_range ranges[LANGUAGE_RANGES_MAX])
{
    size_t count = 0;
    size_t seen = 0;
    struct str item;
    bool more = true;

    while (more && seen < LANGUAGE_RANGES_MAX) {
        struct language_range range;

        more = str_cut(header, ',', &item, &header);
        item = without_blanks(item);
        if (item.len == 0)
            continue;
        seen++;
        if (read_item(item, &range))
            insert(ranges, count++, range);
    }
    return count;
}

size_t
accept_language_regions(struct str header, char regions[8][3])
{
    struct language_range ranges[LANGUAGE_RANGES_MAX] = {0};
    const size_t range_count = accept_language_parse(header, ranges);
    size_t count = 0;

    for (size_t i = 0; i < range_count && ranges[i].quality > 0 && count < 8; i++) {
        struct tag tag;
        bool known = false;

        if (!tag_read(ranges[i].tag, &tag) || strlen(tag.region) != 2)
            continue;
        for (size_t k = 0; k < count; k++)
            known = known || strcmp(regions[k], tag.region) == 0;
        if (!known)
            memcpy(regions[count++], tag.region, 3);
    }
    return count;
}
