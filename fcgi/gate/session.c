/* Sessions as rows, and the signed cookies beside them; must not know how people prove who they
 * are. */
#include "fcgi/gate/session.h"

#include "fcgi/edge/secret.h"
#include "sql_session.h"

#define MINUTE_S    60
#define MINUTE_MOST 1000000000U

/* What a User-Agent says, and the code of it; the first that fits counts. */
struct mark {
    struct str said;
    struct str code;
};

static const struct mark browsers[] = {
    {STR_INIT("Edg"),      STR_INIT("edge")   },
    {STR_INIT("OPR/"),     STR_INIT("opera")  },
    {STR_INIT("Firefox/"), STR_INIT("firefox")},
    {STR_INIT("FxiOS/"),   STR_INIT("firefox")},
    {STR_INIT("Chrome/"),  STR_INIT("chrome") },
    {STR_INIT("CriOS/"),   STR_INIT("chrome") },
    {STR_INIT("Safari/"),  STR_INIT("safari") },
    {{NULL, 0},            {NULL, 0}          },
};

static const struct mark systems[] = {
    {STR_INIT("Android"),   STR_INIT("android") },
    {STR_INIT("iPhone"),    STR_INIT("ios")     },
    {STR_INIT("iPad"),      STR_INIT("ios")     },
    {STR_INIT("Windows"),   STR_INIT("windows") },
    {STR_INIT("Macintosh"), STR_INIT("macos")   },
    {STR_INIT("CrOS"),      STR_INIT("chromeos")},
    {STR_INIT("Linux"),     STR_INIT("linux")   },
    {{NULL, 0},             {NULL, 0}           },
};

static struct str
marked(const struct mark *marks, struct str text)
{
    for (; marks->said.at != NULL; marks++) {
        if (str_find_str(text, marks->said) < text.len)
            return marks->code;
    }
    return STR("");
}

struct str
session_agent(struct arena *arena, struct str user_agent)
{
    const struct str browser = marked(browsers, user_agent);
    const struct str system = marked(systems, user_agent);
    const bool has_both = browser.len > 0 && system.len > 0;

    return arena_printf(arena, "%.*s%s%.*s", STR_ARG(browser), has_both ? " " : "",
                        STR_ARG(system));
}

enum result
session_begin(struct db *db, struct arena *arena, const struct session_start *start,
              struct str *token)
{
    const struct sql_session_previous before = {.person_id = start->person};
    struct sql_session_previous_row *previous = NULL;
    size_t count = 0;

    TRY(sql_session_previous(db, &before, arena, &previous, &count));
    const struct str made = secret_token(arena);
    const struct sql_session_begin begin = {
        .code = secret_code(arena),
        .token_hash = secret_digest(arena, made),
        .person_id = start->person,
        .member_id = start->member,
        .member_id_known = start->member != 0,
        .factor_given = start->has_factor_given,
        .agent = str_or_empty(start->agent),
        .country = str_or_empty(start->country),
        .previous_at = count > 0 ? previous->created_at : (struct instant){0},
        .previous_at_known = count > 0,
        .previous_country = count > 0 ? previous->country : STR(""),
        .life_s = SESSION_LIFE_S,
    };

    TRY(sql_session_begin(db, &begin));
    *token = made;
    return RES_OK;
}

/* A theme of one's own; "system" is what everybody has. */
static struct str
theme_of(struct str theme)
{
    return str_is(theme, STR("system")) ? STR_NONE : theme;
}

static void
fill_person(const struct sql_session_viewer_row *row, struct viewer *out)
{
    out->session = row->session_id;
    out->session_code = row->session_code;
    out->created_at = row->created_at;
    out->previous_at = row->previous_at_known ? row->previous_at : (struct instant){0};
    out->previous_country = row->previous_country;
    out->confirmed_at = row->confirmed_at;
    out->has_factor = row->has_factor;
    out->person = row->person_id;
    out->person_code = row->person_code;
    out->person_version = row->person_version;
    out->name = row->name;
    out->mail = row->mail;
    out->locale = row->locale;
    out->zone = row->zone;
    out->theme = theme_of(row->theme);
    out->role = role_from(row->staff_role);
}

/* Member and customer count only together: rights come from the member, for the customer. */
static void
fill_customer(const struct sql_session_viewer_row *row, struct viewer *out)
{
    if (!row->customer_id_known || !row->member_id_known)
        return;
    out->member = row->member_id;
    out->member_code = row->member_code;
    out->customer = row->customer_id;
    out->customer_code = row->customer_code;
    out->customer_name = row->customer_name;
    out->customer_number = row->customer_number;
    out->customer_version = row->customer_version;
    out->role = role_from(row->member_role);
}

