/* The rules for portals that need more than one value to be seen; reads nothing but catalogues'
 * names. */
#include "fcgi/place/portal_draft.h"

#include <unistd.h>

#include "fcgi/base/clock.h"
#include "fcgi/base/zone.h"
#include "fcgi/place/locale.h"

const struct str portal_features[] = {
    STR_INIT("accounts"), STR_INIT("tickets"),   STR_INIT("readings"),      STR_INIT("moves"),
    STR_INIT("devices"),  STR_INIT("hosting"),   STR_INIT("announcements"), STR_INIT("guides"),
    STR_INIT("survey"),   STR_INIT("emergency"), STR_INIT("open-joining"),  STR_INIT("contracts"),
    STR_INIT("orders"),   STR_INIT("knowledge"),
};
const size_t portal_feature_count = sizeof(portal_features) / sizeof(portal_features[0]);

static const struct {
    struct str name;
    struct str feature; /* the guide is about it; absent for any */
} guides[] = {
    {STR_INIT("invoices"),     STR_INIT("devices")},
    {STR_INIT("readings"),     STR_INIT("devices")},
    {STR_INIT("consumables"),  STR_INIT("devices")},
    {STR_INIT("registration"), {NULL, 0}          },
    {STR_INIT("requests"),     STR_INIT("hosting")},
    {STR_INIT("passwords"),    STR_INIT("hosting")},
    {STR_INIT("domains"),      STR_INIT("hosting")},
};

const struct portal_element *
portal_source(const struct portal_draft *draft, const char *element, const char *attribute,
              const struct portal_file **file)
{
    for (size_t i = 0; i < draft->file_count; i++) {
        const struct portal_element *found = portal_element(draft->files[i], element);

        if (found != NULL && (attribute == NULL || portal_attribute(found, attribute).at != NULL)) {
            *file = draft->files[i];
            return found;
        }
    }
    *file = draft->files[0];
    return NULL;
}

/* Adds a finding where the value comes from, or at <portal> when nobody says it. */
static void
value_finding(struct findings *findings, const struct portal_draft *draft, const char *element,
              const char *attribute, const char *reason)
{
    const struct portal_file *file;
    const struct portal_element *at = portal_source(draft, element, attribute, &file);

    finding_add(findings, file->path, at != NULL ? at->line : draft->files[0]->elements[0].line,
                "%s %s: %s", element, attribute, reason);
}

static void
required_check(const struct portal_draft *draft, struct findings *findings)
{
    const struct portal *portal = &draft->portal;
    const unsigned line = draft->files[0]->elements[0].line;
    const struct str path = draft->files[0]->path;

    if (portal->name.at == NULL)
        value_finding(findings, draft, "portal", "name", "missing here and in every base");
    if (portal->zone.at == NULL)
        value_finding(findings, draft, "portal", "zone", "missing here and in every base");
    if (portal->currency.at == NULL)
        value_finding(findings, draft, "portal", "currency", "missing here and in every base");
    if (portal->identity.company.at == NULL)
        value_finding(findings, draft, "identity", "company", "missing here and in every base");
    if (portal->identity.country.at == NULL)
        value_finding(findings, draft, "identity", "country", "missing here and in every base");
    if (portal->is_gateway && portal->country.at != NULL)
        value_finding(findings, draft, "portal", "country", "a gateway has no country of its own");
    if (!portal->is_gateway && portal->country.at == NULL)
        value_finding(findings, draft, "portal", "country", "missing here and in every base");
    if (portal->host_count == 0)
        finding_add(findings, path, line, "the portal has no host");
    if (draft->file_count < 2)
        finding_add(findings, path, line, "the portal extends no brand");
}

static void
facts_check(const struct portal_draft *draft, struct findings *findings)
{
    const struct portal *portal = &draft->portal;
    const struct zone *zone;
    struct day day;

    if (portal->zone.at != NULL && zone_find(portal->zone, &zone) != RES_OK)
        value_finding(findings, draft, "portal", "zone", "no time zone of the system");
    if (portal->identity.reviewed.at != NULL && !day_parse(portal->identity.reviewed, &day))
        value_finding(findings, draft, "identity", "reviewed", "no such day");
    if (portal->customer_cutover.at != NULL && !day_parse(portal->customer_cutover, &day))
        value_finding(findings, draft, "customer", "cutover", "no such day");
}

