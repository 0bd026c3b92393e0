/* Portals as shipped, and every fault a country team can make, refused with file and line. */
#include "fcgi/place/portal.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fcgi/place/theme_check.h"
#include "tests/place/stage.h"

static struct portals
shipped(struct test *t)
{
    const struct config config = stage_config(t, STR("conf/portals"));
    struct portals portals;

    expect_result(t, portals_load(t->arena, &config, &portals), RES_OK);
    return portals;
}

/* The portal of that code, or one with nothing in it, so that a test can go on. */
static const struct portal *
portal_of(struct test *t, const struct portals *portals, const char *code)
{
    static const struct portal nobody;
    const struct portal *portal = portal_by_code(portals, str_from(code));

    return expect(t, portal != NULL) ? portal : &nobody;
}

TEST(the_shipped_portals_are_sound_and_say_who_they_are)
{
    const struct portals portals = shipped(t);
    const struct portal *pt = portal_of(t, &portals, "pt");
    const struct portal *gateway = portal_of(t, &portals, "gateway");
    const struct portal *hosting = portal_of(t, &portals, "hosting");

    expect_count(t, portals.count, 6);
    expect_str(t, pt->brand, "lumenor");
    expect_str(t, pt->name, "Lumenor");
    expect_str(t, pt->country, "PT");
    expect_str(t, pt->zone, "Europe/Lisbon");
    expect_str(t, pt->currency, "EUR");
    expect_count(t, pt->folder_count, 2);
    expect_str(t, pt->folders[0], "conf/portals/pt");
    expect_str(t, pt->folders[1], "conf/portals/lumenor");
    expect_str(t, pt->identity.country, "PT");
    expect_count(t, pt->serial_letters, 3);
    expect_count(t, pt->serial_digits, 5);
    expect_str(t, pt->serial_printed, "ABC12345 LX-4550");
    expect_str(t, portal_of(t, &portals, "no")->currency, "NOK");
    expect_str(t, portal_of(t, &portals, "at")->customer_cutover, "2006-04-01");
    expect(t, gateway->is_gateway && gateway->country.at == NULL && !pt->is_gateway);
    expect_str(t, hosting->brand, "caravela");
    expect_count(t, hosting->serial_letters + hosting->serial_digits, 0);
    expect(t, portal_by_code(&portals, STR("lumenor")) == NULL);
}

TEST(features_and_guides_come_from_the_brand)
{
    const struct portals portals = shipped(t);
    const struct portal *at = portal_of(t, &portals, "at");
    const struct portal *hosting = portal_of(t, &portals, "hosting");

    expect(t, portal_has(at, STR("devices")) && portal_has(at, STR("survey")));
    expect(t, portal_has(hosting, STR("hosting")) && !portal_has(hosting, STR("devices")));
    expect(t, portal_has(at, STR("accounts")) && !portal_has(at, STR("hosting")));
    expect_count(t, at->guide_count, 4);
    expect_str(t, at->guides[0], "invoices");
    expect_str(t, hosting->guides[0], "requests");
}

TEST(every_portal_has_its_language_then_english_then_the_pseudo_locales)
{
    static const char *const tags[][3] = {
        {"pt",      "pt-PT"},
        {"es",      "es-ES"},
        {"no",      "nb-NO"},
        {"at",      "de-AT"},
        {"hosting", "pt-PT"}
    };
    const struct portals portals = shipped(t);

    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
        const struct portal *portal = portal_of(t, &portals, tags[i][0]);

        test_row("%s", tags[i][0]);
        expect_str(t, portal->locales[0].tag, tags[i][1]);
        expect_str(t, portal->locales[1].tag, "en");
        expect_count(t, portal->locale_count, 4);
        expect(t, !portal->locales[1].is_pseudo);
        expect(t, portal_locale(portal, STR("en-XA"))->is_pseudo);
        expect(t, portal_locale(portal, STR("ar-XB"))->is_rtl);
        expect(t, portal_locale(portal, STR("fr")) == NULL);
        expect(t, portal_locale(portal, STR("EN")) == NULL);
    }
    expect_str(t, portal_of(t, &portals, "gateway")->locales[0].tag, "en");
    expect_count(t, portal_of(t, &portals, "gateway")->locale_count, 7);
}

