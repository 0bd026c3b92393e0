/* Reads and writes people. */
#include "handlers/person/person_store.h"

#include "sql_person.h"

enum result
person_by_mail(struct db *db, struct arena *arena, struct str brand, struct str key,
               struct person *out)
{
    struct sql_person_by_mail_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_by_mail(db, &(struct sql_person_by_mail){.brand = brand, .mail_key = key}, arena,
                           &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct person){
        .id = rows->id,
        .code = rows->code,
        .brand = rows->brand,
        .portal = rows->portal,
        .mail = rows->mail,
        .phone = rows->phone,
        .name = rows->name,
        .address_form = rows->address_form,
        .locale = rows->locale,
        .zone = rows->zone,
        .theme = rows->theme,
        .state = rows->state,
        .staff_role = rows->staff_role,
        .version = rows->version,
    };
    return RES_OK;
}

enum result
person_by_id(struct db *db, struct arena *arena, uint64_t id, struct person *out)
{
    struct sql_person_by_id_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_by_id(db, &(struct sql_person_by_id){.id = id}, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct person){
        .id = rows->id,
        .code = rows->code,
        .brand = rows->brand,
        .portal = rows->portal,
        .mail = rows->mail,
        .phone = rows->phone,
        .name = rows->name,
        .address_form = rows->address_form,
        .locale = rows->locale,
        .zone = rows->zone,
        .theme = rows->theme,
        .state = rows->state,
        .staff_role = rows->staff_role,
        .version = rows->version,
    };
    return RES_OK;
}

enum result
person_touch(struct db *db, uint64_t person)
{
    return sql_person_touch(db, &(struct sql_person_touch){.id = person});
}

enum result
person_activate(struct db *db, uint64_t person)
{
    return sql_person_activate(db, &(struct sql_person_activate){.id = person});
}

enum result
person_store_insert(struct db *db, struct arena *arena, const struct person_new *person,
                    struct str code, uint64_t *id)
{
    struct sql_person_insert_row *rows = NULL;
    size_t count = 0;
    const struct sql_person_insert row = {
        .code = code,
        .brand = person->brand,
        .portal = person->portal,
        .mail = person->mail,
        .mail_key = person->mail_key,
        .phone = str_or_empty(person->phone),
        .name = person->name,
        .locale = person->locale,
        .state = person->state,
        .registered_by = person->registered_by,
        .registered_by_known = person->registered_by != 0,
    };

    TRY(sql_person_insert(db, &row, arena, &rows, &count));
    if (count == 0)
        return fault(RES_BROKEN, "person.insert", "no row came back");
    *id = rows->id;
    return RES_OK;
}

enum result
person_store_touch_customers(struct db *db, uint64_t person)
{
    return result_or_none(
        sql_person_touch_customers(db, &(struct sql_person_touch_customers){.id = person}));
}

enum result
person_store_change(struct db *db, uint64_t person, const struct person_profile *profile)
{
    return sql_person_change(db, &(struct sql_person_change){.id = person,
                                                             .name = profile->name,
                                                             .phone = profile->phone,
                                                             .address_form = profile->address_form,
                                                             .locale = profile->locale,
                                                             .zone = profile->zone,
                                                             .theme = profile->theme});
}

enum result
person_store_wishes(struct db *db, struct arena *arena, uint64_t person, struct person_choice **out,
                    size_t *count)
{
    struct sql_person_wishes_row *rows = NULL;

    TRY(sql_person_wishes(db, &(struct sql_person_wishes){.id = person}, arena, &rows, count));
    *out = arena_new_array(arena, *count, struct person_choice);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct person_choice){rows[i].event, rows[i].is_wanted};
    return RES_OK;
}

enum result
person_store_wish(struct db *db, uint64_t person, struct str event, bool is_wanted)
{
    return result_or_none(sql_person_wish(
        db, &(struct sql_person_wish){.id = person, .event = event, .is_wanted = is_wanted}));
}

enum result
person_store_export(struct db *db, uint64_t person, struct str code, uint64_t life_s)
{
    return sql_person_export_insert(
        db, &(struct sql_person_export_insert){.code = code, .id = person, .life_s = life_s});
}

