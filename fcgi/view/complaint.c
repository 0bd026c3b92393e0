/* Error handlers for libxml2 and libxslt: one bounded line of text; it must not allocate. */
#include "fcgi/view/complaint.h"

#include <libxml/xmlerror.h>
#include <libxslt/xsltutils.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char line[400];
static size_t line_len;

static void
add(const char *text)
{
    bool was_blank = line_len == 0 || line[line_len - 1] == ' ';

    for (; *text != '\0' && line_len < sizeof line - 1; text++) {
        const bool is_blank = (unsigned char)*text <= ' ';

        if (!is_blank)
            line[line_len++] = *text;
        else if (!was_blank)
            line[line_len++] = ' ';
        was_blank = is_blank;
    }
    line[line_len] = '\0';
}

__attribute__((format(printf, 1, 0))) static void
add_formatted(const char *format, va_list args)
{
    char part[400];

    vsnprintf(part, sizeof part, format, args);
    add(part);
}

void
complaint_add(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    add_formatted(format, args);
    va_end(args);
}

__attribute__((format(printf, 2, 3))) static void
on_generic(void *unused, const char *format, ...)
{
    va_list args;

    (void)unused;
    va_start(args, format);
    add_formatted(format, args);
    va_end(args);
}

static void
on_structured(void *unused, xmlErrorPtr error)
{
    (void)unused;
    if (error->file != NULL)
        complaint_add("%s:%d: ", error->file, error->line);
    else if (error->line > 0)
        complaint_add("line %d: ", error->line);
    complaint_add("%s ", error->message == NULL ? "error" : error->message);
    if (error->domain == XML_FROM_XPATH && error->str1 != NULL)
        complaint_add("in %s ", error->str1);
}

void
complaint_start(void)
{
    xmlSetGenericErrorFunc(NULL, on_generic);
    xsltSetGenericErrorFunc(NULL, on_generic);
    xmlSetStructuredErrorFunc(NULL, on_structured);
}

void
complaint_clear(void)
{
    line_len = 0;
    line[0] = '\0';
}

const char *
complaint_text(void)
{
    return line;
}
