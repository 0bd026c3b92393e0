-- promise_told: notes what team leads are told of.
-- role:  jobs
-- param: ticket_id    u64
-- param: customer_id  u64
-- param: due_at       instant
-- param: told         text     near or broken
-- done:  rows; NOT_FOUND when another runner was faster, or an answer
UPDATE promise_alarm a
  JOIN ticket t ON t.id = a.ticket_id AND t.next_due_at = a.due_at
   SET a.told = :told, t.escalated_at = UTC_TIMESTAMP()
 WHERE a.ticket_id = :ticket_id AND t.customer_id = :customer_id AND a.due_at = :due_at
   AND a.told <> :told AND a.told <> 'broken';
