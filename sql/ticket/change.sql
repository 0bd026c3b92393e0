-- ticket_change: brings a ticket to a state, with all instants that hang on it.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: id           u64
-- param: state        text
-- param: closed_as    text     empty: not closed
-- param: next_due_at  instant null
-- param: is_answer    flag     staff's message goes with it
-- param: silence_d    u64      days until an answered one closes by itself
-- done:  one row; NOT_FOUND when it is closed
UPDATE ticket
   SET answered_at = COALESCE(answered_at, IF(:is_answer, UTC_TIMESTAMP(), NULL)),
       solved_at = IF(:state = 'answered', UTC_TIMESTAMP(), solved_at),
       closes_at = IF(:state = 'answered', UTC_TIMESTAMP() + INTERVAL :silence_d DAY, NULL),
       closed_at = IF(:state = 'closed', UTC_TIMESTAMP(), NULL),
       closed_as = NULLIF(:closed_as, ''),
       next_due_at = :next_due_at,
       warned_at = NULL,
       state = :state,
       version = version + 1
 WHERE id = :id AND customer_id = :customer_id AND state <> 'closed';
