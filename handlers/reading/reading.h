/* Readings of counters: what is known of a device's registers, what may be wrong with an entry, and
 * the ledger that keeps it (MET-1 to MET-8, MET-12). */
#ifndef HANDLERS_READING_READING_H
#define HANDLERS_READING_READING_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/zone.h"
#include "fcgi/data/db.h"
#include "handlers/device/device.h"

/* What registers count, in the order in which pages show them. */
enum reading_kind {
    READING_TOTAL,
    READING_MONO,
    READING_COLOUR,
    READING_LARGE,
    READING_SCAN,
    READING_KINDS
};

/* "total", "mono", "colour", "large", "scan". */
struct str reading_kind_code(enum reading_kind kind);
/* False when the code names none. */
bool reading_kind_from(struct str code, enum reading_kind *out);

/* States of the ledger (MET-5). The first three count ("live"), the others do not. */
enum reading_state {
    READING_SUBMITTED,
    READING_ACCEPTED,
    READING_ESTIMATED,
    READING_REJECTED,
    READING_SUPERSEDED,
    READING_STATES
};

struct str reading_state_code(enum reading_state state);
bool reading_state_from(struct str code, enum reading_state *out);

/* The largest counter there is: twelve digits. */
#define READING_COUNT_MOST UINT64_C(999999999999)
/* How many devices one question or entry of many may hold. */
#define READING_DEVICES_MOST 500
/* A reading so many days before the due day satisfies it. */
#define READING_EARLY_DAYS 10
/* A reading may be dated so many days back, no further. */
#define READING_BACK_DAYS 31

/*
 * ---- What is known before an entry is judged ----
 */

/* One live value of a register's present epoch. */
struct reading_point {
    struct day on;
    uint64_t count;
    enum reading_state state; /* SUBMITTED, ACCEPTED or ESTIMATED */
};

struct reading_register {
    uint64_t id;
    enum reading_kind kind;
    unsigned digits; /* its counter shows */
    uint64_t epoch;
    struct day epoch_on;                /* when the epoch began, and */
    uint64_t epoch_count;               /* at what count */
    const struct reading_point *points; /* newest first, at most 64 */
    size_t point_count;
};

/* The live reading of the newest day, whatever its epoch. */
struct reading_last {
    bool is_known;
    struct str code; /* public id */
    struct day on;
    enum reading_state state;
    bool is_billed;
};

struct reading_device {
    uint64_t id, customer;
    struct str code, serial, model;
    struct str place, site;  /* site: its name; absent for none */
    const struct zone *zone; /* of the site, else the one given */
    struct day today;        /* there, by the database's clock */
    struct day due;          /* day by which the next reading is due */
    bool is_due_known;       /* false: none is due */
    struct day term;         /* first day of the contract: billing periods are counted from it */
    uint64_t period_months;  /* between readings; 0: in no contract */
    bool is_automatic;
    bool is_mine; /* assigned to the member asked for, not only seen by right (MET-9) */
    struct reading_last last;
    const struct reading_register *registers; /* in the order of enum reading_kind */
    size_t register_count;
};

/* The last live value of another device of the customer, to find mixed-up ones (MET-6). */
struct reading_other {
    uint64_t device;
    struct str code, serial;
    enum reading_kind kind;
    struct day on;
    uint64_t count;
};

struct reading_facts {
    struct instant now; /* the database's clock; 0 when there is no device */
    const struct reading_device *first;
    size_t count;
    const struct reading_other *others; /* only after reading_others */
    size_t other_count;
};

/* Whose devices, and the zone for those without a site (the portal's). */
struct reading_scope {
    struct device_sight sight;
    struct str zone;
};

enum reading_by { READING_BY_CODE, READING_BY_SERIAL };

/*
 * Everything judgement needs of these devices, in one round trip. Devices that are not seen,
 * nobody's or not active are simply missing; the order is that of the names. Also inside a unit:
 * after customer_touch the facts are those under the lock.
 * names  public ids or serial numbers as device.serial has them, at most READING_DEVICES_MOST; each
 *        once
 * RES_OK | faults
 */
