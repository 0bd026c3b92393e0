/* What the pages of devices share. */
#ifndef HANDLERS_DEVICE_DEVICE_PAGE_H
#define HANDLERS_DEVICE_DEVICE_PAGE_H

#include "fcgi/call.h"
#include "handlers/device/device.h"

/* What a list was asked for, by its form. */
struct device_list_input {
    struct str search, site, group, show, sort, after;
};

/* As far as there is such a thing; limit is what the caller wants at most. */
struct device_query device_page_query(const struct call *c, const struct device_list_input *in,
                                      uint64_t limit);
/* <device …/> below parent, with its state and what is due. */
struct node *device_page_add(struct call *c, struct node *parent, const struct device *device);
/* <action name/> for each thing the viewer may do with devices in this portal; several: with a
   number of them at once. */
void device_page_actions(struct call *c, struct node *parent, bool several);

#endif
