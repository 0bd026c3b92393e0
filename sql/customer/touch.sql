-- customer_touch: writes the customer's common row, first in each unit that changes anything the customer sees.
-- role:  portal jobs
-- param: id  u64
-- done:  one row; NOT_FOUND when there is no such customer
UPDATE customer SET version = version + 1 WHERE id = :id;
