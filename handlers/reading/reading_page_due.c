/* One page for all devices that are due, or were chosen: rows left blank wait, good ones are
 * stored, the others come back (MET-2). */
#include "fcgi/gate/once.h"
#include "handlers/reading/reading_page.h"
#include "handlers/tables.h"

#define PATH    STR("/readings/due")
#define ADDRESS STR("/readings/due?done=readings-stored")

static const char *const done_codes[] = {"readings-stored", NULL};

struct due_input {
    struct codes devices; /* chosen; none: those that are due */
    struct str after;
};

static const struct field due_fields[] = {
    FIELD_CODES(struct due_input, devices, "device", .from = FROM_QUERY, .max = READING_ROWS_MOST,
                .most = 20),
    FIELD_CODE(struct due_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form reading_due_form = FORM(struct due_input, due_fields);

static const struct field rows_fields[] = {
    FIELD_CODES(struct reading_rows_input, devices, "device", .from = FROM_BODY, .required = true,
                .max = READING_ROWS_MOST, .most = 20),
    FIELD_MANY(struct reading_rows_input, counts, "count", .from = FROM_BODY,
               .max = (uint64_t)READING_ROWS_MOST * READING_KINDS, .most = 40),
    FIELD_CODES(struct reading_rows_input, sure, "sure", .from = FROM_BODY,
                .max = READING_ROWS_MOST, .most = 20),
};

const struct form reading_rows_form = {
    .size = sizeof(struct reading_rows_input),
    .fields = rows_fields,
    .count = sizeof rows_fields / sizeof rows_fields[0],
    .body_most = FORM_LARGE_MOST,
};

static bool
is_off(const struct call *c)
{
    return !portal_has(c->portal, STR("readings"));
}

static struct node *
show(struct call *c, const struct reading_facts *facts, const struct reading_rows *rows)
{
    struct node *page = call_body(c, "reading-due");

    call_show_done(c, page, done_codes);
    if (facts->count == 0)
        return page;
    (void)call_form(c, page, "due", PATH);
    reading_rows_show(c, page, facts, rows);
    return page;
}

/* GET /readings/due */
enum result
reading_due_show(struct call *c)
{
    const struct due_input *in = c->input;
    const struct reading_scope scope = reading_page_scope(c);
    const struct reading_due_query query = {.within_days = READING_EARLY_DAYS,
                                            .after = in->after,
                                            .limit = READING_ROWS_MOST + 1,
                                            .only_last = true};
    const struct reading_names chosen = {.by = READING_BY_CODE,
                                         .first = in->devices.first,
                                         .count = in->devices.count,
                                         .only_last = true};
    struct reading_facts facts;
    bool has_more = false;

    if (is_off(c))
        return RES_NOT_FOUND;
    call_keep(c);
    if (chosen.count > 0)
        TRY(reading_facts(c->db, c->arena, &scope, &chosen, &facts));
    else
        TRY(reading_due(c->db, c->arena, &scope, &query, &facts));
    has_more = facts.count > READING_ROWS_MOST;
    if (has_more)
        facts.count = READING_ROWS_MOST;
    struct node *page = show(c, &facts, NULL);

    node_set_flag(page, "chosen", chosen.count > 0);
    node_set_flag(page, "later", !str_is_empty(in->after));
    if (has_more)
        node_set(page, "next", facts.first[READING_ROWS_MOST - 1].code);
    return RES_OK;
}

static size_t
count_stored(const struct reading_rows *rows)
{
    size_t count = 0;

    for (size_t i = 0; i < rows->count; i++)
        count += rows->reports[i].is_stored;
    return count;
}

/* What a unit that came to nothing said it stored is not stored. */
static void
forget_stored(struct reading_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        rows->reports[i].is_stored = false;
}

static enum result
send(struct call *c, const struct reading_scope *scope, struct reading_rows *rows)
{
    const struct reading_doer doer = reading_page_doer(c);
    const struct reading_sending sending = {.arena = c->arena,
                                            .scope = scope,
                                            .doer = &doer,
                                            .reports = rows->reports,
                                            .count = rows->count,
                                            .key = call_key(c),
                                            .address = ADDRESS};
    enum result r = RES_INVALID;

    if (rows->count == 0)
        return RES_INVALID;
    r = reading_send(c->db, &sending);
    if (r != RES_OK)
        forget_stored(rows);
    return r;
}

/* POST /readings/due */
enum result
reading_due_submit(struct call *c)
{
    const struct reading_rows_input *in = c->input;
    const struct reading_scope scope = reading_page_scope(c);
    const struct reading_names names = {
        .by = READING_BY_CODE, .first = in->devices.first, .count = in->devices.count};
    struct reading_facts facts;
    struct reading_rows rows;
    struct str first;
    enum result r = RES_INVALID;

    if (is_off(c))
        return RES_NOT_FOUND;
    TRY(reading_facts(c->db, c->arena, &scope, &names, &facts));
    reading_rows_take(c, in, &facts, &rows);
    if (rows.count == 0 && rows.wrong == 0)
        problems_add(&c->problems, NULL, "reading.none");
    r = send(c, &scope, &rows);
    if (r == RES_CONFLICT && once_address(c->db, c->arena, call_key(c), &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    if (r != RES_OK && r != RES_INVALID && r != RES_NOT_FOUND)
        return r;
    if (r == RES_OK && count_stored(&rows) == rows.count && rows.wrong == 0)
        return call_see_other(c, call_address(c, ADDRESS));
    node_set_count(show(c, &facts, &rows), "stored", count_stored(&rows));
    return reading_page_refuse(c);
}
