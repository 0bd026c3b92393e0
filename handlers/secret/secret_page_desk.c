/* How staff ask for a password and read one; the only place where one is shown (SEC-2, SEC-3). */
#include "fcgi/gate/once.h"
#include "handlers/member/member_page.h"
#include "handlers/secret/secret_page.h"
#include "handlers/tables.h"

#define SHOWN_S 120 /* a page with a password goes away by itself after so long */

static const char *const done_codes[] = {"secret-asked", NULL};

struct case_input {
    struct str ticket, secret, label;
};

static const struct field case_fields[] = {
    FIELD_CODE(struct case_input, ticket, "case", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form secret_case_form = FORM(struct case_input, case_fields);

static const struct field ask_fields[] = {
    FIELD_CODE(struct case_input, ticket, "case", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_TEXT(struct case_input, label, "secret_label", .from = FROM_BODY, .required = true,
               .most = SECRET_LABEL_MOST),
};

const struct form secret_ask_form = FORM(struct case_input, ask_fields);

static const struct field reveal_fields[] = {
    FIELD_CODE(struct case_input, ticket, "case", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_CODE(struct case_input, secret, "sealed", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form secret_reveal_form = FORM(struct case_input, reveal_fields);

static struct str
path_of(struct call *c, struct str ticket, const char *rest)
{
    return arena_printf(c->arena, "/desk/requests/%.*s%s", STR_ARG(ticket), rest);
}

static enum result
show(struct call *c, struct str ticket, const struct secret_case *of)
{
    struct secret_list list;

    TRY(secret_of_ticket(c->db, c->arena, of->customer, of->ticket, &list));
    struct node *const body = call_body(c, "secret-desk");

    call_show_done(c, body, done_codes);
    node_set(body, "ticket", ticket);
    node_set(body, "number", of->number);
    node_set(body, "customer", of->customer_name);
    secret_page_list_desk(c, body, &list, path_of(c, ticket, ""));
    if (of->is_closed)
        return RES_OK;
    struct node *const form = call_form(c, body, "secret-ask", path_of(c, ticket, "/secrets"));

    node_set_count(call_field(c, form, "secret_label", STR_NONE), "max", SECRET_LABEL_MOST);
    return RES_OK;
}

/* GET /desk/requests/{case}/secrets */
enum result
secret_desk_all(struct call *c)
{
    const struct case_input *in = c->input;
    struct secret_case of;

    TRY(secret_case_of(c->db, c->arena, c->viewer.person, in->ticket, &of));
    return show(c, in->ticket, &of);
}

static enum result
answer_conflict(struct call *c, const struct case_input *in, const struct secret_case *of,
                struct str key)
{
    struct str first;

    if (once_address(c->db, c->arena, key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    problems_add(&c->problems, NULL, of->is_closed ? "secret.closed" : "secret.many");
    return show(c, in->ticket, of);
}

/* POST /desk/requests/{case}/secrets */
enum result
secret_desk_ask(struct call *c)
{
    const struct case_input *in = c->input;
    struct member_doer doer = member_page_doer(c);
    struct secret_case of;

    TRY(secret_case_of(c->db, c->arena, c->viewer.person, in->ticket, &of));
    if (!problems_none(&c->problems))
        return show(c, in->ticket, &of);
    doer.customer = of.customer;
    doer.key = call_key(c);
    doer.address = path_of(c, in->ticket, "/secrets?done=secret-asked");
    const enum result r = secret_ask(c->db, c->arena, &doer, in->ticket, in->label);

    if (r == RES_CONFLICT)
        return answer_conflict(c, in, &of, doer.key);
    return r == RES_OK ? call_see_other(c, call_address(c, doer.address)) : r;
}

static void
tell_refusal(struct node *body, const struct secret_shown *shown)
{
    if (shown->refusal == SECRET_UNREADABLE)
        node_set(body, "refusal", STR("unreadable"));
    if (shown->refusal == SECRET_EXPIRED)
        node_set(body, "refusal", STR("expired"));
    node_set(body, "gone", STR(SECRET_GONE));
}

/* The password, and what the eye misses: its length, blanks at its ends. The page goes when the
 * password does, and soon anyway. */
static void
tell_plain(struct node *body, const struct secret_shown *shown)
{
    const int64_t left_s = shown->expires.seconds - shown->now.seconds;
    const struct str plain = shown->plain;
    uint64_t characters = 0;

    for (size_t i = 0; i < plain.len; i++)
        characters += ((unsigned char)plain.at[i] & 0xC0U) != 0x80U;
    node_set_count(body, "seconds", left_s < SHOWN_S ? (uint64_t)left_s : SHOWN_S);
    node_set_count(body, "characters", characters);
    node_set_flag(body, "blank-first", plain.at[0] == ' ');
    node_set_flag(body, "blank-last", plain.at[plain.len - 1] == ' ');
    node_text(node_add(body, "secret-plain"), plain);
}

/* POST /desk/requests/{case}/secrets/{sealed}/reveal: the answer itself, never an address. */
enum result
secret_desk_reveal(struct call *c)
{
    const struct case_input *in = c->input;
    struct secret_shown shown;

    TRY(secret_reveal(c->db, c->arena, c->viewer.person, in->ticket, in->secret, &shown));
    struct node *const body = call_body(c, "secret-shown");

    node_set(body, "ticket", in->ticket);
    node_set(body, "id", in->secret);
    node_set(body, "number", shown.number);
    if (!str_is_empty(shown.label))
        node_set(body, "label", shown.label);
    node_set(body, "giver", shown.giver);
    if (shown.expires.seconds != 0)
        node_set_instant(body, "expires", shown.expires);
    if (shown.refusal == SECRET_SHOWN)
        tell_plain(body, &shown);
    else
        tell_refusal(body, &shown);
    return RES_OK;
}
