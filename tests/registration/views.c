/* Every page of registration as agreed. */
#include "tests/registration/newcomer.h"
#include "tests/registration/view.h"

#include "handlers/link/link.h"
#include "handlers/member/member.h"

static struct browser
reader(struct test *t)
{
    struct browser v = browser_new(t);

    v.accept = "application/xml";
    return v;
}

TEST(the_form_and_what_it_objects_to_read_as_agreed)
{
    struct browser v = reader(t);
    struct reply reply = browser_get(&v, "/en/register");

    expect_view(t, &reply, "pt", "registration/form");
    reply = browser_post(&v, "/en/register",
                         "mail=rita&name=Rita&customer=none&serial=none&password=short");
    expect_view(t, &reply, "pt", "registration/form.unread");
    reply = browser_post(&v, "/en/register",
                         "mail=rita%%40example.org&name=Rita&customer=1004711&serial=ZZ0+99999+iC-"
                         "4550&password=vento+azul+sobre+sete+pontes");
    expect_view(t, &reply, "pt", "registration/form.wrong");
    reply = browser_post(&v, "/en/register",
                         "mail=rita%%40example.org&name=Rita&customer=10471&serial=KLM17000&"
                         "password=vento+azul+sobre+sete+pontes");
    expect_view(t, &reply, "pt", "registration/form.retired");
}

TEST(where_services_are_sold_the_form_asks_for_a_domain)
{
    const struct reply reply = visit(t, &(struct visit){.host = "hosting.localhost",
                                                        .target = "/en/register",
                                                        .accept = "application/xml"});

    expect_view(t, &reply, "hosting", "registration/form.domain");
}

TEST(the_pages_before_and_behind_the_mail_read_as_agreed)
{
    struct newcomer at = newcomer_at(t);
    const char *const mail = "vera@register.example.org";
    struct browser v = reader(t);
    struct reply reply = browser_get(&v, "/en/register/sent");

    signed_run(t, arena_printf(t->arena,
                               "UPDATE customer SET name = 'Gráfica Vera, Lda.', number = "
                               "'7799999' WHERE number = '%s'",
                               at.number)
                      .at);
    at.number = "7799999";
    expect_view(t, &reply, "pt", "registration/sent");
    reply = browser_get(&v, "/en/register/sent?done=again");
    expect_view(t, &reply, "pt", "registration/sent.again");
    reply = browser_get(&v, "/en/activate/again");
    expect_view(t, &reply, "pt", "registration/again");
    newcomer_register(&v, &at, mail);
    reply = browser_get(&v, mail_target(t, "activate", mail));
    expect_view(t, &reply, "pt", "registration/activate");
    reply = browser_get(&v, "/en/activate?done=waiting");
    expect_view(t, &reply, "pt", "registration/activate.waiting");
    reply = browser_get(&v, "/en/activate?token=none");
    expect_view(t, &reply, "pt", "registration/dead");
    reply = browser_get(&v, "/en/invitation?token=none");
    expect_view(t, &reply, "pt", "registration/dead.invitation");
}

struct invite {
    struct arena *arena;
    uint64_t person;
    struct str token;
};

static enum result
invite(struct db *db, void *arg)
{
    struct invite *job = arg;
    uint64_t member = 0;
    struct str code;

    TRY(member_create(db, job->arena,
                      &(struct member_new){.customer = 1001,
                                           .person = job->person,
                                           .role = ROLE_DEVICE_MANAGER,
                                           .state = STR("invited")},
                      &member, &code));
    return link_make(db, job->arena,
                     &(struct link){.kind = STR("invite"), .person = job->person, .member = member},
                     &job->token);
}

static struct reply
invitation_of(struct test *t, const char *mail, const char *name, const char *state)
{
    struct invite job = {.arena = t->arena};
    struct browser v = reader(t);
    struct instant now;
    struct db *db;

    signed_run(t, arena_printf(t->arena,
                               "INSERT INTO person (code, brand, portal, mail, mail_key, name, "
                               "locale, state, created_at) VALUES ('%sregview', 'lumenor', 'pt', "
                               "'%s', '%s', '%s', 'en', '%s', '2025-01-01')",
                               state, mail, mail, name, state)
                      .at);
    job.person = person_number(t, mail);
    expect(t, instant_parse(STR(VISIT_NOW), &now));
    clock_hold(now);
    db_open(&visit_generation(t)->config, DB_SIGN, &db);
    db_arena(db, t->arena);
    expect_result(t, db_transact(db, invite, &job), RES_OK);
    db_close(&db);
    clock_release();
    return browser_get(&v,
                       arena_printf(t->arena, "/en/invitation?token=%.*s", STR_ARG(job.token)).at);
}

TEST(the_page_of_an_invitation_reads_as_agreed)
{
    struct reply reply = invitation_of(t, "wanda@register.example.org", "Wanda Rosa", "active");

    expect_view(t, &reply, "pt", "registration/invitation.known");
    reply = invitation_of(t, "xavier@register.example.org", "", "unconfirmed");
    expect_view(t, &reply, "pt", "registration/invitation");
    /* others count the people of this customer */
    signed_run(t, "DELETE l FROM link l JOIN person p ON p.id = l.person_id WHERE p.code LIKE "
                  "'%regview'");
    signed_run(t, "DELETE m FROM member m JOIN person p ON p.id = m.person_id WHERE p.code LIKE "
                  "'%regview'");
    signed_run(t, "DELETE FROM person WHERE code LIKE '%regview'");
}
