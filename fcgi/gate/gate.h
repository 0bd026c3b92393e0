/* May this request pass: the rules named in fcgi/gate/gates.def. */
#ifndef FCGI_GATE_GATE_H
#define FCGI_GATE_GATE_H

#include "fcgi/base/result.h"

enum gate {

#define GATE(name, reach, who, right, user) GATE_##name,
#include "fcgi/gate/gates.def"
#undef GATE
    GATE_COUNT
};

/*
 * address  of the client, after real_ip
 * RES_OK | RES_NOT_FOUND: a gate that strangers need not know of
 */
enum result gate_admits(enum gate gate, struct str address) MUST_USE;

#endif
