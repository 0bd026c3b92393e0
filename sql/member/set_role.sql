-- member_set_role: gives a member a role.
-- role:  portal
-- param: customer_id  u64
-- param: id           u64
-- param: role         text
-- done:  one row; NOT_FOUND when the member is not the customer's
UPDATE member
   SET role = :role
 WHERE id = :id AND customer_id = :customer_id;