TEST(a_host_finds_its_portal_whatever_port_and_case)
{
    const struct portals portals = shipped(t);

    static const struct {
        const char *host, *code;
    } hosts[] = {
        {"pt.localhost",              "pt"     },
        {"PT.Localhost:8080",         "pt"     },
        {"localhost",                 "gateway"},
        {"localhost:1",               "gateway"},
        {"hosting.localhost",         "hosting"},
        {"x.localhost",               NULL     },
        {"",                          NULL     },
        {":8080",                     NULL     },
        {"pt.localhost.evil.example", NULL     },
        {"[::1]:8080",                NULL     },
        {"127.0.0.1",                 NULL     },
        {"pt",                        NULL     },
    };

    for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++) {
        const struct portal *portal = portal_by_host(&portals, str_from(hosts[i].host));

        test_row("%s", hosts[i].host);
        expect_str(t, portal != NULL ? portal->code : STR_NONE, hosts[i].code);
    }
}

TEST(links_take_scheme_and_port_from_the_configuration_only)
{
    struct config config = stage_config(t, STR("conf/portals"));
    const struct portals portals = shipped(t);
    const struct portal *pt = portal_of(t, &portals, "pt");

    expect_str(t, portal_origin(t->arena, &config, pt), "http://pt.localhost:8080");
    config.site_port = 0;
    config.site_scheme = STR("https");
    expect_str(t, portal_origin(t->arena, &config, pt), "https://pt.localhost");
}

/* Replaces text in a copied file; an empty find puts the text at the front. */
static void
spoil(struct test *t, struct str portals, const char *file, const char *find, const char *replace)
{
    const struct str path = arena_printf(t->arena, "%.*s/%s", STR_ARG(portals), file);
    const struct str whole = test_file(t, path.at);
    const size_t at = str_find_str(whole, str_from(find));

    if (expect(t, at < whole.len))
        stage_write(t, path,
                    arena_printf(t->arena, "%.*s%s%.*s", (int)at, whole.at, replace,
                                 STR_ARG(str_slice(whole, at + strlen(find), whole.len))));
}

static void
expect_refused(struct test *t, const struct config *config, const char *told)
{
    struct portals loaded;
    struct str heard;
    enum result r;

    stage_listen(t, STDERR_FILENO);
    r = portals_load(t->arena, config, &loaded);
    heard = stage_heard(t);
    expect_result(t, r, RES_INVALID);
    if (!expect(t, str_find_str(heard, str_from(told)) < heard.len))
        expect_str(t, heard, told);
}

