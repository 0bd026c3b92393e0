/* The rules of membership: who may be taken up, changed and ended, and that no customer is left
 * without an administrator. */
#include "handlers/member/member.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/session.h"
#include "handlers/audit/audit.h"
#include "handlers/customer/customer.h"
#include "handlers/mail/mail.h"
#include "handlers/member/member_store.h"
#include "handlers/person/person.h"

enum result
member_create(struct db *db, struct arena *arena, const struct member_new *member, uint64_t *id,
              struct str *code)
{
    *code = secret_code(arena);
    TRY(member_store_create(db, arena, member, id, code));
    return person_touch(db, member->person); /* their choice of customers changed */
}

/* Whether nobody else could administer the customer without this member. */
static enum result
check_others(struct db *db, struct arena *arena, uint64_t customer,
             const struct member_state *member)
{
    struct member_counts counts;

    if (!str_is(member->state, STR("active")) || member->role != ROLE_ADMINISTRATOR)
        return RES_OK;
    TRY(member_count(db, arena, customer, &counts));
    return counts.administrators > (member->can_sign_in ? 1U : 0U) ? RES_OK : RES_CONFLICT;
}

enum result
member_set_state(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                 struct str state)
{
    const bool ends = str_is(state, STR("ended"));
    struct member_state present;

    TRY(member_store_state(db, arena, customer, member, &present));
    if (ends)
        TRY(check_others(db, arena, customer, &present));
    TRY(member_store_set_state(db, customer, member, state));
    if (ends)
        TRY(member_store_end_all(db, customer, member));
    return person_touch(db, present.person);
}

/* One change by an administrator, as its unit needs it. */
struct change {
    struct arena *arena;
    const struct member_doer *doer;
    struct str code;
    enum role role;
    const struct member_scope_choice *choice;
    struct str scope;
    const char **problem;
    struct member member; /* as start finds it */
};

static enum result
refuse(const struct change *job, enum result result, const char *problem)
{
    *job->problem = problem;
    return result;
}

/* How every change begins: the common row, then the member as it is now. Whoever stands in for an
 * administrator gives themselves nothing that outlasts it. */
static enum result
start(struct db *db, struct change *job)
{
    const struct member_doer *doer = job->doer;

    *job->problem = NULL;
    TRY(customer_touch(db, doer->customer));
    TRY(member_by_code(db, job->arena, doer->customer, job->code, &job->member));
    return doer->as != 0 && job->member.person == doer->person ? RES_FORBIDDEN : RES_OK;
}

/* How it ends. */
static enum result
log_change(struct db *db, const struct change *job, enum audit_event event, struct str detail)
{
    return audit_write(db, job->arena,
                       &(struct audit_entry){
                           .event = event,
                           .customer = job->doer->customer,
                           .actor = job->doer->person,
                           .as = job->doer->as,
                           .person = job->member.person,
                           .object = str_is_empty(job->scope) ? job->member.code : job->scope,
                           .detail = detail,
                       });
}

static struct str
role_detail(const struct change *job)
{
    const struct str code = role_code(job->role);

    return arena_printf(job->arena, "role=%.*s", STR_ARG(code));
}

static enum result
tell(struct db *db, const struct change *job, enum mail_event event, struct str role)
{
    struct mail mail = {
        .event = event,
        .person = job->member.person,
        .values = {{"customer", job->doer->customer_name}},
    };

    if (!str_is_empty(role))
        mail.values[1] = (struct mail_value){"role", role};
    return mail_queue(db, job->arena, &mail);
}

bool
member_role_is_offered(enum role role)
{
    return role != ROLE_NONE && !role_is_staff(role) && role != ROLE_ADMINISTRATOR;
}

static enum result
approve(struct db *db, void *arg)
{
    struct change *job = arg;

    TRY(start(db, job));
    if (str_is(job->member.state, STR("active")) && job->member.role == job->role)
        return RES_OK;
    if (!str_is(job->member.state, STR("waiting")))
        return refuse(job, RES_CONFLICT, "member.not-waiting");
    if (!member_role_is_offered(job->role))
        return refuse(job, RES_INVALID, "member.role-not-offered");
    TRY(member_store_set_role(db, job->doer->customer, job->member.id, job->role));
    TRY(member_set_state(db, job->arena, job->doer->customer, job->member.id, STR("active")));
    TRY(tell(db, job, MAIL_APPROVED, role_code(job->role)));
    return log_change(db, job, AUDIT_APPROVED, role_detail(job));
}

enum result
member_approve(struct db *db, struct arena *arena, const struct member_doer *doer, struct str code,
               enum role role, const char **problem)
{
    struct change job = {
        .arena = arena, .doer = doer, .code = code, .role = role, .problem = problem};

