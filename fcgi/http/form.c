/* Fills a handler's input struct from what arrived, by its field table. It knows no rule over two
 * fields. */
#include "fcgi/http/form.h"

#include <string.h>

enum { TEXT_MOST = 200, CODES_MOST = 50, FILES_MOST = 5 };

static const struct pairs *
pairs_of(const struct form_source *from, enum field_from where)
{
    switch (where) {
    case FROM_PATH:
        return from->path;
    case FROM_QUERY:
        return from->query;
    case FROM_BODY:
        return from->body;
    }
    return NULL;
}

static size_t
count_named(const struct pairs *pairs, struct str name)
{
    size_t count = 0;

    for (size_t i = 0; pairs != NULL && i < pairs->count; i++)
        count += str_is(pairs->first[i].name, name);
    return count;
}

/* What stands behind the dot of "NAME.what"; absent for other names. */
static struct str
behind(const struct field *field, struct str name)
{
    const struct str prefix = str_from(field->name);

    if (!str_starts(name, prefix) || name.len < prefix.len + 2 || name.at[prefix.len] != '.')
        return STR_NONE;
    return str_slice(name, prefix.len + 1, name.len);
}

static bool
is_of(const struct field *field, struct str name)
{
    if (field->kind == KIND_MANY)
        return behind(field, name).at != NULL;
    return str_is(str_from(field->name), name);
}

static bool
form_declares(const struct form *form, enum field_from where, struct str name)
{
    for (size_t i = 0; i < form->count; i++)
        if (form->fields[i].from == where && is_of(&form->fields[i], name))
            return true;
    return false;
}

/* What binds a form to whom it was shown travels with each. */
static bool
is_every_forms(struct str name)
{
    return str_is(name, STR("token")) || str_is(name, STR("key"));
}

static size_t
count_undeclared(const struct form *form, enum field_from where, const struct pairs *pairs)
{
    size_t count = 0;

    for (size_t i = 0; pairs != NULL && i < pairs->count; i++)
        count += !form_declares(form, where, pairs->first[i].name) &&
                 !is_every_forms(pairs->first[i].name);
    return count;
}

const struct field *
form_field(const struct form *form, struct str name)
{
    for (size_t i = 0; form != NULL && i < form->count; i++) {
        if (form->fields[i].from == FROM_BODY && str_is(str_from(form->fields[i].name), name))
            return &form->fields[i];
    }
    return NULL;
}

static bool
str_holds_break(struct str s)
{
    return str_find(s, '\n', 0) < s.len || str_find(s, '\r', 0) < s.len;
}

static bool
str_is_code(struct str s)
{
    if (s.len == 2 && s.at[0] >= 'A' && s.at[0] <= 'Z' && s.at[1] >= 'A' && s.at[1] <= 'Z')
        return true;
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.at[i];

        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '.' && c != '-')
            return false;
    }
    return s.len > 0;
}

static bool
str_is_digits(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
    return s.len > 0;
}

/* Browsers send CR LF for a line break; the tree and the tables hold LF only. */
static struct str
with_plain_breaks(struct arena *arena, struct str s)
{
    char *const plain = arena_alloc(arena, s.len + 1);
    size_t n = 0;

    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] != '\r')
            plain[n++] = s.at[i];
        else if (i + 1 == s.len || s.at[i + 1] != '\n')
            plain[n++] = '\n';
    }
    return (struct str){plain, n};
}

/* NULL when the value was stored, otherwise the code of what is wrong. */
static const char *
store_text(struct arena *arena, const struct field *field, struct str value, struct str *into)
{
    struct target target;

    if (field->kind == KIND_PROSE)
        value = str_trim(with_plain_breaks(arena, value));
    if (value.len > (field->most != 0 ? field->most : TEXT_MOST))
        return "field.too-long";
    if (!str_is_xml_text(value) || (field->kind != KIND_PROSE && str_holds_break(value)))
        return "field.malformed";
    if (field->kind == KIND_CODE && !str_is_code(value))
        return "field.malformed";
    if (field->kind == KIND_PATH && target_parse(arena, value, &target) != RES_OK)
        return "field.malformed";
    *into = arena_str(arena, value);
    return NULL;
}

