-- feed_add_locations: begins the history of where new devices stand.
-- role:  jobs
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
INSERT INTO device_location (device_id, number, site_id, place, since_at, cause)
SELECT d.id, 1, d.site_id, d.place, UTC_TIMESTAMP(), 'imported'
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code')) l
  JOIN device d ON d.code = l.code;
