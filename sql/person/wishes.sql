-- person_wishes: which mails somebody chose to get, or not to.
-- role:  portal jobs
-- param: id  u64
-- row:   event      text  handlers/mail/mails.def
-- row:   is_wanted  flag
-- done:  the choices made, by event
SELECT n.event, n.is_wanted FROM notification n WHERE n.person_id = :id ORDER BY n.event;