static const char *
store_secret(struct arena *arena, const struct field *field, struct str value, struct str *into)
{
    if (value.len > (field->most != 0 ? field->most : TEXT_MOST))
        return "field.too-long";
    if (!str_is_utf8(value) || str_find(value, '\0', 0) < value.len)
        return "field.malformed";
    *into = arena_str(arena, value);
    return NULL;
}

static const char *
store_count(const struct field *field, struct str value, uint64_t *into)
{
    if (!str_is_digits(value))
        return "field.malformed";
    return str_to_u64(value, field->max, into) ? NULL : "field.too-large";
}

static const char *
store(struct arena *arena, const struct field *field, struct str value, char *input)
{
    void *const member = input + field->offset;

    switch (field->kind) {
    case KIND_COUNT:
        return store_count(field, value, member);
    case KIND_DAY:
        return day_parse(value, member) ? NULL : "field.malformed";
    case KIND_FLAG:
        *(bool *)member = str_is(value, STR("yes"));
        return *(bool *)member ? NULL : "field.malformed";
    case KIND_SECRET:
        return store_secret(arena, field, value, member);
    case KIND_TEXT:
    case KIND_PROSE:
    case KIND_CODE:
    case KIND_PATH:
        return store_text(arena, field, value, member);
    case KIND_CODES:
    case KIND_MANY:
    case KIND_FILE:
    case KIND_FILES:
        break; /* read_field has a way of its own for them */
    }
    return "field.malformed";
}

static uint64_t
most_codes(const struct field *field)
{
    return field->max != 0 ? field->max : CODES_MOST;
}

static const char *
store_codes(struct arena *arena, const struct field *field, const struct pairs *pairs,
            struct codes *into)
{
    const struct str name = str_from(field->name);
    const size_t count = count_named(pairs, name);
    struct str *codes = arena_new_array(arena, count, struct str);
    size_t kept = 0;

    if (count > most_codes(field))
        return "field.too-large";
    for (size_t i = 0; count > 0 && i < pairs->count; i++) {
        const char *wrong = NULL;

        if (!str_is(pairs->first[i].name, name) || str_is_empty(pairs->first[i].value))
            continue;
        if (!str_is_code(pairs->first[i].value))
            return "field.malformed";
        wrong = store_text(arena, field, pairs->first[i].value, &codes[kept++]);
        if (wrong != NULL)
            return wrong;
    }
    *into = (struct codes){codes, kept};
    return kept == 0 && field->required ? "field.missing" : NULL;
}

static const char *
store_many(struct arena *arena, const struct field *field, const struct pairs *pairs,
           struct pairs *into)
{
    struct pair *kept = arena_new_array(arena, most_codes(field), struct pair);

    *into = (struct pairs){.first = kept};
    for (size_t i = 0; pairs != NULL && i < pairs->count; i++) {
        const struct str name = behind(field, pairs->first[i].name);
        const char *wrong = NULL;

        if (name.at == NULL)
            continue;
        if (into->count == most_codes(field))
            return "field.too-large";
        if (pairs_get(into, name).at != NULL)
            return "input.repeated";
        kept[into->count].name = name;
        wrong =
            store_text(arena, field, str_trim(pairs->first[i].value), &kept[into->count++].value);
        if (wrong != NULL)
            return wrong;
    }
    return into->count == 0 && field->required ? "field.missing" : NULL;
}

static uint64_t
most_bytes(const struct field *field)
{
    return field->most != 0 ? field->most : FORM_FILE_MOST;
}

/* A field left empty arrives as a file without name and bytes. */
static const char *
store_file(const struct field *field, const struct sent_files *files, struct sent_file *into)
{
    const struct str name = str_from(field->name);

    *into = (struct sent_file){.fd = -1};
    for (size_t i = 0; files != NULL && i < files->count; i++) {
        if (!str_is(files->first[i].field, name) || files->first[i].file.size == 0)
            continue;
        if (into->is_sent)
            return "input.repeated";
        *into = files->first[i].file;
        into->is_sent = true;
    }
    if (into->is_sent && into->size > most_bytes(field))
        return "file.too-large";
    return !into->is_sent && field->required ? "field.missing" : NULL;
}

