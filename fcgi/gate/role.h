/* The table of roles and their rights. */
#ifndef FCGI_GATE_ROLE_H
#define FCGI_GATE_ROLE_H

#include "fcgi/base/str.h"

enum right {
    RIGHT_NONE, /* what everybody has */

#define RIGHT(name, code) RIGHT_##name,
#include "fcgi/gate/rights.def"
#undef RIGHT
    RIGHT_COUNT
};

enum role {
    ROLE_NONE, /* the public */

#define ROLE(name, code, holder, rights) ROLE_##name,
#include "fcgi/gate/roles.def"
#undef ROLE
    ROLE_COUNT
};

struct str role_code(enum role role); /* "device-manager"; "public" for ROLE_NONE */
enum role role_from(struct str code); /* ROLE_NONE for any other text */
bool role_is_staff(enum role role);
unsigned role_rights(enum role role); /* bits 1 << enum right */
bool role_has(enum role role, enum right right);
/* How many roles customers may have: the "five" of the texts (PUB-2). */
size_t role_customer_count(void);
struct str right_code(enum right right);

#endif
