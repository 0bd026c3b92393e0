-- stock_return_advance: the state of empties to be fetched, and the day.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- param: state        text
-- param: planned_on   day  null  NULL: as it was
-- done:  one row
UPDATE supply_return SET state = :state, planned_on = COALESCE(:planned_on, planned_on)
 WHERE code = :code AND customer_id = :customer_id;
