-- device_location_begin: begins the history of a device that has none with where it stands; it is known as long as its customer is.
-- role:  portal alone
-- param: customer_id  u64
-- param: device_id    u64
-- done:  one row; NOT_FOUND when the history was begun, or the device is not the customer's
INSERT INTO device_location (device_id, number, site_id, place, since_at, person_id, cause)
SELECT d.id, 1, d.site_id, d.place, c.created_at, NULL, 'installed'
  FROM device d
  JOIN customer c ON c.id = d.customer_id
 WHERE d.id = :device_id AND d.customer_id = :customer_id
   AND NOT EXISTS (SELECT 1 FROM device_location h WHERE h.device_id = d.id);
