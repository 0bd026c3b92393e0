-- cover_list: covers of a customer that are in force or to come.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64   who is away or stands in; 0: anybody
-- row:   code         text  public id
-- row:   away_id      u64
-- row:   away         text  public id of the member who is away
-- row:   away_name    text
-- row:   by_code      text  public id of the member who stands in
-- row:   by_name      text
-- row:   starts_on    day
-- row:   ends_on      day
-- row:   is_current   flag
-- done:  by their first day, at most 100
SELECT c.code, m.id AS away_id, m.code AS away, p.name AS away_name, b.code AS by_code, q.name AS by_name,
       c.starts_on, c.ends_on, c.starts_on <= UTC_DATE() AS is_current
  FROM member m
  JOIN cover c ON c.member_id = m.id AND c.ended_at IS NULL AND c.ends_on >= UTC_DATE()
  JOIN person p ON p.id = m.person_id
  JOIN member b ON b.id = c.by_id
  JOIN person q ON q.id = b.person_id
 WHERE m.customer_id = :customer_id AND (:member_id = 0 OR m.id = :member_id OR b.id = :member_id)
 ORDER BY c.starts_on, c.id
 LIMIT 100;