    return db_transact(db, approve, &job);
}

static enum result
refuse_member(struct db *db, void *arg)
{
    struct change *job = arg;

    TRY(start(db, job));
    if (str_is(job->member.state, STR("ended")))
        return RES_OK;
    if (!str_is(job->member.state, STR("waiting")))
        return refuse(job, RES_CONFLICT, "member.not-waiting");
    TRY(member_set_state(db, job->arena, job->doer->customer, job->member.id, STR("ended")));
    TRY(tell(db, job, MAIL_REFUSED, STR_NONE));
    return log_change(db, job, AUDIT_REFUSED, STR_NONE);
}

enum result
member_refuse(struct db *db, struct arena *arena, const struct member_doer *doer, struct str code,
              const char **problem)
{
    struct change job = {.arena = arena, .doer = doer, .code = code, .problem = problem};

    return db_transact(db, refuse_member, &job);
}

static enum result
change_role(struct db *db, void *arg)
{
    struct change *job = arg;
    const struct member_doer *doer = job->doer;

    TRY(start(db, job));
    const bool is_active = str_is(job->member.state, STR("active"));
    const struct member_state present = {job->member.person, job->member.role, job->member.state,
                                         job->member.can_sign_in};

    if (job->member.role == job->role)
        return RES_OK;
    if (!is_active && !str_is(job->member.state, STR("invited")))
        return refuse(job, RES_CONFLICT, "member.not-active");
    if (job->role == ROLE_NONE || role_is_staff(job->role))
        return refuse(job, RES_INVALID, "member.role-not-offered");
    const enum result r = check_others(db, job->arena, doer->customer, &present);

    if (r == RES_CONFLICT)
        return refuse(job, r, "member.last-administrator");
    TRY(r);
    TRY(member_store_set_role(db, doer->customer, job->member.id, job->role));
    TRY(person_touch(db, job->member.person));
    if (is_active)
        TRY(tell(db, job, MAIL_ROLE_CHANGED, role_code(job->role)));
    return log_change(db, job, AUDIT_ROLE_CHANGED, role_detail(job));
}

enum result
member_change_role(struct db *db, struct arena *arena, const struct member_doer *doer,
                   struct str code, enum role role, const char **problem)
{
    struct change job = {
        .arena = arena, .doer = doer, .code = code, .role = role, .problem = problem};

    return db_transact(db, change_role, &job);
}

static enum result
end(struct db *db, void *arg)
{
    struct change *job = arg;

    TRY(start(db, job));
    const bool is_invited = str_is(job->member.state, STR("invited"));

    if (str_is(job->member.state, STR("ended")))
        return RES_OK;
    if (!is_invited && !str_is(job->member.state, STR("active")))
        return refuse(job, RES_CONFLICT, "member.not-active");
    const enum result r =
        member_set_state(db, job->arena, job->doer->customer, job->member.id, STR("ended"));

    if (r == RES_CONFLICT)
        return refuse(job, r, "member.last-administrator");
    TRY(r);
    if (is_invited)
        return log_change(db, job, AUDIT_INVITATION_WITHDRAWN, STR_NONE);
    TRY(tell(db, job, MAIL_MEMBER_ENDED, STR_NONE));
    return log_change(db, job, AUDIT_MEMBER_ENDED, STR_NONE);
}

enum result
member_end(struct db *db, struct arena *arena, const struct member_doer *doer, struct str code,
           const char **problem)
{
    struct change job = {.arena = arena, .doer = doer, .code = code, .problem = problem};

    return db_transact(db, end, &job);
}

