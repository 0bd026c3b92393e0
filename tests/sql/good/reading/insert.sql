-- reading_insert: stores one reading of a register
-- the customer's account owns.
-- role:  customer
-- param: account_id  u64
-- param: taken_on    day            in the zone of the device's site
-- param: count       u64            pages
-- param: note        text     null
-- param: photo       bytes    null
-- param: seen_at     instant  null
-- param: is_final    flag
-- done:  one row; NOT_FOUND when the register is not the account's;
--        CONFLICT when the day has a reading
INSERT INTO reading (taken_on, count, note, photo, seen_at, is_final, label) -- :not_a_param, really
SELECT :taken_on, :count, :note, :photo, :seen_at, :is_final, 'a \' quote; :not_a_param ? "x"' /* :nor_this ; ? */
  FROM register r # :this neither
 WHERE r.account_id = :account_id AND (:count > 0 OR r.account_id <> :account_id) AND "it's :no_param" <> `odd:name?`;
