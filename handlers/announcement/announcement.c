/* Rules of announcements; no request, no XML, no SQL. */
#include "handlers/announcement/announcement.h"

enum announcement_state
announcement_state(const struct announcement *announcement, struct instant now)
{
    if (now.seconds < announcement->starts.seconds)
        return ANNOUNCEMENT_PLANNED;
    if (announcement->ends.seconds != 0 && now.seconds >= announcement->ends.seconds)
        return ANNOUNCEMENT_PAST;
    return ANNOUNCEMENT_CURRENT;
}

bool
announcement_concerns(const struct announcement *announcement, struct str brand, struct str portal)
{
    if (!str_is(announcement->brand, brand))
        return false;
    return str_is_empty(announcement->portal) || str_is(announcement->portal, portal);
}

static struct str
language_of(struct str tag)
{
    return str_slice(tag, 0, str_find(tag, '-', 0));
}

/* How well a text suits: 3 the locale itself, 2 its language, 1 English, 0 any other. */
static int
suits(struct str have, struct str want)
{
    if (str_is(have, want))
        return 3;
    if (str_is(language_of(have), language_of(want)))
        return 2;
    return str_is(language_of(have), STR("en")) ? 1 : 0;
}

const struct announcement_text *
announcement_words(const struct announcement *announcement, struct str locale)
{
    const struct announcement_text *best = NULL;

    for (size_t i = 0; i < announcement->text_count; i++) {
        const struct announcement_text *text = &announcement->texts[i];

        if (best == NULL || suits(text->locale, locale) > suits(best->locale, locale))
            best = text;
    }
    return best;
}
