-- secret_ticket: what handing over a password must know of a ticket: its department's hours, the clock, how many it holds.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- row:   code         text  public id of the ticket
-- row:   is_closed    flag
-- row:   hours        u64   the department's
-- row:   open_count   u64   asked for or readable now
-- row:   now_at       instant
-- done:  one row or none
SELECT t.code, t.state = 'closed' AS is_closed, CAST(COALESCE(d.secret_h, 72) AS UNSIGNED) AS hours,
       CAST(COALESCE((SELECT COUNT(*) FROM secret x
              WHERE x.ticket_id = t.id
                AND (x.state = 'asked' OR (x.state = 'given' AND x.expires_at > UTC_TIMESTAMP()))), 0) AS UNSIGNED) AS open_count,
       UTC_TIMESTAMP() AS now_at
  FROM ticket t
  LEFT JOIN department d ON d.centre_id = t.centre_id AND d.code = t.department
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id;
