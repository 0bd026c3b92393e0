-- reminder_use: spends a mailed link.
-- role:  portal alone
-- param: customer_id  u64
-- param: id           u64
-- done:  one row; NOT_FOUND when it was used or is too old
UPDATE reminder SET used_at = UTC_TIMESTAMP()
 WHERE id = :id AND customer_id = :customer_id AND used_at IS NULL AND expires_at > UTC_TIMESTAMP();
