/* What other nouns' pages show of readings: the chart, rows to fill in, who asks. */
#ifndef HANDLERS_READING_READING_PAGE_H
#define HANDLERS_READING_READING_PAGE_H

#include "fcgi/call.h"
#include "handlers/reading/reading.h"

/* The viewer's devices, with the portal's zone for those without a site. */
struct reading_scope reading_page_scope(const struct call *c);
/* The viewer as who sends readings: source "page", or "program" for a program with a key. */
struct reading_doer reading_page_doer(const struct call *c);

/*
 * <chart> below parent: pages a month and register of the newest 24 months, for xslt/lib/chart.xsl,
 * drawn in whole numbers; nothing when fewer than two readings count. Black and white and colour
 * stand for their total where all are there.
 */
void reading_show_chart(struct call *c, struct node *parent, const struct reading_list *list);

/* <device id kind serial model place site due/> below parent. */
struct node *reading_show_device(struct node *parent, const struct reading_device *device);
/* <register kind digits count on state/> for each counter: what it last showed. */
void reading_show_registers(struct node *parent, const struct reading_device *device);
/* <problem …/> below a field, or a form for findings without a register: those of the kind. */
void reading_show_findings(struct node *parent, const struct reading_verdict *verdict,
                           const enum reading_kind *kind);
/* The page stands, with what is wrong: 422. Returns RES_OK, to be returned by the handler. */
enum result reading_page_refuse(struct call *c);
/* A reading as an element of this name: what, when, by whom, its state. */
struct node *reading_show(struct node *parent, const char *name, const struct reading *reading);

/*
 * Rows of a form for many devices: "device" once a row, "count.DEVICE.KIND", "sure" with the
 * device's code. Forms that use them have these three fields, a body of FORM_LARGE_MOST.
 */
struct reading_rows_input {
    struct codes devices, sure;
    struct pairs counts; /* of FIELD_MANY: "DEVICE.KIND" */
};

#define READING_ROWS_MOST 100

struct reading_rows {
    struct reading_report *reports; /* those with anything typed in, and nothing unreadable */
    size_t count;
    size_t wrong; /* rows with something unreadable */
};

/* What was typed, as of today at each site. */
void reading_rows_take(struct call *c, const struct reading_rows_input *input,
                       const struct reading_facts *facts, struct reading_rows *out);
/* <reading-row> for each device of facts below parent, with what was typed and what is wrong with
 * it when rows is not NULL. RES_OK | faults */
void reading_rows_show(struct call *c, struct node *parent, const struct reading_facts *facts,
                       const struct reading_rows *rows);

#endif
