/* The rules of surveys: asked once, answered by whoever holds the link, changed for ten days. */
#include "handlers/survey/survey.h"

#include "fcgi/edge/secret.h"
#include "fcgi/gate/once.h"
#include "handlers/survey/survey_store.h"

enum result
survey_ask(struct db *db, struct arena *arena, const struct survey_case *what, struct str *path)
{
    const struct str token = secret_token(arena);
    const enum result r =
        survey_store_ask(db, what, secret_code(arena), secret_digest(arena, token));

    *path = STR_NONE;
    if (r == RES_NOT_FOUND)
        return RES_OK;
    TRY(r);
    *path = arena_printf(arena, "/survey/case?link=%.*s", STR_ARG(token));
    return RES_OK;
}

enum result
survey_look(struct db *db, struct arena *arena, struct str brand, struct str token,
            struct survey *out)
{
    return survey_store_look(db, arena, brand, secret_digest(arena, token), out);
}

struct saying {
    struct arena *arena;
    const struct survey_doer *doer;
    uint64_t survey;
    const struct survey_answer *answer;
    const struct survey_portal *portal;
};

static enum result
say(struct db *db, void *arg)
{
    const struct saying *job = arg;

    TRY(once_claim(db, job->doer->key, job->doer->person, job->doer->address));
    return survey_store_say(db, job->survey, job->answer);
}

enum result
survey_say(struct db *db, const struct survey_doer *doer, uint64_t survey,
           const struct survey_answer *answer)
{
    struct saying job = {.doer = doer, .survey = survey, .answer = answer};

    return db_transact(db, say, &job);
}

static enum result
say_of_portal(struct db *db, void *arg)
{
    const struct saying *job = arg;

    TRY(once_claim(db, job->doer->key, job->doer->person, job->doer->address));
    return survey_store_say_of_portal(db, job->portal, job->doer->person, secret_code(job->arena));
}

enum result
survey_say_of_portal(struct db *db, struct arena *arena, const struct survey_doer *doer,
                     const struct survey_portal *what)
{
    struct saying job = {.arena = arena, .doer = doer, .portal = what};

    return db_transact(db, say_of_portal, &job);
}

uint64_t
survey_content(const uint64_t scores[SURVEY_SCORES])
{
    uint64_t count = 0;

    for (size_t i = 0; i < SURVEY_SCORES; i++)
        count += scores[i];
    return count == 0 ? 0 : ((scores[3] + scores[4]) * 1000 + count / 2) / count;
}
