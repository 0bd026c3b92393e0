/* Orders as rows; what they mean is order.c's. */
#ifndef HANDLERS_ORDER_ORDER_STORE_H
#define HANDLERS_ORDER_ORDER_STORE_H

#include "handlers/order/order.h"

/* What counters showed first and last within a year. */
struct order_volume {
    uint64_t device;
    struct str kind;
    uint64_t low, high;
    int64_t days;
};

/* A line ordered within a year, or on its way; newest first. */
struct order_past {
    uint64_t device, article;
    struct order_mark mark;
    struct str charge;
};

enum result order_store_offers(struct db *db, struct arena *arena, const struct device_sight *sight,
                               const struct order_question *question,
                               struct order_devices *out) MUST_USE;
enum result order_store_volumes(struct db *db, struct arena *arena, uint64_t customer,
                                struct str devices, const struct order_volume **out,
                                size_t *count) MUST_USE;
enum result order_store_past(struct db *db, struct arena *arena, uint64_t customer,
                             struct str devices, const struct order_past **out,
                             size_t *count) MUST_USE;

/* Takes the portal's next number of a change, and says when it is. */
enum result order_store_change(struct db *db, struct arena *arena, struct str portal,
                               uint64_t *changed, struct instant *at) MUST_USE;

struct order_new {
    uint64_t customer, person, site, changed; /* person: 0 for a program */
    struct str code, number, portal, contact, phone, instruction, state;
};
enum result order_store_insert(struct db *db, const struct order_new *order) MUST_USE;
enum result order_store_line(struct db *db, const struct order_new *order, uint64_t number,
                             const struct order_line *line) MUST_USE;

struct order_entry {
    uint64_t customer, person; /* person: 0 for nobody of the house */
    struct str code, state, reason;
};
enum result order_store_event(struct db *db, const struct order_entry *entry) MUST_USE;
enum result order_store_advance(struct db *db, uint64_t customer, const struct order *order,
                                uint64_t changed) MUST_USE;
enum result order_store_set_rule(struct db *db, uint64_t customer, struct str approval) MUST_USE;
enum result order_store_approvers(struct db *db, struct arena *arena, uint64_t customer,
                                  const uint64_t **out, size_t *count) MUST_USE;
/* pattern: of LIKE, escaped with | */
enum result order_store_find_desk(struct db *db, struct arena *arena, uint64_t staff,
                                  const struct order_query *query, struct str pattern,
                                  struct order_list *out) MUST_USE;

#endif
