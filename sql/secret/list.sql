-- secret_list: all passwords of a ticket, each with who has seen it; nothing of what they are.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- row:   code         text
-- row:   message_id   u64    null
-- row:   label        text
-- row:   state        text   as of now
-- row:   asker        text   null
-- row:   asked_at     instant null
-- row:   giver        text   null
-- row:   given_at     instant null
-- row:   expires_at   instant null
-- row:   viewer       text   null  who has seen it; a row a view
-- row:   seen_at      instant null
-- done:  oldest first, then views, oldest first
SELECT x.code, x.message_id, x.label,
       COALESCE(IF(x.state = 'given' AND x.expires_at <= UTC_TIMESTAMP(), 'expired', x.state), '') AS state,
       a.name AS asker, x.asked_at, g.name AS giver, x.given_at, x.expires_at, w.name AS viewer, v.seen_at
  FROM ticket t
  JOIN secret x ON x.ticket_id = t.id
  LEFT JOIN person a ON a.id = x.asked_by
  LEFT JOIN person g ON g.id = x.given_by
  LEFT JOIN secret_view v ON v.secret_id = x.id
  LEFT JOIN person w ON w.id = v.person_id
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id
 ORDER BY x.id, v.id;
