/* Ties and gaps of the routing table, found before a visitor does. */
#include "fcgi/place/centre.h"

#include "fcgi/base/log.h"

static struct str
star(struct str value)
{
    return value.at != NULL ? value : STR("*");
}

static void
row_report(const char *event, const struct routing_row *row, uint64_t other)
{
    LOG(LOG_ERROR, event, LOG_COUNT("row", row->id), LOG_COUNT("other", other),
        LOG_TEXT("brand", star(row->brand)), LOG_TEXT("country", star(row->country)),
        LOG_TEXT("language", star(row->language)), LOG_TEXT("department", star(row->department)),
        LOG_TEXT("centre", row->centre->code));
}

static bool
key_is(struct str a, struct str b)
{
    return (a.at == NULL) == (b.at == NULL) && str_is_nocase(a, b);
}

static bool
rows_tie(const struct routing_row *a, const struct routing_row *b)
{
    return key_is(a->brand, b->brand) && key_is(a->country, b->country) &&
           key_is(a->language, b->language) && key_is(a->department, b->department);
}

/* Some row of the brand and country takes every language and department. */
static bool
has_general_row(const struct place *place, struct str brand, struct str country)
{
    for (size_t i = 0; i < place->routing_count; i++) {
        const struct routing_row *row = &place->routing[i];

        if (str_is(row->brand, brand) && key_is(row->country, country) &&
            row->language.at == NULL && row->department.at == NULL)
            return true;
    }
    return false;
}

static bool
row_check(const struct place *place, size_t index)
{
    const struct routing_row *row = &place->routing[index];
    bool is_sound = true;

    for (size_t i = 0; i < index; i++)
        if (rows_tie(&place->routing[i], row)) {
            row_report("place.tie", row, place->routing[i].id);
            is_sound = false;
        }
    if (!str_is(row->brand, row->centre->brand)) {
        row_report("place.foreign-centre", row, 0);
        is_sound = false;
    }
    if (!has_general_row(place, row->brand, row->country)) {
        row_report("place.gap", row, 0);
        is_sound = false;
    }
    return is_sound;
}

static bool
centre_check(const struct place *place, const struct centre *centre)
{
    bool is_sound = true;

    if (!has_general_row(place, centre->brand, STR_NONE)) {
        LOG(LOG_ERROR, "place.no-default", LOG_TEXT("brand", centre->brand));
        is_sound = false;
    }
    if (centre->calendar == NULL || centre->calendar->zone == NULL) {
        LOG(LOG_ERROR, "place.no-zone", LOG_TEXT("centre", centre->code));
        is_sound = false;
    }
    if (centre->language_count == 0) {
        LOG(LOG_ERROR, "place.no-language", LOG_TEXT("centre", centre->code));
        is_sound = false;
    }
    return is_sound;
}

enum result
place_check(const struct place *place)
{
    bool is_sound = true;

    for (size_t i = 0; i < place->centre_count; i++)
        is_sound = centre_check(place, &place->centres[i]) && is_sound;
    for (size_t i = 0; i < place->routing_count; i++)
        is_sound = row_check(place, i) && is_sound;
    return is_sound ? RES_OK : RES_INVALID;
}