/* The same for who stands in for somebody. */
static enum result
fill_covered(struct db *db, struct arena *arena, const struct sql_session_viewer_row *row,
             struct viewer *out)
{
    const struct sql_session_cover asked = {.cover_id = row->cover_id, .person_id = row->person_id};
    struct sql_session_cover_row *found = NULL;
    size_t count = 0;

    TRY(sql_session_cover(db, &asked, arena, &found, &count));
    if (count == 0 || !found->customer_id_known || !found->member_id_known)
        return RES_OK;
    out->member = found->member_id;
    out->member_code = found->member_code;
    out->cover = found->cover_id_known ? found->cover_id : 0;
    out->covered_name = found->cover_id_known ? found->covered_name : STR_NONE;
    out->customer = found->customer_id;
    out->customer_code = found->customer_code;
    out->customer_name = found->customer_name;
    out->customer_number = found->customer_number;
    out->customer_version = found->customer_version;
    out->role = role_from(found->member_role);
    return RES_OK;
}

/* Eyes and rights of the customer's member; staff whose file of the customer has closed meanwhile
   are themselves again. */
static enum result
fill_behalf(struct db *db, struct arena *arena, uint64_t member, struct viewer *out)
{
    const struct sql_session_behalf asked = {.member_id = member, .person_id = out->person};
    struct sql_session_behalf_row *found = NULL;
    size_t count = 0;

    TRY(sql_session_behalf(db, &asked, arena, &found, &count));
    if (count == 0)
        return RES_OK;
    out->behalf = found->behalf_id;
    out->behalf_name = found->name;
    out->member = member;
    out->member_code = found->member_code;
    out->customer = found->customer_id;
    out->customer_code = found->customer_code;
    out->customer_name = found->customer_name;
    out->customer_number = found->customer_number;
    out->customer_version = found->customer_version;
    out->role = role_from(found->role);
    return RES_OK;
}

enum result
session_find(struct db *db, struct arena *arena, struct str brand, struct str token,
             struct viewer *out)
{
    const struct sql_session_viewer asked = {.token_hash = secret_digest(arena, token),
                                             .brand = brand};
    struct sql_session_viewer_row *row = NULL;
    size_t count = 0;

