/* Orders of consumables: what fits, what is free, what is asked back, and the way of an order
 * (CON-1 to CON-3). */
#ifndef HANDLERS_ORDER_ORDER_H
#define HANDLERS_ORDER_ORDER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"
#include "handlers/device/device.h"
#include "handlers/member/member.h"

#define ORDER_QUANTITY_MOST 20 /* pieces of an article for a device in one order */
#define ORDER_DEVICES_MOST  10
#define ORDER_FREE_DAYS     90 /* span for which a contract gives what the volume needs */

/* An order as others name it. */
struct order_mark {
    struct str code, number, state;
    struct instant at;
    uint64_t quantity;
};

/* An article that fits a device, with all that decides about ordering it. */
struct order_offer {
    uint64_t device_id, article_id;
    struct str article, article_number; /* article: public id */
    struct str kind;                    /* "toner", "drum", "waste", "staples" or "fuser" */
    struct str colour;                  /* "none", "black", "cyan", "magenta" or "yellow" */
    uint64_t yield_pages;               /* 0: not counted in pages */
    bool is_included;                   /* by the contract of the device */
    bool is_priced;                     /* else a quote is needed */
    struct str currency;
    uint64_t price_minor;
    bool has_stock; /* it is counted at the device's site: */
    uint64_t stock;
    uint64_t month_pages; /* of the register it is used up by, in 30 days; 0: not known */
    uint64_t plausible;   /* pieces the volume needs in ORDER_FREE_DAYS */
    uint64_t free;        /* of these not yet ordered; 0 when not included */
    bool is_on_way;       /* the same was ordered and has not come: */
    struct order_mark on_way;
    bool is_early; /* what was delivered last is not half used up: */
    struct order_mark last;
    struct day lasts_until; /* as far as the volume says */
};

/* A device with what fits it. */
struct order_device {
    uint64_t id;
    struct str code, serial, model, place;
    struct str site, site_name; /* absent: at no site */
    struct str contract;        /* number of the one that runs; absent: none */
    struct order_offer *offers;
    size_t count;
};

struct order_devices {
    struct order_device *first;
    size_t count;
};

/* Which devices: by their public ids, a comma between, or one by its serial number. */
struct order_question {
    struct str devices, serial;
    struct str portal; /* whose prices */
    struct day today;
};

/*
 * Devices that are seen, with what fits them; devices that are not are left out.
 * RES_OK | faults. At most three round trips.
 */
enum result order_offers(struct db *db, struct arena *arena, const struct device_sight *sight,
                         const struct order_question *question, struct order_devices *out) MUST_USE;

/* Pieces that a volume needs within ORDER_FREE_DAYS: at least one; two where pages do not count. */
uint64_t order_plausible(uint64_t month_pages, uint64_t yield_pages);
/* Days for which so many pieces last; 0: nobody knows. */
uint64_t order_lasting_days(uint64_t quantity, uint64_t yield_pages, uint64_t month_pages);

/* --- placing an order --- */

/* Who orders or changes. */
struct order_doer {
    struct member_doer by; /* by.person: of a program who made its key */
    struct device_sight sight;
    bool may_approve; /* their own orders wait for nobody */
    bool is_program;
    struct str centre; /* code of the support centre that answers for it */
};

struct order_codes {
    const struct str *first;
    size_t count;
};

struct order_wish {
    struct order_codes lines; /* "DEVICE.ARTICLE.QUANTITY" each, public ids */
    struct order_codes sure;  /* questions answered with yes, as order_ask.ticket */
    struct str site, contact, phone, instruction;
    struct str portal;
    struct day today;
};

/* A line as it will be stored; what the contract pays for in part becomes two. */
struct order_line {
    const struct order_offer *offer;
    uint64_t quantity;
    struct str charge; /* "included", "priced" or "quote" */
};

/* What is asked back before an order is taken. */
struct order_ask {
    const char *code; /* "order.on-way", "order.early", "order.charged", "order.quote" */
    const struct order_device *device;
    const struct order_offer *offer;
    uint64_t quantity; /* charged or to be quoted: pieces */
    struct str ticket; /* what the answer yes is sent as */
};

struct order_verdict {
    const struct order_line *lines;
    size_t line_count;
    const struct order_ask *asks; /* not answered yet */
    size_t ask_count;
    bool is_charged; /* a line is not included */
};

/*
 * What becomes of a wish, by rules alone (CON-1, CON-2).
 * problems  may receive order.empty, order.unfit (an article that does not fit, or a device that is
 *           not there), order.too-many with the most
 * RES_OK: nothing is wrong and nothing to ask | RES_INVALID
 */
enum result order_judge(struct arena *arena, const struct order_devices *devices,
                        const struct order_wish *wish, struct order_verdict *out,
                        struct problems *problems) MUST_USE;
/* The public ids of the devices of a wish, a comma between. */
struct str order_wish_devices(struct arena *arena, const struct order_wish *wish);

struct order_placed {
    struct order_devices devices; /* as they were judged */
    struct order_verdict verdict;
    struct str code; /* of the order */
};

/*
 * Takes an order: a unit of its own; doer.by.key makes it one, however often it is sent.
 * doer.by.address receives where the answer leads, so that a second sending can be led there.
 * problems  besides order_judge: order.site-unknown
 * RES_OK | RES_INVALID: see problems and the verdict's questions | RES_CONFLICT: this very form was
 * carried out before (once_address) | faults
 */