enum result
person_exports(struct db *db, struct arena *arena, uint64_t person, struct person_export **out,
               size_t *count)
{
    struct sql_person_export_list_row *rows = NULL;

    TRY(sql_person_export_list(db, &(struct sql_person_export_list){.id = person}, arena, &rows,
                               count));
    *out = arena_new_array(arena, *count, struct person_export);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct person_export){.code = rows[i].code,
                                           .state = rows[i].state,
                                           .parts_done = rows[i].parts_done,
                                           .parts = rows[i].parts,
                                           .created = rows[i].created_at,
                                           .expires = rows[i].expires_at};
    return RES_OK;
}

enum result
person_export_document(struct db *db, struct arena *arena, uint64_t person, struct str code,
                       struct str *document, struct instant *expires)
{
    struct sql_person_export_document_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_export_document(db,
                                   &(struct sql_person_export_document){.id = person, .code = code},
                                   arena, &rows, &count));
    if (count == 0 || str_is_empty(rows->document))
        return RES_NOT_FOUND;
    *document = rows->document;
    *expires = rows->expires_at;
    return RES_OK;
}

enum result
person_store_next(struct db *db, struct arena *arena, struct person_store_next *out)
{
    struct sql_person_export_next_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_export_next(db, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct person_store_next){.id = rows->id, .person = rows->person_id};
    return RES_OK;
}

enum result
person_store_progress(struct db *db, uint64_t export, uint64_t done, uint64_t parts)
{
    return result_or_none(sql_person_export_progress(
        db,
        &(struct sql_person_export_progress){.id = export, .parts_done = done, .parts = parts}));
}

enum result
person_store_ready(struct db *db, uint64_t export, struct str document, uint64_t parts,
                   uint64_t life_s)
{
    return sql_person_export_ready(
        db, &(struct sql_person_export_ready){
                .id = export, .document = document, .parts = parts, .life_s = life_s});
}

enum result
person_store_fail(struct db *db, uint64_t export)
{
    return result_or_none(
        sql_person_export_fail(db, &(struct sql_person_export_fail){.id = export}));
}

enum result
person_store_sweep(struct db *db)
{
    return result_or_none(sql_person_export_sweep(db));
}

enum result
person_store_memberships(struct db *db, struct arena *arena, uint64_t person,
                         struct person_membership **out, size_t *count)
{
    struct sql_person_memberships_row *rows = NULL;

    TRY(sql_person_memberships(db, &(struct sql_person_memberships){.id = person}, arena, &rows,
                               count));
    *out = arena_new_array(arena, *count, struct person_membership);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct person_membership){
            .member = rows[i].member_id, .customer = rows[i].customer_id, .name = rows[i].customer};
    return RES_OK;
}

enum result
person_store_end_member(struct db *db, uint64_t customer, uint64_t member)
{
    return sql_person_end_member(
        db, &(struct sql_person_end_member){.customer_id = customer, .id = member});
}

enum result
person_store_erase(struct db *db, uint64_t person)
{
    TRY(sql_person_erase(db, &(struct sql_person_erase){.id = person}));
    TRY(result_or_none(sql_person_erase_mails(db, &(struct sql_person_erase_mails){.id = person})));
    TRY(result_or_none(
        sql_person_erase_wishes(db, &(struct sql_person_erase_wishes){.id = person})));
    TRY(result_or_none(sql_person_erase_links(db, &(struct sql_person_erase_links){.id = person})));
    return result_or_none(
        sql_person_erase_exports(db, &(struct sql_person_erase_exports){.id = person}));
}

static struct str
instant_text(struct arena *arena, struct instant at)
{
    char text[21];

    instant_format(at, text);
    return arena_str(arena, str_from(text));
}