/* A serial number is kept in capitals, a domain in small letters; blanks are nobody's. */
static enum result
find_device(struct db *db, const struct change *job, struct str typed, struct str *code)
{
    struct text serial = {.arena = job->arena};
    struct text domain = {.arena = job->arena};

    for (size_t i = 0; i < typed.len; i++) {
        const char c = typed.at[i];

        if (c == ' ')
            continue;
        text_add_char(&serial, c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
        text_add_char(&domain, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
    }
    const enum result r = member_store_device(db, job->arena, job->doer->customer,
                                              text_str(&serial), text_str(&domain), code);

    return r == RES_NOT_FOUND ? refuse(job, RES_INVALID, "member.serial-unknown") : r;
}

static enum result
assign_one(struct db *db, struct change *job, struct str kind, struct str code)
{
    const enum result r = member_store_assign(db, job->doer->customer, job->member.id, kind, code);

    if (r == RES_NOT_FOUND)
        return refuse(job, RES_INVALID, "member.scope-unknown");
    TRY(r);
    job->scope = code;
    return log_change(db, job, AUDIT_ASSIGNED,
                      arena_printf(job->arena, "kind=%.*s", STR_ARG(kind)));
}

static enum result
assign_choice(struct db *db, struct change *job)
{
    const struct member_scope_choice *choice = job->choice;
    struct str device = STR_NONE;

    if (!str_is_empty(choice->serial))
        TRY(find_device(db, job, choice->serial, &device));
    if (!str_is_empty(choice->code))
        TRY(assign_one(db, job, choice->kind, choice->code));
    if (!str_is_empty(device))
        TRY(assign_one(db, job, STR("device"), device));
    return RES_OK;
}

static enum result
assign(struct db *db, void *arg)
{
    struct change *job = arg;

    job->scope = STR_NONE;
    TRY(start(db, job));
    if (str_is(job->member.state, STR("ended")))
        return refuse(job, RES_CONFLICT, "member.not-active");
    if (str_is_empty(job->choice->code) && str_is_empty(job->choice->serial))
        return refuse(job, RES_INVALID, "member.scope-missing");
    return assign_choice(db, job);
}

enum result
member_assign(struct db *db, struct arena *arena, const struct member_doer *doer, struct str code,
              const struct member_scope_choice *choice, const char **problem)
{
    struct change job = {
        .arena = arena, .doer = doer, .code = code, .choice = choice, .problem = problem};

    return db_transact(db, assign, &job);
}

static enum result
unassign(struct db *db, void *arg)
{
    struct change *job = arg;

    TRY(start(db, job));
    const enum result r =
        member_store_unassign(db, job->doer->customer, job->member.id, job->scope);

    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    return log_change(db, job, AUDIT_UNASSIGNED, STR_NONE);
}

enum result
member_unassign(struct db *db, struct arena *arena, const struct member_doer *doer, struct str code,
                struct str scope, const char **problem)
{
    struct change job = {
        .arena = arena, .doer = doer, .code = code, .scope = scope, .problem = problem};

    return db_transact(db, unassign, &job);
}

enum result
member_assign_within(struct db *db, struct arena *arena, const struct member_doer *doer,
                     const struct member *member, const struct member_scope_choice *choice,
                     const char **problem)
{
    struct change job = {
        .arena = arena, .doer = doer, .choice = choice, .problem = problem, .member = *member};

    return assign_choice(db, &job);
}

struct switching {
    struct arena *arena;
    uint64_t person, session;
    struct str code;
    struct str *token;
};

static enum result
find_choice(struct db *db, const struct switching *job, struct membership *out)
{
    struct membership *all = NULL;
    size_t count = 0;

    TRY(member_choices(db, job->arena, job->person, &all, &count));
    for (size_t i = 0; i < count; i++) {
        if (str_is(all[i].code, job->code)) {
            *out = all[i];
            return RES_OK;
        }
    }
    return RES_NOT_FOUND;
}

static enum result
switch_over(struct db *db, void *arg)
{
    struct switching *job = arg;
    struct membership chosen;

    TRY(person_touch(db, job->person));
    TRY(find_choice(db, job, &chosen));
    TRY(session_renew(db, job->arena,
                      &(struct session_renewal){
                          .session = job->session, .member = chosen.member, .cover = chosen.cover},
                      job->token));
    return audit_write(db, job->arena,
                       &(struct audit_entry){
                           .event = chosen.cover == 0 ? AUDIT_CUSTOMER_SWITCHED : AUDIT_COVER_TAKEN,
                           .customer = chosen.customer,
                           .actor = job->person,
                           .as = chosen.cover == 0 ? 0 : chosen.member,
                           .object = chosen.code,
                       });
}

enum result
member_switch(struct db *db, struct arena *arena, uint64_t person, uint64_t session,
              struct str code, struct str *token)
{
    struct switching job = {arena, person, session, code, token};

    return db_transact(db, switch_over, &job);
}

/* "%what was typed%": its own percent signs, underscores and backslashes stand for themselves. */
static struct str
pattern_of(struct arena *arena, struct str typed)
{
    struct text text = {.arena = arena};

    text_add_char(&text, '%');
    for (size_t i = 0; i < typed.len; i++) {
        if (typed.at[i] == '%' || typed.at[i] == '_' || typed.at[i] == '\\')
            text_add_char(&text, '\\');
        text_add_char(&text, typed.at[i]);
    }
    if (typed.len > 0)
        text_add_char(&text, '%');
    return text_str(&text);
}

enum result
member_find(struct db *db, struct arena *arena, uint64_t customer, const struct member_query *query,
            struct member_list *out)
{
    return member_store_list(db, arena, customer, query, pattern_of(arena, query->search), out);
}
