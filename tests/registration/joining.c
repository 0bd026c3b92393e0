/* Who becomes what when a mailed link is used, and invitations (ACC-6). */
#include "tests/registration/newcomer.h"

#include "handlers/link/link.h"
#include "handlers/member/member.h"
#include "handlers/person/person.h"
#include "handlers/registration/registration.h"

static struct db *
sign_db(struct test *t)
{
    struct instant now;
    struct db *db;

    expect(t, instant_parse(STR(VISIT_NOW), &now));
    clock_hold(now);
    db_open(&visit_generation(t)->config, DB_SIGN, &db);
    db_arena(db, t->arena);
    return db;
}

static const char *
link_of(struct test *t, const char *event, const char *mail)
{
    const char *target = mail_target(t, event, mail);

    if (!expect(t, target != NULL))
        return "";
    return target + str_find(str_from(target), '=', 0) + 1;
}

/* Registers and confirms the first person of a customer. */
static const char *
first_of(struct test *t, struct browser *v, const struct newcomer *at)
{
    const char *const mail = newcomer_mail(t, "primeira");

    newcomer_register(v, at, mail);
    expect_count(t, newcomer_activate(v, mail).status, 303);
    return mail;
}

TEST(the_first_becomes_administrator_and_the_second_waits_for_them)
{
    const struct newcomer at = newcomer_at(t);
    struct browser v = browser_new(t);
    const char *const first = first_of(t, &v, &at);
    const char *const second = newcomer_mail(t, "segunda");

    newcomer_register(&v, &at, second);
    expect_count(t, mail_count(t, "waiting", first), 0);
    const struct reply used = newcomer_activate(&v, second);
    struct reply page;

    expect_str(t, reply_header(&used, "Location"), "/en/activate?done=waiting");
    page = browser_get(&v, "/en/activate?done=waiting");
    expect_count(t, page.status, 200);
    expect(t, reply_holds(&page, "administrator"));
    expect_count(t, newcomer_count(t, first, "m.role = 'administrator' AND m.state = 'active'"), 1);
    expect_count(t,
                 newcomer_count(t, second,
                                "m.role = 'reader' AND m.state = 'waiting' AND "
                                "p.state = 'active'"),
                 1);
    expect_count(t, mail_count(t, "waiting", first), 1);
}

TEST(where_nobody_waits_a_colleague_begins_as_device_manager)
{
    const struct newcomer at = newcomer_at(t);
    struct browser v = browser_new(t);
    const char *const mail = newcomer_mail(t, "aberta");
    struct registration_entry entry = {.outcome = REGISTRATION_WAITING};
    struct db *db;

    first_of(t, &v, &at);
    newcomer_register(&v, &at, mail);
    db = sign_db(t);
    expect_result(t,
                  registration_activate(db, t->arena, STR("lumenor"),
                                        str_from(link_of(t, "activate", mail)), true, &entry),
                  RES_OK);
    db_close(&db);
    clock_release();
    expect_count(t, entry.outcome, REGISTRATION_ACTIVE);
    expect_count(t, newcomer_count(t, mail, "m.role = 'device-manager' AND m.state = 'active'"), 1);
}

TEST(opening_a_link_a_hundred_times_changes_nothing)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "scanner");
    struct browser v = browser_new(t);
    const char *target;

    newcomer_register(&v, &at, mail);
    target = mail_target(t, "activate", mail);
    for (int i = 0; i < 100; i++) {
        const struct reply seen =
            visit(t, &(struct visit){.method = i % 2 == 0 ? "GET" : "HEAD", .target = target});

        expect_count(t, seen.status, 200);
    }
    expect_count(t, newcomer_count(t, mail, "p.state = 'unconfirmed'"), 1);
    expect_count(t, newcomer_activate(&v, mail).status, 303);
}

TEST(a_used_expired_or_invented_link_says_the_same_and_shows_where_to_go)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "tarde");
    struct browser v = browser_new(t);
    const char *target;
    struct reply late;
    struct reply used;
    struct reply never;

    newcomer_register(&v, &at, mail);
    target = mail_target(t, "activate", mail);
    browser_wait(&v, 86399);
    expect_count(t, browser_get(&v, target).status, 200);
    browser_wait(&v, 86400);
    late = browser_get(&v, target);
    expect_count(t, late.status, 404);
    expect(t, reply_holds(&late, "/en/activate/again"));
    browser_wait(&v, 86399);
    expect_count(
        t, browser_post(&v, "/en/activate", "link=%s", link_of(t, "activate", mail)).status, 303);
    used = browser_post(&v, "/en/activate", "link=%s",
                        target + str_find(str_from(target), '=', 0) + 1);
    expect_count(t, used.status, 404);
    never = browser_get(&v, "/en/activate?token=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    expect_count(t, never.status, 404);
    expect_count(t, browser_get(&v, "/en/activate").status, 404);
    expect_count(t, browser_get(&v, "/en/activate?token=%FF").status, 400);
    expect_count(t, newcomer_count(t, mail, "m.role = 'administrator'"), 1);
}

