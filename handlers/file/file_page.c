/* Files leave as downloads. */
#include "handlers/file/file_page.h"

enum result
file_page_send(struct call *c, uint64_t customer, uint64_t id)
{
    struct file file;
    struct str bytes;

    TRY(file_find(c->db, c->arena, customer, id, &file));
    TRY(file_bytes(c->db, c->arena, &file, &bytes));
    return call_send_file(c, file.name, arena_cstr(c->arena, file.type), bytes);
}
