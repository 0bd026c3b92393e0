-- member_of_person: the membership of a person in a customer.
-- role:  portal
-- param: customer_id  u64
-- param: person_id    u64
-- row:   id     u64
-- row:   code   text  public id
-- row:   role   text
-- row:   state  text
-- done:  one row or none
SELECT m.id, m.code, m.role, m.state
  FROM member m
 WHERE m.customer_id = :customer_id AND m.person_id = :person_id;
