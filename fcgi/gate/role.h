/* The table of roles. */
#ifndef FCGI_GATE_ROLE_H
#define FCGI_GATE_ROLE_H

#include "fcgi/base/str.h"

enum role {

#define ROLE(name, code, holder) ROLE_##name,
#include "fcgi/gate/roles.def"
#undef ROLE
    ROLE_COUNT
};

struct str role_code(enum role role); /* "device-manager" */
bool role_is_staff(enum role role);
/* How many roles customers may have: the "five" of the texts (PUB-2). */
size_t role_customer_count(void);

#endif
