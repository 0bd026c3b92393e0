/* Within this room: the tree a sheet makes, before it becomes text or paper. */
#ifndef FCGI_VIEW_RESULT_TREE_H
#define FCGI_VIEW_RESULT_TREE_H

#include <libxml/tree.h>

#include "fcgi/view/run.h"
#include "fcgi/view/sheet.h"

/* Looks at a result tree, which is gone afterwards. */
typedef enum result result_reader(const xmlDoc *made, void *arg);

/* Transforms the page and hands the result to read. RES_BROKEN: as sheet_run | what read gave */
enum result sheet_transform(const struct sheet *sheet, struct page *page, const struct run *lent,
                            result_reader *read, void *arg) MUST_USE;

#endif
