/*
 * Counters, gauges and histograms that all processes of one installation share, and their
 * Prometheus text. It knows numbers and labels, not what they mean. Before metric_open counting
 * does nothing.
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

/* Takes the shared memory; call once, before the first fork.
   RES_OK | RES_UNAVAILABLE: no memory, logged */
enum result metric_open(void) MUST_USE;

/*
 * The index of a "*" value, shared by all metrics that have such a label; made at first use.
 * pairs  whole label pairs from tables, never from users: route="/",method="GET"; at most 159 bytes
 * 0 ("other") when there is no room for one more.
 */
size_t metric_entry(struct str pairs);
/* The index of a listed value, for label 0 or 1; that of the last value when there is no such one.
 */
size_t metric_value(enum metric metric, unsigned label, struct str value);
/* The series of two label values; for metrics with one label the index of its value is the series.
 */
size_t metric_series(enum metric metric, size_t first, size_t second);

/* A series out of range counts as the last one; metrics without labels have series 0. */
void metric_add(enum metric metric, size_t series, uint64_t n);
void metric_set(enum metric metric, size_t series, uint64_t value);
uint64_t metric_get(enum metric metric, size_t series);
/* One observation of a histogram. */
void metric_observe(enum metric metric, size_t series, uint64_t microseconds);

/* One answered request. route: its pattern. */
void metric_request(struct str route, struct str method, unsigned status, uint64_t microseconds);
/* One step of a request, by its place in the table of steps. */
void metric_step(unsigned step, uint64_t microseconds);

/* Prometheus text format 0.0.4. Series of open labels appear once they are not 0. */
struct str metric_text(struct arena *arena);

#endif
