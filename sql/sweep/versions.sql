-- sweep_versions: raises the version of customers that somebody forgotten still waits for.
-- role:  jobs
-- done:  those rows; NOT_FOUND when there are none
UPDATE customer c
   SET c.version = c.version + 1
 WHERE c.id IN (SELECT m.customer_id FROM member m JOIN person p ON p.id = m.person_id
                 WHERE p.state = 'erased' AND m.state IN ('waiting', 'invited'));
