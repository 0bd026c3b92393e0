-- member_touch_customers: the common rows of all customers a person is a member of: they see the person's name.
-- role:  portal
-- param: person_id  u64
-- done:  a row for each; NOT_FOUND when there is none
UPDATE customer c
  JOIN member m ON m.customer_id = c.id
   SET c.version = c.version + 1
 WHERE m.person_id = :person_id AND m.state <> 'ended';
