-- account_waiting: how many colleagues a customer's administrators still wait for.
-- role:  portal alone
-- param: customer_id  u64
-- row:   waiting      i64  for approval
-- row:   invited      i64  have not yet accepted
-- done:  one row
SELECT COUNT(CASE WHEN w.state = 'waiting' THEN 1 END) AS waiting,
       COUNT(CASE WHEN w.state = 'invited' THEN 1 END) AS invited
  FROM member w
 WHERE w.customer_id = :customer_id;
