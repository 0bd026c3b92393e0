/* What the customer's pages of challenges and those of the contract desk show alike. */
#ifndef HANDLERS_CHALLENGE_CHALLENGE_PAGE_H
#define HANDLERS_CHALLENGE_CHALLENGE_PAGE_H

#include "fcgi/call.h"
#include "handlers/challenge/challenge.h"

/* <link> elements of the chain, oldest first, each with its counts. */
enum result challenge_page_chain(struct call *c, struct node *body, uint64_t customer,
                                 uint64_t device, uint64_t contested) MUST_USE;
/* The attributes of a challenge. */
void challenge_page_tell(struct node *body, const struct challenge *challenge);

#endif
