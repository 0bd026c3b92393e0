/* The decision which centre a visitor is given: rules in order over a table of rows; no input or
 * output of its own. */
#include "fcgi/place/centre.h"

#include <stdlib.h>

#define LANGUAGES_MAX 9 /* eight of the header, then the page's */

static const struct str rule_names[RULE_COUNT] = {
    [RULE_CHOSEN] = STR_INIT("chosen"), [RULE_CONTRACT] = STR_INIT("contract"),
    [RULE_PORTAL] = STR_INIT("portal"), [RULE_ACCEPT_LANGUAGE] = STR_INIT("accept-language"),
    [RULE_GEO] = STR_INIT("geo"),       [RULE_DEFAULT] = STR_INIT("default"),
};

struct str
rule_name(enum rule rule)
{
    return rule_names[rule];
}

struct str
outcome_name(enum outcome outcome)
{
    switch (outcome) {
    case OUTCOME_EMPTY:
        return STR("empty");
    case OUTCOME_UNSERVED:
        return STR("unserved");
    case OUTCOME_BEATEN:
        return STR("beaten");
    case OUTCOME_WON:
        return STR("won");
    case OUTCOME_UNASKED:
        return STR("unasked");
    }
    return STR_NONE;
}

struct deciding {
    const struct place *place;
    const struct portal *portal;
    const struct visitor *visitor;
    struct str languages[LANGUAGES_MAX]; /* the line is wanted in, best first */
    size_t language_count;
};

/* Two letters in upper case, or the absent str for anything else a stranger may have sent. */
static struct str
country_canonical(struct arena *arena, struct str country)
{
    char code[2];

    if (country.len != 2)
        return STR_NONE;
    for (size_t i = 0; i < 2; i++) {
        const char c = country.at[i];

        if (c >= 'a' && c <= 'z')
            code[i] = (char)(c - 'a' + 'A');
        else if (c >= 'A' && c <= 'Z')
            code[i] = c;
        else
            return STR_NONE;
    }
    return arena_str(arena, (struct str){code, 2});
}

static bool
portal_offers(const struct portal *portal, struct str language)
{
    for (size_t i = 0; i < portal->locale_count; i++)
        if (!portal->locales[i].is_pseudo &&
            str_is_nocase(locale_language(portal->locales[i].tag), language))
            return true;
    return false;
}

/*
 * What the browser wants before any language the portal has pages in comes first: a Swiss reader of
 * French sees English pages here and still gets the French line. Then the page's language.
 */
static void
languages_find(struct deciding *d)
{
    struct language_range ranges[LANGUAGE_RANGES_MAX];
    const size_t count = accept_language_parse(d->visitor->accept_language, ranges);

    for (size_t i = 0; i < count && d->language_count + 1 < LANGUAGES_MAX; i++) {
        const struct str language = locale_language(ranges[i].tag);

        if (ranges[i].quality == 0 || str_is_empty(language))
            continue;
        if (portal_offers(d->portal, language))
            break;
        d->languages[d->language_count++] = ranges[i].tag;
    }
    if (!str_is_empty(d->visitor->locale))
        d->languages[d->language_count++] = d->visitor->locale;
}

/* How well a row speaks a language: 2 the very tag, 1 its base language, 0 not at all. */
static int
row_speaks(const struct routing_row *row, struct str language)
{
    if (str_is_nocase(row->language, language))
        return 2;
    return str_is_nocase(row->language, locale_language(language)) ? 1 : 0;
}

/* The more, the more specific: language before department; negative when the row does not fit. */
static int
row_rank(const struct deciding *d, const struct routing_row *row)
{
    int rank = 0;

    if (row->department.at != NULL) {
        if (!str_is(row->department, d->visitor->department))
            return -1;
        rank = 1;
    }
    if (row->language.at == NULL)
        return rank;
    for (size_t i = 0; i < d->language_count; i++) {
        const int speaks = row_speaks(row, d->languages[i]);

        if (speaks > 0)
            return rank + 2 * (2 * (int)(d->language_count - i) + speaks);
    }
    return -1;
}

static bool
row_is_allowed(const struct deciding *d, const struct routing_row *row)
{
    if (d->visitor->allowed == NULL)
        return true;
    for (size_t i = 0; i < d->visitor->allowed_count; i++)
        if (str_is_nocase(d->visitor->allowed[i], row->centre->country))
            return true;
    return false;
}

struct found {
    const struct routing_row *row; /* the most specific allowed one; NULL for none */
    bool is_named;                 /* some row fits, allowed or not */
};

/* country  absent for the default rows */
static struct found
rows_find(const struct deciding *d, struct str country)
{
    struct found found = {0};
    int best = -1;

    for (size_t i = 0; i < d->place->routing_count; i++) {
        const struct routing_row *row = &d->place->routing[i];
        int rank;

        if (!str_is(row->brand, d->portal->brand) ||
            (row->country.at == NULL) != (country.at == NULL) || !str_is(row->country, country))
            continue;
        rank = row_rank(d, row);
        if (rank < 0)
            continue;
        found.is_named = true;
        if (rank > best && row_is_allowed(d, row)) {
            found.row = row;
            best = rank;
        }
    }
    return found;
}

/* When residency takes every default row away: any row it leaves, in the table's order. */
static const struct routing_row *
row_left(const struct deciding *d)
{
    for (size_t i = 0; i < d->place->routing_count; i++)
        if (str_is(d->place->routing[i].brand, d->portal->brand) &&
            row_is_allowed(d, &d->place->routing[i]))
            return &d->place->routing[i];
    return NULL;
}

