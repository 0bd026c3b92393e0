/* The pages of contracts as agreed. */
#include "tests/contract/agreed.h"

TEST(the_pages_of_contracts_read_as_agreed)
{
    const struct company co = company_numbered(t, 37);
    struct visit visit = {.target = "/en/contracts", .cookies = cookies_of(&co, ADA)};

    contracts_agreed(&co, true);
    expect_signed_page(t, &visit, "contract/list", "contract/list");
    visit.target = at(t, "/contracts/%s", contract_code(&co, 2));
    expect_signed_page(t, &visit, "contract/show", "contract/show");
    visit.cookies = cookies_of(&co, BEA);
    visit.target = at(t, "/contracts/%s", contract_code(&co, 1));
    expect_signed_page(t, &visit, "contract/show", "contract/show.manager");
}

TEST(no_contract_reads_as_agreed)
{
    const struct company co = company_numbered(t, 38);
    struct visit visit = {.target = "/en/contracts", .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "contract/list", "contract/list.empty");
    visit.target = "/en/my-contract";
    expect_signed_page(t, &visit, "contract/letter", "contract/letter");
}
