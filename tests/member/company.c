/* Makes companies by SQL of the tests' own, with ids that follow from a number. */
#include "tests/member/company.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "fcgi/steps.h"

#define FIRST 700000U

static const char *
say(struct test *t, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    const struct str text = arena_vprintf(t->arena, format, args);

    va_end(args);
    return text.at;
}

const char *
at(struct test *t, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    const struct str text = arena_vprintf(t->arena, format, args);

    va_end(args);
    return say(t, "/en%s", text.at);
}

static const char *
code(const struct company *co, const char *kind, unsigned number)
{
    return say(co->t, "%s%06u%04u", kind, (unsigned)co->id, number);
}

const char *
member_code(const struct company *co, enum who who)
{
    return code(co, "me", who);
}

const char *
site_code(const struct company *co, unsigned number)
{
    return code(co, "si", number);
}

const char *
group_code(const struct company *co)
{
    return code(co, "gr", 1);
}

const char *
device_code(const struct company *co, unsigned number)
{
    return code(co, "de", number);
}

const char *
device_serial(const struct company *co, unsigned number)
{
    return say(co->t, "TST%06u%u", (unsigned)co->id, number);
}

static const struct {
    const char *first, *name, *role, *state;
} people[] = {
    [ADA] = {"ada",   "Ada Brandão", "administrator",            "active" },
    [BEA] = {"bea",   "Bea Couto",    "device-manager",           "active" },
    [CAIO] = {"caio",  "Caio Dias",    "stock-manager",            "active" },
    [DORA] = {"dora",  "Dora Évora",  "device-and-stock-manager", "active" },
    [ELIS] = {"elis",  "Elis Faro",    "reader",                   "active" },
    [FABIO] = {"fabio", "Fábio Góis", "device-manager",           "waiting"},
};

const char *
mail_of(const struct company *co, enum who who)
{
    return say(co->t, "%s.%u@member.example.org", people[who].first, (unsigned)co->id);
}

const char *
cookies_of(const struct company *co, enum who who)
{
    struct signed_as as = {.mail = mail_of(co, who)};

    return signed_cookies_as(co->t, &as);
}

/* Each "%s" in sql becomes the company's row id. */
static const char *
of_company(const struct company *co, const char *sql)
{
    struct text text = {.arena = co->t->arena};

    for (const char *c = sql; *c != '\0'; c++) {
        if (c[0] == '%' && c[1] == 's') {
            text_printf(&text, "%u", (unsigned)co->id);
            c++;
        } else {
            text_add_char(&text, *c);
        }
    }
    return text_str(&text).at;
}

int64_t
count_in(const struct company *co, const char *sql)
{
    return signed_count(co->t, of_company(co, sql));
}

void
run_in(const struct company *co, const char *sql)
{
    signed_run(co->t, of_company(co, sql));
}

static void
add_people(const struct company *co)
{
    for (enum who who = ADA; who <= FABIO; who++) {
        const unsigned id = (unsigned)co->id + who;

        signed_run(co->t,
                   say(co->t,
                       "INSERT INTO person (id, code, brand, portal, mail, mail_key, name, locale, "
                       "state, created_at) VALUES (%u, '%s', 'lumenor', 'pt', '%s', '%s', '%s', "
                       "'en', 'active', '2025-01-07 08:00:00')",
                       id, code(co, "pe", who), mail_of(co, who), mail_of(co, who),
                       people[who].name));
        signed_run(co->t,
                   say(co->t,
                       "INSERT INTO member (id, code, customer_id, person_id, role, state, "
                       "since_at) VALUES (%u, '%s', %u, %u, '%s', '%s', '2025-01-07 08:00:00')",
                       id, member_code(co, who), (unsigned)co->id, id, people[who].role,
                       people[who].state));
    }
}

static void
add_devices(const struct company *co)
{
    const unsigned id = (unsigned)co->id;

    signed_run(co->t, say(co->t,
                          "INSERT INTO site (id, code, customer_id, name, street, postcode, town, "
                          "country, zone) VALUES (%u, '%s', %u, 'Alfa', 'Rua Um 1', '1000-001', "
                          "'Lisboa', 'PT', 'Europe/Lisbon'), (%u, '%s', %u, 'Beta', 'Rua Dois 2', "
                          "'4000-002', 'Porto', 'PT', 'Europe/Lisbon')",
                          id + 1, site_code(co, 1), id, id + 2, site_code(co, 2), id));
    signed_run(co->t, say(co->t,
                          "INSERT INTO device_group (id, code, customer_id, name) VALUES (%u, "
                          "'%s', %u, 'Topo')",
                          id + 1, group_code(co), id));
    for (unsigned n = 1; n <= 4; n++)
        signed_run(co->t,
                   say(co->t,
                       "INSERT INTO device (id, code, customer_id, brand, serial, kind, model, "
                       "site_id, group_id, place) VALUES (%u, '%s', %u, 'lumenor', '%s', "
                       "'device', '%s', %u, %s, 'Sala %u')",
                       id + n, device_code(co, n), id, device_serial(co, n),
                       n % 2 == 0 ? "LX-2210" : "MX-7300", id + (n <= 2 ? 1 : 2),
                       n == 2 ? say(co->t, "%u", id + 1) : "NULL", n));
    run_in(co, "INSERT INTO assignment (member_id, site_id) VALUES (%s + 2, %s + 1)");
    run_in(co, "INSERT INTO assignment (member_id, group_id) VALUES (%s + 3, %s + 1)");
    run_in(co, "INSERT INTO assignment (member_id, device_id) VALUES (%s + 4, %s + 4)");
}

