/* Tickets as rows; the rules are ticket.c's and its neighbours'. */
#ifndef HANDLERS_TICKET_TICKET_STORE_H
#define HANDLERS_TICKET_TICKET_STORE_H

#include "handlers/ticket/ticket.h"

/* A new row: number is what people say. RES_OK | RES_NOT_FOUND | RES_CONFLICT */
enum result ticket_store_insert(struct db *db, const struct member_doer *doer,
                                const struct ticket_spec *spec, struct str number) MUST_USE;
enum result ticket_store_id(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                            uint64_t *id) MUST_USE;
enum result ticket_store_value(struct db *db, uint64_t ticket,
                               const struct ticket_value *value) MUST_USE;
enum result ticket_store_message(struct db *db, struct str code,
                                 const struct ticket_message_new *message) MUST_USE;
enum result ticket_store_message_id(struct db *db, struct arena *arena, struct str code,
                                    uint64_t *id) MUST_USE;
enum result ticket_store_event(struct db *db, const struct ticket_event_new *event) MUST_USE;
/* What the customer sees changed. */
enum result ticket_store_seen(struct db *db, uint64_t ticket) MUST_USE;
/* RES_OK | RES_NOT_FOUND: no such active member | RES_CONFLICT: named already */
enum result ticket_store_reader(struct db *db, uint64_t customer, uint64_t ticket,
                                struct str member) MUST_USE;
enum result ticket_store_clear_readers(struct db *db, uint64_t ticket) MUST_USE;
/* RES_OK | RES_NOT_FOUND: it is shared so already, or confidential */
enum result ticket_store_share(struct db *db, uint64_t customer, uint64_t ticket,
                               struct str sharing) MUST_USE;
/* RES_OK | RES_NOT_FOUND: none of the customer's, or another version */
enum result ticket_store_touch(struct db *db, uint64_t customer, struct str code,
                               uint64_t version) MUST_USE;
/* RES_OK | RES_NOT_FOUND: closed */
enum result ticket_store_change(struct db *db, const struct ticket *ticket,
                                const struct ticket_change *change) MUST_USE;
enum result ticket_store_warned(struct db *db, uint64_t customer, uint64_t ticket) MUST_USE;
/* Whether staff wrote to the customer since the message of a public id. */
enum result ticket_store_is_newer(struct db *db, struct arena *arena, uint64_t ticket,
                                  struct str last, bool *is_newer) MUST_USE;

/* One that closes by itself: now, or soon. */
struct ticket_due {
    uint64_t customer, id;
    struct str code;
    bool is_over;
};
/* RES_OK | RES_NOT_FOUND: none */
enum result ticket_store_closing(struct db *db, struct arena *arena,
                                 struct ticket_due *out) MUST_USE;

/* pattern: of query->search, for LIKE; number: of the same, never empty when something is sought */
struct ticket_search {
    struct str number, pattern;
};
enum result ticket_store_find(struct db *db, struct arena *arena, const struct ticket_sight *sight,
                              const struct ticket_query *query, const struct ticket_search *search,
                              struct ticket_list *out) MUST_USE;
/* roles: codes of those that may see tickets, a comma between. */
enum result ticket_store_colleagues(struct db *db, struct arena *arena,
                                    const struct ticket_sight *sight, struct str roles,
                                    const struct ticket_colleague **out, size_t *count) MUST_USE;
enum result ticket_store_thread(struct db *db, struct arena *arena, const struct ticket *ticket,
                                bool with_internal, struct str roles,
                                struct ticket_thread *out) MUST_USE;

#endif
