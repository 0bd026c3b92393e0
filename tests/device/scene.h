/* What tests of devices put into a company of theirs. */
#ifndef TESTS_DEVICE_SCENE_H
#define TESTS_DEVICE_SCENE_H

#include "tests/member/company.h"

/* Device 1 was read and is late, 2 is due, 3 is silent and estimated, 4 has time. Today is
 * 2026-03-02. */
void scene_add_readings(const struct company *co);
/* Device 1: a contract, two places, an order on its way, a move asked for, a visit proposed. */
void scene_add_around(const struct company *co);

#endif
