-- reading_insert_event: adds the next state of a reading to the ledger.
-- role:  portal jobs alone
-- param: code         text  public id of the reading
-- param: customer_id  u64
-- param: state        text
-- param: cause        text  code
-- param: person_id    u64   null
-- done:  one row; CONFLICT when somebody was first
INSERT INTO reading_event (reading_id, number, state, at, person_id, cause)
SELECT g.id, 1 + (SELECT COUNT(*) FROM reading_event e WHERE e.reading_id = g.id), :state, UTC_TIMESTAMP(), :person_id, :cause
  FROM reading g
  JOIN device d ON d.id = g.device_id AND d.customer_id = :customer_id
 WHERE g.code = :code;
