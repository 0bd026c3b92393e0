-- attachment_insert: binds a kept file to a message of a customer's request.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: message_id   u64
-- param: file_id      u64
-- param: code         text  public id
-- param: scan         text  clean or none
-- done:  one row; NOT_FOUND when ticket, message and file are not of one customer
INSERT INTO attachment (code, ticket_id, message_id, file_id, scan)
SELECT :code, t.id, g.id, f.id, :scan
  FROM ticket t
  JOIN ticket_message g ON g.ticket_id = t.id AND g.id = :message_id
  JOIN file f ON f.id = :file_id AND f.customer_id = t.customer_id
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id;