TEST(a_link_of_one_brand_does_nothing_at_another)
{
    const struct newcomer at = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "marca");
    struct browser v = browser_new(t);

    newcomer_register(&v, &at, mail);
    const char *const target = mail_target(t, "activate", mail);

    expect_count(t, visit_get(t, "hosting.localhost", target).status, 404);
    expect_count(t,
                 form_post(t, "hosting.localhost", "/en/activate",
                           arena_printf(t->arena, "link=%s", link_of(t, "activate", mail)).at)
                     .status,
                 404);
    expect_count(t, newcomer_count(t, mail, "p.state = 'unconfirmed'"), 1);
}

struct crossing {
    struct arena *arena;
    struct registration_visit visit;
    struct registration_wish wish;
    struct problems problems;
};

static struct crossing
crossing_of(struct test *t, const struct newcomer *at, const char *mail, const char *key)
{
    return (struct crossing){
        .arena = t->arena,
        .visit = {.brand = STR("lumenor"),
                  .brand_name = STR("Lumenor"),
                  .portal = STR("pt"),
                  .locale = STR("pt-PT"),
                  .network = arena_printf(t->arena, "net %s", key),
                  .pattern = {3, 5},
                  .key = str_from(key),
                  .address = STR("/pt-PT/register/sent")},
        .wish = {.mail = str_from(mail),
                  .name = STR("Pessoa"),
                  .customer = str_from(at->number),
                  .serial = str_from(at->serial),
                  .password = STR("vento azul sobre sete pontes")},
        .problems = {.arena = t->arena},
    };
}

struct between {
    struct db *other;
    struct crossing *second;
    uint64_t customer;
    enum result read, made;
};

/* What a registration does first, with another one going through in the middle. */
static enum result
cross(struct db *db, void *arg)
{
    struct between *between = arg;
    struct crossing *second = between->second;
    struct arena *arena = second->arena;
    const struct person_new wanted = {.brand = STR("lumenor"),
                                      .portal = STR("pt"),
                                      .mail = second->wish.mail,
                                      .mail_key = second->wish.mail,
                                      .name = STR("Pessoa"),
                                      .locale = STR("en"),
                                      .state = STR("unconfirmed")};
    struct person person;
    uint64_t id = 0;
    struct str code;

    TRY(customer_touch(db, between->customer));
    between->read = person_by_mail(db, arena, STR("lumenor"), second->wish.mail, &person);
    TRY(registration_register(between->other, arena, &second->visit, &second->wish,
                              &second->problems));
    between->made = person_create(db, arena, &wanted, &id, &code);
    return between->made;
}

TEST(of_two_registrations_that_cross_the_second_meets_the_first_and_nothing_is_half_done)
{
    const struct newcomer one = newcomer_at(t);
    const struct newcomer two = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "encontro");
    struct crossing first = crossing_of(t, &one, mail, "k3");
    struct crossing second = crossing_of(t, &two, mail, "k4");
    struct between between = {
        .other = sign_db(t), .second = &second, .customer = (uint64_t)one.customer};
    struct db *db = sign_db(t);
    const char *const version =
        arena_printf(t->arena, "SELECT version FROM customer WHERE number = '%s'", one.number).at;
    const int64_t before = signed_count(t, version);

    browser_new(t);
    expect_result(t, db_transact(db, cross, &between), RES_CONFLICT);
    expect_result(t, between.read, RES_NOT_FOUND);
    expect_result(t, between.made, RES_CONFLICT);
    expect_count(t, signed_count(t, version), before);
    expect_result(
        t, registration_register(db, t->arena, &first.visit, &first.wish, &first.problems), RES_OK);
    db_close(&db);
    db_close(&between.other);
    clock_release();
    expect_count(
        t,
        signed_count(
            t, arena_printf(t->arena, "SELECT COUNT(*) FROM person WHERE mail = '%s'", mail).at),
        1);
}

