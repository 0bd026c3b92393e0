-- reading_one: a reading of a customer as it stands, for changes of its state.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: id           u64
-- row:   id           u64
-- row:   code         text
-- row:   device_id    u64
-- row:   taken_on     day
-- row:   state        text
-- row:   is_live      flag
-- row:   is_billed    flag
-- done:  one row or none
SELECT g.id, g.code, d.id AS device_id, g.taken_on, s.state, s.live_on IS NOT NULL AS is_live,
       s.billed_on IS NOT NULL AS is_billed
  FROM reading g
  JOIN device d ON d.id = g.device_id
  JOIN reading_standing s ON s.reading_id = g.id
 WHERE g.id = :id AND d.customer_id = :customer_id;
