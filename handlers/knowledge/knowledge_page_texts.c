/* Articles as a portal's folder has them: CODE.LOCALE.md, lines "Key: value", an empty line,
 * Markdown. */
#include <stdio.h>

#include "fcgi/edge/secret.h"
#include "fcgi/search/search.h"
#include "fcgi/texts.h"
#include "fcgi/view/markdown.h"
#include "handlers/knowledge/knowledge_page.h"
#include "handlers/tables.h"

#define CODE_MOST    60
#define TITLE_MOST   120
#define LEAD_MOST    300
#define LOCALE_MOST  35
#define LINE_MOST    40
#define RELATED_MOST 12
#define VERSION_MOST 1000000
#define WEIGHT_TITLE 12
#define WEIGHT_LEAD  6
#define WEIGHT_BODY  3

struct properties {
    struct str title, lead, audience, line, subject, source, version, source_version, related;
};

struct row {
    struct str key;
    size_t offset;
};

static const struct row rows[] = {
    {STR_INIT("Title"),          offsetof(struct properties, title)         },
    {STR_INIT("Lead"),           offsetof(struct properties, lead)          },
    {STR_INIT("Audience"),       offsetof(struct properties, audience)      },
    {STR_INIT("Line"),           offsetof(struct properties, line)          },
    {STR_INIT("Subject"),        offsetof(struct properties, subject)       },
    {STR_INIT("Source"),         offsetof(struct properties, source)        },
    {STR_INIT("Version"),        offsetof(struct properties, version)       },
    {STR_INIT("Source-Version"), offsetof(struct properties, source_version)},
    {STR_INIT("Related"),        offsetof(struct properties, related)       },
};

static const struct str audiences[] = {
    STR_INIT("public"),         STR_INIT("customer"),       STR_INIT("device-managers"),
    STR_INIT("stock-managers"), STR_INIT("administrators"), STR_INIT("staff"),
};

struct reading {
    struct arena *arena;
    const struct texts *texts;
    bool is_wrong;
};

#define WRONG(reading, file, line, ...)                                                            \
    do {                                                                                           \
        (reading)->is_wrong = true;                                                                \
        texts_wrong((reading)->texts, (file), (line), __VA_ARGS__);                                \
    } while (0)

static struct str *
member_of(struct properties *header, struct str key)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (str_is(rows[i].key, key))
            return (struct str *)(void *)((char *)header + rows[i].offset);
    }
    return NULL;
}

/* The lines before the first empty one; returns what stands behind it. */
static struct str
read_header(struct reading *reading, const struct texts_file *file, struct properties *out)
{
    struct str rest = file->bytes;
    struct str line;
    struct str key;
    struct str value;

    *out = (struct properties){0};
    for (unsigned number = 1; !str_is_empty(rest); number++) {
        str_cut(rest, '\n', &line, &rest);
        line = str_trim(line);
        if (str_is_empty(line))
            break;
        struct str *member = str_cut(line, ':', &key, &value) ? member_of(out, key) : NULL;

        if (member == NULL)
            WRONG(reading, file, number, "no line \"Key: value\" of an article");
        else if (member->at != NULL)
            WRONG(reading, file, number, "\"%.*s\" stands twice", STR_ARG(key));
        else
            *member = str_trim(value);
    }
    return str_trim(rest);
}

static size_t
characters(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += (s.at[i] & 0xC0) != 0x80;
    return count;
}

static bool
is_tag(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.at[i];

        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '-'))
            return false;
    }
    return s.len >= 2 && s.len <= LOCALE_MOST;
}

static void
check_body(struct reading *reading, const struct texts_file *file,
           const struct markdown_findings *findings)
{
    if (findings->links > 0)
        WRONG(reading, file, 0, "leads to \"%.*s\", which is neither a page of ours nor https",
              STR_ARG(findings->link));
    if (findings->pictures > 0)
        WRONG(reading, file, 0, "pictures are drawn by the portal, not by articles");
    if (findings->titles > 0)
        WRONG(reading, file, 0, "headings begin with ##: the title is the page's own");
    if (findings->depth > 0)
        WRONG(reading, file, 0, "lists or quotes stand too deep in one another");
}

/* Room for the words of one text, reserved and not taken: a folder may have ten thousand texts. */
#define WORDS_BYTES ((size_t)16 << 20)

/* Differs when the words of a text, or what they count, differ. */
static struct str
digest_of(struct arena *arena, const struct knowledge_source_text *text)
{
    struct arena *room = NULL;

    arena_open(&room, WORDS_BYTES);
    struct text all = {.arena = room};

    for (size_t i = 0; i < text->word_count; i++)
        text_printf(&all, "%.*s %u\n", STR_ARG(text->words[i].word), text->words[i].weight);
    const struct str digest = secret_digest(arena, all.len == 0 ? STR("") : text_str(&all));

    arena_close(&room);
    return digest;
}

/* Words of the title weigh more than those of the lead, and these more than the text's. */
static void
find_words(struct reading *reading, struct knowledge_source_text *text, struct str body)
{
    const struct search_field fields[] = {
        {text->title, WEIGHT_TITLE},
        {text->lead,  WEIGHT_LEAD },
        {body,        WEIGHT_BODY },
    };

    text->word_count = search_words(reading->arena, fields, sizeof(fields) / sizeof(fields[0]),
                                    text->locale, &text->words);
    text->digest = digest_of(reading->arena, text);
}

