-- queue_around: a request as a member of staff may work on it, and, once they have opened it, what the customer has.
-- role:  portal alone
-- scope: staff, because they work off requests of the queues they are posted to
-- param: staff    u64   person
-- param: code     text  public id of the request
-- param: today    day   where the page is shown
-- row:   part     text  head, device, contract or ticket
-- row:   rank     i64   of the row within its part
-- row:   id       u64   head: request
-- row:   owner    u64   head: customer
-- row:   code     text
-- row:   name     text
-- row:   note     text
-- row:   state    text
-- row:   at       instant null
-- row:   day      day   null
-- row:   until    day   null
-- row:   count    i64
-- row:   more     i64   head: the customer's portal is the staff's own
-- row:   is_marked  flag  head: opened by them in the last twelve hours; device: what it is about; ticket: linked
-- row:   is_hidden  flag  whose request it is cannot see it
-- done:  every part in its order; the head alone when it was not opened
WITH head AS (
  SELECT t.id, t.customer_id, t.device_id, t.member_id, t.person_id, s.portal,
         EXISTS (SELECT 1 FROM ticket_opened x
                  WHERE x.ticket_id = t.id AND x.person_id = s.id AND x.opened_at > UTC_TIMESTAMP() - INTERVAL 12 HOUR) AS is_open
    FROM person s
    JOIN ticket t ON t.code = :code AND t.brand = s.brand
   WHERE s.id = :staff AND s.staff_role IS NOT NULL
     AND (t.assignee_id = s.id
        OR EXISTS (SELECT 1 FROM post o
                    WHERE o.person_id = s.id AND o.centre_id = t.centre_id
                      AND (o.department IN ('*', t.department) OR s.staff_role IN ('team-lead', 'country-administrator')))))
SELECT y.part, y.rank, CAST(y.id AS UNSIGNED) AS id, CAST(y.owner AS UNSIGNED) AS owner, y.code, y.name, y.note, y.state, y.at, y.day, y.until,
       CAST(y.count AS SIGNED) AS count, CAST(y.more AS SIGNED) AS more, y.is_marked, y.is_hidden
  FROM (SELECT 'head' AS part, 0 AS rank, h.id, c.id AS owner, c.code, c.name, c.number AS note, IF(c.is_active, 'active', 'closed') AS state,
               NULL AS at, NULL AS day, NULL AS until, 0 AS count, c.portal = h.portal AS more, h.is_open AS is_marked, FALSE AS is_hidden
          FROM head h
          JOIN customer c ON c.id = h.customer_id
        UNION ALL
        (SELECT 'device', d.id <=> h.device_id, 0, 0, d.code, d.serial, d.model, d.kind, d.silent_since, d.read_on, d.due_on, 0, 0,
                d.id <=> h.device_id,
                m.role <> 'administrator' AND NOT EXISTS (
                  SELECT 1 FROM assignment a
                   WHERE a.member_id = m.id AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id))
           FROM head h
           JOIN member m ON m.id = h.member_id
           JOIN device d ON d.customer_id = h.customer_id AND d.is_active
          WHERE h.is_open
          ORDER BY d.id <=> h.device_id DESC, d.serial
          LIMIT 8)
        UNION ALL
        (SELECT 'contract', 0, 0, 0, k.code, k.number, '', k.type, NULL, k.starts_on, k.ends_on, k.response_h, 0, FALSE,
                m.role NOT IN ('administrator', 'device-manager', 'device-and-stock-manager')
           FROM head h
           JOIN member m ON m.id = h.member_id
           JOIN contract k ON k.customer_id = h.customer_id AND (k.ends_on IS NULL OR k.ends_on >= :today)
          WHERE h.is_open
          ORDER BY k.starts_on DESC, k.id
          LIMIT 5)
        UNION ALL
        (SELECT 'ticket', l.ticket_id IS NOT NULL, 0, 0, t.code, t.number, t.subject, t.state, t.changed_at, NULL, NULL, 0, 0, l.ticket_id IS NOT NULL,
                NOT (t.person_id = h.person_id OR m.role = 'administrator'
                     OR (t.is_confidential = 0
                         AND (t.sharing = 'all' OR (t.sharing = 'role' AND am.role = m.role)
                              OR (t.sharing = 'named' AND EXISTS (SELECT 1 FROM ticket_reader r WHERE r.ticket_id = t.id AND r.member_id = m.id)))))
           FROM head h
           JOIN member m ON m.id = h.member_id
           JOIN ticket t ON t.customer_id = h.customer_id AND t.id <> h.id
           JOIN member am ON am.id = t.member_id
           LEFT JOIN ticket_link l ON l.ticket_id = LEAST(t.id, h.id) AND l.other_id = GREATEST(t.id, h.id)
          WHERE h.is_open
          ORDER BY t.changed_at DESC, t.id DESC
          LIMIT 8)
        UNION ALL
        (SELECT 'ticket', 1, 0, 0, t.code, t.number, t.subject, t.state, t.changed_at, NULL, NULL, 0, 0, TRUE, TRUE
           FROM head h
           JOIN ticket_link l ON l.ticket_id = h.id OR l.other_id = h.id
           JOIN ticket t ON t.id = IF(l.ticket_id = h.id, l.other_id, l.ticket_id) AND t.customer_id <> h.customer_id
          WHERE h.is_open
          LIMIT 8)) y
 ORDER BY FIELD(y.part, 'head', 'device', 'contract', 'ticket'), -y.rank, y.day DESC, y.at DESC, y.name;
