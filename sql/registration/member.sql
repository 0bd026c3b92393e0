-- registration_member: the membership a person has with a customer already.
-- role:  portal
-- param: customer_id  u64
-- param: person_id    u64
-- row:   id     u64
-- row:   code   text
-- row:   state  text
-- done:  one row or none
SELECT m.id, m.code, m.state
  FROM member m
 WHERE m.customer_id = :customer_id AND m.person_id = :person_id;
