/* Copies of one's own data, and erasure (ACC-11). */
#include "fcgi/base/zone.h"
#include "fcgi/call.h"
#include "handlers/person/person.h"
#include "handlers/tables.h"

struct bare_input {
    struct str key;
};

static const struct field bare_fields[] = {
    FIELD_TEXT(struct bare_input, key, "key", .from = FROM_BODY, .most = 100),
};

const struct form person_bare_form = FORM(struct bare_input, bare_fields);

struct export_input {
    struct str export;
};

static const struct field export_fields[] = {
    FIELD_CODE(struct export_input, export, "export", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form person_export_form = FORM(struct export_input, export_fields);

static enum result
show_data(struct call *c)
{
    static const char *const done[] = {"asked", NULL};
    struct person_export *exports = NULL;
    size_t count = 0;

    TRY(person_exports(c->db, c->arena, c->viewer.person, &exports, &count));
    struct node *body = call_body(c, "data");

    call_show_done(c, body, done);
    call_form(c, body, "data", STR("/account/data"));
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(body, "export");

        node_set(node, "id", exports[i].code);
        node_set(node, "state", exports[i].state);
        node_set_instant(node, "asked", exports[i].created);
        node_set_instant(node, "until", exports[i].expires);
        if (exports[i].parts > 0) {
            node_set_count(node, "parts-done", exports[i].parts_done);
            node_set_count(node, "parts", exports[i].parts);
        }
    }
    return RES_OK;
}

/* GET /account/data */
enum result
person_data_show(struct call *c)
{
    return show_data(c);
}

/* POST /account/data: asks for a copy. */
enum result
person_data_ask(struct call *c)
{
    enum result r = RES_INVALID;

    if (problems_none(&c->problems))
        r = person_ask_export(c->db, c->arena, c->viewer.person, c->viewer.customer);
    if (r == RES_TOO_MANY) {
        problems_add(&c->problems, NULL, "person.too-many-exports");
        c->response.status = result_status(RES_TOO_MANY);
    }
    if (r == RES_TOO_MANY || r == RES_INVALID)
        return show_data(c);
    TRY(r);
    return call_done(c, call_address(c, STR("/account/data")), "asked");
}

/* Only parts the page knows: a later program may read what an earlier one wrote. */
static const char *
part_name(struct str name)
{
    static const char *const names[] = {"person",  "membership", "notification",
                                        "session", "mail",       "entry"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (str_is(str_from(names[i]), name))
            return names[i];
    }
    return NULL;
}

static void
show_part(struct call *c, struct node *body, const struct person_copy_part *part)
{
    const char *name = part_name(part->name);

    if (name == NULL)
        return;
    struct node *node = node_add(body, name);

    for (size_t i = 0; i < part->count; i++)
        node_set(node, arena_cstr(c->arena, part->values[i].name), part->values[i].value);
}

/* GET /account/data/{export}: the copy to be read. */
enum result
person_copy_show(struct call *c)
{
    const struct export_input *in = c->input;
    struct person_copy copy;
    struct instant expires;
    struct str document;

    TRY(person_export_document(c->db, c->arena, c->viewer.person, in->export, &document, &expires));
    if (person_copy_read(c->arena, document, &copy) != RES_OK)
        return fault(RES_BROKEN, "person.copy", "a copy cannot be read");
    struct node *body = call_body(c, "copy");

    node_set(body, "id", in->export);
    node_set(body, "made", copy.made);
    node_set_instant(body, "until", expires);
    for (size_t i = 0; i < copy.count; i++)
        show_part(c, body, &copy.parts[i]);
    c->response.cache = STR("private, no-store");
    return RES_OK;
}

/* GET /account/data/{export}/xml: the same copy to be kept. */
enum result
person_copy_send(struct call *c)
{
    const struct export_input *in = c->input;
    struct instant expires;

    TRY(person_export_document(c->db, c->arena, c->viewer.person, in->export, &c->response.body,
                               &expires));
    c->page = NULL;
    c->response.type = STR("application/xml; charset=utf-8");
    c->response.cache = STR("private, no-store");
    response_add(&c->response, STR("Content-Disposition"),
                 STR("attachment; filename=\"personal-data.xml\""));
    return RES_OK;
}

static enum result
show_erase(struct call *c, struct str blocked)
{
    struct node *body = call_body(c, "erasure");

    node_set(body, "mail", c->viewer.mail);
    if (viewer_is_staff(&c->viewer)) {
        node_set_flag(body, "staff", true);
        return RES_OK;
    }
    if (!str_is_empty(blocked)) {
        problems_add_value(&c->problems, NULL, "person.last-administrator", "name", blocked);
        c->response.status = result_status(RES_CONFLICT);
    }
    call_form(c, body, "erasure", STR("/account/erase"));
    return RES_OK;
}

/* GET /account/erase: what goes, what stays, and one button. */
enum result
person_erase_show(struct call *c)
{
    return show_erase(c, STR_NONE);
}

/* POST /account/erase */
enum result
person_erase_do(struct call *c)
{
    const struct person_leaving leaving = {
        .person = c->viewer.person,
        .customer = c->viewer.customer,
        .zone = str_is_empty(c->viewer.zone) ? zone_name(c->zone) : c->viewer.zone,
    };
    struct str blocked = STR_NONE;

    if (!problems_none(&c->problems) || viewer_is_staff(&c->viewer))
        return show_erase(c, STR_NONE);
    const enum result r = person_erase(c->db, c->arena, &leaving, &blocked);

    if (r == RES_CONFLICT)
        return show_erase(c, blocked);
    TRY(r);
    call_sign_out(c);
    return call_see_other(c, call_address(c, STR("/account/erased")));
}

/* GET /account/erased */
enum result
person_erased_show(struct call *c)
{
    call_body(c, "erased");
    return RES_OK;
}

enum result
person_export_make(struct runner *runner, bool *did_some)
{
    return person_make_export(runner->db, runner->arena, did_some);
}

enum result
person_export_sweep(struct runner *runner, bool *did_some)
{
    return person_sweep_exports(runner->db, did_some);
}
