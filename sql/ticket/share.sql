-- ticket_share: which colleagues of the customer see a ticket.
-- role:  portal alone
-- param: customer_id  u64
-- param: ticket_id    u64
-- param: sharing      text
-- done:  one row; NOT_FOUND when it is shared so already, or confidential
UPDATE ticket SET sharing = :sharing
 WHERE id = :ticket_id AND customer_id = :customer_id AND is_confidential = 0 AND sharing <> :sharing;
