-- promise_unwatched: requests that wait for our word, by an instant that is not under watch yet.
-- role:  jobs
-- param: limit        u64
-- row:   ticket_id    u64
-- row:   next_due_at  instant
-- row:   response_h   u64
-- row:   calendar     text     code of the calendar it was promised by
-- done:  any number of rows
SELECT t.id AS ticket_id, COALESCE(t.next_due_at, t.due_at) AS next_due_at, t.response_h, t.calendar_code AS calendar
  FROM ticket t
  LEFT JOIN promise_alarm a ON a.ticket_id = t.id
 WHERE t.state <> 'closed' AND t.next_due_at IS NOT NULL
   AND (a.ticket_id IS NULL OR a.due_at <> t.next_due_at)
 LIMIT :limit;
