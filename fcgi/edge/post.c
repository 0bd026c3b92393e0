/* One letter to one mail server by libcurl, which is loaded with the first: workers, which send
 * none, do not carry it and the libraries behind it. Must not know what letters say nor when they
 * are tried again. */
#include "fcgi/edge/post.h"

#define CURL_DISABLE_TYPECHECK /* its macros call the functions by name */
#include <curl/curl.h>
#include <dlfcn.h>
#include <string.h>

#include "fcgi/edge/address.h"

#define LIBRARY "libcurl.so.4"
#define LIBRARY_FUNCTIONS(X)                                                                       \
    X(global_init)                                                                                 \
    X(easy_init)                                                                                   \
    X(easy_setopt)                                                                                 \
    X(easy_perform)                                                                                \
    X(easy_getinfo)                                                                                \
    X(easy_strerror)                                                                               \
    X(easy_cleanup)                                                                                \
    X(slist_append)                                                                                \
    X(slist_free_all)

enum { REPLY_MOST = 200, CONNECT_MOST_S = 10 };

/* The library's functions, as its header declares them. */
static struct {
#define FUNCTION(name) __typeof__(&curl_##name) name;
    LIBRARY_FUNCTIONS(FUNCTION)
#undef FUNCTION
} library;

/* One sending: what is left to send, and the last line the server said. */
struct sending {
    struct str left;
    bool is_begun; /* the server asked for the letter itself */
    char reply[REPLY_MOST + 1];
    size_t reply_length;
    char reason[CURL_ERROR_SIZE];
};

static size_t
give(char *into, size_t size, size_t count, void *context)
{
    struct sending *const sending = context;
    const struct str part = str_slice(sending->left, 0, size * count);

    sending->is_begun = true;
    if (part.len > 0)
        memcpy(into, part.at, part.len);
    sending->left = str_slice(sending->left, part.len, sending->left.len);
    return part.len;
}

static size_t
printable(char *out, struct str s)
{
    const struct str line = str_slice(str_trim(s), 0, REPLY_MOST);

    for (size_t i = 0; i < line.len; i++)
        out[i] = line.at[i] >= ' ' && line.at[i] <= '~' ? line.at[i] : '?';
    out[line.len] = '\0';
    return line.len;
}

static size_t
take_line(char *line, size_t size, size_t count, void *context)
{
    struct sending *const sending = context;
    const bool is_refused = sending->reply[0] == '4' || sending->reply[0] == '5';

    if (!is_refused) /* what follows is a farewell */
        sending->reply_length = printable(sending->reply, (struct str){line, size * count});
    return size * count;
}

/* Line ends are CR LF and nothing else (V20): a lone LF before a point would end the letter. */
static bool
is_in_network_lines(struct str message)
{
    for (size_t i = 0; i < message.len; i++) {
        const bool is_return = message.at[i] == '\r';

        if (message.at[i] == '\0' ||
            (message.at[i] == '\n' && (i == 0 || message.at[i - 1] != '\r')))
            return false;
        if (is_return && (i + 1 == message.len || message.at[i + 1] != '\n'))
            return false;
    }
    return str_ends(message, STR("\r\n"));
}

static bool
is_host_name(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.at[i];

        if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '-' &&
            c != '.')
            return false;
    }
    return s.len > 0;
}

/* The library says its own name as the address's path. */
static const char *
address_of(struct arena *arena, const struct post_office *office)
{
    const struct str helo = is_host_name(office->helo) ? office->helo : STR("localhost");
    const char *const slash = str_ends(office->url, STR("/")) ? "" : "/";

    return arena_printf(arena, "%.*s%s%.*s", STR_ARG(office->url), slash, STR_ARG(helo)).at;
}

static void
set_security(CURL *curl, struct arena *arena, const struct post_office *office)
{
    library.easy_setopt(curl, CURLOPT_USE_SSL,
                        office->starttls ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
    library.easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    library.easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    library.easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (!str_is_empty(office->ca_file)) {
        library.easy_setopt(curl, CURLOPT_CAINFO, arena_cstr(arena, office->ca_file));
        library.easy_setopt(curl, CURLOPT_CAPATH, NULL);
    }
    if (!str_is_empty(office->user)) {
        library.easy_setopt(curl, CURLOPT_USERNAME, arena_cstr(arena, office->user));
        library.easy_setopt(curl, CURLOPT_PASSWORD, arena_cstr(arena, office->password));
    }
}

static void
set_server(CURL *curl, struct arena *arena, const struct post_office *office)
{
    const long timeout_s = office->timeout_s == 0 ? 60 : (long)office->timeout_s;

    library.easy_setopt(curl, CURLOPT_URL, address_of(arena, office));
    library.easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    library.easy_setopt(curl, CURLOPT_PROXY, "");
    library.easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    library.easy_setopt(curl, CURLOPT_CONNECTTIMEOUT,
                        timeout_s < CONNECT_MOST_S ? timeout_s : (long)CONNECT_MOST_S);
    library.easy_setopt(curl, CURLOPT_TIMEOUT, timeout_s);
    library.easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, timeout_s);
}

