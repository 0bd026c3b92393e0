/* The charts of a page of reports. */
#ifndef HANDLERS_REPORT_REPORT_PAGE_H
#define HANDLERS_REPORT_REPORT_PAGE_H

#include "fcgi/call.h"
#include "handlers/report/report.h"

/* <report-chart kind="volume">, "kept" and "backlog" below parent: where each bar stands, in whole
 * numbers. */
void report_show_charts(struct node *parent, const struct report *report,
                        const struct report_part *part);

#endif
