/* Files of readings and their lines as rows. */
#ifndef HANDLERS_UPLOAD_UPLOAD_STORE_H
#define HANDLERS_UPLOAD_UPLOAD_STORE_H

#include "handlers/upload/upload.h"

/* Seconds a runner may be at a file without saying how far it is. */
#define UPLOAD_STORE_HOLD_S 120

/* In a unit. RES_OK | RES_NOT_FOUND: the file is not the customer's */
enum result upload_store_insert(struct db *db, const struct upload_doer *doer,
                                const struct upload_new *upload, uint64_t file,
                                struct str code) MUST_USE;
/* In a unit; RES_NOT_FOUND: it does not wait for that. */
enum result upload_store_confirm(struct db *db, uint64_t customer, uint64_t upload, bool is_sure,
                                 uint64_t lines) MUST_USE;
enum result upload_store_drop(struct db *db, uint64_t customer, uint64_t upload) MUST_USE;

/* RES_OK | RES_NOT_FOUND: none waits */
enum result upload_store_next(struct db *db, struct arena *arena, struct str state,
                              struct upload_work *out) MUST_USE;
/* In a unit, as all below. RES_NOT_FOUND: somebody was faster, or it is over. */
enum result upload_store_lease(struct db *db, uint64_t upload, struct str state,
                               struct str holder) MUST_USE;
enum result upload_store_progress(struct db *db, uint64_t upload, struct str state, uint64_t lines,
                                  uint64_t done) MUST_USE;
enum result upload_store_add(struct db *db, struct arena *arena, uint64_t upload,
                             const struct upload_line *lines, size_t count) MUST_USE;

/* problem absent: every line has its verdict. */
struct upload_end {
    struct str problem;
    uint64_t problem_line, lines, blank;
};
enum result upload_store_judged(struct db *db, uint64_t upload,
                                const struct upload_end *end) MUST_USE;

/* Lines to be stored, in order. */
enum result upload_store_pending(struct db *db, struct arena *arena, const struct upload_work *work,
                                 uint64_t limit, struct upload_line **out, size_t *count) MUST_USE;
/* verdict, problem and detail of the line; reading 0: none. */
enum result upload_store_settle(struct db *db, uint64_t upload, const struct upload_line *line,
                                uint64_t reading) MUST_USE;
enum result upload_store_stored(struct db *db, uint64_t upload) MUST_USE;

#endif
