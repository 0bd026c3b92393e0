-- reading_settle_device: keeps a device's last reading, and the day the next is due, in step with what counts.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: device_id    u64
-- param: due_on       day   null  the new due day; NULL: as before
-- done:  one row; NOT_FOUND when the device is not the customer's
UPDATE device d
   SET d.read_state = (SELECT s.state FROM reading_standing s
                        WHERE s.device_id = d.id AND s.live_on IS NOT NULL ORDER BY s.live_on DESC LIMIT 1),
       d.read_on = (SELECT MAX(s.live_on) FROM reading_standing s WHERE s.device_id = d.id),
       d.due_on = COALESCE(:due_on, d.due_on)
 WHERE d.id = :device_id AND d.customer_id = :customer_id;