TEST(two_who_register_one_address_with_different_customers_make_one_account)
{
    const struct newcomer one = newcomer_at(t);
    const struct newcomer two = newcomer_at(t);
    const char *const mail = newcomer_mail(t, "cruzada");
    struct db *a = sign_db(t);
    struct db *b = sign_db(t);
    struct crossing first = crossing_of(t, &one, mail, "k1");
    struct crossing second = crossing_of(t, &two, mail, "k2");

    browser_new(t);
    expect_result(t, registration_register(a, t->arena, &first.visit, &first.wish, &first.problems),
                  RES_OK);
    expect_result(t,
                  registration_register(b, t->arena, &second.visit, &second.wish, &second.problems),
                  RES_OK);
    expect_result(t, registration_register(a, t->arena, &first.visit, &first.wish, &first.problems),
                  RES_OK); /* sent again after the other: carried out once */
    db_close(&a);
    db_close(&b);
    clock_release();
    expect_count(t, newcomer_count(t, mail, "1"), 2); /* one person, two memberships */
    expect_count(
        t,
        signed_count(
            t, arena_printf(t->arena, "SELECT COUNT(*) FROM person WHERE mail = '%s'", mail).at),
        1);
    expect_count(t, mail_count(t, "activate", mail), 2);
}

struct invite {
    struct test *t;
    const char *mail;
    uint64_t person, customer;
    struct str token;
};

static enum result
invite(struct db *db, void *arg)
{
    struct invite *job = arg;
    uint64_t member = 0;
    struct str code;

    TRY(member_create(db, job->t->arena,
                      &(struct member_new){.customer = job->customer,
                                           .person = job->person,
                                           .role = ROLE_STOCK_MANAGER,
                                           .state = STR("invited")},
                      &member, &code));
    return link_make(db, job->t->arena,
                     &(struct link){.kind = STR("invite"), .person = job->person, .member = member},
                     &job->token);
}

static struct invite
invited(struct test *t, const struct newcomer *at, const char *mail)
{
    struct invite job = {
        .t = t, .mail = mail, .person = person_number(t, mail), .customer = (uint64_t)at->customer};
    struct db *db = sign_db(t);

    expect_result(t, db_transact(db, invite, &job), RES_OK);
    db_close(&db);
    clock_release();
    return job;
}

TEST(an_invited_person_chooses_a_password_and_has_the_role_they_were_invited_to)
{
    const struct newcomer at = newcomer_at(t);
    struct browser v = browser_new(t);
    const char *const mail = person_new(t, "convidada", "unconfirmed");
    struct invite job;
    struct reply page;

    first_of(t, &v, &at);
    job = invited(t, &at, mail);
    page =
        browser_get(&v, arena_printf(t->arena, "/en/invitation?token=%.*s", STR_ARG(job.token)).at);
    expect_count(t, page.status, 200);
    expect(t, reply_holds(&page, "Stock manager"));
    expect(t, reply_holds(&page, "type=\"password\""));
    page = browser_post(&v, "/en/invitation", "link=%.*s&name=Nova+Colega&password=short",
                        STR_ARG(job.token));
    expect_count(t, page.status, 422);
    expect(t, reply_holds(&page, "Nova Colega"));
    page = browser_post(&v, "/en/invitation", "link=%.*s", STR_ARG(job.token));
    expect_count(t, page.status, 422);
    page = browser_post(&v, "/en/invitation",
                        "link=%.*s&name=Nova+Colega&password=vento+azul+sobre+sete+pontes",
                        STR_ARG(job.token));
    expect_str(t, reply_header(&page, "Location"), "/en/sign-in?done=activated");
    expect_count(t,
                 newcomer_count(t, mail,
                                "p.state = 'active' AND p.name = 'Nova Colega' AND p.locale = "
                                "'en' AND m.state = 'active' AND m.role = 'stock-manager'"),
                 1);
    page =
        browser_post(&v, "/en/invitation", "link=%.*s&name=X&password=vento+azul+sobre+sete+pontes",
                     STR_ARG(job.token));
    expect_count(t, page.status, 404);
    expect_count(
        t,
        browser_post(&v, "/en/sign-in", "mail=%s&password=vento+azul+sobre+sete+pontes", mail)
            .status,
        303);
}

TEST(who_has_an_account_accepts_an_invitation_with_a_button_and_keeps_the_password)
{
    const struct newcomer at = newcomer_at(t);
    struct browser v = browser_new(t);
    struct browser w;
    const char *const mail = person_new(t, "antiga", "active");
    struct invite job;
    struct reply page;

    first_of(t, &v, &at);
    job = invited(t, &at, mail);
    page =
        browser_get(&v, arena_printf(t->arena, "/en/invitation?token=%.*s", STR_ARG(job.token)).at);
    expect_count(t, page.status, 200);
    expect(t, !reply_holds(&page, "type=\"password\""));
    page = browser_post(&v, "/en/invitation", "link=%.*s&password=vento+azul+sobre+sete+pontes",
                        STR_ARG(job.token));
    expect_count(t, page.status, 303);
    w = browser_new(t);
    expect_count(t, browser_sign_in(&w, mail).status, 303);
    expect_count(t, newcomer_count(t, mail, "m.state = 'active' AND m.role = 'stock-manager'"), 1);
}

