/* The tree of a page: how it is built, and how it leaves as XML and JSON. */
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/view/scene.h"

static struct page *
begin(struct test *t)
{
    view_start();
    view_begin(t->arena);
    return page_new();
}

TEST(a_tree_is_written_as_xml)
{
    struct page *page = begin(t);
    struct node *device = node_add(page_root(page), "device");

    node_set(page_root(page), "view", STR("device/show"));
    node_set(page_root(page), "absent", STR_NONE);
    node_set(page_root(page), "empty", STR(""));
    node_set_flag(page_root(page), "open", true);
    node_set_flag(page_root(page), "closed", false);
    node_set_count(device, "count", UINT64_MAX);
    node_set_number(device, "balance", INT64_MIN);
    node_set_day(device, "since", day_from_civil(2026, 3, 2));
    node_set_instant(device, "seen", (struct instant){0});
    node_text(node_add(device, "note"), STR("one"));
    expect_str(t, page_to_xml(page, t->arena),
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<page view=\"device/show\" empty=\"\" open=\"yes\"><device "
               "count=\"18446744073709551615\" balance=\"-9223372036854775808\" "
               "since=\"2026-03-02\" seen=\"1970-01-01T00:00:00Z\"><note>one</note></device>"
               "</page>\n");
    view_end();
}

TEST(the_same_tree_is_written_as_json)
{
    struct page *page = NULL;

    view_start();
    view_begin(t->arena);
    expect_result(t,
                  page_read(STR("<page locale='pt'><locale tag='pt'/><centre id='a'><hours/>"
                                "<phone kind='main'>12</phone><why/><phone/></centre>"
                                "<locale tag='en'/></page>"),
                            &page),
                  RES_OK);
    expect_str(t, page_to_json(page, t->arena),
               "{\"locale\":\"pt\",\"locales\":[{\"tag\":\"pt\"},{\"tag\":\"en\"}],"
               "\"centres\":[{\"id\":\"a\",\"hours\":[{}],\"phones\":[{\"kind\":\"main\",\"text\":"
               "\"12\"},{}],\"whys\":[{}]}]}\n");
    view_end();
}

TEST(members_of_one_name_do_not_collide_in_json)
{
    struct page *page = NULL;

    view_start();
    view_begin(t->arena);
    expect_result(
        t, page_read(STR("<page hours='1' text='2'>word<hours/><item/><items/></page>"), &page),
        RES_OK);
    expect_str(t, page_to_json(page, t->arena),
               "{\"hours\":\"1\",\"text\":\"2\",\"hourss\":[{}],\"itemss\":[{}],\"items\":[{}],"
               "\"texts\":\"word\"}\n");
    view_end();
}

TEST(hostile_text_stays_text)
{
    static const char hostile[] = "\"'<script>&amp;]]>\\ \t\n\r\x7F \xF0\x9F\x98\x80\xE2\x80\xA8";
    struct page *page = begin(t);
    struct page *again = NULL;

    node_set(page_root(page), "value", str_from(hostile));
    node_text(page_root(page), str_from(hostile));
    expect_str(
        t, page_to_xml(page, t->arena),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<page value=\"&quot;'&lt;script&gt;&amp;amp;"
        "]]&gt;\\ &#9;&#10;&#13;\x7F "
        "\xF0\x9F\x98\x80\xE2\x80\xA8\">\"'&lt;script&gt;&amp;amp;]]&gt;"
        "\\ \t\n&#13;\x7F \xF0\x9F\x98\x80\xE2\x80\xA8</page>\n");
    expect_str(t, page_to_json(page, t->arena),
               "{\"value\":\"\\\"'<script>&amp;]]>\\\\ \\u0009\\u000a\\u000d\\u007f "
               "\xF0\x9F\x98\x80\xE2\x80\xA8\",\"text\":\"\\\"'<script>&amp;]]>\\\\ "
               "\\u0009\\u000a\\u000d\\u007f \xF0\x9F\x98\x80\xE2\x80\xA8\"}\n");
    expect_result(t, page_read(page_to_xml(page, t->arena), &again), RES_OK);
    expect_str(t, page_to_json(again, t->arena), page_to_json(page, t->arena).at);
    view_end();
}

TEST(setting_an_attribute_again_replaces_it)
{
    struct page *page = begin(t);

    node_set(page_root(page), "a", STR("1"));
    node_set(page_root(page), "b", STR("2"));
    node_set(page_root(page), "a", STR("3"));
    expect_str(t, page_to_json(page, t->arena), "{\"a\":\"3\",\"b\":\"2\"}\n");
    view_end();
}

/* Whether a worker of its own ends when it puts this text into a tree. */
static bool
ends_the_process(struct str text)
{
    int status = 0;
    const pid_t child = fork();

    if (child == 0) {
        const struct rlimit none = {0, 0};
        struct arena *arena = NULL;

        setrlimit(RLIMIT_CORE, &none);
        signal(SIGABRT, SIG_DFL);
        arena_open(&arena, 1U << 20);
        view_begin(arena);
        node_set(page_root(page_new()), "value", text);
        _exit(0);
    }
    return waitpid(child, &status, 0) == child && WIFSIGNALED(status) &&
           WTERMSIG(status) == SIGABRT;
}

TEST(text_that_xml_cannot_hold_ends_the_process)
{
    static const char *const bad[] = {
        "a\x01",        "\x1F",     "\xC3", "\xED\xA0\x80",     "\xEF\xBF\xBE",
        "\xEF\xBF\xBF", "\xC0\x80", "\xFF", "\xF4\x90\x80\x80",
    };

    view_start();
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        test_row("%zu", i);
        expect(t, ends_the_process(str_from(bad[i])));
    }
    expect(t, ends_the_process(STR("a\0b")));
    expect(t, !ends_the_process(STR("\xF4\x8F\xBF\xBD")));
}

TEST(what_is_no_tree_of_ours_is_not_read)
{
    static const char *const bad[] = {
        "",
        "page",
        "<page>",
        "<page/><page/>",
        "<page a='1' a='2'/>",
        "<!DOCTYPE page [<!ENTITY a 'b'>]><page>&a;</page>",
        "<!DOCTYPE page SYSTEM 'file:///etc/passwd'><page/>",
        "<page>\x01</page>",
        "<page>\xFF</page>",
        "<page>&undefined;</page>",
    };

    view_start();
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct page *page = NULL;

        test_row("%s", bad[i]);
        view_begin(t->arena);
        expect_result(t, page_read(str_from(bad[i]), &page), RES_MALFORMED);
        view_end();
    }
}

TEST(long_lists_become_json_in_one_go)
{
    struct page *page = begin(t);

    for (uint64_t i = 0; i < 20000; i++)
        node_set_count(node_add(page_root(page), "item"), "n", i);
    const struct str json = page_to_json(page, t->arena);

    expect(t, str_ends(json, STR("{\"n\":\"19999\"}]}\n")));
    view_end();
}
