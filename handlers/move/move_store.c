/* Reads and writes moves. */
#include "handlers/move/move_store.h"

#include "sql_move.h"

#define PAGE_LINES 100

enum result
move_store_insert(struct db *db, const struct member_doer *doer, const struct move_plan *plan,
                  const struct move_asked *as)
{
    const struct sql_move_insert params = {
        .customer_id = doer->customer,
        .code = as->code,
        .number = as->number,
        .portal = doer->portal,
        .kind = plan->kind,
        .person_id = doer->person,
        .contact = plan->contact,
        .phone = str_or_empty(plan->phone),
    };

    return sql_move_insert(db, &params);
}

enum result
move_store_insert_line(struct db *db, uint64_t customer, struct str move, uint64_t number,
                       uint64_t device, const struct move_wish *wish)
{
    const struct sql_move_insert_line params = {
        .customer_id = customer,
        .move = move,
        .number = number,
        .device_id = device,
        .wanted_on = wish->on,
        .site = str_or_empty(wish->site),
        .place = str_or_empty(wish->place),
        .access = str_or_empty(wish->access),
    };

    return sql_move_insert_line(db, &params);
}

enum result
move_store_line(struct db *db, struct arena *arena, uint64_t customer, const struct move_step *step,
                struct move_found *out)
{
    const struct sql_move_line params = {
        .customer_id = customer, .move = step->move, .line = step->line};
    struct sql_move_line_row *rows = NULL;
    size_t count = 0;

    TRY(sql_move_line(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct move_found){
        .device_id = rows[0].device_id,
        .site_id = rows[0].site_id_known ? rows[0].site_id : 0,
        .person = rows[0].person_id,
        .kind = rows[0].kind,
        .number = rows[0].number,
        .device = rows[0].device,
        .serial = rows[0].serial,
        .place = rows[0].place,
        .state = rows[0].state,
    };
    return RES_OK;
}

enum result
move_store_settle(struct db *db, uint64_t customer, const struct move_step *step)
{
    const struct sql_move_settle params = {
        .customer_id = customer,
        .move = step->move,
        .line = step->line,
        .state = step->state,
        .planned_on = step->on,
        .planned_on_known = step->on.days != 0,
    };

    return sql_move_settle(db, &params);
}

enum result
move_one(struct db *db, struct arena *arena, const struct device_sight *sight, struct str code,
         struct move *out)
{
    const struct sql_move_one params = {.customer_id = sight->customer,
                                        .member_id = sight->member,
                                        .sees_all = sight->sees_all,
                                        .code = code};
    struct sql_move_one_row *rows = NULL;
    size_t count = 0;

    TRY(sql_move_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    struct move_line *lines = arena_new_array(arena, count, struct move_line);

    for (size_t i = 0; i < count; i++)
        lines[i] = (struct move_line){
            .number = rows[i].line,
            .device = rows[i].device,
            .serial = rows[i].serial,
            .model = rows[i].model,
            .from = rows[i].from_name,
            .site = rows[i].site_name,
            .town = rows[i].town,
            .place = rows[i].place,
            .access = rows[i].access,
            .state = rows[i].state,
            .wanted = rows[i].wanted_on,
            .planned = rows[i].planned_on,
            .read = rows[i].read_on,
            .changed = rows[i].changed_at,
        };
    *out = (struct move){code,          rows[0].number,      rows[0].kind,       rows[0].contact,
                         rows[0].phone, rows[0].person_name, rows[0].created_at, lines,
                         count};
    return RES_OK;
}

/* The lines of one move stand together: rows[from] begins it. */
static size_t
end_of(const struct sql_move_list_row *rows, size_t count, size_t from)
{
    size_t end = from;

    while (end < count && str_is(rows[end].code, rows[from].code))
        end++;
    return end;
}

static struct move
move_of(struct arena *arena, const struct sql_move_list_row *rows, size_t count)
{
    struct move_line *lines = arena_new_array(arena, count, struct move_line);

    for (size_t i = 0; i < count; i++)
        lines[i] = (struct move_line){.number = i + 1,
                                      .device = rows[i].device,
                                      .serial = rows[i].serial,
                                      .model = rows[i].model,
                                      .wanted = rows[i].wanted_on,
                                      .planned = rows[i].planned_on,
                                      .site = rows[i].site_name,
                                      .state = rows[i].state};
    return (struct move){.code = rows[0].code,
                         .number = rows[0].number,
                         .kind = rows[0].kind,
                         .created = rows[0].created_at,
                         .lines = lines,
                         .count = count};
}

enum result
move_list(struct db *db, struct arena *arena, const struct device_sight *sight, struct str after,
          struct move_page *out)
{
    const struct sql_move_list params = {.customer_id = sight->customer,
                                         .member_id = sight->member,
                                         .sees_all = sight->sees_all,
                                         .after = str_or_empty(after),
                                         .limit = PAGE_LINES + MOVE_LINES_MOST};
    struct sql_move_list_row *rows = NULL;
    size_t row_count = 0;

    TRY(sql_move_list(db, &params, arena, &rows, &row_count));
    struct move *moves = arena_new_array(arena, row_count, struct move);

    *out = (struct move_page){.first = moves};
    for (size_t from = 0; from < row_count;) {
        const size_t end = end_of(rows, row_count, from);

        out->has_more = from >= PAGE_LINES;
        if (out->has_more)
            break; /* the last one may be cut: the next page begins with it */
        moves[out->count++] = move_of(arena, rows + from, end - from);
        from = end;
    }
    return RES_OK;
}

enum result
move_sites(struct db *db, struct arena *arena, uint64_t customer, const struct move_site **out,
           size_t *count)
{
    struct sql_move_sites_row *rows = NULL;

    TRY(sql_move_sites(db, &(struct sql_move_sites){.customer_id = customer}, arena, &rows, count));
    struct move_site *sites = arena_new_array(arena, *count, struct move_site);

    for (size_t i = 0; i < *count; i++)
        sites[i] = (struct move_site){rows[i].code, rows[i].name, rows[i].town};
    *out = sites;
    return RES_OK;
}

enum result
move_tasks(struct db *db, struct arena *arena, uint64_t staff, const struct move_task **out,
           size_t *count)
{
    struct sql_move_desk_row *rows = NULL;
    const struct sql_move_desk params = {.person_id = staff, .limit = PAGE_LINES};

    TRY(sql_move_desk(db, &params, arena, &rows, count));
    struct move_task *tasks = arena_new_array(arena, *count, struct move_task);

    for (size_t i = 0; i < *count; i++)
        tasks[i] = (struct move_task){
            .customer = rows[i].customer,
            .customer_name = rows[i].customer_name,
            .move = rows[i].move,
            .number = rows[i].number,
            .kind = rows[i].kind,
            .serial = rows[i].serial,
            .model = rows[i].model,
            .from = rows[i].from_name,
            .from_town = rows[i].from_town,
            .site = rows[i].site_name,
            .town = rows[i].town,
            .place = rows[i].place,
            .access = rows[i].access,
            .contact = rows[i].contact,
            .phone = rows[i].phone,
            .state = rows[i].state,
            .line = rows[i].line,
            .wanted = rows[i].wanted_on,
            .planned = rows[i].planned_on,
        };
    *out = tasks;
    return RES_OK;
}

enum result
move_customer(struct db *db, struct arena *arena, uint64_t staff, struct str move,
              uint64_t *customer)
{
    struct sql_move_customer_row *rows = NULL;
    size_t count = 0;
    const struct sql_move_customer params = {.person_id = staff, .move = move};

    TRY(sql_move_customer(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *customer = rows[0].customer_id;
    return RES_OK;
}
