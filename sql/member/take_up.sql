-- member_take_up: takes an ended membership up again, with the same public id.
-- role:  portal
-- param: customer_id  u64
-- param: person_id    u64
-- param: role         text
-- param: state        text
-- done:  one row; NOT_FOUND when there is no ended one
UPDATE member
   SET role = :role, state = :state, since_at = UTC_TIMESTAMP()
 WHERE customer_id = :customer_id AND person_id = :person_id AND state = 'ended';
