/* Limits over two windows of time, the present one and, weighted, the one before; must not know
 * what is attempted. */
#include "fcgi/gate/limit.h"

#include <arpa/inet.h>
#include <string.h>

#include "fcgi/edge/secret.h"
#include "sql_attempt.h"

#define DIGEST_BYTES 65536

static const struct {
    struct str code;
    uint64_t most;
    uint64_t window_s;
} limits[LIMIT_COUNT] = {

#define LIMIT(name, code, most, window_s) [LIMIT_##name] = {STR_INIT(code), (most), (window_s)},
#include "fcgi/gate/limits.def"
#undef LIMIT
};

static enum result
count_one(struct db *db, void *arg)
{
    return sql_attempt_count(db, arg);
}

static enum result
weigh(struct db *db, struct arena *arena, enum limit limit, struct str key_hash, uint64_t *weight)
{
    const struct sql_attempt_weigh asked = {
        .kind = limits[limit].code, .key_hash = key_hash, .window_s = limits[limit].window_s};
    struct sql_attempt_weigh_row *row = NULL;
    size_t count = 0;

    TRY(sql_attempt_weigh(db, &asked, arena, &row, &count));
    *weight = count == 0 ? 0 : row->weight;
    return RES_OK;
}

enum result
limit_count(struct db *db, enum limit limit, struct str key)
{
    struct arena *arena = NULL;

    arena_open(&arena, DIGEST_BYTES);
    struct sql_attempt_count one = {.kind = limits[limit].code,
                                    .key_hash = secret_digest(arena, key),
                                    .window_s = limits[limit].window_s,
                                    .most = limits[limit].most};
    uint64_t weight = 0;
    enum result r = db_transact(db, count_one, &one);

    if (r == RES_OK)
        r = weigh(db, arena, limit, one.key_hash, &weight);
    if (r == RES_OK && weight > limits[limit].most * limits[limit].window_s)
        r = RES_TOO_MANY;
    arena_close(&arena);
    return r;
}

enum result
limit_ask(struct db *db, enum limit limit, struct str key)
{
    struct arena *arena = NULL;

    arena_open(&arena, DIGEST_BYTES);
    uint64_t weight = 0;
    enum result r = weigh(db, arena, limit, secret_digest(arena, key), &weight);

    if (r == RES_OK && weight >= limits[limit].most * limits[limit].window_s)
        r = RES_TOO_MANY;
    arena_close(&arena);
    return r;
}

struct str
limit_network(struct arena *arena, struct str address)
{
    static const unsigned char mapped[12] = {[10] = 0xff, [11] = 0xff};
    const char *text = arena_cstr(arena, address);
    unsigned char six[16];
    unsigned char four[4];

    if (inet_pton(AF_INET, text, four) == 1)
        return arena_printf(arena, "%u.%u.%u.0/24", four[0], four[1], four[2]);
    if (inet_pton(AF_INET6, text, six) != 1)
        return address;
    if (memcmp(six, mapped, sizeof mapped) == 0)
        return arena_printf(arena, "%u.%u.%u.0/24", six[12], six[13], six[14]);
    return arena_printf(arena, "%02x%02x:%02x%02x:%02x%02x::/48", six[0], six[1], six[2], six[3],
                        six[4], six[5]);
}
