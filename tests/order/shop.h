/* A company that has something to order: articles that fit its devices, a contract, readings. */
#ifndef TESTS_ORDER_SHOP_H
#define TESTS_ORDER_SHOP_H

#include "handlers/order/order.h"
#include "tests/member/company.h"

/* Articles that fit every device of the company. The contract of device 1 and 2 includes toner. */
enum shelf {
    BLACK = 1, /* toner, 10,000 pages, 50.00 EUR; device 1 needs three in ninety days */
    CYAN,      /* toner, 5,000 pages, without a price */
    WASTE,     /* 20,000 pages, 29.00 EUR, in no contract */
    STAPLES    /* not counted in pages, without a price */
};

/* Gives a company contract, articles, registers and readings; device 3 and 4 have no contract. */
void shop_open(const struct company *co);
/* Public id of an article; "DEVICE.ARTICLE.QUANTITY" as forms send it. */
const char *article_code(const struct company *co, enum shelf article);
const char *line_of(const struct company *co, unsigned device, enum shelf article,
                    unsigned quantity);
/* An order with a number of its own that was placed some days ago. state as in the table; of one
   line, included. n: makes code "or" + company + n. */
void order_placed_before(const struct company *co, unsigned n, const char *state, unsigned days);
const char *order_code(const struct company *co, unsigned n);

#endif
