/* Between rows and attachments; must not know what files are. */
#include "handlers/attachment/attachment_store.h"

#include "sql_attachment.h"

enum result
attachment_store_insert(struct db *db, const struct attachment_row *row)
{
    return sql_attachment_insert(
        db, &(struct sql_attachment_insert){.customer_id = row->customer,
                                            .ticket_id = row->ticket,
                                            .message_id = row->message,
                                            .file_id = row->file,
                                            .code = row->code,
                                            .scan = row->is_scanned ? STR("clean") : STR("none")});
}

enum result
attachment_find(struct db *db, struct arena *arena, const struct attachment_scope *scope,
                struct str code, struct attachment *out)
{
    const struct sql_attachment_find asked = {.customer_id = scope->customer,
                                              .ticket_id = scope->ticket,
                                              .with_notes = scope->with_notes,
                                              .code = code};
    struct sql_attachment_find_row *row = NULL;
    size_t count = 0;

    TRY(sql_attachment_find(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct attachment){.message = row->message_id,
                               .file = row->file_id,
                               .code = code,
                               .name = row->name,
                               .type = row->media_type,
                               .size = row->size,
                               .is_scanned = row->is_scanned};
    return RES_OK;
}
