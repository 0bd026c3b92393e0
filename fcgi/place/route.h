/* What `balcao route` decides from its options or from a recorded line, and how it prints it. */
#ifndef FCGI_PLACE_ROUTE_H
#define FCGI_PLACE_ROUTE_H

#include <stdio.h>

#include "fcgi/place/centre.h"

struct route_inputs { /* absent: not given */
    struct str host;
    struct str path;
    struct str accept_language;
    struct str ip;
    struct str located; /* country of the address, in place of the address itself */
    struct str chosen;
    struct str account_country;
    struct str department;
    struct instant at;
};

struct route_answer {
    const struct portal *portal;
    struct str locale;
    struct decision decision;
    struct opening opening;
    const struct str *choices; /* countries one may choose */
    size_t choice_count;
};

void route_print_text(FILE *out, const struct route_answer *answer);
/* <inputs>, and in it the <centre> of xslt/page.rnc. */
void route_print_xml(FILE *out, const struct route_inputs *inputs,
                     const struct route_answer *answer);

/*
 * A decision on one line, values parted by tabs, "-" for none:
 * host path accept-language chosen account-country located department centre
 * The address is recorded as its country only. Tabs and line ends in values become blanks.
 */
void route_record_print(FILE *out, const struct route_inputs *inputs, struct str located,
                        struct str centre);
/* False when the line is none. at is left alone. */
bool route_record_parse(struct str line, struct route_inputs *inputs, struct str *centre);

#endif
