/*
 * Counters, gauges and histograms that all processes of one installation share, and their Prometheus text.
 * It knows numbers and labels, not what they mean. Before metric_open everything here does nothing.
 */
#ifndef FCGI_BASE_METRIC_H
#define FCGI_BASE_METRIC_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"

enum metric {
#define METRIC(name, kind, wire, first, firsts, second, seconds, help) METRIC_##name,
#include "fcgi/base/metric.def"
#undef METRIC
    METRIC_COUNT
};

/*
 * Gives the values of a "*" label, before metric_open; the last entry takes what does not fit.
 * pairs  whole label pairs, as they stand in the text: route="/",method="GET"; borrowed for the life of the process
 */
void metric_table(enum metric metric, const struct str *pairs, size_t count);

/* Takes the shared memory; call once, before the first fork. RES_OK | RES_UNAVAILABLE: no memory, logged */
enum result metric_open(void) MUST_USE;

/* The index of a label's value among those of metric.def: label 0 or 1; the last one when there is no such value. */
size_t metric_value(enum metric metric, unsigned label, struct str value);
/* The series of two values; what is out of range counts as the last value. */
size_t metric_series(enum metric metric, size_t first, size_t second);

/* Counters only grow. series is an index of metric_series, or of the one label, or 0. */
void metric_add(enum metric metric, size_t series, uint64_t n);
void metric_set(enum metric metric, size_t series, uint64_t value);
uint64_t metric_get(enum metric metric, size_t series);
/* One observation of a histogram. */
void metric_observe(enum metric metric, size_t series, uint64_t microseconds);

/* Prometheus text format 0.0.4. Counters with labels appear once they are not 0. */
struct str metric_text(struct arena *arena);

#endif
