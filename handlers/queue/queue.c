/* Queues of requests: filters, counts, searches, and who is at a case (DSK-1). */
#include "handlers/queue/queue.h"

#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/queue/queue_store.h"

static const struct str whos[] = {
    [QUEUE_ALL] = STR_INIT("all"),
    [QUEUE_MINE] = STR_INIT("mine"),
    [QUEUE_FREE] = STR_INIT("free"),
    [QUEUE_LATE] = STR_INIT("late"),
};

struct str
queue_who_code(enum queue_who who)
{
    return whos[who];
}

enum queue_who
queue_who_of(struct str code)
{
    for (unsigned i = QUEUE_MINE; i <= QUEUE_LATE; i++) {
        if (str_is(whos[i], code))
            return (enum queue_who)i;
    }
    return QUEUE_ALL;
}

enum result
queue_list(struct db *db, struct arena *arena, const struct queue_filter *filter,
           struct queue_page *out)
{
    return queue_store_list(db, arena, filter, out);
}

static bool
fits(struct str wanted, struct str is)
{
    return str_is_empty(wanted) || str_is(wanted, is);
}

static uint64_t
number_of(const struct queue_cell *cell, enum queue_who who)
{
    switch (who) {
    case QUEUE_MINE:
        return cell->mine;
    case QUEUE_FREE:
        return cell->unassigned;
    case QUEUE_LATE:
        return cell->late;
    case QUEUE_ALL:
        break;
    }
    return cell->all;
}

uint64_t
queue_count(const struct queue_page *page, const struct queue_filter *filter)
{
    uint64_t count = 0;

    for (size_t i = 0; i < page->cell_count; i++) {
        const struct queue_cell *cell = &page->cells[i];

        if (fits(filter->centre, cell->centre) && fits(filter->department, cell->department) &&
            fits(filter->state, cell->state))
            count += number_of(cell, filter->who);
    }
    return count;
}

/* Anything that holds the words, with what people call wildcards taken as it is. */
static struct str
pattern_of(struct arena *arena, struct str word)
{
    struct text text = {.arena = arena};

    text_add_char(&text, '%');
    for (size_t i = 0; i < word.len; i++) {
        if (word.at[i] == '%' || word.at[i] == '_' || word.at[i] == '|')
            text_add_char(&text, '|');
        text_add_char(&text, word.at[i]);
    }
    text_add_char(&text, '%');
    return text_str(&text);
}

enum result
queue_search(struct db *db, struct arena *arena, uint64_t staff, struct str word,
             struct queue_page *out)
{
    const struct queue_word_asked asked = {.staff = staff,
                                           .number = ticket_number_of(arena, word),
                                           .pattern = pattern_of(arena, word)};

    return queue_store_search(db, arena, &asked, out);
}

enum result
queue_case_find(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                struct queue_case *out)
{
    return queue_store_one(db, arena, staff, code, out);
}

enum result
queue_around(struct db *db, struct arena *arena, uint64_t staff, struct str code, struct day today,
             struct queue_around *out)
{
    return queue_store_around(db, arena, staff, code, today, out);
}

enum result
queue_beside(struct db *db, struct arena *arena, uint64_t ticket, uint64_t staff, struct str locale,
             struct queue_facts *out)
{
    return queue_store_beside(db, arena, ticket, staff, locale, out);
}

bool
queue_is_at_it(const struct ticket_seen *seen, uint64_t staff, struct instant now)
{
    return seen->person != staff && now.seconds - seen->at.seconds < QUEUE_COLLISION_S;
}

struct open_case {
    struct arena *arena;
    uint64_t staff;
    struct str code;
};

static enum result
open_it(struct db *db, void *arg)
{
    const struct open_case *job = arg;
    struct queue_case found;

    TRY(queue_store_one(db, job->arena, job->staff, job->code, &found));
    TRY(customer_touch(db, found.customer));
    TRY(queue_store_open(db, found.ticket, job->staff));
    return audit_write(db, job->arena,
                       &(struct audit_entry){.event = AUDIT_REQUEST_READ,
                                             .customer = found.customer,
                                             .actor = job->staff,
                                             .object = job->code});
}

enum result
queue_open(struct db *db, struct arena *arena, uint64_t staff, struct str code)
{
    struct open_case job = {arena, staff, code};

    return db_transact(db, open_it, &job);
}
