/* What pages say of a contract. */
#ifndef HANDLERS_CONTRACT_CONTRACT_PAGE_H
#define HANDLERS_CONTRACT_CONTRACT_PAGE_H

#include "fcgi/call.h"
#include "handlers/contract/contract.h"

/* <contract …/> with <included what/>: number, type, days, term, response time; no amounts. */
struct node *contract_page_add(struct call *c, struct node *parent,
                               const struct contract *contract);

#endif
