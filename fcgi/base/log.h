/* One JSON object a line on standard error, but for findings about files; the only place that
 * writes there while serving. */
#ifndef FCGI_BASE_LOG_H
#define FCGI_BASE_LOG_H

#include "fcgi/base/str.h"

enum log_level { LOG_DEBUG, LOG_INFO, LOG_WARN, LOG_ERROR };

struct log_field {
    const char *name;
    struct str text; /* absent: number counts */
    uint64_t number;
};

#define LOG_TEXT(field_name, value)                                                                \
    {                                                                                              \
        .name = (field_name), .text = (value)                                                      \
    }
#define LOG_COUNT(field_name, value)                                                               \
    {                                                                                              \
        .name = (field_name), .number = (value)                                                    \
    }

/* Writes one event with its fields, in one write(2). Control characters and invalid bytes in values
   are escaped; a value longer than 1 KiB is cut. A failing write is ignored: logging never stops
   service. */
#define LOG(level, event, ...)                                                                     \
    log_event((level), (event), (const struct log_field[]){__VA_ARGS__},                           \
              sizeof((const struct log_field[]){__VA_ARGS__}) / sizeof(struct log_field))
void log_event(enum log_level level, const char *event, const struct log_field *fields,
               size_t count);

/* A finding about a file, for people: the line "file:line: reason", as compilers write theirs. It
   goes where the log goes, whatever the threshold. */
void log_finding(struct str path, unsigned line, struct str reason);
/* Events below this level are dropped; LOG_INFO at start. */
void log_threshold(enum log_level level);
/* The request id that following lines carry (copied, at most 64 bytes); absent ends it. */
void log_request(struct str id);
/* That id, empty when there is none; it stays until the next log_request. */
struct str log_request_id(void);
/* Where lines go; 2 at start. Tests set another descriptor. */
void log_descriptor(int fd);

#endif
