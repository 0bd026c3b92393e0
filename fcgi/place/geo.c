/* Countries of addresses from a MaxMind file: the only file that sees libmaxminddb. What is mapped
 * is a sealed copy in memory, so that nobody can cut it short under a reader. */
#include "fcgi/place/geo.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <maxminddb.h>

#include "fcgi/base/log.h"

#define FILE_BYTES_MAX  (512LL << 20)
#define REFRESH_US      1000000
#define PROBE_NODES_MAX 65536 /* of a real file with a million */
#define PROBE_FOUND_MAX 64
#define PROBE_DEPTH_MAX 128
#define LETTERS         26
#define CODES           676 /* LETTERS squared */

struct identity_of_file {
    dev_t device;
    ino_t inode;
    off_t size;
    struct timespec changed;
};

struct geo {
    char *path;
    MMDB_s *data;                 /* NULL: none */
    struct identity_of_file seen; /* the last file looked at, taken or refused */
    uint64_t looked_us;
    char codes[CODES][2]; /* "AA" to "ZZ", what geo_country points into */
};

static bool
entry_text(MMDB_entry_s *entry, const char *const path[], MMDB_entry_data_s *out)
{
    return MMDB_aget_value(entry, out, path) == MMDB_SUCCESS && out->has_data &&
           out->type == MMDB_DATA_TYPE_UTF8_STRING;
}

