-- promise_move: gives an urgent request that nobody works on to another centre; the event that tells of it raises its version.
-- role:  jobs
-- param: ticket_id    u64
-- param: customer_id  u64
-- param: from         text  code of the centre that has it
-- param: to           text  code of the centre that gets it
-- done:  one row; NOT_FOUND when somebody took it meanwhile
UPDATE ticket t
  JOIN centre f ON f.id = t.centre_id
  JOIN centre n ON n.code = :to
   SET t.centre_id = n.id, t.assignee_id = NULL, t.state = 'received'
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id AND f.code = :from AND t.is_urgent
   AND t.state IN ('received', 'assigned');
