-- queue_open: a member of staff opens a request on purpose; colleagues are warned for a quarter of an hour.
-- role:  portal alone
-- scope: staff, because they work off requests of the queues they are posted to
-- param: staff      u64  person
-- param: ticket_id  u64
-- done:  one row, two when it was opened before
INSERT INTO ticket_opened (ticket_id, person_id, opened_at)
VALUES (:ticket_id, :staff, UTC_TIMESTAMP())
ON DUPLICATE KEY UPDATE opened_at = UTC_TIMESTAMP();
