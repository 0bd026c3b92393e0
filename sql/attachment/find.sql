-- attachment_find: one file of a customer's request.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: with_notes   flag  also of staff's notes among themselves
-- param: code         text
-- row:   message_id   u64
-- row:   file_id      u64
-- row:   name         text
-- row:   media_type   text
-- row:   size         u64   bytes
-- row:   is_scanned   flag
-- done:  one row or none
SELECT a.message_id, a.file_id, f.name, f.media_type, f.size, a.scan = 'clean' AS is_scanned
  FROM attachment a
  JOIN ticket t ON t.id = a.ticket_id AND t.customer_id = :customer_id
  JOIN ticket_message g ON g.id = a.message_id
  JOIN file f ON f.id = a.file_id
 WHERE a.code = :code AND a.ticket_id = :ticket_id AND (:with_notes OR g.kind = 'message');