/* Index into codes, or -1. Reads both layouts (facts/ecosystem.md 2.3). */
static int
entry_country(MMDB_entry_s *entry)
{
    static const char *const nested[] = {"country", "iso_code", NULL};
    static const char *const flat[] = {"country_code", NULL};
    MMDB_entry_data_s data;
    int index = 0;

    if (!entry_text(entry, nested, &data) && !entry_text(entry, flat, &data))
        return -1;
    if (data.data_size != 2)
        return -1;
    for (size_t i = 0; i < 2; i++) {
        char c = data.utf8_string[i];

        if (c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        if (c < 'A' || c > 'Z')
            return -1;
        index = index * LETTERS + (c - 'A');
    }
    return index;
}

struct probe {
    const MMDB_s *data;
    uint32_t stack[PROBE_DEPTH_MAX + 1]; /* nodes still to visit */
    size_t depth;
    size_t nodes;
    size_t found;
    size_t countries;
};

/* False when the record is damaged. */
static bool
probe_record(struct probe *probe, uint8_t type, uint64_t record, MMDB_entry_s *entry)
{
    MMDB_entry_data_list_s *list = NULL;

    if (type == MMDB_RECORD_TYPE_EMPTY)
        return true;
    if (type == MMDB_RECORD_TYPE_SEARCH_NODE) {
        if (probe->depth > PROBE_DEPTH_MAX)
            return false;
        probe->stack[probe->depth++] = (uint32_t)record;
        return true;
    }
    if (type != MMDB_RECORD_TYPE_DATA)
        return false;
    if (MMDB_get_entry_data_list(entry, &list) != MMDB_SUCCESS) {
        MMDB_free_entry_data_list(list);
        return false;
    }
    MMDB_free_entry_data_list(list);
    probe->found++;
    if (entry_country(entry) >= 0)
        probe->countries++;
    return true;
}

/* Walks part of the tree: every record met is sound, and at least one names a country. */
static bool
data_is_sound(const MMDB_s *data)
{
    struct probe probe = {.data = data, .depth = 1};

    if (data->metadata.node_count == 0)
        return false;
    while (probe.depth > 0 && probe.nodes < PROBE_NODES_MAX && probe.found < PROBE_FOUND_MAX) {
        MMDB_search_node_s node;

        probe.nodes++;
        if (MMDB_read_node(data, probe.stack[--probe.depth], &node) != MMDB_SUCCESS)
            return false;
        if (!probe_record(&probe, node.right_record_type, node.right_record,
                          &node.right_record_entry) ||
            !probe_record(&probe, node.left_record_type, node.left_record, &node.left_record_entry))
            return false;
    }
    return probe.countries > 0;
}

static struct identity_of_file
file_identity(const struct stat *about)
{
    return (struct identity_of_file){.device = about->st_dev,
                                     .inode = about->st_ino,
                                     .size = about->st_size,
                                     .changed = about->st_mtim};
}

static bool
identity_is(const struct identity_of_file *a, const struct identity_of_file *b)
{
    return a->device == b->device && a->inode == b->inode && a->size == b->size &&
           a->changed.tv_sec == b->changed.tv_sec && a->changed.tv_nsec == b->changed.tv_nsec;
}

static bool
file_is_same(const struct stat *a, const struct stat *b)
{
    const struct identity_of_file first = file_identity(a);
    const struct identity_of_file second = file_identity(b);

    return identity_is(&first, &second);
}

static bool
bytes_copy(int from, int to, off_t size)
{
    while (size > 0) {
        const ssize_t done = sendfile(to, from, NULL, (size_t)size);

        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        size -= done;
    }
    return true;
}

/* A sealed copy of the file in memory, or -1; also when the file changed under the copying. */
static int
copy_make(int from, const struct stat *about)
{
    const int to = memfd_create("geo", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    const int seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
    struct stat after;

    if (to < 0)
        return -1;
    if (bytes_copy(from, to, about->st_size) && fstat(from, &after) == 0 &&
        file_is_same(about, &after) && fcntl(to, F_ADD_SEALS, seals) == 0)
        return to;
    close(to);
    return -1;
}

/* Opened data over the copy, or NULL. The descriptor may be closed after. */
static MMDB_s *
copy_open(int copy)
{
    MMDB_s *data = calloc(1, sizeof(*data));
    char path[32];

    if (data == NULL)
        return NULL;
    snprintf(path, sizeof(path), "/proc/self/fd/%d", copy);
    if (MMDB_open(path, MMDB_MODE_MMAP, data) != MMDB_SUCCESS) {
        free(data);
        return NULL;
    }
    if (data_is_sound(data))
        return data;
    MMDB_close(data);
    free(data);
    return NULL;
}

static void
data_close(MMDB_s **data)
{
    if (*data == NULL)
        return;
    MMDB_close(*data);
    free(*data);
    *data = NULL;
}

/* Takes the file at the path in place of what there is, when it is sound. */
static enum result
file_take(struct geo *geo)
{
    enum result r = RES_MALFORMED;
    MMDB_s *data = NULL;
    struct stat about;
    int copy;
    const int from = open(geo->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    if (from < 0)
        return errno == ENOENT ? RES_NOT_FOUND : RES_MALFORMED;
    if (fstat(from, &about) == 0) {
        geo->seen = file_identity(&about);
        copy = S_ISREG(about.st_mode) && about.st_size <= FILE_BYTES_MAX ? copy_make(from, &about)
                                                                         : -1;
        if (copy >= 0) {
            data = copy_open(copy);
            close(copy);
        }
    }
    close(from);
    if (data != NULL) {
        data_close(&geo->data);
        geo->data = data;
        r = RES_OK;
    }
    return r;
}

enum result
geo_open(struct str path, struct geo **out)
{
    struct geo *geo = calloc(1, sizeof(*geo));

    if (geo == NULL || (geo->path = calloc(1, path.len + 1)) == NULL)
        abort();
    if (path.len > 0)
        memcpy(geo->path, path.at, path.len);
    for (size_t i = 0; i < CODES; i++) {
        geo->codes[i][0] = (char)('A' + i / LETTERS);
        geo->codes[i][1] = (char)('A' + i % LETTERS);
    }
    *out = geo;
    geo->looked_us = clock_ticks_us();
    return path.len == 0 ? RES_OK : file_take(geo);
}

void
geo_close(struct geo **geo)
{
    if (*geo == NULL)
        return;
    data_close(&(*geo)->data);
    free((*geo)->path);
    free(*geo);
    *geo = NULL;
}

void
geo_refresh(struct geo *geo)
{
    const uint64_t now_us = clock_ticks_us();
    struct identity_of_file present;
    struct stat about;

    if (geo == NULL || geo->path[0] == '\0' || now_us - geo->looked_us < REFRESH_US)
        return;
    geo->looked_us = now_us;
    if (stat(geo->path, &about) != 0)
        return; /* between two files, or gone: what we have stays */
    present = file_identity(&about);
    if (identity_is(&present, &geo->seen))
        return;
    if (file_take(geo) == RES_OK)
        LOG(LOG_INFO, "geo.taken", LOG_TEXT("file", str_from(geo->path)),
            LOG_COUNT("built", geo->data->metadata.build_epoch));
    else
        LOG(LOG_ERROR, "geo.refused", LOG_TEXT("file", str_from(geo->path)));
}

/* Addresses of nobody on the public network: this host, private, shared, link-local, multicast. */
static bool
v4_is_public(uint32_t address)
{
    static const struct {
        uint32_t network;
        uint32_t mask;
    } others[] = {
        {0x00000000, 0xff000000},
        {0x0a000000, 0xff000000},
        {0x64400000, 0xffc00000},
        {0x7f000000, 0xff000000},
        {0xa9fe0000, 0xffff0000},
        {0xac100000, 0xfff00000},
        {0xc0a80000, 0xffff0000},
        {0xe0000000, 0xe0000000},
    };

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if ((address & others[i].mask) == others[i].network)
            return false;
    return true;
}

static bool
v6_is_public(const struct in6_addr *address)
{
    const uint8_t *bytes = address->s6_addr;

    return !IN6_IS_ADDR_UNSPECIFIED(address) && !IN6_IS_ADDR_LOOPBACK(address) &&
           !IN6_IS_ADDR_MULTICAST(address) && !IN6_IS_ADDR_LINKLOCAL(address) &&
           !IN6_IS_ADDR_SITELOCAL(address) && (bytes[0] & 0xfe) != 0xfc;
}

/* A public address ready to be looked up; IPv4 written as IPv6 becomes IPv4 again. */
static bool
address_parse(struct str text, struct sockaddr_storage *out)
{
    struct sockaddr_in *v4 = (struct sockaddr_in *)out;
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)out;
    char buffer[INET6_ADDRSTRLEN];
    struct in6_addr long_form;

    if (text.len == 0 || text.len >= sizeof(buffer))
        return false;
    memcpy(buffer, text.at, text.len);
    buffer[text.len] = '\0';
    if (strlen(buffer) != text.len)
        return false;
    memset(out, 0, sizeof(*out));
    if (inet_pton(AF_INET, buffer, &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        return v4_is_public(ntohl(v4->sin_addr.s_addr));
    }
    if (inet_pton(AF_INET6, buffer, &long_form) != 1)
        return false;
    if (IN6_IS_ADDR_V4MAPPED(&long_form)) {
        v4->sin_family = AF_INET;
        memcpy(&v4->sin_addr, &long_form.s6_addr[12], 4);
        return v4_is_public(ntohl(v4->sin_addr.s_addr));
    }
    v6->sin6_family = AF_INET6;
    v6->sin6_addr = long_form;
    return v6_is_public(&long_form);
}

struct str
geo_country(const struct geo *geo, struct str address)
{
    struct sockaddr_storage socket_address;
    MMDB_lookup_result_s found;
    int error = MMDB_SUCCESS;
    int index;

    if (geo == NULL || geo->data == NULL || !address_parse(address, &socket_address))
        return STR_NONE;
    found = MMDB_lookup_sockaddr(geo->data, (const struct sockaddr *)&socket_address, &error);
    if (error != MMDB_SUCCESS || !found.found_entry)
        return STR_NONE;
    index = entry_country(&found.entry);
    return index < 0 ? STR_NONE : (struct str){geo->codes[index], 2};
}

struct instant
geo_built(const struct geo *geo)
{
    if (geo == NULL || geo->data == NULL)
        return (struct instant){0};
    return (struct instant){(int64_t)geo->data->metadata.build_epoch};
}

uint64_t
geo_age_days(const struct geo *geo, struct instant now)
{
    const struct instant built = geo_built(geo);

    return built.seconds == 0 || now.seconds < built.seconds
               ? 0
               : (uint64_t)(now.seconds - built.seconds) / 86400;
}
