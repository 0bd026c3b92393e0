/* Questions to whoever holds the link of a mail, and to every visitor of the portal (SUR-1). */
#include "fcgi/call.h"
#include "fcgi/gate/limit.h"
#include "fcgi/gate/once.h"
#include "fcgi/snapshot.h"
#include "handlers/survey/survey.h"
#include "handlers/tables.h"

#define CASE_PATH   STR("/survey/case")
#define PORTAL_PATH STR("/survey")

static const char *const done_codes[] = {"survey-said", NULL};

struct survey_input {
    struct str link;
    uint64_t score;
    struct str solved, note;
};

static const struct field case_fields[] = {
    FIELD_TEXT(struct survey_input, link, "link", .from = FROM_QUERY, .most = 100),
};

const struct form survey_case_form = FORM(struct survey_input, case_fields);

static const struct field say_fields[] = {
    FIELD_TEXT(struct survey_input, link, "link", .from = FROM_QUERY, .most = 100),
    FIELD_COUNT(struct survey_input, score, "score", .from = FROM_BODY, .required = true,
                .max = SURVEY_SCORES),
    FIELD_CODE(struct survey_input, solved, "solved", .from = FROM_BODY, .most = 3),
    FIELD_PROSE(struct survey_input, note, "note", .from = FROM_BODY, .most = SURVEY_NOTE_MOST),
};

const struct form survey_say_form = FORM(struct survey_input, say_fields);

static const struct field portal_fields[] = {
    FIELD_COUNT(struct survey_input, score, "score", .from = FROM_BODY, .required = true,
                .max = SURVEY_SCORES),
    FIELD_PROSE(struct survey_input, note, "note", .from = FROM_BODY, .most = SURVEY_NOTE_MOST),
};

const struct form survey_portal_form = FORM(struct survey_input, portal_fields);

static bool
is_off(const struct call *c)
{
    return !portal_has(c->portal, STR("survey"));
}

/* Five is the best, and stands first. */
static void
add_score(struct call *c, struct node *form, uint64_t initial)
{
    const struct str scores[] = {STR("5"), STR("4"), STR("3"), STR("2"), STR("1")};
    struct node *field =
        call_field(c, form, "score", initial == 0 ? STR("") : scores[SURVEY_SCORES - initial]);

    call_option(field, STR(""), STR_NONE);
    for (size_t i = 0; i < SURVEY_SCORES; i++)
        call_option(field, scores[i], STR_NONE);
}

static void
add_note(struct call *c, struct node *form, struct str initial)
{
    struct node *field = call_field(c, form, "note", initial);

    node_set(field, "type", STR("text-area"));
    node_set_flag(field, "optional", true);
    node_set_count(field, "max", SURVEY_NOTE_MOST);
}

static struct str
centre_name(const struct call *c, struct str code)
{
    const struct centre *centre = centre_by_code(&c->snapshot->place, code);

    return centre != NULL ? centre->name : code;
}

static struct str
case_path(struct call *c, struct str link)
{
    return arena_printf(c->arena, "%.*s?link=%.*s", STR_ARG(CASE_PATH), STR_ARG(link));
}

/* A score no form of ours sends, and an answer that is neither yes nor no. */
static void
check(struct call *c, const struct survey_input *in)
{
    if (problems_none(&c->problems) && in->score == 0)
        problems_add(&c->problems, "score", "field.malformed");
    if (!str_is_empty(in->solved) && !str_is(in->solved, STR("yes")) &&
        !str_is(in->solved, STR("no")))
        problems_add(&c->problems, "solved", "field.malformed");
}

static enum result
look(struct call *c, const struct survey_input *in, struct survey *out)
{
    c->response.cache = STR("private, no-store");
    if (is_off(c) || str_is_empty(in->link))
        return RES_NOT_FOUND;
    return survey_look(c->db, c->arena, c->portal->brand, in->link, out);
}

static enum result
show_case(struct call *c, const struct survey_input *in, const struct survey *survey)
{
    struct node *page = call_body(c, "survey-case");
    struct node *form = NULL;
    struct node *solved = NULL;

    node_set(page, "state",
             survey->is_over           ? STR("over")
             : survey->said.score != 0 ? STR("said")
                                       : STR("open"));
    node_set(page, "number", survey->number);
    node_set(page, "ticket", survey->ticket);
    node_set(page, "centre", centre_name(c, survey->centre));
    call_show_done(c, page, done_codes);
    if (survey->is_over)
        return RES_OK;
    form = call_form(c, page, "survey", case_path(c, in->link));
    add_score(c, form, survey->said.score);
    solved = call_field(c, form, "solved", survey->said.solved);
    call_option(solved, STR(""), STR_NONE);
    call_option(solved, STR("yes"), STR_NONE);
    call_option(solved, STR("no"), STR_NONE);
    node_set_flag(solved, "optional", true);
    add_note(c, form, survey->said.note);
    return RES_OK;
}

/* GET /survey/case: a mail scanner that fetches it changes nothing */
enum result
survey_page_case(struct call *c)
{
    const struct survey_input *in = c->input;
    struct survey survey;

    TRY(look(c, in, &survey));
    return show_case(c, in, &survey);
}

/* What was said stands, also when the form came twice. */
static enum result
answered(struct call *c, enum result r, struct str address)
{
    struct str led;

    if (r == RES_CONFLICT && once_address(c->db, c->arena, call_key(c), &led) == RES_OK)
        return call_done(c, led, done_codes[0]);
    TRY(r);
    return call_done(c, address, done_codes[0]);
}

/* POST /survey/case */
enum result
survey_page_say(struct call *c)
{
    const struct survey_input *in = c->input;
    struct survey survey;

    TRY(look(c, in, &survey));
    check(c, in);
    if (!problems_none(&c->problems) || survey.is_over)
        return show_case(c, in, &survey);
    const struct str address = call_address(c, case_path(c, in->link));
    const struct survey_doer doer = {c->viewer.person, call_key(c), address};
    const struct survey_answer answer = {in->score, in->solved, in->note};

    return answered(c, survey_say(c->db, &doer, survey.id, &answer), address);
}

static enum result
show_portal(struct call *c)
{
    struct node *page = call_body(c, "survey-portal");
    struct node *form = NULL;

    node_set(page, "centre", c->decision.centre->name);
    call_show_done(c, page, done_codes);
    form = call_form(c, page, "survey", PORTAL_PATH);
    add_score(c, form, 0);
    add_note(c, form, STR(""));
    return RES_OK;
}

/* GET /survey */
enum result
survey_page_portal(struct call *c)
{
    return is_off(c) ? RES_NOT_FOUND : show_portal(c);
}

/* POST /survey */
enum result
survey_page_say_of_portal(struct call *c)
{
    const struct survey_input *in = c->input;
    const struct survey_answer answer = {.score = in->score, .note = in->note};
    const struct survey_portal what = {.portal = c->portal->code,
                                       .centre = c->decision.centre->code,
                                       .brand = c->portal->brand,
                                       .language = c->locale->tag,
                                       .answer = &answer};
    const struct str address = call_address(c, PORTAL_PATH);
    const struct survey_doer doer = {c->viewer.person, call_key(c), address};

    if (is_off(c))
        return RES_NOT_FOUND;
    check(c, in);
    if (!problems_none(&c->problems))
        return show_portal(c);
    TRY(limit_count(c->db, LIMIT_SURVEY, limit_network(c->arena, c->request.address)));
    return answered(c, survey_say_of_portal(c->db, c->arena, &doer, &what), address);
}
