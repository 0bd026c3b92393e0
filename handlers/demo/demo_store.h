/* Invented people as rows. */
#ifndef HANDLERS_DEMO_DEMO_STORE_H
#define HANDLERS_DEMO_DEMO_STORE_H

#include "handlers/demo/demo.h"

/* Person and code only. */
enum result demo_store_staff(struct db *db, struct arena *arena, struct demo_person **out,
                             size_t *count) MUST_USE;

#endif
