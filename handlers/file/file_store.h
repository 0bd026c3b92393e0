/* Files as rows, and their bytes as parts. */
#ifndef HANDLERS_FILE_FILE_STORE_H
#define HANDLERS_FILE_FILE_STORE_H

#include "handlers/file/file.h"

#define FILE_PART_BYTES 1048576

/* The row; out receives what is known of it. In a unit. RES_OK | faults */
struct file_row {
    uint64_t customer, person;
    struct str name, type;
    struct str bytes; /* whose size and digest the row holds */
    struct str code, digest;
};
enum result file_store_insert(struct db *db, struct arena *arena, const struct file_row *row,
                              struct file *out) MUST_USE;
/* In the same unit. RES_OK | faults */
enum result file_store_insert_part(struct db *db, uint64_t file, uint64_t number,
                                   struct str bytes) MUST_USE;
/* RES_OK | RES_NOT_FOUND | faults */
enum result file_store_find(struct db *db, struct arena *arena, uint64_t customer, uint64_t id,
                            struct file *out) MUST_USE;
/* RES_OK | RES_NOT_FOUND: no such part | faults */
enum result file_store_part(struct db *db, struct arena *arena, uint64_t file, uint64_t number,
                            struct str *bytes) MUST_USE;

#endif