/* Where the button leads when nobody knows whose password was typed: to choosing one. */
static void
expect_to_choose(struct browser *v, const char *mail, const struct reply *activated)
{
    const struct str to = reply_header(activated, "Location");
    const struct str start = STR("/en/password/reset?token=");

    expect_count(v->t, activated->status, 303);
    if (!expect(v->t, str_starts(to, start)))
        return;
    expect_count(v->t, browser_get(v, arena_cstr(v->t->arena, to)).status, 200);
    const struct reply chosen =
        browser_post(v, "/en/password/reset", "link=%s&password=drei+blaue+Enten+am+Kai",
                     arena_cstr(v->t->arena, to) + start.len);

    expect_str(v->t, reply_header(&chosen, "Location"), "/en/sign-in?done=reset");
    expect_count(
        v->t,
        browser_post(v, "/en/sign-in", "mail=%s&password=drei+blaue+Enten+am+Kai", mail).status,
        303);
}

TEST(a_password_that_a_stranger_typed_for_somebodys_address_opens_nothing)
{
    static const char *const typed[] = {"vento+azul+sobre+sete+pontes",
                                        "kettle+green+moon+at+nine"};
    const struct newcomer own = newcomer_at(t);
    const struct newcomer other = newcomer_at(t);
    const struct newcomer *const theirs[] = {&own, &other};

    for (size_t i = 0; i < 2; i++) {
        struct browser v = browser_new(t);
        const char *const mail = newcomer_mail(t, "alvo");

        newcomer_register(&v, &own, mail);
        const char *const link = link_of(t, "activate", mail);
        const struct reply stranger = browser_post(
            &v, "/en/register", "mail=%s&name=Alguém&customer=%s&serial=%s&password=%s", mail,
            theirs[i]->number, theirs[i]->serial, typed[1]);

        test_row("%zu", i);
        expect_count(t, stranger.status, 303);
        const struct reply activated = browser_post(&v, "/en/activate", "link=%s",
                                                    i == 0 ? link_of(t, "activate", mail) : link);

        for (size_t k = 0; k < 2; k++)
            expect_count(
                t, browser_post(&v, "/en/sign-in", "mail=%s&password=%s", mail, typed[k]).status,
                422);
        expect_to_choose(&v, mail, &activated);
    }
}

TEST(who_is_invited_is_not_taken_over_by_whoever_registers_with_their_address)
{
    const struct newcomer at = newcomer_at(t);
    const struct newcomer other = newcomer_at(t);
    struct browser v = browser_new(t);

    for (size_t i = 0; i < 2; i++) {
        const char *const mail =
            i == 0 ? person_new(t, "chamada", "unconfirmed") : newcomer_mail(t, "chamada");

        if (i == 1)
            newcomer_register(&v, &other, mail);
        invited(t, &at, mail);
        if (i == 0)
            newcomer_register(&v, &other, mail);
        const struct reply activated = newcomer_activate(&v, mail);

        expect_to_choose(&v, mail, &activated);
    }
}

TEST(an_invitation_withdrawn_or_too_old_is_a_dead_link)
{
    const struct newcomer at = newcomer_at(t);
    struct browser v = browser_new(t);
    const char *const mail = person_new(t, "retirada", "unconfirmed");
    struct invite job;
    const char *target;

    first_of(t, &v, &at);
    job = invited(t, &at, mail);
    target = arena_printf(t->arena, "/en/invitation?token=%.*s", STR_ARG(job.token)).at;
    browser_wait(&v, 604799);
    expect_count(t, browser_get(&v, target).status, 200);
    browser_wait(&v, 604800);
    expect_count(t, browser_get(&v, target).status, 404);
    v.at = (struct instant){0};
    signed_run(t, arena_printf(t->arena, "UPDATE member SET state = 'ended' WHERE person_id = %llu",
                               (unsigned long long)job.person)
                      .at);
    expect_count(t, browser_get(&v, target).status, 404);
    expect_count(t,
                 browser_post(&v, "/en/invitation",
                              "link=%.*s&name=X&password=vento+azul+sobre+sete+pontes",
                              STR_ARG(job.token))
                     .status,
                 404);
    expect_count(t, newcomer_count(t, mail, "p.state = 'unconfirmed'"), 1);
}

TEST(what_colleagues_see_is_new_at_once_when_somebody_joins)
{
    const struct newcomer at = newcomer_at(t);
    const char *const asked =
        arena_printf(t->arena, "SELECT version FROM customer WHERE number = '%s'", at.number).at;
    struct browser v = browser_new(t);
    const char *const mail = newcomer_mail(t, "versao");
    const int64_t before = signed_count(t, asked);
    int64_t registered;

    newcomer_register(&v, &at, mail);
    registered = signed_count(t, asked);
    expect(t, registered > before);
    newcomer_activate(&v, mail);
    expect(t, signed_count(t, asked) > registered);
}
