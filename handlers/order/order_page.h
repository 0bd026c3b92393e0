/* What the pages of orders share. */
#ifndef HANDLERS_ORDER_ORDER_PAGE_H
#define HANDLERS_ORDER_ORDER_PAGE_H

#include "fcgi/call.h"
#include "handlers/order/order.h"

/* RES_OK | RES_NOT_FOUND: this portal takes no orders */
enum result order_page_open(const struct call *c);
/* The viewer as who orders. */
struct order_doer order_page_doer(struct call *c);
/* <order> with what lists show of it. */
struct node *order_page_add(struct node *parent, const struct order *order);
/* <line>s of an order below its node. */
void order_page_lines(struct node *node, const struct order *order, const struct order_item *items,
                      size_t count);
/* Everything about one order: address, parcel, lines, history. customer: whose it is. */
enum result order_page_whole(struct call *c, struct node *parent, const struct order *order,
                             uint64_t customer);
/* Public ids of a list, a comma between. */
struct str order_page_codes(struct call *c, const struct order_list *list);

#endif
