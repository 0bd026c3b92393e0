-- person_erase_links: ends all mailed links of somebody and forgets the addresses in them.
-- role:  sign
-- param: id  u64
-- done:  those rows; NOT_FOUND when there are none
UPDATE link
   SET used_at = COALESCE(used_at, UTC_TIMESTAMP()), mail = NULL, mail_key = NULL
 WHERE person_id = :id;
