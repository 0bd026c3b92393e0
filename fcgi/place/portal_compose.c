/* Puts a portal together from its own file and the bases above it: what a file does not say, the
 * next one does. */
#include "fcgi/place/locale.h"
#include "fcgi/place/portal_draft.h"

/* A value of the first file in the chain that has the element; of <portal>, which all have, the
 * first that says the attribute. */
static struct str
value_of(const struct portal_draft *draft, const char *element, const char *attribute)
{
    const bool is_root = str_is(str_from(element), STR("portal"));
    const struct portal_file *file;

    return portal_attribute(portal_source(draft, element, is_root ? attribute : NULL, &file),
                            attribute);
}

static uint64_t
count_of(const struct portal_draft *draft, const char *element, const char *attribute)
{
    uint64_t count = 0;

    return str_to_u64(value_of(draft, element, attribute), 99, &count) ? count : 0;
}

/* One attribute of all elements of a kind in a file. */
static size_t
values_of(struct arena *arena, const struct portal_file *file, const char *kind,
          const char *attribute, const struct str **out)
{
    struct str *values = arena_new_array(arena, file->element_count, struct str);
    size_t count = 0;

    for (size_t i = 1; i < file->element_count; i++)
        if (str_is(file->elements[i].name, str_from(kind)))
            values[count++] = portal_attribute(&file->elements[i], attribute);
    *out = values;
    return count;
}

static void
hosts_compose(struct arena *arena, const struct config *config, struct portal_draft *draft)
{
    struct portal *portal = &draft->portal;
    const struct str gateway = config->site_gateway_host;
    const struct str *declared;
    const size_t count = values_of(arena, draft->files[0], "host", "name", &declared);
    struct str *hosts = arena_new_array(arena, count + 1, struct str);

    if (portal->is_gateway && !str_is_empty(gateway))
        hosts[portal->host_count++] = gateway;
    for (size_t i = 0; i < count; i++)
        if (!portal->is_gateway || !str_is(declared[i], gateway))
            hosts[portal->host_count++] = declared[i];
    portal->hosts = hosts;
}

static bool
locale_is_rtl(struct str tag)
{
    static const char *const languages[] = {"ar", "arc", "ckb", "dv", "fa", "he", "nqo",
                                            "ps", "sd",  "syr", "ug", "ur", "yi"};
    static const char *const scripts[] = {"-Arab", "-Hebr", "-Thaa", "-Syrc", "-Nkoo", "-Adlm"};

    for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++)
        if (str_find_str(tag, str_from(scripts[i])) < tag.len)
            return true;
    if (str_find_str(tag, STR("-Latn")) < tag.len || str_find_str(tag, STR("-Cyrl")) < tag.len)
        return false;
    for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++)
        if (str_is(locale_language(tag), str_from(languages[i])))
            return true;
    return false;
}

static void
locales_compose(struct arena *arena, struct portal_draft *draft)
{
    static const struct portal_locale pseudo[] = {
        {STR_INIT("en-XA"), STR_INIT("[Èñĝļîšĥ]"), false, true},
        {STR_INIT("ar-XB"), STR_INIT("ʜsiʟɢnƎ"),      true,  true},
    };
    const size_t pseudo_count = sizeof(pseudo) / sizeof(pseudo[0]);
    const struct portal_file *file;
    const struct str *tags;
    const struct str *names;
    struct portal_locale *locales;
    size_t count;

    (void)portal_source(draft, "locale", NULL, &file);
    count = values_of(arena, file, "locale", "tag", &tags);
    values_of(arena, file, "locale", "name", &names);
    locales = arena_new_array(arena, count + pseudo_count, struct portal_locale);
    for (size_t i = 0; i < count; i++)
        locales[i] = (struct portal_locale){
            .tag = tags[i], .name = names[i], .is_rtl = locale_is_rtl(tags[i])};
    for (size_t i = 0; i < pseudo_count; i++)
        locales[count + i] = pseudo[i];
    draft->portal.locales = locales;
    draft->portal.locale_count = count + pseudo_count;
}

static bool
feature_is_on(const struct portal_draft *draft, struct str name)
{
    for (size_t i = 0; i < draft->file_count; i++)
        for (size_t k = 1; k < draft->files[i]->element_count; k++) {
            const struct portal_element *element = &draft->files[i]->elements[k];

            if (str_is(element->name, STR("feature")) &&
                str_is(portal_attribute(element, "name"), name))
                return str_is(portal_attribute(element, "state"), STR("on"));
        }
    return false;
}

static void
blocks_compose(struct arena *arena, const struct config *config, struct portal_draft *draft)
{
    struct portal *portal = &draft->portal;
    struct str *features = arena_new_array(arena, portal_feature_count, struct str);
    const struct portal_file *file;

    for (size_t i = 0; i < portal_feature_count; i++)
        if (feature_is_on(draft, portal_features[i]))
            features[portal->feature_count++] = portal_features[i];
    portal->features = features;
    (void)portal_source(draft, "guide", NULL, &file);
    portal->guide_count = values_of(arena, file, "guide", "name", &portal->guides);
    for (size_t i = 0; i < draft->file_count; i++)
        portal->folders[portal->folder_count++] = arena_printf(
            arena, "%.*s/%.*s", STR_ARG(config->path_portals), STR_ARG(draft->files[i]->code));
}

static void
identity_compose(const struct portal_draft *draft, struct identity *identity)
{
    const struct {
        const char *attribute;
        struct str *member;
    } table[] = {
        {"company",      &identity->company     },
        {"street",       &identity->street      },
        {"postcode",     &identity->postcode    },
        {"town",         &identity->town        },
        {"country",      &identity->country     },
        {"register",     &identity->registered  },
        {"court",        &identity->court       },
        {"vat",          &identity->vat         },
        {"director",     &identity->director    },
        {"mail",         &identity->mail        },
        {"phone",        &identity->phone       },
        {"authority",    &identity->authority   },
        {"privacy-mail", &identity->privacy_mail},
        {"reviewed",     &identity->reviewed    },
    };

    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
        *table[i].member = value_of(draft, "identity", table[i].attribute);
}

void
portal_compose(struct arena *arena, const struct config *config, struct portal_draft *draft)
{
    struct portal *portal = &draft->portal;

    portal->code = draft->files[0]->code;
    portal->brand = draft->files[draft->file_count - 1]->code;
    portal->name = value_of(draft, "portal", "name");
    portal->country = value_of(draft, "portal", "country");
    portal->zone = value_of(draft, "portal", "zone");
    portal->currency = value_of(draft, "portal", "currency");
    portal->is_gateway = value_of(draft, "portal", "gateway").at != NULL;
    portal->serial_letters = count_of(draft, "serial", "letters");
    portal->serial_digits = count_of(draft, "serial", "digits");
    portal->serial_example = value_of(draft, "serial", "example");
    portal->serial_printed = value_of(draft, "serial", "printed");
    portal->customer_example = value_of(draft, "customer", "example");
    portal->customer_cutover = value_of(draft, "customer", "cutover");
    hosts_compose(arena, config, draft);
    locales_compose(arena, draft);
    blocks_compose(arena, config, draft);
    identity_compose(draft, &portal->identity);
}
