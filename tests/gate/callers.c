/* People, addresses and the content of the tables, for loops over the site map. */
#include "tests/gate/callers.h"

#include <stdio.h>
#include <string.h>

#include "tests/data/scratch.h"

const char *
caller_of(enum role role)
{
    static const char *const callers[ROLE_COUNT] = {
        [ROLE_ADMINISTRATOR] = "ana.vidal@arrabida.example.org",
        [ROLE_DEVICE_MANAGER] = "bruno.falcao@arrabida.example.org",
        [ROLE_STOCK_MANAGER] = "carla.sequeira@arrabida.example.org",
        [ROLE_DEVICE_STOCK_MANAGER] = "duarte.nogueira@arrabida.example.org",
        [ROLE_READER] = "eva.lourenco@arrabida.example.org",
        [ROLE_AGENT] = "helena.bastos@pt.lumenor.example.com",
        [ROLE_TEAM_LEAD] = "ivo.carrilho@pt.lumenor.example.com",
        [ROLE_COUNTRY_ADMINISTRATOR] = "joana.pimentel@pt.lumenor.example.com",
        [ROLE_OPERATOR] = "luis.farinha@pt.lumenor.example.com",
    };

    return callers[role];
}

const char *
caller_for(struct test *t, enum gate gate)
{
    static const enum role order[] = {ROLE_ADMINISTRATOR, ROLE_COUNTRY_ADMINISTRATOR,
                                      ROLE_TEAM_LEAD, ROLE_OPERATOR};

    if (!gate_needs_viewer(gate))
        return "";
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        if (role_has(order[i], gate_right(gate)))
            return signed_cookies(t, caller_of(order[i]));
    }
    expect(t, !"a role holds the right of every gate");
    return "";
}

const char *
caller_target(struct test *t, const struct route *route, const char *code)
{
    struct text text = {.arena = t->arena};
    struct str rest = str_from(route->path);
    struct str part;

    text_add(&text, STR("/pt-PT"));
    while (str_cut(rest, '{', &part, &rest)) {
        text_add(&text, part);
        text_add(&text, str_from(code));
        str_cut(rest, '}', &part, &rest);
    }
    text_add(&text, part);
    return text_str(&text).at;
}

static struct str
sum_tables(struct test *t, const char *but)
{
    MYSQL *raw = scratch_raw(t, scratch_demo(t));
    struct text list = {.arena = t->arena};
    struct text sums = {.arena = t->arena};
    MYSQL_RES *rows;
    MYSQL_ROW row;

    expect(t, mysql_query(raw, "SHOW TABLES") == 0);
    rows = mysql_store_result(raw);
    text_add(&list, STR("CHECKSUM TABLE "));
    while ((row = mysql_fetch_row(rows)) != NULL) {
        if (strcmp(row[0], but) != 0)
            text_printf(&list, "%s`%s`", list.len > 15 ? ", " : "", row[0]);
    }
    mysql_free_result(rows);
    expect(t, mysql_query(raw, text_str(&list).at) == 0);
    rows = mysql_store_result(raw);
    while ((row = mysql_fetch_row(rows)) != NULL)
        text_printf(&sums, "%s %s\n", row[0], row[1] == NULL ? "-" : row[1]);
    mysql_free_result(rows);
    mysql_close(raw);
    expect(t, sums.len > 200);
    return text_str(&sums);
}

struct str
caller_tables(struct test *t)
{
    return sum_tables(t, "");
}

struct str
caller_things(struct test *t)
{
    return sum_tables(t, "attempt");
}
