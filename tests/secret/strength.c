/* How passwords are judged: by how soon they are guessed, not by which signs they hold. */
#include "fcgi/edge/strength.h"

#include <string.h>

#include "tests/lib/test.h"

static enum strength
of(const char *password)
{
    const struct str words[] = {STR("Merlin"), STR("LX 4550"), STR("Ana Vidal"),
                                STR("ana.vidal@example.org"), STR("C-204711")};

    return strength_of(str_from(password), words, sizeof words / sizeof words[0]);
}

TEST(a_password_is_judged_by_how_soon_it_is_guessed)
{
    static const struct {
        const char *password;
        enum strength strength;
    } rows[] = {
        {"",                             STRENGTH_SHORT },
        {"D7%kq9!mZx2",                  STRENGTH_SHORT },
        {"áéíóúáéíóúá",       STRENGTH_SHORT },
        {"password1234",                 STRENGTH_KNOWN },
        {"123456789012",                 STRENGTH_KNOWN },
        {"aaaaaaaaaaaa",                 STRENGTH_KNOWN },
        {"qwertyuiop12",                 STRENGTH_WEAK  },
        {"iloveyouverymuch",             STRENGTH_WEAK  },
        {"kopiergeraet",                 STRENGTH_FAIR  },
        {"D7%kq9!mZx2w",                 STRENGTH_STRONG},
        {"correct horse battery staple", STRENGTH_STRONG},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%s", rows[i].password);
        expect_count(t, of(rows[i].password), rows[i].strength);
    }
}

TEST(words_that_others_know_of_a_person_are_no_secret)
{
    static const char *const rows[] = {"anavidal2026",      "AnaVidal2026!", "vidalanavidal",
                                       "merlin-merlin",     "MerlinMerlin1", "C-204711C-204711",
                                       "example.org.vidal", "lx 4550 merlin"};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        test_row("%s", rows[i]);
        expect(t, of(rows[i]) <= STRENGTH_WEAK);
        expect(t, of(rows[i]) <= strength_of(str_from(rows[i]), NULL, 0));
    }
}

TEST(any_bytes_and_any_length_are_judged)
{
    char *const bytes = arena_alloc(t->arena, 1 << 20);
    struct str words[40];

    for (size_t i = 0; i < 40; i++)
        words[i] = (struct str){bytes, i * 1000};
    memset(bytes, 'a', 1 << 20);
    expect(t, strength_of((struct str){bytes, 1 << 20}, words, 40) <= STRENGTH_WEAK);
    memset(bytes, 0, 1 << 20);
    expect(t, strength_of((struct str){bytes, 1 << 20}, words, 40) <= STRENGTH_WEAK);
    memset(bytes, 0xFF, 1 << 20);
    expect(t, strength_of((struct str){bytes, 1024}, words, 40) <= STRENGTH_WEAK);
    expect_count(t, strength_of(STR("D7%k\0q9!mZx2w-rest"), NULL, 0), STRENGTH_STRONG);
    expect_count(t, strength_of(STR_NONE, NULL, 0), STRENGTH_SHORT);
}
