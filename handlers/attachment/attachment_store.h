/* Attachments as rows. */
#ifndef HANDLERS_ATTACHMENT_ATTACHMENT_STORE_H
#define HANDLERS_ATTACHMENT_ATTACHMENT_STORE_H

#include "handlers/attachment/attachment.h"

struct attachment_row {
    uint64_t customer, ticket, message, file;
    struct str code;
    bool is_scanned;
};
/* In a unit. RES_OK | RES_NOT_FOUND: the ticket is not the customer's | faults */
enum result attachment_store_insert(struct db *db, const struct attachment_row *row) MUST_USE;

#endif
