-- secret_fill: the customer hands over what staff asked for.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: message_id   u64    0: by itself
-- param: code         text   public id of what was asked for
-- param: label        text   empty: as it was asked for
-- param: given_by     u64    person
-- param: given_at     instant
-- param: expires_at   instant
-- param: sealed       bytes
-- param: key_number   u64
-- done:  one row; NOT_FOUND when nothing by that id waits in this ticket
UPDATE secret x
  JOIN ticket t ON t.id = x.ticket_id AND t.customer_id = :customer_id
   SET x.state = 'given', x.message_id = NULLIF(:message_id, 0), x.label = IF(:label = '', x.label, :label),
       x.given_by = :given_by, x.given_at = :given_at, x.expires_at = :expires_at, x.sealed = :sealed,
       x.key_number = :key_number
 WHERE x.code = :code AND x.ticket_id = :ticket_id AND x.state = 'asked';
