-- sweep_credentials: takes the passwords of people who are forgotten away.
-- role:  jobs
-- done:  those rows; NOT_FOUND when there are none
DELETE FROM credential
 WHERE person_id IN (SELECT p.id FROM person p WHERE p.state = 'erased');
