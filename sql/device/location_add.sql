-- device_location_add: tells where a device stands from now on; its history was begun.
-- role:  portal alone
-- param: customer_id  u64
-- param: device_id    u64
-- param: site_id      u64   0: none
-- param: place        text
-- param: person_id    u64   who said so; 0: a feed
-- param: cause        text  corrected, moved, removed, imported
-- done:  one row; NOT_FOUND when the last says the same, or the device is not the customer's
INSERT INTO device_location (device_id, number, site_id, place, since_at, person_id, cause)
SELECT d.id, h.number + 1, NULLIF(:site_id, 0), :place, UTC_TIMESTAMP(), NULLIF(:person_id, 0), :cause
  FROM device d
  JOIN device_location h ON h.device_id = d.id
 WHERE d.id = :device_id AND d.customer_id = :customer_id
   AND h.number = (SELECT MAX(o.number) FROM device_location o WHERE o.device_id = d.id)
   AND (:cause = 'removed' OR NOT (h.site_id <=> NULLIF(:site_id, 0) AND h.place = :place));
