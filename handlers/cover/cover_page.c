/* Absence cover: one's own, and that of a member by an administrator. */
#include "handlers/cover/cover_page.h"

#include "fcgi/gate/once.h"
#include "handlers/member/member_page.h"
#include "handlers/tables.h"

#define OWN_PATH STR("/account/cover")

struct cover_input {
    struct str member; /* of the path, for administrators */
    struct str by;
    struct day starts, ends;
};

static const struct field cover_fields[] = {
    FIELD_CODE(struct cover_input, by, "by", .from = FROM_BODY, .required = true, .most = 20),
    FIELD_DAY(struct cover_input, starts, "starts", .from = FROM_BODY, .required = true),
    FIELD_DAY(struct cover_input, ends, "ends", .from = FROM_BODY, .required = true),
};

const struct form cover_form = FORM(struct cover_input, cover_fields);

static const struct field cover_member_fields[] = {
    FIELD_CODE(struct cover_input, member, "member", .from = FROM_PATH, .required = true,
               .most = 20),
    FIELD_CODE(struct cover_input, by, "by", .from = FROM_BODY, .required = true, .most = 20),
    FIELD_DAY(struct cover_input, starts, "starts", .from = FROM_BODY, .required = true),
    FIELD_DAY(struct cover_input, ends, "ends", .from = FROM_BODY, .required = true),
};

const struct form cover_member_form = FORM(struct cover_input, cover_member_fields);

struct end_input {
    struct str member, cover;
};

