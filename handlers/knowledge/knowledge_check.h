/* Whether what articles lead to is there, before they go live (DEP-2). */
#ifndef HANDLERS_KNOWLEDGE_KNOWLEDGE_CHECK_H
#define HANDLERS_KNOWLEDGE_KNOWLEDGE_CHECK_H

#include "fcgi/texts.h"
#include "handlers/knowledge/knowledge.h"

/* Looks for the subjects, articles and guided help that a folder's articles name, and says what is
   missing, with its line. False: something is. */
bool knowledge_check(struct arena *arena, const struct texts *texts,
                     const struct knowledge_sources *sources);

#endif
