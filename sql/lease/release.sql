-- lease_release: gives a lease back.
-- role:  admin
-- param: name    text
-- param: holder  text
-- done:  one row; NOT_FOUND when somebody else holds it
UPDATE lease
   SET expires_at = UTC_TIMESTAMP()
 WHERE name = :name AND holder = :holder;
