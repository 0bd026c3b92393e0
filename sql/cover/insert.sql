-- cover_insert: arranges that a member stands in for another of the same customer; both are active.
-- role:  portal
-- param: customer_id  u64
-- param: code         text  public id
-- param: member_id    u64   who is away
-- param: by_id        u64   who stands in
-- param: starts_on    day
-- param: ends_on      day
-- done:  one row; NOT_FOUND when one of the two is no active member of the customer
INSERT INTO cover (code, member_id, by_id, starts_on, ends_on)
SELECT :code, m.id, b.id, :starts_on, :ends_on
  FROM member m
  JOIN member b ON b.customer_id = m.customer_id AND b.id <> m.id AND b.state = 'active'
  JOIN person p ON p.id = b.person_id AND p.state = 'active'
 WHERE m.id = :member_id AND m.customer_id = :customer_id AND m.state = 'active' AND b.id = :by_id;