struct reading_names {
    enum reading_by by;
    const struct str *first;
    size_t count;
    bool only_last; /* the last value of each register will do: for pages, not for judgement */
};
enum result reading_facts(struct db *db, struct arena *arena, const struct reading_scope *scope,
                          const struct reading_names *names, struct reading_facts *out) MUST_USE;

/*
 * The same for active devices whose reading is due within so many days, or was: by due day, then
 * serial number. Two round trips.
 */
struct reading_due_query {
    uint64_t within_days;
    struct str after; /* public id of the last device of the page before, or empty */
    uint64_t limit;   /* at most READING_DEVICES_MOST */
    bool only_last;   /* as of struct reading_names */
};
enum result reading_due(struct db *db, struct arena *arena, const struct reading_scope *scope,
                        const struct reading_due_query *query, struct reading_facts *out) MUST_USE;

/* Adds the last values of what else the viewer sees, at most 2,000 devices: asked for only when a
 * value did not fit, then judged again. RES_OK | faults */
enum result reading_others(struct db *db, struct arena *arena, const struct reading_scope *scope,
                           struct reading_facts *facts) MUST_USE;

/* The device of a public id or serial number among the facts; NULL: none. */
const struct reading_device *reading_device_named(const struct reading_facts *facts,
                                                  enum reading_by by, struct str name);
/* Its register of a kind; NULL: it has none. */
const struct reading_register *reading_register_of(const struct reading_device *device,
                                                   enum reading_kind kind);
/* Whether its total is the sum of black and white and colour: while all three counters began as
 * such on one day; a board changed in one of them ends that. */
bool reading_is_summed(const struct reading_device *device);
/* The newest real (submitted or accepted) value of the present epoch on or before a day, else what
 * the epoch began with (state ACCEPTED). */
struct reading_point reading_real_before(const struct reading_register *one, struct day on);

/*
 * ---- Judgement: pure ----
 */

struct reading_entry {
    struct day on; /* day of the site on which it was read */
    bool has[READING_KINDS];
    uint64_t count[READING_KINDS]; /* pages */
    bool is_sure;                  /* an unlikely value was asked about and confirmed */
    struct str corrects; /* public id of the same day's reading it takes the place of; or absent */
};

/*
 * What is wrong with an entry. Codes, what value is, what meant is:
 *   reading.missing        a register has no value and it cannot be worked out
 *   reading.not-there      the device has no such register
 *   reading.digits         more digits than its counter shows (value: how many it shows)
 *   reading.day-future     value of no use; on: today at the site
 *   reading.day-old        more than READING_BACK_DAYS back, or before the counter's epoch began
 *                          (on: first day allowed)
 *   reading.day-taken      the day has a live reading already (other: its public id)
 *   reading.billed         the same day's reading is on an invoice: no correction any more
 *   reading.lower          below the last (value, on)
 *   reading.higher         above a later one (value, on)
 *   reading.digit-more     below or far above the last: a digit too many (meant; value, on: last)
 *   reading.digit-missing  a digit too few (value, on: last)
 *   reading.swapped        two neighbouring digits changed places (meant; value, on: last)
 *   reading.exchanged      the values of two registers changed places (with: the other one)
 *   reading.sum            total is not black and white plus colour (meant: their sum)
 *   reading.other-device   it is a likely value of another device (other: its serial number)
 *   reading.unlikely       far more than usual (value: pages since the last; meant: usual ones, 0
 *                          for unknown): asks once, is_sure answers
 *   reading.below-estimate not below the last real one, but below an estimate (value, on: the
 *                          estimate): a challenge (MET-7)
 */
struct reading_finding {
    struct str code;
    bool has_kind, has_value, has_meant, has_on, has_with;
    enum reading_kind kind; /* register concerned */
    enum reading_kind with;
    uint64_t value, meant;
    struct day on;
    struct str other; /* absent for none */
};

enum reading_outcome {
    READING_FINE,      /* may be stored; accepted at once */
    READING_DOUBTED,   /* only reading.unlikely, perhaps behind the likely slip: ask once, store
                          when sure, as submitted */
    READING_CONTESTED, /* below an estimate and nothing else: stored only as a challenge */
    READING_REFUSED
};

