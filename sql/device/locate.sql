-- device_locate: puts a device at a site and place of its customer.
-- role:  portal alone
-- param: customer_id  u64
-- param: device_id    u64
-- param: site_id      u64   0: none
-- param: place        text
-- done:  one row; NOT_FOUND when one of the two is not the customer's
UPDATE device d
   SET d.site_id = NULLIF(:site_id, 0), d.place = :place
 WHERE d.id = :device_id AND d.customer_id = :customer_id
   AND (:site_id = 0 OR EXISTS (SELECT 1 FROM site s WHERE s.id = :site_id AND s.customer_id = :customer_id));
