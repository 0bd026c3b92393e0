/* Devices as rows; who sees them, and what may change, is device.c's. */
#ifndef HANDLERS_DEVICE_DEVICE_STORE_H
#define HANDLERS_DEVICE_DEVICE_STORE_H

#include "handlers/device/device.h"

/* A row around a device; of readers every active member, seeing or not. */
struct device_found {
    struct device_row row;
    bool is_assigned;
};
enum result device_store_around(struct db *db, struct arena *arena, uint64_t customer,
                                const struct device *device, struct device_found **out,
                                size_t *count) MUST_USE;
/* pattern: of LIKE */
enum result device_store_list(struct db *db, struct arena *arena, const struct device_sight *sight,
                              const struct device_query *query, struct str pattern,
                              struct device_list *out) MUST_USE;
enum result device_store_total(struct db *db, struct arena *arena, const struct device_sight *sight,
                               const struct device_query *query, struct str pattern,
                               uint64_t *total) MUST_USE;
enum result device_store_front(struct db *db, struct arena *arena, const struct device_sight *sight,
                               uint64_t limit, struct device_list *out) MUST_USE;
enum result device_store_todo(struct db *db, struct arena *arena, const struct device_sight *sight,
                              struct day due_by, struct device_todo *out) MUST_USE;
enum result device_store_one(struct db *db, struct arena *arena, const struct device_sight *sight,
                             struct str code, struct device *out) MUST_USE;
enum result device_store_places(struct db *db, struct arena *arena,
                                const struct device_sight *sight, struct day due_by,
                                const struct device_place **out, size_t *count) MUST_USE;

/* codes: JSON. */
enum result device_store_chosen(struct db *db, struct arena *arena,
                                const struct device_sight *sight, struct str codes,
                                const struct device **out, size_t *count) MUST_USE;
enum result device_store_begin(struct db *db, uint64_t customer, uint64_t device) MUST_USE;
enum result device_store_locate(struct db *db, const struct device_spot *spot) MUST_USE;
enum result device_store_add_location(struct db *db, const struct device_spot *spot) MUST_USE;
enum result device_store_remove(struct db *db, uint64_t customer, uint64_t device) MUST_USE;
enum result device_store_regroup(struct db *db, uint64_t customer, uint64_t device,
                                 uint64_t group) MUST_USE;
enum result device_store_make_group(struct db *db, uint64_t customer, struct str code,
                                    struct str name) MUST_USE;
enum result device_store_name_group(struct db *db, uint64_t customer, struct str code,
                                    struct str name) MUST_USE;

#endif
