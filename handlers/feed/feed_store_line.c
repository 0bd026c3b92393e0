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
#define LOOK(name)                                                                                 \
    static enum result look_##name(struct db *db, struct arena *arena,                             \
                                   const struct feed_batch *batch, const struct feed_look **out,   \
                                   size_t *count)                                                  \
    {                                                                                              \
        struct sql_feed_look_##name##_row *rows = NULL;                                            \
                                                                                                   \
        TRY(sql_feed_look_##name(db,                                                               \
                                 &(struct sql_feed_look_##name){.brand = batch->place->brand,      \
                                                                .portal = batch->place->portal,    \
                                                                .lines = batch->lines},            \
                                 arena, &rows, count));                                            \
        struct feed_look *looks = arena_new_array(arena, *count, struct feed_look);                \
                                                                                                   \
        for (size_t i = 0; i < *count; i++)                                                        \
            looks[i] =                                                                             \
                (struct feed_look){rows[i].n, rows[i].customer_id_known ? rows[i].customer_id : 0, \
                                   verdict_of(rows[i].verdict), rows[i].field, rows[i].problem};   \
        *out = looks;                                                                              \
        return RES_OK;                                                                             \
    }

LOOK(customers)
LOOK(sites)
LOOK(devices)
LOOK(contracts)
LOOK(articles)
LOOK(invoices)

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
#define PUT(name)                                                                                  \
    some(sql_feed_##name(                                                                          \
        db, &(struct sql_feed_##name){.brand = batch->place->brand, .lines = batch->lines}))
#define PUT_LINES(name) some(sql_feed_##name(db, &(struct sql_feed_##name){.lines = batch->lines}))

static enum result
add_customers(struct db *db, const struct feed_batch *batch)
{
    TRY(some(
        sql_feed_add_customers(db, &(struct sql_feed_add_customers){.brand = batch->place->brand,
                                                                    .portal = batch->place->portal,
                                                                    .lines = batch->lines})));
    return PUT_LINES(add_chains);
}

static enum result
change_customers(struct db *db, const struct feed_batch *batch)
{
    return PUT(change_customers);
}

static enum result
add_sites(struct db *db, const struct feed_batch *batch)
{
    return PUT(add_sites);
}

static enum result
change_sites(struct db *db, const struct feed_batch *batch)
{
    return PUT(change_sites);
}

static enum result
add_devices(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(add_devices));
    TRY(PUT_LINES(add_locations));
    TRY(PUT_LINES(add_registers));
    return PUT_LINES(add_epochs);
}

static enum result
change_devices(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(note_locations));
    return PUT(change_devices);
}

static enum result
put_terms(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(drop_prices));
    TRY(PUT(add_prices));
    TRY(PUT(drop_inclusions));
    return PUT(add_inclusions);
}

static enum result
add_contracts(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(add_contracts));
    return put_terms(db, batch);
}

static enum result
change_contracts(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(change_contracts));
    return put_terms(db, batch);
}

static enum result
put_fits(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(drop_fits));
    TRY(PUT(add_fits));
    return some(sql_feed_put_article_prices(
        db, &(struct sql_feed_put_article_prices){.brand = batch->place->brand,
                                                  .portal = batch->place->portal,
                                                  .currency = batch->place->currency,
                                                  .lines = batch->lines}));
}

static enum result
add_articles(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(add_articles));
    return put_fits(db, batch);
}

static enum result
change_articles(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(change_articles));
    return put_fits(db, batch);
}

static enum result
put_invoices(struct db *db, const struct feed_batch *batch)
{
    TRY(PUT(put_invoices));
    TRY(PUT(put_invoice_lines));
    return PUT(sum_invoices);
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
