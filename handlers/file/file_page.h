/* A kept file as an answer; whether the viewer may have it is the asking noun's to know. */
#ifndef HANDLERS_FILE_FILE_PAGE_H
#define HANDLERS_FILE_FILE_PAGE_H

#include "fcgi/call.h"
#include "handlers/file/file.h"

/*
 * Answers with a file to be saved (call_send_file), in place of a page.
 * customer, id: as in file_find; the route's view is NULL.
 * RES_OK | RES_NOT_FOUND | faults
 */
enum result file_page_send(struct call *c, uint64_t customer, uint64_t id) MUST_USE;

#endif
