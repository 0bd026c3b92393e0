-- ticket_reader_insert: a colleague named to see a ticket.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: member       text  public id
-- done:  one row; NOT_FOUND when no such active member; CONFLICT when named already
INSERT INTO ticket_reader (ticket_id, member_id)
SELECT t.id, m.id
  FROM ticket t
  JOIN member m ON m.customer_id = t.customer_id AND m.code = :member AND m.state = 'active'
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id;
