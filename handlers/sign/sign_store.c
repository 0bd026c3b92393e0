/* Rows of credentials and recovery codes; knows no rule. */
#include "handlers/sign/sign_store.h"

#include "sql_sign.h"

/* Where nothing to change is as good as changed. */
static enum result
or_nothing(enum result r)
{
    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
sign_store_credential(struct db *db, struct arena *arena, uint64_t person, struct credential *out)
{
    const struct sql_sign_credential params = {.person_id = person};
    struct sql_sign_credential_row *rows = NULL;
    size_t count = 0;

    *out = (struct credential){0};
    TRY(sql_sign_credential(db, &params, arena, &rows, &count));
    if (count == 0)
        return RES_OK;
    *out = (struct credential){
        .password = rows[0].password,
        .changed_at = rows[0].changed_at,
        .totp_secret = rows[0].totp_secret,
        .totp_is_on = rows[0].totp_is_on,
        .totp_step = rows[0].totp_step,
        .codes_left = (uint64_t)rows[0].codes_left,
    };
    return RES_OK;
}

enum result
sign_store_password(struct db *db, uint64_t person, struct str hash)
{
    const struct sql_sign_set_password params = {.person_id = person, .password = hash};

    return sql_sign_set_password(db, &params);
}

enum result
sign_store_rehash(struct db *db, uint64_t person, struct str before, struct str hash)
{
    const struct sql_sign_rehash params = {.person_id = person, .before = before, .password = hash};

    return or_nothing(sql_sign_rehash(db, &params));
}

enum result
sign_store_use_step(struct db *db, uint64_t person, uint64_t step)
{
    const struct sql_sign_use_step params = {.person_id = person, .step = step};

    return sql_sign_use_step(db, &params);
}

enum result
sign_store_use_code(struct db *db, uint64_t person, struct str digest)
{
    const struct sql_sign_use_code params = {.person_id = person, .code_hash = digest};

    return sql_sign_use_code(db, &params);
}

enum result
sign_store_set_factor(struct db *db, uint64_t person, struct str sealed, uint64_t step)
{
    const struct sql_sign_set_factor params = {
        .person_id = person, .totp_secret = sealed, .step = step};

    return sql_sign_set_factor(db, &params);
}

enum result
sign_store_drop_factor(struct db *db, uint64_t person)
{
    const struct sql_sign_drop_factor params = {.person_id = person};

    return sql_sign_drop_factor(db, &params);
}

enum result
sign_store_drop_codes(struct db *db, uint64_t person)
{
    const struct sql_sign_drop_codes params = {.person_id = person};

    return or_nothing(sql_sign_drop_codes(db, &params));
}

enum result
sign_store_add_code(struct db *db, uint64_t person, struct str digest)
{
    const struct sql_sign_add_code params = {.person_id = person, .code_hash = digest};

    return sql_sign_add_code(db, &params);
}

enum result
sign_store_forget(struct db *db, uint64_t person)
{
    const struct sql_sign_forget params = {.person_id = person};

    return or_nothing(sql_sign_forget(db, &params));
}

enum result
sign_store_member(struct db *db, struct arena *arena, uint64_t person, uint64_t *member,
                  uint64_t *customer)
{
    const struct sql_sign_member params = {.person_id = person};
    struct sql_sign_member_row *rows = NULL;
    size_t count = 0;

    TRY(sql_sign_member(db, &params, arena, &rows, &count));
    *member = count == 0 ? 0 : rows[0].member_id;
    *customer = count == 0 ? 0 : rows[0].customer_id;
    return RES_OK;
}

enum result
sign_store_sessions(struct db *db, struct arena *arena, uint64_t person, struct sign_session **out,
                    size_t *count)
{
    const struct sql_sign_sessions params = {.person_id = person};
    struct sql_sign_sessions_row *rows = NULL;

    TRY(sql_sign_sessions(db, &params, arena, &rows, count));
    *out = arena_new_array(arena, *count, struct sign_session);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct sign_session){
            .id = rows[i].session_id,
            .code = rows[i].code,
            .agent = rows[i].agent,
            .country = rows[i].country,
            .created_at = rows[i].created_at,
        };
    return RES_OK;
}

enum result
sign_store_end_links(struct db *db, uint64_t person)
{
    const struct sql_sign_end_links params = {.person_id = person};

    return or_nothing(sql_sign_end_links(db, &params));
}

enum result
sign_store_agreed(struct db *db, struct arena *arena, uint64_t person, struct str kind,
                  struct str mail_key, bool *has_agreed)
{
    const struct sql_sign_agreed params = {.person_id = person, .kind = kind};
    struct sql_sign_agreed_row *rows = NULL;
    size_t count = 0;

    TRY(sql_sign_agreed(db, &params, arena, &rows, &count));
    *has_agreed = count == 1 && rows[0].is_used && str_is(rows[0].mail_key, mail_key);
    return RES_OK;
}

enum result
sign_store_set_mail(struct db *db, uint64_t person, struct str mail, struct str mail_key)
{
    const struct sql_sign_set_mail params = {
        .person_id = person, .mail = mail, .mail_key = mail_key};

    return sql_sign_set_mail(db, &params);
}
