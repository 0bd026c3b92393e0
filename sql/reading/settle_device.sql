-- reading_settle_device: keeps a device's last reading, and the day the next is due, in step with what counts.
-- role:  portal jobs
-- param: customer_id  u64
-- param: device_id    u64
-- param: due_on       day   null  the new due day; NULL: as before
-- done:  one row; NOT_FOUND when the device is not the customer's
UPDATE device d
  LEFT JOIN reading_standing s ON s.device_id = d.id
   AND s.live_on = (SELECT MAX(x.live_on) FROM reading_standing x WHERE x.device_id = d.id)
   SET d.read_on = s.live_on, d.read_state = s.state, d.due_on = COALESCE(:due_on, d.due_on)
 WHERE d.id = :device_id AND d.customer_id = :customer_id;