struct company
company_numbered(struct test *t, unsigned number)
{
    const struct company co = {.t = t, .id = FIRST + number * 100, .host = "pt.localhost"};

    visit_generation(t);
    signed_run(t, say(t,
                      "INSERT INTO customer (id, code, brand, portal, number, name, created_at) "
                      "VALUES (%u, '%s', 'lumenor', 'pt', '9%06u', 'Oficina %u, Lda.', "
                      "'2025-01-07 08:00:00')",
                      (unsigned)co.id, code(&co, "cu", 1), (unsigned)co.id, number));
    run_in(&co, "INSERT INTO chain (id, length, last_hash) VALUES (%s, 0, "
                "UNHEX(REPEAT('00', 32)))");
    add_people(&co);
    add_devices(&co);
    return co;
}

/* Downwards, so that what others insert above by AUTO_INCREMENT is never in the way. */
struct company
company_new(struct test *t)
{
    static unsigned next = 900;

    return company_numbered(t, next--);
}

int64_t
mails_to(const struct company *co, enum who who, const char *event)
{
    return signed_count(co->t, say(co->t,
                                   "SELECT COUNT(*) FROM outbox WHERE person_id = %u AND event = "
                                   "'%s'",
                                   (unsigned)co->id + who, event));
}

int64_t
logged(const struct company *co, const char *event)
{
    return signed_count(
        co->t, say(co->t, "SELECT COUNT(*) FROM audit WHERE chain_id = %u AND event = '%s'",
                   (unsigned)co->id, event));
}

bool
holds(const struct reply *reply, const char *text)
{
    return str_find_str(reply->body, str_from(text)) < reply->body.len;
}

size_t
times(const struct reply *reply, const char *text)
{
    const struct str what = str_from(text);
    struct str rest = reply->body;
    size_t count = 0;

    for (size_t i; (i = str_find_str(rest, what)) < rest.len; count++)
        rest = str_slice(rest, i + what.len, rest.len);
    return count;
}

/* --- pages as agreed --- */

/* What is random in a tree stands between these; examples show a letter. */
static struct str
without(struct test *t, struct str text, const char *before, const char *shown)
{
    struct text out = {.arena = t->arena};
    const struct str mark = str_from(before);

    for (size_t i; (i = str_find_str(text, mark)) < text.len;) {
        const struct str rest = str_slice(text, i + mark.len, text.len);

        text_add(&out, str_slice(text, 0, i + mark.len));
        text_add(&out, str_from(shown));
        text = str_slice(rest, str_find(rest, '"', 0), rest.len);
    }
    text_add(&out, text);
    return text_str(&out);
}

static struct str
broken_into_lines(struct test *t, struct str s)
{
    struct text text = {.arena = t->arena};

    for (size_t i = 0; i < s.len; i++) {
        text_add_char(&text, s.at[i]);
        if (s.at[i] == '>' && i + 1 < s.len && s.at[i + 1] == '<')
            text_add_char(&text, '\n');
    }
    if (s.len > 0 && s.at[s.len - 1] != '\n')
        text_add_char(&text, '\n');
    return text_str(&text);
}

static struct str
rendered(struct test *t, struct str tree, const char *view, const char *host)
{
    const struct generation *g = visit_generation(t);
    const bool is_hosting = strcmp(host, "hosting.localhost") == 0;
    const struct portal *portal =
        portal_by_code(&g->portals, is_hosting ? STR("hosting") : STR("pt"));
    const struct words *words = generation_words(g, portal, portal_locale(portal, STR("en")));
    struct arena *arena = NULL;
    struct page *page = NULL;
    struct str html = STR_NONE;

    arena_open(&arena, 64U << 20);
    view_begin(arena);
    if (expect_result(t, page_read(tree, &page), RES_OK))
        expect_result(
            t, sheet_run(generation_sheet(g, portal, str_from(view)), page, words, arena, &html),
            RES_OK);
    const size_t from = str_find_str(html, STR("<main"));
    const struct str kept =
        arena_str(t->arena, str_slice(html, from, str_find_str(html, STR("</main>")) + 7));

    view_end();
    arena_close(&arena);
    return kept;
}

void
expect_signed_page(struct test *t, const struct visit *asked, const char *view, const char *path)
{
    struct visit xml = *asked;

    xml.accept = "application/xml";
    const struct reply reply = visit(t, &xml);
    struct str tree = without(t, reply.body, " token=\"", "T");

    test_row("%s", path);
    tree = without(t, tree, " key=\"", "K");
    tree = broken_into_lines(t, without(t, tree, " assets=\"", "/assets/HASH"));
    expect_golden(t, tree, say(t, "tests/%s.xml", path));
    expect_golden(
        t,
        broken_into_lines(
            t, rendered(t, tree, view, asked->host == NULL ? "pt.localhost" : asked->host)),
        say(t, "tests/%s.en.html", path));
}
