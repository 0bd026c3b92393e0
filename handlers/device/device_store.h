/* Devices as rows; who sees them is device.c's. */
#ifndef HANDLERS_DEVICE_DEVICE_STORE_H
#define HANDLERS_DEVICE_DEVICE_STORE_H

#include "handlers/device/device.h"

/* Every active member of the customer, seeing or not. */
struct device_candidate {
    struct device_reader reader;
    bool is_assigned;
};
enum result device_store_candidates(struct db *db, struct arena *arena, uint64_t customer,
                                    uint64_t device, struct device_candidate **out,
                                    size_t *count) MUST_USE;
/* pattern: of LIKE */
enum result device_store_list(struct db *db, struct arena *arena, const struct device_sight *sight,
                              const struct device_query *query, struct str pattern,
                              struct device_list *out) MUST_USE;
enum result device_store_front(struct db *db, struct arena *arena, const struct device_sight *sight,
                               uint64_t limit, struct device_list *out) MUST_USE;
enum result device_store_one(struct db *db, struct arena *arena, const struct device_sight *sight,
                             struct str code, struct device *out) MUST_USE;
enum result device_store_places(struct db *db, struct arena *arena,
                                const struct device_sight *sight, const struct device_place **out,
                                size_t *count) MUST_USE;

#endif
