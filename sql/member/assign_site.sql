-- member_assign_site: assigns a site to a member; both are the customer's.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- param: code         text  public id of the site
-- done:  one row; NOT_FOUND when one of the two is not the customer's; CONFLICT when it is assigned already
INSERT INTO assignment (member_id, site_id)
SELECT m.id, o.id
  FROM member m
  JOIN site o ON o.customer_id = m.customer_id
 WHERE m.id = :member_id AND m.customer_id = :customer_id AND o.code = :code;
