/* Makes archives part by part, also such as no spreadsheet program would. */
#include "tests/grid/sheet.h"

#include <zip.h>

struct str
sheet_archive(struct test *t, const struct sheet_part *parts)
{
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
    zip_stat_t stat;

    zip_source_keep(source);
    for (; parts->name != NULL; parts++) {
        const struct str content = str_from(parts->content);

        zip_file_add(archive, parts->name, zip_source_buffer(archive, content.at, content.len, 0),
                     0);
    }
    expect(t, zip_close(archive) == 0);
    expect(t, zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
    char *bytes = arena_alloc(t->arena, stat.size);

    expect(t, zip_source_read(source, bytes, stat.size) == (zip_int64_t)stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return (struct str){bytes, stat.size};
}