static void
set_letter(CURL *curl, struct sending *sending, const char *from, struct curl_slist *to)
{
    library.easy_setopt(curl, CURLOPT_MAIL_FROM, from);
    library.easy_setopt(curl, CURLOPT_MAIL_RCPT, to);
    library.easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    library.easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)sending->left.len);
    library.easy_setopt(curl, CURLOPT_READFUNCTION, give);
    library.easy_setopt(curl, CURLOPT_READDATA, sending);
    library.easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_line);
    library.easy_setopt(curl, CURLOPT_HEADERDATA, sending);
    library.easy_setopt(curl, CURLOPT_ERRORBUFFER, sending->reason);
}

/* Refused for good is the letter, when its sender, recipient or text was answered so. What concerns
 * the connection (greeting, TLS, signing in) is the operator's to repair, and letters wait. */
static enum result
result_of(CURLcode code, long status, bool is_begun)
{
    const bool wants_sign_in = status == 530 || status == 535 || status == 538;

    if (code == CURLE_OK)
        return RES_OK;
    if (status / 100 == 5 && !wants_sign_in &&
        (code == CURLE_SEND_ERROR || (code == CURLE_WEIRD_SERVER_REPLY && is_begun)))
        return RES_INVALID;
    return RES_UNAVAILABLE;
}

static void
keep_reply(struct arena *arena, const struct sending *sending, CURLcode code, struct str *reply)
{
    char line[REPLY_MOST + 1];
    const char *const reason =
        sending->reason[0] != '\0' ? sending->reason : library.easy_strerror(code);

    if (sending->reply_length > 0 && (code == CURLE_OK || sending->reply[0] >= '4'))
        *reply = arena_str(arena, (struct str){sending->reply, sending->reply_length});
    else
        *reply = arena_str(arena, (struct str){line, printable(line, str_from(reason))});
}

static bool
load_library(void)
{
    static bool is_loaded;
    void *const handle = is_loaded ? NULL : dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);

    if (is_loaded || handle == NULL)
        return is_loaded;
#define LOAD(name)                                                                                 \
    const void *const at_##name = dlsym(handle, "curl_" #name);                                    \
    memcpy(&library.name, &at_##name, sizeof library.name);                                        \
    if (at_##name == NULL)                                                                         \
        return false;
    LIBRARY_FUNCTIONS(LOAD)
#undef LOAD
    is_loaded = library.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return is_loaded;
}

static bool
says_password_aloud(const struct post_office *office)
{
    return !str_is_empty(office->user) && !office->starttls &&
           !str_starts(office->url, STR("smtps://"));
}

enum result
post_send(struct arena *arena, const struct post_office *office, struct str from, struct str to,
          struct str message, struct str *reply)
{
    struct sending sending = {.left = message};
    long status = 0;

    *reply = STR("refused before it was sent");
    if (!address_is_safe(from) || !address_is_safe(to) || !is_in_network_lines(message))
        return RES_INVALID;
    *reply = STR("no password without TLS");
    if (says_password_aloud(office))
        return RES_UNAVAILABLE;
    *reply = STR("no " LIBRARY);
    if (!load_library())
        return RES_UNAVAILABLE;
    CURL *const curl = library.easy_init();
    struct curl_slist *const recipients = library.slist_append(NULL, arena_cstr(arena, to));

    *reply = STR("no memory");
    if (curl == NULL || recipients == NULL) {
        library.slist_free_all(recipients);
        library.easy_cleanup(curl);
        return RES_UNAVAILABLE;
    }
    set_server(curl, arena, office);
    set_security(curl, arena, office);
    set_letter(curl, &sending, arena_cstr(arena, from), recipients);
    const CURLcode code = library.easy_perform(curl);

    library.easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    keep_reply(arena, &sending, code, reply);
    library.easy_cleanup(curl);
    library.slist_free_all(recipients);
    return result_of(code, status, sending.is_begun);
}
