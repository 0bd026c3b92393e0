/* The outbox's rules: who gets which mail, and what a row keeps; no SQL, no sheets, no mail server.
 */
#include "handlers/mail/mail.h"

#include "fcgi/base/log.h"
#include "fcgi/edge/secret.h"
#include "handlers/mail/mail_store.h"

#define VALUES_MOST   6
#define LEASE_S       300 /* longer than any mail server may take (mail_page_send.c) */
#define ATTEMPTS_MOST 500 /* more than time allows: this one ends its runners */
#define WAIT_FIRST_S  60
#define WAIT_MOST_S   14400
#define DEAD_DAYS     30
#define PROBLEM_MOST  200

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
    if (!mail_is_required(mail->event))
        add_attribute(&text, "optional", STR("yes"));
    add_attribute(&text, "path", mail->path);
    for (size_t i = 0; i < VALUES_MOST && mail->values[i].name != NULL; i++)
        add_attribute(&text, mail->values[i].name, mail->values[i].value);
    text_add(&text, STR("/>"));
    return text_str(&text);
}

/* What a row's tree is sealed to. */
static struct str
bound_to(struct arena *arena, struct str message_id)
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

/* Twenty random characters, so that it fits where public ids do. */
static struct str
message_id(struct arena *arena)
{
    const struct str code = secret_code(arena);

    return arena_printf(arena, "%.*s%.*s", STR_ARG(code),
                        STR_ARG(str_slice(secret_code(arena), 0, 20 - code.len)));
}

enum result
mail_queue(struct db *db, struct arena *arena, const struct mail *mail)
{
    struct mail_reach reach = {.zone = STR("")};

    if (mail->person != 0)
        TRY(mail_store_reach(db, arena, mail->person, mail_code(mail->event), &reach));
    const struct str id = message_id(arena);
    const struct mail_row row = {
        .message_id = id,
        .event = mail_code(mail->event),
        .person = mail->person,
        .recipient = first_of(mail->recipient, reach.mail),
        .portal = first_of(mail->portal, reach.portal),
        .locale = first_of(mail->locale, reach.locale),
        .zone = first_of(mail->zone, reach.zone),
        .tree = secret_seal(arena, bound_to(arena, id), tree_of(arena, mail)),
    };

    if (str_is_empty(row.recipient) || !is_wanted(mail->event, &reach))
        return RES_OK;
    return mail_store_insert(db, &row);
}

struct take {
    struct arena *arena;
    struct str holder;
    struct mail_due due;
};

static enum result
take(struct db *db, void *arg)
{
    struct take *take = arg;

    return mail_store_take(db, take->arena, take->holder, LEASE_S, &take->due);
}

enum result
mail_take(struct db *db, struct arena *arena, struct str holder, struct mail_taken *out)
{
    struct take job = {.arena = arena, .holder = holder};

    TRY(db_transact(db, take, &job));
    *out = job.due.mail;
    const char *why = NULL;

    if (!mail_event_from(job.due.event, &out->event))
        why = "event unknown to this release";
    else if (out->attempts > ATTEMPTS_MOST)
        why = "tried too often";
    else if (out->tree.at == NULL || secret_unseal(arena, bound_to(arena, out->message_id),
                                                   out->tree, &out->tree) != RES_OK)
        why = "sealed with another key";
    if (why == NULL)
        return RES_OK;
    TRY(mail_settle(db, out, holder, RES_INVALID, str_from(why), 0));
    return fault(RES_INVALID, "mail.lost", "%.*s: %s", STR_ARG(out->message_id), why);
}

uint64_t
mail_wait_s(uint64_t attempts, uint32_t random)
{
    uint64_t wait_s = WAIT_FIRST_S;

    for (uint64_t i = 1; i < attempts && wait_s < WAIT_MOST_S; i++)
        wait_s *= 2;
    if (wait_s > WAIT_MOST_S)
        wait_s = WAIT_MOST_S;
    return wait_s * 4 / 5 + random % (wait_s * 2 / 5 + 1);
}

struct settle {
    const struct mail_taken *mail;
    struct str holder, problem;
    enum result sent;
    uint64_t wait_s;
};

static enum result
settle(struct db *db, void *arg)
{
    const struct settle *s = arg;

    if (s->sent == RES_OK)
        return mail_store_sent(db, s->mail->id, s->holder);
    if (s->sent == RES_INVALID)
        return mail_store_dead(db, s->mail->id, s->holder, s->problem);
    return mail_store_later(db, s->mail->id, s->holder, s->wait_s, s->problem);
}

static bool
is_too_old(const struct mail_taken *mail, uint64_t give_up_h)
{
    return clock_now().seconds - mail->since.seconds >= (int64_t)(give_up_h * 3600);
}

enum result
mail_settle(struct db *db, const struct mail_taken *mail, struct str holder, enum result sent,
            struct str problem, uint64_t give_up_h)
{
    uint32_t random;

    secret_random(&random, sizeof random);
    struct settle job = {
        .mail = mail,
        .holder = holder,
        .problem = str_slice(str_or_empty(problem), 0, PROBLEM_MOST),
        .sent = sent != RES_OK && is_too_old(mail, give_up_h) ? RES_INVALID : sent,
        .wait_s = mail_wait_s(mail->attempts, random),
    };
    const enum result r = db_transact(db, settle, &job);

    if (r != RES_NOT_FOUND)
        return r;
    LOG(LOG_WARN, "mail.lease-lost", LOG_TEXT("message", mail->message_id));
    return RES_OK;
}

static enum result
sweep(struct db *db, void *arg)
{
    (void)arg;
    const enum result swept = mail_store_sweep(db, DEAD_DAYS);

    if (swept != RES_OK && swept != RES_NOT_FOUND)
        return swept;
    const enum result forgotten = mail_store_forget(db, DEAD_DAYS);

    return forgotten == RES_NOT_FOUND ? swept : forgotten;
}

enum result
mail_sweep_dead(struct db *db, bool *did_some)
{
    const enum result r = db_transact(db, sweep, NULL);

    *did_some = r == RES_OK;
    return r == RES_NOT_FOUND ? RES_OK : r;
}
