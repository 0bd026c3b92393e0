-- person_wish: remembers whether somebody wants a mail.
-- role:  portal
-- param: id         u64
-- param: event      text
-- param: is_wanted  flag
-- done:  one row; NOT_FOUND when it was chosen so before
INSERT INTO notification (person_id, event, is_wanted)
VALUES (:id, :event, :is_wanted)
ON DUPLICATE KEY UPDATE is_wanted = VALUES(is_wanted);
