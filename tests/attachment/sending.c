/* Multipart forms by hand. */
#include "tests/attachment/sending.h"

#include "tests/data/scratch.h"

static void
add_field(struct text *form, const char *name, struct str value)
{
    text_printf(form, "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%.*s\r\n", name,
                STR_ARG(value));
}

struct str
sending_form(struct test *t, const struct sent_reply *sent)
{
    struct text form = {.arena = t->arena};

    add_field(&form, "token", signed_token(t, sent->cookies));
    if (sent->key != NULL)
        add_field(&form, "key", str_from(sent->key));
    add_field(&form, "body", str_from(sent->body == NULL ? "With files." : sent->body));
    for (size_t i = 0; i < sent->count; i++) {
        text_printf(&form,
                    "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n"
                    "Content-Type: application/octet-stream\r\n\r\n",
                    sent->parts[i].name);
        text_add(&form, sent->parts[i].bytes);
        text_add(&form, STR("\r\n"));
    }
    text_add(&form, STR("--edge--\r\n"));
    return text_str(&form);
}

struct reply
sending_post(struct test *t, const struct opened *opened, const char *cookies, struct str form)
{
    const struct visit asked = {
        .method = "POST",
        .host = opened->co.host,
        .target = at(t, "/requests/%.*s/reply", STR_ARG(opened->code)),
        .cookies = cookies,
        .origin = "http://pt.localhost:8080",
        .fetch_site = "same-origin",
        .type = "multipart/form-data; boundary=edge",
        .body = form.at,
        .body_bytes = form.len,
    };

    return visit(t, &asked);
}

struct reply
sending_reply(const struct opened *opened, const struct sent_reply *sent)
{
    struct test *t = opened->co.t;

    return sending_post(t, opened, sent->cookies, sending_form(t, sent));
}

int64_t
sending_kept(const struct opened *opened)
{
    const int64_t files = count_in(&opened->co, "SELECT COUNT(*) FROM file WHERE customer_id = %s");

    expect_count(opened->co.t,
                 count_in(&opened->co, "SELECT COUNT(*) FROM attachment a JOIN ticket t ON t.id = "
                                       "a.ticket_id WHERE t.customer_id = %s"),
                 files);
    return files;
}

const char *
sending_code(const struct opened *opened, const char *name)
{
    struct test *t = opened->co.t;
    MYSQL *raw = scratch_raw(t, scratch_demo(t));
    const char *code = "none";
    MYSQL_RES *rows = NULL;
    MYSQL_ROW row;

    expect(t, mysql_query(raw, arena_printf(t->arena,
                                            "SELECT a.code FROM attachment a JOIN file f ON f.id = "
                                            "a.file_id WHERE f.customer_id = %u AND f.name = '%s' "
                                            "ORDER BY a.id DESC LIMIT 1",
                                            (unsigned)opened->co.id, name)
                                   .at) == 0);
    rows = mysql_store_result(raw);
    row = rows == NULL ? NULL : mysql_fetch_row(rows);
    if (expect(t, row != NULL))
        code = arena_printf(t->arena, "%s", row[0]).at;
    mysql_free_result(rows);
    mysql_close(raw);
    return code;
}
