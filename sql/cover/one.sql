-- cover_one: a cover of an absent member.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64   who is away
-- param: code         text
-- row:   id           u64
-- row:   away_person  u64
-- row:   by_person    u64
-- row:   is_over      flag  ended, or its last day is past
-- done:  one row or none
SELECT c.id, m.person_id AS away_person, b.person_id AS by_person,
       c.ended_at IS NOT NULL OR c.ends_on < UTC_DATE() AS is_over
  FROM cover c
  JOIN member m ON m.id = c.member_id
  JOIN member b ON b.id = c.by_id
 WHERE c.code = :code AND c.member_id = :member_id AND m.customer_id = :customer_id;
