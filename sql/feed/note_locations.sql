-- feed_note_locations: adds to the history of devices that stand elsewhere now; before they are changed.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a device that stands elsewhere
INSERT INTO device_location (device_id, number, site_id, place, since_at, cause)
SELECT d.id, 1 + COALESCE((SELECT MAX(h.number) FROM device_location h WHERE h.device_id = d.id), 0), COALESCE(s.id, d.site_id), COALESCE(l.place, d.place),
       UTC_TIMESTAMP(), 'imported'
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         serial VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.serial',
         site VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.site',
         place VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.place')) l
  JOIN device d ON d.brand = :brand AND d.serial = l.serial
  LEFT JOIN site s ON s.customer_id = d.customer_id AND s.name = l.site
 WHERE (s.id IS NOT NULL AND NOT s.id <=> d.site_id) OR d.place <> COALESCE(l.place, d.place);
