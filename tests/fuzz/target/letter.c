/* Letters of any name, subject and text, a line each: refused, or they travel and read again as
 * they were. */
#include "fcgi/edge/letter.h"
#include "tests/fuzz/input.h"

static void
must_travel(struct str bytes)
{
    size_t begin = 0;

    must(str_ends(bytes, STR("\r\n")));
    for (size_t i = 0; i < bytes.len; i++) {
        must((unsigned char)bytes.at[i] < 0x80 && bytes.at[i] != '\0');
        must(bytes.at[i] != '\n' || bytes.at[i - 1] == '\r');
        must(bytes.at[i] != '\r' || bytes.at[i + 1] == '\n');
        must(i - begin <= 1000);
        if (bytes.at[i] == '\n')
            begin = i + 1;
    }
    const struct str head = str_slice(bytes, 0, str_find_str(bytes, STR("\r\n\r\n")));

    must(str_find_str(head, STR("\nBcc:")) == head.len);
    must(str_find_str(head, STR("\nTo: ")) < head.len);
}

/* But for blanks around and tabs. */
static void
must_say(struct str got, struct str sent)
{
    must(str_is(str_trim(got), str_trim(sent)) || str_find(sent, '\t', 0) < sent.len);
}

FUZZ(input)
{
    struct arena *const arena = fuzz_arena(4U << 20);
    struct str name, subject, rest, bytes;
    struct letter got;

    str_cut(input, '\n', &name, &rest);
    str_cut(rest, '\n', &subject, &rest);
    const struct letter sent = {
        .from_name = subject,
        .from_mail = STR("portal@example.org"),
        .to_name = name,
        .to_mail = STR("ana@example.org"),
        .reply_to = STR_NONE,
        .subject = subject,
        .message_id = STR("k7mp@example.org"),
        .language = STR("en"),
        .unsubscribe = STR_NONE,
        .text = rest,
        .html = STR("<p>"),
    };

    if (letter_read(arena, input, &got) == RES_OK)
        must(got.from_mail.at != NULL);
    if (letter_write(arena, &sent, &bytes) != RES_OK)
        return;
    must_travel(bytes);
    must(letter_read(arena, bytes, &got) == RES_OK);
    must(str_is(got.to_mail, sent.to_mail) && str_is(got.from_mail, sent.from_mail));
    must_say(got.subject, subject);
    must_say(got.to_name, name);
    must(str_is(got.text, rest) || str_find(rest, '\r', 0) < rest.len);
}
