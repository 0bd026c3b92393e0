-- queue_pass: a request goes to another queue, and nobody has it yet.
-- role:  portal alone
-- param: customer_id  u64   whose it is
-- param: ticket_id    u64
-- param: centre       text  code; of the same brand
-- param: department   text  code; one of the centre's
-- done:  one row; NOT_FOUND when there is no such queue
UPDATE ticket t
  JOIN centre z ON z.code = :centre AND z.brand = t.brand
  JOIN department d ON d.centre_id = z.id AND d.code = :department
   SET t.centre_id = z.id, t.department = d.code, t.assignee_id = NULL, t.version = t.version + 1
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id AND t.state <> 'closed';