static const struct field end_fields[] = {
    FIELD_CODE(struct end_input, cover, "cover", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form cover_end_form = FORM(struct end_input, end_fields);

static const struct field end_member_fields[] = {
    FIELD_CODE(struct end_input, member, "member", .from = FROM_PATH, .required = true, .most = 20),
    FIELD_CODE(struct end_input, cover, "cover", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form cover_end_member_form = FORM(struct end_input, end_member_fields);

static void
add_cover(struct call *c, struct node *parent, const struct cover_view *view,
          const struct cover *cover)
{
    struct node *node = node_add(parent, "cover");

    node_set(node, "id", cover->code);
    node_set(node, "away", cover->away);
    node_set(node, "away-name", cover->away_name);
    node_set(node, "by", cover->by);
    node_set(node, "by-name", cover->by_name);
    node_set_day(node, "from", cover->starts);
    node_set_day(node, "to", cover->ends);
    node_set_flag(node, "current", cover->is_current);
    if (view->can_end && cover->away_id == view->member)
        call_form(
            c, node, "end",
            arena_printf(c->arena, "%.*s/%.*s/end", STR_ARG(view->path), STR_ARG(cover->code)));
}

static enum result
add_form(struct call *c, struct node *parent, const struct cover_view *view)
{
    const struct cover_colleague *colleagues = NULL;
    size_t count = 0;

    TRY(cover_colleagues(c->db, c->arena, c->viewer.customer, view->member, &colleagues, &count));
    if (count == 0)
        return RES_OK;
    struct node *form = call_form(c, parent, "cover", view->path);
    struct node *by = call_field(c, form, "by", STR_NONE);

    call_option(by, STR(""), STR_NONE);
    for (size_t i = 0; i < count; i++)
        call_option(by, colleagues[i].code, colleagues[i].name);
    node_set(call_field(c, form, "starts", STR_NONE), "type", STR("date"));
    node_set(call_field(c, form, "ends", STR_NONE), "type", STR("date"));
    return RES_OK;
}

enum result
cover_page_add(struct call *c, struct node *parent, const struct cover_view *view)
{
    const struct cover *covers = NULL;
    size_t count = 0;

    TRY(cover_list(c->db, c->arena, c->viewer.customer, view->member, &covers, &count));
    for (size_t i = 0; i < count; i++)
        add_cover(c, parent, view, &covers[i]);
    return view->can_make ? add_form(c, parent, view) : RES_OK;
}

/* Whoever stands in has the rights of the other, but their absences are not theirs to plan. */
static enum result
show_own(struct call *c)
{
    static const char *const done[] = {"cover-made", "cover-ended", NULL};
    const bool is_own = c->viewer.cover == 0;

    if (c->viewer.member == 0)
        return RES_NOT_FOUND;
    struct node *page = call_body(c, "cover-page");

    call_show_done(c, page, done);
    node_set(page, "member", c->viewer.member_code);
    node_set_flag(page, "covering", !is_own);
    if (!is_own)
        return RES_OK;
    return cover_page_add(
        c, page,
        &(struct cover_view){
            .member = c->viewer.member, .path = OWN_PATH, .can_end = true, .can_make = true});
}

/* GET /account/cover */
enum result
cover_page_show(struct call *c)
{
    return show_own(c);
}

/* The earlier of today where the page is shown and today in UTC: nobody's today is in the past. */
static struct day
first_day(const struct call *c)
{
    const struct civil utc = instant_to_civil(c->now);
    const struct day day = day_from_civil(utc.year, utc.month, utc.day);

    return day.days < c->today.days ? day : c->today;
}

/* What became of a plan. RES_OK with done set: carried out | RES_MOVED: sent twice | RES_INVALID:
 * see the problems */
static enum result
plan(struct call *c, const struct cover_input *in, uint64_t member, struct str back)
{
    struct member_doer doer = member_page_doer(c);
    struct cover_problem problem = {0};
    struct str first;
    const struct cover_plan wanted = {.member = member,
                                      .by = in->by,
                                      .starts = in->starts,
                                      .ends = in->ends,
                                      .today = first_day(c)};

    if (!problems_none(&c->problems))
        return RES_INVALID;
    if (!str_is_empty(call_key(c)))
        doer.key = arena_printf(c->arena, "%.*s %.*s %d %d", STR_ARG(call_key(c)), STR_ARG(in->by),
                                in->starts.days, in->ends.days);
    doer.address = arena_printf(c->arena, "%.*s?done=cover-made", STR_ARG(back));
    const enum result r = cover_make(c->db, c->arena, &doer, &wanted, &problem);

    if (r == RES_INVALID && problem.code != NULL)
        problems_add(&c->problems, problem.field, problem.code);
    if (r == RES_CONFLICT && once_address(c->db, c->arena, doer.key, &first) == RES_OK)
        return call_see_other(c, call_address(c, first));
    return r == RES_OK ? call_see_other(c, call_address(c, doer.address)) : r;
}

/* POST /account/cover */
enum result
cover_page_plan(struct call *c)
{
    if (c->viewer.member == 0)
        return RES_NOT_FOUND;
    if (c->viewer.cover != 0)
        return RES_FORBIDDEN;
    const enum result r = plan(c, c->input, c->viewer.member, OWN_PATH);

    return r == RES_INVALID ? show_own(c) : r;
}

/* POST /account/cover/{cover}/end */
enum result
cover_page_end(struct call *c)
{
    const struct end_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);

    if (c->viewer.member == 0)
        return RES_NOT_FOUND;
    if (c->viewer.cover != 0)
        return RES_FORBIDDEN;
    TRY(cover_end(c->db, c->arena, &doer, c->viewer.member, in->cover));
    return call_done(c, call_address(c, OWN_PATH), "cover-ended");
}

/* POST /people/{member}/cover */
enum result
cover_page_plan_member(struct call *c)
{
    const struct cover_input *in = c->input;
    struct member member;

    TRY(member_by_code(c->db, c->arena, c->viewer.customer, in->member, &member));
    const enum result r = plan(c, in, member.id, member_page_path(c, in->member, ""));

    return r == RES_INVALID ? member_page_show(c, in->member) : r;
}

/* POST /people/{member}/cover/{cover}/end */
enum result
cover_page_end_member(struct call *c)
{
    const struct end_input *in = c->input;
    const struct member_doer doer = member_page_doer(c);
    struct member member;

    TRY(member_by_code(c->db, c->arena, c->viewer.customer, in->member, &member));
    TRY(cover_end(c->db, c->arena, &doer, member.id, in->cover));
    return call_done(c, call_address(c, member_page_path(c, in->member, "")), "cover-ended");
}
