/* The staff's pages: search, a customer's file, registering a person on a customer's behalf. */
#include "fcgi/call.h"
#include "fcgi/gate/once.h"
#include "handlers/audit/audit_page.h"
#include "handlers/desk/desk.h"
#include "handlers/tables.h"

#define HITS_MOST  50
#define WORD_LEAST 2
#define LOG_SHOWN  20

static const char *const done_codes[] = {"enrolled", NULL};

struct search_input {
    struct str q;
};

static const struct field search_fields[] = {
    FIELD_TEXT(struct search_input, q, "q", .from = FROM_QUERY, .most = 100),
};

const struct form desk_search_form = FORM(struct search_input, search_fields);

struct customer_input {
    struct str customer;
};

static const struct field customer_fields[] = {
    FIELD_CODE(struct customer_input, customer, "customer", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form desk_customer_form = FORM(struct customer_input, customer_fields);

struct act_input {
    struct str customer, member;
};

static const struct field act_fields[] = {
    FIELD_CODE(struct act_input, customer, "customer", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct act_input, member, "member", .from = FROM_BODY, .required = true, .most = 20),
};

const struct form desk_act_form = FORM(struct act_input, act_fields);

struct bare_input {
    struct str key;
};

static const struct field bare_fields[] = {
    FIELD_TEXT(struct bare_input, key, "key", .from = FROM_BODY, .most = 100),
};

const struct form desk_bare_form = FORM(struct bare_input, bare_fields);

struct enrol_input {
    struct str customer, name, phone, mail, role, key;
};

static const struct field enrol_fields[] = {
    FIELD_CODE(struct enrol_input, customer, "customer", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_TEXT(struct enrol_input, name, "name", .from = FROM_BODY, .required = true, .most = 120),
    FIELD_TEXT(struct enrol_input, phone, "phone", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct enrol_input, mail, "mail", .from = FROM_BODY, .most = 254),
    FIELD_CODE(struct enrol_input, role, "role", .from = FROM_BODY, .required = true, .most = 40),
    FIELD_TEXT(struct enrol_input, key, "key", .from = FROM_BODY, .most = 64),
};

const struct form desk_enrol_form = FORM(struct enrol_input, enrol_fields);

static void
add_hit(struct node *parent, const struct desk_hit *hit)
{
    struct node *node = node_add(parent, "customer");

    node_set(node, "id", hit->code);
    node_set(node, "number", hit->number);
    node_set(node, "name", hit->name);
    node_set_flag(node, "inactive", !hit->is_active);
    node_set_count(node, "people", hit->people);
    node_set_count(node, "devices", hit->devices);
    if (hit->opened_at.seconds != 0)
        node_set_instant(node, "opened", hit->opened_at);
}

/* GET /desk */
enum result
desk_find(struct call *c)
{
    const struct search_input *in = c->input;
    struct node *page = call_body(c, "desk");
    const struct desk_query query = {
        .staff = c->viewer.person, .word = in->q, .most = HITS_MOST + 1};
    struct desk_hits hits;

    node_set(page, "q", in->q);
    if (str_is_empty(in->q) || !problems_none(&c->problems))
        return RES_OK;
    if (in->q.len < WORD_LEAST) {
        node_set_flag(page, "short", true);
        return RES_OK;
    }
    TRY(desk_search(c->db, c->arena, &query, &hits));
    node_set_flag(page, "more", hits.count > HITS_MOST);
    for (size_t i = 0; i < hits.count && i < HITS_MOST; i++)
        add_hit(page, &hits.first[i]);
    return RES_OK;
}

static struct str
file_path(struct call *c, struct str customer)
{
    return arena_printf(c->arena, "/desk/customers/%.*s", STR_ARG(customer));
}

/* POST /desk/customers/{customer}/open */
enum result
desk_open_file(struct call *c)
{
    const struct customer_input *in = c->input;

    TRY(desk_open(c->db, c->arena, c->viewer.person, in->customer));
    return call_see_other(c, call_address(c, file_path(c, in->customer)));
}

/* POST /desk/customers/{customer}/act */
enum result
desk_act_send(struct call *c)
{
    const struct act_input *in = c->input;
    const struct desk_acting acting = {.staff = c->viewer.person,
                                       .session = c->viewer.session,
                                       .customer = in->customer,
                                       .member = in->member};
    struct str token;

    if (!problems_none(&c->problems))
        return RES_NOT_FOUND;
    TRY(desk_act(c->db, c->arena, &acting, &token));
    call_sign_in(c, token);
    return call_see_other(c, call_address(c, STR("/account")));
}

/* POST /account/behalf/end: back to the file, in one's own name. */
enum result
desk_act_end(struct call *c)
{
    const struct desk_acting acting = {.staff = c->viewer.person,
                                       .session = c->viewer.session,
                                       .customer = c->viewer.customer_code};
    struct str token;

    if (c->viewer.behalf == 0)
        return call_see_other(c, call_address(c, STR("/account")));
    TRY(desk_act(c->db, c->arena, &acting, &token));
    call_sign_in(c, token);
    return call_see_other(c, call_address(c, file_path(c, c->viewer.customer_code)));
}

/* The button that begins acting on somebody's behalf, of people who could act themselves. */
static void
add_act_form(struct call *c, struct node *node, const struct desk_customer *customer,
             const struct desk_person *person)
{
    if (!viewer_may(&c->viewer, RIGHT_ENROL) || !customer->is_active ||
        !str_is(person->state, STR("active")) || !str_is(person->person_state, STR("active")))
        return;
    struct node *form =
        call_form(c, node, "act",
                  arena_printf(c->arena, "/desk/customers/%.*s/act", STR_ARG(customer->code)));

    node_set(call_field(c, form, "member", person->code), "type", STR("hidden"));
}

static void
add_people(struct call *c, struct node *file, const struct desk_customer *customer,
           const struct desk_person *people, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(file, "person");

        node_set(node, "id", people[i].code);
        node_set(node, "name", people[i].name);
        node_set(node, "mail", people[i].mail);
        node_set(node, "phone", str_is_empty(people[i].phone) ? STR_NONE : people[i].phone);
        node_set(node, "role", people[i].role);
        node_set(node, "state", people[i].state);
        node_set(node, "locale", people[i].locale);
        node_set(node, "enrolled-by", people[i].registered_by);
        add_act_form(c, node, customer, &people[i]);
    }
}

static void
add_devices(struct node *file, const struct desk_device *devices, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(file, "device");

        node_set(node, "serial", devices[i].serial);
        node_set(node, "kind", devices[i].kind);
        node_set(node, "model", devices[i].model);
        node_set(node, "site", devices[i].site);
        node_set(node, "place", str_is_empty(devices[i].place) ? STR_NONE : devices[i].place);
    }
}

static struct node *
add_file(struct call *c, const struct desk_customer *customer)
{
    struct node *file = call_body(c, "file");

    node_set(file, "id", customer->code);
    node_set(file, "number", customer->number);
    node_set(file, "name", customer->name);
    node_set_flag(file, "inactive", !customer->is_active);
    node_set_flag(file, "may-enrol", viewer_may(&c->viewer, RIGHT_ENROL));
    return file;
}

/* A file that was not opened on purpose is shown as its cover only, with the button that opens it.
 */
static enum result
show_cover(struct call *c, struct node *file, struct str customer)
{
    call_form(c, file, "open",
              arena_printf(c->arena, "/desk/customers/%.*s/open", STR_ARG(customer)));
    return RES_OK;
}

/* GET /desk/customers/{customer} */
enum result
desk_show_file(struct call *c)
{
    const struct customer_input *in = c->input;
    struct desk_customer customer;
    struct desk_person *people = NULL;
    struct desk_device *devices = NULL;
    size_t person_count = 0;
    size_t device_count = 0;

    TRY(desk_customer(c->db, c->arena, c->viewer.person, in->customer, &customer));
    struct node *file = add_file(c, &customer);

    call_show_done(c, file, done_codes);
    if (!customer.is_open)
        return show_cover(c, file, in->customer);
    node_set_flag(file, "open", true);
    TRY(desk_people(c->db, c->arena, customer.id, &people, &person_count));
    TRY(desk_devices(c->db, c->arena, customer.id, &devices, &device_count));
    add_people(c, file, &customer, people, person_count);
    add_devices(file, devices, device_count);
    return audit_show_customer(c, file, customer.id, LOG_SHOWN);
}

static enum result
show_enrolment(struct call *c, const struct desk_customer *customer)
{
    struct node *file = add_file(c, customer);
    struct node *form =
        call_form(c, file, "enrol",
                  arena_printf(c->arena, "/desk/customers/%.*s/people", STR_ARG(customer->code)));

    node_set_count(call_field(c, form, "name", STR_NONE), "max", 120);
    struct node *phone = call_field(c, form, "phone", STR_NONE);

    node_set(phone, "type", STR("tel"));
    node_set_flag(phone, "optional", true);
    struct node *mail = call_field(c, form, "mail", STR_NONE);

    node_set(mail, "type", STR("email"));
    node_set_flag(mail, "optional", true);
    struct node *role = call_field(c, form, "role", role_code(ROLE_READER));

    for (int i = ROLE_NONE + 1; i < ROLE_COUNT; i++) {
        if (!role_is_staff((enum role)i))
            call_option(role, role_code((enum role)i), STR_NONE);
    }
    return RES_OK;
}

/* The customer, whose file must be open: people are registered by somebody who looked first. */
static enum result
open_customer(struct call *c, struct str code, struct desk_customer *out)
{
    TRY(desk_customer(c->db, c->arena, c->viewer.person, code, out));
    return out->is_open ? RES_OK : call_see_other(c, call_address(c, file_path(c, code)));
}

/* GET /desk/customers/{customer}/people/new */
enum result
desk_enrol_new(struct call *c)
{
    const struct customer_input *in = c->input;
    struct desk_customer customer;

    TRY(open_customer(c, in->customer, &customer));
    return show_enrolment(c, &customer);
}

/* POST /desk/customers/{customer}/people */
enum result
desk_enrol_person(struct call *c)
{
    const struct enrol_input *in = c->input;
    struct desk_customer customer;

    TRY(open_customer(c, in->customer, &customer));
    const struct desk_enrolment enrolment = {
        .staff = c->viewer.person,
        .customer = &customer,
        .brand = c->portal->brand,
        .locale = c->portal->locales[0].tag,
        .name = in->name,
        .phone = in->phone,
        .mail = in->mail,
        .role = role_from(in->role),
        .key = in->key,
        .address = call_address(c, file_path(c, in->customer)),
    };
    enum result r = RES_INVALID;

    if (problems_none(&c->problems))
        r = desk_enrol(c->db, c->arena, &enrolment, &c->problems);
    if (r == RES_OK || r == RES_CONFLICT)
        return call_done(c, enrolment.address, "enrolled");
    return r == RES_INVALID ? show_enrolment(c, &customer) : r;
}
