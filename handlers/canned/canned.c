/* Placeholders of replies ready to send. */
#include "handlers/canned/canned.h"

#include "handlers/canned/canned_store.h"

/* What a word in braces stands for; NULL: it is no placeholder. */
static const struct str *
value_of(const struct canned_values *values, struct str word)
{
    const struct {
        struct str word;
        const struct str *value;
    } all[] = {
        {STR("name"),    &values->name   },
        {STR("number"),  &values->number },
        {STR("subject"), &values->subject},
        {STR("device"),  &values->device },
        {STR("agent"),   &values->agent  },
        {STR("centre"),  &values->centre },
    };

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        if (str_is(all[i].word, word))
            return all[i].value;
    }
    return NULL;
}

struct str
canned_compose(struct arena *arena, struct str body, const struct canned_values *values)
{
    struct text text = {.arena = arena};

    for (size_t i = 0; i < body.len; i++) {
        const size_t end = body.at[i] == '{' ? str_find(body, '}', i) : body.len;
        const struct str *value =
            end < body.len ? value_of(values, str_slice(body, i + 1, end)) : NULL;

        if (value == NULL) {
            text_add_char(&text, body.at[i]);
            continue;
        }
        text_add(&text, str_or_empty(*value));
        i = end;
    }
    return text_str(&text);
}

enum result
canned_find(struct db *db, struct arena *arena, const struct canned_choice *choice,
            struct str *body)
{
    return canned_store_one(db, arena, choice, body);
}

enum result
canned_all(struct db *db, struct arena *arena, struct str brand, struct str locale,
           struct canned_list *out)
{
    return canned_store_list(db, arena, brand, locale, out);
}
