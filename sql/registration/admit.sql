-- registration_admit: a member who waited, or was invited, comes into force in a role.
-- role:  portal
-- param: customer_id  u64
-- param: id           u64
-- param: role         text
-- done:  one row; NOT_FOUND when the member is not the customer's, or neither waits nor is invited
UPDATE member
   SET role = :role, state = 'active', since_at = UTC_TIMESTAMP()
 WHERE id = :id AND customer_id = :customer_id AND state IN ('waiting', 'invited');
