/* Reads and writes requests as staff see them. */
#include "handlers/queue/queue_store.h"

#include "sql_queue.h"

static struct str
text_of(struct str value)
{
    return str_or_empty(value);
}

static struct queue_line
line_of(const struct sql_queue_list_row *row)
{
    return (struct queue_line){
        .code = row->code,
        .number = row->number,
        .customer = row->customer,
        .subject = row->subject,
        .state = row->state,
        .department = row->department,
        .centre = row->centre,
        .language = row->language,
        .serial = row->serial,
        .agent = row->agent,
        .due_at = row->due_at_known ? row->due_at : (struct instant){0},
        .created_at = row->created_at,
        .is_urgent = row->is_urgent,
        .is_mine = row->is_mine,
        .is_late = row->is_late,
    };
}

static enum result
count_cells(struct db *db, struct arena *arena, uint64_t staff, struct queue_page *out)
{
    struct sql_queue_counts_row *rows = NULL;
    size_t count = 0;

    TRY(sql_queue_counts(db, &(struct sql_queue_counts){.staff = staff}, arena, &rows, &count));
    struct queue_cell *cells = arena_new_array(arena, count, struct queue_cell);

    for (size_t i = 0; i < count; i++)
        cells[i] = (struct queue_cell){.centre = rows[i].centre,
                                       .department = rows[i].department,
                                       .state = rows[i].state,
                                       .all = rows[i].total,
                                       .mine = rows[i].mine,
                                       .unassigned = rows[i].unassigned,
                                       .late = rows[i].late};
    out->cells = cells;
    out->cell_count = count;
    return RES_OK;
}

enum result
queue_store_list(struct db *db, struct arena *arena, const struct queue_filter *filter,
                 struct queue_page *out)
{
    const struct sql_queue_list asked = {
        .staff = filter->staff,
        .centre = text_of(filter->centre),
        .department = text_of(filter->department),
        .state = text_of(filter->state),
        .who = filter->who == QUEUE_ALL ? STR("") : queue_who_code(filter->who),
        .after = text_of(filter->after),
        .limit = filter->most,
    };
    struct sql_queue_list_row *rows = NULL;
    size_t count = 0;

    TRY(sql_queue_list(db, &asked, arena, &rows, &count));
    struct queue_line *lines = arena_new_array(arena, count, struct queue_line);

    for (size_t i = 0; i < count; i++)
        lines[i] = line_of(&rows[i]);
    *out = (struct queue_page){.lines = lines, .count = count};
    return count_cells(db, arena, filter->staff, out);
}

enum result
queue_store_search(struct db *db, struct arena *arena, const struct queue_word_asked *asked,
                   struct queue_page *out)
{
    const struct sql_queue_search params = {.staff = asked->staff,
                                            .number = text_of(asked->number),
                                            .word = asked->pattern,
                                            .limit = QUEUE_PAGE};
    struct sql_queue_search_row *rows = NULL;
    size_t count = 0;

    TRY(sql_queue_search(db, &params, arena, &rows, &count));
    struct queue_line *lines = arena_new_array(arena, count, struct queue_line);

    for (size_t i = 0; i < count; i++)
        lines[i] = (struct queue_line){
            .code = rows[i].code,
            .number = rows[i].number,
            .customer = rows[i].customer,
            .subject = rows[i].subject,
            .state = rows[i].state,
            .department = rows[i].department,
            .centre = rows[i].centre,
            .language = rows[i].language,
            .serial = rows[i].serial,
            .agent = rows[i].agent,
            .due_at = rows[i].due_at_known ? rows[i].due_at : (struct instant){0},
            .created_at = rows[i].created_at,
            .is_urgent = rows[i].is_urgent,
            .is_mine = rows[i].is_mine,
            .is_late = rows[i].is_late,
        };
    *out = (struct queue_page){.lines = lines, .count = count};
    return RES_OK;
}

enum result
queue_store_one(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                struct queue_case *out)
{
    const struct sql_queue_one asked = {.staff = staff, .code = code};
    struct sql_queue_one_row *row = NULL;
    size_t count = 0;

    TRY(sql_queue_one(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct queue_case){.ticket = row->ticket_id,
                               .customer = row->customer_id,
                               .customer_code = row->customer_code,
                               .customer_name = row->customer_name,
                               .customer_number = row->customer_number,
                               .is_customer_active = row->is_active,
                               .is_same_portal = row->is_same_portal,
                               .is_open = row->is_open};
    return RES_OK;
}

static enum queue_part
part_of(struct str name)
{
    static const struct {
        struct str name;
        enum queue_part part;
    } parts[] = {
        {STR_INIT("device"),    QUEUE_DEVICE   },
        {STR_INIT("contract"),  QUEUE_CONTRACT },
        {STR_INIT("ticket"),    QUEUE_TICKET   },
        {STR_INIT("reading"),   QUEUE_READING  },
        {STR_INIT("payment"),   QUEUE_PAYMENT  },
        {STR_INIT("credit"),    QUEUE_CREDIT   },
        {STR_INIT("colleague"), QUEUE_COLLEAGUE},
        {STR_INIT("canned"),    QUEUE_CANNED   },
        {STR_INIT("next"),      QUEUE_NEXT     },
    };

    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (str_is(parts[i].name, name))
            return parts[i].part;
    }
    return QUEUE_PARTS;
}