    *out = (struct viewer){.role = ROLE_NONE};
    TRY(sql_session_viewer(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    out->is_known = true;
    fill_person(row, out);
    if (!role_is_staff(out->role) && row->cover_id_known)
        TRY(fill_covered(db, arena, row, out));
    else if (!role_is_staff(out->role))
        fill_customer(row, out);
    out->is_half = (out->has_factor || role_is_staff(out->role)) && !row->factor_given;
    if (role_is_staff(out->role) && !out->is_half && row->behalf_id_known)
        TRY(fill_behalf(db, arena, row->behalf_id, out));
    out->rights = role_rights(out->role) | 1U << RIGHT_PROFILE;
    out->secret = arena_str(arena, token);
    return RES_OK;
}

/* Covers multiply the rows of a membership: whether no row before this one names the same. */
static bool
is_new(const struct sql_session_memberships_row *rows, size_t i)
{
    for (size_t before = 0; before < i; before++) {
        if (rows[before].member_id == rows[i].member_id)
            return false;
    }
    return true;
}

/* The same of the cover by which it stands in for somebody. */
static bool
is_new_cover(const struct sql_session_memberships_row *rows, size_t i)
{
    for (size_t before = 0; before < i; before++) {
        if (rows[before].cover_id_known && rows[before].cover_id == rows[i].cover_id)
            return false;
    }
    return rows[i].cover_id_known;
}

static void
take_membership(const struct sql_session_memberships_row *row, struct viewer *viewer)
{
    if (!row->covered_until_known || row->customer_id != viewer->customer ||
        (viewer->is_covered && row->covered_until.days < viewer->covered_until.days))
        return;
    viewer->is_covered = true;
    viewer->covered_until = row->covered_until;
}

enum result
session_memberships(struct db *db, struct arena *arena, struct viewer *viewer)
{
    const struct sql_session_memberships asked = {.person_id = viewer->person};
    struct sql_session_memberships_row *rows = NULL;
    uint64_t waits = UINT64_MAX; /* the oldest membership that does */
    size_t count = 0;

    TRY(sql_session_memberships(db, &asked, arena, &rows, &count));
    viewer->choices = 0;
    for (size_t i = 0; i < count; i++) {
        take_membership(&rows[i], viewer);
        if (!rows[i].is_waiting)
            viewer->choices += (is_new(rows, i) ? 1U : 0U) + (is_new_cover(rows, i) ? 1U : 0U);
        if (!rows[i].is_waiting || rows[i].member_id > waits)
            continue;
        waits = rows[i].member_id;
        viewer->joining = rows[i].customer_name;
    }
    return RES_OK;
}

enum result
session_locale(struct db *db, struct arena *arena, struct str brand, struct str token,
               struct str *locale)
{
    const struct sql_session_locale asked = {.token_hash = secret_digest(arena, token),
                                             .brand = brand};
    struct sql_session_locale_row *row = NULL;
    size_t count = 0;

    *locale = STR_NONE;
    TRY(sql_session_locale(db, &asked, arena, &row, &count));
    if (count == 0)
        return RES_NOT_FOUND;
    *locale = row->locale;
    return RES_OK;
}

enum result
session_renew(struct db *db, struct arena *arena, const struct session_renewal *renewal,
              struct str *token)
{
    const struct str made = secret_token(arena);
    const struct sql_session_renew renew = {
        .session_id = renewal->session,
        .code = secret_code(arena),
        .token_hash = secret_digest(arena, made),
        .is_factor = renewal->is_factor,
        .is_confirmed = renewal->is_confirmed,
        .member_id = renewal->member,
        .member_id_known = renewal->member != 0,
        .cover_id = renewal->cover,
        .cover_id_known = renewal->cover != 0,
    };

    TRY(sql_session_renew(db, &renew));
    *token = made;
    return RES_OK;
}

enum result
session_act(struct db *db, struct arena *arena, uint64_t session, uint64_t member,
            struct str *token)
{
    const struct str made = secret_token(arena);
    const struct sql_session_act act = {
        .session_id = session,
        .code = secret_code(arena),
        .token_hash = secret_digest(arena, made),
        .behalf_id = member,
        .behalf_id_known = member != 0,
    };

    TRY(sql_session_act(db, &act));
    *token = made;
    return RES_OK;
}

enum result
session_end(struct db *db, uint64_t session)
{
    const struct sql_session_end end = {.session_id = session};
    const enum result r = sql_session_end(db, &end);

    return r == RES_NOT_FOUND ? RES_OK : r;
}

enum result
session_end_all(struct db *db, uint64_t person, uint64_t spared)
{
    const struct sql_session_end_all end = {.person_id = person, .spared = spared};
    const enum result r = sql_session_end_all(db, &end);

    return r == RES_NOT_FOUND ? RES_OK : r;
}

static struct str
seen_mac(struct arena *arena, struct str minute, struct str token)
{
    return secret_mac(arena, STR("seen"),
                      arena_printf(arena, "%.*s %.*s", STR_ARG(minute), STR_ARG(token)));
}

struct str
session_seen(struct arena *arena, struct str token, struct instant now)
{
    const struct str minute =
        arena_printf(arena, "%llu", (unsigned long long)(now.seconds / MINUTE_S));
    const struct str mac = seen_mac(arena, minute, token);

    return arena_printf(arena, "%.*s.%.*s", STR_ARG(minute), STR_ARG(mac));
}

bool
session_was_seen(struct arena *arena, struct str token, struct str seen, struct instant *at)
{
    struct str minute;
    struct str mac;
    uint64_t minutes = 0;

    *at = (struct instant){0};
    if (!str_cut(seen, '.', &minute, &mac) || !str_to_u64(minute, MINUTE_MOST, &minutes) ||
        !secret_same(mac, seen_mac(arena, minute, token)))
        return false;
    *at = (struct instant){(int64_t)minutes * MINUTE_S};
    return true;
}

int64_t
session_idle_s(const struct viewer *viewer)
{
    return viewer_is_staff(viewer) ? SESSION_IDLE_STAFF_S : SESSION_IDLE_S;
}

struct str
session_known(struct arena *arena, struct str person_code)
{
    return secret_mac(arena, STR("known"), person_code);
}

bool
session_is_known(struct arena *arena, struct str known, struct str person_code)
{
    return !str_is_empty(person_code) && secret_same(known, session_known(arena, person_code));
}
