/* Time-based one-time codes (RFC 6238, SHA-1, 6 digits, 30 s) and their QR code; the only room of
 * liboath and libqrencode. */
#ifndef FCGI_EDGE_FACTOR_H
#define FCGI_EDGE_FACTOR_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"

#define FACTOR_RECOVERY_CODES 10

/* 20 random bytes. */
struct str factor_secret(struct arena *arena);
/* In base32, in groups of four for people who type it. */
struct str factor_base32(struct arena *arena, struct str secret);
/* "otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=…", percent-encoded. */
struct str factor_uri(struct arena *arena, struct str secret, struct str issuer,
                      struct str account);
/*
 * Whether code is right now, or one step earlier or later, and later than last_step (no code works
 * twice). code: digits, spaces ignored; step receives the step to remember.
 */
bool factor_check(struct str secret, struct instant now, struct str code, uint64_t last_step,
                  uint64_t *step);
/* The code of this moment, for demo and tests. */
struct str factor_code(struct arena *arena, struct str secret, struct instant now);
/* A recovery code: 10 characters without look-alikes, in two groups: "k7mpx-2wq4r". */
struct str factor_recovery_code(struct arena *arena);
/* What people type of one, brought to that form; absent when it cannot be one. */
struct str factor_recovery_read(struct arena *arena, struct str typed);

/* Text as the d attribute of one SVG path, one unit a module, with its quiet zone of 4; side
 * receives the edge length. */
struct str qr_path(struct arena *arena, struct str text, unsigned *side);

#endif
