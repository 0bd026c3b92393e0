-- ticket_warned: the author was told that it closes soon.
-- role:  jobs
-- param: customer_id  u64
-- param: id           u64
-- done:  one row; NOT_FOUND when it is not answered any more, or was done
UPDATE ticket SET warned_at = UTC_TIMESTAMP() WHERE id = :id AND customer_id = :customer_id AND state = 'answered' AND warned_at IS NULL;
