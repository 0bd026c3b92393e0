/* What staff see of mails that could not be delivered. */
#include "fcgi/call.h"
#include "handlers/audit/audit.h"
#include "handlers/mail/mail.h"
#include "handlers/tables.h"

static const char *const done_codes[] = {"again", NULL};

struct mail_input {
    struct str mail;
};

static const struct field mail_fields[] = {
    FIELD_CODE(struct mail_input, mail, "mail", .from = FROM_PATH, .required = true, .most = 20),
};

const struct form mail_again_form = FORM(struct mail_input, mail_fields);

/* The codes of the brand's portals, a comma between: rows know their portal only. */
static struct str
portals_of(struct call *c)
{
    const struct portals *all = &c->generation->portals;
    struct text text = {.arena = c->arena};

    for (size_t i = 0; i < all->count; i++) {
        if (str_is(all->first[i].brand, c->portal->brand))
            text_printf(&text, "%s%.*s", text.len == 0 ? "" : ",", STR_ARG(all->first[i].code));
    }
    return text_str(&text);
}

static void
add_dead(struct call *c, struct node *parent, const struct mail_dead *dead)
{
    struct node *node = node_add(parent, "letter");

    node_set(node, "id", dead->message_id);
    node_set(node, "event", dead->event);
    node_set(node, "recipient", dead->recipient);
    node_set(node, "name", dead->name);
    node_set(node, "problem", dead->problem);
    node_set_count(node, "attempts", dead->attempts);
    node_set_instant(node, "written", dead->created);
    node_set_instant(node, "given-up", dead->given_up);
    if (dead->can_again)
        call_form(c, node, "again",
                  arena_printf(c->arena, "/desk/mails/%.*s/again", STR_ARG(dead->message_id)));
}

/* GET /desk/mails */
enum result
mail_dead_show(struct call *c)
{
    struct mail_dead *dead = NULL;
    size_t count = 0;

    TRY(mail_dead_list(c->db, c->arena, portals_of(c), &dead, &count));
    struct node *page = call_body(c, "undelivered");

    c->is_shared = false;
    call_show_done(c, page, done_codes);
    for (size_t i = 0; i < count; i++)
        add_dead(c, page, &dead[i]);
    return RES_OK;
}

struct again {
    struct call *c;
    struct str message_id;
};

static enum result
again_in_unit(struct db *db, void *arg)
{
    const struct again *again = arg;
    const struct audit_entry entry = {
        .event = AUDIT_MAIL_AGAIN, .actor = again->c->viewer.person, .object = again->message_id};

    TRY(mail_again(db, portals_of(again->c), again->message_id));
    return audit_write(db, again->c->arena, &entry);
}

/* POST /desk/mails/{mail}/again */
enum result
mail_again_submit(struct call *c)
{
    const struct mail_input *in = c->input;
    struct again again = {.c = c, .message_id = in->mail};

    TRY(db_transact(c->db, again_in_unit, &again));
    return call_done(c, call_address(c, STR("/desk/mails")), "again");
}
