-- ticket_event_insert: what happened to a ticket.
-- role:  portal jobs alone
-- param: ticket_id    u64
-- param: kind         text
-- param: is_internal  flag
-- param: person_id    u64  who did it; 0: by itself
-- param: subject_id   u64  whom it was done to; 0: nobody
-- param: was          text
-- param: now          text
-- param: note         text
-- done:  one row
INSERT INTO ticket_event (ticket_id, kind, is_internal, person_id, subject_id, was, now, note, created_at)
VALUES (:ticket_id, :kind, :is_internal, NULLIF(:person_id, 0), NULLIF(:subject_id, 0), :was, :now, :note, UTC_TIMESTAMP());
