/* The people of a customer, for its administrators: the list, and one of them. */
#include "handlers/member/member_page.h"

#include "handlers/cover/cover_page.h"
#include "handlers/tables.h"

#define PAGE_MOST 50

struct list_input {
    struct str search, role, state, sort, after;
};

static const struct field list_fields[] = {
    FIELD_TEXT(struct list_input, search, "search", .from = FROM_QUERY, .most = 80),
    FIELD_CODE(struct list_input, role, "role", .from = FROM_QUERY, .most = 30),
    FIELD_CODE(struct list_input, state, "state", .from = FROM_QUERY, .most = 10),
    FIELD_CODE(struct list_input, sort, "sort", .from = FROM_QUERY, .most = 10),
    FIELD_CODE(struct list_input, after, "after", .from = FROM_QUERY, .most = 20),
};

const struct form member_list_form = FORM(struct list_input, list_fields);

struct member_input {
    struct str member;
};

static const struct field member_fields[] = {
    FIELD_CODE(struct member_input, member, "member", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form member_form = FORM(struct member_input, member_fields);

/* --- what pages of people share --- */

struct member_doer
member_page_doer(struct call *c)
{
    return (struct member_doer){
        .customer = c->viewer.customer,
        .person = c->viewer.person,
        .as = viewer_as(&c->viewer),
        .name = c->viewer.name,
        .customer_name = c->viewer.customer_name,
        .brand = c->portal->brand,
        .portal = c->portal->code,
        .locale = c->locale->tag,
    };
}

struct str
member_page_path(struct call *c, struct str code, const char *rest)
{
    return arena_printf(c->arena, "/people/%.*s%s", STR_ARG(code), rest);
}

struct node *
member_page_form(struct call *c, struct node *parent, struct str code, const char *name)
{
    return call_form(c, parent, name,
                     arena_printf(c->arena, "/people/%.*s/%s", STR_ARG(code), name));
}

enum result
member_page_answer(struct call *c, struct str code, const struct member_outcome *outcome)
{
    if (outcome->result == RES_OK)
        return call_done(c, call_address(c, member_page_path(c, code, "")), outcome->done);
    if (outcome->problem == NULL)
        return outcome->result;
    problems_add(&c->problems, outcome->field, outcome->problem);
    c->response.status = result_status(outcome->result);
    return member_page_show(c, code);
}

void
member_page_roles(struct call *c, struct node *form, enum role initial, bool all)
{
    struct node *field = call_field(c, form, "role", role_code(initial));

    for (enum role role = ROLE_NONE + 1; role < ROLE_COUNT; role++) {
        if (member_role_is_offered(role) || (all && role == ROLE_ADMINISTRATOR))
            call_option(field, role_code(role), STR_NONE);
    }
}

void
member_page_scope_fields(struct call *c, struct node *form, const struct member_scope *scopes,
                         size_t count)
{
    struct node *field = call_field(c, form, "place", STR(""));

    node_set(field, "optional", STR("yes"));
    call_option(field, STR(""), STR_NONE);
    for (size_t i = 0; i < count; i++) {
        if (scopes[i].is_assigned || str_is(scopes[i].kind, STR("device")))
            continue;
        call_option(
            field,
            arena_printf(c->arena, "%.*s.%.*s", STR_ARG(scopes[i].kind), STR_ARG(scopes[i].code)),
            scopes[i].name);
    }
    node_set(call_field(c, form, "serial", STR_NONE), "optional", STR("yes"));
}

struct member_scope_choice
member_page_choice(struct str place, struct str serial)
{
    struct member_scope_choice choice = {.serial = serial};

    if (!str_cut(place, '.', &choice.kind, &choice.code))
        choice.code = STR_NONE;
    return choice;
}

/* --- the list --- */

static struct node *
add_member(struct call *c, struct node *parent, const struct member *member)
{
    struct node *node = node_add(parent, "member");

    node_set(node, "id", member->code);
    node_set(node, "name", str_or_none(member->name));
    node_set(node, "mail", member->mail);
    node_set(node, "role", role_code(member->role));
    node_set(node, "state", member->state);
    node_set_instant(node, "since", member->since);
    node_set_flag(node, "self", str_is(member->code, c->viewer.member_code));
    return node;
}

static void
add_approval(struct call *c, struct node *node, const struct member *member)
{
    if (!str_is(member->state, STR("waiting")))
        return;
    member_page_roles(c, member_page_form(c, node, member->code, "approve"),
                      member_role_is_offered(member->role) ? member->role : ROLE_READER, false);
    member_page_form(c, node, member->code, "refuse");
}

/* The roles of the table that customers have, with their rights. */
static void
add_roles(struct node *parent)
{
    for (enum role role = ROLE_NONE + 1; role < ROLE_COUNT; role++) {
        if (role_is_staff(role))
            continue;
        struct node *node = node_add(parent, "role");

        node_set(node, "code", role_code(role));
        for (enum right right = RIGHT_NONE + 1; right < RIGHT_COUNT; right++) {
            if (role_has(role, right))
                node_set(node_add(node, "right"), "name", right_code(right));
        }
    }
}

static bool
is_any(struct str code, const char *const *codes)
{
    for (; *codes != NULL; codes++) {
        if (str_is(code, str_from(*codes)))
            return true;
    }
    return false;
}

/* What was asked for as far as there is such a thing. */
static struct member_query
query_of(const struct list_input *in)
{
    static const char *const states[] = {"waiting", "active", "invited", "ended", NULL};
    static const char *const sorts[] = {"role", "since", NULL};
    const enum role role = role_from(in->role);

    return (struct member_query){
        .search = in->search,
        .role = role != ROLE_NONE && !role_is_staff(role) ? in->role : STR_NONE,
        .state = is_any(in->state, states) ? in->state : STR_NONE,
        .sort = is_any(in->sort, sorts) ? in->sort : STR("name"),
        .after = in->after,
        .limit = PAGE_MOST + 1,
    };
}

static void
add_query(struct node *list, const struct member_query *query, const struct member_list *found)
{
    node_set(list, "sort", query->sort);
    node_set(list, "search", str_or_none(query->search));
    node_set(list, "role", query->role);
    node_set(list, "state", query->state);
    node_set_flag(list, "later", !str_is_empty(query->after));
    node_set_count(list, "total", found->total);
    if (found->count > PAGE_MOST)
        node_set(list, "next", found->first[PAGE_MOST - 1].code);
}

/* GET /people */
enum result
member_list(struct call *c)
{
    static const char *const done[] = {"invited", NULL};
    const struct member_query query = query_of(c->input);
    struct member_list found;

    TRY(member_find(c->db, c->arena, c->viewer.customer, &query, &found));
    struct node *list = call_body(c, "people");

    add_query(list, &query, &found);
    call_show_done(c, list, done);
    add_roles(list);
    for (size_t i = 0; i < found.count && i < PAGE_MOST; i++)
        add_approval(c, add_member(c, list, &found.first[i]), &found.first[i]);
    return cover_page_add(c, list, &(struct cover_view){.member = 0});
}

/* --- one member --- */

static void
add_entries(struct node *page, const struct member_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(page, "entry");

        node_set_instant(node, "at", entries[i].at);
        node_set(node, "event", entries[i].event);
        node_set(node, "detail", str_or_none(entries[i].detail));
        node_set(node, "by", entries[i].name);
        node_set(node, "staff", entries[i].staff_role);
        node_set(node, "concerns", entries[i].concerns);
    }
}

static void
add_scopes(struct call *c, struct node *page, struct str code, const struct member_scope *scopes,
           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!scopes[i].is_assigned)
            continue;
        struct node *node = node_add(page, "scope");

        node_set(node, "kind", scopes[i].kind);
        node_set(node, "code", scopes[i].code);
        node_set(node, "name", scopes[i].name);
        node_set(node, "model", str_or_none(scopes[i].model));
        node_set_count(node, "devices", scopes[i].devices);
        node_set(
            call_field(c, member_page_form(c, node, code, "unassign"), "scope", scopes[i].code),
            "type", STR("hidden"));
    }
}

