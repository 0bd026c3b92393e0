/* JSON log lines; must not allocate, so that it works when nothing else does. */
#include "fcgi/base/log.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fcgi/base/clock.h"

#define LINE_BYTES  8192
#define VALUE_BYTES 1024

static enum log_level threshold = LOG_INFO;
static int descriptor = STDERR_FILENO;
static char request_id[65];

struct line {
    char at[LINE_BYTES];
    size_t len;
};

void
log_threshold(enum log_level level)
{
    threshold = level;
}

void
log_request(struct str id)
{
    const size_t length = id.len < sizeof request_id ? id.len : sizeof request_id - 1;

    if (length > 0)
        memcpy(request_id, id.at, length);
    request_id[length] = '\0';
}

struct str
log_request_id(void)
{
    return str_from(request_id);
}

void
log_descriptor(int fd)
{
    descriptor = fd;
}

static void
line_add(struct line *line, const char *at, size_t len)
{
    /* Two bytes stay free for the closing brace and the line end. */
    if (len > LINE_BYTES - 2 - line->len)
        return;
    memcpy(line->at + line->len, at, len);
    line->len += len;
}

static void
line_add_text(struct line *line, const char *text)
{
    line_add(line, text, strlen(text));
}

/* A JSON string; what is no printable ASCII and no valid UTF-8 is escaped, so that one event stays
 * one line. */
static void
line_add_value(struct line *line, struct str value)
{
    const struct str s = str_slice(value, 0, VALUE_BYTES);
    const bool is_utf8 = str_is_utf8(s);

    line_add(line, "\"", 1);
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.at[i];
        char escaped[8];

        if (c == '"' || c == '\\')
            snprintf(escaped, sizeof escaped, "\\%c", c);
        else if (c < 0x20 || c == 0x7F || (c >= 0x80 && !is_utf8))
            snprintf(escaped, sizeof escaped, "\\u%04x", c);
        else
            snprintf(escaped, sizeof escaped, "%c", c);
        line_add_text(line, escaped);
    }
    line_add(line, "\"", 1);
}

static void
line_add_field(struct line *line, const struct log_field *field)
{
    char number[24];

    line_add_text(line, ",\"");
    line_add_text(line, field->name);
    line_add_text(line, "\":");
    if (field->text.at != NULL) {
        line_add_value(line, field->text);
        return;
    }
    snprintf(number, sizeof number, "%llu", (unsigned long long)field->number);
    line_add_text(line, number);
}

void
log_event(enum log_level level, const char *event, const struct log_field *fields, size_t count)
{
    static const char *const names[] = {"debug", "info", "warn", "error"};
    struct line line = {.len = 0};
    char at[21];

    if (level < threshold)
        return;
    instant_format(clock_now(), at);
    line_add_text(&line, "{\"at\":\"");
    line_add_text(&line, at);
    line_add_text(&line, "\",\"level\":\"");
    line_add_text(&line, names[level]);
    line_add_text(&line, "\",\"event\":");
    line_add_value(&line, str_from(event));
    if (request_id[0] != '\0')
        line_add_field(&line, &(struct log_field)LOG_TEXT("request", str_from(request_id)));
    for (size_t i = 0; i < count; i++)
        line_add_field(&line, &fields[i]);
    line.at[line.len++] = '}';
    line.at[line.len++] = '\n';
    const ssize_t ignored = write(descriptor, line.at, line.len);

    (void)ignored;
}

void
log_finding(struct str path, unsigned line, struct str reason)
{
    if (dprintf(descriptor, "%.*s:%u: %.*s\n", STR_ARG(path), line, STR_ARG(reason)) < 0)
        return;
}