static enum result
copy_person(struct db *db, uint64_t person, struct person_copy *copy)
{
    struct sql_person_copy_person_row *row = NULL;
    size_t count = 0;

    TRY(sql_person_copy_person(db, &(struct sql_person_copy_person){.id = person}, copy->arena,
                               &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    struct person_copy_part *part = person_copy_add(copy, STR("person"));

    person_copy_set(part, "id", row->code);
    person_copy_set(part, "name", row->name);
    person_copy_set(part, "mail", row->mail);
    person_copy_set(part, "phone", row->phone);
    person_copy_set(part, "address-form", row->address_form);
    person_copy_set(part, "locale", row->locale);
    person_copy_set(part, "zone", row->zone);
    person_copy_set(part, "theme", row->theme);
    person_copy_set(part, "brand", row->brand);
    person_copy_set(part, "portal", row->portal);
    person_copy_set(part, "state", row->state);
    person_copy_set(part, "staff-role", row->staff_role);
    person_copy_set(part, "created", instant_text(copy->arena, row->created_at));
    return RES_OK;
}

static enum result
copy_members(struct db *db, uint64_t person, struct person_copy *copy)
{
    struct sql_person_copy_members_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_copy_members(db, &(struct sql_person_copy_members){.id = person}, copy->arena,
                                &rows, &count));
    for (size_t i = 0; i < count; i++) {
        struct person_copy_part *part = person_copy_add(copy, STR("membership"));

        person_copy_set(part, "customer", rows[i].customer);
        person_copy_set(part, "number", rows[i].number);
        person_copy_set(part, "role", rows[i].role);
        person_copy_set(part, "state", rows[i].state);
        person_copy_set(part, "since", instant_text(copy->arena, rows[i].since_at));
    }
    return RES_OK;
}

static enum result
copy_wishes(struct db *db, uint64_t person, struct person_copy *copy)
{
    struct person_choice *choices = NULL;
    size_t count = 0;

    TRY(person_store_wishes(db, copy->arena, person, &choices, &count));
    for (size_t i = 0; i < count; i++) {
        struct person_copy_part *part = person_copy_add(copy, STR("notification"));

        person_copy_set(part, "event", choices[i].event);
        person_copy_set(part, "wanted", choices[i].is_wanted ? STR("yes") : STR("no"));
    }
    return RES_OK;
}

static enum result
copy_sessions(struct db *db, uint64_t person, struct person_copy *copy)
{
    struct sql_person_copy_sessions_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_copy_sessions(db, &(struct sql_person_copy_sessions){.id = person}, copy->arena,
                                 &rows, &count));
    for (size_t i = 0; i < count; i++) {
        struct person_copy_part *part = person_copy_add(copy, STR("session"));

        person_copy_set(part, "created", instant_text(copy->arena, rows[i].created_at));
        if (rows[i].ended_at_known)
            person_copy_set(part, "ended", instant_text(copy->arena, rows[i].ended_at));
        person_copy_set(part, "agent", rows[i].agent);
        person_copy_set(part, "country", rows[i].country);
    }
    return RES_OK;
}

static enum result
copy_mails(struct db *db, uint64_t person, struct person_copy *copy)
{
    struct sql_person_copy_mails_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_copy_mails(db, &(struct sql_person_copy_mails){.id = person}, copy->arena, &rows,
                              &count));
    for (size_t i = 0; i < count; i++) {
        struct person_copy_part *part = person_copy_add(copy, STR("mail"));

        person_copy_set(part, "event", rows[i].event);
        person_copy_set(part, "recipient", rows[i].recipient);
        person_copy_set(part, "state", rows[i].state);
        person_copy_set(part, "created", instant_text(copy->arena, rows[i].created_at));
        if (rows[i].done_at_known)
            person_copy_set(part, "done", instant_text(copy->arena, rows[i].done_at));
    }
    return RES_OK;
}

static enum result
copy_entries(struct db *db, uint64_t person, struct person_copy *copy)
{
    struct sql_person_copy_entries_row *rows = NULL;
    size_t count = 0;

    TRY(sql_person_copy_entries(db, &(struct sql_person_copy_entries){.id = person}, copy->arena,
                                &rows, &count));
    for (size_t i = 0; i < count; i++) {
        struct person_copy_part *part = person_copy_add(copy, STR("entry"));

        person_copy_set(part, "at", instant_text(copy->arena, rows[i].at));
        person_copy_set(part, "event", rows[i].event);
        person_copy_set(part, "own", rows[i].is_own ? STR("yes") : STR("no"));
        person_copy_set(part, "object", rows[i].object);
        person_copy_set(part, "detail", rows[i].detail);
    }
    return RES_OK;
}

enum result
person_store_copy(struct db *db, unsigned part, uint64_t person, struct person_copy *copy)
{
    static enum result (*const parts[PERSON_STORE_PARTS])(struct db *, uint64_t,
                                                          struct person_copy *) = {
        copy_person, copy_members, copy_wishes, copy_sessions, copy_mails, copy_entries};

    return parts[part](db, person, copy);
}
