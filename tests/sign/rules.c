/* Rules of passwords, and what two workers do at the same moment. */
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fcgi/edge/factor.h"
#include "fcgi/edge/secret.h"
#include "fcgi/gate/session.h"
#include "handlers/sign/sign.h"
#include "tests/sign/browser.h"

static const char *
judged(struct test *t, const char *password, const struct str *words, size_t count)
{
    struct problems problems = {.arena = t->arena};

    sign_judge_password(str_from(password), words, count, "password", &problems);
    if (problems_none(&problems))
        return "";
    expect_count(t, problems.count, 1);
    expect_str(t, problems.first[0].field, "password");
    return problems.first[0].code.at;
}

TEST(passwords_are_judged_by_length_and_by_what_others_know)
{
    const struct str words[] = {STR("lumenor"), STR("Vidal"), STR("Arrábida")};

    expect_str(t, str_from(judged(t, "kelp-lantern-orbit-42", words, 3)), "");
    expect_str(t, str_from(judged(t, "elevenchars", words, 3)), "sign.password-short");
    expect_str(t, str_from(judged(t, "passwordpassword", words, 3)), "sign.password-known");
    expect_str(t, str_from(judged(t, "Vidallumenor", words, 3)), "sign.password-known");
    /* Characters, not bytes; and no rules of composition. */
    expect_str(t, str_from(judged(t, "ééééééééééé", words, 3)), "sign.password-short");
    expect_str(t, str_from(judged(t, "vier blaue Nashörner frieren", words, 3)), "");
}

TEST(a_hash_of_today_begins_as_signing_in_expects)
{
    struct str hash;

    visit_generation(t);
    expect_result(t, secret_hash_password(t->arena, STR("kelp-lantern-orbit-42"), &hash), RES_OK);
    expect(t, str_starts(hash, STR("$argon2id$v=19$m=65536,t=3,p=1$")));
}

/* "counter-demo-2026" under parameters of earlier days: 8 MiB, 2 passes. */
#define HASH_OF_OLD                                                                                \
    "$argon2id$v=19$m=8192,t=2,p=1$E0qzz5x3pGSLoBCaTWkryg$"                                        \
    "UVAxlbZEqBlWUYuwqXcHQtRUhEIYbqGfb2XC5wuJKrk"

TEST(a_hash_of_earlier_parameters_is_renewed_at_sign_in)
{
    const char *const mail = person_new(t, "veteran", "active");
    const unsigned long long person = person_number(t, mail);
    struct browser v = browser_new(t);

    signed_run(t, arena_printf(t->arena,
                               "UPDATE credential SET password = '" HASH_OF_OLD
                               "' WHERE person_id = %llu",
                               person)
                      .at);
    expect_count(t, browser_sign_in(&v, mail).status, 303);
    expect_count(
        t,
        signed_count(t, arena_printf(t->arena,
                                     "SELECT COUNT(*) FROM credential WHERE person_id = "
                                     "%llu AND password LIKE '$argon2id$v=19$m=65536,t=3%%'",
                                     person)
                            .at),
        1);
    expect_count(t, browser_sign_in(&v, mail).status, 303);
}

TEST(people_act_as_the_member_they_last_were)
{
    const char *const mail = person_new(t, "double", "active");
    const unsigned long long person = person_number(t, mail);
    struct browser v = browser_new(t);
    const char *const acts =
        arena_printf(
            t->arena,
            "SELECT m.customer_id FROM session s JOIN member m ON m.id = s.member_id WHERE "
            "s.person_id = %llu ORDER BY s.id DESC LIMIT 1",
            person)
            .at;

    for (unsigned customer = 1001; customer <= 1002; customer++)
        signed_run(t,
                   arena_printf(t->arena,
                                "INSERT INTO member (code, customer_id, person_id, role, state, "
                                "since_at) VALUES ('double%u%llu', %u, %llu, 'reader', 'active', "
                                "'2025-01-01')",
                                customer, person, customer, person)
                       .at);
    browser_sign_in(&v, mail);
    expect_count(t, signed_count(t, acts), 1001);
    signed_run(t, arena_printf(t->arena,
                               "UPDATE session SET member_id = (SELECT id FROM member WHERE "
                               "person_id = %llu AND customer_id = 1002) WHERE person_id = %llu",
                               person, person)
                      .at);
    browser_sign_in(&v, mail);
    expect_count(t, signed_count(t, acts), 1002);
    signed_run(t, arena_printf(t->arena,
                               "UPDATE member SET state = 'ended' WHERE person_id = %llu AND "
                               "customer_id = 1002",
                               person)
                      .at);
    browser_sign_in(&v, mail);
    expect_count(t, signed_count(t, acts), 1001);
}

