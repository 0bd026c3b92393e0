-- visit_insert: asks for a visit to a device.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text  public id
-- param: number       text  as people name it
-- param: portal       text
-- param: device_id    u64
-- param: person_id    u64   who asks
-- param: reason       text
-- param: wish         text
-- done:  one row; NOT_FOUND when the device is not the customer's; CONFLICT when a visit to it is open (uq_visit_open)
INSERT INTO visit (code, number, customer_id, portal, device_id, open_device_id, person_id, reason, wish, state, created_at, changed_at)
SELECT :code, :number, d.customer_id, :portal, d.id, d.id, :person_id, :reason, :wish, 'asked', UTC_TIMESTAMP(), UTC_TIMESTAMP()
  FROM device d
 WHERE d.id = :device_id AND d.customer_id = :customer_id AND d.is_active;
