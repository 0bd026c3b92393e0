/* Contested estimates as their customers open, follow and withdraw them. */
#include "handlers/challenge/challenge_page.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/file/file_page.h"
#include "handlers/member/member_page.h"
#include "handlers/tables.h"

static const char *const done_codes[] = {"challenge-opened", "challenge-withdrawn", NULL};

struct new_input {
    struct str device;
    struct day on;
    struct str count[READING_KINDS];
    struct str note;
    struct sent_file photo;
};

static const struct field new_fields[] = {
    FIELD_CODE(struct new_input, device, "device", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_DAY(struct new_input, on, "on", .from = FROM_BODY, .required = true),
    FIELD_TEXT(struct new_input, count[READING_TOTAL], "total", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct new_input, count[READING_MONO], "mono", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct new_input, count[READING_COLOUR], "colour", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct new_input, count[READING_LARGE], "large", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct new_input, count[READING_SCAN], "scan", .from = FROM_BODY, .most = 40),
    FIELD_PROSE(struct new_input, note, "note", .from = FROM_BODY, .most = 500),
    FIELD_FILE(struct new_input, photo, "photo", .from = FROM_BODY),
};

const struct form challenge_new_form = FORM_WITH_FILE(struct new_input, new_fields);

struct begin_input {
    struct str device;
    struct day on;
    struct str count[READING_KINDS];
};

/* What the form of a reading had, so that nothing is typed twice. */
static const struct field begin_fields[] = {
    FIELD_CODE(struct begin_input, device, "device", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_DAY(struct begin_input, on, "on", .from = FROM_QUERY),
    FIELD_TEXT(struct begin_input, count[READING_TOTAL], "total", .from = FROM_QUERY, .most = 40),
    FIELD_TEXT(struct begin_input, count[READING_MONO], "mono", .from = FROM_QUERY, .most = 40),
    FIELD_TEXT(struct begin_input, count[READING_COLOUR], "colour", .from = FROM_QUERY, .most = 40),
    FIELD_TEXT(struct begin_input, count[READING_LARGE], "large", .from = FROM_QUERY, .most = 40),
    FIELD_TEXT(struct begin_input, count[READING_SCAN], "scan", .from = FROM_QUERY, .most = 40),
};

const struct form challenge_begin_form = FORM(struct begin_input, begin_fields);

struct one_input {
    struct str challenge;
};

static const struct field one_fields[] = {
    FIELD_CODE(struct one_input, challenge, "challenge", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form challenge_form = FORM(struct one_input, one_fields);

static bool
is_off(const struct call *c)
{
    return !portal_has(c->portal, STR("readings"));
}

enum result
challenge_page_chain(struct call *c, struct node *body, uint64_t customer, uint64_t device,
                     uint64_t contested)
{
    struct challenge_chain chain;

    TRY(challenge_chain_of(c->db, c->arena, customer, device, contested, &chain));
    for (size_t i = 0; i < chain.count; i++) {
        const struct reading *reading = &chain.first[i];
        struct node *node = node_add(body, "link");

        node_set_day(node, "on", reading->on);
        node_set(node, "state", reading_state_code(reading->state));
        node_set_flag(node, "contested", contested != 0 && reading->id == contested);
        node_set_flag(node, "billed", reading->is_billed);
        for (size_t kind = 0; kind < READING_KINDS; kind++) {
            if (!reading->has[kind])
                continue;
            struct node *value = node_add(node, "value");

            node_set(value, "kind", reading_kind_code((enum reading_kind)kind));
            node_set_count(value, "count", reading->count[kind]);
        }
    }
    return RES_OK;
}

void
challenge_page_tell(struct node *body, const struct challenge *challenge)
{
    node_set(body, "id", challenge->code);
    node_set(body, "serial", challenge->serial);
    node_set(body, "model", challenge->model);
    node_set(body, "state", challenge->state);
    node_set_instant(body, "opened", challenge->opened);
    if (challenge->decided.seconds != 0)
        node_set_instant(body, "decided", challenge->decided);
    node_set_flag(body, "photo", challenge->file_id != 0);
    node_set(body, "note", challenge->note);
    node_set(body, "answer", challenge->answer);
    node_set(body, "currency", challenge->currency);
    node_set_count(body, "credit", challenge->credit_minor);
}

/* --- opening one --- */

static const struct reading_device *
device_of(struct call *c, struct str code, struct reading_facts *facts, enum result *r)
{
    const struct reading_scope scope = {.sight = device_sight_of(&c->viewer),
                                        .zone = c->portal->zone};
    const struct reading_names names = {.by = READING_BY_CODE, .first = &code, .count = 1};

    *r = reading_facts(c->db, c->arena, &scope, &names, facts);
    if (*r == RES_OK && facts->count == 0)
        *r = RES_NOT_FOUND;
    return *r == RES_OK ? &facts->first[0] : NULL;
}

static void
add_fields(struct call *c, struct node *form, const struct reading_device *device,
           const struct begin_input *begin)
{
    char day[11];

    day_format(begin->on.days != 0 ? begin->on : device->today, day);
    node_set(call_field(c, form, "on", arena_str(c->arena, str_from(day))), "type", STR("date"));
    for (size_t i = 0; i < device->register_count; i++) {
        const enum reading_kind kind = device->registers[i].kind;

        call_field(c, form, reading_kind_code(kind).at, begin->count[kind]);
    }
    node_set_flag(call_file_field(c, form, "photo", "image/jpeg,image/png,image/webp"), "optional",
                  true);
    struct node *note = call_field(c, form, "note", STR_NONE);

    node_set(note, "type", STR("text-area"));
    node_set_flag(note, "optional", true);
}

static enum result
show_form(struct call *c, const struct begin_input *begin)
{
    struct reading_facts facts;
    enum result r;
    struct str open;
    const struct reading_device *device = device_of(c, begin->device, &facts, &r);

    TRY(r);
    r = challenge_of_device(c->db, c->arena, c->viewer.customer, device->id, &open);
    if (r == RES_OK)
        return call_see_other(
            c, call_address(c, arena_printf(c->arena, "/challenges/%.*s", STR_ARG(open))));
    if (r != RES_NOT_FOUND)
        return r;
    struct node *body = call_body(c, "challenge-new");

    node_set(body, "device", device->code);
    node_set(body, "serial", device->serial);
    node_set(body, "model", device->model);
    TRY(challenge_page_chain(c, body, c->viewer.customer, device->id, 0));
    struct node *form =
        call_form(c, body, "challenge",
                  arena_printf(c->arena, "/devices/%.*s/challenge", STR_ARG(begin->device)));

    add_fields(c, form, device, begin);
    return RES_OK;
}

/* GET /devices/{device}/challenge */
enum result
challenge_page_new(struct call *c)
{
    return is_off(c) ? RES_NOT_FOUND : show_form(c, c->input);
}

/* The counts as typed; problems for those that are none. */
static void
read_entry(struct call *c, const struct new_input *in, struct reading_entry *entry)
{
    *entry = (struct reading_entry){.on = in->on};
    for (size_t kind = 0; kind < READING_KINDS; kind++) {
        const char *name = reading_kind_code((enum reading_kind)kind).at;

        if (str_is_empty(in->count[kind]))
            continue;
        if (reading_count_read(in->count[kind], &entry->count[kind]) != NULL)
            problems_add(&c->problems, name, "challenge.number");
        else
            entry->has[kind] = true;
    }
}

static bool
take_photo(struct call *c, const struct new_input *in, struct file_spec *spec)
{
    if (!in->photo.is_sent)
        return false;
    const unsigned kind = file_kind_of(in->photo.fd, FILE_PHOTOS);

    if (kind == 0) {
        problems_add(&c->problems, "photo", "challenge.no-photo");
        return false;
    }
    *spec = (struct file_spec){.customer = c->viewer.customer,
                               .person = c->viewer.person,
                               .name = in->photo.name,
                               .kind = (enum file_kind)kind,
                               .fd = in->photo.fd,
                               .size = in->photo.size};
    return true;
}

static enum result
show_refused(struct call *c, const struct new_input *in)
{
    struct begin_input begin = {.device = in->device, .on = in->on};

    for (size_t kind = 0; kind < READING_KINDS; kind++)
        begin.count[kind] = in->count[kind];
    return show_form(c, &begin);
}

/* Sent twice: to where the first one led, or to the one that is open for this device. */
static enum result
lead_to_first(struct call *c, const struct member_doer *doer, const struct new_input *in)
{
    struct str first;

    if (once_address(c->db, c->arena, doer->key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    return show_refused(c, in);
}

/* POST /devices/{device}/challenge */
enum result
challenge_page_make(struct call *c)
{
    const struct new_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct member_doer doer = member_page_doer(c);
    struct file_spec photo;
    struct reading_verdict verdict = {0};
    struct challenge_new what = {.device = in->device,
                                 .note = in->note,
                                 .centre = c->decision.centre->code,
                                 .zone = c->portal->zone,
                                 .code = secret_code(c->arena)};

    if (is_off(c))
        return RES_NOT_FOUND;
    read_entry(c, in, &what.entry);
    if (take_photo(c, in, &photo))
        what.photo = &photo;
    if (!problems_none(&c->problems))
        return show_refused(c, in);
    doer.key = call_key(c);
    doer.address =
        arena_printf(c->arena, "/challenges/%.*s?done=challenge-opened", STR_ARG(what.code));
    const enum result r = challenge_make(c->db, c->arena, &doer, &sight, &what, &verdict);

    if (r == RES_CONFLICT)
        return lead_to_first(c, &doer, in);
    if (r == RES_INVALID) {
        problems_add(&c->problems, NULL,
                     verdict.outcome == READING_REFUSED ? "challenge.impossible"
                                                        : "challenge.fits");
        return show_refused(c, in);
    }
    return r == RES_OK ? call_see_other(c, call_address(c, doer.address)) : r;
}

/* --- following one --- */

static enum result
find(struct call *c, struct challenge *out)
{
    const struct one_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);

    if (is_off(c))
        return RES_NOT_FOUND;
    return challenge_find(c->db, c->arena, &sight, in->challenge, out);
}

/* GET /challenges/{challenge} */
enum result
challenge_page_show(struct call *c)
{
    struct challenge challenge;

    TRY(find(c, &challenge));
    struct node *body = call_body(c, "challenge-page");

    call_show_done(c, body, done_codes);
    node_set(body, "device", challenge.device);
    challenge_page_tell(body, &challenge);
    TRY(challenge_page_chain(c, body, c->viewer.customer, challenge.device_id,
                             challenge.reading_id));
    if (str_is(challenge.state, STR("open")))
        call_form(c, body, "withdraw",
                  arena_printf(c->arena, "/challenges/%.*s/withdraw", STR_ARG(challenge.code)));
    return RES_OK;
}

/* GET /challenges/{challenge}/photo */
enum result
challenge_page_photo(struct call *c)
{
    struct challenge challenge;

    TRY(find(c, &challenge));
    if (challenge.file_id == 0)
        return RES_NOT_FOUND;
    return file_page_send(c, c->viewer.customer, challenge.file_id);
}

/* POST /challenges/{challenge}/withdraw */
enum result
challenge_page_withdraw(struct call *c)
{
    const struct one_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    const struct member_doer doer = member_page_doer(c);
    const struct str page =
        call_address(c, arena_printf(c->arena, "/challenges/%.*s", STR_ARG(in->challenge)));

    if (is_off(c))
        return RES_NOT_FOUND;
    const enum result r = challenge_withdraw(c->db, c->arena, &doer, &sight, in->challenge);

    if (r == RES_CONFLICT) /* decided meanwhile: the page says how */
        return call_see_other(c, page);
    TRY(r);
    return call_done(c, page, "challenge-withdrawn");
}
