-- ticket_thread: what stands in a ticket, in one statement: messages with their files, events, fields, who of staff has opened it, colleagues.
-- role:  portal alone
-- param: customer_id    u64
-- param: ticket_id      u64
-- param: with_internal  flag  staff
-- param: roles          text  codes of roles that may see tickets, a comma between
-- param: limit          u64   colleagues told
-- row:   part         text   message, event, file, value, seen or colleague
-- row:   id           u64    message, event; file: of its attachment; seen: person
-- row:   at           instant null
-- row:   code         text   message, colleague, file: public id; event: kind; value: field
-- row:   is_staff     flag   message, event: who it was; file: scanned
-- row:   is_internal  flag   colleague: named
-- row:   name         text   null  who; file: its name
-- row:   whom         text   null  message: for whom; event: to whom; colleague: stands in for; file: media type
-- row:   language     text   message; colleague: role
-- row:   body         text   message; event: reason; value: what it was filled with
-- row:   was          text   event
-- row:   now          text   event
-- row:   message_id   u64    of a file
-- row:   size         u64    of a file
-- row:   file_id      u64    of a file
-- done:  messages, then events, each as they were written; files, and who has opened it, in order of time; colleagues in no order
SELECT 'value' AS part, CAST(0 AS UNSIGNED) AS id, CAST(NULL AS DATETIME) AS at, v.code, FALSE AS is_staff, FALSE AS is_internal, NULL AS name, NULL AS whom,
       '' AS language, v.value AS body, '' AS was, '' AS now, CAST(0 AS UNSIGNED) AS message_id, CAST(0 AS UNSIGNED) AS size, CAST(0 AS UNSIGNED) AS file_id
  FROM ticket_field v
 WHERE v.ticket_id = :ticket_id
UNION ALL
(SELECT 'message', x.id, x.created_at, x.code, x.side = 'staff', x.kind = 'note', p.name, q.name, x.language, x.body, '', '', CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED)
   FROM ticket_message x
   JOIN person p ON p.id = x.person_id
   LEFT JOIN person q ON q.id = x.for_id
  WHERE x.ticket_id = :ticket_id AND (:with_internal OR x.kind = 'message')
  ORDER BY x.id LIMIT 100000)
UNION ALL
(SELECT 'event', e.id, e.created_at, e.kind, p.staff_role IS NOT NULL, e.is_internal, p.name, q.name, '', e.note, e.was, e.now, CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED)
   FROM ticket_event e
   LEFT JOIN person p ON p.id = e.person_id
   LEFT JOIN person q ON q.id = e.subject_id
  WHERE e.ticket_id = :ticket_id AND (:with_internal OR e.is_internal = 0)
  ORDER BY e.id LIMIT 100000)
UNION ALL
(SELECT 'file', a.id, f.created_at, a.code, a.scan = 'clean', x.kind = 'note', f.name, f.media_type, '', '', '', '', a.message_id, f.size, f.id
   FROM attachment a
   JOIN ticket_message x ON x.id = a.message_id
   JOIN file f ON f.id = a.file_id
  WHERE a.ticket_id = :ticket_id AND (:with_internal OR x.kind = 'message')
  ORDER BY a.id LIMIT 100000)
UNION ALL
(SELECT 'seen', o.person_id, o.opened_at, '', TRUE, FALSE, p.name, NULL, '', '', '', '', CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED)
   FROM ticket_opened o
   JOIN person p ON p.id = o.person_id
  WHERE o.ticket_id = :ticket_id
  ORDER BY o.opened_at, o.person_id LIMIT 100000)
UNION ALL
(SELECT 'colleague', CAST(0 AS UNSIGNED), NULL, m.code, FALSE, r.member_id IS NOT NULL, p.name, NULL, m.role, IF(m.id = t.member_id, 'author', ''), o.role, '', CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED)
  FROM ticket t
  JOIN member o ON o.id = t.member_id
  JOIN member m ON m.customer_id = t.customer_id AND m.state = 'active' AND FIND_IN_SET(m.role, :roles)
  JOIN person p ON p.id = m.person_id AND p.state = 'active'
  LEFT JOIN ticket_reader r ON r.ticket_id = t.id AND r.member_id = m.id
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id
 ORDER BY m.id = t.member_id DESC, r.member_id IS NULL, p.name LIMIT :limit)
UNION ALL
SELECT 'colleague', CAST(0 AS UNSIGNED), NULL, m.code, FALSE, r.member_id IS NOT NULL, p.name, q.name, m.role, IF(m.id = t.member_id, 'author', ''), o.role, '', CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED), CAST(0 AS UNSIGNED)
  FROM ticket t
  JOIN member o ON o.id = t.member_id
  JOIN member m ON m.customer_id = t.customer_id AND m.state = 'active' AND FIND_IN_SET(m.role, :roles)
  JOIN person q ON q.id = m.person_id
  JOIN cover w ON w.member_id = m.id AND w.ended_at IS NULL AND UTC_DATE() BETWEEN w.starts_on AND w.ends_on
  JOIN member b ON b.id = w.by_id AND b.state = 'active'
  JOIN person p ON p.id = b.person_id AND p.state = 'active'
  LEFT JOIN ticket_reader r ON r.ticket_id = t.id AND r.member_id = m.id
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id;
