/* When an announcement holds, for whom, and in whose words. */
#include "handlers/announcement/announcement.h"
#include "tests/lib/test.h"

TEST(an_announcement_holds_from_its_start_until_just_before_its_end)
{
    const struct announcement a = {.starts = {1000}, .ends = {2000}};

    expect_count(t, announcement_state(&a, (struct instant){999}), ANNOUNCEMENT_PLANNED);
    expect_count(t, announcement_state(&a, (struct instant){1000}), ANNOUNCEMENT_CURRENT);
    expect_count(t, announcement_state(&a, (struct instant){1999}), ANNOUNCEMENT_CURRENT);
    expect_count(t, announcement_state(&a, (struct instant){2000}), ANNOUNCEMENT_PAST);
}

TEST(an_announcement_without_an_end_goes_on)
{
    const struct announcement a = {.starts = {1000}};

    expect_count(t, announcement_state(&a, (struct instant){INT64_MAX}), ANNOUNCEMENT_CURRENT);
}

TEST(an_announcement_for_one_portal_does_not_concern_its_sisters)
{
    const struct announcement a = {.brand = STR("lumenor"), .portal = STR("no")};
    const struct announcement b = {.brand = STR("lumenor")};

    expect(t, announcement_concerns(&a, STR("lumenor"), STR("no")));
    expect(t, !announcement_concerns(&a, STR("lumenor"), STR("pt")));
    expect(t, !announcement_concerns(&a, STR("caravela"), STR("no")));
    expect(t, announcement_concerns(&b, STR("lumenor"), STR("pt")));
}

TEST(a_reader_gets_the_nearest_words_there_are)
{
    static const struct announcement_text texts[] = {
        {STR_INIT("nb-NO"), STR_INIT("n"), STR_INIT("")},
        {STR_INIT("en"),    STR_INIT("e"), STR_INIT("")},
        {STR_INIT("de-DE"), STR_INIT("d"), STR_INIT("")},
    };
    const struct announcement a = {.texts = texts, .text_count = 3};
    const struct announcement none = {0};

    expect_str(t, announcement_words(&a, STR("nb-NO"))->title, "n");
    expect_str(t, announcement_words(&a, STR("de-AT"))->title, "d");
    expect_str(t, announcement_words(&a, STR("es-ES"))->title, "e");
    expect(t, announcement_words(&none, STR("en")) == NULL);
}
