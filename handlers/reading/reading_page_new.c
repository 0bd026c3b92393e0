/* A reading of one device: the form, its answer, and the page that confirms it (MET-2, MET-4). */
#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/reading/reading_page.h"
#include "handlers/receipt/receipt.h"
#include "handlers/tables.h"

static const char *const done_codes[] = {"reading-accepted", "reading-submitted", NULL};

struct new_input {
    struct str device, corrects;
    struct day on;
    struct str counts[READING_KINDS]; /* as typed */
    bool is_sure;
};

static const struct field new_fields[] = {
    FIELD_CODE(struct new_input, device, "device", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_DAY(struct new_input, on, "on", .from = FROM_BODY),
    FIELD_TEXT(struct new_input, counts[READING_TOTAL], "total", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct new_input, counts[READING_MONO], "mono", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct new_input, counts[READING_COLOUR], "colour", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct new_input, counts[READING_LARGE], "large", .from = FROM_BODY, .most = 40),
    FIELD_TEXT(struct new_input, counts[READING_SCAN], "scan", .from = FROM_BODY, .most = 40),
    FIELD_FLAG(struct new_input, is_sure, "sure", .from = FROM_BODY),
    FIELD_CODE(struct new_input, corrects, "corrects", .from = FROM_BODY, .most = 20),
};

const struct form reading_form = FORM(struct new_input, new_fields);

struct one_input {
    struct str reading;
};

static const struct field one_fields[] = {
    FIELD_CODE(struct one_input, reading, "reading", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form reading_one_form = FORM(struct one_input, one_fields);

static bool
is_off(const struct call *c)
{
    return !portal_has(c->portal, STR("readings"));
}

static enum result
find_device(struct call *c, struct str code, struct reading_facts *facts)
{
    const struct reading_scope scope = reading_page_scope(c);
    const struct reading_names names = {.by = READING_BY_CODE, .first = &code, .count = 1};

    TRY(reading_facts(c->db, c->arena, &scope, &names, facts));
    return facts->count == 1 ? RES_OK : RES_NOT_FOUND;
}

/* Whether today's reading stands already and may still be put right. */
static bool
can_correct(const struct reading_device *device)
{
    return device->last.is_known && device->last.on.days == device->today.days &&
           device->last.state != READING_ESTIMATED && !device->last.is_billed;
}

/* What a field shows at first: nothing, or what is to be corrected. */
static struct str
initial(struct call *c, const struct reading_device *device, const struct reading_register *one)
{
    if (!can_correct(device) || one->point_count == 0 ||
        one->points[0].on.days != device->today.days)
        return STR_NONE;
    return arena_printf(c->arena, "%llu", (unsigned long long)one->points[0].count);
}

static void
add_form(struct call *c, struct node *page, const struct reading_device *device,
         const struct reading_verdict *verdict)
{
    struct node *form =
        call_form(c, page, "reading",
                  arena_printf(c->arena, "/devices/%.*s/readings/new", STR_ARG(device->code)));
    char today[11];

    day_format(device->today, today);
    if (verdict != NULL)
        reading_show_findings(form, verdict, NULL);
    for (size_t i = 0; i < device->register_count; i++) {
        const struct reading_register *one = &device->registers[i];
        struct node *field =
            call_field(c, form, reading_kind_code(one->kind).at, initial(c, device, one));

        if (verdict != NULL)
            reading_show_findings(field, verdict, &one->kind);
    }
    node_set(call_field(c, form, "on", arena_str(c->arena, str_from(today))), "type", STR("date"));
    if (verdict != NULL && verdict->outcome == READING_DOUBTED)
        (void)call_flag_field(c, form, "sure", false);
    if (can_correct(device))
        node_set(call_field(c, form, "corrects", device->last.code), "type", STR("hidden"));
}

static void
show_form(struct call *c, const struct reading_device *device,
          const struct reading_verdict *verdict)
{
    struct node *page = call_body(c, "reading-new");

    node_set_day(page, "today", device->today);
    node_set(page, "zone", zone_name(device->zone));
    node_set_flag(page, "automatic", device->is_automatic);
    node_set_flag(page, "correcting", can_correct(device));
    if (verdict != NULL && verdict->outcome == READING_CONTESTED)
        node_set_flag(page, "contested", true);
    reading_show_device(page, device);
    reading_show_registers(page, device);
    if (device->register_count > 0)
        add_form(c, page, device, verdict);
}

/* GET /devices/{device}/readings/new */
enum result
reading_new(struct call *c)
{
    const struct new_input *in = c->input;
    struct reading_facts facts;

    if (is_off(c))
        return RES_NOT_FOUND;
    TRY(find_device(c, in->device, &facts));
    show_form(c, &facts.first[0], NULL);
    return RES_OK;
}

/* What was typed; a day left out is today at the site. */
static struct reading_entry
entry_of(struct call *c, const struct new_input *in, const struct reading_device *device)
{
    struct reading_entry entry = {.on = in->on,
                                  .is_sure = in->is_sure,
                                  .corrects = str_is_empty(in->corrects) ? STR_NONE : in->corrects};

    if (entry.on.days == 0)
        entry.on = device->today;
    for (unsigned i = 0; i < READING_KINDS; i++) {
        const char *wrong = NULL;

        if (str_is_empty(in->counts[i]))
            continue;
        wrong = reading_count_read(in->counts[i], &entry.count[i]);
        entry.has[i] = wrong == NULL;
        if (wrong != NULL)
            problems_add(&c->problems, reading_kind_code((enum reading_kind)i).at, wrong);
    }
    return entry;
}

static struct str
confirmation(struct call *c, const struct reading_report *report)
{
    return arena_printf(c->arena, "/readings/%.*s?done=%s", STR_ARG(report->stored.code),
                        report->entry.is_sure ? "reading-submitted" : "reading-accepted");
}

/* Sent twice leads where the first sending led; otherwise somebody else was first. */
static enum result
answer_conflict(struct call *c, const struct reading_device *device)
{
    struct str first;
    struct reading_verdict *verdict = arena_new(c->arena, struct reading_verdict);

    if (once_address(c->db, c->arena, call_key(c), &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    verdict->outcome = READING_REFUSED;
    verdict->findings[verdict->count++] = (struct reading_finding){
        .code = STR("reading.day-taken"), .has_on = true, .on = device->today};
    show_form(c, device, verdict);
    return reading_page_refuse(c);
}

static enum result
send(struct call *c, const struct reading_device *device, const struct reading_entry *entry)
{
    const struct reading_scope scope = reading_page_scope(c);
    const struct reading_doer doer = reading_page_doer(c);
    struct reading_report report = {
        .device = device->code, .entry = *entry, .stored = {.code = secret_code(c->arena)}};
    const struct reading_sending sending = {
        .arena = c->arena,
        .scope = &scope,
        .doer = &doer,
        .reports = &report,
        .count = 1,
        .key = call_key(c),
        .address = confirmation(c, &report),
    };
    const enum result r = reading_send(c->db, &sending);

    if (r == RES_CONFLICT)
        return answer_conflict(c, device);
    if (r == RES_INVALID) {
        show_form(c, device, &report.verdict);
        return reading_page_refuse(c);
    }
    if (r != RES_OK)
        return r;
    return call_see_other(c, call_address(c, confirmation(c, &report)));
}

/* POST /devices/{device}/readings/new */
enum result
reading_submit(struct call *c)
{
    const struct new_input *in = c->input;
    struct reading_facts facts;

    if (is_off(c))
        return RES_NOT_FOUND;
    TRY(find_device(c, in->device, &facts));
    const struct reading_entry entry = entry_of(c, in, &facts.first[0]);

    if (problems_none(&c->problems))
        return send(c, &facts.first[0], &entry);
    show_form(c, &facts.first[0], NULL);
    return reading_page_refuse(c);
}

/* ---- One reading ---- */

static enum result
add_receipt(struct call *c, struct node *page, const struct reading *reading)
{
    struct receipt receipt;
    const enum result r =
        receipt_of(c->db, c->arena, c->viewer.customer, STR("reading"), reading->code, &receipt);

    if (r != RES_OK)
        return r == RES_NOT_FOUND ? RES_OK : r;
    struct node *node = node_add(page, "receipt");
    const struct str content =
        reading_content(c->arena, reading->device, reading->on, reading->has, reading->count);

    node_set(node, "number", receipt_number_shown(c->arena, receipt.number));
    node_set(node, "digest", receipt_digest_shown(c->arena, receipt.digest));
    node_set_instant(node, "at", receipt.at);
    node_set_flag(node, "fits", receipt_fits(c->arena, &receipt, content));
    return RES_OK;
}

/* GET /readings/{reading} */
enum result
reading_show_one(struct call *c)
{
    const struct one_input *in = c->input;
    const struct device_sight sight = device_sight_of(&c->viewer);
    struct reading reading;
    struct reading_facts facts;

    if (is_off(c))
        return RES_NOT_FOUND;
    TRY(reading_of_viewer(c->db, c->arena, &sight, in->reading, &reading));
    TRY(find_device(c, reading.device, &facts));
    const struct reading_device *device = &facts.first[0];
    struct node *page = call_body(c, "reading-page");

    call_show_done(c, page, done_codes);
    reading_show_device(page, device);
    reading_show(page, "reading", &reading);
    node_set(page, "zone", zone_name(device->zone));
    node_set_flag(page, "correctable",
                  viewer_may(&c->viewer, RIGHT_READINGS) && can_correct(device) &&
                      str_is(device->last.code, reading.code));
    return add_receipt(c, page, &reading);
}
