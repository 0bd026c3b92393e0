/*
 * What requests can be about: a tree of subjects for each brand, in the words of each language,
 * with the department that answers and what the form asks besides (TKT-2, TKT-3, TKT-4). All of it
 * lives in the snapshot of every worker; nothing here asks the database.
 */
#ifndef HANDLERS_SUBJECT_SUBJECT_H
#define HANDLERS_SUBJECT_SUBJECT_H

#include "fcgi/base/arena.h"
#include "fcgi/base/result.h"
#include "fcgi/search/search.h"

enum subject_binds {
    SUBJECT_BINDS_DEVICE,  /* "device": which device, or none of them */
    SUBJECT_BINDS_SERVICE, /* "service": which domain or service, or none of them */
    SUBJECT_BINDS_ANY,     /* "any": whatever the portal has */
    SUBJECT_BINDS_NONE     /* "none": is not asked */
};
struct str subject_binds_name(enum subject_binds binds);

enum subject_field_kind {
    SUBJECT_FIELD_TEXT,   /* "text": one line of at most .most characters */
    SUBJECT_FIELD_CHOICE, /* "choice": code of one of its choices */
    SUBJECT_FIELD_DAY,    /* "day": ISO 8601 */
    SUBJECT_FIELD_NUMBER, /* "number": at most .most digits */
    SUBJECT_FIELD_FLAG    /* "flag": "yes", or not there */
};
struct str subject_field_kind_name(enum subject_field_kind kind);

/* Words in one language, of a subject, a field or a choice. */
struct subject_text {
    struct str locale; /* "pt-PT" */
    struct str name;
    struct str hint;     /* absent for none */
    struct str synonyms; /* of subjects: commas between; absent for none */
};

struct subject_texts {
    const struct subject_text *first;
    size_t count;
};

struct subject_choice {
    struct str code; /* "single-sided" */
    struct subject_texts texts;
};

struct subject_field {
    struct str code; /* "error-code" */
    enum subject_field_kind kind;
    bool is_required;
    unsigned most; /* text: characters; number: digits */
    struct subject_texts texts;
    const struct subject_choice *choices; /* in order; of kind choice */
    size_t choice_count;
};

struct subject {
    struct str code; /* "mail-setup": what requests keep */
    struct str brand;
    struct str portal;     /* absent: every portal of the brand */
    struct str department; /* absent: a heading, cannot be chosen */
    enum subject_binds binds;
    bool is_confidential;     /* author and administrators only (TKT-11) */
    bool is_urgent;           /* follows the fail-over chain outside hours (RTE-4) */
    bool has_secret;          /* the password tool is offered first */
    bool is_active;           /* false: old requests keep it, new ones cannot choose it */
    unsigned response_h;      /* working hours; 0: the contract's, else the department's */
    const struct subject *up; /* NULL: top of the tree */
    struct subject_texts texts;
    const struct subject_field *fields; /* in order */
    size_t field_count;
};

/* All of them, in the order of the tree: a subject stands before those below it, siblings in their
   order. */
struct subjects {
    const struct subject *first;
    size_t count;
    const struct subject_words *words; /* what subject_find looks into, by brand and locale */
    size_t words_count;
};

/* Where somebody stands: the subjects of their portal, in their language. */
struct subject_scope {
    const struct subjects *all;
    struct str brand;
    struct str portal; /* folder under conf/portals */
    struct str locale;
};

/* Learns the words of subjects that are filled in but for them: one vocabulary for each brand and
   locale. */
void subject_learn(struct subjects *all, struct arena *arena);

/* Also headings and subjects no longer active, so that old requests keep their names; NULL when the
   brand has none of that code. Subjects of other portals of the brand are found too. */
const struct subject *subject_by_code(const struct subject_scope *scope, struct str code);
/* Whether a new request of this portal may have it: active, no heading, of this portal. */
bool subject_is_choosable(const struct subject_scope *scope, const struct subject *subject);
/* Whether somebody sees it in this portal's tree: choosable, or a heading over one that is. */
bool subject_is_shown(const struct subject_scope *scope, const struct subject *subject);
/* Those shown right below up (NULL: at the top), in order, in the arena; returns how many. */
size_t subject_children(const struct subject_scope *scope, const struct subject *up,
                        struct arena *arena, const struct subject *const **out);

/* The words for a reader: same locale, same language, English, any; NULL when there are none at
 * all. */
const struct subject_text *subject_words_of(const struct subject_texts *texts, struct str locale);
/* The same with a name always there: where there are no words the code, in no language ("und"). */
struct subject_text subject_text_of(const struct subject *subject, struct str locale);
struct subject_text subject_field_text_of(const struct subject_field *field, struct str locale);
struct subject_text subject_choice_text_of(const struct subject_choice *choice, struct str locale);

const struct subject_field *subject_field_by_code(const struct subject *subject, struct str code);
const struct subject_choice *subject_choice_by_code(const struct subject_field *field,
                                                    struct str code);

/* What was typed, read as words of the scope's language, with the nearest words of its subjects
   where a word is not known: for subject_find, and for searches of articles and guided help. */
void subject_query(const struct subject_scope *scope, struct arena *arena, struct str typed,
                   struct search_query *out);
/* Choosable subjects that fit, best first, in the arena; returns how many (at most most). */
size_t subject_find(const struct subject_scope *scope, struct arena *arena,
                    const struct search_query *query, size_t most,
                    const struct subject *const **out);

#endif
