-- order_insert: a new order, to a site of the customer.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- param: number       text
-- param: portal       text
-- param: person_id    u64  null  NULL: a program
-- param: site_id      u64
-- param: contact      text
-- param: phone        text
-- param: instruction  text
-- param: state        text
-- param: changed      u64
-- done:  one row; CONFLICT when code or number are taken
INSERT INTO supply_order (code, number, customer_id, portal, person_id, site_id, contact, phone, instruction, state,
                          changed, created_at)
SELECT :code, :number, t.customer_id, :portal, :person_id, t.id, :contact, :phone, :instruction, :state, :changed,
       UTC_TIMESTAMP()
  FROM site t
 WHERE t.id = :site_id AND t.customer_id = :customer_id;
