/* Randomness, digests, sealing and passwords; one of the rooms of libsodium. */
#ifndef FCGI_EDGE_SECRET_H
#define FCGI_EDGE_SECRET_H

#include "fcgi/base/arena.h"
#include "fcgi/base/clock.h"
#include "fcgi/base/result.h"

/* Bytes of a digest; tables keep them as BINARY(32). */
#define SECRET_DIGEST 32

/*
 * Once a process: starts the library and reads the installation's key, the same on all nodes: the
 * first line of key_file, 64 hexadecimal digits. An empty path makes a key for this process alone
 * (tests, commands without secrets). Key and derived keys are in locked, undumped memory. RES_OK |
 * RES_INVALID: said on standard error
 */
enum result secret_start(struct str key_file) MUST_USE;

/* size random bytes from the kernel's generator. */
void secret_random(void *into, size_t size);
/* 32 random bytes as 43 characters of base64url: session tokens, mailed links. */
struct str secret_token(struct arena *arena);
/* 12 random characters of [a-z0-9]: a public id. */
struct str secret_code(struct arena *arena);
/* 8 random characters of "ABCDEFGHJKLMNPQRSTUVWXYZ23456789": a number that people say on the phone.
 */
struct str secret_number(struct arena *arena);
/* SHA-256 of text, SECRET_DIGEST bytes: what tables keep of a token. */
struct str secret_digest(struct arena *arena, struct str text);
/* A MAC of text under the installation's key, 43 characters of base64url; purpose keeps uses apart
 * ("form", "seen"). */
struct str secret_mac(struct arena *arena, struct str purpose, struct str text);
/* In constant time for equal lengths; false when either is absent. */
bool secret_same(struct str a, struct str b);

/*
 * Seals plain so that only this installation reads it, and only where bound (row, person, purpose:
 * any text) is the same again. Key number, nonce, XChaCha20-Poly1305 box.
 */
struct str secret_seal(struct arena *arena, struct str bound, struct str plain);
/* RES_OK | RES_NOT_FOUND: damaged, of another key, or bound to something else */
enum result secret_unseal(struct arena *arena, struct str bound, struct str sealed,
                          struct str *plain) MUST_USE;

/* Passwords: Argon2id, 64 MiB, 3 passes ("interactive" memory, one pass more). 1 to 1024 bytes,
 * NFC, any bytes. */
#define SECRET_PASSWORD_MOST 1024
/* RES_OK | RES_UNAVAILABLE: no memory for it */
enum result secret_hash_password(struct arena *arena, struct str password,
                                 struct str *hash) MUST_USE;
/*
 * Whether the password is the one of the hash. An absent hash costs the same time and is never
 * right, so that unknown, locked and inactive accounts cannot be told from others (facts 4.4).
 * RES_OK | RES_NOT_FOUND: it is not | RES_UNAVAILABLE: no memory for it
 */
enum result secret_check_password(struct str hash, struct str password) MUST_USE;

#endif
