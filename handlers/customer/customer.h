/* Customers and the numbers on their papers (ACC-2). */
#ifndef HANDLERS_CUSTOMER_CUSTOMER_H
#define HANDLERS_CUSTOMER_CUSTOMER_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/problem.h"
#include "fcgi/data/db.h"

struct customer {
    uint64_t id;
    struct str code, brand, portal, number, name;
    uint64_t version;
};

enum result customer_by_number(struct db *db, struct arena *arena, struct str brand,
                               struct str number, struct customer *out) MUST_USE;
enum result customer_by_id(struct db *db, struct arena *arena, uint64_t id,
                           struct customer *out) MUST_USE;

/* In a unit: the customer's common row, written first in each unit that changes anything the
 * customer sees (V1). */
enum result customer_touch(struct db *db, uint64_t customer) MUST_USE;

/* How a portal's serial numbers look; of portal.xml. letters 0: services are named by their domain.
 */
struct serial_pattern {
    uint64_t letters, digits;
};

/*
 * Takes the serial number out of what was pasted ("abc12345 iC-4550", "S/N: ABC 12345"): the device
 * type beside it is named and ignored; O and 0, I and 1 are told apart by their place. serial   in
 * capitals; a domain in ASCII small letters where services count ignored  what stood beside it,
 * absent for nothing RES_OK | RES_INVALID: holds none, or several
 */
enum result serial_read(struct arena *arena, const struct serial_pattern *pattern, struct str typed,
                        struct str *serial, struct str *ignored) MUST_USE;
/* The digits of a customer number: blanks, dots, dashes and a leading "No." are ignored. 4 to 12
   digits. RES_OK | RES_INVALID */
enum result customer_number_read(struct arena *arena, struct str typed,
                                 struct str *number) MUST_USE;
/* Whether the number was replaced, and when. RES_OK: retired_on is set | RES_NOT_FOUND | faults */
enum result customer_number_retired(struct db *db, struct arena *arena, struct str brand,
                                    struct str number, struct day *retired_on) MUST_USE;
/* Whether a serial number, or the domain of a service, is the customer's and in use. brand: of the
 * customer. RES_OK | RES_NOT_FOUND | faults */
enum result customer_has_serial(struct db *db, struct arena *arena, uint64_t customer,
                                struct str brand, struct str serial) MUST_USE;

#endif
