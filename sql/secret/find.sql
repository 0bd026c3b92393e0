-- secret_find: the state of one password of a ticket.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: code         text
-- row:   state        text  as kept: readers go by expires_at
-- done:  one row or none
SELECT x.state
  FROM secret x
  JOIN ticket t ON t.id = x.ticket_id AND t.customer_id = :customer_id
 WHERE x.code = :code AND x.ticket_id = :ticket_id;
