/* Pages kept by a worker: found when nothing changed, never shown when anything did. What they are
 * compared with is the same page made anew. */
#include <stdio.h>
#include <string.h>

#include "fcgi/base/metric.h"
#include "fcgi/edge/secret.h"
#include "tests/gate/callers.h"

#define ANA   "ana.vidal@arrabida.example.org"
#define BRUNO "bruno.falcao@arrabida.example.org"
#define EVA   "eva.lourenco@arrabida.example.org"

static uint64_t
found(void)
{
    return metric_get(METRIC_KEPT_PAGES, 0);
}

static void
begin(struct test *t)
{
    if (metric_get(METRIC_KEPT_PAGES, 1) == 0 && found() == 0)
        expect_result(t, metric_open(), RES_OK);
    visit_forget(t);
}

static struct str
body_at(struct test *t, const char *cookies, const char *target, int64_t later_s)
{
    struct visit asked = {.target = target, .cookies = cookies};

    expect(t, instant_parse(STR(VISIT_NOW), &asked.at));
    asked.at.seconds += later_s;
    return visit(t, &asked).body;
}

TEST(a_page_that_hangs_on_its_viewer_is_made_once)
{
    const char *cookies = signed_cookies(t, ANA);

    begin(t);
    const struct reply first = signed_get(t, cookies, NULL, "/pt-PT/account");
    const uint64_t before = found();
    const struct reply second = signed_get(t, cookies, NULL, "/pt-PT/account");

    expect_count(t, first.status, 200);
    expect_count(t, found() - before, 1);
    expect_str(t, second.head, arena_cstr(t->arena, first.head));
    expect_str(t, second.body, arena_cstr(t->arena, first.body));
}

TEST(a_kept_page_is_not_sent_again_to_who_has_it)
{
    const char *cookies = signed_cookies(t, ANA);

    begin(t);
    const struct reply first = signed_get(t, cookies, NULL, "/pt-PT/devices");
    const struct str etag = reply_header(&first, "ETag");

    if (!expect(t, etag.len > 10))
        return;
    const struct visit asked = {.target = "/pt-PT/devices",
                                .cookies = cookies,
                                .if_none_match = arena_cstr(t->arena, etag)};
    const uint64_t before = found();
    const struct reply again = visit(t, &asked);

    expect_count(t, again.status, 304);
    expect_count(t, again.body.len, 0);
    expect_count(t, found() - before, 1);
    expect_str(t, reply_header(&again, "Cache-Control"), "private, no-cache");
}

TEST(a_kept_page_is_nobody_elses_and_of_no_other_session_language_address_or_minute)
{
    const char *const target = "/pt-PT/account";
    const char *cookies = signed_cookies(t, ANA);

    begin(t);
    signed_get(t, cookies, NULL, target);
    const uint64_t before = found();

    signed_get(t, signed_cookies(t, BRUNO), NULL, target);
    signed_get(t, signed_cookies(t, ANA), NULL, target);
    signed_get(t, cookies, NULL, "/en/account");
    signed_get(t, cookies, NULL, "/pt-PT/account?done=switched");
    signed_get(t, cookies, "at.localhost", "/en/account");
    signed_get(t, arena_printf(t->arena, "country=NO; %s", cookies).at, NULL, target);
    body_at(t, cookies, target, 60);
    const struct visit machine = {
        .target = target, .cookies = cookies, .accept = "application/xml"};

    visit(t, &machine);
    visit(t, &machine);
    expect_count(t, found() - before, 0);
    signed_get(t, cookies, NULL, target);
    expect_count(t, found() - before, 1);
}

TEST(the_form_of_a_renewed_session_bears_its_new_token)
{
    struct signed_as as = {.mail = ANA};
    const char *cookies = signed_cookies_as(t, &as);

    begin(t);
    signed_get(t, cookies, NULL, "/pt-PT/account");
    const struct str token = secret_token(t->arena);
    char digest[2 * SECRET_DIGEST + 1];
    const struct str bytes = secret_digest(t->arena, token);

    for (size_t i = 0; i < SECRET_DIGEST; i++)
        snprintf(digest + 2 * i, 3, "%02x", (unsigned char)bytes.at[i]);
    signed_run(t, arena_printf(t->arena,
                               "UPDATE session SET token_hash = UNHEX('%s') ORDER BY id DESC LIMIT "
                               "1",
                               digest)
                      .at);
    struct instant now = {0};

    expect(t, instant_parse(STR(VISIT_NOW), &now));
    const struct str seen = session_seen(t->arena, token, now);
    const char *renewed =
        arena_printf(t->arena, "session=%.*s; seen=%.*s", STR_ARG(token), STR_ARG(seen)).at;
    const struct reply reply = signed_get(t, renewed, NULL, "/pt-PT/account");

    expect_count(t, reply.status, 200);
    expect(t, str_find_str(reply.body, signed_token(t, renewed)) < reply.body.len);
    expect(t, str_find_str(reply.body, signed_token(t, cookies)) == reply.body.len);
}

