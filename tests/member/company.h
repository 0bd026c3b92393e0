/* Companies that are a test's own: people in every role, two sites, a group, four devices. */
#ifndef TESTS_MEMBER_COMPANY_H
#define TESTS_MEMBER_COMPANY_H

#include "handlers/member/member.h"
#include "tests/lib/signed.h"

/* Who is there, and what they are; the number is part of ids and addresses. */
enum who {
    ADA = 1, /* administrator */
    BEA,     /* device manager: site Alfa */
    CAIO,    /* stock manager: group Topo */
    DORA,    /* device and stock manager: device 4 */
    ELIS,    /* reader */
    FABIO,   /* waits, as device manager */
    GIL      /* administrator of another company, if any */
};

struct company {
    struct test *t;
    uint64_t id; /* row ids of all there is are id + a small number */
    const char *host;
};

/* Makes a company; each call another one. The same number always looks the same. */
struct company company_new(struct test *t);
struct company company_numbered(struct test *t, unsigned number);

/* Public id of a member, a site (1 Alfa, 2 Beta), the group (1), a device (1 to 4); mail of a
 * person. */
const char *member_code(const struct company *co, enum who who);
const char *site_code(const struct company *co, unsigned number);
const char *group_code(const struct company *co);
const char *device_code(const struct company *co, unsigned number);
const char *device_serial(const struct company *co, unsigned number);
const char *mail_of(const struct company *co, enum who who);
/* The Cookie header of a session that acts for this company. */
const char *cookies_of(const struct company *co, enum who who);

/* "/en" + the printf text. */
const char *at(struct test *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* One number of the company: "%s" in sql stands for its row id. */
int64_t count_in(const struct company *co, const char *sql);
void run_in(const struct company *co, const char *sql);
/* How many mails of an event wait for a person; how many entries of an event the log holds. */
int64_t mails_to(const struct company *co, enum who who, const char *event);
int64_t logged(const struct company *co, const char *event);

bool holds(const struct reply *reply, const char *text);
/* How often the text stands in the body. */
size_t times(const struct reply *reply, const char *text);

/* The page as agreed: its tree (asked as these cookies) and what the sheet makes of it in English,
   as tests/NOUN/NAME.xml and .en.html; view as "member/show". */
void expect_signed_page(struct test *t, const struct visit *visit, const char *view,
                        const char *path);

#endif
