-- device_one: a device or service that a member sees, with where it stands, what is due and its contract.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag       without assignment
-- param: code         text
-- row:   id           u64
-- row:   code         text
-- row:   serial       text
-- row:   kind         text
-- row:   model        text
-- row:   place        text
-- row:   site_code    text  null
-- row:   site_name    text  null
-- row:   street       text  null
-- row:   postcode     text  null
-- row:   town         text  null
-- row:   country      text  null
-- row:   zone         text  null
-- row:   group_code   text  null
-- row:   group_name   text  null
-- row:   due_on       day   null
-- row:   read_on      day   null
-- row:   read_state   text  null
-- row:   read_count   u64   null  pages it stood at: all of them, or where that is not counted the first register
-- row:   is_automatic flag
-- row:   is_silent    flag
-- row:   heard_at     instant null
-- row:   is_moving    flag       a move or removal is under way
-- row:   contract     text  null  public id
-- row:   contract_number text null
-- row:   contract_type text null
-- row:   contract_ends day  null  NULL with a contract: until somebody gives notice
-- done:  one row; none when there is no such device, or the member does not see it
SELECT d.id, d.code, d.serial, d.kind, d.model, d.place, s.code AS site_code, s.name AS site_name, s.street, s.postcode,
       s.town, s.country, s.zone, g.code AS group_code, g.name AS group_name,
       d.due_on, d.read_on, d.read_state,
       (SELECT v.count FROM reading_standing t
          JOIN reading_value v ON v.reading_id = t.reading_id JOIN register r ON r.id = v.register_id
         WHERE t.device_id = d.id AND t.live_on = d.read_on ORDER BY r.kind LIMIT 1) AS read_count,
       d.is_automatic, d.silent_since IS NOT NULL AS is_silent, d.heard_at,
       EXISTS (SELECT 1 FROM move_line l WHERE l.open_device_id = d.id) AS is_moving,
       c.code AS contract, c.number AS contract_number, c.type AS contract_type, c.ends_on AS contract_ends
  FROM device d
  LEFT JOIN site s ON s.id = d.site_id
  LEFT JOIN device_group g ON g.id = d.group_id
  LEFT JOIN contract c ON c.id = d.contract_id
 WHERE d.code = :code AND d.customer_id = :customer_id AND d.is_active
   AND (:sees_all
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id));
