/* Announcements as visitors and feed readers get them (PUB-5). */
#include "tests/lib/golden.h"

TEST(announcements_are_listed_as_agreed)
{
    expect_page(t, "hosting.localhost", "/announcements", "announcement/list", "pt-PT en");
}

TEST(an_announcement_of_another_brand_is_not_found)
{
    const struct reply list = visit(t, &(struct visit){.host = "hosting.localhost",
                                                       .target = "/en/announcements",
                                                       .accept = "application/xml"});
    const size_t at = str_find_str(list.body, STR("<announcement id=\""));
    const struct str from = str_slice(list.body, at + 18, list.body.len);
    const struct str code = str_slice(from, 0, str_find(from, '"', 0));
    const char *target = arena_printf(t->arena, "/en/announcements/%.*s", STR_ARG(code)).at;
    const struct reply own = visit_get(t, "hosting.localhost", target);
    const struct reply other = visit_get(t, "pt.localhost", target);

    expect_count(t, own.status, 200);
    expect_count(t, other.status, 404);
}

TEST(the_feed_is_atom)
{
    const struct reply feed = visit_get(t, "pt.localhost", "/pt-PT/announcements.atom");

    expect_count(t, feed.status, 200);
    expect_str(t, reply_header(&feed, "Content-Type"), "application/atom+xml; charset=utf-8");
    expect(t, str_find_str(feed.body, STR("http://www.w3.org/2005/Atom")) < feed.body.len);
}
