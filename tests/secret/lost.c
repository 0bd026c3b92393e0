/* Passwords whose keys are lost, or rotated on one node and not yet on the other: shown to nobody
 * or whole, and nothing is taken that could not be opened again (S-2, SEC-4). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fcgi/edge/vault.h"
#include "tests/secret/given.h"

#define VAULT_FILE_BYTES 8192

/* A folder with the vaults of two nodes; both are the same to begin with. */
struct nodes {
    struct test *t;
    char folder[40];
    struct str here, there;
};

static void
copy(struct test *t, struct str from, struct str to)
{
    char bytes[VAULT_FILE_BYTES];
    FILE *in = fopen(from.at, "re");
    FILE *out = fopen(to.at, "we");

    if (expect(t, in != NULL && out != NULL))
        expect(t, fread(bytes, 1, sizeof bytes, in) == sizeof bytes &&
                      fwrite(bytes, 1, sizeof bytes, out) == sizeof bytes);
    if (in != NULL)
        fclose(in);
    if (out != NULL)
        fclose(out);
    expect(t, access(to.at, R_OK) == 0);
}

static void
nodes_end(void *thing)
{
    const struct nodes *nodes = thing;

    unlink(nodes->here.at);
    unlink(nodes->there.at);
    rmdir(nodes->folder);
    if (vault_start(STR_NONE) != RES_OK)
        abort();
}

static struct nodes *
nodes_new(struct test *t)
{
    struct nodes *const nodes = arena_new(t->arena, struct nodes);

    nodes->t = t;
    memcpy(nodes->folder, "/tmp/balcao-nodes-XXXXXX", sizeof "/tmp/balcao-nodes-XXXXXX");
    expect(t, mkdtemp(nodes->folder) != NULL);
    nodes->here = arena_printf(t->arena, "%s/here", nodes->folder);
    nodes->there = arena_printf(t->arena, "%s/there", nodes->folder);
    clock_hold((struct instant){GIVEN_AT});
    expect_result(t, vault_make(nodes->here, (struct instant){GIVEN_AT}), RES_OK);
    expect_result(t, vault_make(nodes->there, (struct instant){GIVEN_AT}), RES_OK);
    copy(t, nodes->here, nodes->there);
    expect_result(t, vault_start(nodes->here), RES_OK);
    arena_defer(t->arena, nodes_end, nodes);
    return nodes;
}

static void
expect_shown(struct given *given, const char *plain)
{
    struct secret_shown shown;

    given_open(given, GIVEN_STAFF);
    expect_result(given->t, given_reveal(given, GIVEN_STAFF, GIVEN_AT + 60, &shown), RES_OK);
    expect(given->t, shown.refusal == (plain == NULL ? SECRET_UNREADABLE : SECRET_SHOWN));
    if (plain == NULL)
        expect(given->t, shown.plain.at == NULL);
    else
        expect_str(given->t, shown.plain, plain);
}

static int64_t
kept(const struct given *given)
{
    return count_in(&given->opened.co, "SELECT COUNT(*) FROM secret s JOIN ticket t ON t.id = "
                                       "s.ticket_id WHERE t.customer_id = %s");
}

TEST(S_2_with_the_keys_out_of_reach_nothing_is_shown_and_nothing_is_taken)
{
    const struct company co = company_new(t);
    struct nodes *const nodes = nodes_new(t);
    struct given given = given_new(&co);
    const char *bea = cookies_of(&co, BEA), *staff = signed_cookies(t, GIVEN_MAIL);
    const char *list = at(t, "/requests/%.*s/secrets", STR_ARG(given.opened.code));
    const char *reveal = at(t, "/desk/requests/%.*s/secrets/%.*s/reveal",
                            STR_ARG(given.opened.code), STR_ARG(given.code));
    struct reply reply;

    expect(t, unlink(nodes->here.at) == 0);
    reply = signed_post(t, bea, co.host, list, "secret=Zebra77&secret_label=VPN&key=l1");
    expect_count(t, reply.status, 503);
    expect(t, !holds(&reply, "Zebra77"));
    expect_count(t, kept(&given), 1);
    reply = signed_post(t, staff, NULL, reveal, "");
    expect_count(t, reply.status, 503);
    expect(t, !holds(&reply, GIVEN_CANARY));
    expect_count(t, given_views(&given), 0);
    test_row("other keys in their place");
    expect_result(t, vault_make(nodes->here, (struct instant){GIVEN_AT}), RES_OK);
    expect_shown(&given, NULL);
    reply = signed_post(t, bea, co.host, list, "secret=Zebra77&secret_label=VPN&key=l1");
    expect_count(t, reply.status, 303);
    test_row("the first ones are back");
    copy(t, nodes->there, nodes->here);
    expect_shown(&given, GIVEN_CANARY);
    expect_count(t, given_views(&given), 1);
    given.code = given_newest(&given);
    expect_shown(&given, NULL);
    given_end(&given);
}

TEST(SEC_4_a_rotation_that_reached_one_node_only_shows_a_password_whole_or_not_at_all)
{
    const struct company co = company_new(t);
    struct nodes *const nodes = nodes_new(t);
    struct given given = given_new(&co);
    const struct str first = given.code;

    expect_result(t, vault_rotate(nodes->here, (struct instant){GIVEN_AT}, 0), RES_OK);
    expect_result(t, given_more(&given, &(struct secret_spec){.plain = STR("other")}), RES_OK);
    const struct str second = given.code;

    test_row("here both");
    expect_shown(&given, "other");
    given.code = first;
    expect_shown(&given, GIVEN_CANARY);
    test_row("there the first alone");
    expect_result(t, vault_start(nodes->there), RES_OK);
    expect_shown(&given, GIVEN_CANARY);
    given.code = second;
    expect_shown(&given, NULL);
    test_row("the file has come");
    copy(t, nodes->here, nodes->there);
    expect_shown(&given, "other");
    given_end(&given);
}

TEST(SEC_4_a_clock_that_jumped_and_came_back_destroyed_no_keys_and_prolonged_nothing)
{
    const struct company co = company_new(t);
    struct nodes *const nodes = nodes_new(t);
    struct given given = given_new(&co);
    struct db *jobs;

    db_open(&visit_generation(t)->config, DB_JOBS, &jobs);
    db_arena(jobs, t->arena);
    expect_str(t, str_from(given_state(&given, GIVEN_ENDS + 86400)), "expired");
    test_row("nobody swept and no key moved meanwhile");
    expect_str(t, str_from(given_state(&given, GIVEN_AT)), "given");
    expect_shown(&given, GIVEN_CANARY);
    test_row("back behind the hour in which it was given");
    struct secret_shown shown;

    given_open(&given, GIVEN_STAFF);
    expect_result(t, given_reveal(&given, GIVEN_STAFF, GIVEN_AT - 7200, &shown), RES_OK);
    expect(t, shown.refusal == SECRET_SHOWN && shown.expires.seconds == GIVEN_ENDS);
    test_row("keys that moved on stay gone");
    clock_hold((struct instant){GIVEN_ENDS + 3600});
    expect_result(t, secret_move_keys(jobs, t->arena), RES_OK);
    expect_shown(&given, NULL);
    expect(t, access(nodes->here.at, R_OK) == 0);
    db_close(&jobs);
    given_end(&given);
}
