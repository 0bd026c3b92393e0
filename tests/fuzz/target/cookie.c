/* Cookie headers: a value is a piece of the header. The first line names the cookie. */
#include "fcgi/http/request.h"
#include "tests/fuzz/input.h"

FUZZ(input)
{
    struct str name;
    struct request request = {0};

    str_cut(input, '\n', &name, &request.cookies);
    const struct str value = request_cookie(&request, name);

    if (value.at == NULL)
        return;
    must(value.at >= request.cookies.at);
    must(value.at + value.len <= request.cookies.at + request.cookies.len);
    must(str_find(value, ';', 0) == value.len);
    must(str_find_str(request.cookies, name) < request.cookies.len || name.len == 0);
}
