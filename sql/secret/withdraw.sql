-- secret_withdraw: takes a password back, or says no to one that was asked for: nobody reads it from now on.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: code         text
-- done:  one row; NOT_FOUND when it is none of this ticket, or gone already
UPDATE secret x
  JOIN ticket t ON t.id = x.ticket_id AND t.customer_id = :customer_id
   SET x.state = 'withdrawn', x.sealed = NULL
 WHERE x.code = :code AND x.ticket_id = :ticket_id AND x.state IN ('asked', 'given');
