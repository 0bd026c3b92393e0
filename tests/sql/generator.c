/* The generator of statement functions, under every awk there is. */
#include "tests/data/scratch.h"

TEST(statement_files_become_the_c_they_should)
{
    scratch_program(t, (const char *const[]){"tests/sql/run.sh", NULL});
}