static uint64_t
most_files(const struct field *field)
{
    return field->max != 0 ? field->max : FILES_MOST;
}

static const char *
store_files(struct arena *arena, const struct field *field, const struct sent_files *files,
            struct sent_list *into)
{
    const struct str name = str_from(field->name);
    struct sent_file *kept = arena_new_array(arena, most_files(field), struct sent_file);

    *into = (struct sent_list){.first = kept};
    for (size_t i = 0; files != NULL && i < files->count; i++) {
        if (!str_is(files->first[i].field, name) || files->first[i].file.size == 0)
            continue;
        if (into->count == most_files(field))
            return "file.too-many";
        kept[into->count] = files->first[i].file;
        kept[into->count].is_sent = true;
        if (kept[into->count++].size > most_bytes(field))
            return "file.too-large";
    }
    return into->count == 0 && field->required ? "field.missing" : NULL;
}

/* A text about a limit may quote the limit. */
static void
report(struct arena *arena, const struct field *field, const char *code, struct problems *problems)
{
    const size_t most = field->most != 0 ? field->most : TEXT_MOST;

    if (strcmp(code, "file.too-large") == 0)
        problems_add_value(problems, field->name, code, "most",
                           arena_printf(arena, "%llu", (unsigned long long)most_bytes(field)));
    else if (strcmp(code, "file.too-many") == 0)
        problems_add_value(problems, field->name, code, "most",
                           arena_printf(arena, "%llu", (unsigned long long)most_files(field)));
    else if (strcmp(code, "field.too-long") == 0)
        problems_add_value(problems, field->name, code, "most", arena_printf(arena, "%zu", most));
    else if (strcmp(code, "field.too-large") == 0)
        problems_add_value(
            problems, field->name, code, "max",
            arena_printf(arena, "%llu",
                         (unsigned long long)(field->kind == KIND_CODES || field->kind == KIND_MANY
                                                  ? most_codes(field)
                                                  : field->max)));
    else
        problems_add(problems, field->name, code);
}

static enum result
read_field(struct arena *arena, const struct field *field, const struct form_source *from,
           char *input, struct problems *problems)
{
    const struct pairs *pairs = pairs_of(from, field->from);
    const struct str name = str_from(field->name);
    const struct str sent = pairs_get(pairs, name);
    const struct str value = field->kind == KIND_SECRET ? sent : str_trim(sent);
    const char *code = NULL;

    if (field->kind == KIND_CODES)
        code = store_codes(arena, field, pairs, (struct codes *)(void *)(input + field->offset));
    else if (field->kind == KIND_MANY)
        code = store_many(arena, field, pairs, (struct pairs *)(void *)(input + field->offset));
    else if (field->kind == KIND_FILE)
        code = store_file(field, from->files, (struct sent_file *)(void *)(input + field->offset));
    else if (field->kind == KIND_FILES)
        code = store_files(arena, field, from->files,
                           (struct sent_list *)(void *)(input + field->offset));
    else if (count_named(pairs, name) > 1)
        code = "input.repeated";
    else if (value.len > 0)
        code = store(arena, field, value, input);
    else if (field->required)
        code = "field.missing";
    if (code == NULL)
        return RES_OK;
    if (field->from == FROM_PATH)
        return RES_NOT_FOUND;
    report(arena, field, code, problems);
    return RES_OK;
}

enum result
form_read(struct arena *arena, const struct form *form, const struct form_source *from,
          struct problems *problems, const void **input)
{
    char *const filled = arena_alloc(arena, form->size);

    for (size_t i = 0; i < form->count; i++) {
        const struct field *const field = &form->fields[i];

        TRY(read_field(arena, field, from, filled, problems));
    }
    if (from->body != NULL)
        from->body->ignored = count_undeclared(form, FROM_BODY, from->body) +
                              count_undeclared(form, FROM_QUERY, from->query);
    *input = filled;
    return RES_OK;
}
