-- move_customer: whose move a member of staff means.
-- role:  portal alone
-- scope: staff, because they plan the moves of their portal's customers
-- param: person_id    u64   the member of staff
-- param: move         text  public id
-- row:   customer_id  u64
-- done:  one row; none when no customer of their portal has such a move
SELECT m.customer_id
  FROM person w
  JOIN move_order m ON m.portal = w.portal
  JOIN customer c ON c.id = m.customer_id AND c.brand = w.brand
 WHERE w.id = :person_id AND w.staff_role IS NOT NULL AND m.code = :move;
