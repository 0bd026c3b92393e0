-- reminder_insert: notes a reminder that is sent, with the link in it.
-- role:  jobs
-- param: token_hash   bytes
-- param: customer_id  u64
-- param: member_id    u64
-- param: due_on       day
-- param: step         text
-- param: days         u64   that the link is good
-- done:  one row; CONFLICT when this step was sent (uq_reminder_step)
INSERT INTO reminder (token_hash, customer_id, member_id, due_on, step, created_at, expires_at)
VALUES (:token_hash, :customer_id, :member_id, :due_on, :step, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL :days DAY);