#define READING_FINDINGS_MOST 12

struct reading_verdict {
    enum reading_outcome outcome;
    bool was_confirmed;         /* FINE, but unlikely and is_sure: it waits for the contract desk */
    bool takes_place;           /* FINE: of the same day's reading, corrected or estimated */
    struct reading_entry entry; /* as it will be stored: what can be worked out is filled in */
    struct reading_finding findings[READING_FINDINGS_MOST]; /* the most helpful first */
    size_t count;
};

/*
 * Judges an entry about a device. Pure: the same facts give the same verdict.
 * facts   the others of its devices, and facts->others, serve to find mixed-up devices
 * Source: MET-1, MET-3, MET-4, MET-6, MET-7.
 */
void reading_judge(const struct reading_facts *facts, const struct reading_device *device,
                   const struct reading_entry *entry, struct reading_verdict *out);

/*
 * A count as people write it: digits of any script, grouped in threes by dots, commas, blanks or
 * apostrophes. NULL and count is set; else the code: reading.not-a-number, reading.negative,
 * reading.decimals, reading.too-large. An empty text is reading.missing.
 */
const char *reading_count_read(struct str typed, uint64_t *count);

/* Pages that a device's usual pace since its last value would have printed until a day: count for
 * an estimate (MET-7). An epoch with fewer than two values goes on without new pages. */
uint64_t reading_expected(const struct reading_register *one, struct day on);

/* The highest count of a day that is no jump: five times the usual pace since the last real value
 * before it, or twice the busiest so far, and a little more. */
uint64_t reading_most(const struct reading_register *one, struct day on);

/* The end of the first billing period after a day: periods of so many months from the first day of
 * the contract; each ends the day before the next begins. months 1..12 */
struct day reading_period_end(struct day first, uint64_t months, struct day after);

/*
 * ---- The ledger: inside a unit, after customer_touch ----
 */

/* Who submits, and how; for the ledger, the log and the receipt. */
struct reading_doer {
    uint64_t customer;
    uint64_t person;   /* 0: nobody, or a program */
    uint64_t as;       /* member whose rights are used by way of a cover; 0: their own */
    uint64_t token;    /* 0: none */
    struct str source; /* "page", "link", "file", "program", "staff", "estimate", "technician",
                          "feed" */
    struct str portal; /* folder, and */
    struct str centre; /* code of the centre that answers: of the receipt */
};

struct reading_stored {
    uint64_t id;
    struct str code; /* public id */
    enum reading_state state;
    struct str receipt; /* its number; absent for estimates */
};

/*
 * Judges again, by facts read in this same unit behind customer_touch, and stores: ledger, events,
 * what stands, device.read_on, read_state, due_on (heard_at and silent_since too for programs),
 * receipt, and an entry in the log but for sources "file" and "estimate", whose nouns log once for
 * all. FINE is accepted at once (cause plausible, or corrected); what was confirmed stays submitted
 * (cause confirmed) until the contract desk decides. One entry a device and reading of facts: they
 * do not know what was stored since.
 * verdict  receives what came of it, also when nothing is stored
 * out      with a code given, the reading gets that public id (secret_code)
 * RES_OK | RES_INVALID: nothing stored, see verdict; the unit may go on | RES_CONFLICT: somebody
 * was first; the unit must end | faults
 */
struct reading_submission {
    const struct reading_doer *doer;
    const struct reading_facts *facts;
    const struct reading_device *device; /* of facts */
    const struct reading_entry *entry;
};
enum result reading_store(struct db *db, struct arena *arena,
                          const struct reading_submission *submission,
                          struct reading_verdict *verdict, struct reading_stored *out) MUST_USE;

/*
 * The same for a verdict of CONTESTED: kept as submitted (cause challenge) without counting, until
 * reading_rebase or reading_change to rejected. RES_INVALID: the verdict is another meanwhile.
 */
enum result reading_contest(struct db *db, struct arena *arena,
                            const struct reading_submission *submission,
                            struct reading_verdict *verdict, struct reading_stored *out) MUST_USE;

