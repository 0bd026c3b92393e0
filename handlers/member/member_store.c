/* Reads and writes members. */
#include "handlers/member/member_store.h"

#include "sql_member.h"

/* Where nothing was left to change is as good as changed. */
static enum result
or_none(enum result r)
{
    return r == RES_NOT_FOUND ? RES_OK : r;
}

static enum result
take_up(struct db *db, struct arena *arena, const struct member_new *member, uint64_t *id,
        struct str *code)
{
    struct sql_member_of_person_row *rows = NULL;
    size_t count = 0;

    TRY(sql_member_take_up(db, &(struct sql_member_take_up){.customer_id = member->customer,
                                                            .person_id = member->person,
                                                            .role = role_code(member->role),
                                                            .state = member->state}));
    TRY(sql_member_of_person(db,
                             &(struct sql_member_of_person){.customer_id = member->customer,
                                                            .person_id = member->person},
                             arena, &rows, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *id = rows[0].id;
    *code = rows[0].code;
    return RES_OK;
}

enum result
member_store_create(struct db *db, struct arena *arena, const struct member_new *member,
                    uint64_t *id, struct str *code)
{
    struct sql_member_insert_row *rows = NULL;
    size_t count = 0;
    const enum result r = take_up(db, arena, member, id, code);

    if (r != RES_NOT_FOUND)
        return r;
    TRY(sql_member_insert(db,
                          &(struct sql_member_insert){.code = *code,
                                                      .customer_id = member->customer,
                                                      .person_id = member->person,
                                                      .role = role_code(member->role),
                                                      .state = member->state},
                          arena, &rows, &count));
    *id = rows[0].id;
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
    TRY(or_none(sql_member_end_sessions(
        db, &(struct sql_member_end_sessions){.customer_id = customer, .member_id = member})));
    TRY(or_none(sql_member_end_covers(
        db, &(struct sql_member_end_covers){.customer_id = customer, .member_id = member})));
    TRY(or_none(sql_member_end_links(
        db, &(struct sql_member_end_links){.customer_id = customer, .member_id = member})));
    return or_none(sql_member_end_assignments(
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
