-- member_unassign: takes an assignment back.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- param: code         text  public id of the site, group or device
-- done:  one row; NOT_FOUND when it was not assigned
DELETE a
  FROM assignment a
  JOIN member m ON m.id = a.member_id
  LEFT JOIN site s ON s.id = a.site_id
  LEFT JOIN device_group g ON g.id = a.group_id
  LEFT JOIN device d ON d.id = a.device_id
 WHERE a.member_id = :member_id AND m.customer_id = :customer_id
   AND (s.code = :code OR g.code = :code OR d.code = :code);
