-- device_places: how many devices of what a member sees are at each site and in each group, and how many of them are due or silent.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag       without assignment
-- param: due_by       day        due counts until then
-- row:   site         text null  public id
-- row:   site_name    text null
-- row:   site_rank    u64        of its name among sites, from 1
-- row:   group_code   text null  public id
-- row:   group_name   text null
-- row:   group_rank   u64        of its name among groups, from 1
-- row:   devices      u64        how many of those seen
-- row:   due          u64
-- row:   silent       u64
-- done:  a row for each pair of site and group that there is, in no order
SELECT s.code AS site, s.name AS site_name, CAST(DENSE_RANK() OVER (ORDER BY s.name, s.code) AS UNSIGNED) AS site_rank,
       g.code AS group_code, g.name AS group_name, CAST(DENSE_RANK() OVER (ORDER BY g.name, g.code) AS UNSIGNED) AS group_rank,
       CAST(n.devices AS UNSIGNED) AS devices, CAST(n.due AS UNSIGNED) AS due, CAST(n.silent AS UNSIGNED) AS silent
  FROM (SELECT d.site_id, d.group_id, COUNT(*) AS devices, COUNT(CASE WHEN d.due_on <= :due_by THEN 1 END) AS due,
               COUNT(d.silent_since) AS silent
          FROM device d FORCE INDEX (ix_device_list)
         WHERE d.customer_id = :customer_id AND d.is_active
           AND (:sees_all
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id))
         GROUP BY d.site_id, d.group_id) n
  LEFT JOIN site s ON s.id = n.site_id
  LEFT JOIN device_group g ON g.id = n.group_id;
