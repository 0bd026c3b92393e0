-- visit_settle: a visit enters another state; done and cancelled free the device for another visit.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- param: state        text         proposed, confirmed, done or cancelled
-- param: at           instant null beginning, of a proposal
-- param: until        instant null its end
-- param: by           text    null who proposes: staff or customer
-- done:  one row; NOT_FOUND when there is no such visit, or it is done or cancelled
UPDATE visit v
   SET v.open_device_id = IF(:state IN ('done', 'cancelled'), NULL, v.device_id),
       v.proposed_at = COALESCE(:at, v.proposed_at), v.proposed_until = COALESCE(:until, v.proposed_until),
       v.proposed_by = COALESCE(:by, v.proposed_by), v.state = :state, v.changed_at = UTC_TIMESTAMP()
 WHERE v.code = :code AND v.customer_id = :customer_id AND v.state NOT IN ('done', 'cancelled');
