/* What people change of themselves: the profile, and which mails they want (NOT-1). */
#include "fcgi/call.h"
#include "handlers/person/person.h"
#include "handlers/tables.h"

struct profile_input {
    struct str name, phone, form, locale, zone, theme;
};

static const struct field profile_fields[] = {
    FIELD_TEXT(struct profile_input, name, "name", .from = FROM_BODY, .required = true,
               .most = PERSON_NAME_MOST),
    FIELD_TEXT(struct profile_input, phone, "phone", .from = FROM_BODY, .most = 40),
    FIELD_CODE(struct profile_input, form, "form", .from = FROM_BODY, .required = true, .most = 10),
    FIELD_TEXT(struct profile_input, locale, "locale", .from = FROM_BODY, .required = true,
               .most = 35),
    FIELD_TEXT(struct profile_input, zone, "zone", .from = FROM_BODY, .most = 64),
    FIELD_CODE(struct profile_input, theme, "theme", .from = FROM_BODY, .required = true,
               .most = 10),
};

const struct form person_profile_form = FORM(struct profile_input, profile_fields);

struct wishes_input {
    struct codes wanted;
};

static const struct field wishes_fields[] = {
    FIELD_CODES(struct wishes_input, wanted, "wanted", .from = FROM_BODY, .most = 40),
};

const struct form person_wishes_form = FORM(struct wishes_input, wishes_fields);

static void
add_options(struct node *field, const char *const *codes)
{
    for (; *codes != NULL; codes++)
        call_option(field, str_from(*codes), STR_NONE);
}

static void
add_locales(struct call *c, struct node *form, struct str present)
{
    struct node *field = call_field(c, form, "locale", present);

    for (size_t i = 0; i < c->portal->locale_count; i++) {
        const struct portal_locale *locale = &c->portal->locales[i];

        if (!locale->is_pseudo || str_is(locale->tag, present))
            call_option(field, locale->tag, locale->name);
    }
}

/* The zones offered, and the one there is, should it be another. */
static void
add_zones(struct call *c, struct node *form, struct str present)
{
    struct node *field = call_field(c, form, "zone", present);
    size_t count = 0;
    const struct str *zones = person_zones(&count);
    bool is_offered = str_is_empty(present);

    call_option(field, STR(""), STR_NONE);
    for (size_t i = 0; i < count; i++) {
        call_option(field, zones[i], STR_NONE);
        is_offered = is_offered || str_is(zones[i], present);
    }
    if (!is_offered)
        call_option(field, present, STR_NONE);
}

static enum result
show_profile(struct call *c)
{
    static const char *const done[] = {"saved", NULL};
    static const char *const forms[] = {"none", "mrs", "mr", NULL};
    static const char *const themes[] = {"system", "light", "dark", NULL};
    struct person person;

    TRY(person_by_id(c->db, c->arena, c->viewer.person, &person));
    struct node *body = call_body(c, "profile");

    node_set(body, "mail", person.mail);
    call_show_done(c, body, done);
    struct node *form = call_form(c, body, "profile", STR("/account/profile"));
    struct node *name = call_field(c, form, "name", person.name);
    struct node *phone;

    node_set(name, "autocomplete", STR("name"));
    add_options(call_field(c, form, "form", person.address_form), forms);
    phone = call_field(c, form, "phone", person.phone);
    node_set(phone, "type", STR("tel"));
    node_set(phone, "autocomplete", STR("tel"));
    node_set_flag(phone, "optional", true);
    add_locales(c, form, person.locale);
    add_zones(c, form, person.zone);
    add_options(call_field(c, form, "theme", person.theme), themes);
    return RES_OK;
}

/* GET /account/profile */
enum result
person_profile_show(struct call *c)
{
    call_keep(c);
    return show_profile(c);
}

/* POST /account/profile: the answer is in the language chosen. */
enum result
person_profile_save(struct call *c)
{
    const struct profile_input *in = c->input;
    const struct person_profile profile = {
        .name = in->name,
        .phone = str_or_empty(in->phone),
        .address_form = in->form,
        .locale = in->locale,
        .zone = str_or_empty(in->zone),
        .theme = in->theme,
    };

    if (problems_none(&c->problems) && portal_locale(c->portal, in->locale) == NULL)
        problems_add(&c->problems, "locale", "person.locale-unknown");
    if (!problems_none(&c->problems))
        return show_profile(c);
    const enum result r = person_change(c->db, c->arena, c->viewer.person, c->viewer.customer,
                                        &profile, &c->problems);

    if (r == RES_INVALID)
        return show_profile(c);
    TRY(r);
    return call_done(c, arena_printf(c->arena, "/%.*s/account/profile", STR_ARG(in->locale)),
                     "saved");
}

static enum result
show_wishes(struct call *c)
{
    static const char *const done[] = {"saved", NULL};
    struct person_wish *wishes = NULL;
    size_t count = 0;

    TRY(person_wishes(c->db, c->arena, c->viewer.person, &wishes, &count));
    struct node *body = call_body(c, "notifications");

    node_set(body, "mail", c->viewer.mail);
    call_show_done(c, body, done);
    struct node *form = call_form(c, body, "notifications", STR("/account/notifications"));

    for (size_t i = 0; i < count; i++)
        call_choice_field(c, form, "wanted", mail_code(wishes[i].event), wishes[i].is_wanted);
    return RES_OK;
}

/* GET /account/notifications */
enum result
person_wishes_show(struct call *c)
{
    call_keep(c);
    return show_wishes(c);
}

/* POST /account/notifications */
enum result
person_wishes_save(struct call *c)
{
    const struct wishes_input *in = c->input;

    if (!problems_none(&c->problems))
        return show_wishes(c);
    TRY(person_wish(c->db, c->viewer.person, in->wanted.first, in->wanted.count));
    return call_done(c, call_address(c, STR("/account/notifications")), "saved");
}
