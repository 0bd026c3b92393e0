-- sweep_members: ends what people who are forgotten waited for or were invited to.
-- role:  jobs
-- done:  those rows; NOT_FOUND when there are none
UPDATE member m
   SET m.state = 'ended', m.since_at = UTC_TIMESTAMP()
 WHERE m.state IN ('waiting', 'invited')
   AND m.person_id IN (SELECT p.id FROM person p WHERE p.state = 'erased');