/* The example has as many capitals, then digits, as the pattern says. */
static bool
serial_fits(const struct portal *portal)
{
    const struct str example = portal->serial_example;

    if (example.len != portal->serial_letters + portal->serial_digits)
        return false;
    for (size_t i = 0; i < example.len; i++) {
        const char least = i < portal->serial_letters ? 'A' : '0';
        const char most = i < portal->serial_letters ? 'Z' : '9';

        if (example.at[i] < least || example.at[i] > most)
            return false;
    }
    return true;
}

static void
patterns_check(const struct portal_draft *draft, struct findings *findings)
{
    const struct portal *portal = &draft->portal;
    const bool has_serial = portal->serial_letters + portal->serial_digits > 0;

    if (has_serial != (portal->serial_example.at != NULL))
        value_finding(findings, draft, "serial", "example", "example and pattern go together");
    else if (has_serial && !serial_fits(portal))
        value_finding(findings, draft, "serial", "example", "does not fit letters and digits");
    if (portal->serial_printed.at != NULL &&
        (portal->serial_example.at == NULL ||
         !str_starts(portal->serial_printed, portal->serial_example)))
        value_finding(findings, draft, "serial", "printed", "does not begin with the example");
    if (portal_has(portal, STR("devices")) && !has_serial)
        value_finding(findings, draft, "serial", "letters", "the feature devices needs a pattern");
}

static bool
feature_is_known(struct str name)
{
    for (size_t i = 0; i < portal_feature_count; i++)
        if (str_is(portal_features[i], name))
            return true;
    return false;
}

static void
guide_check(const struct portal_draft *draft, const struct portal_file *file,
            const struct portal_element *element, struct findings *findings)
{
    const struct str name = portal_attribute(element, "name");

    for (size_t i = 0; i < sizeof(guides) / sizeof(guides[0]); i++) {
        if (!str_is(guides[i].name, name))
            continue;
        if (guides[i].feature.at != NULL && !portal_has(&draft->portal, guides[i].feature))
            finding_add(findings, file->path, element->line,
                        "guide %.*s needs the feature %.*s, which is off in portal %.*s",
                        STR_ARG(name), STR_ARG(guides[i].feature), STR_ARG(draft->portal.code));
        return;
    }
    finding_add(findings, file->path, element->line, "there is no guide %.*s", STR_ARG(name));
}

/* The same name twice among a file's elements of one kind. */
static void
twice_check(const struct portal_file *file, const char *kind, const char *attribute,
            struct findings *findings)
{
    for (size_t i = 1; i < file->element_count; i++)
        for (size_t k = i + 1; k < file->element_count; k++)
            if (str_is(file->elements[i].name, str_from(kind)) &&
                str_is(file->elements[k].name, str_from(kind)) &&
                str_is(portal_attribute(&file->elements[i], attribute),
                       portal_attribute(&file->elements[k], attribute)))
                finding_add(findings, file->path, file->elements[k].line,
                            "%s %.*s stands in line %u already", kind,
                            STR_ARG(portal_attribute(&file->elements[k], attribute)),
                            file->elements[i].line);
}

static void
blocks_check(const struct portal_draft *draft, struct findings *findings)
{
    const struct portal_file *source;

    (void)portal_source(draft, "guide", NULL, &source);
    for (size_t i = 1; i < source->element_count; i++)
        if (str_is(source->elements[i].name, STR("guide")))
            guide_check(draft, source, &source->elements[i], findings);
    if (portal_has(&draft->portal, STR("guides")) != (draft->portal.guide_count > 0))
        finding_add(findings, draft->files[0]->path, draft->files[0]->elements[0].line,
                    "the feature guides is on exactly when the portal offers a guide");
}

/* A compiled catalogue of the locale or of one of its parents; English is what sheets are written
 * in. */
