-- receipt_insert: keeps the receipt of what was submitted.
-- role:  portal jobs alone
-- param: number       text
-- param: portal       text
-- param: customer_id  u64
-- param: kind         text
-- param: object       text
-- param: centre       text
-- param: digest       bytes
-- param: at           instant
-- done:  one row; CONFLICT when the object has a receipt
INSERT INTO receipt (number, portal, customer_id, kind, object, centre, digest, at)
VALUES (:number, :portal, :customer_id, :kind, :object, :centre, :digest, :at);
