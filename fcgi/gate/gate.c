/* Gates; must not know the addresses behind them. */
#include "fcgi/gate/gate.h"

enum reach { ANYWHERE, LOOPBACK };

static const enum reach reaches[GATE_COUNT] = {

#define GATE(name, reach, who, right, user) [GATE_##name] = (reach),
#include "fcgi/gate/gates.def"
#undef GATE
};

enum result
gate_admits(enum gate gate, struct str address)
{
    if (reaches[gate] == ANYWHERE)
        return RES_OK;
    const bool is_local = str_starts(address, STR("127.")) || str_is(address, STR("::1")) ||
                          str_starts(address, STR("unix:"));

    return is_local ? RES_OK : RES_NOT_FOUND;
}
