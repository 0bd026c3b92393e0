/* Lines of feeds against the tables: what they would do, and doing it. */
#include "handlers/feed/feed_store.h"
#include "sql_feed.h"

/* Statements about lines that concern no row are none the worse for it. */
static enum result
some(enum result r)
{
    return r == RES_NOT_FOUND ? RES_OK : r;
}

static enum feed_verdict
verdict_of(struct str code)
{
    if (str_is(code, STR("added")))
        return FEED_ADDED;
    if (str_is(code, STR("changed")))
        return FEED_CHANGED;
    return str_is(code, STR("same")) ? FEED_SAME : FEED_REFUSED;
}

/* Each kind has its statement; their rows are alike. */
#define LOOK(name, call)                                                                           \
    static enum result name(struct db *db, struct arena *arena, const struct feed_batch *batch,    \
                            const struct feed_look **out, size_t *count)                           \
    {                                                                                              \
        struct call##_row *rows = NULL;                                                            \
                                                                                                   \
        TRY(call(db,                                                                               \
                 &(struct call){.brand = batch->place->brand,                                      \
                                .portal = batch->place->portal,                                    \
                                .lines = batch->lines},                                            \
                 arena, &rows, count));                                                            \
        struct feed_look *looks = arena_new_array(arena, *count, struct feed_look);                \
                                                                                                   \
        for (size_t i = 0; i < *count; i++)                                                        \
            looks[i] =                                                                             \
                (struct feed_look){rows[i].n, rows[i].customer_id_known ? rows[i].customer_id : 0, \
                                   verdict_of(rows[i].verdict), rows[i].field, rows[i].problem};   \
        *out = looks;                                                                              \
        return RES_OK;                                                                             \
    }

LOOK(look_customers, sql_feed_look_customers)
LOOK(look_sites, sql_feed_look_sites)
LOOK(look_devices, sql_feed_look_devices)
LOOK(look_contracts, sql_feed_look_contracts)
LOOK(look_articles, sql_feed_look_articles)
LOOK(look_invoices, sql_feed_look_invoices)

enum result
feed_store_look(struct db *db, struct arena *arena, const struct feed_batch *batch,
                const struct feed_look **out, size_t *count)
{
    static enum result (*const looks[FEED_KINDS])(struct db *, struct arena *,
                                                  const struct feed_batch *,
                                                  const struct feed_look **, size_t *) = {
        [FEED_CUSTOMERS] = look_customers, [FEED_SITES] = look_sites,
        [FEED_DEVICES] = look_devices,     [FEED_CONTRACTS] = look_contracts,
        [FEED_ARTICLES] = look_articles,   [FEED_INVOICES] = look_invoices,
    };

    return looks[batch->kind](db, arena, batch, out, count);
}

/* Most statements take the brand and the lines, some the lines alone. */
#define PUT(call)                                                                                  \
    some(call(db, &(struct call){.brand = batch->place->brand, .lines = batch->lines}))
#define PUT_LINES(call) some(call(db, &(struct call){.lines = batch->lines}))

static enum result
add_customers(struct db *db, const struct feed_batch *batch)
{
    TRY(some(
        sql_feed_add_customers(db, &(struct sql_feed_add_customers){.brand = batch->place->brand,
                                                                    .portal = batch->place->portal,
                                                                    .lines = batch->lines})));
    return PUT_LINES(sql_feed_add_chains);
}

static enum result
change_customers(struct db *db, const struct feed_batch *batch)
{
    return PUT(sql_feed_change_customers);
}

static enum result
add_sites(struct db *db, const struct feed_batch *batch)
{
    return PUT(sql_feed_add_sites);
}

static enum result
change_sites(struct db *db, const struct feed_batch *batch)
{
    return PUT(sql_feed_change_sites);
}

static enum result
add_devices(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_add_devices));
    TRY(PUT_LINES(sql_feed_add_locations));
    TRY(PUT_LINES(sql_feed_add_registers));
    return PUT_LINES(sql_feed_add_epochs);
}

static enum result
change_devices(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_note_locations));
    return PUT(sql_feed_change_devices);
}

static enum result
put_terms(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_drop_prices));
    TRY(PUT(sql_feed_add_prices));
    TRY(PUT(sql_feed_drop_inclusions));
    return PUT(sql_feed_add_inclusions);
}

static enum result
add_contracts(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_add_contracts));
    return put_terms(db, batch);
}

static enum result
change_contracts(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_change_contracts));
    return put_terms(db, batch);
}

static enum result
put_fits(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_drop_fits));
    TRY(PUT(sql_feed_add_fits));
    return some(sql_feed_put_article_prices(
        db, &(struct sql_feed_put_article_prices){.brand = batch->place->brand,
                                                  .portal = batch->place->portal,
                                                  .currency = batch->place->currency,
                                                  .lines = batch->lines}));
}

static enum result
add_articles(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_add_articles));
    return put_fits(db, batch);
}

static enum result
change_articles(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_change_articles));
    return put_fits(db, batch);
}

static enum result
put_invoices(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(sql_feed_put_invoices));
    TRY(PUT(sql_feed_put_invoice_lines));
    return PUT(sql_feed_sum_invoices);
}

typedef enum result put(struct db *db, const struct feed_batch *batch);

enum result
feed_store_add(struct db *db, const struct feed_batch *batch)
{
    static put *const adds[FEED_KINDS] = {
        [FEED_CUSTOMERS] = add_customers, [FEED_SITES] = add_sites,
        [FEED_DEVICES] = add_devices,     [FEED_CONTRACTS] = add_contracts,
        [FEED_ARTICLES] = add_articles,   [FEED_INVOICES] = put_invoices,
    };

    return adds[batch->kind](db, batch);
}

enum result
feed_store_change(struct db *db, const struct feed_batch *batch)
{
    static put *const changes[FEED_KINDS] = {
        [FEED_CUSTOMERS] = change_customers, [FEED_SITES] = change_sites,
        [FEED_DEVICES] = change_devices,     [FEED_CONTRACTS] = change_contracts,
        [FEED_ARTICLES] = change_articles,   [FEED_INVOICES] = put_invoices,
    };

    return changes[batch->kind](db, batch);
}
