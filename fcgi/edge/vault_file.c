/* Keeps the vault's chains in a file that survives a cut at any byte and keeps nothing of what was
 * in it before; must not know what keys are for. */
#include "fcgi/edge/vault_file.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fcgi/base/log.h"

enum { COPIES = 2, COPY_BYTES = 4096, MAGIC_BYTES = 16, DIGEST_BYTES = 32, PATH_MOST = 4096 };

static const char magic[MAGIC_BYTES] = "balcao vault 1\n";

/* As it lies on the disk, and in no other place for longer than a call. */
struct copy {
    char magic[MAGIC_BYTES];
    struct vault_chains chains;
    unsigned char digest[DIGEST_BYTES];
};

_Static_assert(sizeof(struct copy) <= COPY_BYTES, "a copy is a page of the disk");
_Static_assert(sizeof(struct vault_chains) == 24 + VAULT_CHAINS_MOST * 56,
               "no gaps whose bytes nobody knows");

static int in_memory = -1;

static void *
secure(size_t size)
{
    void *const at = sodium_malloc(size);

    if (at == NULL)
        abort();
    memset(at, 0, size);
    return at;
}

struct vault_chains *
vault_chains_new(void)
{
    return secure(sizeof(struct vault_chains));
}

void
vault_chains_free(struct vault_chains *chains)
{
    sodium_free(chains);
}

static bool
name_of(struct str path, char name[PATH_MOST], const char *suffix)
{
    return snprintf(name, PATH_MOST, "%.*s%s", STR_ARG(path), suffix) < PATH_MOST;
}

static enum result
lost(const char *what)
{
    return fault(RES_UNAVAILABLE, "vault.file", "%s: errno=%d", what, errno);
}

static int
lock(int fd, int how)
{
    int r;

    do {
        r = flock(fd, how);
    } while (r != 0 && errno == EINTR);
    return r;
}

enum result
vault_file_open(struct str path, bool for_writing, int *fd)
{
    char name[PATH_MOST];

    if (str_is_empty(path)) {
        assert(in_memory >= 0); /* vault_start came before */
        *fd = dup(in_memory);
    } else if (name_of(path, name, "")) {
        *fd = open(name, (for_writing ? O_RDWR : O_RDONLY) | O_CLOEXEC);
    } else {
        *fd = -1;
    }
    if (*fd < 0)
        return lost("open");
    if (lock(*fd, for_writing ? LOCK_EX : LOCK_SH) == 0)
        return RES_OK;
    close(*fd);
    return lost("lock");
}

/* A copy of a descriptor shares its lock with the first. */
void
vault_file_close(int fd)
{
    lock(fd, LOCK_UN);
    close(fd);
}

static void
digest_of(const struct copy *copy, unsigned char digest[DIGEST_BYTES])
{
    crypto_generichash(digest, DIGEST_BYTES, (const unsigned char *)copy,
                       offsetof(struct copy, digest), NULL, 0);
}

static bool
is_whole(const struct copy *copy)
{
    unsigned char digest[DIGEST_BYTES];

    digest_of(copy, digest);
    return memcmp(copy->magic, magic, MAGIC_BYTES) == 0 &&
           sodium_memcmp(copy->digest, digest, DIGEST_BYTES) == 0 && copy->chains.count >= 1 &&
           copy->chains.count <= VAULT_CHAINS_MOST;
}

static bool
read_copy(int fd, unsigned which, struct copy *copy)
{
    const ssize_t size = pread(fd, copy, sizeof *copy, (off_t)which * COPY_BYTES);

    return size == (ssize_t)sizeof *copy && is_whole(copy);
}

/* Which copy is the newer: 0 or 1; COPIES when none is whole. */
static unsigned
newest(int fd, struct copy copies[COPIES], bool *is_even)
{
    const bool first = read_copy(fd, 0, &copies[0]);
    const bool second = read_copy(fd, 1, &copies[1]);

    *is_even = first && second && copies[0].chains.generation == copies[1].chains.generation;
    if (!first && !second)
        return COPIES;
    if (!first || !second)
        return first ? 0 : 1;
    return copies[1].chains.generation > copies[0].chains.generation ? 1 : 0;
}

enum result
vault_file_read(int fd, struct vault_chains *out, bool *is_even)
{
    struct copy *const copies = secure(COPIES * sizeof *copies);
    const unsigned which = newest(fd, copies, is_even);

    if (which < COPIES)
        *out = copies[which].chains;
    sodium_free(copies);
    return which < COPIES ? RES_OK : fault(RES_UNAVAILABLE, "vault.damaged", "no copy is whole");
}

static bool
write_copy(int fd, unsigned which, const struct copy *copy)
{
    unsigned char *const page = secure(COPY_BYTES); /* all of it, so that nothing is left behind */

    memcpy(page, copy, sizeof *copy);
    const bool is_written =
        pwrite(fd, page, COPY_BYTES, (off_t)which * COPY_BYTES) == COPY_BYTES && fsync(fd) == 0;

    sodium_free(page);
    return is_written;
}

static bool
write_both(int fd, unsigned newer, struct vault_chains *chains)
{
    struct copy *const copy = secure(sizeof *copy);
    const unsigned older = newer == 0 ? 1 : 0;

    chains->generation++;
    memcpy(copy->magic, magic, MAGIC_BYTES);
    copy->chains = *chains;
    digest_of(copy, copy->digest);
    const bool is_written = write_copy(fd, older, copy) && write_copy(fd, older == 0 ? 1 : 0, copy);

    sodium_free(copy);
    return is_written;
}

enum result
vault_file_write(int fd, struct vault_chains *chains)
{
    struct copy *const copies = secure(COPIES * sizeof *copies);
    bool is_even;
    const unsigned which = newest(fd, copies, &is_even);

    sodium_free(copies);
    return write_both(fd, which == 1 ? 1 : 0, chains) ? RES_OK : lost("write");
}

static enum result
cannot(struct str path)
{
    log_finding(path, 0, str_from(strerror(errno)));
    return RES_INVALID;
}

/* Written whole beside its place, then given its name: half a file never has it. */
enum result
vault_file_make(struct str path, struct vault_chains *chains)
{
    char name[PATH_MOST], fresh[PATH_MOST];

    errno = ENAMETOOLONG;
    if (!name_of(path, name, "") || !name_of(path, fresh, ".new"))
        return cannot(path);
    const int fd = open(fresh, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);

    if (fd < 0)
        return cannot(path);
    bool is_made = fchmod(fd, S_IRUSR | S_IWUSR) == 0 && write_both(fd, 1, chains);

    is_made = is_made && renameat2(AT_FDCWD, fresh, AT_FDCWD, name, RENAME_NOREPLACE) == 0;
    const enum result r = is_made ? RES_OK : cannot(path);

    if (!is_made)
        unlink(fresh);
    close(fd);
    return r;
}

enum result
vault_file_in_memory(struct vault_chains *chains)
{
    if (in_memory < 0)
        in_memory = memfd_create("balcao-vault", MFD_CLOEXEC);
    if (in_memory < 0 || !write_both(in_memory, 1, chains))
        return fault(RES_INVALID, "vault.memory", "errno=%d", errno);
    return RES_OK;
}