static struct queue_case
head_of(const struct sql_queue_around_row *row)
{
    return (struct queue_case){.ticket = row->id,
                               .customer = row->owner,
                               .customer_code = row->code,
                               .customer_name = row->name,
                               .customer_number = row->note,
                               .is_customer_active = str_is(row->state, STR("active")),
                               .is_same_portal = row->more != 0,
                               .is_open = row->is_marked};
}

enum result
queue_store_around(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                   struct day today, struct queue_around *out)
{
    const struct sql_queue_around asked = {.staff = staff, .code = code, .today = today};
    struct sql_queue_around_row *rows = NULL;
    size_t count = 0;

    TRY(sql_queue_around(db, &asked, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    struct queue_fact *facts = arena_new_array(arena, count, struct queue_fact);

    *out = (struct queue_around){.head = head_of(&rows[0]), .facts = facts, .count = count - 1};
    for (size_t i = 1; i < count; i++)
        facts[i - 1] =
            (struct queue_fact){.part = part_of(rows[i].part),
                                .code = rows[i].code,
                                .name = rows[i].name,
                                .note = rows[i].note,
                                .state = rows[i].state,
                                .at = rows[i].at_known ? rows[i].at : (struct instant){0},
                                .day = rows[i].day,
                                .until = rows[i].until,
                                .is_day_known = rows[i].day_known,
                                .is_until_known = rows[i].until_known,
                                .count = rows[i].count,
                                .more = rows[i].more,
                                .is_marked = rows[i].is_marked,
                                .is_hidden = rows[i].is_hidden};
    return RES_OK;
}

enum result
queue_store_beside(struct db *db, struct arena *arena, uint64_t ticket, uint64_t staff,
                   struct str locale, struct queue_facts *out)
{
    const struct sql_queue_beside asked = {.ticket_id = ticket, .staff = staff, .locale = locale};
    struct sql_queue_beside_row *rows = NULL;
    size_t count = 0;

    TRY(sql_queue_beside(db, &asked, arena, &rows, &count));
    struct queue_fact *facts = arena_new_array(arena, count, struct queue_fact);

    for (size_t i = 0; i < count; i++)
        facts[i] = (struct queue_fact){.part = part_of(rows[i].part),
                                       .code = rows[i].code,
                                       .name = rows[i].name,
                                       .note = rows[i].note,
                                       .state = rows[i].state,
                                       .at = rows[i].at_known ? rows[i].at : (struct instant){0},
                                       .day = rows[i].day,
                                       .until = rows[i].until,
                                       .is_day_known = rows[i].day_known,
                                       .is_until_known = rows[i].until_known,
                                       .count = rows[i].count,
                                       .more = rows[i].more,
                                       .third = rows[i].third,
                                       .is_marked = rows[i].is_marked};
    *out = (struct queue_facts){facts, count};
    return RES_OK;
}

enum result
queue_store_named(struct db *db, struct arena *arena, const struct queue_naming *naming,
                  struct queue_named *out)
{
    const struct sql_queue_named asked = {
        .staff = naming->staff, .customer_id = naming->customer, .number = naming->number};
    struct sql_queue_named_row *row = NULL;
    size_t count = 0;

    TRY(sql_queue_named(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct queue_named){.id = row->id,
                                .code = row->code,
                                .is_same = row->is_same,
                                .is_closed = row->is_closed,
                                .is_confidential = row->is_confidential};
    return RES_OK;
}

enum result
queue_store_colleague(struct db *db, struct arena *arena, uint64_t ticket, struct str code,
                      uint64_t *person)
{
    const struct sql_queue_colleague asked = {.ticket_id = ticket, .code = code};
    struct sql_queue_colleague_row *row = NULL;
    size_t count = 0;

    TRY(sql_queue_colleague(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *person = row->id;
    return RES_OK;
}

enum result
queue_store_open(struct db *db, uint64_t ticket, uint64_t staff)
{
    return sql_queue_open(db, &(struct sql_queue_open){.ticket_id = ticket, .staff = staff});
}

enum result
queue_store_assign(struct db *db, uint64_t customer, uint64_t ticket, uint64_t person)
{
    return sql_queue_assign(db, &(struct sql_queue_assign){.customer_id = customer,
                                                           .ticket_id = ticket,
                                                           .assignee_id = person,
                                                           .assignee_id_known = person != 0});
}

enum result
queue_store_pass(struct db *db, uint64_t customer, uint64_t ticket, const struct queue_target *to)
{
    return sql_queue_pass(db, &(struct sql_queue_pass){.customer_id = customer,
                                                       .ticket_id = ticket,
                                                       .centre = to->centre,
                                                       .department = to->department});
}

enum result
queue_store_merge(struct db *db, uint64_t customer, uint64_t ticket, uint64_t into)
{
    return sql_queue_merge(db, &(struct sql_queue_merge){
                                   .customer_id = customer, .ticket_id = ticket, .into_id = into});
}

enum result
queue_store_link(struct db *db, uint64_t ticket, uint64_t other)
{
    const bool is_first = ticket < other;

    return sql_queue_link(db, &(struct sql_queue_link){.ticket_id = is_first ? ticket : other,
                                                       .other_id = is_first ? other : ticket});
}

enum result
queue_store_urge(struct db *db, uint64_t customer, uint64_t ticket, bool is_urgent)
{
    return sql_queue_urge(db, &(struct sql_queue_urge){.customer_id = customer,
                                                       .ticket_id = ticket,
                                                       .is_urgent = is_urgent});
}
