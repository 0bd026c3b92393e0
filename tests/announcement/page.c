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

/* How often what occurs in s. */
static size_t
occurs(struct str s, const char *what)
{
    const struct str wanted = str_from(what);
    size_t count = 0;

    for (size_t at; (at = str_find_str(s, wanted)) < s.len;
         s = str_slice(s, at + wanted.len, s.len))
        count++;
    return count;
}

TEST(each_entry_of_the_feed_says_when_it_was_published)
{
    const struct str feed = visit_get(t, "at.localhost", "/en/announcements.atom").body;

    /* Planned for 2027, made known before; the feed is as new as its newest entry. */
    expect_count(t, occurs(feed, "<published>2026-02-20T10:00:00Z</published>"), 1);
    expect_count(t, occurs(feed, "<updated>2026-02-20T10:00:00Z</updated>"), 2);
    expect_count(t, occurs(feed, "<updated>2026-01-12T08:00:00Z</updated>"), 1);
    expect_count(t, occurs(feed, "2027-"), 0);
    expect_count(t, occurs(feed, "<published>"), occurs(feed, "<entry"));
}

TEST(the_sitemap_lists_what_is_announced_and_where_any_language_leads)
{
    const struct str map = visit_get(t, "at.localhost", "/sitemap.xml").body;

    expect_count(t, occurs(map, "<loc>http://at.localhost:8080/de-AT/announcements/w6dn8cfy</loc>"),
                 1);
    expect_count(t, occurs(map, "<loc>http://at.localhost:8080/en/announcements/r4kx7m2w</loc>"),
                 1);
    expect_count(t, occurs(map, "z4ts8hgb"), 0); /* past */
    expect_count(t, occurs(map, "q8mc4txk"), 0); /* of another portal */
    expect_count(
        t, occurs(map, "hreflang=\"x-default\" href=\"http://at.localhost:8080/about/imprint\""),
        2);
    expect_count(t, occurs(map, "hreflang=\"x-default\""), occurs(map, "<loc>"));
}
