/*
 * The allocator of libxml2 and libxslt: the arena that is lent, malloc otherwise; and ICU's, an
 * arena of its own. It must not know trees or sheets. Memory that runs out ends the process, so
 * that no library code meets a NULL.
 */
#include "fcgi/view/memory.h"

#include <assert.h>
#include <libxml/parser.h>
#include <libxslt/documents.h>
#include <libxslt/xslt.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uclean.h>

#include "fcgi/base/log.h"
#include "fcgi/view/complaint.h"
#include "fcgi/view/function.h"
#include "fcgi/view/loader.h"
#include "fcgi/view/sheet_build.h"
#include "fcgi/view/wording.h"

#define ICU_BYTES ((size_t)512 << 20)

static struct arena *lent;

static void *
present(void *memory, size_t size_bytes)
{
    if (memory == NULL) {
        LOG(LOG_ERROR, "view.memory", LOG_COUNT("bytes", size_bytes));
        abort();
    }
    return memory;
}

static void *
on_malloc(size_t size_bytes)
{
    if (lent != NULL)
        return arena_block(lent, size_bytes);
    return present(malloc(size_bytes == 0 ? 1 : size_bytes), size_bytes);
}

static void
on_free(void *memory)
{
    if (lent != NULL && arena_holds(lent, memory))
        arena_unblock(lent, memory);
    else
        free(memory);
}

static void *
on_realloc(void *memory, size_t size_bytes)
{
    if (memory == NULL)
        return on_malloc(size_bytes);
    if (lent != NULL && arena_holds(lent, memory))
        return arena_reblock(lent, memory, size_bytes);
    return present(realloc(memory, size_bytes == 0 ? 1 : size_bytes), size_bytes);
}

static char *
on_strdup(const char *text)
{
    const size_t size_bytes = strlen(text) + 1;

    return memcpy(on_malloc(size_bytes), text, size_bytes);
}

/* Nothing of ours has external entities; whoever asks for one is refused. */
static xmlParserInputPtr
refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context)
{
    (void)id;
    (void)context;
    complaint_add("refused to load %s ", url == NULL ? "an entity" : url);
    return NULL;
}

/* All that ICU keeps, for as long as the process lives: formatters are made before the fork and
 * read behind it, so they lie together and are shared as one piece. What malloc or its like refuses
 * ends the process on purpose, for ICU would not survive it. */
static struct arena *icu;

static void *
icu_malloc(const void *context, size_t size_bytes)
{
    (void)context;
    return arena_block(icu, size_bytes);
}

static void *
icu_realloc(const void *context, void *block, size_t size_bytes)
{
    (void)context;
    return arena_reblock(icu, block, size_bytes);
}

static void
icu_free(const void *context, void *block)
{
    (void)context;
    if (arena_holds(icu, block))
        arena_unblock(icu, block);
    else
        free(block);
}

/* In the child of a fork. */
static void
keep_apart(void)
{
    arena_forget_free(icu);
}

void
view_still(void)
{
    if (icu != NULL)
        arena_still(icu);
}

void
view_start(void)
{
    static bool is_started;

    if (is_started)
        return;
    is_started = true;
    UErrorCode status = U_ZERO_ERROR;

    if (xmlMemSetup(on_free, on_malloc, on_realloc, on_strdup) != 0)
        abort();
    /* Refused when ICU is in use already, as in a test program: then its own allocator stays. */
    arena_open(&icu, ICU_BYTES);
    if (pthread_atfork(NULL, NULL, keep_apart) != 0)
        abort();
    u_setMemoryFunctions(NULL, icu_malloc, icu_realloc, icu_free, &status);
    xmlInitParser();
    xsltInit();
    xmlSetExternalEntityLoader(refuse_entity);
    xsltSetLoaderFunc(loader_load);
    complaint_start();
    function_start();
    wording_start();
    sheet_start();
}

void
view_begin(struct arena *arena)
{
    assert(lent == NULL && arena != NULL);
    lent = arena;
    complaint_clear();
}

void
view_end(void)
{
    assert(lent != NULL);
    /* The last error is a global of libxml2 whose texts lie in the arena. */
    xmlResetLastError();
    lent = NULL;
}

bool
view_is_lent(void)
{
    return lent != NULL;
}
