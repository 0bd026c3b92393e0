/* What nginx lets pass of a body is what the form of the address takes. */
#include "fcgi/serve.h"
#include "tests/lib/test.h"

#define BEFORE "location ~ ^/[a-z][a-z](?:-[A-Z][A-Z])?/(?:"
#define BEHIND ")$ {"

/* "devices/[a-z0-9-]+/challenge" for "/devices/{device}/challenge". */
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
            text_add(&text, STR("[a-z0-9-]+"));
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

static const struct group {
    size_t most;
    struct str line;
} groups[] = {
    {FORM_BODY_MOST,  STR_INIT("client_max_body_size 6m; # FORM_BODY_MOST")  },
    {FORM_FILES_MOST, STR_INIT("client_max_body_size 26m; # FORM_FILES_MOST")},
};

/* The addresses of the location whose limit is told next. */
static struct str
list_of(struct test *t, const struct group *group)
{
    const struct str site = test_file(t, "conf/nginx/site.conf");
    const size_t end = str_find_str(site, group->line);
    struct str list = STR("");
    size_t from = 0;
    size_t step = 0;

    expect(t, end < site.len);
    while (from < end &&
           (step = str_find_str(str_slice(site, from, end), STR(BEFORE))) < end - from) {
        from += step + sizeof BEFORE - 1;
        list = str_slice(site, from, end);
    }
    return str_slice(list, 0, str_find_str(list, STR(BEHIND)));
}

static void
expect_group(struct test *t, const struct group *group)
{
    const struct str list = list_of(t, group);
    size_t wanted = 0;

    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.first[i];

        test_row("%s", route->path);
        if (route->method == METHOD_GET || most_of(route) != group->most)
            continue;
        wanted++;
        expect(t, route->place == PLACE_LOCALE);
        expect(t, is_named(list, pattern_of(t, str_from(route->path))));
    }
    test_row("%.*s", STR_ARG(list));
    expect_count(t, count_of(list), (int64_t)wanted);
}

TEST(every_address_that_takes_files_is_named_in_nginx_and_no_other)
{
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
        expect_group(t, &groups[i]);
}

static bool
is_a_limit(size_t most)
{
    return most <= FORM_LARGE_MOST || most == FORM_BODY_MOST || most == FORM_FILES_MOST;
}

TEST(nginx_and_forms_have_the_same_limits)
{
    const struct str site = test_file(t, "conf/nginx/site.conf");

    expect_count(t, FORM_LARGE_MOST, 64 << 10);
    expect_count(t, FORM_BODY_MOST, 6 << 20);
    expect_count(t, FORM_FILES_MOST, 26 << 20);
    expect(t, str_find_str(site, STR("client_max_body_size 64k; # FORM_LARGE_MOST")) < site.len);
    for (size_t i = 0; i < routes.count; i++) {
        const struct form *form = routes.first[i].form;

        test_row("%s", routes.first[i].path);
        expect(t, form == NULL || is_a_limit(form->body_most));
        for (size_t k = 0; form != NULL && k < form->count; k++) {
            test_row("%s %s", routes.first[i].path, form->fields[k].name);
            expect(t, form->fields[k].kind != KIND_FILES || form->body_most == FORM_FILES_MOST);
            expect(t, form->fields[k].kind != KIND_FILE || form->body_most == FORM_BODY_MOST);
        }
    }
}
