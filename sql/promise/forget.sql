-- promise_forget: promises under watch whose turn is over.
-- role:  jobs
-- done:  any number of rows
DELETE a FROM promise_alarm a JOIN ticket t ON t.id = a.ticket_id WHERE t.next_due_at IS NULL;
