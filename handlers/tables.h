/* Declares what the .def tables name, so that a row and its function cannot disagree. With tables.c
   the only file that includes them. */
#ifndef HANDLERS_TABLES_H
#define HANDLERS_TABLES_H

#include "fcgi/serve.h"

#define ROUTE(method, place, path, gate, form, handle, view) handler handle;
#include "handlers/routes.def"
#undef ROUTE

#define SNAPSHOT(name, load) snapshot_loader load;
#include "handlers/snapshots.def"
#undef SNAPSHOT

#define FRAME(add) frame_part add;
#include "handlers/frames.def"
#undef FRAME

extern const struct form guide_form, announcement_form, centre_form, choose_form, about_form;
extern const struct form device_list_form, device_form;
extern const struct form account_form, audit_log_form, audit_desk_form;
extern const struct form desk_search_form, desk_customer_form, desk_enrol_form;

#endif
