/* What one transformation lends to our elements and functions, behind the transform context's
 * _private. */
#ifndef FCGI_VIEW_RUN_H
#define FCGI_VIEW_RUN_H

#include "fcgi/view/words.h"

struct run {
    const struct words *words;
    struct arena *arena;
};

#endif