static const struct {
    const char *file, *find, *replace;
    const char *told; /* behind the folder's path */
} faults[] = {
    {"pt/portal.xml",      "<portal ",                                                             "<portals ",                                       "/pt/portal.xml:"                                    },
    {"pt/portal.xml",      "</portal>",                                                            "",                                                "/pt/portal.xml:"                                    },
    {"pt/portal.xml",      "<portal ",                                                             "<!DOCTYPE portal [<!ENTITY a 'b'>]><portal ",
     "/pt/portal.xml:1: a document type"                                                                                                                                                                   },
    {"pt/portal.xml",      "<host name=\"pt.localhost\"/>",                                        "<host name=\"PT.localhost\"/>",
     "/pt/portal.xml:4: "                                                                                                                                                                                  },
    {"pt/portal.xml",      "<host name=\"pt.localhost\"/>",                                        "<hosts/>",                                        "/pt/portal.xml:4: "                                 },
    {"pt/portal.xml",      "<host name=\"pt.localhost\"/>",                                        "",
     "/pt/portal.xml:3: the portal has no host"                                                                                                                                                            },
    {"pt/portal.xml",      "pt.localhost",                                                         "es.localhost",
     "/pt/portal.xml:4: the host es.localhost belongs to portal es already"                                                                                                                                },
    {"pt/portal.xml",      "pt.localhost",                                                         "localhost",
     "/pt/portal.xml:4: the host localhost belongs to portal gateway already"                                                                                                                              },
    {"pt/portal.xml",      "<locale tag=\"en\"",                                                   "<host name=\"pt.localhost\"/><locale tag=\"en\"",
     "/pt/portal.xml:"                                                                                                                                                                                     },
    {"pt/portal.xml",      "code=\"pt\"",                                                          "code=\"po\"",
     "/pt/portal.xml:3: the code is not the folder's name, pt"                                                                                                                                             },
    {"pt/portal.xml",      "extends=\"lumenor\"",                                                  "extends=\"lumen\"",
     "/pt/portal.xml:3: extends lumen, which is no sound portal"                                                                                                                                           },
    {"pt/portal.xml",      "extends=\"lumenor\"",                                                  "extends=\"es\"",
     "/pt/portal.xml:3: extends es, which is not abstract"                                                                                                                                                 },
    {"pt/portal.xml",      " extends=\"lumenor\"",                                                 " name=\"P\"",
     "/pt/portal.xml:3: the portal extends no brand"                                                                                                                                                       },
    {"lumenor/portal.xml", "abstract=\"yes\"",                                                     "abstract=\"yes\" extends=\"lumenor\"",
     "/pt/portal.xml:3: extends a circle"                                                                                                                                                                  },
    {"lumenor/portal.xml", "name=\"Lumenor\"",                                                     "",                                                "portal name: missing here and in every base"        },
    {"lumenor/portal.xml", "<feature",                                                             "<host name=\"a.b\"/><feature",
     "/lumenor/portal.xml:4: an abstract portal has no host"                                                                                                                                               },
    {"pt/portal.xml",      " country=\"PT\" zone",                                                 " zone",
     "/pt/portal.xml:3: portal country: missing here and in every base"                                                                                                                                    },
    {"pt/portal.xml",      "Europe/Lisbon",                                                        "Europe/Lisboa",
     "/pt/portal.xml:3: portal zone: no time zone of the system"                                                                                                                                           },
    {"pt/portal.xml",      "currency=\"EUR\"",                                                     "currency=\"euro\"",                               "/pt/portal.xml:3: "                                 },
    {"pt/portal.xml",      " currency=\"EUR\"",                                                    "",                                                "/pt/portal.xml:3: portal currency: missing"         },
    {"pt/portal.xml",      "tag=\"pt-PT\"",                                                        "tag=\"pt_PT\"",                                   "/pt/portal.xml:5: "                                 },
    {"pt/portal.xml",      "tag=\"pt-PT\"",                                                        "tag=\"fi\"",
     "/pt/portal.xml:5: locale fi has no compiled catalogue"                                                                                                                                               },
    {"pt/portal.xml",      "tag=\"pt-PT\"",                                                        "tag=\"en-XA\"",
     "/pt/portal.xml:5: en-XA is a pseudo-locale"                                                                                                                                                          },
    {"pt/portal.xml",      "tag=\"pt-PT\"",                                                        "tag=\"en\"",
     "/pt/portal.xml:6: locale en stands in line 5 already"                                                                                                                                                },
    {"lumenor/portal.xml", "name=\"survey\"",                                                      "name=\"surveys\"",
     "/lumenor/portal.xml:15: there is no feature surveys"                                                                                                                                                 },
    {"lumenor/portal.xml", "name=\"hosting\" state=\"off\"",                                       "name=\"hosting\" state=\"maybe\"",
     "/lumenor/portal.xml:10: "                                                                                                                                                                            },
    {"lumenor/portal.xml", "name=\"survey\"",                                                      "name=\"guides\"",
     "/lumenor/portal.xml:15: feature guides stands in line 12 already"                                                                                                                                    },
    {"lumenor/portal.xml", "<guide name=\"readings\"/>",                                           "<guide name=\"reading\"/>",
     "/lumenor/portal.xml:18: there is no guide reading"                                                                                                                                                   },
    {"lumenor/portal.xml", "<guide name=\"readings\"/>",                                           "<guide name=\"domains\"/>",
     "/lumenor/portal.xml:18: guide domains needs the feature hosting"                                                                                                                                     },
    {"lumenor/portal.xml", "<feature name=\"guides\" state=\"on\"/>",
     "<feature name=\"guides\" state=\"off\"/>",                                                                                                      "the feature guides is on exactly when"              },
    {"lumenor/portal.xml", "example=\"ABC12345\"",                                                 "example=\"AB123456\"",
     "/lumenor/portal.xml:21: serial example: does not fit letters and digits"                                                                                                                             },
    {"lumenor/portal.xml", "printed=\"ABC12345 LX-4550\"",                                         "printed=\"LX-4550 ABC12345\"",
     "/lumenor/portal.xml:21: serial printed: does not begin with the example"                                                                                                                             },
    {"lumenor/portal.xml",
     "  <serial letters=\"3\" digits=\"5\" example=\"ABC12345\" printed=\"ABC12345 LX-4550\"/>\n", "",                                                "serial letters: the feature devices needs a pattern"},
    {"lumenor/portal.xml", "letters=\"3\"",                                                        "letters=\"-3\"",                                  "/lumenor/portal.xml:21: "                           },
    {"at/portal.xml",      "2006-04-01",                                                           "2006-04-31",
     "/at/portal.xml:7: customer cutover: no such day"                                                                                                                                                     },
    {"at/portal.xml",      "2026-10-05",                                                           "2026-13-05",
     "/at/portal.xml:12: identity reviewed: no such day"                                                                                                                                                   },
    {"at/portal.xml",      "hilfe@at",                                                             "hilfe at",                                        "/at/portal.xml:"                                    },
    {"at/portal.xml",      "company=\"Lumenor Austria GmbH\"",                                     "",                                                "/at/portal.xml:12: "                                },
    {"gateway/portal.xml", "gateway=\"yes\"",                                                      "gateway=\"yes\" country=\"PT\"",
     "/gateway/portal.xml:4: portal country: a gateway has no country of its own"                                                                                                                          },
    {"pt/portal.xml",      "country=\"PT\" zone",                                                  "gateway=\"yes\" zone",
     "/pt/portal.xml:3: portal gateway: there is another gateway already"                                                                                                                                  },
    {"lumenor/theme.css",  "--text: ",                                                             "--texts: ",                                       "/lumenor/theme.css:"                                },
    {"lumenor/theme.css",  "--text: light-dark(#",                                                 "--text: light-dark(#F",                           "/lumenor/theme.css:"                                },
    {"schema.rng",         "<grammar",                                                             "<grammer",                                        "/schema.rng: no usable RELAX NG schema"             },
};

