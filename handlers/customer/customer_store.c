/* Reads and writes customers. */
#include "handlers/customer/customer.h"

#include "sql_customer.h"

enum result
customer_by_number(struct db *db, struct arena *arena, struct str brand, struct str number,
                   struct customer *out)
{
    struct sql_customer_by_number_row *rows = NULL;
    size_t count = 0;

    TRY(sql_customer_by_number(db,
                               &(struct sql_customer_by_number){.brand = brand, .number = number},
                               arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct customer){.id = rows->id,
                             .code = rows->code,
                             .brand = rows->brand,
                             .portal = rows->portal,
                             .number = rows->number,
                             .name = rows->name,
                             .version = rows->version};
    return RES_OK;
}

enum result
customer_by_id(struct db *db, struct arena *arena, uint64_t id, struct customer *out)
{
    struct sql_customer_by_id_row *rows = NULL;
    size_t count = 0;

    TRY(sql_customer_by_id(db, &(struct sql_customer_by_id){.id = id}, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct customer){.id = rows->id,
                             .code = rows->code,
                             .brand = rows->brand,
                             .portal = rows->portal,
                             .number = rows->number,
                             .name = rows->name,
                             .version = rows->version};
    return RES_OK;
}

enum result
customer_touch(struct db *db, uint64_t customer)
{
    return sql_customer_touch(db, &(struct sql_customer_touch){.id = customer});
}

enum result
customer_number_retired(struct db *db, struct arena *arena, struct str brand, struct str number,
                        struct day *retired_on)
{
    struct sql_customer_retired_row *rows = NULL;
    size_t count = 0;

    TRY(sql_customer_retired(db, &(struct sql_customer_retired){.brand = brand, .number = number},
                             arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *retired_on = rows->retired_on;
    return RES_OK;
}

enum result
customer_has_serial(struct db *db, struct arena *arena, uint64_t customer, struct str brand,
                    struct str serial)
{
    struct sql_customer_has_serial_row *rows = NULL;
    size_t count = 0;
    const struct sql_customer_has_serial asked = {
        .customer_id = customer, .brand = brand, .serial = serial};

    TRY(sql_customer_has_serial(db, &asked, arena, &rows, &count));
    return count == 0 ? RES_NOT_FOUND : RES_OK;
}
