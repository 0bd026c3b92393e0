-- desk_customer: a customer of the portal that the member of staff works for, and whether the file is open.
-- role:  portal
-- scope: staff, because they open files of their portal's customers
-- param: person_id  u64   the member of staff
-- param: code       text  public id of the customer
-- row:   id         u64
-- row:   number     text
-- row:   name       text
-- row:   portal     text
-- row:   is_active  flag
-- row:   is_open    flag  opened by this member of staff in the last twelve hours
-- done:  one row or none
SELECT c.id, c.number, c.name, c.portal, c.is_active,
       COALESCE(o.opened_at > UTC_TIMESTAMP() - INTERVAL 12 HOUR, FALSE) AS is_open
  FROM person s
  JOIN customer c ON c.brand = s.brand AND c.portal = s.portal
  LEFT JOIN opened_file o ON o.person_id = s.id AND o.customer_id = c.id
 WHERE s.id = :person_id AND s.staff_role IS NOT NULL AND c.code = :code;
