/* Figures in memory that all processes share, without locks: a killed process leaves nothing held.
 */
#include "fcgi/base/metric.h"

#include <assert.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum { ENTRIES_MOST = 160, ENTRY_BYTES = 160, BUCKETS = 17 };

enum kind { COUNTER, GAUGE, HISTOGRAM };

enum entry_state { ENTRY_FREE, ENTRY_BEING_WRITTEN, ENTRY_READY };

struct label {
    struct str name;
    struct str values;
};

struct row {
    enum kind kind;
    struct str wire;
    struct label labels[2];
    struct str help;
};

#define LABEL(name, values)                                                                        \
    {                                                                                              \
        STR_INIT(name), STR_INIT(values)                                                           \
    }

static const struct row rows[METRIC_COUNT] = {
#define METRIC(id, sort, wired, one, ones, two, twos, says)                                        \
    [METRIC_##id].kind = sort, [METRIC_##id].wire = STR_INIT(wired),                               \
    [METRIC_##id].labels[0] = LABEL(one, ones), [METRIC_##id].labels[1] = LABEL(two, twos),        \
    [METRIC_##id].help = STR_INIT(says),
#include "fcgi/base/metric.def"
#undef METRIC
};

/* Upper bounds of all buckets but the last, which takes everything. */
static const uint64_t bounds_us[BUCKETS - 1] = {
    50,    100,   250,    500,    1000,   2500,    5000,    10000,
    25000, 50000, 100000, 250000, 500000, 1000000, 2500000, 10000000,
};
static const char *const bounds_text[BUCKETS - 1] = {
    "0.00005", "0.0001", "0.00025", "0.0005", "0.001", "0.0025", "0.005", "0.01",
    "0.025",   "0.05",   "0.1",     "0.25",   "0.5",   "1",      "2.5",   "10",
};

struct entry {
    _Atomic uint32_t state;
    char pairs[ENTRY_BYTES];
};

/* A histogram's series has one cell for each bucket, then the sum of microseconds. */
struct shared {
    struct entry entries[ENTRIES_MOST];
    _Atomic uint64_t cells[];
};

/* Where each metric's cells begin, and how many values its labels have; fixed before the fork. */
static struct {
    size_t cell;
    size_t values[2];
} plan[METRIC_COUNT];

static struct shared *shared;

static size_t
count_values(const struct label *label)
{
    struct str rest = label->values;
    struct str value;
    size_t count = 0;

    if (label->name.len == 0)
        return 1;
    if (str_is(rest, STR("*")))
        return ENTRIES_MOST;
    for (bool more = true; more; count++)
        more = str_cut(rest, ' ', &value, &rest);
    return count;
}

static size_t
cells_each(enum metric metric)
{
    return rows[metric].kind == HISTOGRAM ? BUCKETS + 1 : 1;
}

enum result
metric_open(void)
{
    size_t cells = 0;

    for (enum metric metric = 0; metric < METRIC_COUNT; metric++) {
        plan[metric].cell = cells;
        plan[metric].values[0] = count_values(&rows[metric].labels[0]);
        plan[metric].values[1] = count_values(&rows[metric].labels[1]);
        cells += plan[metric].values[0] * plan[metric].values[1] * cells_each(metric);
    }
    void *const at = mmap(NULL, sizeof(struct shared) + cells * sizeof(shared->cells[0]),
                          PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (at == MAP_FAILED)
        return fault(RES_UNAVAILABLE, "metric.open", "errno=%d", errno);
    shared = at;
    metric_entry(STR("route=\"other\",method=\"other\""));
    return RES_OK;
}

static bool
entry_is(const struct entry *entry, struct str pairs)
{
    return str_is(str_from(entry->pairs), pairs);
}

/* A process that dies between the two stores leaves one entry unused, nothing worse. */
size_t
metric_entry(struct str pairs)
{
    if (shared == NULL || pairs.len >= ENTRY_BYTES)
        return 0;
    for (size_t i = 0; i < ENTRIES_MOST; i++) {
        struct entry *const entry = &shared->entries[i];
        uint32_t state = atomic_load_explicit(&entry->state, memory_order_acquire);

        if (state == ENTRY_READY && entry_is(entry, pairs))
            return i;
        if (state != ENTRY_FREE)
            continue;
        if (!atomic_compare_exchange_strong(&entry->state, &state, ENTRY_BEING_WRITTEN))
            continue;
        memcpy(entry->pairs, pairs.at, pairs.len);
        atomic_store_explicit(&entry->state, ENTRY_READY, memory_order_release);
        return i;
    }
    return 0;
}

size_t
metric_value(enum metric metric, unsigned label, struct str value)
{
    struct str rest = rows[metric].labels[label].values;
    struct str each;
    size_t index = 0;

    for (bool more = true; more; index++) {
        more = str_cut(rest, ' ', &each, &rest);
        if (str_is(each, value))
            return index;
    }
    return index - 1;
}

size_t
metric_series(enum metric metric, size_t first, size_t second)
{
    return first * plan[metric].values[1] + second;
}

static _Atomic uint64_t *
cell_of(enum metric metric, size_t series)
{
    const size_t count = plan[metric].values[0] * plan[metric].values[1];

    if (series >= count)
        series = count - 1;
    return &shared->cells[plan[metric].cell + series * cells_each(metric)];
}

void
metric_add(enum metric metric, size_t series, uint64_t n)
{
    if (shared != NULL)
        atomic_fetch_add_explicit(cell_of(metric, series), n, memory_order_relaxed);
}

void
metric_set(enum metric metric, size_t series, uint64_t value)
{
    if (shared != NULL)
        atomic_store_explicit(cell_of(metric, series), value, memory_order_relaxed);
}

uint64_t
metric_get(enum metric metric, size_t series)
{
    if (shared == NULL)
        return 0;
    return atomic_load_explicit(cell_of(metric, series), memory_order_relaxed);
}

void
metric_observe(enum metric metric, size_t series, uint64_t microseconds)
{
    size_t bucket = 0;

    assert(rows[metric].kind == HISTOGRAM);
    if (shared == NULL)
        return;
    while (bucket < BUCKETS - 1 && microseconds > bounds_us[bucket])
        bucket++;
    _Atomic uint64_t *const cell = cell_of(metric, series);

    atomic_fetch_add_explicit(&cell[bucket], 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&cell[BUCKETS], microseconds, memory_order_relaxed);
}

void
metric_request(struct str route, struct str method, unsigned status, uint64_t microseconds)
{
    char pairs[ENTRY_BYTES];
    char code[8];

    if (shared == NULL)
        return;
    const int len = snprintf(pairs, sizeof(pairs), "route=\"%.*s\",method=\"%.*s\"", STR_ARG(route),
                             STR_ARG(method));
    const bool fits = len > 0 && (size_t)len < sizeof(pairs);
    const size_t entry = fits ? metric_entry((struct str){pairs, (size_t)len}) : 0;

    snprintf(code, sizeof(code), "%u", status % 1000);
    const size_t value = metric_value(METRIC_REQUESTS, 1, str_from(code));

    metric_add(METRIC_REQUESTS, metric_series(METRIC_REQUESTS, entry, value), 1);
    metric_observe(METRIC_REQUEST_TIME, entry, microseconds);
}

void
metric_step(unsigned step, uint64_t microseconds)
{
    metric_observe(METRIC_STEP_TIME, step, microseconds);
}

static struct str
value_at(const struct label *label, size_t index)
{
    struct str rest = label->values;
    struct str value = STR("");

    for (size_t i = 0; i <= index; i++)
        str_cut(rest, ' ', &value, &rest);
    return value;
}

/* Values of an open label come up while counting and belong to several metrics. */
static bool
label_is_open(enum metric metric)
{
    return str_is(rows[metric].labels[0].values, STR("*"));
}

/* Without braces: histograms add one more label. */
static struct str
labels_text(struct arena *arena, enum metric metric, size_t series)
{
    struct text text = {.arena = arena};
    const size_t index[2] = {series / plan[metric].values[1], series % plan[metric].values[1]};

    for (size_t i = 0; i < 2; i++) {
        const struct label *const label = &rows[metric].labels[i];

        if (label->name.len == 0)
            continue;
        if (text.len > 0)
            text_add_char(&text, ',');
        if (i == 0 && label_is_open(metric))
            text_add(&text, str_from(shared->entries[index[i]].pairs));
        else
            text_printf(&text, "%.*s=\"%.*s\"", STR_ARG(label->name),
                        STR_ARG(value_at(label, index[i])));
    }
    return text_str(&text);
}

static void
print_number(struct text *text, enum metric metric, size_t series)
{
    const struct str labels = labels_text(text->arena, metric, series);
    const unsigned long long value = metric_get(metric, series);

    if (labels.len == 0)
        text_printf(text, "%.*s %llu\n", STR_ARG(rows[metric].wire), value);
    else if (value != 0 || !label_is_open(metric))
        text_printf(text, "%.*s{%.*s} %llu\n", STR_ARG(rows[metric].wire), STR_ARG(labels), value);
}

static void
print_histogram(struct text *text, enum metric metric, size_t series)
{
    const struct str wire = rows[metric].wire;
    const struct str labels = labels_text(text->arena, metric, series);
    _Atomic uint64_t *const cell = cell_of(metric, series);
    unsigned long long count = 0;

    for (size_t i = 0; i < BUCKETS; i++) {
        count += atomic_load_explicit(&cell[i], memory_order_relaxed);
        text_printf(text, "%.*s_bucket{%.*s%sle=\"%s\"} %llu\n", STR_ARG(wire), STR_ARG(labels),
                    labels.len > 0 ? "," : "", i < BUCKETS - 1 ? bounds_text[i] : "+Inf", count);
    }
    const unsigned long long sum = atomic_load_explicit(&cell[BUCKETS], memory_order_relaxed);

    text_printf(text, "%.*s_sum{%.*s} %llu.%06llu\n", STR_ARG(wire), STR_ARG(labels), sum / 1000000,
                sum % 1000000);
    text_printf(text, "%.*s_count{%.*s} %llu\n", STR_ARG(wire), STR_ARG(labels), count);
}

static bool
histogram_is_empty(enum metric metric, size_t series)
{
    const _Atomic uint64_t *const cell = cell_of(metric, series);

    for (size_t i = 0; i < BUCKETS; i++)
        if (atomic_load_explicit(&cell[i], memory_order_relaxed) != 0)
            return false;
    return true;
}

/* An entry that is not in use has no label text, so its series are left out whatever their kind. */
static bool
series_is_named(enum metric metric, size_t series)
{
    if (!label_is_open(metric))
        return true;
    const struct entry *const entry = &shared->entries[series / plan[metric].values[1]];

    return atomic_load_explicit(&entry->state, memory_order_acquire) == ENTRY_READY;
}

static void
print_metric(struct text *text, enum metric metric)
{
    static const char *const kinds[] = {"counter", "gauge", "histogram"};
    const struct row *const row = &rows[metric];
    const size_t count = plan[metric].values[0] * plan[metric].values[1];

    text_printf(text, "# HELP %.*s %.*s\n# TYPE %.*s %s\n", STR_ARG(row->wire), STR_ARG(row->help),
                STR_ARG(row->wire), kinds[row->kind]);
    for (size_t series = 0; series < count; series++) {
        if (!series_is_named(metric, series))
            continue;
        if (row->kind != HISTOGRAM)
            print_number(text, metric, series);
        else if (!histogram_is_empty(metric, series))
            print_histogram(text, metric, series);
    }
}

struct str
metric_text(struct arena *arena)
{
    struct text text = {.arena = arena};

    for (enum metric metric = 0; shared != NULL && metric < METRIC_COUNT; metric++)
        print_metric(&text, metric);
    return text_str(&text);
}
