/* Reads and writes members. */
#include "handlers/member/member_store.h"

#include "sql_member.h"

static enum result
take_up(struct db *db, const struct member_new *member)
{
    return sql_member_take_up(db, &(struct sql_member_take_up){.customer_id = member->customer,
                                                               .person_id = member->person,
                                                               .role = role_code(member->role),
                                                               .state = member->state});
}

static enum result
insert(struct db *db, const struct member_new *member, struct str code)
{
    return sql_member_insert(db, &(struct sql_member_insert){.code = code,
                                                             .customer_id = member->customer,
                                                             .person_id = member->person,
                                                             .role = role_code(member->role),
                                                             .state = member->state});
}

enum result
member_state_of(struct db *db, struct arena *arena, uint64_t customer, uint64_t person,
                struct str *state)
{
    struct sql_member_of_person_row *rows = NULL;
    size_t count = 0;
    const struct sql_member_of_person params = {.customer_id = customer, .person_id = person};

    TRY(sql_member_of_person(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *state = rows[0].state;
    return RES_OK;
}

enum result
member_store_create(struct db *db, struct arena *arena, const struct member_new *member,
                    uint64_t *id, struct str *code)
{
    struct sql_member_of_person_row *rows = NULL;
    size_t count = 0;
    const struct sql_member_of_person params = {.customer_id = member->customer,
                                                .person_id = member->person};
    enum result r = take_up(db, member);

    if (r == RES_NOT_FOUND)
        r = insert(db, member, *code);
    TRY(r);
    TRY(sql_member_of_person(db, &params, arena, &rows, &count));
    if (count == 0)
        return fault(RES_BROKEN, "member.lost", "a member just made is not there");
    *id = rows[0].id;
    *code = rows[0].code;
    return RES_OK;
}

enum result
member_count(struct db *db, struct arena *arena, uint64_t customer, struct member_counts *out)
{
    struct sql_member_count_row *rows = NULL;
    size_t count = 0;

    TRY(sql_member_count(db, &(struct sql_member_count){.customer_id = customer}, arena, &rows,
                         &count));
    *out = (struct member_counts){rows[0].members, rows[0].administrators};
    return RES_OK;
}

enum result
member_store_state(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
                   struct member_state *out)
{
    struct sql_member_by_id_row *rows = NULL;
    size_t count = 0;

    TRY(sql_member_by_id(db, &(struct sql_member_by_id){.customer_id = customer, .id = member},
                         arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct member_state){rows[0].person_id, role_from(rows[0].role), rows[0].state,
                                 rows[0].can_sign_in};
    return RES_OK;
}

enum result
member_store_set_state(struct db *db, uint64_t customer, uint64_t member, struct str state)
{
    return sql_member_set_state(
        db, &(struct sql_member_set_state){.customer_id = customer, .id = member, .state = state});
}

enum result
member_store_end_all(struct db *db, uint64_t customer, uint64_t member)
{
    TRY(result_or_none(sql_member_end_sessions(
        db, &(struct sql_member_end_sessions){.customer_id = customer, .member_id = member})));
    TRY(result_or_none(sql_member_end_covers(
        db, &(struct sql_member_end_covers){.customer_id = customer, .member_id = member})));
    TRY(result_or_none(sql_member_end_links(
        db, &(struct sql_member_end_links){.customer_id = customer, .member_id = member})));
    return result_or_none(sql_member_end_assignments(
        db, &(struct sql_member_end_assignments){.customer_id = customer, .member_id = member}));
}

enum result
member_choices(struct db *db, struct arena *arena, uint64_t person, struct membership **out,
               size_t *count)
{
    struct sql_member_choices_row *rows = NULL;

    TRY(sql_member_choices(db, &(struct sql_member_choices){.person_id = person}, arena, &rows,
                           count));
    *out = arena_new_array(arena, *count, struct membership);
    for (size_t i = 0; i < *count; i++) {
        (*out)[i] = (struct membership){
            .member = rows[i].member_id,
            .cover = rows[i].cover_id,
            .customer = rows[i].customer_id,
            .code = rows[i].code,
            .customer_name = rows[i].customer_name,
            .customer_number = rows[i].customer_number,
            .role = rows[i].role,
            .covered_name = rows[i].covered_name,
            .until = rows[i].ends_on,
        };
    }
    return RES_OK;
}

enum result
member_by_code(struct db *db, struct arena *arena, uint64_t customer, struct str code,
               struct member *out)
{
    struct sql_member_one_row *rows = NULL;
    size_t count = 0;
    const struct sql_member_one params = {.customer_id = customer, .code = code};

    TRY(sql_member_one(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *out = (struct member){
        .id = rows[0].id,
        .person = rows[0].person_id,
        .code = rows[0].code,
        .name = rows[0].name,
        .mail = rows[0].mail,
        .role = role_from(rows[0].role),
        .state = rows[0].state,
        .since = rows[0].since_at,
        .can_sign_in = rows[0].can_sign_in,
        .has_signed_in = rows[0].signed_in_at_known,
        .signed_in = rows[0].signed_in_at,
    };
    return RES_OK;
}

enum result
member_store_list(struct db *db, struct arena *arena, uint64_t customer,
                  const struct member_query *query, struct str pattern, struct member_list *out)
{
    struct sql_member_list_row *rows = NULL;
    size_t count = 0;
    const struct sql_member_list params = {
        .customer_id = customer,
        .search = pattern,
        .role = str_or_empty(query->role),
        .state = str_or_empty(query->state),
        .sort = str_or_empty(query->sort),
        .after = str_or_empty(query->after),
        .limit = query->limit,
    };

    TRY(sql_member_list(db, &params, arena, &rows, &count));
    struct member *members = arena_new_array(arena, count, struct member);

    for (size_t i = 0; i < count; i++)
        members[i] = (struct member){
            .code = rows[i].code,
            .name = rows[i].name,
            .mail = rows[i].mail,
            .role = role_from(rows[i].role),
            .state = rows[i].state,
            .since = rows[i].since_at,
        };
    *out = (struct member_list){members, count, count > 0 ? rows[0].total : 0};
    return RES_OK;
}

enum result
member_history(struct db *db, struct arena *arena, uint64_t customer, uint64_t person,
               const struct member_entry **out, size_t *count)
{
    struct sql_member_history_row *rows = NULL;
    const struct sql_member_history params = {.customer_id = customer, .person_id = person};

    TRY(sql_member_history(db, &params, arena, &rows, count));
    struct member_entry *entries = arena_new_array(arena, *count, struct member_entry);

    for (size_t i = 0; i < *count; i++)
        entries[i] = (struct member_entry){rows[i].at,   rows[i].event,      rows[i].detail,
                                           rows[i].name, rows[i].staff_role, rows[i].concerns};
    *out = entries;
    return RES_OK;
}

enum result
member_scopes(struct db *db, struct arena *arena, uint64_t customer, uint64_t member,
              const struct member_scope **out, size_t *count)
{
    struct sql_member_assigned_row *rows = NULL;
    const struct sql_member_assigned params = {.customer_id = customer, .member_id = member};

    TRY(sql_member_assigned(db, &params, arena, &rows, count));
    struct member_scope *scopes = arena_new_array(arena, *count, struct member_scope);

    for (size_t i = 0; i < *count; i++)
        scopes[i] = (struct member_scope){rows[i].kind,  rows[i].code,    rows[i].name,
                                          rows[i].model, rows[i].devices, rows[i].is_assigned};
    *out = scopes;
    return RES_OK;
}

enum result
member_store_set_role(struct db *db, uint64_t customer, uint64_t member, enum role role)
{
    const struct sql_member_set_role params = {
        .customer_id = customer, .id = member, .role = role_code(role)};

    return sql_member_set_role(db, &params);
}

enum result
member_store_assign(struct db *db, uint64_t customer, uint64_t member, struct str kind,
                    struct str code)
{
    enum result r;

    if (str_is(kind, STR("site")))
        r = sql_member_assign_site(db, &(struct sql_member_assign_site){.customer_id = customer,
                                                                        .member_id = member,
                                                                        .code = code});
    else if (str_is(kind, STR("group")))
        r = sql_member_assign_group(db, &(struct sql_member_assign_group){.customer_id = customer,
                                                                          .member_id = member,
                                                                          .code = code});
    else
        r = sql_member_assign_device(db, &(struct sql_member_assign_device){.customer_id = customer,
                                                                            .member_id = member,
                                                                            .code = code});
    return r == RES_CONFLICT ? RES_OK : r;
}

enum result
member_store_unassign(struct db *db, uint64_t customer, uint64_t member, struct str code)
{
    return sql_member_unassign(db, &(struct sql_member_unassign){
                                       .customer_id = customer, .member_id = member, .code = code});
}

enum result
member_store_device(struct db *db, struct arena *arena, uint64_t customer, struct str serial,
                    struct str domain, struct str *code)
{
    struct sql_member_device_named_row *rows = NULL;
    size_t count = 0;
    const struct sql_member_device_named params = {
        .customer_id = customer, .serial = serial, .domain = domain};

    TRY(sql_member_device_named(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *code = rows[0].code;
    return RES_OK;
}
