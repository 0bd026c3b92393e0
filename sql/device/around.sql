-- device_around: what belongs to one device: where it stood, orders, moves and visits, who sees it, what the log holds.
-- role:  portal alone
-- param: customer_id  u64
-- param: device_id    u64
-- param: code         text       its public id
-- row:   part         text       location, order, move, visit, reader or entry
-- row:   rank         i64        of the row within its part
-- row:   at           instant null  location: since when; order: made; visit: proposed for; entry: when
-- row:   day          day   null  move: wanted, or planned
-- row:   code         text        location: cause; order, move, visit: public id; reader: role; entry: event
-- row:   name         text  null  location: site; order, move, visit: number; reader, entry: person
-- row:   state        text  null  order, move, visit: state; entry: role of our staff
-- row:   note         text  null  location, move: place; order: what; reader: who is covered; entry: whom it concerns
-- row:   more         text  null  location: who said so; order: colour; move: new site
-- row:   count        u64   null  order: pieces
-- row:   is_assigned  flag       reader: by device, group or site
-- done:  every part in its order
SELECT y.part, y.rank, y.at, y.day, y.code, y.name, y.state, y.note, y.more, CAST(y.count AS UNSIGNED) AS count, y.is_assigned
  FROM ((SELECT 'location' AS part, -CAST(h.number AS SIGNED) AS rank, h.since_at AS at, NULL AS day, h.cause AS code, s.name, NULL AS state, h.place AS note,
       p.name AS more, NULL AS count, FALSE AS is_assigned
  FROM device_location h
  JOIN device d ON d.id = h.device_id AND d.customer_id = :customer_id
  LEFT JOIN site s ON s.id = h.site_id
  LEFT JOIN person p ON p.id = h.person_id
 WHERE h.device_id = :device_id
 ORDER BY h.number DESC LIMIT 20)
UNION ALL
(SELECT 'order', -CAST(o.id AS SIGNED), o.created_at, NULL, o.code, o.number, o.state, a.kind, a.colour, CAST(l.quantity AS UNSIGNED), FALSE
  FROM supply_line l
  JOIN supply_order o ON o.id = l.order_id AND o.customer_id = :customer_id
  JOIN article a ON a.id = l.article_id
 WHERE l.device_id = :device_id
 ORDER BY o.id DESC LIMIT 5)
UNION ALL
(SELECT 'move', -CAST(o.id AS SIGNED), NULL, COALESCE(l.planned_on, l.wanted_on), o.code, o.number, l.state, l.place, s.name, NULL, FALSE
  FROM move_line l
  JOIN move_order o ON o.id = l.move_id AND o.customer_id = :customer_id
  LEFT JOIN site s ON s.id = l.site_id
 WHERE l.device_id = :device_id
 ORDER BY o.id DESC LIMIT 5)
UNION ALL
(SELECT 'visit', -CAST(v.id AS SIGNED), v.proposed_at, NULL, v.code, v.number, v.state, NULL, NULL, NULL, FALSE
  FROM visit v
 WHERE v.device_id = :device_id AND v.customer_id = :customer_id
 ORDER BY v.id DESC LIMIT 5)
UNION ALL
SELECT 'reader', ROW_NUMBER() OVER (ORDER BY p.name COLLATE utf8mb4_uca1400_as_ci), NULL, NULL, m.role, p.name, NULL, NULL, NULL, NULL,
       EXISTS (SELECT 1 FROM assignment a
                WHERE a.member_id = m.id
                  AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id))
  FROM device d
  JOIN member m ON m.customer_id = d.customer_id AND m.state = 'active'
  JOIN person p ON p.id = m.person_id AND p.state = 'active'
 WHERE d.id = :device_id AND d.customer_id = :customer_id
UNION ALL
SELECT 'reader', 1000000, NULL, NULL, m.role, p.name, NULL, q.name, NULL, NULL,
       EXISTS (SELECT 1 FROM assignment a
                WHERE a.member_id = m.id
                  AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id))
  FROM device d
  JOIN member m ON m.customer_id = d.customer_id AND m.state = 'active'
  JOIN person q ON q.id = m.person_id
  JOIN cover c ON c.member_id = m.id AND c.ended_at IS NULL AND UTC_DATE() BETWEEN c.starts_on AND c.ends_on
  JOIN member b ON b.id = c.by_id AND b.state = 'active'
  JOIN person p ON p.id = b.person_id AND p.state = 'active'
 WHERE d.id = :device_id AND d.customer_id = :customer_id
UNION ALL
(SELECT 'entry', -CAST(l.number AS SIGNED), l.at, NULL, l.event, a.name, a.staff_role, IF(m.state = 'active', p.name, p.mail), NULL, NULL, FALSE
  FROM audit l
  LEFT JOIN person a ON a.id = l.actor_id
  LEFT JOIN person p ON p.id = l.person_id
  LEFT JOIN member m ON m.person_id = l.person_id AND m.customer_id = l.chain_id
 WHERE l.chain_id = :customer_id AND (l.object = :code OR l.event = 'file-opened')
 ORDER BY l.number DESC LIMIT 20)) y
 ORDER BY FIELD(y.part, 'location', 'order', 'move', 'visit', 'reader', 'entry'), y.rank, y.name, y.note;
