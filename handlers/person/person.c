/* Rules of people: how they are made, what they may change of themselves; no request, no XML, no
 * SQL. */
#include "handlers/person/person.h"

#include "fcgi/base/zone.h"
#include "fcgi/edge/secret.h"
#include "handlers/audit/audit.h"
#include "handlers/person/person_store.h"

#define PHONE_MOST 40

static const struct str zones[] = {
    STR_INIT("Africa/Cairo"),         STR_INIT("Africa/Casablanca"),
    STR_INIT("Africa/Johannesburg"),  STR_INIT("Africa/Lagos"),
    STR_INIT("Africa/Luanda"),        STR_INIT("Africa/Maputo"),
    STR_INIT("America/Buenos_Aires"), STR_INIT("America/Chicago"),
    STR_INIT("America/Denver"),       STR_INIT("America/Los_Angeles"),
    STR_INIT("America/Mexico_City"),  STR_INIT("America/New_York"),
    STR_INIT("America/Sao_Paulo"),    STR_INIT("America/Toronto"),
    STR_INIT("Arctic/Longyearbyen"),  STR_INIT("Asia/Dubai"),
    STR_INIT("Asia/Hong_Kong"),       STR_INIT("Asia/Jerusalem"),
    STR_INIT("Asia/Kolkata"),         STR_INIT("Asia/Macau"),
    STR_INIT("Asia/Riyadh"),          STR_INIT("Asia/Shanghai"),
    STR_INIT("Asia/Singapore"),       STR_INIT("Asia/Tokyo"),
    STR_INIT("Atlantic/Azores"),      STR_INIT("Atlantic/Canary"),
    STR_INIT("Atlantic/Cape_Verde"),  STR_INIT("Atlantic/Madeira"),
    STR_INIT("Atlantic/Reykjavik"),   STR_INIT("Australia/Sydney"),
    STR_INIT("Europe/Amsterdam"),     STR_INIT("Europe/Athens"),
    STR_INIT("Europe/Belgrade"),      STR_INIT("Europe/Berlin"),
    STR_INIT("Europe/Bratislava"),    STR_INIT("Europe/Brussels"),
    STR_INIT("Europe/Bucharest"),     STR_INIT("Europe/Budapest"),
    STR_INIT("Europe/Copenhagen"),    STR_INIT("Europe/Dublin"),
    STR_INIT("Europe/Helsinki"),      STR_INIT("Europe/Istanbul"),
    STR_INIT("Europe/Kyiv"),          STR_INIT("Europe/Lisbon"),
    STR_INIT("Europe/Ljubljana"),     STR_INIT("Europe/London"),
    STR_INIT("Europe/Luxembourg"),    STR_INIT("Europe/Madrid"),
    STR_INIT("Europe/Malta"),         STR_INIT("Europe/Oslo"),
    STR_INIT("Europe/Paris"),         STR_INIT("Europe/Prague"),
    STR_INIT("Europe/Riga"),          STR_INIT("Europe/Rome"),
    STR_INIT("Europe/Sofia"),         STR_INIT("Europe/Stockholm"),
    STR_INIT("Europe/Tallinn"),       STR_INIT("Europe/Vienna"),
    STR_INIT("Europe/Vilnius"),       STR_INIT("Europe/Warsaw"),
    STR_INIT("Europe/Zagreb"),        STR_INIT("Europe/Zurich"),
    STR_INIT("Pacific/Auckland"),
};

enum result
person_create(struct db *db, struct arena *arena, const struct person_new *person, uint64_t *id,
              struct str *code)
{
    const struct str fresh = secret_code(arena);

    TRY(person_store_insert(db, arena, person, fresh, id));
    *code = fresh;
    return RES_OK;
}

/* Marks of direction, overrides, isolates, zero-width characters, fillers, tags: as UTF-8 begins
 * them. */
static const char *const hidden[] = {
    "\xC2\xAD",     "\xD8\x9C",     "\xE1\x85\x9F", "\xE1\x85\xA0", "\xE1\xA0\x8E", "\xE2\x81\xA1",
    "\xE2\x81\xA2", "\xE2\x81\xA3", "\xE2\x81\xA4", "\xE3\x85\xA4", "\xEF\xBE\xA0", "\xE2\x80\x8B",
    "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAA", "\xE2\x80\xAB",
    "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA0", "\xE2\x81\xA6", "\xE2\x81\xA7",
    "\xE2\x81\xA8", "\xE2\x81\xA9", "\xEF\xBB\xBF", "\xF3\xA0\x80", "\xF3\xA0\x81"};

