/* The rules of files with messages: all of a message's files are good, or none is kept. */
#include "handlers/attachment/attachment.h"

#include <errno.h>
#include <sys/mman.h>

#include "fcgi/edge/scan.h"
#include "fcgi/edge/secret.h"
#include "handlers/attachment/attachment_store.h"
#include "handlers/file/file.h"

/* All files of one message together: below serve.request-ms, with room for the unit. */
#define SCAN_US 6000000

static const char *const types[] = {

#define KIND(name, shown, type, subtype, endings) type "/" subtype,
#include "handlers/attachment/kinds.def"
#undef KIND
};

static struct str
name_in_problem(const struct attachment_sent *sent, struct str name)
{
    return str_is_empty(name) ? str_or_empty(sent->name) : name;
}

/* The pages of the file are lent; they are on no disk. */
static enum result
look_at(struct arena *arena, const struct attachment_sent *sent, struct attachment_good *out,
        const char **problem)
{
    enum attachment_kind kind = ATTACHMENT_KINDS;
    void *at = NULL;

    *out = (struct attachment_good){
        .fd = sent->fd, .size = sent->size, .name = attachment_name(arena, sent->name)};
    *problem = "attachment.kind";
    if (sent->size == 0)
        return RES_OK;
    at = mmap(NULL, sent->size, PROT_READ, MAP_PRIVATE, sent->fd, 0);
    if (at == MAP_FAILED)
        return fault(RES_UNAVAILABLE, "attachment.memory", "errno=%d", errno);
    *problem = attachment_judge((struct str){at, sent->size}, out->name, &kind);
    if (*problem == NULL)
        out->type = str_from(types[kind]);
    munmap(at, sent->size);
    return RES_OK;
}

static enum result
ask_scanner(struct arena *arena, const struct attachment_look *look, uint64_t until_us,
            struct attachment_good *good, const char **problem)
{
    struct str found;
    enum result r = RES_OK;

    if (*problem != NULL || str_is_empty(look->scanner))
        return RES_OK;
    r = scan_file(arena, look->scanner, good->fd, until_us, &found);
    if (r == RES_INVALID)
        *problem = "attachment.infected";
    else if (r != RES_OK)
        return r;
    good->is_scanned = true;
    return RES_OK;
}

enum result
attachment_check(struct arena *arena, const struct attachment_look *look,
                 const struct attachment_sent *sent, size_t count, struct problems *problems,
                 struct attachment_bundle *out)
{
    struct attachment_good *good = arena_new_array(arena, count, struct attachment_good);
    const uint64_t until_us = clock_ticks_us() + SCAN_US;
    bool is_fine = true;

    *out = (struct attachment_bundle){NULL, 0};
    for (size_t i = 0; i < count; i++) {
        const char *problem = NULL;

        TRY(look_at(arena, &sent[i], &good[i], &problem));
        TRY(ask_scanner(arena, look, until_us, &good[i], &problem));
        if (problem != NULL)
            problems_add_value(problems, look->field, problem, "name",
                               name_in_problem(&sent[i], good[i].name));
        is_fine = is_fine && problem == NULL;
    }
    if (!is_fine)
        return RES_INVALID;
    *out = (struct attachment_bundle){good, count};
    return RES_OK;
}

enum result
attachment_keep(struct db *db, struct arena *arena, const struct attachment_place *place,
                const struct attachment_bundle *bundle)
{
    for (size_t i = 0; i < bundle->count; i++) {
        const struct attachment_good *good = &bundle->first[i];
        const struct file_spec spec = {.customer = place->customer,
                                       .person = place->person,
                                       .name = good->name,
                                       .type = good->type,
                                       .fd = good->fd,
                                       .size = good->size};
        struct file file;

        TRY(file_keep(db, arena, &spec, &file));
        TRY(attachment_store_insert(db, &(struct attachment_row){.customer = place->customer,
                                                                 .ticket = place->ticket,
                                                                 .message = place->message,
                                                                 .file = file.id,
                                                                 .code = secret_code(arena),
                                                                 .is_scanned = good->is_scanned}));
    }
    return RES_OK;
}
