/* Takes a new request: checks all that was typed, then opens it, once (TKT-4, TKT-5, TKT-9). */
#include "fcgi/gate/once.h"
#include "handlers/attachment/attachment_page.h"
#include "handlers/help/help_page.h"
#include "handlers/member/member_page.h"
#include "handlers/secret/secret_page.h"
#include "handlers/tables.h"
#include "handlers/ticket/ticket_page.h"

struct send_input {
    struct ticket_new about;
    struct str serial, body, sharing, secret, label, shown;
    bool is_none, is_sure;
    struct codes readers;
    struct pairs answers;
    struct sent_list files;
};

static const struct field send_fields[] = {
    FIELD_CODE(struct send_input, about.subject, "subject", .from = FROM_PATH, .required = true,
               .most = 40),
    FIELD_CODE(struct send_input, about.device, "device", .from = FROM_BODY, .most = 20),
    FIELD_CODE(struct send_input, about.follows, "follows", .from = FROM_BODY, .most = 20),
    FIELD_TEXT(struct send_input, about.path, "path", .from = FROM_BODY, .most = HELP_PATH_MOST),
    FIELD_TEXT(struct send_input, serial, "serial", .from = FROM_BODY, .most = 80),
    FIELD_FLAG(struct send_input, is_none, "none", .from = FROM_BODY),
    FIELD_MANY(struct send_input, answers, "field", .from = FROM_BODY, .most = SUBJECT_ANSWER_MOST),
    FIELD_PROSE(struct send_input, body, "body", .from = FROM_BODY, .required = true,
                .most = (size_t)4 * TICKET_BODY_MOST),
    FIELD_FLAG(struct send_input, is_sure, "sure", .from = FROM_BODY),
    FIELD_ATTACHMENTS(struct send_input, files),
    SECRET_PAGE_FIELDS(struct send_input, secret, label),
    FIELD_CODE(struct send_input, sharing, "sharing", .from = FROM_BODY, .most = 10),
    FIELD_CODES(struct send_input, readers, "reader", .from = FROM_BODY,
                .max = TICKET_READERS_MOST),
    FIELD_TEXT(struct send_input, shown, "shown", .from = FROM_BODY, .most = 20),
};

const struct form ticket_send_form = FORM_WITH_FILES(struct send_input, send_fields);

/* --- what it is about --- */

/* By serial number or domain: exactly one that is seen. */
static enum result
find_by_serial(struct call *c, struct ticket_case *about, struct str serial)
{
    const struct device_query query = {.search = serial, .sort = STR("serial"), .limit = 20};
    struct device_list list;
    const struct device *found = NULL;

    TRY(device_find(c->db, c->arena, &about->sight, &query, &list));
    for (size_t i = 0; i < list.count; i++) {
        if (str_is_nocase(list.first[i].serial, serial))
            found = &list.first[i];
    }
    if (found == NULL) {
        problems_add(&c->problems, "serial", "ticket.serial-unknown");
        return RES_OK;
    }
    return device_of_viewer(c->db, c->arena, &about->sight, found->code, &about->device);
}

/* A device that is chosen is known by its row; "none of them" is an answer, nothing is not. */
static enum result
find_device(struct call *c, struct ticket_case *about, const struct send_input *in)
{
    if (about->subject->binds == SUBJECT_BINDS_NONE || in->is_none ||
        str_is(in->about.device, STR("none")))
        return RES_OK;
    if (!str_is_empty(in->serial))
        return find_by_serial(c, about, in->serial);
    if (str_is_empty(in->about.device)) {
        problems_add(&c->problems,
                     pairs_get(&c->body, STR("serial")).at == NULL ? "device" : "serial",
                     "ticket.device-missing");
        return RES_OK;
    }
    const enum result r =
        device_choose(c->db, c->arena, &about->sight, &in->about.device, 1, &about->device);

    if (r == RES_NOT_FOUND)
        problems_add(&c->problems, "device", "ticket.device-unknown");
    return r == RES_NOT_FOUND ? RES_OK : r;
}

static struct str
sharing_of(struct call *c, const struct ticket_case *about, struct str typed)
{
    if (about->subject->is_confidential)
        return STR("none");
    if (str_is_empty(typed))
        return STR("all");
    if (!str_is(typed, STR("none")) && !str_is(typed, STR("role")) &&
        !str_is(typed, STR("named")) && !str_is(typed, STR("all")))
        problems_add(&c->problems, "sharing", "field.malformed");
    return typed;
}

