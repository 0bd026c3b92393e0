-- secret_insert: keeps a password handed over, sealed.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: message_id   u64    0: by itself
-- param: code         text   public id
-- param: label        text
-- param: given_by     u64    person
-- param: given_at     instant
-- param: expires_at   instant
-- param: sealed       bytes
-- param: key_number   u64
-- done:  one row; NOT_FOUND when the ticket is not the customer's
INSERT INTO secret (code, ticket_id, message_id, label, given_by, given_at, expires_at, sealed, key_number, state)
SELECT :code, t.id, NULLIF(:message_id, 0), :label, :given_by, :given_at, :expires_at, :sealed, :key_number, 'given'
  FROM ticket t
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id;
