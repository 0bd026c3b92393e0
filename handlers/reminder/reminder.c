/* Who is reminded when, and what is written when nobody answers. */
#include "handlers/reminder/reminder.h"

#include "fcgi/edge/secret.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/reading/reading.h"
#include "handlers/reminder/reminder_store.h"

/* --- who is reminded --- */

static const struct str step_codes[REMINDER_STEPS] = {
    STR_INIT("ten"),        STR_INIT("five"),          STR_INIT("due"),
    STR_INIT("substitute"), STR_INIT("administrator"),
};

struct str
reminder_step_code(enum reminder_step step)
{
    return step_codes[step];
}

static enum reminder_step
step_of(uint64_t days_left)
{
    if (days_left > REMINDER_SECOND_DAYS)
        return REMINDER_TEN;
    return days_left > 0 ? REMINDER_FIVE : REMINDER_DUE;
}

static bool
was_sent(struct str sent, enum reminder_step step)
{
    struct str rest = sent;

    for (size_t comma; (comma = str_find(rest, ',', 0)) < rest.len;
         rest = str_slice(rest, comma + 1, rest.len))
        if (str_is(str_slice(rest, 0, comma), step_codes[step]))
            return true;
    return false;
}

static bool
reports(const struct reminder_person *person)
{
    return role_has(person->role, RIGHT_READINGS);
}

static bool
is_administrator(const struct reminder_person *person)
{
    return person->role == ROLE_ADMINISTRATOR;
}

size_t
reminder_choose(const struct reminder_person *people, size_t count, uint64_t days_left,
                struct reminder_letter *out)
{
    const enum reminder_step step = step_of(days_left);
    bool is_somebodys = false;
    size_t letters = 0;

    for (size_t i = 0; i < count; i++)
        is_somebodys = is_somebodys || (reports(&people[i]) && people[i].mine > 0);
    for (size_t i = 0; i < count; i++) {
        const struct reminder_person *one = &people[i];
        const bool is_theirs =
            reports(one) && (one->mine > 0 || (!is_somebodys && is_administrator(one)));

        if (is_theirs && !was_sent(one->sent, step))
            out[letters++] = (struct reminder_letter){one->member, one->person, step, one->mine};
        if (step != REMINDER_DUE)
            continue;
        if (is_theirs && one->by_member != 0 && !was_sent(one->by_sent, REMINDER_SUBSTITUTE))
            out[letters++] = (struct reminder_letter){one->by_member, one->by_person,
                                                      REMINDER_SUBSTITUTE, one->mine};
        if (!is_theirs && is_administrator(one) && !was_sent(one->sent, REMINDER_ADMINISTRATOR))
            out[letters++] = (struct reminder_letter){one->member, one->person,
                                                      REMINDER_ADMINISTRATOR, one->mine};
    }
    return letters;
}

/* --- reminders --- */

struct reminding {
    struct arena *arena;
    struct reminder_dues dues;
    size_t written;
};

static enum result
write_letter(struct db *db, const struct reminding *job, const struct reminder_day *day,
             const struct reminder_letter *letter)
{
    const struct str token = secret_token(job->arena);
    char due[11];
    const enum result r = reminder_store_insert(db, job->dues.customer, day->due, letter,
                                                secret_digest(job->arena, token));

    if (r == RES_CONFLICT) /* another step to the same one in this very round */
        return RES_OK;
    TRY(r);
    day_format(day->due, due);
    const struct mail mail = {
        .event = MAIL_READING_DUE,
        .person = letter->person,
        .path = arena_printf(job->arena, "/readings/by-mail?token=%.*s", STR_ARG(token)),
        .values = {{"step", reminder_step_code(letter->step)},
                   {"day", arena_str(job->arena, str_from(due))},
                   {"mine", arena_printf(job->arena, "%llu", (unsigned long long)letter->mine)},
                   {"all", arena_printf(job->arena, "%llu", (unsigned long long)day->devices)}},
    };

    return mail_queue(db, job->arena, &mail);
}

static enum result
remind(struct db *db, void *arg)
{
    struct reminding *job = arg;

    job->written = 0;
    for (size_t i = 0; i < job->dues.count; i++) {
        const struct reminder_day *day = &job->dues.days[i];
        const struct reminder_person *people = NULL;
        size_t count = 0;

        TRY(reminder_store_people(db, job->arena, job->dues.customer, day->due, &people, &count));
        struct reminder_letter *letters =
            arena_new_array(job->arena, count * 3 + 1, struct reminder_letter);
        const size_t chosen = reminder_choose(people, count, day->left, letters);

        if (chosen > 0 && job->written == 0)
            TRY(customer_touch(db, job->dues.customer));
        for (size_t k = 0; k < chosen; k++)
            TRY(write_letter(db, job, day, &letters[k]));
        job->written += chosen;
    }
    return RES_OK;
}

