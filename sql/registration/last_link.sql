-- registration_last_link: what the latest activation link of a person joins.
-- role:  portal
-- param: person_id  u64
-- row:   member_id  u64  null
-- done:  one row, or none when there never was such a link
SELECT l.member_id
  FROM link l
 WHERE l.person_id = :person_id AND l.kind = 'activate'
 ORDER BY l.id DESC
 LIMIT 1;