/* What somebody does through a form of the portal. */
struct deed {
    const char *mail, *target, *body;
};

static const struct deed deeds[] = {
    {ANA,                                    "/pt-PT/account/profile",
     "name=Ana+Vidal+Reis&phone=&form=mrs&locale=pt-PT&zone=&theme=dark"                                                                                 },
    {BRUNO,                                  "/pt-PT/account/profile",
     "name=Bruno+Novo&phone=&form=none&locale=pt-PT&zone=Europe%2FOslo&theme=system"                                                                     },
    {EVA,                                    "/pt-PT/account/notifications",              ""                                                             },
    {ANA,                                    "/pt-PT/people/p8cu7ihm1x4d/assign",         "place=site.xzrpp83gw4uw"                                      },
    {ANA,                                    "/pt-PT/people/p8cu7ihm1x4d/unassign",       "scope=gp6k1e3v8k8a"                                           },
    {ANA,                                    "/pt-PT/people/cj3pf5lqfd9k/approve",        "role=reader"                                                  },
    {ANA,                                    "/pt-PT/people/invite",                      "mail=nova%40arrabida.example.org&name=Nova+Pessoa&role=reader"},
    {ANA,                                    "/pt-PT/people/awhqhv1s12br/role",           "role=device-manager"                                          },
    {ANA,                                    "/pt-PT/account/cover",                      "by=p8cu7ihm1x4d&starts=2026-03-02&ends=2026-03-06"            },
    {ANA,                                    "/pt-PT/people/p33mdstedcjr/end",            ""                                                             },
    {"helena.bastos@pt.lumenor.example.com", "/pt-PT/desk/customers/6zta29hleh16/open",   ""                                                             },
    {"helena.bastos@pt.lumenor.example.com", "/pt-PT/desk/customers/6zta29hleh16/people",
     "name=Zita+Moreira&phone=%2B351+265+000+999&mail=&role=reader"                                                                                      },
    {ANA,                                    "/pt-PT/account/data",                       ""                                                             },
    {ANA,                                    "/pt-PT/account/sessions/end",               ""                                                             },
};

static const char *const kept_pages[] = {"/pt-PT/account", "/pt-PT/devices",
                                         "/pt-PT/devices?sort=model"};
static const char *const watchers[] = {ANA, BRUNO, EVA, "duarte.nogueira@arrabida.example.org",
                                       "helena.bastos@pt.lumenor.example.com"};

#define PAGES    (sizeof kept_pages / sizeof kept_pages[0])
#define WATCHERS (sizeof watchers / sizeof watchers[0])

static void
expect_fresh(struct test *t, const char *const cookies[WATCHERS])
{
    struct str shown[WATCHERS][PAGES];

    for (size_t w = 0; w < WATCHERS; w++) {
        for (size_t i = 0; i < PAGES; i++)
            shown[w][i] = signed_get(t, cookies[w], NULL, kept_pages[i]).body;
    }
    visit_forget(t);
    for (size_t w = 0; w < WATCHERS; w++) {
        for (size_t i = 0; i < PAGES; i++)
            expect_str(t, shown[w][i], signed_get(t, cookies[w], NULL, kept_pages[i]).body.at);
    }
}

TEST(whatever_is_done_kept_pages_show_it_at_once)
{
    const char *cookies[WATCHERS];
    uint64_t before;

    begin(t);
    signed_save(t);
    for (size_t w = 0; w < WATCHERS; w++)
        cookies[w] = signed_cookies(t, watchers[w]);
    expect_fresh(t, cookies);
    for (size_t i = 0; i < sizeof deeds / sizeof deeds[0]; i++) {
        const char *doer = signed_cookies(t, deeds[i].mail);

        before = found();
        expect_fresh(t, cookies);
        expect(t, found() - before >= 9);
        const struct reply done = signed_post(t, doer, NULL, deeds[i].target, deeds[i].body);

        test_row("after %s by %s", deeds[i].target, deeds[i].mail);
        expect_count(t, done.status, 303);
        expect_fresh(t, cookies);
    }
    signed_restore(t);
}

TEST(a_worker_keeps_no_more_than_it_should)
{
    const char *cookies = signed_cookies(t, ANA);

    begin(t);
    for (unsigned i = 0; i < 100; i++)
        signed_get(t, cookies, NULL, arena_printf(t->arena, "/pt-PT/account?n=%u", i).at);
    const uint64_t before = found();

    signed_get(t, cookies, NULL, "/pt-PT/account?n=99");
    expect_count(t, found() - before, 1);
    signed_get(t, cookies, NULL, "/pt-PT/account?n=0");
    expect_count(t, found() - before, 1);
}
