/* Files of readings as their senders see them: sent, watched, confirmed; and the two jobs. */
#include "handlers/upload/upload_page.h"
#include "fcgi/call.h"
#include "fcgi/gate/once.h"
#include "fcgi/generation.h"
#include "fcgi/jobs.h"
#include "handlers/tables.h"
#include "handlers/upload/upload.h"

#define FEATURE STR("readings")

struct send_input {
    struct sent_file file;
};

static const struct field send_fields[] = {
    FIELD_FILE(struct send_input, file, "file", .from = FROM_BODY, .required = true),
};

const struct form upload_send_form = FORM_WITH_FILE(struct send_input, send_fields);

struct show_input {
    struct str upload, show;
    uint64_t after;
};

static const struct field show_fields[] = {
    FIELD_CODE(struct show_input, upload, "upload", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct show_input, show, "show", .from = FROM_QUERY, .most = 10),
    FIELD_COUNT(struct show_input, after, "after", .from = FROM_QUERY, .max = UINT32_MAX),
};

const struct form upload_show_form = FORM(struct show_input, show_fields);

struct decide_input {
    struct str upload;
    bool is_sure;
};

static const struct field decide_fields[] = {
    FIELD_CODE(struct decide_input, upload, "upload", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_FLAG(struct decide_input, is_sure, "sure", .from = FROM_BODY),
};

const struct form upload_decide_form = FORM(struct decide_input, decide_fields);

struct upload_doer
upload_page_doer(const struct call *c)
{
    return (struct upload_doer){
        .customer = c->viewer.customer,
        .person = c->viewer.person,
        .token = c->viewer.token,
        .member = c->viewer.member,
        .is_cover = viewer_as(&c->viewer) != 0,
        .sees_all = device_sight_of(&c->viewer).sees_all,
    };
}

bool
upload_page_is_on(const struct call *c)
{
    return portal_has(c->portal, FEATURE) && c->viewer.customer != 0 &&
           str_is_empty(c->viewer.token_device);
}

static enum result
show_new(struct call *c)
{
    const struct upload_doer doer = upload_page_doer(c);
    const struct upload *recent = NULL;
    size_t count = 0;

    TRY(upload_recent(c->db, c->arena, &doer, &recent, &count));
    struct node *body = call_body(c, "upload-new");

    node_set_count(body, "lines-most", UPLOAD_LINES_MOST);
    node_set_count(body, "bytes-most", FORM_FILE_MOST);
    for (enum upload_column i = UPLOAD_SERIAL; i < UPLOAD_COLUMNS; i++) {
        struct node *column = node_add(body, "column");

        node_set(column, "code", upload_column_code(i));
        node_set(column, "heading", upload_column_name(i, c->locale->tag));
    }
    struct node *form = call_form(c, body, "upload", STR("/readings/upload"));

    call_file_field(c, form, "file",
                    ".csv,.xlsx,.txt,text/csv,"
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    for (size_t i = 0; i < count; i++) {
        struct node *node = node_add(body, "upload");

        node_set(node, "id", recent[i].code);
        node_set(node, "state", recent[i].state);
        node_set(node, "file", recent[i].file_name);
        node_set_instant(node, "sent", recent[i].created);
        node_set_count(node, "lines", recent[i].lines);
    }
    return RES_OK;
}

/* GET /readings/upload */
enum result
upload_page_new(struct call *c)
{
    return upload_page_is_on(c) ? show_new(c) : RES_NOT_FOUND;
}

static struct upload_new
upload_of(const struct call *c, const struct sent_file *file, unsigned kind)
{
    return (struct upload_new){
        .file = {.customer = c->viewer.customer,
                 .person = c->viewer.token == 0 ? c->viewer.person : 0,
                 .name = file->name,
                 .kind = (enum file_kind)kind,
                 .fd = file->fd,
                 .size = file->size},
        .portal = c->portal->code,
        .centre = c->decision.centre == NULL ? STR("") : c->decision.centre->code,
        .locale = c->locale->tag,
        .key = call_key(c),
    };
}

/* POST /readings/upload: kept; a runner judges it. */
enum result
upload_page_send(struct call *c)
{
    const struct send_input *in = c->input;
    const struct upload_doer doer = upload_page_doer(c);
    const unsigned kind = in->file.is_sent ? file_kind_of(in->file.fd, FILE_TABLES) : 0;
    struct str code;
    struct str first;

    if (!upload_page_is_on(c))
        return RES_NOT_FOUND;
    if (problems_none(&c->problems) && kind == 0)
        problems_add(&c->problems, "file", "upload.not-a-table");
    if (!problems_none(&c->problems))
        return show_new(c);
    const struct upload_new upload = upload_of(c, &in->file, kind);
    const enum result r = upload_send(c->db, c->arena, &doer, &upload, &code);

    if (r == RES_CONFLICT && once_address(c->db, c->arena, upload.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    TRY(r);
    return call_see_other(
        c, call_address(c, arena_printf(c->arena, "/readings/uploads/%.*s", STR_ARG(code))));
}

static struct str
path_of(struct call *c, struct str code, const char *rest)
{
    return arena_printf(c->arena, "/readings/uploads/%.*s%s", STR_ARG(code), rest);
}

static enum result
show(struct call *c, struct str code, const struct upload_query *query)
{
    static const char *const done[] = {"upload-confirmed", "upload-dropped", NULL};
    const struct upload_doer doer = upload_page_doer(c);
    struct upload upload;
    struct upload_list lines = {0};

    TRY(upload_find(c->db, c->arena, &doer, code, &upload));
    struct upload_query asked = *query;

    asked.limit = UPLOAD_PAGE_LINES + 1;
    if (!str_is(upload.state, STR("reading")) && !str_is(upload.state, STR("broken")))
        TRY(upload_lines(c->db, c->arena, &doer, &upload, &asked, &lines));
    struct node *body = call_body(c, "upload-page");

    call_show_done(c, body, done);
    upload_page_add(c, body, &upload);
    upload_page_add_lines(c, body, query, &lines);
    if (str_is(upload.state, STR("judged"))) {
        struct node *form = call_form(c, body, "store", path_of(c, code, "/store"));

        if (upload.verdicts[UPLOAD_UNLIKELY] > 0)
            call_flag_field(c, form, "sure", false);
        call_form(c, body, "drop", path_of(c, code, "/drop"));
    }
    if (str_is(upload.state, STR("reading")) || str_is(upload.state, STR("storing")))
        response_add(&c->response, STR("Refresh"), STR("2"));
    return RES_OK;
}

static enum upload_verdict
verdict_of(struct str show)
{
    for (enum upload_verdict i = UPLOAD_GOOD; i < UPLOAD_VERDICTS; i++) {
        if (str_is(show, upload_verdict_code(i)))
            return i;
    }
    return UPLOAD_VERDICTS;
}

/* GET /readings/uploads/{upload} */
enum result
upload_page_show(struct call *c)
{
    const struct show_input *in = c->input;

    if (!upload_page_is_on(c))
        return RES_NOT_FOUND;
    return show(c, in->upload,
                &(struct upload_query){.verdict = verdict_of(in->show), .after = in->after});
}

/* What became of a decision: shown again with why not, or done. */
static enum result
answer(struct call *c, struct str code, enum result r, const char *done)
{
    if (r == RES_INVALID || r == RES_CONFLICT) {
        problems_add(&c->problems, NULL,
                     r == RES_INVALID ? "upload.nothing-to-store" : "upload.not-waiting");
        c->response.status = result_status(r);
        return show(c, code, &(struct upload_query){.verdict = UPLOAD_VERDICTS});
    }
    TRY(r);
    return call_done(c, call_address(c, path_of(c, code, "")), done);
}

/* POST /readings/uploads/{upload}/store */
enum result
upload_page_confirm(struct call *c)
{
    const struct decide_input *in = c->input;
    const struct upload_doer doer = upload_page_doer(c);

    if (!upload_page_is_on(c))
        return RES_NOT_FOUND;
    return answer(c, in->upload, upload_confirm(c->db, c->arena, &doer, in->upload, in->is_sure),
                  "upload-confirmed");
}

/* POST /readings/uploads/{upload}/drop */
enum result
upload_page_drop(struct call *c)
{
    const struct decide_input *in = c->input;
    const struct upload_doer doer = upload_page_doer(c);

    if (!upload_page_is_on(c))
        return RES_NOT_FOUND;
    return answer(c, in->upload, upload_drop(c->db, c->arena, &doer, in->upload), "upload-dropped");
}

static struct upload_portal
portal_of(const struct runner *runner, const struct upload_work *work)
{
    const struct portal *portal = portal_by_code(&runner->generation->portals, work->portal);

    if (portal == NULL)
        return (struct upload_portal){.zone = STR("UTC")};
    return (struct upload_portal){
        portal->zone, {portal->serial_letters, portal->serial_digits}
    };
}

/* Takes the next file of a state; *did_some tells whether there was one. */
static enum result
take(struct runner *runner, const char *state, struct upload_work *work, bool *did_some)
{
    const enum result r =
        upload_take(runner->db, runner->arena, str_from(state), runner->holder, work);

    *did_some = r == RES_OK;
    return r;
}

enum result
upload_judge_next(struct runner *runner, bool *did_some)
{
    struct upload_work work;
    const enum result r = take(runner, "reading", &work, did_some);

    if (r != RES_OK)
        return r == RES_NOT_FOUND ? RES_OK : r;
    const struct upload_portal portal = portal_of(runner, &work);

    return upload_judge(runner->db, runner->arena, &work, &portal);
}

enum result
upload_store_next_file(struct runner *runner, bool *did_some)
{
    struct upload_work work;
    const enum result r = take(runner, "storing", &work, did_some);

    if (r != RES_OK)
        return r == RES_NOT_FOUND ? RES_OK : r;
    const struct upload_portal portal = portal_of(runner, &work);

    return upload_store(runner->db, &work, &portal);
}