bool
person_name_fits(struct str name)
{
    if (str_is_empty(str_trim(name)) || name.len > PERSON_NAME_MOST || !str_is_xml_text(name))
        return false;
    for (size_t i = 0; i < name.len; i++) {
        const unsigned char c = (unsigned char)name.at[i];

        if (c < 0x20 || c == 0x7F ||
            (c == 0xC2 && i + 1 < name.len && (unsigned char)name.at[i + 1] < 0xA0))
            return false;
    }
    for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++) {
        if (str_find_str(name, str_from(hidden[i])) < name.len)
            return false;
    }
    return true;
}

const struct str *
person_zones(size_t *count)
{
    *count = sizeof zones / sizeof zones[0];
    return zones;
}

/* Digits, and what people put between them; a "+" in front. */
static bool
is_phone(struct str phone)
{
    size_t digits = 0;

    for (size_t i = 0; i < phone.len; i++) {
        const char c = phone.at[i];

        if (c >= '0' && c <= '9')
            digits++;
        else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' && c != '/' &&
                 (c != '+' || digits > 0))
            return false;
    }
    return phone.len == 0 || (phone.len <= PHONE_MOST && digits >= 5);
}

static bool
is_one_of(struct str code, const struct str *codes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (str_is(codes[i], code))
            return true;
    }
    return false;
}

static void
check_profile(const struct person_profile *profile, struct problems *problems)
{
    static const struct str forms[] = {STR_INIT("none"), STR_INIT("mrs"), STR_INIT("mr")};
    static const struct str themes[] = {STR_INIT("system"), STR_INIT("light"), STR_INIT("dark")};
    const struct zone *zone = NULL;

    if (!person_name_fits(profile->name))
        problems_add(problems, "name", "person.name-odd");
    if (!is_phone(profile->phone))
        problems_add(problems, "phone", "person.phone-odd");
    if (!is_one_of(profile->address_form, forms, 3))
        problems_add(problems, "form", "person.form-unknown");
    if (!is_one_of(profile->theme, themes, 3))
        problems_add(problems, "theme", "person.theme-unknown");
    if (!str_is_empty(profile->zone) && zone_find(profile->zone, &zone) != RES_OK)
        problems_add(problems, "zone", "person.zone-unknown");
}

struct change {
    struct arena *arena;
    uint64_t person, customer;
    const struct person_profile *profile;
};

static enum result
change_in_unit(struct db *db, void *arg)
{
    const struct change *change = arg;

    TRY(person_store_touch_customers(db, change->person));
    TRY(person_store_change(db, change->person, change->profile));
    return audit_write(db, change->arena,
                       &(struct audit_entry){.event = AUDIT_PROFILE_CHANGED,
                                             .customer = change->customer,
                                             .actor = change->person,
                                             .person = change->person});
}

enum result
person_change(struct db *db, struct arena *arena, uint64_t person, uint64_t customer,
              const struct person_profile *profile, struct problems *problems)
{
    struct change change = {
        .arena = arena, .person = person, .customer = customer, .profile = profile};

    check_profile(profile, problems);
    if (!problems_none(problems))
        return RES_INVALID;
    return db_transact(db, change_in_unit, &change);
}

enum result
person_wishes(struct db *db, struct arena *arena, uint64_t person, struct person_wish **out,
              size_t *count)
{
    struct person_choice *choices = NULL;
    size_t chosen = 0;

    TRY(person_store_wishes(db, arena, person, &choices, &chosen));
    *out = arena_new_array(arena, MAIL_COUNT, struct person_wish);
    *count = 0;
    for (int event = 0; event < MAIL_COUNT; event++) {
        struct person_wish *wish = &(*out)[*count];

        if (mail_is_required((enum mail_event)event))
            continue;
        *wish =
            (struct person_wish){(enum mail_event)event, mail_is_default((enum mail_event)event)};
        for (size_t i = 0; i < chosen; i++) {
            if (str_is(choices[i].event, mail_code(wish->event)))
                wish->is_wanted = choices[i].is_wanted;
        }
        (*count)++;
    }
    return RES_OK;
}

struct wishing {
    uint64_t person;
    const struct str *wanted;
    size_t count;
};

static enum result
wish_in_unit(struct db *db, void *arg)
{
    const struct wishing *wishing = arg;

    TRY(person_touch(db, wishing->person));
    for (int event = 0; event < MAIL_COUNT; event++) {
        const struct str code = mail_code((enum mail_event)event);

        if (!mail_is_required((enum mail_event)event))
            TRY(person_store_wish(db, wishing->person, code,
                                  is_one_of(code, wishing->wanted, wishing->count)));
    }
    return RES_OK;
}

enum result
person_wish(struct db *db, uint64_t person, const struct str *wanted, size_t count)
{
    struct wishing wishing = {.person = person, .wanted = wanted, .count = count};

    return db_transact(db, wish_in_unit, &wishing);
}
