-- Indexes by which the queue of open requests is walked in its order and counted without a look at the rows, and by which a customer's are counted by state.

ALTER TABLE ticket
  ADD INDEX ix_ticket_open (closed_at, next_due_at, id, centre_id, department, state, assignee_id),
  ADD INDEX ix_ticket_count (closed_at, centre_id, department, state, assignee_id, next_due_at),
  ADD INDEX ix_ticket_state (customer_id, state),
  ALGORITHM=INPLACE, LOCK=NONE;