static struct knowledge_source_text
read_text(struct reading *reading, const struct texts_file *file, struct properties *header)
{
    struct markdown_findings findings = {0};
    const struct str body = read_header(reading, file, header);
    struct knowledge_source_text text = {
        .locale = file->locale, .title = header->title, .lead = header->lead, .body = body};
    uint64_t version = 0;

    if (!texts_is_code(file->stem, CODE_MOST) || !is_tag(str_or_empty(file->locale)))
        WRONG(reading, file, 0, "a file is called CODE.LOCALE.md");
    if (str_is_empty(text.title) || characters(text.title) > TITLE_MOST)
        WRONG(reading, file, 1, "Title is missing or longer than %d characters", TITLE_MOST);
    if (str_is_empty(text.lead) || characters(text.lead) > LEAD_MOST)
        WRONG(reading, file, 1, "Lead is missing or longer than %d characters", LEAD_MOST);
    if (str_is_empty(body) || body.len > MARKDOWN_BYTES) {
        WRONG(reading, file, 0, "no text, or one longer than %d bytes", MARKDOWN_BYTES);
        return text;
    }
    const struct str number =
        header->source_version.at != NULL ? header->source_version : header->version;

    if (!str_to_u64(str_or_empty(number), VERSION_MOST, &version) || version == 0)
        WRONG(reading, file, 1, "the source text has a Version, a translation its Source-Version");
    const struct str words = markdown_words(reading->arena, body, &findings);

    check_body(reading, file, &findings);
    text.source_version = version;
    find_words(reading, &text, words);
    return text;
}

static bool
is_audience(struct str code)
{
    for (size_t i = 0; i < sizeof audiences / sizeof audiences[0]; i++) {
        if (str_is(audiences[i], code))
            return true;
    }
    return false;
}

static void
read_related(struct reading *reading, const struct texts_file *file, struct str list,
             struct knowledge_source *source)
{
    struct str *related = arena_new_array(reading->arena, RELATED_MOST, struct str);
    struct str rest = str_or_empty(list);
    struct str code;

    while (!str_is_empty(rest)) {
        str_cut(rest, ',', &code, &rest);
        code = str_trim(code);
        if (!texts_is_code(code, CODE_MOST) || source->related_count == RELATED_MOST) {
            WRONG(reading, file, 1, "Related are at most %d codes of articles", RELATED_MOST);
            return;
        }
        related[source->related_count++] = code;
    }
    source->related = related;
}

/* What only the file in the source language says. */
static void
read_properties(struct reading *reading, const struct texts_file *file,
                const struct properties *header, struct knowledge_source *source)
{
    if (!is_audience(str_or_empty(header->audience)))
        WRONG(reading, file, 1,
              "Audience is none of public, customer, device-managers, "
              "stock-managers, administrators, staff");
    if (header->line.len > LINE_MOST || header->subject.len > LINE_MOST)
        WRONG(reading, file, 1, "Line and Subject are at most %d characters", LINE_MOST);
    source->audience = header->audience;
    source->line = header->line;
    source->subject = header->subject;
    source->source = header->source;
    read_related(reading, file, header->related, source);
}

/* The files of one code stand together; returns how many they are. */
static size_t
read_article(struct reading *reading, const struct texts_file *files, size_t count,
             struct knowledge_source *out)
{
    size_t used = 1;

    while (used < count && str_is(files[used].stem, files[0].stem))
        used++;
    struct knowledge_source_text *texts =
        arena_new_array(reading->arena, used, struct knowledge_source_text);
    uint64_t newest = 0;

    *out = (struct knowledge_source){.code = files[0].stem, .texts = texts, .text_count = used};
    for (size_t i = 0; i < used; i++) {
        struct properties header;

        texts[i] = read_text(reading, &files[i], &header);
        if (header.source.at == NULL || !str_is(header.source, texts[i].locale))
            continue;
        newest = texts[i].source_version;
        read_properties(reading, &files[i], &header, out);
    }
    if (str_is_empty(out->source))
        WRONG(reading, &files[0], 0, "no file of this article is its source (Source: its locale)");
    for (size_t i = 0; i < used && newest > 0; i++) {
        if (texts[i].source_version > newest)
            WRONG(reading, &files[i], 1, "translates a version its source has not reached");
    }
    return used;
}

enum result
knowledge_take_texts(struct db *db, struct arena *arena, const struct texts *texts)
{
    struct reading reading = {.arena = arena, .texts = texts};
    struct knowledge_source *sources =
        arena_new_array(arena, texts->count, struct knowledge_source);
    struct knowledge_sources all = {texts->brand, texts->portal, sources, 0};
    struct knowledge_taken taken;

    for (size_t i = 0; i < texts->count;)
        i += read_article(&reading, &texts->first[i], texts->count - i, &sources[all.count++]);
    if (db == NULL)
        reading.is_wrong = !knowledge_check(arena, texts, &all) || reading.is_wrong;
    if (reading.is_wrong)
        return RES_INVALID;
    if (db == NULL)
        return RES_OK;
    TRY(knowledge_take(db, arena, &all, &taken));
    printf("%.*s: %zu articles, %zu texts written, %zu withdrawn\n",
           STR_ARG(str_is_empty(texts->portal) ? texts->brand : texts->portal), all.count,
           taken.texts, taken.withdrawn);
    return RES_OK;
}
