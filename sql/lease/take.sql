-- lease_take: takes or prolongs a lease that nobody else holds.
-- role:  admin
-- param: name    text
-- param: holder  text  host and process
-- param: hold_s  u64   seconds from now
-- done:  one row; NOT_FOUND when somebody else holds it
UPDATE lease
   SET holder = :holder, expires_at = UTC_TIMESTAMP() + INTERVAL :hold_s SECOND
 WHERE name = :name AND (expires_at <= UTC_TIMESTAMP() OR holder = :holder);
