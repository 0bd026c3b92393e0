-- stock_return_insert: empties to be fetched from a site of the customer.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- param: site_id      u64
-- param: person_id    u64
-- param: boxes        u64
-- param: wanted_on    day
-- param: note         text
-- done:  one row
INSERT INTO supply_return (code, customer_id, site_id, person_id, boxes, wanted_on, note, state, created_at)
SELECT :code, t.customer_id, t.id, :person_id, :boxes, :wanted_on, :note, 'asked', UTC_TIMESTAMP()
  FROM site t
 WHERE t.id = :site_id AND t.customer_id = :customer_id;
