/* The pages of moves as agreed. */
#include "tests/member/company.h"

static void
add_moves(const struct company *co)
{
    run_in(co, "INSERT INTO move_order (id, code, number, customer_id, portal, kind, person_id, "
               "contact, phone, created_at) VALUES "
               "(%s, 'moveone%s', 'M%sA', %s, 'pt', 'move', %s + 1, 'Rui Sá', '+351 000 000 "
               "000', '2026-02-27 10:15:00'), "
               "(%s + 1, 'movetwo%s', 'M%sB', %s, 'pt', 'removal', %s + 1, 'Rui Sá', '', "
               "'2026-01-12 09:00:00')");
    run_in(co, "INSERT INTO move_line (move_id, number, device_id, open_device_id, wanted_on, "
               "planned_on, from_site_id, site_id, place, access, state, changed_at) VALUES "
               "(%s, 1, %s + 1, %s + 1, '2026-03-09', '2026-03-10', %s + 1, %s + 2, 'Sala 40', "
               "'Elevador até ao 3.º andar', 'planned', '2026-02-28 08:00:00'), "
               "(%s, 2, %s + 2, %s + 2, '2026-03-09', NULL, %s + 1, %s + 2, '', '', 'asked', "
               "'2026-02-27 10:15:00'), "
               "(%s + 1, 1, %s + 3, NULL, '2026-01-20', '2026-01-20', %s + 2, NULL, '', '', "
               "'cancelled', '2026-01-19 08:00:00')");
}

static void
expect_page(struct test *t, unsigned number, const char *target, const char *name)
{
    const struct company co = company_numbered(t, number);
    const struct visit visit = {.target = target, .cookies = cookies_of(&co, ADA)};

    add_moves(&co);
    expect_signed_page(t, &visit, arena_printf(t->arena, "move/%s", name).at,
                       arena_printf(t->arena, "move/%s", name).at);
}

TEST(the_list_of_moves_reads_as_agreed)
{
    expect_page(t, 60, "/en/moves", "list");
}

TEST(the_page_of_a_move_reads_as_agreed)
{
    expect_page(t, 61, "/en/moves/moveone706100?done=move-asked", "show");
}

TEST(the_form_of_a_move_reads_as_agreed)
{
    const struct company co = company_numbered(t, 62);
    const struct visit visit = {.target = at(t, "/moves/new?device=%s", device_code(&co, 1)),
                                .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "move/new", "move/new");
}

TEST(the_choice_of_devices_to_move_reads_as_agreed)
{
    const struct company co = company_numbered(t, 63);
    const struct visit visit = {.target = "/en/moves/new", .cookies = cookies_of(&co, ADA)};

    expect_signed_page(t, &visit, "move/choose", "move/choose");
}
