/* Roles as data; must not know what each may do. */
#include "fcgi/gate/role.h"

enum holder { CUSTOMER, STAFF };

static const struct {
    struct str code;
    enum holder holder;
} roles[ROLE_COUNT] = {

#define ROLE(name, code, holder) [ROLE_##name] = {STR_INIT(code), (holder)},
#include "fcgi/gate/roles.def"
#undef ROLE
};

struct str
role_code(enum role role)
{
    return roles[role].code;
}

bool
role_is_staff(enum role role)
{
    return roles[role].holder == STAFF;
}

size_t
role_customer_count(void)
{
    size_t count = 0;

    for (size_t i = 0; i < ROLE_COUNT; i++)
        count += roles[i].holder == CUSTOMER;
    return count;
}
