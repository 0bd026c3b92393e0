/* What the demo's subjects must keep, so that no request goes astray. */
#include "fcgi/generation.h"
#include "fcgi/snapshot.h"
#include "handlers/subject/subject.h"
#include "handlers/subject/subject_store.h"
#include "tests/lib/visit.h"

static struct subject_scope
scope_of(struct test *t, const struct portal *portal, struct str locale)
{
    const struct subjects *const all = snapshot_part(visit_generation(t)->snapshot, subject_load);

    return (struct subject_scope){all, portal->brand, portal->code, locale};
}

static bool
has_locale(const struct subject_texts *texts, struct str locale)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (str_is(texts->first[i].locale, locale) && !str_is_empty(texts->first[i].name))
            return true;
    }
    return false;
}

static void
expect_words(struct test *t, const struct subject *subject, struct str locale)
{
    test_row("%.*s in %.*s", STR_ARG(subject->code), STR_ARG(locale));
    expect(t, has_locale(&subject->texts, locale));
    for (size_t i = 0; i < subject->field_count; i++) {
        const struct subject_field *const field = &subject->fields[i];

        expect(t, has_locale(&field->texts, locale));
        expect(t, (field->kind == SUBJECT_FIELD_CHOICE) == (field->choice_count > 1));
        for (size_t j = 0; j < field->choice_count; j++)
            expect(t, has_locale(&field->choices[j].texts, locale));
    }
}

/* Visits each portal of a country with each of its locales. */
static void
each_portal(struct test *t,
            void (*look)(struct test *t, const struct portal *portal, struct str locale))
{
    const struct portals *const portals = &visit_generation(t)->portals;

    for (size_t i = 0; i < portals->count; i++) {
        const struct portal *const portal = &portals->first[i];

        for (size_t j = 0; j < portal->locale_count && !portal->is_gateway; j++) {
            if (!portal->locales[j].is_pseudo)
                look(t, portal, portal->locales[j].tag);
        }
    }
}

static void
look_at_words(struct test *t, const struct portal *portal, struct str locale)
{
    const struct subject_scope scope = scope_of(t, portal, locale);

    for (size_t i = 0; i < scope.all->count; i++) {
        if (subject_is_shown(&scope, &scope.all->first[i]))
            expect_words(t, &scope.all->first[i], locale);
    }
}

TEST(TKT_3_every_subject_shown_has_its_words_in_every_language_of_the_portal)
{
    each_portal(t, look_at_words);
}

static void
look_at_size(struct test *t, const struct portal *portal, struct str locale)
{
    const struct subject_scope scope = scope_of(t, portal, locale);
    size_t count = 0;

    for (size_t i = 0; i < scope.all->count; i++)
        count += subject_is_choosable(&scope, &scope.all->first[i]) ? 1 : 0;
    test_row("%.*s", STR_ARG(portal->code));
    expect(t, count >= (str_is(portal->brand, STR("lumenor")) ? 25 : 20));
}

TEST(TKT_2_each_portal_offers_enough_to_choose_from)
{
    each_portal(t, look_at_size);
}

static bool
has_department(const struct centre *centre, struct str code)
{
    for (size_t i = 0; i < centre->department_count; i++) {
        if (str_is(centre->departments[i].code, code))
            return true;
    }
    return false;
}

TEST(RTE_4_every_centre_of_a_brand_has_the_departments_its_subjects_lead_to)
{
    const struct snapshot *const snapshot = visit_generation(t)->snapshot;
    const struct subjects *const all = snapshot_part(snapshot, subject_load);

    for (size_t i = 0; i < all->count; i++) {
        const struct subject *const subject = &all->first[i];

        for (size_t j = 0; j < snapshot->place.centre_count; j++) {
            const struct centre *const centre = &snapshot->place.centres[j];

            if (str_is_empty(subject->department) || !str_is(centre->brand, subject->brand))
                continue;
            test_row("%.*s in %.*s", STR_ARG(subject->code), STR_ARG(centre->code));
            expect(t, has_department(centre, subject->department));
        }
    }
}

static void
look_for_itself(struct test *t, const struct portal *portal, struct str locale)
{
    const struct subject_scope scope = scope_of(t, portal, locale);

    for (size_t i = 0; i < scope.all->count; i++) {
        const struct subject *const subject = &scope.all->first[i];
        const struct subject *const *found = NULL;
        struct search_query query;

        if (!subject_is_choosable(&scope, subject))
            continue;
        subject_query(&scope, t->arena, subject_text_of(subject, locale).name, &query);
        test_row("%.*s in %.*s", STR_ARG(subject->code), STR_ARG(locale));
        if (expect(t, subject_find(&scope, t->arena, &query, 1, &found) == 1))
            expect(t, found[0] == subject);
    }
}

TEST(TKT_3_every_subject_is_the_first_that_its_own_name_finds)
{
    each_portal(t, look_for_itself);
}

TEST(TKT_3_what_people_type_finds_the_subject_they_mean)
{
    static const struct {
        const char *portal, *locale, *typed, *code;
    } rows[] = {
        {"hosting", "en",    "e-mail account setup",            "mail-setup"       },
        {"hosting", "pt-PT", "configuracao conta de email",     "mail-setup"       },
        {"hosting", "pt-PT", "o meu site nao abre",             "website-down"     },
        {"hosting", "en",    "domain transfr auth code",        "domain-transfer"  },
        {"hosting", "pt-PT", "certificado ssl expirado",        "certificate"      },
        {"pt",      "pt-PT", "folha presa na gaveta",           "paper-jam"        },
        {"pt",      "pt-PT", "impressao com riscas",            "print-quality"    },
        {"pt",      "pt-PT", "esqueci a palavra passe",         "sign-in-trouble"  },
        {"es",      "es-ES", "atasco de papel",                 "paper-jam"        },
        {"es",      "es-ES", "facturas con importe equivocado", "invoice-question" },
        {"es",      "es-ES", "escanear al correo no funciona",  "scan-setup"       },
        {"no",      "nb-NO", "får ikke skrevet ut fra pc",     "network-printing" },
        {"no",      "nb-NO", "skriveren er helt død",          "device-stopped"   },
        {"no",      "nb-NO", "EHF",                             "e-invoice"        },
        {"no",      "nb-NO", "striper på utskriften",          "print-quality"    },
        {"at",      "de-AT", "Papierstau in der Lade",          "paper-jam"        },
        {"at",      "de-AT", "Tonerkartusche leer",             "supplies-question"},
        {"at",      "de-AT", "Rechnugn falsch",                 "invoice-question" },
        {"at",      "de-AT", "Zaehlerstand vertippt",           "reading-question" },
        {"at",      "en",    "scaning to a folder",             "scan-setup"       },
    };
    const struct portals *const portals = &visit_generation(t)->portals;

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const struct portal *const portal = portal_by_code(portals, str_from(rows[i].portal));
        const struct subject_scope scope = scope_of(t, portal, str_from(rows[i].locale));
        const struct subject *const *found = NULL;
        struct search_query query;

        test_row("%s: %s", rows[i].locale, rows[i].typed);
        subject_query(&scope, t->arena, str_from(rows[i].typed), &query);
        if (expect(t, subject_find(&scope, t->arena, &query, 1, &found) == 1))
            expect_str(t, found[0]->code, rows[i].code);
    }
}
