/* Rows of a form for many devices: read, and shown again with what is wrong with each. */
#include "handlers/reading/reading_page.h"

static struct str
typed(struct call *c, const struct reading_rows_input *in, struct str device,
      enum reading_kind kind)
{
    return pairs_get(&in->counts, arena_printf(c->arena, "%.*s.%.*s", STR_ARG(device),
                                               STR_ARG(reading_kind_code(kind))));
}

static bool
is_among(const struct codes *codes, struct str code)
{
    for (size_t i = 0; i < codes->count; i++)
        if (str_is(codes->first[i], code))
            return true;
    return false;
}

static struct str
field_name(struct call *c, struct str device, enum reading_kind kind)
{
    return arena_printf(c->arena, "count.%.*s.%.*s", STR_ARG(device),
                        STR_ARG(reading_kind_code(kind)));
}

/* The entry of one row. False: nothing was typed, or something that cannot be read. */
static bool
take_row(struct call *c, const struct reading_rows_input *in, const struct reading_device *device,
         struct reading_report *report, bool *is_wrong)
{
    bool has_any = false;

    *is_wrong = false;
    *report = (struct reading_report){
        .device = device->code,
        .entry = {.on = device->today, .is_sure = is_among(&in->sure, device->code)}
    };
    for (unsigned i = 0; i < READING_KINDS; i++) {
        const enum reading_kind kind = (enum reading_kind)i;
        const struct str text = typed(c, in, device->code, kind);
        const char *wrong = NULL;

        if (str_is_empty(text))
            continue;
        has_any = true;
        wrong = reading_count_read(text, &report->entry.count[i]);
        report->entry.has[i] = wrong == NULL;
        if (wrong == NULL)
            continue;
        problems_add(&c->problems, field_name(c, device->code, kind).at, wrong);
        *is_wrong = true;
    }
    return has_any && !*is_wrong;
}

void
reading_rows_take(struct call *c, const struct reading_rows_input *input,
                  const struct reading_facts *facts, struct reading_rows *out)
{
    *out = (struct reading_rows){
        .reports = arena_new_array(c->arena, facts->count, struct reading_report)};
    for (size_t i = 0; i < facts->count; i++) {
        bool is_wrong = false;

        if (take_row(c, input, &facts->first[i], &out->reports[out->count], &is_wrong))
            out->count++;
        out->wrong += is_wrong;
    }
}

static const struct reading_report *
report_of(const struct reading_rows *rows, struct str device)
{
    for (size_t i = 0; rows != NULL && i < rows->count; i++)
        if (str_is(rows->reports[i].device, device))
            return &rows->reports[i];
    return NULL;
}

/* Fields by the forms' own way, so that what was typed comes back; none in a row that is done. */
static void
add_fields(struct call *c, struct node *row, const struct reading_device *device,
           const struct reading_report *report)
{
    const bool is_judged = report != NULL && report->is_found;

    if (is_judged)
        reading_show_findings(row, &report->verdict, NULL);
    for (size_t i = 0; i < device->register_count; i++) {
        const enum reading_kind kind = device->registers[i].kind;
        struct node *field = call_field(c, row, field_name(c, device->code, kind).at, STR_NONE);

        node_set(field, "register", reading_kind_code(kind));
        if (is_judged)
            reading_show_findings(field, &report->verdict, &kind);
    }
    if (is_judged && report->verdict.outcome == READING_DOUBTED)
        (void)call_choice_field(c, row, "sure", device->code, false);
}

void
reading_rows_show(struct call *c, struct node *parent, const struct reading_facts *facts,
                  const struct reading_rows *rows)
{
    for (size_t i = 0; i < facts->count; i++) {
        const struct reading_device *device = &facts->first[i];
        const struct reading_report *report = report_of(rows, device->code);
        struct node *row = node_add(parent, "reading-row");

        node_set_flag(row, "mine", device->is_mine);
        reading_show_device(row, device);
        reading_show_registers(row, device);
        if (report != NULL && report->is_stored) {
            node_set(row, "stored", report->stored.code);
            node_set(row, "state", reading_state_code(report->stored.state));
            continue;
        }
        if (report != NULL && report->is_found && report->verdict.outcome == READING_CONTESTED)
            node_set_flag(row, "contested", true);
        add_fields(c, row, device, report);
    }
}
