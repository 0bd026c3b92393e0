-- reading_set_standing: what of a reading counts from now on, beside the event that says why.
-- role:  portal jobs alone
-- param: code         text  public id of the reading
-- param: customer_id  u64
-- param: state        text
-- param: is_live      flag
-- done:  one row; CONFLICT when the day has another live reading
UPDATE reading_standing s
  JOIN reading g ON g.id = s.reading_id
  JOIN device d ON d.id = s.device_id
   SET s.state = :state, s.live_on = IF(:is_live, s.taken_on, NULL)
 WHERE g.code = :code AND d.customer_id = :customer_id;