static enum result
add_assignment(struct call *c, struct node *page, const struct member *member)
{
    const struct member_scope *scopes = NULL;
    size_t count = 0;

    TRY(member_scopes(c->db, c->arena, c->viewer.customer, member->id, &scopes, &count));
    add_scopes(c, page, member->code, scopes, count);
    member_page_scope_fields(c, member_page_form(c, page, member->code, "assign"), scopes, count);
    return RES_OK;
}

/* What can be done depends on the state alone; the rights were asked at the gate. */
static enum result
add_actions(struct call *c, struct node *page, const struct member *member)
{
    const bool is_active = str_is(member->state, STR("active"));
    const bool is_invited = str_is(member->state, STR("invited"));

    if (is_active || is_invited)
        member_page_roles(c, member_page_form(c, page, member->code, "role"), member->role, true);
    if (is_invited)
        member_page_form(c, page, member->code, "again");
    if (str_is(member->state, STR("ended")))
        return RES_OK;
    TRY(add_assignment(c, page, member));
    if (!is_active)
        return RES_OK;
    return cover_page_add(c, page,
                          &(struct cover_view){.member = member->id,
                                               .path = member_page_path(c, member->code, "/cover"),
                                               .can_end = true,
                                               .can_make = true});
}

/* What came too late belongs to a form that is not there any more. */
static void
add_problems(struct call *c, struct node *page)
{
    for (size_t i = 0; i < c->problems.count; i++) {
        if (str_starts(c->problems.first[i].code, STR("member.not-")))
            node_set(node_add(page, "problem"), "code", c->problems.first[i].code);
    }
}

enum result
member_page_show(struct call *c, struct str code)
{
    static const char *const done[] = {"approved",   "refused", "role-changed", "assigned",
                                       "unassigned", "ended",   "again",        "cover-ended",
                                       "cover-made", NULL};
    const struct member_entry *entries = NULL;
    size_t count = 0;
    struct member member;

    TRY(member_by_code(c->db, c->arena, c->viewer.customer, code, &member));
    TRY(member_history(c->db, c->arena, c->viewer.customer, member.person, &entries, &count));
    struct node *page = call_body(c, "member-page");

    call_show_done(c, page, done);
    add_problems(c, page);
    struct node *node = add_member(c, page, &member);

    if (member.has_signed_in)
        node_set_instant(node, "signed-in", member.signed_in);
    add_approval(c, node, &member);
    add_roles(page);
    TRY(add_actions(c, page, &member));
    add_entries(page, entries, count);
    return RES_OK;
}

/* GET /people/{member} */
enum result
member_show(struct call *c)
{
    const struct member_input *in = c->input;

    return member_page_show(c, in->member);
}
