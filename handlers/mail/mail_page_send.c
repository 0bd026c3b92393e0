/* The jobs of the outbox: one mail at a time is made, handed over, and marked. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fcgi/base/log.h"
#include "fcgi/edge/post.h"
#include "handlers/mail/mail_page.h"
#include "handlers/tables.h"

#define TIMEOUT_S 60 /* well within the lease of a mail (mail.c) */

static struct str
first_line(struct arena *arena, struct str path)
{
    struct str line = STR_NONE;
    struct str rest;

    if (!str_is_empty(path))
        str_cut(generation_file(arena, path), '\n', &line, &rest);
    return line;
}

static enum result
post(struct runner *runner, const struct letter *letter, struct str bytes, struct str *problem)
{
    const struct config *config = runner->config;
    const struct post_office office = {
        .url = config->mail_url,
        .starttls = str_is(config->mail_starttls, STR("yes")),
        .ca_file = config->mail_ca_file,
        .user = config->mail_user,
        .password = first_line(runner->arena, config->mail_password_file),
        .helo = config->mail_helo,
        .timeout_s = TIMEOUT_S,
    };

    return post_send(runner->arena, &office, letter->from_mail, letter->to_mail, bytes, problem);
}

static bool
write_whole(const char *path, struct str bytes)
{
    const int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool is_written = fd >= 0;

    while (is_written && bytes.len > 0) {
        const ssize_t wrote = write(fd, bytes.at, bytes.len);

        if (wrote < 0 && errno == EINTR)
            continue;
        is_written = wrote > 0;
        bytes = str_slice(bytes, wrote > 0 ? (size_t)wrote : 0, bytes.len);
    }
    is_written = is_written && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return is_written;
}

/* A file appears whole or not at all; a second copy takes the place of the first. */
static enum result
put_down(struct runner *runner, const struct mail_taken *mail, struct str bytes,
         struct str *problem)
{
    const struct str folder = runner->config->mail_folder;
    const struct str path =
        arena_printf(runner->arena, "%.*s/%.*s.eml", STR_ARG(folder), STR_ARG(mail->message_id));
    const struct str fresh = arena_printf(runner->arena, "%.*s.new-%d", STR_ARG(path), getpid());

    if (write_whole(fresh.at, bytes) && rename(fresh.at, path.at) == 0)
        return RES_OK;
    *problem = arena_printf(runner->arena, "mail.folder: %s", strerror(errno));
    unlink(fresh.at);
    return RES_UNAVAILABLE;
}

static enum result
deliver(struct runner *runner, const struct mail_taken *mail, struct str *problem)
{
    struct letter letter;
    struct str bytes;

    if (mail_letter(runner, mail, &letter) != RES_OK) {
        *problem = STR("the mail could not be made");
        return RES_UNAVAILABLE; /* a later generation may be able to */
    }
    if (str_is_empty(mail->recipient) || letter_write(runner->arena, &letter, &bytes) != RES_OK) {
        *problem = STR("the address cannot be written to");
        return RES_INVALID;
    }
    if (!str_is_empty(runner->config->mail_url))
        return post(runner, &letter, bytes, problem);
    return put_down(runner, mail, bytes, problem);
}

/* Said once a generation: without a way out, mails wait. */
static bool
has_way_out(const struct runner *runner)
{
    static const struct generation *said;
    const bool is_open =
        !str_is_empty(runner->config->mail_url) || !str_is_empty(runner->config->mail_folder);

    if (!is_open && said != runner->generation) {
        said = runner->generation;
        LOG(LOG_WARN, "mail.nowhere",
            LOG_TEXT("detail", STR("neither mail.url nor mail.folder is set: mails wait")));
    }
    return is_open;
}

enum result
mail_send(struct runner *runner, bool *did_some)
{
    const uint64_t began_us = clock_ticks_us();
    struct mail_taken mail;
    struct str problem = STR("");

    if (!has_way_out(runner))
        return RES_OK;
    const enum result taken = mail_take(runner->db, runner->arena, runner->holder, &mail);

    *did_some = taken == RES_OK || taken == RES_INVALID;
    if (taken != RES_OK)
        return taken == RES_NOT_FOUND || taken == RES_INVALID ? RES_OK : taken;
    const enum result sent = deliver(runner, &mail, &problem);

    LOG(sent == RES_OK ? LOG_INFO : LOG_WARN, "mail.sent", LOG_TEXT("message", mail.message_id),
        LOG_TEXT("mail", mail_code(mail.event)), LOG_TEXT("result", result_code(sent)),
        LOG_COUNT("attempt", mail.attempts), LOG_TEXT("problem", problem),
        LOG_COUNT("us", clock_ticks_us() - began_us));
    return mail_settle(runner->db, &mail, runner->holder, sent, problem,
                       runner->config->mail_give_up_h);
}

enum result
mail_sweep(struct runner *runner, bool *did_some)
{
    return mail_sweep_dead(runner->db, did_some);
}