/* --- opening it --- */

static const struct ticket_value *
values_of(struct call *c, const struct subject_answers *answers)
{
    struct ticket_value *values = arena_new_array(c->arena, answers->count, struct ticket_value);

    for (size_t i = 0; i < answers->count; i++)
        values[i] = (struct ticket_value){answers->first[i].code, answers->first[i].value};
    return values;
}

/* Whether the promise moved by more than an opening since the form was shown. */
static bool
is_later(const struct ticket_case *about, struct str shown)
{
    struct instant at;

    return instant_parse(shown, &at) && promise_is_later(about->centre, at, about->promise.due);
}

static struct ticket_spec
spec_of(struct call *c, const struct ticket_case *about, const struct send_input *in)
{
    const struct subject *subject = about->subject;
    const struct viewer *viewer = &c->viewer;

    return (struct ticket_spec){
        .code = ticket_code(c->arena),
        .subject = subject->code,
        .department = subject->department,
        .subject_name = subject_text_of(subject, c->locale->tag).name,
        .centre = about->centre->code,
        .home_centre = about->centre->code,
        .language = c->locale->tag,
        .device = about->device.id,
        .person = viewer->behalf == 0 ? viewer->person : viewer->behalf,
        .member = viewer->member,
        .opened_by = viewer->behalf == 0 ? 0 : viewer->person,
        .readers = in->readers.first,
        .reader_count = in->readers.count,
        .is_confidential = subject->is_confidential,
        .is_urgent = subject->is_urgent,
        .promise = &about->promise,
        .body = in->body,
        .follows = about->follows.code,
        .path = help_page_path(c, in->about.path),
    };
}

static enum result
open_it(struct call *c, const struct ticket_spec *spec, const char *done)
{
    struct member_doer doer = member_page_doer(c);
    struct ticket_opened opened;
    struct str first;

    doer.key = call_key(c);
    doer.address = arena_printf(c->arena, "/requests/%.*s?done=%s", STR_ARG(spec->code), done);
    const enum result r = ticket_open(c->db, c->arena, &doer, spec, &opened);

    if (r == RES_OK)
        return call_see_other(c, call_address(c, doer.address));
    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    return r;
}

/* What else people type freely: a password there is as readable as one in the message (SEC-5). */
static void
suspect_fields(struct call *c, const struct subject *subject, const struct subject_answers *answers,
               struct str label)
{
    if (secret_suspect(label, NULL))
        problems_add(&c->problems, "secret_label", "ticket.secret-like");
    for (size_t i = 0; i < answers->count; i++) {
        const struct subject_answer *answer = &answers->first[i];

        if (subject_field_by_code(subject, answer->code)->kind == SUBJECT_FIELD_TEXT &&
            secret_suspect(answer->value, NULL))
            problems_add(&c->problems,
                         arena_printf(c->arena, "field.%.*s", STR_ARG(answer->code)).at,
                         "ticket.secret-like");
    }
}

/* POST /requests/new/{subject} */
enum result
ticket_page_send(struct call *c)
{
    const struct send_input *in = c->input;
    struct ticket_page_sent sent = {.body = in->body,
                                    .plain = in->secret,
                                    .label = in->label,
                                    .is_sure = in->is_sure,
                                    .files = &in->files};
    struct subject_answers answers = {0};
    struct ticket_case about;

    TRY(ticket_page_open(c));
    TRY(ticket_page_case(c, &in->about, &about));
    TRY(find_device(c, &about, in));
    subject_take_fields(c, about.subject, &in->answers, &answers);
    if (!in->is_sure)
        suspect_fields(c, about.subject, &answers, str_or_empty(in->label));
    const struct str sharing = sharing_of(c, &about, in->sharing);

    TRY(ticket_page_take(c, &sent));
    if (!problems_none(&c->problems))
        return ticket_page_show_new(c, &about, &in->about);
    TRY(ticket_page_promise(c, &about));
    struct ticket_spec spec = spec_of(c, &about, in);

    spec.sharing = sharing;
    spec.values = values_of(c, &answers);
    spec.value_count = answers.count;
    spec.files = &sent.kept;
    spec.secret = sent.has_secret ? &sent.secret : NULL;
    return open_it(c, &spec, is_later(&about, in->shown) ? "sent-later" : "sent");
}
