/* Small sound files of every kind that messages may bring, made byte by byte. */
#ifndef TESTS_ATTACHMENT_SAMPLES_H
#define TESTS_ATTACHMENT_SAMPLES_H

#include "handlers/attachment/attachment.h"
#include "tests/lib/test.h"

struct str sample_of(struct test *t, enum attachment_kind kind);
/* The first ending of a kind's names: "jpg". */
const char *sample_ending(enum attachment_kind kind);

/* A picture that says it is so large. */
struct str sample_png(struct test *t, uint32_t width, uint32_t height);

/* A zip archive of entries without compression. */
struct sample_entry {
    const char *name;
    struct str bytes;
    uint32_t says; /* bytes it claims to unpack to; 0: as many as it has */
    unsigned flags;
};
struct str sample_archive(struct test *t, const struct sample_entry *entries, size_t count);

/* One behind the other. */
struct str sample_joined(struct test *t, struct str first, struct str second);
/* A descriptor of bytes in memory, closed with the test. */
int sample_fd(struct test *t, struct str bytes);

#endif
