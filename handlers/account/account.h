/* What somebody sees first after signing in. */
#ifndef HANDLERS_ACCOUNT_ACCOUNT_H
#define HANDLERS_ACCOUNT_ACCOUNT_H

#include "handlers/device/device.h"
#include "handlers/ticket/ticket.h"

/* Who asks, and which parts they may see. */
struct account_ask {
    struct device_sight devices;
    struct ticket_sight requests;
    bool sees_todo, sees_requests, sees_people, sees_devices;
    struct day today;
    uint64_t requests_most, devices_most; /* so many are told */
};

/* Colleagues whom an administrator still waits for. */
struct account_waiting {
    uint64_t waiting, invited; /* for approval; have not yet accepted */
};

/* What the asker may not see is empty. */
struct account_overview {
    struct device_todo todo;
    struct ticket_todo requests;
    struct account_waiting people;
    struct device_list devices; /* the first by serial number, and how many there are */
};

/* For administrators in one question. RES_OK | faults */
enum result account_overview(struct db *db, struct arena *arena, const struct account_ask *ask,
                             struct account_overview *out) MUST_USE;

#endif