enum result
reminder_send_next(struct db *db, struct arena *arena, uint64_t *after, bool *did_some)
{
    struct reminding job = {.arena = arena};
    const enum result r = reminder_store_dues(db, arena, *after, &job.dues);

    *did_some = false;
    *after = r == RES_OK ? job.dues.customer : 0;
    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    TRY(db_transact(db, remind, &job));
    *did_some = job.written > 0;
    return RES_OK;
}

/* --- estimates --- */

struct estimating {
    struct arena *arena;
    struct reminder_overdue overdue;
    uint64_t written;
};

static enum result
tell_administrators(struct db *db, struct arena *arena, uint64_t customer, const struct mail *mail)
{
    const uint64_t *people = NULL;
    size_t count = 0;

    TRY(reminder_store_administrators(db, arena, customer, &people, &count));
    for (size_t i = 0; i < count; i++) {
        struct mail one = *mail;

        one.person = people[i];
        TRY(mail_queue(db, arena, &one));
    }
    return RES_OK;
}

static enum result
write_estimates(struct db *db, struct estimating *job, const struct reading_facts *facts)
{
    const struct reading_doer doer = {.customer = job->overdue.customer,
                                      .source = STR("estimate"),
                                      .portal = job->overdue.portal};

    job->written = 0;
    for (size_t i = 0; i < facts->count; i++) {
        struct reading_stored stored = {0};
        const enum result r =
            reading_estimate(db, job->arena, &doer, facts, &facts->first[i], &stored);

        if (r == RES_CONFLICT)
            continue; /* a reading came after all */
        TRY(r);
        job->written++;
    }
    return RES_OK;
}

static enum result
estimate(struct db *db, void *arg)
{
    struct estimating *job = arg;
    const struct reading_scope scope = {
        .sight = {.customer = job->overdue.customer, .sees_all = true, .sees_some = true},
        .zone = STR("UTC")
    };
    const struct reading_names names = {
        .by = READING_BY_CODE, .first = job->overdue.devices, .count = job->overdue.count};
    struct reading_facts facts;

    TRY(customer_touch(db, job->overdue.customer));
    TRY(reading_facts(db, job->arena, &scope, &names, &facts));
    TRY(write_estimates(db, job, &facts));
    if (job->written == 0)
        return RES_OK;
    const struct str count = arena_printf(job->arena, "%llu", (unsigned long long)job->written);
    const struct mail mail = {
        .event = MAIL_ESTIMATED, .path = STR("/devices"), .values = {{"count", count}}};

    TRY(tell_administrators(db, job->arena, job->overdue.customer, &mail));
    return audit_write(
        db, job->arena,
        &(struct audit_entry){.event = AUDIT_ESTIMATED,
                              .customer = job->overdue.customer,
                              .detail = arena_printf(job->arena, "devices=%.*s", STR_ARG(count))});
}

enum result
reminder_estimate_next(struct db *db, struct arena *arena, uint64_t *after, bool *did_some)
{
    struct estimating job = {.arena = arena};
    const enum result r = reminder_store_overdue(db, arena, *after, &job.overdue);

    *did_some = false;
    *after = r == RES_OK ? job.overdue.customer : 0;
    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    TRY(db_transact(db, estimate, &job));
    *did_some = job.written > 0;
    return RES_OK;
}

/* --- silence --- */

struct silencing {
    struct arena *arena;
    struct reminder_silent silent;
};

static enum result
note_silence(struct db *db, void *arg)
{
    const struct silencing *job = arg;
    const struct mail mail = {
        .event = MAIL_SILENT,
        .path = STR("/devices"),
        .values = {{"count",
                    arena_printf(job->arena, "%llu", (unsigned long long)job->silent.devices)},
                   {"serial", job->silent.serial}},
    };

    TRY(customer_touch(db, job->silent.customer));
    const enum result r = reminder_store_fall_silent(db, job->silent.customer);

    if (r == RES_NOT_FOUND) /* heard of again meanwhile */
        return RES_OK;
    TRY(r);
    return tell_administrators(db, job->arena, job->silent.customer, &mail);
}

enum result
reminder_silence_next(struct db *db, struct arena *arena, uint64_t *after, bool *did_some)
{
    struct silencing job = {.arena = arena};
    const enum result r = reminder_store_silent(db, arena, *after, &job.silent);

    *did_some = false;
    *after = r == RES_OK ? job.silent.customer : 0;
    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    TRY(db_transact(db, note_silence, &job));
    *did_some = true;
    return RES_OK;
}

/* --- the link --- */

enum result
reminder_look(struct db *db, struct arena *arena, struct str brand, struct str token,
              struct reminder_link *out)
{
    return reminder_store_look(db, arena, brand, secret_digest(arena, token), out);
}
