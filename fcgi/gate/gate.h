/* May this request pass: the rules named in fcgi/gate/gates.def. */
#ifndef FCGI_GATE_GATE_H
#define FCGI_GATE_GATE_H

#include "fcgi/base/result.h"
#include "fcgi/data/db.h"
#include "fcgi/gate/viewer.h"

enum gate {

#define GATE(name, reach, who, right, user) GATE_##name,
#include "fcgi/gate/gates.def"
#undef GATE
    GATE_COUNT
};

/* What stands between a viewer and what lies behind a gate. */
enum gate_answer {
    GATE_OPENS,
    GATE_HIDES,          /* strangers need not know of it: not found */
    GATE_WANTS_SIGN_IN,  /* nobody is signed in */
    GATE_WANTS_FACTOR,   /* the second factor is still owed */
    GATE_WANTS_PASSWORD, /* the password must be given again */
    GATE_REFUSES         /* the role lacks the right */
};

/* address: of the client, after real_ip. */
enum gate_answer gate_ask(enum gate gate, struct str address, const struct viewer *viewer,
                          struct instant now);
/* The database user that answers behind it. */
enum db_role gate_user(enum gate gate);
/* Whether only people who signed in pass. */
bool gate_needs_viewer(enum gate gate);
/* Whether the way to it is open to other machines. */
bool gate_is_local(enum gate gate);
/* The right it asks for; RIGHT_NONE for none. */
enum right gate_right(enum gate gate);

#endif
