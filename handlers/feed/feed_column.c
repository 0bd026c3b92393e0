/* What columns the files of each kind of feed have. */
#include "handlers/feed/feed_store.h"

#define REGISTER_KINDS "total,mono,colour,large,scan,"

static const struct feed_rule customer_columns[] = {
    {"number", FEED_DIGITS, true,  true,  20,  NULL, NULL, NULL},
    {"name",   FEED_TEXT,   true,  false, 120, NULL, NULL, NULL},
    {"active", FEED_FLAG,   false, false, 0,   NULL, NULL, NULL},
};

static const struct feed_rule site_columns[] = {
    {"customer", FEED_DIGITS, true,  true,  20,  NULL, NULL, NULL      },
    {"name",     FEED_TEXT,   true,  true,  80,  NULL, NULL, NULL      },
    {"street",   FEED_TEXT,   true,  false, 120, NULL, NULL, NULL      },
    {"postcode", FEED_TEXT,   true,  false, 16,  NULL, NULL, NULL      },
    {"town",     FEED_TEXT,   true,  false, 80,  NULL, NULL, NULL      },
    {"country",  FEED_TEXT,   false, false, 2,   NULL, NULL, "@country"},
    {"zone",     FEED_ZONE,   false, false, 64,  NULL, NULL, "@zone"   },
};

static const struct feed_rule device_columns[] = {
    {"serial",    FEED_SERIAL,    true,  true,  80,  NULL,           NULL,        NULL},
    {"customer",  FEED_DIGITS,    true,  false, 20,  NULL,           NULL,        NULL},
    {"model",     FEED_TEXT,      true,  false, 60,  NULL,           NULL,        NULL},
    {"site",      FEED_TEXT,      false, false, 80,  NULL,           NULL,        NULL},
    {"place",     FEED_TEXT,      false, false, 120, NULL,           NULL,        NULL},
    {"contract",  FEED_TEXT,      false, false, 30,  NULL,           NULL,        NULL},
    {"active",    FEED_FLAG,      false, false, 0,   NULL,           NULL,        NULL},
    {"automatic", FEED_FLAG,      false, false, 0,   NULL,           NULL,        NULL},
    {"registers", FEED_REGISTERS, false, false, 0,   REGISTER_KINDS, "registers", NULL},
};

static const struct feed_rule contract_columns[] = {
    {"number",   FEED_TEXT,   true,  true,  30,         NULL,                             NULL,           NULL       },
    {"customer", FEED_DIGITS, true,  false, 20,         NULL,                             NULL,           NULL       },
    {"type",     FEED_CHOICE, true,  false, 0,          "page,allowance,rental,service,", NULL,           NULL       },
    {"starts",   FEED_DAY,    true,  false, 0,          NULL,                             NULL,           NULL       },
    {"ends",     FEED_DAY,    false, false, 0,          NULL,                             NULL,           NULL       },
    {"term",     FEED_NUMBER, false, false, 600,        NULL,                             NULL,           "12"       },
    {"notice",   FEED_NUMBER, false, false, 3660,       NULL,                             NULL,           "30"       },
    {"billing",  FEED_CHOICE, true,  false, 0,          "1,3,6,12,",                      NULL,           NULL       },
    {"response", FEED_NUMBER, false, false, 1000,       NULL,                             NULL,           "8"        },
    {"currency", FEED_TEXT,   false, false, 3,          NULL,                             NULL,           "@currency"},
    {"rate",     FEED_NUMBER, true,  false, 1000000000, NULL,                             NULL,           NULL       },
    {"prices",   FEED_PRICES, false, false, 0,          REGISTER_KINDS,                   "price_list",   NULL       },
    {"includes", FEED_PARTS,  false, false, 0,
     "toner,drums,waste,staples,parts,labour,travel,remote,moves,",                       "include_list", NULL       },
};

static const struct feed_rule article_columns[] = {
    {"number", FEED_TEXT,   true,  true,  30,         NULL,                              NULL,         NULL  },
    {"kind",   FEED_CHOICE, true,  false, 0,          "toner,drum,waste,staples,fuser,", NULL,         NULL  },
    {"colour", FEED_CHOICE, false, false, 0,          "none,black,cyan,magenta,yellow,", NULL,         "none"},
    {"yield",  FEED_NUMBER, false, false, 1000000000, NULL,                              NULL,         "0"   },
    {"active", FEED_FLAG,   false, false, 0,          NULL,                              NULL,         NULL  },
    {"models", FEED_WORDS,  false, false, 60,         NULL,                              "model_list", NULL  },
    {"price",  FEED_NUMBER, false, false, 1000000000, NULL,                              NULL,         NULL  },
};