enum result order_place(struct db *db, struct arena *arena, const struct order_doer *doer,
                        const struct order_wish *wish, struct order_placed *out,
                        struct problems *problems) MUST_USE;

/* --- the way of an order --- */

/* Who moves it on; the sets of a table. */
enum order_mover { MOVER_CUSTOMER = 1, MOVER_APPROVER = 2, MOVER_SUPPLY = 4 };

/* Whether that one may bring an order from a state to another. */
bool order_may(struct str from, struct str to, enum order_mover mover);

struct order_step {
    enum order_mover mover;
    struct str state;
    struct str courier, courier_url; /* with "shipped" */
    bool has_expected;
    struct day expected;
    struct str reason; /* of a refusal or cancellation */
};

/* Whose order, which one, and who does it. */
struct order_reference {
    uint64_t customer;
    struct str code;
    struct device_sight sight; /* of staff and back office: all of the customer */
    uint64_t person;           /* 0: the back office */
    uint64_t as;               /* member stood in for, 0: nobody */
};

/*
 * Moves an order on: a unit of its own. What it is already is RES_OK and changes nothing; an order
 * that is shipped takes another courier or day all the same. What is delivered is on the shelf,
 * where that is counted; mails tell who ordered.
 * problem  receives order.moved-on (RES_CONFLICT), order.courier-url, order.reason-missing,
 *          order.state-unknown (RES_INVALID)
 * RES_OK | RES_NOT_FOUND | RES_INVALID, RES_CONFLICT | faults
 */
enum result order_advance(struct db *db, struct arena *arena, const struct order_reference *order,
                          const struct order_step *step, const char **problem) MUST_USE;

/* Whose order a number names in a portal, for the back office. RES_OK | RES_NOT_FOUND */
enum result order_by_number(struct db *db, struct arena *arena, struct str portal,
                            struct str number, struct order_reference *out) MUST_USE;
/* Whose order a public id names, for staff of its portal. RES_OK | RES_NOT_FOUND */
enum result order_of_staff(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                           struct order_reference *out) MUST_USE;

/* --- approval --- */

/* Which orders wait for an administrator: "none", "charged" or "all". */
enum result order_rule(struct db *db, struct arena *arena, uint64_t customer,
                       struct str *approval) MUST_USE;
/* RES_OK, also when it is so already | RES_INVALID: no such rule */
enum result order_set_rule(struct db *db, struct arena *arena, const struct member_doer *doer,
                           struct str approval) MUST_USE;

/* --- what pages show --- */

struct order_site {
    uint64_t id;
    struct str code, name, street, postcode, town, zone;
};

struct order_sites {
    const struct order_site *first;
    size_t count;
};
/* Where consumables may be sent. */
enum result order_sites(struct db *db, struct arena *arena, const struct device_sight *sight,
                        struct order_sites *out) MUST_USE;

struct order_item {
    struct str code; /* of its order */
    struct str device, serial, model;
    struct str article, article_number, kind, colour;
    uint64_t quantity;
    struct str charge, currency;
    uint64_t price_minor;
};

struct order_event {
    struct str state;
    struct instant at;
    struct str name, staff_role, reason; /* absent: the back office, no staff, none */
};

struct order {
    uint64_t id, person; /* person: 0 for a program */
    struct str code, number, portal, state;
    struct instant at;
    struct str by; /* absent: a program */
    struct str site, street, postcode, town, country;
    struct str contact, phone, instruction;
    struct str courier, courier_url;
    bool has_expected;
    struct day expected;
    struct str customer, customer_number;
    bool is_on_behalf;
    bool to_quote; /* of the supply desk's list */
    uint64_t pieces;
};

struct order_list {
    const struct order *first;
    size_t count;
};

/* Texts that are absent or empty do not filter. */
struct order_query {
    struct str state; /* a state, or "open" */
    struct str device;
    struct str search; /* of the supply desk */
    struct str after;  /* public id of the last order of the page before */
    uint64_t limit;
};
enum result order_find(struct db *db, struct arena *arena, const struct device_sight *sight,
                       const struct order_query *query, struct order_list *out) MUST_USE;
enum result order_find_desk(struct db *db, struct arena *arena, uint64_t staff,
                            const struct order_query *query, struct order_list *out) MUST_USE;
/* RES_OK | RES_NOT_FOUND: no such order, another customer's, or with a device that is not seen */
enum result order_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                            struct str code, struct order *out) MUST_USE;
/* codes: public ids, a comma between. */
enum result order_items(struct db *db, struct arena *arena, uint64_t customer, struct str codes,
                        const struct order_item **out, size_t *count) MUST_USE;
enum result order_history(struct db *db, struct arena *arena, uint64_t customer, struct str code,
                          const struct order_event **out, size_t *count) MUST_USE;

/* A line of what changed, for an ERP. */
struct order_export {
    uint64_t changed, line;
    struct order order; /* customer_number, site ... */
    struct order_item item;
};

struct order_export_query {
    struct str portal;
    struct device_sight sight; /* customer 0: of the whole portal */
    uint64_t staff;            /* who asks for it, and must be of the portal; 0: a program */
    uint64_t after, orders;
};
enum result order_changes(struct db *db, struct arena *arena,
                          const struct order_export_query *query, const struct order_export **out,
                          size_t *count) MUST_USE;

#endif
