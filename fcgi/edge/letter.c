/* Mails as bytes, written and read by GMime, which starts with the first letter; must not know what
 * mails are about. */
#include "fcgi/edge/letter.h"

#include <gmime/gmime.h>
#include <string.h>

#include "fcgi/edge/address.h"
#include "fcgi/edge/letter_header.h"

/* What follows "=" in a body is two digits, so this stands in none. */
#define BOUNDARY "=_balcao"

enum { LINE_MOST = 998 };

static void
start_library(void)
{
    static bool is_started;

    if (!is_started)
        g_mime_init();
    is_started = true;
}

/* One line of UTF-8: nothing that ends a header or begins another. */
static bool
is_header_text(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (((unsigned char)s.at[i] < ' ' && s.at[i] != '\t') || s.at[i] == 0x7F)
            return false;
    return str_is_utf8(s);
}

/* A word of visible ASCII without angle brackets: a language, an address of the web. */
static bool
is_header_word(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] <= ' ' || s.at[i] >= 0x7F || s.at[i] == '<' || s.at[i] == '>')
            return false;
    return true;
}

static bool
is_body(struct str s)
{
    return str_is_utf8(s) && str_find(s, '\0', 0) == s.len;
}

static bool
is_fit(const struct letter *letter)
{
    return address_is_safe(letter->from_mail) && address_is_safe(letter->to_mail) &&
           (letter->reply_to.at == NULL || address_is_safe(letter->reply_to)) &&
           address_is_safe(letter->message_id) && is_header_word(letter->message_id) &&
           is_header_text(letter->from_name) && is_header_text(letter->to_name) &&
           is_header_text(letter->subject) && is_header_word(letter->language) &&
           is_header_word(letter->unsubscribe) && is_body(letter->text) && is_body(letter->html);
}

static void
write_headers(struct text *out, const struct letter *letter)
{
    header_mailbox(out, "From", letter->from_name, letter->from_mail);
    header_mailbox(out, "To", letter->to_name, letter->to_mail);
    if (letter->reply_to.at != NULL)
        header_mailbox(out, "Reply-To", STR_NONE, letter->reply_to);
    header_text(out, "Subject", letter->subject);
    header_date(out, letter->date);
    text_printf(out, "Message-ID: <%.*s>\r\n", STR_ARG(letter->message_id));
    header_word(out, "Auto-Submitted", STR("auto-generated"));
    if (letter->unsubscribe.at != NULL)
        text_printf(out, "List-Unsubscribe: <%.*s>\r\n", STR_ARG(letter->unsubscribe));
    if (letter->language.at != NULL)
        header_word(out, "Content-Language", letter->language);
    header_word(out, "MIME-Version", STR("1.0"));
}

/* Quoted-printable keeps lines short, points apart and bytes below 128. */
static void
add_part(GMimeMultipart *parts, const char *subtype, struct str body)
{
    GMimePart *const part = g_mime_part_new_with_type("text", subtype);
    GMimeStream *const stream = g_mime_stream_mem_new_with_buffer(body.at, body.len);
    GMimeDataWrapper *const content =
        g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);

    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    g_mime_part_set_content(part, content);
    g_mime_multipart_add(parts, GMIME_OBJECT(part));
    g_object_unref(content);
    g_object_unref(stream);
    g_object_unref(part);
}

/* Every line end becomes CR LF, whatever the library wrote; false for a line too long to travel. */
static bool
add_network_lines(struct text *out, struct str bytes)
{
    struct str line, rest = bytes;

    for (bool more = true; more;) {
        more = str_cut(rest, '\n', &line, &rest);
        if (str_ends(line, STR("\r")))
            line.len--;
        if (line.len > LINE_MOST || str_find(line, '\r', 0) < line.len)
            return false;
        if (!more && line.len == 0)
            break;
        text_add(out, line);
        text_add(out, STR("\r\n"));
    }
    return true;
}

static bool
write_bodies(struct text *out, const struct letter *letter)
{
    GMimeMultipart *const parts = g_mime_multipart_new_with_subtype("alternative");
    GMimeStream *const stream = g_mime_stream_mem_new();

    g_mime_multipart_set_boundary(parts, BOUNDARY);
    add_part(parts, "plain", letter->text);
    add_part(parts, "html", letter->html);
    bool is_written = g_mime_object_write_to_stream(GMIME_OBJECT(parts), NULL, stream) >= 0;

    if (is_written) {
        const GByteArray *const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));

        is_written = add_network_lines(out, (struct str){(const char *)bytes->data, bytes->len});
    }
    g_object_unref(stream);
    g_object_unref(parts);
    return is_written;
}

