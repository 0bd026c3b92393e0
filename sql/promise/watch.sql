-- promise_watch: puts a promise under watch, afresh when it was under watch by another instant.
-- role:  jobs
-- param: ticket_id  u64
-- param: due_at     instant
-- param: near_at    instant
-- done:  one row
INSERT INTO promise_alarm (ticket_id, due_at, near_at, told)
VALUES (:ticket_id, :due_at, :near_at, 'nothing')
    ON DUPLICATE KEY UPDATE due_at = :due_at, near_at = :near_at, told = 'nothing';
