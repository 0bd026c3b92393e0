/* What nginx lets pass of a body is what the form of the address takes. */
#include "fcgi/serve.h"
#include "tests/lib/test.h"

#define BEFORE "location ~ ^/[a-z][a-z](?:-[A-Z][A-Z])?/(?:"
#define BEHIND ")$ {"

/* "devices/[a-z0-9]+/challenge" for "/devices/{device}/challenge". */
static struct str
pattern_of(struct test *t, struct str path)
{
    struct text text = {.arena = t->arena};
    struct str rest = str_slice(path, 1, path.len);
    struct str plain;
    bool more = true;

    while (more) {
        struct str capture;

        more = str_cut(rest, '{', &plain, &rest);
        text_add(&text, plain);
        if (more && str_cut(rest, '}', &capture, &rest))
            text_add(&text, STR("[a-z0-9]+"));
    }
    return text_str(&text);
}

static bool
is_named(struct str list, struct str wanted)
{
    struct str rest = list;
    struct str one;
    bool more = true;

    while (more) {
        more = str_cut(rest, '|', &one, &rest);
        if (str_is(one, wanted))
            return true;
    }
    return false;
}

static size_t
count_of(struct str list)
{
    size_t count = 1;

    for (size_t i = 0; i < list.len; i++)
        count += list.at[i] == '|';
    return count;
}

static size_t
most_of(const struct route *route)
{
    return route->form == NULL ? 0 : route->form->body_most;
}

TEST(every_address_that_takes_files_is_named_in_nginx_and_no_other)
{
    const struct str site = test_file(t, "conf/nginx/site.conf");
    const size_t from = str_find_str(site, STR(BEFORE)) + sizeof BEFORE - 1;
    const struct str rest = str_slice(site, from, site.len);
    const struct str list = str_slice(rest, 0, str_find_str(rest, STR(BEHIND)));
    size_t wanted = 0;

    expect(t, from < site.len);
    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.first[i];

        test_row("%s", route->path);
        if (route->method == METHOD_GET || most_of(route) <= FORM_LARGE_MOST)
            continue;
        wanted++;
        expect_count(t, most_of(route), FORM_BODY_MOST);
        expect(t, route->place == PLACE_LOCALE);
        expect(t, is_named(list, pattern_of(t, str_from(route->path))));
    }
    test_row("%.*s", STR_ARG(list));
    expect_count(t, count_of(list), (int64_t)wanted);
}

TEST(nginx_and_forms_have_the_same_limits)
{
    const struct str site = test_file(t, "conf/nginx/site.conf");

    expect_count(t, FORM_LARGE_MOST, 64 << 10);
    expect_count(t, FORM_BODY_MOST, 6 << 20);
    expect(t, str_find_str(site, STR("client_max_body_size 64k; # FORM_LARGE_MOST")) < site.len);
    expect(t, str_find_str(site, STR("client_max_body_size 6m; # FORM_BODY_MOST")) < site.len);
    for (size_t i = 0; i < routes.count; i++) {
        const struct form *form = routes.first[i].form;

        for (size_t k = 0; form != NULL && k < form->count; k++) {
            test_row("%s %s", routes.first[i].path, form->fields[k].name);
            expect(t, form->fields[k].kind != KIND_FILE || form->body_most == FORM_BODY_MOST);
        }
    }
}
