/* Text as a QR code, drawn as one path, by libqrencode; must not know what the text opens. */
#include <qrencode.h>

#include "fcgi/edge/factor.h"

enum { QUIET = 4 };

static bool
is_dark(const QRcode *code, int row, int column)
{
    return column < code->width && (code->data[row * code->width + column] & 1) != 0;
}

/* Neighbours in a row make one rectangle. */
static void
add_row(struct text *path, const QRcode *code, int row)
{
    for (int column = 0; column < code->width; column++) {
        const int from = column;

        while (is_dark(code, row, column))
            column++;
        if (column > from)
            text_printf(path, "M%d %dh%dv1h-%dz", from + QUIET, row + QUIET, column - from,
                        column - from);
    }
}

struct str
qr_path(struct arena *arena, struct str text, unsigned *side)
{
    struct text path = {.arena = arena};

    *side = 0;
    if (text.len == 0 || text.len > INT16_MAX)
        return STR_NONE;
    QRcode *const code =
        QRcode_encodeData((int)text.len, (const unsigned char *)text.at, 0, QR_ECLEVEL_M);

    if (code == NULL)
        return STR_NONE;
    for (int row = 0; row < code->width; row++)
        add_row(&path, code, row);
    *side = (unsigned)code->width + 2 * QUIET;
    QRcode_free(code);
    return text_str(&path);
}
