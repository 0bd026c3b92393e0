/* Guided help as visitors go through it (KB-2). */
#include "tests/knowledge/library.h"
#include "tests/lib/golden.h"

TEST(KB_2_guided_help_is_listed_as_agreed)
{
    library_open(t);
    expect_page(t, "pt.localhost", "/help", "help/list", "en pt-PT");
    library_close(t);
}

TEST(KB_2_a_step_is_shown_as_agreed)
{
    library_open(t);
    expect_page(t, "pt.localhost", "/help/stuck?path=tray", "help/step", "en pt-PT");
    library_close(t);
}

TEST(KB_2_an_end_that_needs_us_leads_to_a_request_with_the_path)
{
    library_open(t);
    const struct reply end = visit_get(t, "pt.localhost", "/en/help/stuck?path=tray.not.rear");

    expect_count(t, end.status, 200);
    expect(t, holds(&end, "href=\"/en/requests/new/paper-jam?path=stuck%403+where%3Dtray+pull%3Dnot"
                          "+where%3Drear\""));
    expect(t, holds(&end, "drawings.svg#headset"));
    library_close(t);
}

TEST(KB_2_who_is_helped_is_counted_and_who_is_not_goes_on_to_a_request)
{
    library_open(t);
    struct reply reply = visit_get(t, "pt.localhost", "/en/help/stuck?path=tray.out");

    expect(t, holds(&reply, "Yes, it is solved"));
    reply = form_post(t, "pt.localhost", "/en/help/stuck/solved", "path=tray.out&solved=yes");
    expect_str(t, reply_header(&reply, "Location"), "/en/help?done=help-solved");
    reply = form_post(t, "pt.localhost", "/en/help/stuck/solved", "path=tray.out&solved=yes");
    reply = form_post(t, "pt.localhost", "/en/help/stuck/solved", "path=tray.out&solved=no");
    expect_str(t, reply_header(&reply, "Location"),
               "/en/requests/new/paper-jam?path=stuck%403+where%3Dtray+pull%3Dout");
    expect_count(t, signed_count(t, "SELECT count FROM help_end WHERE is_solved"), 2);
    expect_count(t, signed_count(t, "SELECT count FROM help_end WHERE NOT is_solved"), 1);
    reply = form_post(t, "pt.localhost", "/en/help/stuck/solved", "path=tray.out");
    expect_count(t, reply.status, 422);
    reply = form_post(t, "pt.localhost", "/en/help/stuck/solved", "path=tray&solved=yes");
    expect_count(t, reply.status, 404);
    library_close(t);
}

TEST(KB_2_steps_and_trees_that_are_not_there_are_not_found)
{
    static const char *const targets[] = {"/en/help/other", "/en/help/stuck?path=nowhere",
                                          "/en/help/stuck?path=tray.out.out",
                                          "/en/help/stuck?path=%3Cscript%3E"};

    library_open(t);
    for (size_t i = 0; i < sizeof targets / sizeof targets[0]; i++) {
        test_row("%s", targets[i]);
        expect_count(t, visit_get(t, "pt.localhost", targets[i]).status, 404);
    }
    expect_count(t, visit_get(t, "hosting.localhost", "/en/help/stuck").status, 404);
    library_close(t);
}
