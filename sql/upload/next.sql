-- upload_next: the file that waits longest in a state and that nobody is at.
-- role:  jobs
-- param: state  text  "reading" or "storing"
-- row:   id            u64
-- row:   code          text
-- row:   customer_id   u64
-- row:   person_id     u64   null
-- row:   token_id      u64   null
-- row:   member_id     u64   null
-- row:   member_state  text  null
-- row:   member_role   text  null
-- row:   is_cover      flag
-- row:   file_id       u64
-- row:   portal        text
-- row:   centre        text
-- row:   locale        text
-- row:   is_sure       flag
-- row:   line_count    u64
-- row:   done_count    u64
-- done:  one row or none
SELECT u.id, u.code, u.customer_id, u.person_id, u.token_id, u.member_id, m.state AS member_state, m.role AS member_role,
       u.is_cover, u.file_id, u.portal, u.centre, u.locale, u.is_sure, u.line_count, u.done_count
  FROM upload u
  LEFT JOIN member m ON m.id = u.member_id
 WHERE u.state = :state AND (u.lease_until IS NULL OR u.lease_until < UTC_TIMESTAMP())
 ORDER BY u.changed_at, u.id
 LIMIT 1;
