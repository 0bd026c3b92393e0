/* How many slips of the fingers lie between two words. */
#include <unicode/utf8.h>

#include "fcgi/search/search.h"

#define LETTERS_MOST  64
#define DISTANCE_MOST 3

static size_t
letters_of(struct str s, UChar32 out[LETTERS_MOST])
{
    const uint8_t *const bytes = (const uint8_t *)s.at;
    const int32_t end = (int32_t)s.len;
    size_t count = 0;

    for (int32_t i = 0; i < end; count++) {
        if (count == LETTERS_MOST)
            return LETTERS_MOST + 1;
        U8_NEXT(bytes, i, end, out[count]);
    }
    return count;
}

static unsigned
least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* One row of the table: i letters of a, against every beginning of b. Returns its least. */
static unsigned
next_row(unsigned *const rows[3], const UChar32 *a, const UChar32 *b, size_t i, size_t b_count)
{
    unsigned *const row = rows[2];
    unsigned best = (unsigned)i;

    row[0] = (unsigned)i;
    for (size_t j = 1; j <= b_count; j++) {
        const unsigned change = a[i - 1] == b[j - 1] ? 0 : 1;

        row[j] = least(rows[1][j - 1] + change, least(rows[1][j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = least(row[j], rows[0][j - 2] + 1);
        best = least(best, row[j]);
    }
    return best;
}

unsigned
search_distance(struct str a, struct str b, unsigned most)
{
    UChar32 a_letters[LETTERS_MOST];
    UChar32 b_letters[LETTERS_MOST];
    unsigned space[3][LETTERS_MOST + 1];
    unsigned *rows[3] = {space[0], space[1], space[2]};
    const unsigned limit = least(most, DISTANCE_MOST);

    if (a.len > (size_t)4 * LETTERS_MOST || b.len > (size_t)4 * LETTERS_MOST)
        return most + 1;
    const size_t a_count = letters_of(a, a_letters);
    const size_t b_count = letters_of(b, b_letters);
    const size_t apart = a_count > b_count ? a_count - b_count : b_count - a_count;

    if (a_count > LETTERS_MOST || b_count > LETTERS_MOST || apart > limit)
        return most + 1;
    for (size_t j = 0; j <= b_count; j++)
        rows[1][j] = (unsigned)j;
    for (size_t i = 1; i <= a_count; i++) {
        unsigned before = next_row(rows, a_letters, b_letters, i, b_count);
        unsigned *const oldest = rows[0];

        if (before > limit)
            return most + 1;
        rows[0] = rows[1];
        rows[1] = rows[2];
        rows[2] = oldest;
    }
    return rows[1][b_count] > limit ? most + 1 : rows[1][b_count];
}
