-- reading_insert: adds what was said about a device on a day to the ledger.
-- role:  portal jobs alone
-- param: code         text     public id
-- param: customer_id  u64
-- param: device_id    u64
-- param: taken_on     day
-- param: at           instant
-- param: source       text
-- param: person_id    u64      null
-- param: token_id     u64      null
-- param: corrects     text     public id of what it takes the place of, or empty
-- param: is_sure      flag
-- done:  one row; NOT_FOUND when the device is not the customer's
INSERT INTO reading (code, device_id, taken_on, at, source, person_id, token_id, corrects_id, is_sure)
SELECT :code, d.id, :taken_on, :at, :source, :person_id, :token_id,
       (SELECT c.id FROM reading c WHERE c.code = :corrects AND c.device_id = d.id), :is_sure
  FROM device d
 WHERE d.id = :device_id AND d.customer_id = :customer_id;
