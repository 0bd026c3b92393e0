/* What looks like a password in a message, in the languages of the portals (SEC-5). */
#include <string.h>

#include "handlers/secret/secret.h"
#include "tests/lib/test.h"

struct sample {
    const char *text;
    const char *found; /* NULL: nothing */
};

static const struct sample suspects[] = {
    {"Hello, my password: Sommer2024! Thanks",             "Sommer2024"          },
    {"The password is Sommer2024",                         "Sommer2024"          },
    {"password=hunter2",                                   "hunter2"             },
    {"user/pass: admin / x1Y2z3",                          "x1Y2z3"              },
    {"Password:\nhunmyx-Gaxty3-kizwec\n",                  "hunmyx-Gaxty3-kizwec"},
    {"PW: sunshine\nKind regards",                         "sunshine"            },
    {"PIN 4711",                                           "4711"                },
    {"A minha palavra-passe \xc3\xa9 Verao#25, obrigado.", "Verao#25"            },
    {"PALAVRA-PASSE: 123456",                              "123456"              },
    {"senha = ab12cd",                                     "ab12cd"              },
    {"Mi contrase\xc3\xb1"
     "a es \"Gato*7\".",                              "Gato*7"              },
    {"CONTRASE\xc3\x91"
     "A: Gato*7",                                     "Gato*7"              },
    {"clave: 99luft",                                      "99luft"              },
    {"Passordet mitt er hemmelig. Passord: Fjord9",        "Fjord9"              },
    {"Mein E-Mail-Passwort lautet Jaus3n!",                "Jaus3n"              },
    {"Kennwort: Donaukanal\n",                             "Donaukanal"          },
    {"Ich habe xK9#mQ2$vL eingegeben",                     "xK9#mQ2$vL"          },
    {"the generated one was aB3dE6gH9k, it is refused",    "aB3dE6gH9k"          },
    {"Passwort: \xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c"
     "7",                                             "\xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c"
     "7"                                                           },
};

static const struct sample others[] = {
    {"",                                                                          NULL},
    {"I forgot my password and cannot sign in.",                                  NULL},
    {"My password does not work since 2 March 2026",                              NULL},
    {"The password is wrong, it says error 0x800CCC0E",                           NULL},
    {"Passord er ikke 3 tegn",                                                    NULL},
    {"Das Passwort ist abgelaufen.",                                              NULL},
    {"A palavra-passe \xc3\xa9 recusada pelo servidor",                           NULL},
    {"La contrase\xc3\xb1"
     "a es correcta, pero no entra",                                         NULL},
    {"Device LX4550dn, serial ABC12345XK, firmware 3.11.2-b07",                   NULL},
    {"https://example.org/Reset?token=aB3dE6gH9kL2",                              NULL},
    {"Write to Ana.Vidal9@Arrabida.example.org",                                  NULL},
    {"C:\\Users\\Ana7\\Documents and /etc/Postfix/main9.cf",                      NULL},
    {"imap.example.org:993, smtp.example.org:465",                                NULL},
    {"ERR_SSL_PROTOCOL_ERROR and AADSTS50126",                                    NULL},
    {"6f1ed002-ab56-4cc3-8f0c-9e7d4e5b2a11",                                      NULL},
    {"iPhone15ProMax and Windows-11-Pro, Office365!",                             NULL},
    {"The pin of the tray is bent",                                               NULL},
    {"Please pass this on to 3 colleagues",                                       NULL},
    {"Total: 1.234,56 EUR, VAT PT501234567",                                      NULL},
    {"\xe5\xaf\x86\xe7\xa0\x81 \xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c", NULL},
};

static void
try_one(struct test *t, const struct sample *sample)
{
    const struct str text = str_from(sample->text);
    struct secret_span span = {0};
    const bool is_found = secret_suspect(text, &span);

    test_row("%s", sample->text);
    expect_str(t, is_found ? arena_str(t->arena, str_slice(text, span.from, span.to)) : STR_NONE,
               sample->found);
}

TEST(sec_5_passwords_in_messages_are_seen_in_every_language)
{
    for (size_t i = 0; i < sizeof suspects / sizeof suspects[0]; i++)
        try_one(t, &suspects[i]);
}

TEST(sec_5_what_only_speaks_of_passwords_or_machines_is_left_alone)
{
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        try_one(t, &others[i]);
}

TEST(sec_5_the_longest_message_is_looked_through_at_once)
{
    static const char *const pieces[] = {"password: ", "password ", "a", "pw:", "x\n", "aB3"};

    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        const size_t length = strlen(pieces[i]), count = 100000 / length;
        struct text text = {.arena = t->arena};
        const uint64_t began_us = clock_ticks_us();

        for (size_t k = 0; k < count; k++)
            text_add(&text, str_from(pieces[i]));
        secret_suspect(text_str(&text), NULL);
        test_row("%s", pieces[i]);
        expect(t, clock_ticks_us() - began_us < 200000);
    }
}

TEST(sec_1_what_a_page_cannot_show_is_no_password_to_hand_over)
{
    struct text long_one = {.arena = t->arena};

    for (unsigned i = 0; i < SECRET_MOST; i++)
        text_add_char(&long_one, 'x');
    expect(t, secret_fits(STR("x")) && secret_fits(STR(" \xc3\xb1 ")));
    expect(t, secret_fits(text_str(&long_one)));
    text_add_char(&long_one, 'x');
    expect(t, !secret_fits(text_str(&long_one)));
    expect(t, !secret_fits(STR("")) && !secret_fits(STR_NONE));
    expect(t, !secret_fits(STR("a\x01")) && !secret_fits(STR("\xef\xbf\xbf")));
}
