/* Reads announcements with their texts. */
#include "handlers/announcement/announcement_store.h"

#include "sql_announcement.h"

/* Texts arrive ordered by announcement: those of one stand together. */
static void
attach_texts(struct arena *arena, struct announcement *announcement, uint64_t id,
             const struct sql_announcement_texts_row *rows, size_t count)
{
    struct announcement_text *texts = arena_new_array(arena, count, struct announcement_text);
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (rows[i].announcement_id == id)
            texts[kept++] = (struct announcement_text){rows[i].locale, rows[i].title, rows[i].body};
    }
    announcement->texts = texts;
    announcement->text_count = kept;
}

enum result
announcement_load(struct db *db, struct arena *arena, void **out)
{
    struct sql_announcement_list_row *rows = NULL;
    struct sql_announcement_texts_row *texts = NULL;
    size_t count = 0;
    size_t text_count = 0;

    TRY(sql_announcement_list(db, arena, &rows, &count));
    TRY(sql_announcement_texts(db, arena, &texts, &text_count));
    struct announcements *all = arena_new(arena, struct announcements);
    struct announcement *list = arena_new_array(arena, count, struct announcement);

    for (size_t i = 0; i < count; i++) {
        list[i] = (struct announcement){
            .code = rows[i].code,
            .brand = rows[i].brand,
            .portal = rows[i].portal,
            .severity = rows[i].severity,
            .is_pinned = rows[i].is_pinned,
            .published = rows[i].published_at,
            .starts = rows[i].starts_at,
            .ends = rows[i].ends_at_known ? rows[i].ends_at : (struct instant){0},
        };
        attach_texts(arena, &list[i], rows[i].id, texts, text_count);
    }
    *all = (struct announcements){.first = list, .count = count};
    *out = all;
    return RES_OK;
}
