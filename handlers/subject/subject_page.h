/* Subjects in the trees of other nouns' pages: by name, as a choice, as fields of a form, as
 * answers given. */
#ifndef HANDLERS_SUBJECT_SUBJECT_PAGE_H
#define HANDLERS_SUBJECT_SUBJECT_PAGE_H

#include "fcgi/call.h"
#include "handlers/subject/subject.h"

/* The subjects of the call's portal in its page's language. */
struct subject_scope subject_scope_of(const struct call *c);

/*
 * <subject code name lang hint? department? binds? confidential="yes"? urgent="yes"? secret="yes"?
 * response? inactive="yes"?><above code name lang/>*</subject> below parent. department is absent
 * of headings; above lists the headings over it from the top.
 */
struct node *subject_show(struct call *c, struct node *parent, const struct subject *subject);

/* <subjects>, one <subject> inside another as they stand in the tree: what one can choose from. */
struct node *subject_show_tree(struct call *c, struct node *parent);

/*
 * The fields a subject asks besides, into a form: <field name="field.CODE" ask="KIND" label lang
 * explanation? optional="yes"? max?> with <option value label/>* of choices; xslt/lib/subject.xsl
 * draws them. The form's table needs FIELD_MANY(struct X, answers, "field", .from = FROM_BODY,
 * .most = SUBJECT_ANSWER_MOST).
 */
#define SUBJECT_ANSWER_MOST 800
void subject_show_fields(struct call *c, struct node *form, const struct subject *subject);

/* What is kept of one field: code and value as table ticket_field has them. */
struct subject_answer {
    struct str code;
    struct str value;
};

struct subject_answers {
    const struct subject_answer *first;
    size_t count;
};

/* Reads them from what was typed (names without "field."): fields of the subject only, in its
   order, empty ones left out. Problems are added to c->problems under "field.CODE": field.missing,
   field.too-long, field.malformed. */
void subject_take_fields(struct call *c, const struct subject *subject, const struct pairs *typed,
                         struct subject_answers *out);

/* <answer code kind label lang value value-lang?>: what a request's fields were filled with, in the
   reader's words; value is the choice's name where it is one, the text as typed, an ISO day, the
   digits or "yes". Codes the subject no longer has are shown by their code. */
void subject_show_answers(struct call *c, struct node *parent, const struct subject *subject,
                          const struct subject_answers *answers);

/* Whether requests of a brand can have a subject of this code: there, active, no heading. Also when
   that cannot be known: without a snapshot, or where the brand has no subjects yet. */
bool subject_is_known(const struct snapshot *snapshot, struct str brand, struct str code);

#endif