/*
 * Writes an estimate for the device's due day (state estimated, cause due): each register's
 * reading_expected, black and white plus colour making the total. doer->source "estimate".
 * RES_OK | RES_CONFLICT: none is due, or the day has a reading | faults
 */
enum result reading_estimate(struct db *db, struct arena *arena, const struct reading_doer *doer,
                             const struct reading_facts *facts, const struct reading_device *device,
                             struct reading_stored *out) MUST_USE;

/* One of the readings sent together; all but device and entry are received. */
struct reading_report {
    struct str device; /* public id */
    struct reading_entry entry;
    bool is_found; /* the device is seen */
    bool is_stored;
    struct reading_verdict verdict;
    struct reading_stored stored; /* .code may be given */
};

/*
 * Stores those that are good, each on its own; verdicts say what is wrong with the others (mixed-up
 * devices are looked for then). A unit of its own, or within one behind customer_touch.
 * key, address  of the form, for once_claim; absent: none
 * RES_OK: at least one is stored | RES_INVALID: none, see the verdicts | RES_NOT_FOUND: no device
 * is seen | RES_CONFLICT: this form was carried out before, or somebody was first | faults
 */
struct reading_sending {
    struct arena *arena;
    const struct reading_scope *scope;
    const struct reading_doer *doer;
    struct reading_report *reports; /* each device once */
    size_t count;                   /* at most READING_DEVICES_MOST */
    struct str key, address;
};
enum result reading_send(struct db *db, const struct reading_sending *sending) MUST_USE;
enum result reading_send_within(struct db *db, const struct reading_sending *sending) MUST_USE;

/* What a reading's receipt is about, as receipt_fits wants it: of what the rows say now. */
struct str reading_content(struct arena *arena, struct str device, struct day on,
                           const bool has[READING_KINDS], const uint64_t count[READING_KINDS]);

/*
 * Appends an event to a reading and keeps what stands and the device in step: accepted of a
 * submitted one; rejected or superseded of a live one, or of a contested one.
 * RES_OK | RES_NOT_FOUND: no such reading of the customer | RES_CONFLICT: its state does not allow
 * that any more | faults
 */
struct reading_decision {
    uint64_t customer; /* of the device */
    uint64_t reading;
    uint64_t person;          /* 0: by rule */
    enum reading_state state; /* to enter */
    struct str cause;         /* code: "desk", "challenge", "withdrawn" ... */
};
enum result reading_change(struct db *db, struct arena *arena,
                           const struct reading_decision *decision) MUST_USE;

/* An estimate that a rebase took out, newest first. */
struct reading_rebased {
    uint64_t id;
    struct str code;
    struct day on;
    bool is_billed;
    bool has[READING_KINDS];
    uint64_t count[READING_KINDS];
};

/*
 * A contested reading is right: every estimate since the last real one before it is superseded,
 * also those of days after it, and it is accepted; all with the cause "challenge" (MET-7).
 * RES_OK | RES_NOT_FOUND | RES_CONFLICT: it is not contested any more, or does not fit what real
 * readings came meanwhile | faults
 */
struct reading_rebased_list {
    const struct reading_rebased *first;
    size_t count;
};
enum result reading_rebase(struct db *db, struct arena *arena, uint64_t customer, uint64_t reading,
                           uint64_t person, struct reading_rebased_list *out) MUST_USE;

/*
 * Opens a new epoch of one register (MET-8): the counter shows count on that day and rises from
 * there. cause  "board", "roll-over", "refurbished"
 * problem  receives reading.epoch-day (before the last reading or the epoch, or to come),
 *          reading.digits or reading.not-there with RES_INVALID
 * RES_OK | RES_INVALID | faults
 */
struct reading_epoch {
    enum reading_kind kind;
    struct day on;
    uint64_t count;
    struct str cause;
};
enum result reading_open_epoch(struct db *db, struct arena *arena, const struct reading_doer *doer,
                               const struct reading_device *device,
                               const struct reading_epoch *epoch, const char **problem) MUST_USE;

/*
 * ---- What was said so far ----
 */