TEST(every_fault_of_a_portal_is_refused_with_file_and_line)
{
    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
        const struct str portals = stage_portals(t);
        const struct config config = stage_config(t, portals);

        test_row("%s: %s -> %s", faults[i].file, faults[i].find, faults[i].replace);
        spoil(t, portals, faults[i].file, faults[i].find, faults[i].replace);
        expect_refused(t, &config, faults[i].told);
    }
}

TEST(missing_files_and_folders_are_findings_too)
{
    const struct str portals = stage_portals(t);
    struct config config = stage_config(t, portals);

    expect(t, mkdir(arena_printf(t->arena, "%.*s/fi", STR_ARG(portals)).at, 0700) == 0);
    expect_refused(t, &config, "/fi/portal.xml: No such file or directory");
    expect(t, rmdir(arena_printf(t->arena, "%.*s/fi", STR_ARG(portals)).at) == 0);
    expect(t, unlink(arena_printf(t->arena, "%.*s/caravela/theme.css", STR_ARG(portals)).at) == 0);
    expect_refused(t, &config, "/caravela/theme.css: No such file or directory");
    config.path_portals = stage_folder(t);
    expect_refused(t, &config, "/schema.rng: No such file or directory");
    config.path_portals = STR("/nonexistent");
    expect_refused(t, &config, "/nonexistent/schema.rng: ");
}

