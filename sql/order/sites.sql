-- order_sites: where consumables may be sent: sites with devices that a member sees; all of them for who sees all.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- row:   id        u64
-- row:   code      text
-- row:   name      text
-- row:   street    text
-- row:   postcode  text
-- row:   town      text
-- row:   zone      text
-- done:  at most 300 rows, by name
SELECT t.id, t.code, t.name, t.street, t.postcode, t.town, t.zone
  FROM site t
 WHERE t.customer_id = :customer_id
   AND (:sees_all OR EXISTS (SELECT 1 FROM device d
                              WHERE d.site_id = t.id AND d.is_active
                                AND EXISTS (SELECT 1 FROM assignment s
                                             WHERE s.member_id = :member_id
                                               AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id))))
 ORDER BY t.name COLLATE utf8mb4_uca1400_as_ci, t.id
 LIMIT 300;
