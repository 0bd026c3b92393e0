/* Companies with counters, and multipart forms by hand. */
#include "tests/upload/sending.h"

#include <stdio.h>
#include <string.h>

#include "handlers/tables.h"
#include "tests/mail/outbox.h"

struct company
upload_company(struct test *t, unsigned number)
{
    const struct company co = number == 0 ? company_new(t) : company_numbered(t, number);

    run_in(&co, "UPDATE device SET serial = CONCAT('UPL', LPAD(id % 100000, 5, '0')), due_on = "
                "'2026-03-05' WHERE customer_id = %s");
    run_in(&co, "INSERT INTO register (id, device_id, kind, digits, epoch) SELECT id, id, 'total', "
                "7, 1 FROM device WHERE customer_id = %s");
    run_in(&co, "INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause) SELECT "
                "id, 1, '2026-01-01', 1000, 'installed' FROM device WHERE customer_id = %s");
    return co;
}

const char *
upload_serial(const struct company *co, unsigned device)
{
    return arena_printf(co->t->arena, "UPL%05u", (unsigned)(co->id + device) % 100000).at;
}

struct reply
upload_post(const struct company *co, enum who who, struct str file, const char *name,
            const char *key)
{
    struct test *t = co->t;
    const char *cookies = cookies_of(co, who);
    const struct str token = signed_token(t, cookies);
    struct text body = {.arena = t->arena};

    text_printf(&body, "--edge\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n%.*s\r\n",
                STR_ARG(token));
    if (key != NULL)
        text_printf(&body, "--edge\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n%s\r\n",
                    key);
    text_printf(&body,
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                "Content-Type: text/csv\r\n\r\n",
                name);
    text_add(&body, file);
    text_add(&body, STR("\r\n--edge--\r\n"));
    const struct visit asked = {
        .method = "POST",
        .host = co->host,
        .target = "/en/readings/upload",
        .cookies = cookies,
        .origin = "http://pt.localhost:8080",
        .fetch_site = "same-origin",
        .type = "multipart/form-data; boundary=edge",
        .body = text_str(&body).at,
    };

    return visit(t, &asked);
}

void
upload_run(struct test *t, const char *job)
{
    struct runner *runner = outbox_runner(t);
    bool did_some = true;

    for (size_t i = 0; i < job_count; i++) {
        if (strcmp(jobs[i].name, job) != 0)
            continue;
        while (did_some)
            if (!expect_result(t, jobs[i].run(runner, &did_some), RES_OK))
                fprintf(stderr, "%.*s\n", STR_ARG(test_log(t)));
    }
}

const char *
upload_judged(const struct company *co, enum who who, struct str file)
{
    const struct reply reply = upload_post(co, who, file, "march.csv", NULL);
    const struct str to = reply_header(&reply, "Location");
    const struct str head = STR("/en/readings/uploads/");

    expect_count(co->t, reply.status, 303);
    expect(co->t, str_starts(to, head));
    upload_run(co->t, "upload-judge");
    return arena_cstr(co->t->arena, str_slice(to, head.len, to.len));
}

struct str
upload_verdicts(const struct company *co, const char *code)
{
    struct test *t = co->t;
    const struct upload_doer doer = {.customer = co->id, .sees_all = true};
    struct upload_list lines = {0};
    struct text out = {.arena = t->arena};
    struct upload upload = {0};
    struct db *db;

    db_open(&visit_generation(t)->config, DB_PORTAL, &db);
    db_arena(db, t->arena);
    expect_result(t, upload_find(db, t->arena, &doer, str_from(code), &upload), RES_OK);
    expect_result(t,
                  upload_lines(db, t->arena, &doer, &upload,
                               &(struct upload_query){UPLOAD_VERDICTS, 0, 1000}, &lines),
                  RES_OK);
    db_close(&db);
    text_printf(&out, "%.*s:", STR_ARG(upload.state));
    if (upload.problem.len > 0)
        text_printf(&out, " %.*s", STR_ARG(upload.problem));
    for (size_t i = 0; i < lines.count; i++) {
        const struct upload_line *line = &lines.first[i];

        text_printf(&out, " %u %.*s", (unsigned)line->number,
                    STR_ARG(upload_verdict_code(line->verdict)));
        if (line->problem.len > 0)
            text_printf(&out, " %.*s", STR_ARG(line->problem));
    }
    return text_str(&out);
}
