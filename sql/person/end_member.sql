-- person_end_member: ends the membership of the last person a customer had.
-- role:  portal
-- param: customer_id  u64
-- param: id           u64
-- done:  one row; NOT_FOUND when the member is not the customer's
UPDATE member
   SET state = 'ended', since_at = UTC_TIMESTAMP()
 WHERE id = :id AND customer_id = :customer_id;
