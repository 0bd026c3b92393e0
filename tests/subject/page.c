/* The search by one's own words, for requests and for the whole portal (TKT-3, KB-3). */
#include "tests/lib/golden.h"

static bool
has(const struct reply *reply, const char *what)
{
    return str_find_str(reply->body, str_from(what)) < reply->body.len;
}

static struct reply
tree_of(struct test *t, const char *host, const char *target)
{
    return visit(t, &(struct visit){.host = host, .target = target, .accept = "application/xml"});
}

TEST(TKT_2_all_subjects_are_shown_as_agreed)
{
    expect_page(t, "pt.localhost", "/requests/subjects", "subject/search", "pt-PT en");
}

TEST(TKT_3_subjects_that_fit_are_shown_as_agreed)
{
    expect_page(t, "hosting.localhost", "/requests/subjects?q=certificat", "subject/search.found",
                "en pt-PT");
}

TEST(KB_3_the_search_of_the_portal_is_shown_as_agreed)
{
    expect_page(t, "at.localhost", "/search?q=Papierstau", "subject/all", "de-AT en");
}

TEST(TKT_3_each_subject_found_says_which_department_of_which_centre_answers)
{
    const struct reply at =
        tree_of(t, "at.localhost", "/de-AT/requests/subjects?q=Rechnung+falsch");
    const struct reply no = tree_of(t, "no.localhost", "/nb-NO/requests/subjects?q=faktura");

    expect_count(t, at.status, 200);
    expect(t, has(&at, "code=\"invoice-question\""));
    expect(t, has(&at, "department=\"contracts\""));
    expect(t, has(&at, "centre=\"Wien\""));
    expect(t, has(&no, "centre=\"Oslo\""));
    expect(t, has(&no, "code=\"e-invoice\""));
}

TEST(TKT_3_the_page_names_the_department_and_leads_to_the_form)
{
    const struct reply page =
        visit_get(t, "hosting.localhost", "/en/requests/subjects?q=mailbox+configuration");

    expect_count(t, page.status, 200);
    expect(t, has(&page, "href=\"/en/requests/new/mail-setup\""));
    expect(t, has(&page, "Technical service, support centre <bdi>Porto</bdi>"));
}

TEST(TKT_3_what_was_typed_comes_back_as_it_was_and_harms_nothing)
{
    const struct reply page = visit_get(
        t, "pt.localhost", "/en/search?q=%3Cscript%3E%22%27+%2B-%2A%28%29+%E2%80%AEtoner");

    expect_count(t, page.status, 200);
    expect(t, !has(&page, "<script>\""));
    expect(t, has(&page, "requests/new/supplies-question"));
}

TEST(TKT_3_a_query_that_is_too_long_is_refused_with_the_field_named)
{
    struct text target = {.arena = t->arena};

    text_add(&target, STR("/en/search?q="));
    for (int i = 0; i < 300; i++)
        text_add_char(&target, 'a');
    expect_count(t, visit_get(t, "pt.localhost", text_str(&target).at).status, 422);
}

TEST(TKT_3_nothing_found_says_so_and_leads_on)
{
    const struct reply subjects = visit_get(t, "pt.localhost", "/en/requests/subjects?q=xylophone");
    const struct reply all = visit_get(t, "pt.localhost", "/en/search?q=xylophone");

    expect_count(t, subjects.status, 200);
    expect(t, has(&subjects, "No subject fits these words"));
    expect(t, has(&subjects, "href=\"/en/requests/subjects\""));
    expect(t, has(&all, "Nothing fits these words"));
    expect(t, has(&all, "href=\"/en/questions\""));
}

TEST(KB_3_an_article_is_found_despite_a_slip_and_offered_before_the_subjects)
{
    const struct reply page = tree_of(t, "pt.localhost", "/en/requests/subjects?q=paperr+jams");
    const size_t subject = str_find_str(page.body, STR("<subject "));

    expect_count(t, page.status, 200);
    expect(t, subject < page.body.len);
    expect(t, has(&page, "code=\"paper-jam\""));
    const size_t article = str_find_str(page.body, STR("<knowledge "));

    expect(t, article == page.body.len || article < subject);
}

TEST(PUB_1_the_landing_page_asks_what_is_needed_and_searches_for_it)
{
    const struct reply pt = visit_get(t, "pt.localhost", "/en/");
    const struct reply hosting = visit_get(t, "hosting.localhost", "/en/");

    expect(t, has(&pt, "action=\"/en/search\""));
    expect(t, has(&hosting, "action=\"/en/search\""));
    expect(t, has(&pt, "name=\"q\""));
}
