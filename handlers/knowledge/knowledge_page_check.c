/* Follows what articles name: a subject, what to read next, links of their texts. */
#include "handlers/knowledge/knowledge_page.h"

#include "handlers/subject/subject_page.h"
#include "handlers/tables.h"

struct checking {
    struct arena *arena;
    const struct texts *texts;
    const struct knowledge_sources *sources;
    bool is_wrong;
};

static bool
has_article(const struct checking *checking, struct str code)
{
    for (size_t i = 0; i < checking->sources->count; i++) {
        if (str_is(checking->sources->first[i].code, code))
            return true;
    }
    return false;
}

/* at: where in the file's bytes. */
static void
missing(struct checking *checking, const struct texts_file *file, const char *at, const char *what,
        struct str name)
{
    checking->is_wrong = true;
    texts_wrong(checking->texts, file, texts_line(file, at), "there is no %s \"%.*s\"", what,
                STR_ARG(name));
}

/* A path of ours, without what follows its first "?" or "#". */
static void
check_path(struct checking *checking, const struct texts_file *file, struct str path)
{
    static const struct str article = STR_INIT("/articles/");
    static const struct str help = STR_INIT("/help/");
    static const struct str request = STR_INIT("/requests/new/");
    const size_t query = str_find(path, '?', 0);
    const size_t anchor = str_find(path, '#', 0);
    const struct str bare = str_slice(path, 0, query < anchor ? query : anchor);
    struct route_match match;

    if (str_starts(bare, article)) {
        if (!has_article(checking, str_slice(bare, article.len, bare.len)))
            missing(checking, file, path.at, "article", str_slice(bare, article.len, bare.len));
    } else if (str_starts(bare, help)) {
        if (!texts_have(checking->arena, file, "help", str_slice(bare, help.len, bare.len)))
            missing(checking, file, path.at, "guided help", str_slice(bare, help.len, bare.len));
    } else if (str_starts(bare, request)) {
        if (!subject_is_known(checking->texts->snapshot, checking->texts->brand,
                              str_slice(bare, request.len, bare.len)))
            missing(checking, file, path.at, "subject", str_slice(bare, request.len, bare.len));
    } else if (route_find(checking->arena, &routes, PLACE_LOCALE, METHOD_GET, bare, &match) !=
               RES_OK) {
        missing(checking, file, path.at, "page", bare);
    }
}

static void
check_links(struct checking *checking, const struct texts_file *file)
{
    static const struct str opening = STR_INIT("](/");
    struct str rest = file->bytes;

    for (size_t at; (at = str_find_str(rest, opening)) < rest.len;) {
        rest = str_slice(rest, at + opening.len - 1, rest.len);
        check_path(checking, file, str_slice(rest, 0, str_find(rest, ')', 0)));
    }
}

static const struct knowledge_source *
source_of(const struct checking *checking, const struct texts_file *file)
{
    for (size_t i = 0; i < checking->sources->count; i++) {
        const struct knowledge_source *const source = &checking->sources->first[i];

        if (str_is(source->code, file->stem) && str_is(source->source, file->locale))
            return source;
    }
    return NULL;
}

/* What only the file in the source language names. */
static void
check_properties(struct checking *checking, const struct texts_file *file,
                 const struct knowledge_source *source)
{
    if (!str_is_empty(source->subject) &&
        !subject_is_known(checking->texts->snapshot, checking->texts->brand, source->subject))
        missing(checking, file, source->subject.at, "subject", source->subject);
    for (size_t i = 0; i < source->related_count; i++) {
        if (!has_article(checking, source->related[i]))
            missing(checking, file, source->related[i].at, "article", source->related[i]);
    }
}

bool
knowledge_check(struct arena *arena, const struct texts *texts,
                const struct knowledge_sources *sources)
{
    struct checking checking = {.arena = arena, .texts = texts, .sources = sources};

    for (size_t i = 0; i < texts->count; i++) {
        const struct knowledge_source *const source = source_of(&checking, &texts->first[i]);

        check_links(&checking, &texts->first[i]);
        if (source != NULL)
            check_properties(&checking, &texts->first[i], source);
    }
    return !checking.is_wrong;
}
