-- member_set_state: sets the state of a member.
-- role:  portal
-- param: customer_id  u64
-- param: id           u64
-- param: state        text
-- done:  one row; NOT_FOUND when the member is not the customer's
UPDATE member
   SET state = :state, since_at = UTC_TIMESTAMP()
 WHERE id = :id AND customer_id = :customer_id;
