/* Roles as data; must not know what asks for their rights. */
#include "fcgi/gate/role.h"

enum holder { NOBODY, CUSTOMER, STAFF };

/* The public; a macro, because clang-format 14 cannot align rows beside those of the table. */
#define NO_ROLE                                                                                    \
    {                                                                                              \
        STR_INIT("public"), NOBODY, 0                                                              \
    }

static const struct {
    struct str code;
    enum holder holder;
    unsigned rights;
} roles[ROLE_COUNT] = {
    [ROLE_NONE] = NO_ROLE,

#define R(right)                         (1U << RIGHT_##right)
#define ROLE(name, code, holder, rights) [ROLE_##name] = {STR_INIT(code), (holder), (rights)},
#include "fcgi/gate/roles.def"
#undef ROLE
#undef R
};

static const struct str rights[RIGHT_COUNT] = {
#define RIGHT(name, code) [RIGHT_##name] = STR_INIT(code),
#include "fcgi/gate/rights.def"
#undef RIGHT
};

struct str
role_code(enum role role)
{
    return roles[role].code;
}

enum role
role_from(struct str code)
{
    for (size_t i = ROLE_NONE + 1; i < ROLE_COUNT; i++) {
        if (str_is(roles[i].code, code))
            return (enum role)i;
    }
    return ROLE_NONE;
}

unsigned
role_rights(enum role role)
{
    return roles[role].rights;
}

bool
role_has(enum role role, enum right right)
{
    return right == RIGHT_NONE || (role_rights(role) & 1U << right) != 0;
}

struct str
right_code(enum right right)
{
    return rights[right];
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
