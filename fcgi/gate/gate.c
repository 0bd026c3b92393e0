/* Gates; must not know the addresses behind them. */
#include "fcgi/gate/gate.h"

#include "fcgi/gate/session.h"

enum reach { ANYWHERE, LOOPBACK };

enum who { ANYBODY, HALF, KNOWN, CONFIRMED };

static const struct {
    enum reach reach;
    enum who who;
    enum right right;
    enum db_role user;
} gates[GATE_COUNT] = {

#define GATE(name, reach, who, right, user)                                                        \
    [GATE_##name] = {(reach), (who), RIGHT_##right, DB_##user},
#include "fcgi/gate/gates.def"
#undef GATE
};

static bool
is_from_here(struct str address)
{
    return str_starts(address, STR("127.")) || str_is(address, STR("::1")) ||
           str_starts(address, STR("unix:"));
}

static bool
is_fresh(const struct viewer *viewer, struct instant now)
{
    return now.seconds - viewer->confirmed_at.seconds < SESSION_CONFIRMED_S;
}

/* What is a person's own stays so: nobody changes a password or erases an account on somebody's
   behalf. */
static bool
is_personal(enum gate gate)
{
    return gates[gate].who == CONFIRMED && gates[gate].right == RIGHT_PROFILE;
}

enum gate_answer
gate_ask(enum gate gate, struct str address, const struct viewer *viewer, struct instant now)
{
    const enum who who = gates[gate].who;

    if (gates[gate].reach == LOOPBACK && !is_from_here(address))
        return GATE_HIDES;
    if (who == ANYBODY)
        return GATE_OPENS;
    if (!viewer->is_known)
        return GATE_WANTS_SIGN_IN;
    if (viewer->is_half && who != HALF)
        return GATE_WANTS_FACTOR;
    if (!viewer_may(viewer, gates[gate].right) || (viewer->behalf != 0 && is_personal(gate)))
        return GATE_REFUSES;
    if (who == CONFIRMED && !is_fresh(viewer, now))
        return GATE_WANTS_PASSWORD;
    return GATE_OPENS;
}

enum db_role
gate_user(enum gate gate)
{
    return gates[gate].user;
}

bool
gate_needs_viewer(enum gate gate)
{
    return gates[gate].who != ANYBODY;
}

bool
gate_is_local(enum gate gate)
{
    return gates[gate].reach == LOOPBACK;
}

enum right
gate_right(enum gate gate)
{
    return gates[gate].right;
}

bool
viewer_may(const struct viewer *viewer, enum right right)
{
    return right == RIGHT_NONE || (viewer->rights & 1U << right) != 0;
}

bool
viewer_is_staff(const struct viewer *viewer)
{
    return viewer->behalf != 0 || role_is_staff(viewer->role);
}

uint64_t
viewer_as(const struct viewer *viewer)
{
    return viewer->cover != 0 || viewer->behalf != 0 ? viewer->member : 0;
}
