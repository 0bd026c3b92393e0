/* Contracts: what they run for, include and cost, and the one place where pages become money
 * (DEV-3, DEV-4). */
#ifndef HANDLERS_CONTRACT_CONTRACT_H
#define HANDLERS_CONTRACT_CONTRACT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/data/db.h"
#include "handlers/device/device.h"

/* What a contract can include, as in contract_inclusion.what: a contract holds a set of these. */
enum contract_part {
    CONTRACT_TONER = 1 << 0,
    CONTRACT_DRUMS = 1 << 1,
    CONTRACT_WASTE = 1 << 2,
    CONTRACT_STAPLES = 1 << 3,
    CONTRACT_PARTS = 1 << 4,
    CONTRACT_LABOUR = 1 << 5,
    CONTRACT_TRAVEL = 1 << 6,
    CONTRACT_REMOTE = 1 << 7,
    CONTRACT_MOVES = 1 << 8
};

struct contract {
    uint64_t id;
    struct str code, number;
    struct str type; /* "page", "allowance", "rental" or "service" */
    struct day starts;
    struct day ends; /* last day, included; with is_open meaningless */
    bool is_open;    /* runs until somebody gives notice */
    uint64_t term_months, notice_days;
    uint64_t billing_months; /* between invoices, and between readings: 1, 3, 6 or 12 */
    uint64_t response_h;     /* working hours of the support centre */
    struct str currency;     /* ISO 4217 */
    uint64_t rate_minor;     /* a billing period, before tax */
    unsigned parts;          /* what is included, a set of enum contract_part */
    uint64_t devices;        /* how many of them the viewer sees; 0 from contract_of_device */
};

/* What pages of one register cost. */
struct contract_price {
    struct str kind;         /* register kind: "total", "mono", "colour", "large", "scan" */
    uint64_t included_pages; /* a billing period and device, without further charge */
    uint64_t price_micro;    /* a page beyond them, millionths of the major unit */
};

struct contract_terms {
    struct contract contract;
    const struct contract_price *prices; /* in the order of the register kinds above */
    size_t count;
};

/*
 * Pages as money: pages x price_micro in minor units of the currency. Rounded half away from zero,
 * so that a credit of what was charged is exactly that amount; the only place where pages are
 * rounded. What does not fit stays at the largest amount there is. Source: CON-2, DEV-5, MET-7.
 *
 * - pages may be negative (credits)
 * - price_micro is that of one page, in millionths of the major unit
 * - currency (ISO 4217) decides how many minor units a major unit has
 */
int64_t money_of_pages(int64_t pages, uint64_t price_micro, struct str currency);
/* A fixed amount's share: minor x part / whole, rounded alike; whole is not 0. */
int64_t money_share(int64_t minor, uint64_t part, uint64_t whole);

/* Whether a contract runs on a day (of the site it is asked for). */
bool contract_runs_on(const struct contract *contract, struct day day);
/* Whether it includes all of these parts. */
bool contract_includes(const struct contract *contract, unsigned parts);
/* "toner" of CONTRACT_TONER; absent for none of the set. */
struct str contract_part_code(enum contract_part part);
/* The part of a code; 0: no such part. */
unsigned contract_part_from(struct str code);
/* The price of a register's pages; NULL: none of its own, so they cost nothing beside the rate. */
const struct contract_price *contract_price_of(const struct contract_terms *terms, struct str kind);

/*
 * The contract a device is in, whether it runs today or not (contract_runs_on), with its prices:
 * for rules of other nouns, also on the connection of jobs. One round trip.
 *
 * - customer is the device's; another's device is as none
 * - device is its row id
 *
 * RES_OK | RES_NOT_FOUND: in no contract, or not the customer's | faults
 */
enum result contract_of_device(struct db *db, struct arena *arena, uint64_t customer,
                               uint64_t device, struct contract_terms *out) MUST_USE;

/* Contracts that a viewer sees: all of the customer for those who see all devices, else those with
   a device they see. Running ones first, then by number; at most 500. */
struct contract_list {
    const struct contract *first;
    size_t count;
};
enum result contract_find(struct db *db, struct arena *arena, const struct device_sight *sight,
                          struct contract_list *out) MUST_USE;

/* One of these by its public id, with its prices. RES_OK | RES_NOT_FOUND | faults */
enum result contract_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                               struct str code, struct contract_terms *out) MUST_USE;

/* The devices of a contract that a viewer sees, by serial number. */
struct contract_device {
    struct str code, serial, kind, model;
    struct str place, site, town; /* empty or absent for none */
    bool is_due;                  /* a reading is, by due */
    struct day due;
};

struct contract_devices {
    const struct contract_device *first;
    size_t count;
};

struct contract_devices_query {
    uint64_t contract; /* row id */
    struct str after;  /* public id of the last one of the page before, or empty */
    uint64_t limit;
};
enum result contract_devices(struct db *db, struct arena *arena, const struct device_sight *sight,
                             const struct contract_devices_query *query,
                             struct contract_devices *out) MUST_USE;

/* What two numbers of an invoice open, without names and amounts (DEV-3). */
struct contract_letter {
    struct str brand;
    struct str customer;      /* customer number as typed */
    struct str serial;        /* as typed */
    struct str network;       /* of who asks: limit_network */
    uint64_t letters, digits; /* how the portal's serial numbers look */
};

struct contract_opened {
    struct str serial, model; /* the device */
    struct contract
        contract; /* without id, code, currency, rate and devices; number absent: none */
    bool is_due;  /* a reading is, by due */
    struct day due;
};
/*
 * Opens it. Every refusal is the same, whichever number is wrong or retired, so that nobody learns
 * which customers and serial numbers there are.
 * RES_OK | RES_NOT_FOUND: the numbers do not belong together | RES_TOO_MANY | faults
 */
enum result contract_open(struct db *db, struct arena *arena, const struct contract_letter *letter,
                          struct contract_opened *out) MUST_USE;

#endif
