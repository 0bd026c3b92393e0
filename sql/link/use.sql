-- link_use: uses a link that is still good.
-- role:  portal
-- scope: all, because the caller has found the link by its token
-- param: id  u64
-- done:  one row; NOT_FOUND when it was used before or has expired
UPDATE link
   SET used_at = UTC_TIMESTAMP()
 WHERE id = :id AND used_at IS NULL AND expires_at > UTC_TIMESTAMP();
