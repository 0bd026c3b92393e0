/* Randomness, digests, sealing and passwords by libsodium; must not know what any secret opens. */
#include "fcgi/edge/secret.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fcgi/base/log.h"

enum {
    KEY_BYTES = crypto_kdf_KEYBYTES,
    KEY_DIGITS = 2 * KEY_BYTES,
    NUMBER_BYTES = 4,
    NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    SEAL_BYTES = NUMBER_BYTES + NONCE_BYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES,
    TOKEN_BYTES = 32,
    CODE_LETTERS = 12,
    NUMBER_LETTERS = 8,
    PASSES = 3,
    PATH_MOST = 4096,
    SALT_BYTES = crypto_pwhash_SALTBYTES,
    HASH_BYTES = 32
};

#define PASSWORD_MEMORY (64U << 20)

/* The order is part of what is stored: it numbers the derived keys. */
enum derived { DERIVED_SEAL = 1, DERIVED_MAC = 2, DERIVED_NUMBER = 3 };

struct keys {
    unsigned char first[KEY_BYTES];
    unsigned char seal[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
    unsigned char mac[crypto_generichash_KEYBYTES];
    unsigned char number[crypto_kdf_BYTES_MIN]; /* its beginning names the key in what it sealed */
};

/* A page of its own, shared by all processes: locks are not inherited over a fork, pages are, so
 * the master's lock holds for all. */
static struct keys *keys;
/* Well-formed, of no password: costs what a real one costs. */
static char nobody[crypto_pwhash_STRBYTES];

static enum result
open_page(void)
{
    void *const page =
        mmap(NULL, sizeof *keys, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (page == MAP_FAILED)
        return fault(RES_INVALID, "secret.memory", "errno=%d", errno);
    if (mlock(page, sizeof *keys) != 0 || madvise(page, sizeof *keys, MADV_DONTDUMP) != 0)
        LOG(LOG_WARN, "secret.unlocked", LOG_COUNT("errno", (uint64_t)errno));
    keys = page;
    return RES_OK;
}

static enum result
find(struct str path, unsigned line, const char *reason)
{
    log_finding(path, line, str_from(reason));
    return RES_INVALID;
}

/* Nothing but 64 digits, then the end of the line or of the file. */
static bool
read_key(const char *line, size_t size)
{
    size_t bytes = 0;

    return size >= KEY_DIGITS && (size == KEY_DIGITS || line[KEY_DIGITS] == '\n') &&
           sodium_hex2bin(keys->first, KEY_BYTES, line, KEY_DIGITS, NULL, &bytes, NULL) == 0 &&
           bytes == KEY_BYTES;
}

static enum result
load_key(struct str path)
{
    char name[PATH_MOST];
    char line[KEY_DIGITS + 1];

    if (path.len >= sizeof name)
        return find(path, 0, "the path is too long");
    memcpy(name, path.at, path.len);
    name[path.len] = '\0';
    const int fd = open(name, O_RDONLY | O_CLOEXEC);

    if (fd < 0)
        return find(path, 0, strerror(errno));
    const ssize_t size = read(fd, line, sizeof line);

    close(fd);
    const bool is_key = size > 0 && read_key(line, (size_t)size);

    sodium_memzero(line, sizeof line);
    return is_key ? RES_OK : find(path, 1, "the key is a line of 64 hexadecimal digits");
}

static void
derive(unsigned char *into, size_t size, enum derived which)
{
    crypto_kdf_derive_from_key(into, size, (uint64_t)which, "balcao01", keys->first);
}

static void
encode(char *out, size_t room, const unsigned char *bytes, size_t size, int variant)
{
    sodium_bin2base64(out, room, bytes, size, variant);
}

static void
make_nobody(void)
{
    unsigned char salt[SALT_BYTES], hash[HASH_BYTES];
    char salt_text[32], hash_text[48];

    randombytes_buf(salt, sizeof salt);
    randombytes_buf(hash, sizeof hash);
    encode(salt_text, sizeof salt_text, salt, sizeof salt,
           sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    encode(hash_text, sizeof hash_text, hash, sizeof hash,
           sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    snprintf(nobody, sizeof nobody, "$argon2id$v=19$m=%u,t=%d,p=1$%s$%s", PASSWORD_MEMORY >> 10,
             PASSES, salt_text, hash_text);
}

enum result
secret_start(struct str key_file)
{
    if (sodium_init() < 0)
        return fault(RES_INVALID, "secret.library", "libsodium does not start");
    if (keys == NULL)
        TRY(open_page());
    else
        mprotect(keys, sizeof *keys, PROT_READ | PROT_WRITE);
    if (str_is_empty(key_file))
        randombytes_buf(keys->first, sizeof keys->first);
    else
        TRY(load_key(key_file));
    derive(keys->seal, sizeof keys->seal, DERIVED_SEAL);
    derive(keys->mac, sizeof keys->mac, DERIVED_MAC);
    derive(keys->number, sizeof keys->number, DERIVED_NUMBER);
    mprotect(keys, sizeof *keys, PROT_READ);
    make_nobody();
    return RES_OK;
}

void
secret_random(void *into, size_t size)
{
    randombytes_buf(into, size);
}

/* Base64 for addresses and cookies. */
static struct str
in_letters(struct arena *arena, const unsigned char *bytes, size_t size)
{
    const size_t room = sodium_base64_encoded_len(size, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    char *const out = arena_alloc(arena, room);

    encode(out, room, bytes, size, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return (struct str){out, room - 1};
}

struct str
secret_token(struct arena *arena)
{
    unsigned char bytes[TOKEN_BYTES];

    randombytes_buf(bytes, sizeof bytes);
    const struct str token = in_letters(arena, bytes, sizeof bytes);

    sodium_memzero(bytes, sizeof bytes);
    return token;
}

static struct str
some_of(struct arena *arena, struct str letters, size_t count)
{
    char *const out = arena_alloc(arena, count + 1);

    for (size_t i = 0; i < count; i++)
        out[i] = letters.at[randombytes_uniform((uint32_t)letters.len)];
    return (struct str){out, count};
}

struct str
secret_code(struct arena *arena)
{
    return some_of(arena, STR("abcdefghijklmnopqrstuvwxyz0123456789"), CODE_LETTERS);
}

/* Without I, O, 0 and 1, which are heard and read as each other. */
struct str
secret_number(struct arena *arena)
{
    return some_of(arena, STR("ABCDEFGHJKLMNPQRSTUVWXYZ23456789"), NUMBER_LETTERS);
}

static const unsigned char *
bytes_of(struct str s)
{
    static const unsigned char none[1];

    return s.len == 0 ? none : (const unsigned char *)s.at;
}

struct str
secret_digest(struct arena *arena, struct str text)
{
    unsigned char *const out = arena_alloc(arena, SECRET_DIGEST + 1);

    crypto_hash_sha256(out, bytes_of(text), text.len);
    return (struct str){(const char *)out, SECRET_DIGEST};
}

struct str
secret_mac(struct arena *arena, struct str purpose, struct str text)
{
    const uint64_t length = purpose.len; /* where the purpose ends: "a"+"bc" is not "ab"+"c" */
    unsigned char mac[crypto_generichash_BYTES];
    crypto_generichash_state state;

    assert(keys != NULL);
    crypto_generichash_init(&state, keys->mac, sizeof keys->mac, sizeof mac);
    crypto_generichash_update(&state, (const unsigned char *)&length, sizeof length);
    crypto_generichash_update(&state, bytes_of(purpose), purpose.len);
    crypto_generichash_update(&state, bytes_of(text), text.len);
    crypto_generichash_final(&state, mac, sizeof mac);
    return in_letters(arena, mac, sizeof mac);
}

bool
secret_same(struct str a, struct str b)
{
    return a.at != NULL && b.at != NULL && a.len == b.len && sodium_memcmp(a.at, b.at, a.len) == 0;
}

struct str
secret_seal(struct arena *arena, struct str bound, struct str plain)
{
    unsigned char *const out = arena_alloc(arena, plain.len + SEAL_BYTES + 1);
    unsigned char *const nonce = out + NUMBER_BYTES;
    unsigned long long size = 0;

    assert(keys != NULL);
    memcpy(out, keys->number, NUMBER_BYTES);
    randombytes_buf(nonce, NONCE_BYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + NONCE_BYTES, &size, bytes_of(plain),
                                               plain.len, bytes_of(bound), bound.len, NULL, nonce,
                                               keys->seal);
    return (struct str){(const char *)out, NUMBER_BYTES + NONCE_BYTES + (size_t)size};
}

enum result
secret_unseal(struct arena *arena, struct str bound, struct str sealed, struct str *plain)
{
    const unsigned char *const in = bytes_of(sealed);
    unsigned long long size = 0;

    assert(keys != NULL);
    if (sealed.len < SEAL_BYTES || memcmp(in, keys->number, NUMBER_BYTES) != 0)
        return RES_NOT_FOUND;
    unsigned char *const out = arena_alloc(arena, sealed.len - SEAL_BYTES + 1);
    const size_t box = NUMBER_BYTES + NONCE_BYTES;

    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out, &size, NULL, in + box, sealed.len - box,
                                                   bytes_of(bound), bound.len, in + NUMBER_BYTES,
                                                   keys->seal) != 0)
        return RES_NOT_FOUND;
    *plain = (struct str){(const char *)out, (size_t)size};
    return RES_OK;
}

enum result
secret_hash_password(struct arena *arena, struct str password, struct str *hash)
{
    char out[crypto_pwhash_STRBYTES];

    assert(password.len >= 1 && password.len <= SECRET_PASSWORD_MOST);
    if (crypto_pwhash_str(out, password.at, password.len, PASSES, PASSWORD_MEMORY) != 0)
        return fault(RES_UNAVAILABLE, "secret.password-memory", "errno=%d", errno);
    *hash = arena_str(arena, str_from(out));
    return RES_OK;
}

/* As the library wants it; false when no library of ours wrote it. */
static bool
is_hash(struct str hash, char out[crypto_pwhash_STRBYTES])
{
    if (hash.len == 0 || hash.len >= crypto_pwhash_STRBYTES)
        return false;
    memcpy(out, hash.at, hash.len);
    memset(out + hash.len, 0, crypto_pwhash_STRBYTES - hash.len);
    return crypto_pwhash_str_needs_rehash(out, PASSES, PASSWORD_MEMORY) >= 0;
}

enum result
secret_check_password(struct str hash, struct str password)
{
    char text[crypto_pwhash_STRBYTES];
    const bool is_whole = password.len >= 1 && password.len <= SECRET_PASSWORD_MOST;
    const bool is_real = is_hash(hash, text);
    const struct str tried = str_slice(password, 0, SECRET_PASSWORD_MOST);

    assert(nobody[0] != '\0');
    errno = 0;
    const int wrong = crypto_pwhash_str_verify(is_real && is_whole ? text : nobody,
                                               (const char *)bytes_of(tried), tried.len);
    const int cause = errno;

    if (wrong != 0 && cause != EINVAL) /* the library's word for another password */
        return fault(RES_UNAVAILABLE, "secret.password-memory", "errno=%d", cause);
    return wrong == 0 && is_real && is_whole ? RES_OK : RES_NOT_FOUND;
}