static void
step_take(const struct deciding *d, enum rule rule, struct str country, struct decision *out,
          const struct routing_row **winner)
{
    struct found found;

    if (country.at == NULL)
        return; /* OUTCOME_EMPTY */
    found = rows_find(d, country);
    out->steps[rule].saw = country;
    out->steps[rule].outcome = found.is_named ? OUTCOME_BEATEN : OUTCOME_UNSERVED;
    if (*winner != NULL || found.row == NULL)
        return;
    out->steps[rule].outcome = OUTCOME_WON;
    out->rule = rule;
    out->country = country;
    *winner = found.row;
}

/* The best region of the header with a row, else the best one without. */
static struct str
region_find(const struct deciding *d, struct arena *arena)
{
    char regions[8][3];
    const size_t count = accept_language_regions(d->visitor->accept_language, regions);
    struct str first = STR_NONE;

    for (size_t i = 0; i < count; i++) {
        const struct str region = country_canonical(arena, str_from(regions[i]));

        if (region.at == NULL)
            continue;
        if (rows_find(d, region).row != NULL)
            return region;
        if (first.at == NULL)
            first = region;
    }
    return first;
}

static struct str
address_country(const struct geo *geo, const struct visitor *visitor, struct arena *arena)
{
    return country_canonical(
        arena, visitor->located.at != NULL ? visitor->located : geo_country(geo, visitor->address));
}

/* What the request itself tells of the visitor. */
static void
request_take(const struct deciding *d, const struct geo *geo, struct arena *arena,
             struct decision *out, const struct routing_row **winner)
{
    if (d->visitor->is_one_of_many && *winner != NULL) {
        out->steps[RULE_ACCEPT_LANGUAGE].outcome = OUTCOME_UNASKED;
        out->steps[RULE_GEO].outcome = OUTCOME_UNASKED;
        return;
    }
    step_take(d, RULE_ACCEPT_LANGUAGE, region_find(d, arena), out, winner);
    step_take(d, RULE_GEO, address_country(geo, d->visitor, arena), out, winner);
}

static void
default_take(const struct deciding *d, struct decision *out, const struct routing_row **winner)
{
    const struct found found = rows_find(d, STR_NONE);
    const struct routing_row *row = found.row != NULL ? found.row : row_left(d);

    if (row == NULL)
        return;
    out->steps[RULE_DEFAULT].outcome = OUTCOME_BEATEN;
    if (*winner != NULL)
        return;
    out->steps[RULE_DEFAULT].outcome = OUTCOME_WON;
    out->rule = RULE_DEFAULT;
    *winner = row;
}

/* The language of the centre the visitor is answered in: the row's when it asks for one that the
 * centre speaks, else the closest to what the visitor reads, else English, else the first. */
static struct str
language_find(const struct deciding *d, const struct routing_row *row)
{
    const struct centre *centre = row->centre;
    struct str best;

    if (row->language.at != NULL) {
        best = locale_negotiate(row->language, centre->languages, centre->language_count);
        if (best.at != NULL)
            return best;
    }
    for (size_t i = 0; i < d->language_count; i++) {
        best = locale_negotiate(d->languages[i], centre->languages, centre->language_count);
        if (best.at != NULL)
            return best;
    }
    for (size_t i = 0; i < centre->language_count; i++)
        if (str_is(locale_language(centre->languages[i]), STR("en")))
            return centre->languages[i];
    return centre->language_count > 0 ? centre->languages[0] : STR("en");
}

enum result
centre_decide(const struct place *place, const struct geo *geo, const struct portal *portal,
              const struct visitor *visitor, struct arena *arena, struct decision *out)
{
    struct deciding d = {.place = place, .portal = portal, .visitor = visitor};
    const struct routing_row *winner = NULL;

    *out = (struct decision){.rule = RULE_DEFAULT};
    languages_find(&d);
    step_take(&d, RULE_CHOSEN, country_canonical(arena, visitor->chosen), out, &winner);
    step_take(&d, RULE_CONTRACT, country_canonical(arena, visitor->contract), out, &winner);
    step_take(&d, RULE_PORTAL, country_canonical(arena, portal->country), out, &winner);
    request_take(&d, geo, arena, out, &winner);
    default_take(&d, out, &winner);
    if (winner == NULL)
        return RES_NOT_FOUND;
    out->centre = winner->centre;
    out->routing_id = winner->id;
    out->language = language_find(&d, winner);
    return RES_OK;
}

static int
country_order(const void *a, const void *b)
{
    return str_order(*(const struct str *)a, *(const struct str *)b);
}

size_t
centre_countries(const struct place *place, struct str brand, struct arena *arena,
                 const struct str **out)
{
    struct str *countries = arena_new_array(arena, place->routing_count, struct str);
    size_t count = 0;
    size_t kept = 0;

    for (size_t i = 0; i < place->routing_count; i++)
        if (place->routing[i].country.at != NULL && str_is(place->routing[i].brand, brand))
            countries[count++] = place->routing[i].country;
    if (count > 1)
        qsort(countries, count, sizeof(countries[0]), country_order);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || !str_is(countries[kept - 1], countries[i]))
            countries[kept++] = countries[i];
    *out = countries;
    return kept;
}

const struct centre *
centre_by_code(const struct place *place, struct str code)
{
    for (size_t i = 0; i < place->centre_count; i++)
        if (str_is(place->centres[i].code, code))
            return &place->centres[i];
    return NULL;
}
