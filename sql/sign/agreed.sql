-- sign_agreed: whether one end of a change of mail address has agreed: its newest link was used, and was about the same address.
-- role:  portal
-- param: person_id  u64
-- param: kind       text  mail-old or mail-new
-- row:   mail_key   text  null  the address it was about
-- row:   is_used    flag
-- done:  one row; none when nothing was asked
SELECT l.mail_key, l.used_at IS NOT NULL AS is_used
  FROM link l
 WHERE l.person_id = :person_id AND l.kind = :kind
 ORDER BY l.id DESC
 LIMIT 1;
