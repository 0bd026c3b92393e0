/* The outbox's rules: who gets which mail, and what a row keeps; no SQL, no sheets, no mail server.
 */
#include "handlers/mail/mail.h"

#include "fcgi/edge/secret.h"
#include "handlers/mail/mail_store.h"

#define VALUES_MOST 6

static const struct {
    struct str code;
    bool is_required, is_default;
} mails[MAIL_COUNT] = {

#define MAIL(name, code, is_required, is_default) {STR_INIT(code), (is_required), (is_default)},
#include "handlers/mail/mails.def"
#undef MAIL
};

struct str
mail_code(enum mail_event event)
{
    return mails[event].code;
}

bool
mail_event_from(struct str code, enum mail_event *out)
{
    for (size_t i = 0; i < MAIL_COUNT; i++) {
        if (str_is(mails[i].code, code)) {
            *out = (enum mail_event)i;
            return true;
        }
    }
    return false;
}

bool
mail_is_required(enum mail_event event)
{
    return mails[event].is_required;
}

bool
mail_is_default(enum mail_event event)
{
    return mails[event].is_default;
}

/* One attribute; what XML cannot hold has been refused where it came in. */
static void
add_attribute(struct text *text, const char *name, struct str value)
{
    if (value.at == NULL || !str_is_xml_text(value))
        return;
    text_printf(text, " %s=\"", name);
    for (size_t i = 0; i < value.len; i++) {
        const unsigned char c = (unsigned char)value.at[i];

        if (c == '<' || c == '>' || c == '&' || c == '"' || c < 0x20)
            text_printf(text, "&#%u;", (unsigned)c);
        else
            text_add_char(text, (char)c);
    }
    text_add_char(text, '"');
}

/* <mail event path name …/>: what the sheets get beside the frame of every mail. */
static struct str
tree_of(struct arena *arena, const struct mail *mail)
{
    struct text text = {.arena = arena};

    text_add(&text, STR("<mail"));
    add_attribute(&text, "event", mail_code(mail->event));
    add_attribute(&text, "path", mail->path);
    for (size_t i = 0; i < VALUES_MOST && mail->values[i].name != NULL; i++)
        add_attribute(&text, mail->values[i].name, mail->values[i].value);
    text_add(&text, STR("/>"));
    return text_str(&text);
}

struct str
mail_bound(struct arena *arena, struct str message_id)
{
    return arena_printf(arena, "mail %.*s", STR_ARG(message_id));
}

static struct str
first_of(struct str asked, struct str otherwise)
{
    return str_is_empty(asked) ? otherwise : asked;
}

static bool
is_wanted(enum mail_event event, const struct mail_reach *reach)
{
    if (mails[event].is_required)
        return true;
    return reach->has_chosen ? reach->is_wanted : mails[event].is_default;
}

enum result
mail_queue(struct db *db, struct arena *arena, const struct mail *mail)
{
    struct mail_reach reach = {.zone = STR("")};

    if (mail->person != 0)
        TRY(mail_store_reach(db, arena, mail->person, mail_code(mail->event), &reach));
    const struct str id =
        arena_printf(arena, "%.*s%.*s", STR_ARG(secret_code(arena)), STR_ARG(secret_code(arena)));
    const struct mail_row row = {
        .message_id = id,
        .event = mail_code(mail->event),
        .person = mail->person,
        .recipient = first_of(mail->recipient, reach.mail),
        .portal = first_of(mail->portal, reach.portal),
        .locale = first_of(mail->locale, reach.locale),
        .zone = first_of(mail->zone, reach.zone),
        .tree = secret_seal(arena, mail_bound(arena, id), tree_of(arena, mail)),
    };

    if (str_is_empty(row.recipient) || !is_wanted(mail->event, &reach))
        return RES_OK;
    return mail_store_insert(db, &row);
}
