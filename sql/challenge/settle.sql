-- challenge_settle: decides, or takes back, a contested estimate.
-- role:  portal alone
-- param: customer_id  u64
-- param: id           u64
-- param: state        text  accepted, rejected or withdrawn
-- param: answer       text
-- param: decided_by   u64   person
-- param: currency     text
-- param: credit       u64   minor units
-- done:  one row; NOT_FOUND when it is not open any more
UPDATE challenge
   SET state = :state, open_device_id = NULL, answer = :answer, decided_by = :decided_by, decided_at = UTC_TIMESTAMP(),
       currency = :currency, credit_minor = :credit
 WHERE id = :id AND customer_id = :customer_id AND state = 'open';