struct racer {
    size_t number; /* 0 and 1: which of the two */
    struct sign_self self;
    struct sign_visit visit;
    struct str typed, tokens[2];
};

/* Runs work in two processes at once, each with a connection of its own; counts those who were
 * right. */
static int
race(struct test *t,
     enum result (*work)(struct db *db, struct arena *arena, const struct racer *racer),
     const struct racer *racer)
{
    const struct config *config = &visit_generation(t)->config;
    int right = 0;
    int ready[2];
    pid_t racers[2];

    expect(t, pipe(ready) == 0);
    for (size_t i = 0; i < 2; i++) {
        racers[i] = fork();
        if (racers[i] == 0) {
            char start;
            struct racer own = *racer;
            struct db *db;

            own.number = i;
            close(ready[1]);
            db_open(config, DB_SIGN, &db);
            db_arena(db, t->arena);
            if (db_ping(db) != RES_OK || read(ready[0], &start, 1) != 0)
                _exit(2);
            _exit(work(db, t->arena, &own) == RES_OK ? 0 : 1);
        }
    }
    close(ready[0]);
    close(ready[1]); /* both go */
    for (size_t i = 0; i < 2; i++) {
        int status = -1;

        expect(t, waitpid(racers[i], &status, 0) == racers[i]);
        expect(t, WIFEXITED(status) && WEXITSTATUS(status) < 2);
        right += WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    return right;
}

static enum result
gives_code(struct db *db, struct arena *arena, const struct racer *racer)
{
    struct sign_factor_given given;

    return sign_give_factor(db, arena, &racer->self, racer->typed, &given);
}

TEST(two_workers_never_take_the_same_code)
{
    const char *const mail = person_new(t, "racer", "active");
    const uint64_t person = person_number(t, mail);
    struct str secret;
    struct racer racer = {.self = {.person = person}};

    browser_new(t);
    person_gets_factor(t, mail, &secret);
    struct signed_as as = {.mail = mail, .is_half = true};

    signed_cookies_as(t, &as);
    racer.self.session = (uint64_t)signed_count(
        t, arena_printf(t->arena, "SELECT MAX(id) FROM session WHERE person_id = %llu",
                        (unsigned long long)person)
               .at);
    racer.self.person_code = STR("racer");
    expect(t, instant_parse(STR(VISIT_NOW), &racer.self.now));
    racer.typed = factor_code(t->arena, secret, racer.self.now);
    expect_count(t, race(t, gives_code, &racer), 1);
}

static enum result
resets(struct db *db, struct arena *arena, const struct racer *racer)
{
    const struct sign_reset wanted = {.visit = &racer->visit,
                                      .token = racer->tokens[0],
                                      .password = STR("kelp-lantern-orbit-42")};
    struct problems problems = {.arena = arena};
    struct person person;

    return sign_reset(db, arena, &wanted, &problems, &person);
}

TEST(of_two_resets_at_once_one_counts)
{
    const char *const mail = person_new(t, "hurry", "active");
    struct browser v = browser_new(t);
    struct racer racer = {.visit = {.brand = STR("lumenor")}};

    browser_post(&v, "/en/password/forgotten", "mail=%s", mail);
    const struct str target = str_from(mail_target(t, "reset", mail));

    racer.tokens[0] = str_slice(target, str_find_str(target, STR("token=")) + 6, target.len);
    expect(t, instant_parse(STR(VISIT_NOW), &racer.visit.now));
    expect_count(t, race(t, resets, &racer), 1);
    expect_count(t, mail_count(t, "password-changed", mail), 1);
}

static enum result
agrees(struct db *db, struct arena *arena, const struct racer *racer)
{
    struct sign_agreement agreement;

    return sign_agree_mail(db, arena, &racer->self,
                           racer->number == 0 ? STR("mail-old") : STR("mail-new"),
                           racer->tokens[racer->number], &agreement);
}

TEST(when_both_ends_agree_at_once_the_address_changes_once)
{
    const char *const mail = person_new(t, "both", "active");
    const char *const wanted = arena_printf(t->arena, "new.%s", mail).at;
    struct browser v = browser_new(t);
    struct racer racer = {0};

    browser_sign_in(&v, mail);
    browser_post(&v, "/en/account/mail", "mail=%s", wanted);
    const struct str targets[] = {str_from(mail_target(t, "mail-old", mail)),
                                  str_from(mail_target(t, "mail-new", wanted))};

    for (size_t i = 0; i < 2; i++)
        racer.tokens[i] =
            str_slice(targets[i], str_find_str(targets[i], STR("token=")) + 6, targets[i].len);
    expect_count(t, race(t, agrees, &racer), 2);
    expect_count(t, person_number(t, wanted) > 0, 1);
    expect_count(t, mail_count(t, "mail-changed", mail), 1);
}
