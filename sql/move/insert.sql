-- move_insert: asks for a move or a removal; its lines follow.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text  public id
-- param: number       text  as people name it
-- param: portal       text
-- param: kind         text  move or removal
-- param: person_id    u64   who asks
-- param: contact      text
-- param: phone        text
-- done:  one row; CONFLICT when the number is taken
INSERT INTO move_order (code, number, customer_id, portal, kind, person_id, contact, phone, created_at)
VALUES (:code, :number, :customer_id, :portal, :kind, :person_id, :contact, :phone, UTC_TIMESTAMP());
