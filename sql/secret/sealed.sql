-- secret_sealed: one password as it is kept, for whom secret_case has let through.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: code         text
-- row:   id           u64
-- row:   label        text
-- row:   state        text   as kept
-- row:   sealed       bytes  null
-- row:   key_number   u64
-- row:   given_by     u64    null
-- row:   giver        text   null
-- row:   given_at     instant null
-- row:   expires_at   instant null
-- row:   now_at       instant
-- done:  one row or none
SELECT x.id, x.label, x.state, x.sealed, CAST(x.key_number AS UNSIGNED) AS key_number, x.given_by, g.name AS giver, x.given_at, x.expires_at,
       UTC_TIMESTAMP() AS now_at
  FROM ticket t
  JOIN secret x ON x.ticket_id = t.id AND x.code = :code
  LEFT JOIN person g ON g.id = x.given_by
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id;
