-- mail_next: the mail that is due longest and that no runner is at, passing over those others are just taking.
-- role:  jobs
-- row:   id          u64
-- row:   message_id  text
-- row:   event       text
-- row:   person_id   u64      null
-- row:   recipient   text
-- row:   portal      text
-- row:   locale      text
-- row:   zone        text
-- row:   tree        bytes    null
-- row:   attempts    u64
-- row:   created_at  instant
-- row:   given_up_at instant  null  when staff has asked for another try: since when it counts
-- done:  one row or none; locked until the unit ends
SELECT o.id, o.message_id, o.event, o.person_id, o.recipient, o.portal, o.locale, o.zone, o.tree,
       o.attempts, o.created_at, o.done_at AS given_up_at
  FROM outbox o
 WHERE o.state = 'waiting' AND o.next_at <= UTC_TIMESTAMP()
   AND (o.lease_until IS NULL OR o.lease_until <= UTC_TIMESTAMP())
 ORDER BY o.next_at, o.id
 LIMIT 1
   FOR UPDATE SKIP LOCKED;
