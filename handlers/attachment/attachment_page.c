/* Files of messages on pages: chosen, refused, listed, saved. */
#include "handlers/attachment/attachment_page.h"

#include "handlers/file/file_page.h"
#include "handlers/queue/queue.h"
#include "handlers/tables.h"
#include "handlers/ticket/ticket.h"

#define FIELD "files"

struct node *
attachment_page_field(struct call *c, struct node *form)
{
    struct node *field = call_file_field(c, form, FIELD, attachment_endings());

    node_set_count(field, "multiple", ATTACHMENT_MOST);
    node_set_count(field, "bytes-most", FORM_FILE_MOST);
    node_set_flag(field, "optional", true);
    return field;
}

enum result
attachment_page_take(struct call *c, const struct sent_list *sent, struct attachment_bundle *out)
{
    const struct attachment_look look = {.scanner = c->config->scan_socket, .field = FIELD};
    struct attachment_sent *files = arena_new_array(c->arena, sent->count, struct attachment_sent);

    *out = (struct attachment_bundle){NULL, 0};
    for (size_t i = 0; i < sent->count; i++)
        files[i] = (struct attachment_sent){
            .fd = sent->first[i].fd, .size = sent->first[i].size, .name = sent->first[i].name};
    const enum result r = attachment_check(c->arena, &look, files, sent->count, &c->problems, out);

    return r == RES_INVALID ? RES_OK : r;
}

void
attachment_page_show(struct call *c, struct node *message, uint64_t message_id,
                     const struct attachment_list *list, struct str path)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct attachment *one = &list->first[i];

        if (one->message != message_id)
            continue;
        struct node *node = node_add(message, "attachment");

        node_set(node, "id", one->code);
        node_set(node, "name", str_is_empty(one->name) ? STR("file") : one->name);
        node_set(node, "kind", attachment_shown(one->type));
        node_set_count(node, "size", one->size);
        node_set_flag(node, "unscanned", !one->is_scanned);
        node_set(node, "href",
                 call_address(c, arena_printf(c->arena, "%.*s/files/%.*s", STR_ARG(path),
                                              STR_ARG(one->code))));
    }
}

/* Answers with one file, to be saved; whose request it is was asked before. */
static enum result
send(struct call *c, const struct attachment_scope *scope, struct str code)
{
    struct attachment found;

    TRY(attachment_find(c->db, c->arena, scope, code, &found));
    return file_page_send(c, scope->customer, found.file);
}

struct one_input {
    struct str request, attachment;
};

static const struct field one_fields[] = {
    FIELD_CODE(struct one_input, request, "ticket", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct one_input, attachment, "attachment", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form attachment_one_form = FORM(struct one_input, one_fields);

/* GET /requests/{ticket}/files/{attachment} */
enum result
attachment_page_one(struct call *c)
{
    const struct one_input *in = c->input;
    const struct ticket_sight sight = ticket_sight_of(&c->viewer);
    struct ticket ticket;

    if (!portal_has(c->portal, STR("tickets")))
        return RES_NOT_FOUND;
    TRY(ticket_of_viewer(c->db, c->arena, &sight, in->request, &ticket));
    const struct attachment_scope scope = {.customer = ticket.customer, .ticket = ticket.id};

    return send(c, &scope, in->attachment);
}

static const struct field case_fields[] = {
    FIELD_CODE(struct one_input, request, "case", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_CODE(struct one_input, attachment, "enclosure", .from = FROM_PATH, .required = true,
               .most = 20),
};

const struct form attachment_case_form = FORM(struct one_input, case_fields);

/* GET /desk/requests/{case}/files/{enclosure}: of a case they opened, as its page */
enum result
attachment_desk_one(struct call *c)
{
    const struct one_input *in = c->input;
    struct queue_case found;

    TRY(queue_case_find(c->db, c->arena, c->viewer.person, in->request, &found));
    if (!found.is_open)
        return RES_NOT_FOUND;
    const struct attachment_scope scope = {
        .customer = found.customer, .ticket = found.ticket, .with_notes = true};

    return send(c, &scope, in->attachment);
}