enum result
letter_write(struct arena *arena, const struct letter *letter, struct str *out)
{
    struct text text = {.arena = arena};

    if (!is_fit(letter))
        return RES_INVALID;
    start_library();
    write_headers(&text, letter);
    if (!write_bodies(&text, letter))
        return RES_INVALID;
    *out = text_str(&text);
    return RES_OK;
}

struct desk {
    struct arena *arena;
    GMimeMessage *message;
    struct letter *letter;
};

/* Folded lines are one line again. */
static struct str
one_line(struct arena *arena, const char *given)
{
    struct text out = {.arena = arena};

    if (given == NULL)
        return STR_NONE;
    for (const char *at = given; *at != '\0'; at++) {
        const bool is_fold = *at == '\r' || *at == '\n' || *at == '\t';

        if (!is_fold)
            text_add_char(&out, *at);
        else if (out.len > 0 && out.at[out.len - 1] != ' ')
            text_add_char(&out, ' ');
    }
    return text_str(&out);
}

static void
read_mailbox(const struct desk *desk, GMimeAddressType type, struct str *name, struct str *mail)
{
    InternetAddressList *const list = g_mime_message_get_addresses(desk->message, type);
    InternetAddress *const first =
        internet_address_list_length(list) > 0 ? internet_address_list_get_address(list, 0) : NULL;

    if (first == NULL || !INTERNET_ADDRESS_IS_MAILBOX(first))
        return;
    InternetAddressMailbox *const mailbox = INTERNET_ADDRESS_MAILBOX(first);

    *name = one_line(desk->arena, internet_address_get_name(first));
    *mail = one_line(desk->arena, internet_address_mailbox_get_addr(mailbox));
}

static void
read_headers(const struct desk *desk, struct letter *out)
{
    GMimeObject *const object = GMIME_OBJECT(desk->message);
    GMimeObject *const content = g_mime_message_get_mime_part(desk->message);
    GDateTime *const date = g_mime_message_get_date(desk->message);
    struct str unused;

    read_mailbox(desk, GMIME_ADDRESS_TYPE_FROM, &out->from_name, &out->from_mail);
    read_mailbox(desk, GMIME_ADDRESS_TYPE_TO, &out->to_name, &out->to_mail);
    read_mailbox(desk, GMIME_ADDRESS_TYPE_REPLY_TO, &unused, &out->reply_to);
    out->subject = one_line(desk->arena, g_mime_message_get_subject(desk->message));
    out->message_id = one_line(desk->arena, g_mime_message_get_message_id(desk->message));
    out->language = one_line(desk->arena, g_mime_object_get_header(content, "Content-Language"));
    if (date != NULL)
        out->date.seconds = g_date_time_to_unix(date);
    const struct str unsubscribe =
        one_line(desk->arena, g_mime_object_get_header(object, "List-Unsubscribe"));

    if (str_starts(unsubscribe, STR("<")) && str_ends(unsubscribe, STR(">")))
        out->unsubscribe = str_slice(unsubscribe, 1, unsubscribe.len - 1);
}

static struct str
without_returns(struct arena *arena, struct str s)
{
    struct text out = {.arena = arena};

    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] != '\r' || i + 1 == s.len || s.at[i + 1] != '\n')
            text_add_char(&out, s.at[i]);
    return text_str(&out);
}

static void
read_part(GMimeObject *parent, GMimeObject *object, gpointer into)
{
    const struct desk *const desk = into;
    struct letter *const out = desk->letter;

    (void)parent;
    if (!GMIME_IS_TEXT_PART(object))
        return;
    char *const given = g_mime_text_part_get_text(GMIME_TEXT_PART(object));
    const bool is_html =
        g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", "html");

    if (given != NULL)
        *(is_html ? &out->html : &out->text) = without_returns(desk->arena, str_from(given));
    g_free(given);
}

enum result
letter_read(struct arena *arena, struct str bytes, struct letter *out)
{
    struct desk desk = {.arena = arena, .letter = out};

    if (str_is_empty(bytes))
        return RES_MALFORMED;
    start_library();
    GMimeStream *const stream = g_mime_stream_mem_new_with_buffer(bytes.at, bytes.len);
    GMimeParser *const parser = g_mime_parser_new_with_stream(stream);

    *out = (struct letter){.from_mail = STR_NONE};
    desk.message = g_mime_parser_construct_message(parser, NULL);
    const bool is_message =
        desk.message != NULL && g_mime_message_get_mime_part(desk.message) != NULL;

    if (is_message) {
        read_headers(&desk, out);
        g_mime_message_foreach(desk.message, read_part, &desk);
    }
    if (desk.message != NULL)
        g_object_unref(desk.message);
    g_object_unref(parser);
    g_object_unref(stream);
    return is_message && out->from_mail.at != NULL && out->text.at != NULL ? RES_OK : RES_MALFORMED;
}
