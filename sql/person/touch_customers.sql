-- person_touch_customers: writes the common rows of all customers a person belongs to: colleagues see them there.
-- role:  portal
-- param: id  u64
-- done:  the customers; NOT_FOUND when there is none
UPDATE customer c
  JOIN member m ON m.customer_id = c.id
   SET c.version = c.version + 1
 WHERE m.person_id = :id AND m.state <> 'ended';
