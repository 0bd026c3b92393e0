-- ticket_touch: takes a ticket in hand, in the version a form was made of.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: code         text
-- param: version      u64  0: any
-- done:  one row; NOT_FOUND when there is none of the customer's, or it has changed since
UPDATE ticket SET version = version + 1
 WHERE code = :code AND customer_id = :customer_id AND (:version = 0 OR version = :version);
