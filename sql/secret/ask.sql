-- secret_ask: staff ask the customer for a password.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: code         text  public id
-- param: label        text  what it should open
-- param: asked_by     u64   person of staff
-- done:  one row; NOT_FOUND when the ticket is not the customer's
INSERT INTO secret (code, ticket_id, label, asked_by, asked_at, state)
SELECT :code, t.id, :label, :asked_by, UTC_TIMESTAMP(), 'asked'
  FROM ticket t
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id;
