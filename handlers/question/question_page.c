/* Questions and answers in two groups; the words are the sheet's (PUB-2). */
#include "handlers/fact/fact_page.h"
#include "handlers/tables.h"

/* GET /questions */
enum result
question_list(struct call *c)
{
    fact_show(c, call_body(c, "questions"));
    return RES_OK;
}
