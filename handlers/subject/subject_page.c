/* Subjects by name, with the department and the centre that answer; the tree one chooses from. */
#include "handlers/subject/subject_page.h"

#include "fcgi/snapshot.h"
#include "handlers/tables.h"

struct subject_scope
subject_scope_of(const struct call *c)
{
    static const struct subjects none;
    const struct subjects *const all = snapshot_part(c->snapshot, subject_load);

    return (struct subject_scope){all == NULL ? &none : all, c->portal->brand, c->portal->code,
                                  c->locale->tag};
}

static struct node *
add_named(struct call *c, struct node *parent, const char *name, const struct subject *subject)
{
    const struct subject_text text = subject_text_of(subject, c->locale->tag);
    struct node *const node = node_add(parent, name);

    node_set(node, "code", subject->code);
    node_set(node, "name", text.name);
    node_set(node, "lang", text.locale);
    return node;
}

/* From the top down to the heading right above. */
static void
show_above(struct call *c, struct node *node, const struct subject *subject)
{
    size_t depth = 0;

    for (const struct subject *at = subject->up; at != NULL; at = at->up)
        depth++;
    for (; depth > 0; depth--) {
        const struct subject *heading = subject->up;

        for (size_t i = 1; i < depth; i++)
            heading = heading->up;
        add_named(c, node, "above", heading);
    }
}

/* Where a request of this department goes from this page: the same decision as the page's own
   centre, for one department. NULL when none is known. */
static const struct centre *
centre_of(struct call *c, struct str department)
{
    const struct visitor visitor = {
        .chosen = c->decision.country,
        .locale = c->locale->tag,
        .department = department,
    };
    struct decision decision;

    if (centre_decide(&c->snapshot->place, c->geo, c->portal, &visitor, c->arena, &decision) !=
        RES_OK)
        return c->decision.centre;
    return decision.centre;
}

static void
show_department(struct call *c, struct node *node, const struct subject *subject)
{
    const struct centre *const centre = centre_of(c, subject->department);

    node_set(node, "department", subject->department);
    node_set(node, "binds", subject_binds_name(subject->binds));
    if (centre != NULL)
        node_set(node, "centre", centre->name);
    if (subject->response_h != 0)
        node_set_count(node, "response", subject->response_h);
}

static struct node *
add_subject(struct call *c, struct node *parent, const struct subject *subject)
{
    struct node *const node = add_named(c, parent, "subject", subject);
    const struct subject_text text = subject_text_of(subject, c->locale->tag);

    if (!str_is_empty(text.hint))
        node_set(node, "hint", text.hint);
    if (!str_is_empty(subject->department))
        show_department(c, node, subject);
    node_set_flag(node, "confidential", subject->is_confidential);
    node_set_flag(node, "urgent", subject->is_urgent);
    node_set_flag(node, "secret", subject->has_secret);
    node_set_flag(node, "inactive", !subject->is_active);
    return node;
}

struct node *
subject_show(struct call *c, struct node *parent, const struct subject *subject)
{
    struct node *const node = add_subject(c, parent, subject);

    show_above(c, node, subject);
    return node;
}

/* How deep a subject stands: 0 at the top. */
static size_t
depth_of(const struct subject *subject)
{
    size_t depth = 0;

    for (const struct subject *at = subject->up; at != NULL; at = at->up)
        depth++;
    return depth;
}

#define DEPTH_MOST 8

struct node *
subject_show_tree(struct call *c, struct node *parent)
{
    const struct subject_scope scope = subject_scope_of(c);
    struct node *const tree = node_add(parent, "subjects");
    struct node *levels[DEPTH_MOST + 1] = {tree};

    /* A subject stands before those below it, so the last one of each depth is theirs. */
    for (size_t i = 0; i < scope.all->count; i++) {
        const struct subject *const subject = &scope.all->first[i];
        const size_t depth = depth_of(subject);

        if (depth < DEPTH_MOST && subject_is_shown(&scope, subject))
            levels[depth + 1] = add_subject(c, levels[depth], subject);
    }
    return tree;
}

bool
subject_is_known(const struct snapshot *snapshot, struct str brand, struct str code)
{
    const struct subjects *const all =
        snapshot == NULL ? NULL : snapshot_part(snapshot, subject_load);
    bool has_any = false;

    for (size_t i = 0; all != NULL && i < all->count; i++) {
        const struct subject *const subject = &all->first[i];

        if (!str_is(subject->brand, brand))
            continue;
        has_any = true;
        if (str_is(subject->code, code) && subject->is_active && !str_is_empty(subject->department))
            return true;
    }
    return !has_any;
}