TEST(a_portal_without_an_imprint_is_refused)
{
    const struct str portals = stage_portals(t);
    const struct config config = stage_config(t, portals);

    spoil(t, portals, "at/portal.xml", "  <identity ", "  <!-- ");
    spoil(t, portals, "at/portal.xml", "2026-10-05\"/>", "2026-10-05 -->");
    expect_refused(t, &config,
                   "/at/portal.xml:3: identity company: missing here and in every base");
}

TEST(a_portal_may_override_what_its_brand_says)
{
    const struct str portals = stage_portals(t);
    const struct config config = stage_config(t, portals);
    struct portals loaded;

    spoil(t, portals, "pt/portal.xml", "<customer ",
          "<feature name=\"survey\" state=\"off\"/><guide name=\"registration\"/>"
          "<serial letters=\"2\" digits=\"2\" example=\"AB12\" printed=\"AB12\"/><customer ");
    expect_result(t, portals_load(t->arena, &config, &loaded), RES_OK);
    const struct portal *pt = portal_of(t, &loaded, "pt");

    expect(t, !portal_has(pt, STR("survey")) && portal_has(pt, STR("devices")));
    expect_count(t, pt->guide_count, 1);
    expect_count(t, pt->serial_letters, 2);
    expect(t, portal_has(portal_of(t, &loaded, "es"), STR("survey")));
}

TEST(the_gateway_answers_at_the_configured_host)
{
    struct config config = stage_config(t, STR("conf/portals"));
    struct portals portals;

    config.site_gateway_host = STR("help.example.com");
    expect_result(t, portals_load(t->arena, &config, &portals), RES_OK);
    expect_str(t, portal_by_host(&portals, STR("help.example.com"))->code, "gateway");
    expect(t, portal_by_host(&portals, STR("localhost")) == NULL);
}

TEST(contrast_is_measured_as_wcag_says)
{
    expect_count(t, theme_contrast(0xffffff, 0x000000) * 100, 2100);
    expect_count(t, theme_contrast(0x777777, 0xffffff) * 100, 447);
    expect_count(t, theme_contrast(0xffffff, 0x767676) * 100, 454);
    expect_count(t, theme_contrast(0x0000ff, 0xffffff) * 100, 859);
    expect_count(t, theme_contrast(0x123456, 0x123456) * 100, 100);
}

TEST(a_pair_below_its_contrast_is_named_with_mode_and_line)
{
    const struct str css = test_file(t, "conf/portals/lumenor/theme.css");
    const size_t at = str_find_str(css, STR("--text-quiet: light-dark("));
    struct findings findings = {0};
    struct str heard;

    if (!expect(t, at < css.len))
        return;
    stage_listen(t, STDERR_FILENO);
    theme_check(arena_printf(t->arena, "%.*s--text-quiet: light-dark(#cccccc, #333333);%.*s",
                             (int)at, css.at,
                             STR_ARG(str_slice(css, str_find(css, '\n', at), css.len))),
                STR("x/theme.css"), &findings);
    heard = stage_heard(t);
    expect_count(t, findings.count, 4);
    expect(t, str_find_str(heard, STR("--text-quiet on --surface has a contrast of")) < heard.len);
    expect(t, str_find_str(heard, STR("in light mode, at least 4.5 is needed")) < heard.len);
    expect(t, str_find_str(heard, STR("in dark mode")) < heard.len);
}
