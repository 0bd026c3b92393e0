/* What one transformation lends to our elements and functions, behind the transform context's
 * _private. */
#ifndef FCGI_VIEW_RUN_H
#define FCGI_VIEW_RUN_H

#include "fcgi/view/words.h"

/* What no page of ours comes near: templates within templates, instructions, steps of expressions.
 */
#define RUN_DEPTH_MAX        120
#define RUN_INSTRUCTIONS_MAX 250000
#define RUN_STEPS_MAX        5000000

struct run {
    const struct words *words;
    struct arena *arena;
};

#endif
