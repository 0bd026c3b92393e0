/* What every answer must be, whatever was asked: checks written apart from the code that writes
 * answers. */
#ifndef TESTS_FUZZ_ORACLE_H
#define TESTS_FUZZ_ORACLE_H

#include "fcgi/base/arena.h"

/* NULL, or what is wrong: tags that do not balance, elements or attributes nobody of ours writes,
 * script or style in the page, raw "<" or "&". */
const char *oracle_html(struct str html);
/* NULL, or what is wrong with JSON (RFC 8259). */
const char *oracle_json(struct str json);
/* NULL, or what is wrong with XML. */
const char *oracle_xml(struct str xml);
/*
 * NULL, or what is wrong with a whole answer: its head, Content-Security-Policy exactly once,
 * Content-Length, UTF-8, the body by its type. is_head   the request was HEAD
 * status    receives the number; body what is in it once uncompressed
 */
const char *oracle_answer(struct arena *arena, struct str answer, bool is_head, unsigned *status,
                          struct str *body);

#endif
