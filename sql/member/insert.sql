-- member_insert: makes a member of a customer.
-- role:  portal
-- param: code         text  public id
-- param: customer_id  u64
-- param: person_id    u64
-- param: role         text
-- param: state        text
-- done:  one row; CONFLICT when the person is a member of the customer already
INSERT INTO member (code, customer_id, person_id, role, state, since_at)
VALUES (:code, :customer_id, :person_id, :role, :state, UTC_TIMESTAMP());
