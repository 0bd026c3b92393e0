-- desk_open: notes that a member of staff opened a customer's file.
-- role:  portal
-- param: person_id    u64  the member of staff
-- param: customer_id  u64
-- done:  one row
INSERT INTO opened_file (person_id, customer_id, opened_at)
VALUES (:person_id, :customer_id, UTC_TIMESTAMP())
ON DUPLICATE KEY UPDATE opened_at = UTC_TIMESTAMP();
