/* Contested estimates as the contract desk decides on them. */
#include "handlers/challenge/challenge_page.h"
#include "handlers/file/file_page.h"
#include "handlers/member/member_page.h"
#include "handlers/tables.h"

#define DESK_PATH STR("/desk/challenges")

static const char *const done_codes[] = {"challenge-accepted", "challenge-rejected",
                                         "challenge-late", NULL};

struct case_input {
    struct str contest, answer;
};

static const struct field case_fields[] = {
    FIELD_CODE(struct case_input, contest, "contest", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form challenge_case_form = FORM(struct case_input, case_fields);

static const struct field reject_fields[] = {
    FIELD_CODE(struct case_input, contest, "contest", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_PROSE(struct case_input, answer, "answer", .from = FROM_BODY, .required = true,
                .most = 500),
};

const struct form challenge_reject_form = FORM(struct case_input, reject_fields);

/* GET /desk/challenges */
enum result
challenge_desk_list(struct call *c)
{
    const struct challenge_task *tasks = NULL;
    size_t count = 0;

    if (!portal_has(c->portal, STR("readings")))
        return RES_NOT_FOUND;
    TRY(challenge_tasks(c->db, c->arena, c->viewer.person, &tasks, &count));
    struct node *body = call_body(c, "challenge-list");

    call_show_done(c, body, done_codes);
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(body, "task");

        node_set(node, "id", tasks[i].code);
        node_set(node, "customer", tasks[i].customer);
        node_set(node, "number", tasks[i].number);
        node_set(node, "serial", tasks[i].serial);
        node_set(node, "model", tasks[i].model);
        node_set_instant(node, "opened", tasks[i].opened);
        node_set_flag(node, "photo", tasks[i].has_photo);
    }
    return RES_OK;
}

static enum result
find(struct call *c, struct str code, struct challenge_owner *owner, struct challenge *out)
{
    TRY(challenge_owner(c->db, c->arena, c->viewer.person, code, owner));
    const struct device_sight sight = {
        .customer = owner->customer, .sees_all = true, .sees_some = true};

    return challenge_find(c->db, c->arena, &sight, code, out);
}

static struct str
path_of(struct call *c, struct str code, const char *rest)
{
    return arena_printf(c->arena, "/desk/challenges/%.*s%s", STR_ARG(code), rest);
}

static enum result
show_case(struct call *c, struct str code)
{
    struct challenge_owner owner;
    struct challenge challenge;

    TRY(find(c, code, &owner, &challenge));
    struct node *body = call_body(c, "challenge-case");

    node_set(body, "customer", owner.name);
    node_set(body, "number", owner.number);
    node_set(body, "person", challenge.person);
    challenge_page_tell(body, &challenge);
    TRY(challenge_page_chain(c, body, owner.customer, challenge.device_id, challenge.reading_id));
    if (!str_is(challenge.state, STR("open")))
        return RES_OK;
    call_form(c, body, "accept", path_of(c, code, "/accept"));
    struct node *reject = call_form(c, body, "reject", path_of(c, code, "/reject"));

    node_set(call_field(c, reject, "answer", STR_NONE), "type", STR("text-area"));
    return RES_OK;
}

/* GET /desk/challenges/{contest} */
enum result
challenge_desk_show(struct call *c)
{
    const struct case_input *in = c->input;

    return show_case(c, in->contest);
}

/* GET /desk/challenges/{contest}/photo */
enum result
challenge_desk_photo(struct call *c)
{
    const struct case_input *in = c->input;
    struct challenge_owner owner;
    struct challenge challenge;

    TRY(find(c, in->contest, &owner, &challenge));
    if (challenge.file_id == 0)
        return RES_NOT_FOUND;
    return file_page_send(c, owner.customer, challenge.file_id);
}

static enum result
doer_of(struct call *c, struct str code, struct member_doer *doer)
{
    struct challenge_owner owner;

    TRY(challenge_owner(c->db, c->arena, c->viewer.person, code, &owner));
    *doer = member_page_doer(c);
    doer->customer = owner.customer;
    return RES_OK;
}

static enum result
answer(struct call *c, enum result r, const char *done)
{
    if (r != RES_OK && r != RES_CONFLICT)
        return r;
    return call_done(c, call_address(c, DESK_PATH), r == RES_OK ? done : "challenge-late");
}

/* POST /desk/challenges/{contest}/accept */
enum result
challenge_desk_accept(struct call *c)
{
    const struct case_input *in = c->input;
    struct member_doer doer;

    TRY(doer_of(c, in->contest, &doer));
    return answer(c, challenge_accept(c->db, c->arena, &doer, in->contest), "challenge-accepted");
}

/* POST /desk/challenges/{contest}/reject */
enum result
challenge_desk_reject(struct call *c)
{
    const struct case_input *in = c->input;
    struct member_doer doer;

    TRY(doer_of(c, in->contest, &doer));
    if (!problems_none(&c->problems))
        return show_case(c, in->contest);
    return answer(c, challenge_reject(c->db, c->arena, &doer, in->contest, in->answer),
                  "challenge-rejected");
}
