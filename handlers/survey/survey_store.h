/* Surveys as rows; the rules are survey.c's. */
#ifndef HANDLERS_SURVEY_SURVEY_STORE_H
#define HANDLERS_SURVEY_SURVEY_STORE_H

#include "handlers/survey/survey.h"

/* In a unit. RES_OK | RES_NOT_FOUND: asked before | faults */
enum result survey_store_ask(struct db *db, const struct survey_case *what, struct str code,
                             struct str token_hash) MUST_USE;
/* In a unit. RES_OK | RES_CONFLICT: too late | faults */
enum result survey_store_say(struct db *db, uint64_t survey,
                             const struct survey_answer *answer) MUST_USE;
/* In a unit. RES_OK | RES_NOT_FOUND: no such centre | faults */
enum result survey_store_say_of_portal(struct db *db, const struct survey_portal *what,
                                       uint64_t person, struct str code) MUST_USE;
/* RES_OK | RES_NOT_FOUND | faults */
enum result survey_store_look(struct db *db, struct arena *arena, struct str brand,
                              struct str token_hash, struct survey *out) MUST_USE;

#endif