/* A row of the ledger as it stands. */
struct reading {
    uint64_t id;
    struct str code;   /* public id */
    struct str device; /* public id */
    struct day on;     /* day of the site */
    struct instant at; /* when it came */
    struct str source;
    struct str person; /* name; absent: nobody, a program, or somebody erased since */
    struct str token;  /* name of the program's key; absent: none */
    enum reading_state state;
    struct instant since; /* when that state was entered */
    struct str cause;     /* of that state */
    bool is_live;         /* counts now */
    bool is_billed;
    struct day billed;   /* day of the invoice */
    struct str corrects; /* public id of what it took the place of; absent: none */
    struct str receipt;  /* its number; absent: none */
    bool has[READING_KINDS];
    uint64_t count[READING_KINDS];
    uint64_t epoch[READING_KINDS];
    uint64_t opened[READING_KINDS]; /* what that epoch began with */
};

struct reading_list {
    const struct reading *first; /* newest day first, then newest arrival */
    size_t count;
};

/*
 * The ledger of a device the caller has found (device_of_viewer, or the desk): all states. One
 * round trip. before  with has_before: only days before it, for the next page limit   at most 400
 */
struct reading_span {
    bool has_before;
    struct day before;
    uint64_t limit;
};
enum result reading_history(struct db *db, struct arena *arena, uint64_t customer, uint64_t device,
                            const struct reading_span *span, struct reading_list *out) MUST_USE;

/* One reading a viewer may see. RES_OK | RES_NOT_FOUND | faults */
enum result reading_of_viewer(struct db *db, struct arena *arena, const struct device_sight *sight,
                              struct str code, struct reading *out) MUST_USE;

/* Pages a month and register printed, spread evenly over the days between live readings; from the
 * month of the oldest reading to that of the newest, gaps included. Pure (MET-12). */
struct reading_month {
    struct day on; /* its first day */
    bool has[READING_KINDS];
    uint64_t pages[READING_KINDS];
    bool is_estimated; /* an estimate is part of it */
};

/* months  receives at most `room`, oldest first, the newest ones when there are more. Returns how
 * many. */
size_t reading_months(const struct reading_list *list, struct reading_month *months, size_t room);

/*
 * ---- The contract desk ----
 */

/* An unlikely reading that was confirmed and waits for a decision. */
struct reading_waiting {
    struct str code;
    struct day on;
    struct instant at;
    struct str source, person; /* person: absent for nobody known */
    struct str device, serial, model;
    struct str customer, customer_number, customer_name;
    struct str zone; /* of the site; absent for none */
    bool has[READING_KINDS], has_before[READING_KINDS];
    uint64_t count[READING_KINDS], before[READING_KINDS]; /* before: the live value before it */
    struct day before_on;
};
/* Of the portal the member of staff works for, oldest first, at most 100. */
enum result reading_waiting_list(struct db *db, struct arena *arena, uint64_t staff,
                                 const struct reading_waiting **out, size_t *count) MUST_USE;

/* A unit of its own: the desk accepts or rejects a reading that waits; whoever sent it gets a mail
 * of a rejection. RES_OK | RES_NOT_FOUND: none of the staff's portal | RES_CONFLICT: decided
 * meanwhile */
enum result reading_decide(struct db *db, struct arena *arena, uint64_t staff, struct str code,
                           bool is_right) MUST_USE;

/* A unit of its own: reading_open_epoch by staff. key: of the form, absent for none. RES_OK |
 * RES_NOT_FOUND | RES_INVALID: see problem | RES_CONFLICT: this form was carried out before */
struct reading_epoch_of {
    struct str device; /* public id */
    struct reading_epoch epoch;
    struct str key;
};
enum result reading_begin_epoch(struct db *db, struct arena *arena,
                                const struct reading_scope *scope, uint64_t staff,
                                const struct reading_epoch_of *what, const char **problem) MUST_USE;

/* The customer of a device of the portal a member of staff works for. RES_OK | RES_NOT_FOUND */
struct reading_owner {
    uint64_t customer;
    struct str code; /* public id of the customer */
    bool is_open;    /* its file, to this member of staff */
};
enum result reading_owner_of(struct db *db, struct arena *arena, uint64_t staff, struct str device,
                             struct reading_owner *out) MUST_USE;

#endif
