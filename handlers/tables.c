/* Makes arrays of the .def tables; the only file that includes them. */
#include "handlers/tables.h"
#include "fcgi/gate/gate.h"
#include "handlers/demo/demo.h"
#include "handlers/feed/feed_page.h"

static const struct route rows[] = {
#define ROUTE(method, place, path, gate, form, handle, view)                                       \
    {METHOD_##method, PLACE_##place, (path), GATE_##gate, (form), (handle), (view)},
#include "handlers/routes.def"
#undef ROUTE
};
const struct route_table routes = {rows, sizeof rows / sizeof rows[0]};

const char *const extra_views[] = {
#define VIEW(name) (name),
#include "handlers/views.def"
#undef VIEW
#define TOPIC(name, view) (view),
#include "handlers/about/topics.def"
#undef TOPIC
};
const size_t extra_view_count = sizeof extra_views / sizeof extra_views[0];

const struct snapshot_part snapshot_parts[] = {
#define SNAPSHOT(name, load) {(name), (load)},
#include "handlers/snapshots.def"
#undef SNAPSHOT
};
const size_t snapshot_part_count = sizeof snapshot_parts / sizeof snapshot_parts[0];

frame_part *const frame_parts[] = {
#define FRAME(add) (add),
#include "handlers/frames.def"
#undef FRAME
};
const size_t frame_part_count = sizeof frame_parts / sizeof frame_parts[0];

const struct job jobs[] = {
#define JOB(name, run, every_s) {(name), (run), (every_s)},
#include "handlers/jobs.def"
#undef JOB
};
const size_t job_count = sizeof jobs / sizeof jobs[0];

const struct paper_kind paper_kinds[] = {
#define PAPER(name, next, keep) {(name), (next), (keep)},
#include "handlers/papers.def"
#undef PAPER
};
const size_t paper_kind_count = sizeof paper_kinds / sizeof paper_kinds[0];

const struct texts_kind texts_kinds[] = {
#define TEXTS(name, ending, take) {(name), (ending), (take)},
#include "handlers/texts.def"
#undef TEXTS
};
const size_t texts_kind_count = sizeof texts_kinds / sizeof texts_kinds[0];

demo_preparation *const demo_prepare = demo_give_factors;
import_command *const import_run = feed_import;
