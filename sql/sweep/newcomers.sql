-- sweep_newcomers: forgets people who never confirmed their address: thirty days old, and no link of theirs is good.
-- role:  jobs
-- done:  those rows, at most 100; NOT_FOUND when there are none
UPDATE person p
   SET p.name = '', p.mail = NULL, p.mail_key = NULL, p.phone = '', p.state = 'erased', p.version = p.version + 1
 WHERE p.state = 'unconfirmed' AND p.created_at < UTC_TIMESTAMP() - INTERVAL 30 DAY
   AND NOT EXISTS (SELECT 1 FROM link l WHERE l.person_id = p.id AND l.used_at IS NULL AND l.expires_at > UTC_TIMESTAMP())
 ORDER BY p.id
 LIMIT 100;
