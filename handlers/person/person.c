/* Rules of people: how they are made; no request, no XML, no SQL. */
#include "handlers/person/person.h"

#include "fcgi/edge/secret.h"
#include "handlers/person/person_store.h"

enum result
person_create(struct db *db, struct arena *arena, const struct person_new *person, uint64_t *id,
              struct str *code)
{
    const struct str fresh = secret_code(arena);

    TRY(person_store_insert(db, arena, person, fresh, id));
    *code = fresh;
    return RES_OK;
}

/* Marks of direction, overrides, isolates, zero-width characters, tags: as UTF-8 begins them. */
static const char *const hidden[] = {
    "\xE2\x80\x8B", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAA",
    "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA0", "\xE2\x81\xA6",
    "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\xEF\xBB\xBF", "\xF3\xA0\x80", "\xF3\xA0\x81"};

bool
person_name_fits(struct str name)
{
    if (str_is_empty(str_trim(name)) || name.len > PERSON_NAME_MOST || !str_is_xml_text(name))
        return false;
    for (size_t i = 0; i < name.len; i++) {
        if ((unsigned char)name.at[i] < 0x20 || name.at[i] == 0x7F)
            return false;
    }
    for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++) {
        if (str_find_str(name, str_from(hidden[i])) < name.len)
            return false;
    }
    return true;
}