#define AMOUNT_MOST UINT64_C(1000000000000)

static const struct feed_rule invoice_columns[] = {
    {"number",      FEED_TEXT,   true,  true,  30,                 NULL,                                             NULL, NULL       },
    {"line",        FEED_NUMBER, true,  true,  100000,             NULL,                                             NULL, NULL       },
    {"customer",    FEED_DIGITS, true,  false, 20,                 NULL,                                             NULL, NULL       },
    {"issued",      FEED_DAY,    true,  false, 0,                  NULL,                                             NULL, NULL       },
    {"due",         FEED_DAY,    true,  false, 0,                  NULL,                                             NULL, NULL       },
    {"from",        FEED_DAY,    true,  false, 0,                  NULL,                                             NULL, NULL       },
    {"to",          FEED_DAY,    true,  false, 0,                  NULL,                                             NULL, NULL       },
    {"state",       FEED_CHOICE, true,  false, 0,                  "open,paid,overdue,cancelled,",                   NULL, NULL       },
    {"tax",         FEED_NUMBER, true,  false, 1000,               NULL,                                             NULL, NULL       },
    {"line_kind",   FEED_CHOICE, true,  false, 0,                  "rate,pages,article,labour,travel,credit,other,",
     NULL,                                                                                                                 NULL       },
    {"quantity",    FEED_SIGNED, true,  false, AMOUNT_MOST,        NULL,                                             NULL, NULL       },
    {"price_micro", FEED_SIGNED, true,  false, AMOUNT_MOST * 1000, NULL,                                             NULL, NULL       },
    {"amount",      FEED_SIGNED, true,  false, AMOUNT_MOST,        NULL,                                             NULL, NULL       },
    {"contract",    FEED_TEXT,   false, false, 30,                 NULL,                                             NULL, NULL       },
    {"kind",        FEED_CHOICE, false, false, 0,                  "invoice,credit,",                                NULL, "invoice"  },
    {"currency",    FEED_TEXT,   false, false, 3,                  NULL,                                             NULL, "@currency"},
    {"serial",      FEED_SERIAL, false, false, 80,                 NULL,                                             NULL, NULL       },
    {"register",    FEED_CHOICE, false, false, 0,                  REGISTER_KINDS,                                   NULL, NULL       },
    {"count_from",  FEED_NUMBER, false, false, AMOUNT_MOST,        NULL,                                             NULL, NULL       },
    {"count_to",    FEED_NUMBER, false, false, AMOUNT_MOST,        NULL,                                             NULL, NULL       },
    {"estimated",   FEED_FLAG,   false, false, 0,                  NULL,                                             NULL, NULL       },
    {"note",        FEED_TEXT,   false, false, 120,                NULL,                                             NULL, NULL       },
};

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static const struct kind {
    struct str code;
    const struct feed_rule *columns;
    size_t count;
} kinds[FEED_KINDS] = {
    [FEED_CUSTOMERS] = {STR_INIT("customers"), customer_columns, COUNT(customer_columns)},
    [FEED_SITES] = {STR_INIT("sites"),     site_columns,     COUNT(site_columns)    },
    [FEED_DEVICES] = {STR_INIT("devices"),   device_columns,   COUNT(device_columns)  },
    [FEED_CONTRACTS] = {STR_INIT("contracts"), contract_columns, COUNT(contract_columns)},
    [FEED_ARTICLES] = {STR_INIT("articles"),  article_columns,  COUNT(article_columns) },
    [FEED_INVOICES] = {STR_INIT("invoices"),  invoice_columns,  COUNT(invoice_columns) },
};

_Static_assert(COUNT(invoice_columns) <= FEED_COLUMNS_MOST, "room for the widest kind");

struct str
feed_kind_code(enum feed_kind kind)
{
    return kinds[kind].code;
}

bool
feed_kind_from(struct str code, enum feed_kind *out)
{
    for (unsigned i = 0; i < FEED_KINDS; i++) {
        if (str_is(kinds[i].code, code)) {
            *out = (enum feed_kind)i;
            return true;
        }
    }
    return false;
}

const char *
feed_column(enum feed_kind kind, size_t number, bool *is_required)
{
    if (number >= kinds[kind].count)
        return NULL;
    *is_required = kinds[kind].columns[number].is_required;
    return kinds[kind].columns[number].name;
}

const struct feed_rule *
feed_rules(enum feed_kind kind, size_t *count)
{
    *count = kinds[kind].count;
    return kinds[kind].columns;
}
