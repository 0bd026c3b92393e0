/* Articles as readers and the country team see them (KB-1, KB-3). */
#include "tests/knowledge/library.h"
#include "tests/lib/golden.h"

#define COUNTRY "joana.pimentel@pt.lumenor.example.com"

TEST(KB_1_articles_are_listed_as_agreed)
{
    library_open(t);
    expect_page(t, "pt.localhost", "/articles", "knowledge/list", "en pt-PT");
    library_close(t);
}

TEST(KB_3_articles_found_are_shown_as_agreed)
{
    library_open(t);
    expect_page(t, "pt.localhost", "/articles?q=jams", "knowledge/list.found", "en");
    library_close(t);
}

/* The page without what differs from run to run. */
TEST(KB_1_an_article_is_shown_with_its_table_its_lists_and_its_links)
{
    library_open(t);
    const struct reply page = visit_get(t, "pt.localhost", "/en/articles/tray-jam");

    expect_count(t, page.status, 200);
    expect(t, holds(&page, "<th scope=\"col\" class=\"number\">Minutes</th>"));
    expect(t, holds(&page, "<a href=\"/en/articles/panel-codes\">Tray</a>"));
    expect(t, holds(&page, "<a href=\"https://example.org/paper?size=A4\" rel=\"noreferrer\">"));
    expect(t, holds(&page, "&lt;b&gt;Rear&lt;/b&gt; &amp; side"));
    expect(t, holds(&page, "href=\"/en/help/stuck\""));
    expect(t, holds(&page, "href=\"/en/articles/panel-codes\""));
    expect(t, !holds(&page, "team-notes"));
    expect(t, !holds(&page, "older than its source"));
    library_close(t);
}

TEST(KB_1_the_country_team_sees_that_a_translation_is_older_than_its_source)
{
    library_open(t);
    const char *cookies = signed_cookies(t, COUNTRY);
    struct reply page = signed_get(t, cookies, "pt.localhost", "/en/articles/tray-jam");

    expect(t, !holds(&page, "The translation is older than its source."));
    page = visit(t, &(struct visit){.target = "/pt-PT/articles/tray-jam",
                                    .cookies = cookies,
                                    .accept = "application/xml"});
    expect(t, holds(&page, "outdated=\"yes\""));
    page = visit(
        t, &(struct visit){.target = "/pt-PT/articles/tray-jam", .accept = "application/xml"});
    expect(t, !holds(&page, "outdated=\"yes\""));
    page = signed_get(t, cookies, "pt.localhost", "/en/desk/articles");
    expect_count(t, page.status, 200);
    expect(t, holds(&page, "Says version 1, the source is at 2"));
    expect_count(t, times(&page, "Not translated</span>"), 3);
    library_close(t);
}

TEST(KB_1_staff_notes_are_for_staff)
{
    library_open(t);
    expect_count(t, visit_get(t, "pt.localhost", "/en/articles/team-notes").status, 404);
    expect_count(t,
                 signed_get(t, signed_cookies(t, "ana.vidal@arrabida.example.org"), "pt.localhost",
                            "/en/articles/team-notes")
                     .status,
                 404);
    expect_count(
        t,
        signed_get(t, signed_cookies(t, COUNTRY), "pt.localhost", "/en/articles/team-notes").status,
        200);
    library_close(t);
}

TEST(KB_1_a_text_that_is_not_translated_says_in_which_language_it_is)
{
    library_open(t);
    const struct reply page = visit(
        t, &(struct visit){.target = "/pt-PT/articles/panel-codes", .accept = "application/xml"});

    expect(t, holds(&page, "foreign=\"yes\"") && holds(&page, "lang=\"en\""));
    library_close(t);
}

TEST(KB_3_a_voice_is_kept_with_what_was_missing)
{
    library_open(t);
    const char *cookies = signed_cookies(t, "ana.vidal@arrabida.example.org");
    struct reply reply = signed_post(t, cookies, "pt.localhost", "/en/articles/tray-jam/vote",
                                     "helpful=no&note=Where+is+%3Cit%3E%3F");

    expect_str(t, reply_header(&reply, "Location"), "/en/articles/tray-jam?done=vote-no");
    reply = signed_post(t, cookies, "pt.localhost", "/en/articles/tray-jam/vote", "helpful=yes");
    expect_str(t, reply_header(&reply, "Location"), "/en/articles/tray-jam?done=vote-yes");
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM knowledge_vote"), 1);
    reply = form_post(t, "pt.localhost", "/en/articles/tray-jam/vote",
                      "helpful=no&note=Where+is+%3Cit%3E%3F");
    expect_count(t, reply.status, 303);
    expect_count(t, signed_count(t, "SELECT COUNT(*) FROM knowledge_vote"), 2);
    reply = form_post(t, "pt.localhost", "/en/articles/tray-jam/vote", "note=x");
    expect_count(t, reply.status, 422);
    reply = form_post(t, "pt.localhost", "/en/articles/team-notes/vote", "helpful=yes");
    expect_count(t, reply.status, 404);
    reply = signed_get(t, signed_cookies(t, COUNTRY), "pt.localhost", "/en/desk/articles");
    expect(t, holds(&reply, "Where is &lt;it&gt;?"));
    library_close(t);
}

TEST(KB_1_articles_for_everybody_are_in_the_site_map_and_lead_to_their_other_languages)
{
    library_open(t);
    const struct reply map = visit_get(t, "pt.localhost", "/sitemap.xml");
    const struct reply page = visit_get(t, "pt.localhost", "/en/articles/tray-jam");

    expect(t, holds(&map, "<loc>http://pt.localhost:8080/pt-PT/articles</loc>"));
    expect(t, holds(&map, "<loc>http://pt.localhost:8080/pt-PT/articles/tray-jam</loc>"));
    expect(t, holds(&map, "<loc>http://pt.localhost:8080/en/help/stuck</loc>"));
    expect(t, !holds(&map, "team-notes"));
    expect(t, !holds(&map, "stock-levels"));
    expect(t, holds(&page, "hreflang=\"pt-PT\" href=\"http://pt.localhost:8080/pt-PT/articles/"
                           "tray-jam\""));
    expect(t, holds(&page, "hreflang=\"x-default\" href=\"http://pt.localhost:8080/articles/"
                           "tray-jam\""));
    library_close(t);
}
