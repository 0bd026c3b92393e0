-- reading_insert_standing: says what of a new reading counts.
-- role:  portal jobs alone
-- param: code         text  public id of the reading
-- param: customer_id  u64
-- param: state        text
-- param: is_live      flag
-- done:  one row; CONFLICT when the day has a live reading
INSERT INTO reading_standing (reading_id, device_id, taken_on, live_on, state)
SELECT g.id, g.device_id, g.taken_on, IF(:is_live, g.taken_on, NULL), :state
  FROM reading g
  JOIN device d ON d.id = g.device_id AND d.customer_id = :customer_id
 WHERE g.code = :code;