static bool
locale_has_words(struct arena *arena, struct str tag, struct str words)
{
    if (str_is(locale_language(tag), STR("en")))
        return true;
    for (struct str at = tag; at.at != NULL; at = locale_parent(arena, at)) {
        struct text path = {.arena = arena};

        text_add(&path, words);
        text_add_char(&path, '/');
        for (size_t i = 0; i < at.len; i++)
            text_add_char(&path, at.at[i] == '-' ? '_' : at.at[i]);
        text_add(&path, STR(".mo"));
        if (access(text_str(&path).at, R_OK) == 0)
            return true;
    }
    return false;
}

static void
locales_check(struct arena *arena, const struct portal_draft *draft, struct str words,
              struct findings *findings)
{
    const struct portal_file *file;

    if (portal_source(draft, "locale", NULL, &file) == NULL)
        finding_add(findings, file->path, file->elements[0].line, "the portal offers no locale");
    for (size_t i = 1; i < file->element_count; i++) {
        const struct portal_element *element = &file->elements[i];
        const struct str tag = portal_attribute(element, "tag");

        if (!str_is(element->name, STR("locale")))
            continue;
        if (str_is(tag, STR("en-XA")) || str_is(tag, STR("ar-XB")))
            finding_add(findings, file->path, element->line,
                        "%.*s is a pseudo-locale: every portal has it without saying so",
                        STR_ARG(tag));
        else if (!locale_has_words(arena, tag, words))
            finding_add(findings, file->path, element->line,
                        "locale %.*s has no compiled catalogue in %.*s", STR_ARG(tag),
                        STR_ARG(words));
    }
}

void
portal_file_check(const struct portal_file *file, struct findings *findings)
{
    const struct portal_element *root = &file->elements[0];
    const bool is_abstract = portal_attribute(root, "abstract").at != NULL;

    if (!str_is(portal_attribute(root, "code"), file->code))
        finding_add(findings, file->path, root->line, "the code is not the folder's name, %.*s",
                    STR_ARG(file->code));
    for (size_t i = 1; i < file->element_count; i++) {
        const struct portal_element *element = &file->elements[i];
        const struct str name = portal_attribute(element, "name");

        if (str_is(element->name, STR("feature")) && !feature_is_known(name))
            finding_add(findings, file->path, element->line, "there is no feature %.*s",
                        STR_ARG(name));
        if (is_abstract && str_is(element->name, STR("host")))
            finding_add(findings, file->path, element->line, "an abstract portal has no host");
    }
    twice_check(file, "host", "name", findings);
    twice_check(file, "locale", "tag", findings);
    twice_check(file, "feature", "name", findings);
    twice_check(file, "guide", "name", findings);
}

void
portal_check(struct arena *arena, const struct portal_draft *draft, struct str words,
             struct findings *findings)
{
    required_check(draft, findings);
    facts_check(draft, findings);
    patterns_check(draft, findings);
    blocks_check(draft, findings);
    locales_check(arena, draft, words, findings);
}

/* The line of a host in its portal's file; that of <portal> when it comes from the configuration.
 */
static unsigned
host_line(const struct portal_file *file, struct str host)
{
    for (size_t i = 1; i < file->element_count; i++)
        if (str_is(file->elements[i].name, STR("host")) &&
            str_is(portal_attribute(&file->elements[i], "name"), host))
            return file->elements[i].line;
    return file->elements[0].line;
}

static void
hosts_check(const struct portal_draft *first, const struct portal_draft *second,
            struct findings *findings)
{
    for (size_t i = 0; i < second->portal.host_count; i++)
        for (size_t k = 0; k < first->portal.host_count; k++)
            if (str_is(second->portal.hosts[i], first->portal.hosts[k]))
                finding_add(findings, second->files[0]->path,
                            host_line(second->files[0], second->portal.hosts[i]),
                            "the host %.*s belongs to portal %.*s already",
                            STR_ARG(second->portal.hosts[i]), STR_ARG(first->portal.code));
}

void
portals_check(const struct portal_draft *drafts, size_t count, struct findings *findings)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = i + 1; k < count; k++) {
            hosts_check(&drafts[i], &drafts[k], findings);
            if (drafts[i].portal.is_gateway && drafts[k].portal.is_gateway)
                value_finding(findings, &drafts[k], "portal", "gateway",
                              "there is another gateway already");
        }
}
