-- ticket_readers_clear: nobody is named any more.
-- role:  portal alone
-- param: ticket_id  u64
-- done:  any number; NOT_FOUND when nobody was
DELETE FROM ticket_reader WHERE ticket_id = :ticket_id;
